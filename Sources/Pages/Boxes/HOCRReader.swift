/// Reads the words of hOCR: elements of the class `ocrx_word` whose title holds a box.
final class HOCRReader: MarkupReader {
    private let source: [UInt8]
    private(set) var words: [BoxedWord] = []
    private var page: Int32 = 0
    /// The word that is open, its box, and how many elements are open inside it.
    private var open: (text: TextGatherer, box: [Int], inside: Int)?

    init(_ source: [UInt8]) { self.source = source }

    /// Whether a page of HTML is hOCR.
    static func isMeant(_ source: [UInt8], from start: Int) -> Bool {
        let mark = Array("ocrx_word".utf8)
        var offset = start
        while let quote = source[offset...].firstIndex(of: 0x6F) {
            if source[quote...].starts(with: mark) { return true }
            offset = quote + 1
        }
        return false
    }

    /// The words of a page, in order; nil where the markup is beyond what is read.
    static func words(_ source: [UInt8], from start: Int) -> [BoxedWord]? {
        let reader = HOCRReader(source)
        guard MarkupParser.read(source, start..<source.count, as: .html, into: reader) else { return nil }
        return reader.words
    }

    override func begin(_ tag: MarkupTag) {
        if open != nil {
            open?.inside += 1
            return
        }
        guard let name = tag.attribute("class") else { return }
        if name.starts(with: Array("ocr_page".utf8)) { page += 1 }
        guard name.starts(with: Array("ocrx_word".utf8)), let title = tag.attribute("title") else { return }
        open = (TextGatherer(at: tag.source.upperBound), HOCRReader.box(title), 0)
    }

    override func end(_ element: MarkupElement, _ range: Range<Int32>) {
        guard let word = open else { return }
        if word.inside > 0 {
            open?.inside -= 1
            return
        }
        open = nil
        let runs = word.text.cell.runs
        guard word.box.count == 4, let first = runs.first, let last = runs.last else { return }
        let box = BoxedWord(
            runs: runs, source: first.source.lowerBound..<last.source.upperBound, page: max(1, page), left: word.box[0],
            top: word.box[1], right: word.box[2], bottom: word.box[3])
        if let box { words.append(box) }
    }

    override func text(_ range: Range<Int32>) { open?.text.append(range, of: source) }

    override func reference(_ range: Range<Int32>, to scalar: UInt32) { open?.text.append(scalar, for: range) }

    /// The four numbers behind `bbox` in a title.
    private static func box(_ title: [UInt8]) -> [Int] {
        let mark = Array("bbox ".utf8)
        guard let start = title.indices.first(where: { title[$0...].starts(with: mark) }) else { return [] }
        let fields = title[(start + mark.count)...].prefix { $0 != 0x3B }.split(separator: 0x20)
        return fields.prefix(4).map { TesseractReader.number($0) }
    }
}
