/// The legacy step of stage 1: words in Bijoy's codes, read run by run between Unicode, English, figures and addresses.
///
/// What a run is, is decided by evidence: codes that no other text has, the lexicon, which letters follow which in
/// Bijoy and in English, and the words beside it. Where that does not suffice, nothing is read.
struct LegacyPass {
    /// Pieces of a line looked at together.
    private static let mostPieces = 2048
    /// A longer run of letters is no word.
    static let longestPiece = 96

    let source: [UInt8]
    let knowledge: WordKnowledge
    /// Whether all of the text is Bijoy's by the caller's word.
    let isForced: Bool
    /// What the canonical step folds with; nil where what is read is not looked at again.
    let lookAlikes: LookAlikes?
    private let start: Int
    let context: LegacyContext

    var output: [UInt8] = []
    var replacements: [Replacement] = []
    var copied: Int
    /// The source ranges of what was taken for Bijoy's and could not be read.
    private(set) var unknown: [Range<Int>] = []

    var pieces: [LegacyPiece] = []
    var codes: [UInt32] = []
    var readings: [UInt32] = []
    /// Signs of the line that Bijoy writes with other codes.
    private var signs: [(range: Range<Int>, scalar: UInt32)] = []
    var syllables = BijoySyllables()
    var letters: [UInt8] = []

    /// Makes a pass over a source from an offset on.
    ///
    /// With `lookAlikes`, a line is read until its canonical spelling gives nothing more to read.
    init(
        _ source: [UInt8], from start: Int, knowledge: WordKnowledge, isForced: Bool = false,
        context: LegacyContext = .init(), lookAlikes: LookAlikes? = nil
    ) {
        self.source = source
        self.knowledge = knowledge
        self.isForced = isForced
        self.start = start
        self.lookAlikes = lookAlikes
        self.context = context
        copied = start
    }

    /// The decoded text and what was replaced in it; nil where nothing was.
    ///
    /// - Complexity: O(n) in the source's bytes.
    mutating func run() -> (bytes: [UInt8], replacements: [Replacement])? {
        let source = self.source
        let span = source.span
        var offset = start
        var code = -1
        var word = -1
        while offset < source.count {
            if !isForced, !context.isMostlyBijoy, min(code, word) < offset {
                // On to the next line that has a code, or a word that may be; a very long one comes in parts.
                if code < offset { code = LegacyContext.firstCode(span, from: offset)?.start ?? source.count }
                if word < offset { word = LegacyContext.firstASCIIWord(span, from: offset) ?? source.count }
                let first = min(code, word)
                var line = first
                while first < source.count, line > offset, span[line - 1] != 0x0A { line -= 1 }
                offset = line
                if offset == source.count { break }
            }
            let end = scanLine(span, from: offset)
            let before = (replacements: replacements.count, output: output.count + offset - copied)
            if !pieces.isEmpty || !signs.isEmpty { readLine() }
            if !isForced { settle(offset..<end, after: before) }
            offset = end
        }
        unknown.sort { $0.lowerBound < $1.lowerBound }
        guard !replacements.isEmpty else { return nil }
        output.append(contentsOf: source[copied...])
        return (output, replacements)
    }

    // MARK: Pieces

    /// Cuts a line, or as many pieces as fit, into pieces; returns the offset after it.
    private mutating func scanLine(_ bytes: Span<UInt8>, from start: Int) -> Int {
        pieces.removeAll(keepingCapacity: true)
        codes.removeAll(keepingCapacity: true)
        readings.removeAll(keepingCapacity: true)
        signs.removeAll(keepingCapacity: true)
        var offset = start
        var cell = 0
        var protectedEnd = start
        while offset < bytes.count {
            if offset >= protectedEnd, offset == start || bytes[offset - 1] <= 0x20, bytes[offset] > 0x20 {
                protectedEnd = Self.endOfAddress(bytes, from: offset)
            }
            let (end, code, length) = scanPiece(bytes, from: offset, cell: cell, isProtected: offset < protectedEnd)
            offset = end
            if offset == bytes.count { break }
            let byte = bytes[offset]
            if code != 0, offset >= protectedEnd { noteSign(code, offset..<(offset + length)) }
            offset += length
            if byte == 0x09 || byte == 0x7C && offset > start + 1 && bytes[offset - 2] == 0x20 { cell += 1 }
            if byte == 0x0A { return offset }
            if pieces.count >= Self.mostPieces, byte <= 0x20 { return offset }
        }
        return offset
    }

