/// Gathers the text of one cell or one line in which tags may stand: their text alone, parted where a break or a block
/// stands.
final class InlineReader: MarkupReader {
    private let source: [UInt8]
    private var gatherer: TextGatherer
    private var hidden = 0
    private var style = TextStyle()

    private init(_ source: [UInt8], at place: Int32) {
        self.source = source
        gatherer = TextGatherer(at: place)
    }

    /// Reads a stretch of the source.
    ///
    /// - Returns: Its text; the stretch as it stands where its markup is beyond what is read.
    static func read(_ source: [UInt8], _ range: Range<Int>) -> GatheredCell {
        let reader = InlineReader(source, at: Int32(range.lowerBound))
        let isMarked = range.contains { source[$0] == 0x3C || source[$0] == 0x26 }
        if isMarked, MarkupParser.read(source, range, as: .html, into: reader) { return reader.gatherer.cell }
        var plain = TextGatherer(at: Int32(range.lowerBound))
        plain.append(Int32(range.lowerBound)..<Int32(range.upperBound), of: source)
        return plain.cell
    }

    override func begin(_ tag: MarkupTag) {
        style.begin(tag.element)
        if tag.element == .hidden { hidden += 1 } else if !tag.element.isInline { gatherer.part() }
    }

    override func end(_ element: MarkupElement, _ source: Range<Int32>) {
        style.end(element)
        if element == .hidden { hidden = max(0, hidden - 1) } else if !element.isInline { gatherer.part() }
    }

    override func text(_ range: Range<Int32>) {
        if hidden == 0 { gatherer.append(range, of: source, as: style) }
    }

    override func reference(_ range: Range<Int32>, to scalar: UInt32) {
        if hidden == 0 { gatherer.append(scalar, for: range, as: style) }
    }
}
