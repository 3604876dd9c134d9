internal import ICUText

/// The canonical half of stage 1: one pass over the bytes, which looks closer only at words where something may be out
/// of order.
///
/// What lets a byte pass is a table of which letter may follow which; text that is in order costs one look-up a letter
/// and is not copied.
struct CanonicalPass {
    private let source: [UInt8]
    private let folding: TokenFolding
    /// For each kind of letter, the kinds that may not follow it without a closer look.
    private let unsettledAfter: [UInt16]
    private var spelling: SyllableSpelling
    private var output: [UInt8] = []
    private var replacements: [Replacement] = []
    /// Source bytes before this offset are in the output.
    private var copied: Int
    /// Source bytes before this offset have been looked at closely.
    private var settled: Int
    /// Where letters stand that NFC writes as two, and signs that it writes as one, with nothing else out of order
    /// about them; a token that is looked at closely sees to its own.
    private var uncomposed: [Int] = []
    private var original: [UInt32] = []
    private var folded: [UInt32] = []

    /// Makes a pass over a source, from an offset on.
    init(_ source: [UInt8], from start: Int, lookAlikes: LookAlikes, steps: CanonicalSteps = .all) {
        self.source = source
        folding = TokenFolding(lookAlikes: lookAlikes, steps: steps)
        unsettledAfter = steps == .composition ? BengaliLetter.uncomposedAfter : BengaliLetter.unsettledAfter
        spelling = SyllableSpelling(steps: steps)
        copied = start
        settled = start
    }

    /// The canonical text and what was replaced in it; `old` counts in the source, `new` in the text.
    ///
    /// - Complexity: O(n) in the source's bytes.
    mutating func run() -> (bytes: [UInt8], replacements: [Replacement]) {
        let start = copied
        var offset = start
        while let found = firstUnsettled(from: offset) {
            offset = respellToken(around: found)
        }
        compose(before: source.count)
        if replacements.isEmpty { return (start == 0 ? source : Array(source[start...]), []) }
        output.append(contentsOf: source[copied...])
        return (output, replacements)
    }

    /// The offset of the first scalar from an offset on that needs a closer look, or nil; on the way it notes what only
    /// needs to be composed.
    private mutating func firstUnsettled(from start: Int) -> Int? {
        let source = self.source
        let bytes = source.span
        let kindTable = BengaliLetter.rows
        let kinds = kindTable.span
        let followers = unsettledAfter
        let unsettledAfter = followers.span
        let end = bytes.count
        var offset = start
        var previous = 0
        while offset < end {
            let lead = bytes[offset]
            if lead < 0x80 {
                previous = 0
                offset += 1
                continue
            }
            guard offset + 2 < end else {
                // Two bytes at the very end, or a stray one.
                if offset + 1 < end, lead >= 0xC3, lead <= 0xCB { return nil }
                return offset
            }
            let second = bytes[offset + 1]
            if lead == 0xE0, second & 0xFE == 0xA6 {
                let third = bytes[offset + 2]
                guard third & 0xC0 == 0x80 else { return offset }
                let kind = kinds[Int(second & 1) << 6 | Int(third & 0x3F)]
                offset += 3
                if unsettledAfter[previous] >> UInt16(kind) & 1 == 0 {
                    previous = Int(kind)
                } else if kind == BengaliLetter.unsettled.rawValue,
                    SyllableSpelling.decomposition(0x0980 | UInt32(second & 1) << 6 | UInt32(third & 0x3F)) != nil
                {
                    uncomposed.append(offset - 3)
                    previous = Int(BengaliLetter.nukta.rawValue)
                } else if previous == BengaliLetter.signE.rawValue,
                    kind == BengaliLetter.signAa.rawValue || kind == BengaliLetter.signAuLength.rawValue
                {
                    uncomposed.append(offset - 6)
                    previous = Int(BengaliLetter.otherSign.rawValue)
                } else {
                    return offset - 3
                }
                continue
            }
            guard let length = Self.inertLength(lead, second, bytes[offset + 2]) else { return offset }
            previous = 0
            offset += length
        }
        return nil
    }

