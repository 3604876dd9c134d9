/// The legacy step of stage 1: words in Bijoy's codes, read run by run between Unicode, English, figures and addresses.
///
/// What a run is, is decided by evidence: codes that no other text has, the lexicon, which letters follow which in
/// Bijoy and in English, and the words beside it. Where that does not suffice, nothing is read.
struct LegacyPass {
    /// Pieces of a line looked at together.
    private static let mostPieces = 2048
    /// A longer run of letters is no word.
    private static let longestPiece = 96

    private let source: [UInt8]
    private let knowledge: WordKnowledge
    /// Whether all of the text is Bijoy's by the caller's word.
    private let isForced: Bool
    private let start: Int
    private(set) var context: LegacyContext

    private var output: [UInt8] = []
    private var replacements: [Replacement] = []
    private var copied: Int
    /// The source ranges of what was taken for Bijoy's and could not be read.
    private(set) var unknown: [Range<Int>] = []

    private var pieces: [LegacyPiece] = []
    private var codes: [UInt32] = []
    private var readings: [UInt32] = []
    /// Signs of the line that Bijoy writes with other codes.
    private var signs: [(range: Range<Int>, scalar: UInt32)] = []
    private var syllables = BijoySyllables()
    private var letters: [UInt8] = []

    /// Makes a pass over a source from an offset on.
    init(_ source: [UInt8], from start: Int, knowledge: WordKnowledge, isForced: Bool, context: LegacyContext = .init())
    {
        self.source = source
        self.knowledge = knowledge
        self.isForced = isForced
        self.start = start
        self.context = context
        copied = start
    }

    /// The decoded text and what was replaced in it; nil where nothing was.
    ///
    /// - Complexity: O(n) in the source's bytes.
    mutating func run() -> (bytes: [UInt8], replacements: [Replacement])? {
        let source = self.source
        let span = source.span
        if !isForced, !context.isMostlyBijoy, LegacyContext.firstCode(span, from: start) == nil {
            context.pass(cleanBytes: span.count - start)
            return nil
        }
        var offset = start
        while offset < source.count {
            let isEverywhere = isForced || context.isMostlyBijoy
            let isOdd = isEverywhere || lineIsOdd(span, from: offset)
            let end = scanLine(span, from: offset, keeps: isOdd)
            if isOdd, !pieces.isEmpty || !signs.isEmpty { readLine() }
            context.pass(span.extracting(offset..<end))
            offset = end
        }
        unknown.sort { $0.lowerBound < $1.lowerBound }
        guard !replacements.isEmpty else { return nil }
        output.append(contentsOf: source[copied...])
        return (output, replacements)
    }

    private func lineIsOdd(_ bytes: Span<UInt8>, from start: Int) -> Bool {
        var offset = start
        while offset < bytes.count, bytes[offset] != 0x0A {
            let byte = bytes[offset]
            if byte & 0xF0 == 0xC0 || byte == 0xE2 { return true }
            offset += 1
        }
        return false
    }

    // MARK: Pieces

    /// Cuts a line, or as many pieces as fit, into pieces; returns the offset after it.
    private mutating func scanLine(_ bytes: Span<UInt8>, from start: Int, keeps: Bool) -> Int {
        pieces.removeAll(keepingCapacity: true)
        codes.removeAll(keepingCapacity: true)
        readings.removeAll(keepingCapacity: true)
        signs.removeAll(keepingCapacity: true)
        var offset = start
        guard keeps else {
            while offset < bytes.count, bytes[offset] != 0x0A { offset += 1 }
            return min(offset + 1, bytes.count)
        }
        var cell = 0
        var protectedEnd = start
        var previous: UInt32 = 0
        var open: LegacyPiece?
        while offset < bytes.count {
            if offset >= protectedEnd, offset == start || bytes[offset - 1] <= 0x20, bytes[offset] > 0x20 {
                protectedEnd = Self.endOfAddress(bytes, from: offset)
            }
            let (code, length) = BijoyCodes.code(bytes, at: offset)
            let next = offset + length < bytes.count && code != 0 ? BijoyCodes.code(bytes, at: offset + length).code : 0
            if code != 0, BijoyCodes.isLetter(code, after: previous, before: next) {
                if open == nil {
                    open = LegacyPiece(range: offset..<offset, codes: codes.count..<codes.count, cell: cell)
                    open?.isProtected = offset < protectedEnd
                }
                add(code, endingAt: offset + length, to: &open)
                previous = code
                offset += length
                continue
            }
            if let piece = open { pieces.append(piece) }
            open = nil
            previous = 0
            let byte = bytes[offset]
            if code != 0, offset >= protectedEnd { noteSign(code, offset..<(offset + length)) }
            offset += length
            if byte == 0x09 || byte == 0x7C && offset > start + 1 && bytes[offset - 2] == 0x20 { cell += 1 }
            if byte == 0x0A { return offset }
            if pieces.count >= Self.mostPieces, byte <= 0x20 { return offset }
        }
        if let piece = open { pieces.append(piece) }
        return offset
    }

