/// Reads the words of ALTO XML: the content of `String` elements, which stands in an attribute beside their boxes.
final class ALTOReader: MarkupReader {
    private let source: [UInt8]
    private(set) var words: [BoxedWord] = []
    private var page: Int32 = 0

    init(_ source: [UInt8]) { self.source = source }

    /// Whether a text is ALTO: XML whose root says so near its beginning.
    static func isMeant(_ source: [UInt8], from start: Int) -> Bool {
        let head = source[start..<min(source.count, start + 4096)]
        let first = head.first { $0 > 0x20 }
        guard first == 0x3C else { return false }
        let mark = Array("<alto".utf8)
        return head.indices.contains { head[$0] == 0x3C && head[$0...].starts(with: mark) }
    }

    /// The words of a document, in order; nil where its XML is broken.
    static func words(_ source: [UInt8], from start: Int) -> [BoxedWord]? {
        let reader = ALTOReader(source)
        guard MarkupParser.read(source, start..<source.count, as: .xml, into: reader) else { return nil }
        return reader.words
    }

    override func begin(_ tag: MarkupTag) {
        if tag.isNamed("Page") { page += 1 }
        guard tag.isNamed("String"), let content = content(of: tag.source) else { return }
        func number(_ name: String) -> Int { tag.attribute(name).map { TesseractReader.number($0) } ?? -1 }
        let (left, top) = (number("HPOS"), number("VPOS"))
        let word = BoxedWord(
            runs: runs(of: content), source: content, page: max(1, page), left: left, top: top,
            right: left + number("WIDTH"), bottom: top + number("HEIGHT"))
        if let word { words.append(word) }
    }

    /// Where the value of `CONTENT` stands in a tag, between its quotation marks.
    private func content(of tag: Range<Int32>) -> Range<Int32>? {
        let mark = Array("CONTENT".utf8)
        var offset = Int(tag.lowerBound)
        let end = Int(tag.upperBound)
        var quote: UInt8?
        while offset < end {
            let byte = source[offset]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x43, source[offset - 1] <= 0x20, source[offset..<end].starts(with: mark) {
                return value(from: offset + mark.count, end)
            }
            offset += 1
        }
        return nil
    }

    private func value(from start: Int, _ end: Int) -> Range<Int32>? {
        var offset = start
        while offset < end, source[offset] <= 0x20 || source[offset] == 0x3D { offset += 1 }
        guard offset < end, source[offset] == 0x22 || source[offset] == 0x27,
            let close = source[(offset + 1)..<end].firstIndex(of: source[offset])
        else { return nil }
        return Int32(offset + 1)..<Int32(close)
    }

    /// The value's text, its references decoded; one that XML does not define stays as it stands.
    private func runs(of value: Range<Int32>) -> [TextRun] {
        var gatherer = TextGatherer(at: value.lowerBound)
        var start = value.lowerBound
        var offset = start
        while offset < value.upperBound {
            if source[Int(offset)] == 0x26,
                let (scalar, end) = XMLReference.decode(source, at: offset, to: value.upperBound)
            {
                gatherer.append(start..<offset, of: source)
                gatherer.append(scalar, for: offset..<end)
                (start, offset) = (end, end)
            } else {
                offset += 1
            }
        }
        gatherer.append(start..<value.upperBound, of: source)
        return gatherer.cell.runs
    }
}

/// The references that XML defines without a document's help: five names, and scalars by their numbers.
enum XMLReference {
    private static let names: [([UInt8], UInt32)] = [
        (Array("amp".utf8), 0x26), (Array("lt".utf8), 0x3C), (Array("gt".utf8), 0x3E), (Array("quot".utf8), 0x22),
        (Array("apos".utf8), 0x27),
    ]

    /// The scalar that a reference stands for, and the offset behind its semicolon.
    static func decode(_ source: [UInt8], at start: Int32, to end: Int32) -> (scalar: UInt32, end: Int32)? {
        let most = min(end, start + 12)
        guard let close = (start..<most).first(where: { source[Int($0)] == 0x3B }) else { return nil }
        let name = source[Int(start) + 1..<Int(close)]
        if let known = names.first(where: { name.elementsEqual($0.0) }) { return (known.1, close + 1) }
        guard name.first == 0x23 else { return nil }
        let isHexadecimal = name.dropFirst().first.map { $0 | 0x20 == 0x78 } == true
        let digits = String(decoding: name.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
        guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), Unicode.Scalar(value) != nil else {
            return nil
        }
        return (value, close + 1)
    }
}
