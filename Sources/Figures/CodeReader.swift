/// Reads codes such as [১.১.১], [এম.১.৪.১] and ১.১, in brackets or bare, damaged or whole.
///
/// What may be a date, a decimal or a serial number is no code: a bare code needs two numbers or more, none of them zero.
public struct CodeReader: Sendable {
    private let words = FigureWords.embedded

    /// Makes a reader.
    public init() {}

    /// The code at the start of `bytes[range]`; nil where none stands there.
    public func read(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> CodeReading? {
        let text = bytes.span
        let range = range.clamped(to: 0..<text.count)
        if let code = plainCode(text, range) { return code }
        var scan = CodeScan(end: range.upperBound, offset: range.lowerBound)
        scan.skipSpaces(text)
        if let code = code(text, &scan) { return code }
        return damagedCode(text, range)
    }

    /// A code in brackets behind a mark or two that are none of it, or with another mark in the place of a dot.
    private func damagedCode(_ text: Span<UInt8>, _ range: Range<Int>) -> CodeReading? {
        var scan = CodeScan(end: range.upperBound, offset: range.lowerBound)
        scan.skipSpaces(text)
        scan.skipMarks(text)
        let start = scan.offset
        guard scan.takeOpening(text) else { return nil }
        if start > range.lowerBound, let code = code(text, from: start, to: range.upperBound) { return code }
        scan.takesMisreadDots = true
        let mandatory = scan.takeMandatory(text)
        guard scan.takeNumbers(text, spaced: true), scan.takeClosing(text), scan.hasDot, scan.count >= 3 else {
            return nil
        }
        return CodeReading(mandatory: mandatory, numbers: scan.numbers, range: start..<scan.offset)
    }

    private func code(_ text: Span<UInt8>, from start: Int, to end: Int) -> CodeReading? {
        var scan = CodeScan(end: end, offset: start)
        return code(text, &scan)
    }

    /// So many numbers have most codes at most.
    private static let mostPlain = 4

    /// The code that most cells begin with, nothing but numbers and dots in brackets: `[১.১.১]`; nil where the cell needs
    /// the whole grammar.
    private func plainCode(_ text: Span<UInt8>, _ range: Range<Int>) -> CodeReading? {
        let end = range.upperBound
        guard range.count > 2, text[range.lowerBound] == 0x5B else { return nil }
        var numbers: [Int] = []
        numbers.reserveCapacity(CodeReader.mostPlain)
        var offset = range.lowerBound + 1
        while numbers.count < CodeScan.mostNumbers {
            let run = Digits.run(text, at: offset, before: end)
            guard run.count == 1 || run.count == 2, run.end < end else { return nil }
            numbers.append(Int(run.value))
            offset = run.end + 1
            if text[run.end] == 0x5D { break }
            guard text[run.end] == 0x2E else { return nil }
        }
        guard text[offset - 1] == 0x5D, offset == end || text[offset] == 0x20 || text[offset] == 0xE0 else {
            return nil
        }
        return CodeReading(mandatory: false, numbers: numbers, range: range.lowerBound..<offset)
    }

    /// The code at the start of `bytes[range]`, of the mandatory part whatever one or two letters stand before its numbers.
    ///
    /// A scan makes many things of এম. Only where what stands beside it says that it is of that part.
    public func readMandatory(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> CodeReading? {
        let text = bytes.span
        let range = range.clamped(to: 0..<text.count)
        var scan = CodeScan(end: range.upperBound, offset: range.lowerBound)
        scan.skipSpaces(text)
        let start = scan.offset
        let opens = scan.takeOpening(text)
        guard scan.takeMandatory(text) || scan.takeLetters(text), scan.takeNumbers(text, spaced: opens),
            scan.count >= 2, scan.takeClosing(text) || scan.endsCleanly(text)
        else { return nil }
        return CodeReading(mandatory: true, numbers: scan.numbers, range: start..<scan.offset)
    }

    /// The first code in brackets anywhere in `bytes[range]`.
    public func firstCode(in bytes: borrowing [UInt8], _ range: Range<Int>) -> CodeReading? {
        codes(in: bytes, range, most: 1).first
    }

    /// Every code in brackets in `bytes[range]`, in order: a list of activities holds several.
    ///
    /// - Complexity: O(n) in the cell's bytes.
    public func codes(in bytes: borrowing [UInt8], _ range: Range<Int>) -> [CodeReading] {
        codes(in: bytes, range, most: Int.max)
    }

    private func codes(in bytes: borrowing [UInt8], _ range: Range<Int>, most: Int) -> [CodeReading] {
        let text = bytes.span
        let range = range.clamped(to: 0..<text.count)
        var found: [CodeReading] = []
        var offset = range.lowerBound
        while offset < range.upperBound, found.count < most {
            guard text[offset] == 0x5B else {
                offset += 1
                continue
            }
            var scan = CodeScan(end: range.upperBound, offset: offset)
            if let code = code(text, &scan) {
                found.append(code)
                offset = code.range.upperBound
            } else {
                offset += 1
            }
        }
        return found
    }

    private func code(_ text: Span<UInt8>, _ scan: inout CodeScan) -> CodeReading? {
        let start = scan.offset
        let opens = scan.takeOpening(text)
        let isRound = !opens && start < scan.end && text[start] == 0x28
        let isMisread = !opens && scan.takeMisreadOpening(text)
        let mandatory = scan.takeMandatory(text)
        guard scan.takeNumbers(text, spaced: opens) else { return nil }
        let closes = scan.takeClosing(text)
        if isRound && isMisread && !closes, let end = roundEnd(text, scan) {
            return CodeReading(mandatory: mandatory, numbers: scan.numbers, range: start..<end)
        }
        if isMisread && (!(closes || scan.count >= 3 && scan.takeMisreadClosing(text)) || scan.count < 2) { return nil }
        var reading: CodeReading {
            CodeReading(mandatory: mandatory, numbers: scan.numbers, range: start..<scan.offset)
        }
        if opens && closes || isMisread { return reading }
        guard scan.count >= (mandatory ? 1 : 2) else { return nil }
        if opens || closes { return scan.endsCleanly(text) || closes ? reading : nil }
        return isBareCode(text, scan, mandatory) ? reading : nil
    }

    /// The place behind the round bracket that closes a code of two numbers or more with words behind it, `(১.১.১) সভা`; nil
    /// for what is no code: a figure in brackets stands alone.
    private func roundEnd(_ text: Span<UInt8>, _ scan: CodeScan) -> Int? {
        guard scan.count >= 2, scan.hasDot, scan.offset < scan.end, text[scan.offset] == 0x29 else { return nil }
        guard let next = FigureLexer().firstToken(text, scan.offset + 1..<scan.end), next.kind == .word,
            ![.scale, .point, .percent, .money, .counter].contains(next.meaning)
        else { return nil }
        return scan.offset + 1
    }

    private func isBareCode(_ text: Span<UInt8>, _ scan: CodeScan, _ mandatory: Bool) -> Bool {
        guard scan.endsCleanly(text) else { return false }
        if mandatory { return true }
        guard !scan.hasPaddedNumber, !scan.looksLikeDate else { return false }
        return !isQuantityWord(text, after: scan)
    }

    /// Whether the next word makes the digits a quantity: ২.৫ লক্ষ, ১.৫ কিঃমিঃ, ২.৫ %.
    private func isQuantityWord(_ text: Span<UInt8>, after scan: CodeScan) -> Bool {
        let rest = FigureLexer().firstToken(text, scan.offset..<scan.end)
        guard let rest else { return false }
        switch rest.kind {
        case .percent: return true
        case .slash, .equals, .hyphen: return scan.offset == rest.start
        case .word: return [.scale, .point, .percent, .money, .counter].contains(rest.meaning)
        default: return false
        }
    }
}