    private mutating func add(_ code: UInt32, endingAt end: Int, to open: inout LegacyPiece?) {
        guard var piece = open else { return }
        codes.append(code)
        piece.range = piece.range.lowerBound..<end
        piece.codes = piece.codes.lowerBound..<codes.count
        if code >= 0x100 {
            piece.bengali += 1
        } else if code >= 0x80 {
            piece.high += 1
            if BijoyCodes.isHard(UInt8(truncatingIfNeeded: code)) { piece.hard += 1 }
        }
        open = piece
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
        while end < bytes.count, bytes[end] > 0x20, end - start < 512 {
            let byte = bytes[end]
            let next = end + 1 < bytes.count ? bytes[end + 1] : 0
            if byte == 0x40 || byte == 0x2F && next == 0x2F { isAddress = true }
            if byte >= 0x80 { isASCII = false }
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
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    // MARK: Decisions

    private mutating func readLine() {
        for index in pieces.indices { weigh(index) }
        if !isForced { weighBesides() }
        write()
    }

    /// What a piece is by itself.
    private mutating func weigh(_ index: Int) {
        var piece = pieces[index]
        defer { pieces[index] = piece }
        if piece.bengali == piece.codes.count {
            piece.state = .unicode
            return
        }
        guard !piece.isProtected, piece.codes.count <= Self.longestPiece else { return }
        // Latin letters beside Bengali ones are a word with its ending, SDGএর.
        if piece.high == 0, piece.bengali > 0 { return }
        if !isForced, piece.bengali == 0 {
            piece.odds = BijoyStatistics.shared.odds(codes[piece.codes])
            if piece.high == 0 { piece.english = BijoyStatistics.shared.english(codes[piece.codes]) }
        }
        decode(&piece)
        if isForced {
            piece.state = .certain
        } else if isCertain(piece) {
            piece.state = .certain
        } else if piece.isASCII, piece.english != .none || piece.odds < -64 {
            piece.state = .english
        }
    }

    /// Reads a piece: the reading of its codes that is a word, if any is; else the first.
    private mutating func decode(_ piece: inout LegacyPiece) {
        let begin = readings.count
        syllables.read(codes[piece.codes])
        piece.known = known(syllables.out)
        piece.faults = syllables.faults
        if syllables.ambiguous > 0, piece.known == 0 {
            let most = min(syllables.ambiguous, 3)
            let first = (out: syllables.out, faults: syllables.faults)
            var isFound = false
            for choice in 1..<(1 << UInt32(most)) where !isFound {
                syllables.read(codes[piece.codes], choices: UInt32(choice))
                let length = syllables.faults <= first.faults ? known(syllables.out) : 0
                if length > 0 {
                    piece.known = length
                    piece.faults = syllables.faults
                    isFound = true
                }
            }
            readings.append(contentsOf: isFound ? syllables.out : first.out)
        } else {
            readings.append(contentsOf: syllables.out)
        }
        piece.reading = begin..<readings.count
    }

    /// How many letters of the lexicon's entry a reading rests on; 0 where it is no word.
    private mutating func known(_ reading: [UInt32]) -> Int {
        letters.removeAll(keepingCapacity: true)
        for scalar in reading where !InvisibleScalar.isJoiner(scalar) {
            guard scalar & ~0x7F == 0x0980 else { return 0 }
            letters.append(UInt8(truncatingIfNeeded: scalar & 0x7F))
        }
        guard letters.count <= WordKnowledge.longestWord, let found = knowledge.recognise(letters.span) else {
            return 0
        }
        return found.stemLength
    }

    /// Whether a piece is Bijoy whatever stands beside it.
    private func isCertain(_ piece: LegacyPiece) -> Bool {
        guard piece.high > 0, piece.faults == 0 else { return false }
        // µg behind a figure is a unit.
        if piece.codes.count <= 2, isBehindFigure(piece) { return false }
        if piece.bengali > 0 { return piece.known >= 3 || isLeftOver(piece) }
        if piece.known >= 4, piece.odds > 0 { return true }
        if piece.known >= 3, piece.hard > 0 || piece.odds > 128 { return piece.odds > 64 }
        return piece.hard >= 1 && piece.high >= 2 && piece.odds > 256 || piece.hard >= 2 && piece.odds > 160
    }

    /// Whether a sign of Bijoy's that nothing else uses was left inside a Unicode word.
    private func isLeftOver(_ piece: LegacyPiece) -> Bool {
        guard piece.bengali >= 2, piece.hard > 0, piece.codes.count == piece.bengali + piece.hard else { return false }
        return codes[piece.codes].allSatisfy { $0 >= 0x100 || $0 == 0xA8 || $0 == 0xA9 || $0 == 0xAA || $0 == 0xAB }
    }

    /// Decides what is left by the words of the cell, the line and the text.
    private mutating func weighBesides() {
        let isMostly = context.isMostlyBijoy
        let hasCertain = pieces.contains { $0.state == .certain }
        guard hasCertain || isMostly else { return }
        var begin = 0
        while begin < pieces.count {
            var end = begin
            while end < pieces.count, pieces[end].cell == pieces[begin].cell { end += 1 }
            weighCell(begin..<end, inLine: hasCertain, inText: isMostly)
            begin = end
        }
    }

    private mutating func weighCell(_ cell: Range<Int>, inLine: Bool, inText: Bool) {
        let inCell = pieces[cell].contains { $0.state == .certain }
        for index in cell {
            let piece = pieces[index]
            guard piece.state == .plain || piece.state == .english, !piece.isProtected, !piece.reading.isEmpty,
                piece.codes.count <= Self.longestPiece
            else { continue }
            let isBijoy =
                piece.high > 0
                ? isBijoyBeside(piece, inCell: inCell, inText: inText)
                : isBijoyBeside(ascii: piece, at: index, in: cell, inCell: inCell, inLine: inLine, inText: inText)
            if isBijoy { pieces[index].state = .beside }
        }
    }

    private func isBijoyBeside(_ piece: LegacyPiece, inCell: Bool, inText: Bool) -> Bool {
        guard piece.bengali == 0 else { return piece.faults == 0 && piece.known >= 2 }
        // µg and m² behind a figure are units.
        if piece.codes.count <= (inCell ? 2 : 3), isBehindFigure(piece) { return false }
        if piece.faults > 0 { return piece.faults == 1 && inText && piece.hard > 0 && piece.odds > 96 }
        return inCell || inText ? piece.odds > (piece.known > 0 ? -32 : 16) : piece.odds > 96
    }

    private func isEnglishWord(_ index: Int, in cell: Range<Int>) -> Bool {
        cell.contains(index) && pieces[index].state == .english && pieces[index].english != .name
    }

    private func isBehindFigure(_ piece: LegacyPiece) -> Bool {
        var place = piece.range.lowerBound
        while place > 0, source[place - 1] == 0x20 { place -= 1 }
        guard place > 0 else { return false }
        let isBengaliDigit =
            place > 2 && source[place - 3] == 0xE0 && source[place - 2] == 0xA7 && source[place - 1] >= 0xA6
        return Self.isDigit(source[place - 1]) || isBengaliDigit
    }

    private func isBijoyBeside(
        ascii piece: LegacyPiece, at index: Int, in cell: Range<Int>, inCell: Bool, inLine: Bool, inText: Bool
    ) -> Bool {
        guard piece.faults == 0, piece.english != .name else { return false }
        let count = piece.codes.count
        let before = index > cell.lowerBound ? pieces[index - 1].state : nil
        let after = index + 1 < cell.upperBound ? pieces[index + 1].state : nil
        let isBetween =
            (before == .certain || before == .beside || before == nil) && (after == .certain || after == nil)
            && (before != nil || after != nil)
        if count == 1 {
            // ও and এ are words of one letter; a letter of a list is one in a text that is all Bijoy's.
            let isWord = codes[piece.codes.lowerBound] == 0x49 || codes[piece.codes.lowerBound] == 0x47
            return !isEnglishWord(index - 1, in: cell) && !isEnglishWord(index + 1, in: cell)
                && (inCell && isWord || inText && (inCell || isWord))
        }
        if piece.english == .word { return isBetween && piece.known >= 2 && piece.odds > -96 }
        let isAllCapitals = codes[piece.codes].allSatisfy { (0x41...0x5A).contains($0) }
        if isAllCapitals {
            return piece.known >= 2 && (inCell || inText || inLine && count > 2) && piece.odds > (count > 2 ? -96 : -16)
        }
        if inCell {
            if piece.known >= 2 { return piece.odds > -16 || isBetween && piece.odds > -64 }
            return piece.odds > (count > 2 ? 40 : 56)
        }
        if inText { return piece.known >= 2 ? piece.odds > 16 : count > 2 && piece.odds > (inLine ? 64 : 96) }
        return piece.known >= 2 && count > 1 && piece.odds > 32
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