    /// Takes the letters from an offset on, if any, as a piece; returns the offset after them, with the code that is no
    /// letter there and its length.
    private mutating func scanPiece(
        _ bytes: Span<UInt8>, from start: Int, cell: Int, isProtected: Bool
    ) -> (end: Int, code: UInt32, length: Int) {
        var offset = start
        var previous: UInt32 = 0
        var (code, length) = BijoyCodes.code(bytes, at: start)
        let first = codes.count
        var (bengali, high, hard) = (0, 0, 0)
        while code != 0 {
            let after = offset + length
            let next: (code: UInt32, length: Int) = after < bytes.count ? BijoyCodes.code(bytes, at: after) : (0, 0)
            guard BijoyCodes.isLetter(code, after: previous, before: next.code) else { break }
            codes.append(code)
            if code >= 0x100 {
                bengali += 1
            } else if code >= 0x80 {
                high += 1
                if BijoyCodes.isHard(UInt8(truncatingIfNeeded: code)) { hard += 1 }
            }
            previous = code
            offset = after
            (code, length) = next
        }
        if offset > start {
            pieces.append(
                LegacyPiece(
                    range: start..<offset, codes: first..<codes.count, cell: cell, high: high, hard: hard,
                    bengali: bengali, isProtected: isProtected))
        }
        return (offset, code, length)
    }

    private mutating func noteSign(_ code: UInt32, _ range: Range<Int>) {
        guard code < 0x100 else { return }
        if isForced, code >= 0x80, BijoyTable.shared.codes[Int(code)].kind == .none { unknown.append(range) }
        let sign = BijoyTable.shared.codes[Int(code)]
        guard sign.kind == .text, let scalar = sign.reads.first, scalar != BijoyTable.scalar(of: UInt8(code)) else {
            return
        }
        signs.append((range, scalar))
    }

    /// The end of an e-mail or web address, or of a file's name, that begins at an offset; the offset where none does.
    private static func endOfAddress(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var end = start
        var isAddress = false
        var isASCII = true
        var hasDot = false
        let limit = min(bytes.count, start + 512)
        while end < limit, bytes[end] > 0x20 {
            let byte = bytes[end]
            guard byte == 0x40 || byte == 0x2F || byte == 0x2E else {
                isASCII = isASCII && byte < 0x80
                end += 1
                continue
            }
            let next = end + 1 < bytes.count ? bytes[end + 1] : 0
            if byte == 0x40 || byte == 0x2F && next == 0x2F { isAddress = true }
            if byte == 0x2E, end > start, isLower(bytes[end - 1]) || isDigit(bytes[end - 1]), isLower(next),
                end + 2 < bytes.count, isLower(bytes[end + 2])
            {
                hasDot = true
            }
            end += 1
        }
        return isAddress || isASCII && hasDot ? end : start
    }

    private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private mutating func readLine() {
        for index in pieces.indices {
            if pieces[index].bengali == pieces[index].codes.count {
                pieces[index].state = .unicode
            } else {
                weigh(index)
            }
        }
        if !isForced { weighBesides() }
        write()
    }

    // MARK: Writing

    private mutating func write() {
        var sign = 0
        var last = -1
        for piece in pieces where piece.isDecoded {
            while sign < signs.count, signs[sign].range.lowerBound < piece.range.lowerBound {
                write(signs[sign], after: &last, before: piece.range.lowerBound)
                sign += 1
            }
            let reading = readings[piece.reading]
            if isForced, piece.faults > 0 { unknown.append(piece.range) }
            replace(piece.range, by: reading, evidence: evidence(for: piece, reading))
            last = piece.range.upperBound
        }
        while sign < signs.count {
            write(signs[sign], after: &last, before: -1)
            sign += 1
        }
    }

    /// A sign is Bijoy's where it touches what is, a danda behind it only; `last` and `next` are where that ends and
    /// begins.
    private mutating func write(
        _ sign: (range: Range<Int>, scalar: UInt32), after last: inout Int, before next: Int
    ) {
        let touches =
            last == sign.range.lowerBound || sign.scalar != 0x0964 && next == sign.range.upperBound
        let isMoney =
            sign.scalar == 0x09F3 && context.isMostlyBijoy && sign.range.upperBound < source.count
            && Self.isDigit(source[sign.range.upperBound])
        guard isForced || touches && sign.scalar != 0x09F3 || isMoney else { return }
        replace(sign.range, by: [sign.scalar], evidence: "SutonnyMJ")
        last = sign.range.upperBound
    }

    private mutating func replace(_ range: Range<Int>, by reading: ArraySlice<UInt32>, evidence: String) {
        if output.isEmpty { output.reserveCapacity(source.count - copied) }
        output.append(contentsOf: source[copied..<range.lowerBound])
        let begin = output.count
        for scalar in reading { ScalarBytes.append(scalar, to: &output) }
        copied = range.upperBound
        if source[range].elementsEqual(output[begin...]) { return }
        replacements.append(
            Replacement(old: range, new: begin..<output.count, rule: .bijoy, evidence: evidence))
    }

    private func evidence(for piece: LegacyPiece, _ reading: ArraySlice<UInt32>) -> String {
        guard piece.known > 0 else { return piece.state == .certain ? "SutonnyMJ" : "SutonnyMJ beside it" }
        var text = "lexicon: "
        for scalar in reading.filter({ !InvisibleScalar.isJoiner($0) }).prefix(piece.known) {
            if let scalar = Unicode.Scalar(scalar) { text.unicodeScalars.append(scalar) }
        }
        return text
    }
}
