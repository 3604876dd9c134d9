internal import Findings
internal import Provenance
internal import Specimens

/// One string that no sum binds in a written document: what was printed there, and who got it wrong.
struct PrintTruth {
    /// What was printed.
    var print: SpecimenPrint
    /// Its bytes in the file.
    var range: Range<Int>

    /// Whether it no longer says what was printed.
    var isMisread: Bool { print.misread != nil && !isSame(print.text, print.printed) }
    /// Whether its author printed another than he should have.
    var isWrong: Bool { print.fault != nil }

    func overlaps(_ span: SourceSpan) -> Bool { Int(span.start) < range.upperBound && range.lowerBound < Int(span.end) }

    /// Whether an edit that touches it puts back what was printed: the edit may be of more than it.
    func isPrinted(_ edit: ExplanationEdit) -> Bool {
        if isOfLetters { return edit.to.utf8.elementsEqual(print.printed.utf8) }
        let (wanted, found) = (PrintTruth.numbers(print.printed), PrintTruth.numbers(edit.to))
        guard !wanted.isEmpty, found.count >= wanted.count else { return false }
        return (0...found.count - wanted.count).contains { found[$0...].starts(with: wanted) }
    }

    private var isOfLetters: Bool { print.kind == .email || print.kind == .unit }

    private func isSame(_ left: String, _ right: String) -> Bool {
        isOfLetters ? left.utf8.elementsEqual(right.utf8) : PrintTruth.numbers(left) == PrintTruth.numbers(right)
    }

    /// The numbers of a text in ASCII, zeros before them left out.
    private static func numbers(_ text: String) -> [Substring] {
        FigureTruth.digits(text, keepingGaps: true).split { !$0.isNumber }.map { number in
            number.count > 1 ? number.drop { $0 == "0" } : number
        }
    }
}
