/// Reads the words of `pdftotext -bbox` and `-bbox-layout`: XHTML whose `word` elements give their boxes in points.
///
/// The edges' fractions count: between the words of one cell are two or three points.
final class PopplerReader: MarkupReader {
    private let source: [UInt8]
    private var words: [BoxedWord] = []
    private var page: Int32 = 0
    private var open: (text: TextGatherer, box: [Int])?

    /// How many digits of an edge's fraction count.
    static let places = 2
    /// A point is a 72nd of an inch.
    static let unitsPerInch = 7200

    private init(_ source: [UInt8]) { self.source = source }

    /// Whether a page of HTML is such a table of words: one stands near its beginning.
    static func isMeant(_ source: [UInt8], from start: Int) -> Bool {
        let mark = Array("<word xMin=".utf8)
        let head = source[start..<min(source.count, start + headLength)]
        return head.indices.contains { head[$0] == 0x3C && head[$0...].starts(with: mark) }
    }

    /// A document's own properties stand before its first word.
    private static let headLength = 1 << 16

    /// The words of a document, in order; nil where its markup is beyond what is read.
    static func words(_ source: [UInt8], from start: Int) -> [BoxedWord]? {
        let reader = PopplerReader(source)
        guard MarkupParser.read(source, start..<source.count, as: .html, into: reader) else { return nil }
        return reader.words
    }

    override func begin(_ tag: MarkupTag) {
        if tag.isNamed("page") { page += 1 }
        guard tag.isNamed("word") else { return }
        let box = ["xmin", "ymin", "xmax", "ymax"].map { name in
            tag.attribute(name).map { TesseractReader.number($0, places: PopplerReader.places) } ?? -1
        }
        open = (TextGatherer(at: tag.source.upperBound), box)
    }

    override func end(_ element: MarkupElement, _ range: Range<Int32>) {
        guard let word = open else { return }
        open = nil
        guard let first = word.text.cell.runs.first, let last = word.text.cell.runs.last else { return }
        let boxed = BoxedWord(
            runs: word.text.cell.runs, source: first.source.lowerBound..<last.source.upperBound, page: max(1, page),
            left: word.box[0], top: word.box[1], right: word.box[2], bottom: word.box[3])
        guard var boxed else { return }
        boxed.unitsPerInch = PopplerReader.unitsPerInch
        words.append(boxed)
    }

    override func text(_ range: Range<Int32>) { open?.text.append(range, of: source) }

    override func reference(_ range: Range<Int32>, to scalar: UInt32) { open?.text.append(scalar, for: range) }
}
