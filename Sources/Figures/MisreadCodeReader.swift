/// Finds what a scan made of a code in brackets: letters and marks in the place of digits, dots lost or doubled.
public struct MisreadCodeReader: Sendable {
    private let shapes = DigitShapes.embedded

    /// Makes a reader with the embedded table.
    public init() {}

    /// What stands in the place of a code at the start of `bytes[range]`; nil where nothing does that could be one.
    ///
    /// At least one of its brackets must stand, and one of its digits or two of its marks.
    ///
    /// - Complexity: O(1).
    public func read(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> MisreadCode? {
        let text = bytes.span
        let range = range.clamped(to: 0..<text.count)
        var scan = CodeScan(end: range.upperBound, offset: range.lowerBound)
        scan.skipSpaces(text)
        scan.skipMarks(text)
        let start = scan.offset
        let opens = scan.takeOpening(text)
        let mandatory = takeMandatory(text, &scan)
        var pieces: [MisreadCode.Piece] = []
        while pieces.count < MisreadCode.most, let piece = takePiece(text, &scan, isFirst: pieces.isEmpty) {
            pieces.append(piece)
        }
        let closes = scan.takeClosing(text) || opens && scan.takeMisreadClosing(text)
        guard opens || closes, closes || endsBeforeWord(text, scan), isCode(pieces) else { return nil }
        return MisreadCode(mandatory: mandatory, range: start..<scan.offset, pieces: pieces)
    }

    /// Takes the letter of the mandatory part and the dots behind it, whatever stands behind them.
    private func takeMandatory(_ text: Span<UInt8>, _ scan: inout CodeScan) -> Bool {
        guard let behind = scan.mandatoryLetter(text), behind < scan.end, text[behind] == 0x2E else { return false }
        scan.offset = behind + 1
        return true
    }

    /// The next digit, mark between numbers, or what was read for one; spaces around marks are left out.
    private func takePiece(_ text: Span<UInt8>, _ scan: inout CodeScan, isFirst: Bool) -> MisreadCode.Piece? {
        var ahead = scan
        if !isFirst { ahead.skipSpaces(text) }
        guard ahead.offset < ahead.end else { return nil }
        let isSpaced = ahead.offset > scan.offset
        let next = Scalars.decode(text, at: ahead.offset, before: ahead.end)
        let piece: MisreadCode.Piece
        if let digit = Digits.digit(text, at: ahead.offset, before: ahead.end) {
            piece = .digit(Int(digit.value))
        } else if MisreadCodeReader.marks.contains(next.value) {
            piece = .mark
        } else if let digit = shapes.digit(of: next.value), !isSpaced {
            let isMark = MisreadCodeReader.strokes.contains(next.value)
            piece = isMark ? .stroke : .digit(digit)
        } else {
            return nil
        }
        scan.offset = ahead.offset + next.length
        return piece
    }

    /// What stands between the numbers of a code, or is read there: `.`, `,`, `-`, `:`, `;`, the middle dot.
    private static let marks: Set<UInt32> = [0x2E, 0x2C, 0x2D, 0x3A, 0x3B, 0xB7]
    /// What is a digit or such a mark: the dandas, `|`.
    private static let strokes: Set<UInt32> = [0x964, 0x9F7, 0x7C]

    /// Whether a code without its closing bracket ends where words begin.
    private func endsBeforeWord(_ text: Span<UInt8>, _ scan: CodeScan) -> Bool {
        scan.offset >= scan.end || text[scan.offset] == 0x20
    }

    private func isCode(_ pieces: [MisreadCode.Piece]) -> Bool {
        let digits = pieces.count { $0.isDigit }
        let marks = pieces.count - digits
        return digits > 1 || digits == 1 && marks > 0 || marks > 2
    }
}