    /// The length of a scalar that neither composes, decomposes nor reorders, and prints something; nil for any other.
    ///
    /// Latin letters up to U+02FF, the danda, and the dashes, quotes and currency signs.
    private static func inertLength(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Int? {
        guard second & 0xC0 == 0x80 else { return nil }
        switch lead {
        case 0xC2: return second == 0xA0 || second == 0xAD || second < 0xA0 ? nil : 2
        case 0xC3...0xCB: return 2
        case 0xE0: return second == 0xA5 && (third == 0xA4 || third == 0xA5) ? 3 : nil
        case 0xE2 where second == 0x80: return (0x90...0xA7).contains(third) || (0xB0...0xBF).contains(third) ? 3 : nil
        case 0xE2 where second == 0x82: return third & 0xC0 == 0x80 ? 3 : nil
        default: return nil
        }
    }

    /// Whether NFC by hand knows a scalar, for it needs none or is of the Bengali block.
    private static func isInert(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0..<0x0300, 0x0964, 0x0965, 0x2010...0x2027, 0x2030...0x203F, 0x2080...0x20BF: true
        case 0x0980..<0x0A00: scalar != 0x09FE
        default: InvisibleScalar.isEmpty(scalar) || InvisibleScalar.isJoiner(scalar)
        }
    }

    /// Respells the run of non-ASCII bytes around an offset, or a part of a very long one; returns the offset after it.
    private mutating func respellToken(around found: Int) -> Int {
        var low = found
        while low > settled, source[low - 1] >= 0x80, found - low < Self.longestToken || !isCut(low) { low -= 1 }
        compose(before: low)
        uncomposed.removeAll(keepingCapacity: true)
        var high = found + 1
        while high < source.count, source[high] >= 0x80, high - found < Self.longestToken || !isCut(high) { high += 1 }
        decode(low, high)
        let needsICU = original.contains { !Self.isInert($0) }
        if needsICU, low > settled, source[low - 1] > 0x20 {
            // A combining mark may reach back to the ASCII letter before it.
            low -= 1
            let letter = UInt32(source[low])
            original.insert(letter, at: 0)
        }
        folded = original
        folding.fold(&folded)
        respellSegments(from: low, following: high < source.count ? scalar(at: high) : 0)
        settled = high
        return high
    }

    /// Writes what only needs to be composed, as far as an offset.
    private mutating func compose(before end: Int) {
        for offset in uncomposed {
            if offset >= end { break }
            let first = scalar(at: offset)
            output.append(contentsOf: source[copied..<offset])
            let written = output.count
            copied = offset + 3
            if let letter = SyllableSpelling.decomposition(first) {
                ScalarBytes.append(letter, to: &output)
                ScalarBytes.append(0x09BC, to: &output)
            } else {
                ScalarBytes.append(
                    SyllableSpelling.composition(first, scalar(at: offset + 3)) ?? first, to: &output)
                copied = offset + 6
            }
            replacements.append(
                Replacement(old: offset..<copied, new: written..<output.count, rule: .composition))
        }
    }

    /// The bytes of a run looked at closely at a time, and the scalars of another script respelt at a time: more where
    /// no syllable begins, for text made of marks alone.
    private static let longestToken = 4096
    private static let longestForeign = 256

    private func scalar(at offset: Int) -> UInt32 {
        ScalarBytes.decode(source.span, at: offset, before: source.count).scalar
    }

    /// Whether a long run may be cut before an offset: a syllable begins there, or an NFC-inert letter of another script.
    private func isCut(_ offset: Int) -> Bool {
        guard source[offset] & 0xC0 != 0x80 else { return false }
        var before = offset - 1
        while before > 0, source[before] & 0xC0 == 0x80, offset - before < 4 { before -= 1 }
        let (scalar, previous) = (scalar(at: offset), scalar(at: before))
        if Self.beginsForeign(scalar, after: previous) { return true }
        return Self.beginsSegment(scalar, after: previous)
            && (!BengaliLetter.isPreBase(previous) || isAfterConsonant(before))
    }

    /// Whether the letter that the marks before an offset hang on is a consonant.
    private func isAfterConsonant(_ end: Int) -> Bool {
        var offset = end
        while offset >= 3, source[offset - 3] == 0xE0, let kind = BengaliLetter.kind(of: scalar(at: offset - 3)) {
            if !kind.isMark { return BengaliLetter.isConsonant(scalar(at: offset - 3)) }
            offset -= 3
        }
        return false
    }

    private mutating func decode(_ low: Int, _ high: Int) {
        original.removeAll(keepingCapacity: true)
        let source = self.source
        let bytes = source.span
        var offset = low
        while offset < high {
            let (scalar, length) = ScalarBytes.decode(bytes, at: offset, before: high)
            original.append(scalar)
            offset += length
        }
    }

    // MARK: Segments

    /// Cuts the token before letters that begin a syllable, respells each stretch, and notes what changed.
    private mutating func respellSegments(from low: Int, following: UInt32) {
        var offset = low
        var begin = 0
        while begin < folded.count {
            var end = begin + 1
            while end < folded.count, !beginsSegment(at: end),
                end - begin < Self.longestForeign || !Self.beginsForeign(folded[end], after: folded[end - 1])
            {
                end += 1
            }
            offset = respell(begin..<end, at: offset, following: end < folded.count ? folded[end] : following)
            begin = end
        }
    }

