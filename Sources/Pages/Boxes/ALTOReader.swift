internal import BengaliText

/// Reads the words of ALTO XML: the content of `String` elements, which stands in an attribute beside their boxes, or of `TextLine`
/// elements in which no words stand.
final class ALTOReader: MarkupReader {
    private let source: [UInt8]
    private(set) var words: [BoxedWord] = []
    private var page: Int32 = 0
    private var unitsPerInch = BoxedWord.usualResolution
    /// The text of a `MeasurementUnit` that is open.
    private var unit: [UInt8]?
    private var open: OpenWord?
    /// A `TextLine` that holds its text itself, and no word so far: where that stands, and its box.
    private var line: (content: Range<Int32>, box: [Int])?

    /// A `String` that is open, and how many elements are open inside it.
    private struct OpenWord {
        var word: BoxedWord
        var inside = 0
        /// Its glyphs with their variants.
        var symbols: [SymbolChoices] = []
        /// The text of an `ALTERNATIVE` that is open: another reading of the whole word.
        var alternative: [UInt8]?
    }

    init(_ source: [UInt8]) { self.source = source }

    /// Whether a text is ALTO: XML whose root says so near its beginning.
    static func isMeant(_ source: [UInt8], from start: Int) -> Bool {
        let head = source[start..<min(source.count, start + 4096)]
        let first = head.first { $0 > 0x20 }
        guard first == 0x3C else { return false }
        let mark = Array("alto".utf8)
        return head.indices.contains { open in
            guard head[open] == 0x3C else { return false }
            let name = head[(open + 1)...].prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F && $0 != 0x3C }
            // Most names end otherwise, which one byte tells.
            guard name.last == mark.last else { return false }
            return name.elementsEqual(mark) || name.suffix(mark.count + 1).elementsEqual([0x3A] + mark)
        }
    }

    /// The words of a document, or of several in one file, in order; nil where the XML of one is broken.
    static func words(_ source: [UInt8], from start: Int) -> [BoxedWord]? {
        let reader = ALTOReader(source)
        var start = start
        while start < source.count {
            let end = endOfDocument(source, from: start)
            guard MarkupParser.read(source, start..<end, as: .xml, into: reader) else { return nil }
            start = end
        }
        reader.placeLine()
        return reader.words
    }

    /// Where the next document's declaration begins, or the source ends.
    private static func endOfDocument(_ source: [UInt8], from start: Int) -> Int {
        let mark = Array("<?xml ".utf8)
        var offset = start + mark.count
        while let open = source[min(offset, source.count)...].firstIndex(of: 0x3C) {
            if source[open...].starts(with: mark) { return open }
            offset = open + 1
        }
        return source.count
    }

    override func begin(_ tag: MarkupTag) {
        if open != nil { return beginInside(tag) }
        if tag.isNamed("Page") || tag.isNamed("TextLine") { placeLine() }
        if tag.isNamed("Page") { page += 1 }
        if tag.isNamed("MeasurementUnit") { unit = [] }
        let isLine = tag.isNamed("TextLine")
        guard isLine || tag.isNamed("String"), let content = content(of: tag.source) else { return }
        func number(_ name: String) -> Int { tag.attribute(name).map { TesseractReader.number($0) } ?? -1 }
        let (left, top) = (number("HPOS"), number("VPOS"))
        line = isLine ? (content, [left, top, left + number("WIDTH"), top + number("HEIGHT")]) : nil
        if isLine { return }
        let word = BoxedWord(
            runs: runs(of: content), source: content, page: max(1, page), left: left, top: top,
            right: left + number("WIDTH"), bottom: top + number("HEIGHT"))
        guard var word else { return }
        word.unitsPerInch = unitsPerInch
        word.confidence =
            tag.attribute("WC").flatMap(EngineConfidence.ofFraction)
            ?? tag.attribute("CC").flatMap(EngineConfidence.ofDoubts)
        open = OpenWord(word: word)
    }

    /// Gives the words of a line that holds its text itself their parts of its box.
    private func placeLine() {
        guard let (content, box) = line.take() else { return }
        var parts: [[TextRun]] = []
        var start = content.lowerBound
        while start < content.upperBound {
            var end = start
            while end < content.upperBound, source[Int(end)] > 0x20 { end += 1 }
            if start < end { parts.append(runs(of: start..<end)) }
            start = end + 1
        }
        words += LineWords.placed(parts, in: box, page: page, unitsPerInch: unitsPerInch)
    }

    private func beginInside(_ tag: MarkupTag) {
        open?.inside += 1
        if tag.isNamed("ALTERNATIVE") { open?.alternative = [] }
        let isGlyph = tag.isNamed("Glyph")
        guard isGlyph || tag.isNamed("Variant"), let content = tag.attribute("CONTENT") else { return }
        let confidence = tag.attribute(isGlyph ? "GC" : "VC").flatMap(EngineConfidence.ofFraction)
        if isGlyph { open?.symbols.append(SymbolChoices()) }
        guard let last = open?.symbols.indices.last else { return }
        open?.symbols[last].choices.append(SymbolChoices.Choice(text: content, confidence: confidence))
    }

    override func end(_ element: MarkupElement, _ range: Range<Int32>) {
        finishUnit()
        guard var word = open else { return }
        if word.inside == 0 {
            open = nil
            return close(word)
        }
        if let text = word.alternative {
            let reading = String(decoding: text, as: UTF8.self)
            word.word.alternatives.append(Alternative(source: word.word.source, text: reading, confidence: nil))
            word.alternative = nil
        }
        word.inside -= 1
        open = word
    }

    private func close(_ word: OpenWord) {
        var boxed = word.word
        if !word.symbols.isEmpty {
            boxed.alternatives += WordLetters(boxed.runs, of: source).alternatives(word.symbols)
        }
        words.append(boxed)
    }

    override func text(_ range: Range<Int32>) {
        let text = source[Int(range.lowerBound)..<Int(range.upperBound)]
        unit? += text
        open?.alternative? += text
    }

    override func reference(_ range: Range<Int32>, to scalar: UInt32) {
        guard let scalar = Unicode.Scalar(scalar) else { return }
        open?.alternative? += String(Character(scalar)).utf8
    }

    /// What `MeasurementUnit` names: pixels, whose size it does not give, tenths of a millimetre or 1200ths of an inch.
    private func finishUnit() {
        guard let name = unit else { return }
        unit = nil
        if name.elementsEqual("mm10".utf8) { unitsPerInch = 254 }
        if name.elementsEqual("inch1200".utf8) { unitsPerInch = 1200 }
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
