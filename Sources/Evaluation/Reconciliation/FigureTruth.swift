internal import Figures
internal import Findings
internal import Provenance
internal import Specimens

/// One figure cell of a written document: what was printed there, and who got it wrong.
struct FigureTruth {
    /// The table of the document.
    var table: Int
    /// The row of that table.
    var row: Int
    /// The figure.
    var field: SpecimenField
    /// The cell's bytes in the file.
    var range: Range<Int>
    /// What stands in the file.
    var text: String
    /// What its author printed.
    var printed: String
    /// What it is of, where its row says.
    var unit: UnitKind?
    /// How it was misread, where it no longer says what was printed.
    var misread: FigureMisread.Kind?
    /// The author's fault that it is, as an index into the document's.
    var fault: Int?

    private static let reader = FigureReader()

    /// What a text of this cell says.
    func value(of text: String) -> FigureValue {
        let bytes = Array(text.utf8)
        return Self.reader.read(bytes, bytes.indices, expecting: unit).value
    }

    /// Whether two texts of this cell say the same.
    func isSame(_ left: String, _ right: String) -> Bool {
        Self.digits(left) == Self.digits(right) || Self.isSame(value(of: left), value(of: right))
    }

    /// Whether a value is the one that was printed; a cell with a sentence holds it among its numbers.
    func isPrinted(_ suggested: FigureValue) -> Bool {
        if Self.isSame(suggested, value(of: printed)) { return true }
        guard let quantity = suggested.quantity else { return false }
        let numbers = Self.digits(printed, keepingGaps: true).split(separator: " ")
        let read = Self.digits(text, keepingGaps: true).split(separator: " ")
        let wanted = quantity.description
        return numbers.count > 1 && numbers.contains { $0 == wanted } && !read.contains { $0 == wanted }
    }

    /// Whether an edit puts back what was printed.
    func isPrinted(_ edit: ExplanationEdit) -> Bool {
        let bytes = Array(text.utf8)
        let start = Int(edit.span.start) - range.lowerBound
        let end = min(bytes.count, Int(edit.span.end) - range.lowerBound)
        guard start >= 0, start <= end else { return false }
        let whole = String(decoding: bytes[..<start] + Array(edit.to.utf8) + bytes[end...], as: UTF8.self)
        return isSame(whole, printed) || isPrinted(value(of: edit.to))
    }

    /// Whether two values are equal, however they are written; words are never the same as others.
    static func isSame(_ left: FigureValue, _ right: FigureValue) -> Bool {
        if left == .text || right == .text { return false }
        if let left = left.quantity, let right = right.quantity { return left == right }
        return left == right
    }

    /// The digits of a text in ASCII, with its points between digits; other text as gaps, where they are kept.
    static func digits(_ text: String, keepingGaps: Bool = false) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39: result.unicodeScalars.append(scalar)
            case 0x09E6...0x09EF: result += String(scalar.value - 0x09E6)
            case 0x2E, 0x2D, 0x2F: result.unicodeScalars.append(scalar)
            case 0x2C: break
            default: if keepingGaps { result += " " }
            }
        }
        return result
    }
}