    /// Whether a stretch ends before a scalar of the token; one that begins with a sign typed before its letters holds
    /// those too.
    private func beginsSegment(at index: Int) -> Bool {
        guard Self.beginsSegment(folded[index], after: folded[index - 1]) else { return false }
        guard BengaliLetter.isPreBase(folded[index - 1]) else { return true }
        var base = index - 2
        while base >= 0, BengaliLetter.kind(of: folded[base])?.isMark == true { base -= 1 }
        return base >= 0 && BengaliLetter.isConsonant(folded[base])
    }

    private static func beginsSegment(_ scalar: UInt32, after previous: UInt32) -> Bool {
        switch BengaliLetter.kind(of: scalar) {
        case .consonant, .bareA, .other: break
        case .unsettled: if scalar == 0x09FE { return false }
        default: return false
        }
        switch BengaliLetter.kind(of: previous) {
        case nil: return previous < 0x0300 && previous != InvisibleScalar.softHyphen || previous == 0x0964
        case .hasanta, .nukta: return false
        default: return true
        }
    }

    /// Whether a letter of another script begins there that NFC never ties to what stands before it.
    private static func beginsForeign(_ scalar: UInt32, after previous: UInt32) -> Bool {
        guard scalar >= 0x0300, scalar & ~0x7F != 0x0980, previous & ~0x7F != 0x0980,
            !InvisibleScalar.isJoiner(scalar), !InvisibleScalar.isEmpty(scalar),
            !InvisibleScalar.isJoiner(previous), !InvisibleScalar.isEmpty(previous),
            !InvisibleScalar.isOddSpace(previous),
            let letter = Unicode.Scalar(scalar)
        else { return false }
        return ICUNormalizer.hasBoundary(before: letter)
    }

    /// Respells one stretch; returns the source offset after it.
    private mutating func respell(_ range: Range<Int>, at start: Int, following: UInt32) -> Int {
        spelling.scalars.removeAll(keepingCapacity: true)
        spelling.scalars.append(contentsOf: folded[range])
        spelling.following = following
        // A syllable that begins with its consonant asks for nothing around it, but for a sign behind a quotation mark.
        if BengaliLetter.kind(of: folded[range.lowerBound]) != .consonant
            || range.count > 2 && folded[range].contains(where: { BengaliLetter.kind(of: $0) == nil })
        {
            spelling.rest = Array(folded[range.upperBound..<min(folded.count, range.upperBound + SplitEndings.longest)])
            (spelling.beforePreceding, spelling.preceding) = lastTwo(before: start)
        }
        spelling.needsICU = spelling.scalars.contains { !Self.isInert($0) }
        spelling.respell()
        var low = start
        var high = start
        for scalar in original[range] { high += ScalarBytes.length(scalar) }
        let end = high
        let result = spelling.scalars
        var first = 0
        while first < result.count, first < range.count, result[first] == original[range.lowerBound + first] {
            low += ScalarBytes.length(result[first])
            first += 1
        }
        if first == result.count, first == range.count { return end }
        var kept = 0
        while kept < result.count - first, kept < range.count - first,
            result[result.count - 1 - kept] == original[range.upperBound - 1 - kept]
        {
            high -= ScalarBytes.length(result[result.count - 1 - kept])
            kept += 1
        }
        output.append(contentsOf: source[copied..<low])
        let written = output.count
        for scalar in result[first..<(result.count - kept)] { ScalarBytes.append(scalar, to: &output) }
        let refolded = range.first { folded[$0] != original[$0] }.map { TokenFolding.rule(of: original[$0]) }
        let rule = refolded ?? spelling.rule ?? .composition
        replacements.append(Replacement(old: low..<high, new: written..<output.count, rule: rule))
        copied = high
        return end
    }

    /// The last two scalars of the canonical text that stands before an offset of the source, 0 for none.
    private func lastTwo(before offset: Int) -> (UInt32, UInt32) {
        var bytes: [UInt8] = []
        var place = offset
        while place > copied, bytes.count < 8 {
            place -= 1
            bytes.append(source[place])
        }
        place = output.count
        while place > 0, bytes.count < 8 {
            place -= 1
            bytes.append(output[place])
        }
        let (last, length) = ScalarBytes.last(bytes[...])
        return (ScalarBytes.last(bytes.dropFirst(length)).scalar, last)
    }
}
