internal import BengaliText
internal import Figures
internal import Provenance

extension JSONWriter {
    /// Appends the box of the words that a span touches, in points, where it touches any, and ends the span's object.
    mutating func closeSpan(with range: Range<Int>) {
        let source = Int32(clamping: range.lowerBound)..<Int32(clamping: range.upperBound)
        if let box = text.transcription?.box(of: source) {
            write(",\"box\":")
            array([box.left, box.top, box.right, box.bottom]) { $0.points(hundredths: $1) }
        }
        write("}")
    }

    /// Appends hundredths as a decimal without needless zeros: `7.2`.
    private mutating func points(hundredths: Int32) {
        let places = hundredths % 100 == 0 ? 0 : hundredths % 10 == 0 ? 1 : 2
        decimal(
            Decimal(Int64(places == 0 ? hundredths / 100 : places == 1 ? hundredths / 10 : hundredths), places: places))
    }

    /// Appends `,"confidence":…`, how sure the engine that read the page was of the least sure word, where it says so.
    mutating func confidence(of passages: some Sequence<Passage>) {
        guard hasBoxes else { return }
        let words = passages.flatMap { [text] in text.words(of: $0) }
        guard let least = words.compactMap(\.confidence).min() else { return }
        write(",\"confidence\":")
        integer(least)
    }
}
