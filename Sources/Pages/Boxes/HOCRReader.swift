internal import BengaliText

/// Reads the words of hOCR: elements of the class `ocrx_word` whose title holds a box, or what stands in the lines of engines that
/// give none of their words, OCRopus's and kraken's.
///
/// Elements inside a word whose title holds `x_confs` are what the engine weighed for a symbol, and no text of the word:
/// Tesseract's `lstm_choice_mode`.
final class HOCRReader: MarkupReader {
    private let source: [UInt8]
    private(set) var words: [BoxedWord] = []
    private var page: Int32 = 0
    private var unitsPerInch = BoxedWord.usualResolution
    private var open: OpenWord?
    /// The box of the line that is open, and its words that have none of their own.
    private var line: [Int] = []
    private var unplaced: [[TextRun]] = []

    /// A word that is open, and how many elements are open inside it.
    private struct OpenWord {
        var text: TextGatherer
        var title: HOCRTitle
        var inside = 0
        /// What was weighed for its symbols so far.
        var symbols: [SymbolChoices] = []
        /// The choice that is open.
        var choice: SymbolChoices.Choice?
        /// How deep the element stands whose choices are of one symbol.
        var group: Int?
    }

    init(_ source: [UInt8]) { self.source = source }

    /// Whether a page of HTML is hOCR.
    static func isMeant(_ source: [UInt8], from start: Int) -> Bool {
        let marks = ["ocrx_word", "ocr_line", "ocrx_line"].map { Array($0.utf8) }
        var offset = start
        while let quote = source[offset...].firstIndex(of: 0x6F) {
            if marks.contains(where: { source[quote...].starts(with: $0) }) { return true }
            offset = quote + 1
        }
        return false
    }

    /// The words of a page, in order; nil where the markup is beyond what is read.
    static func words(_ source: [UInt8], from start: Int) -> [BoxedWord]? {
        let reader = HOCRReader(source)
        guard MarkupParser.read(source, start..<source.count, as: .html, into: reader) else { return nil }
        reader.placeWords()
        return reader.words
    }

    /// Whether an element's classes hold one of a name.
    private static func holds(_ name: StaticString, _ classes: [UInt8]) -> Bool {
        classes.split { $0 <= 0x20 }.contains { part in
            part.count == name.utf8CodeUnitCount
                && name.withUTF8Buffer({ name in zip(part, name.indices).allSatisfy { unsafe $0 == name[$1] } })
        }
    }

    /// Gives the words of a line without boxes of their own their parts of the line's box, as wide as they have bytes.
    private func placeWords() {
        defer { (line, unplaced) = ([], []) }
        words += LineWords.placed(unplaced, in: line, page: page, unitsPerInch: unitsPerInch)
    }

    override func begin(_ tag: MarkupTag) {
        if open != nil { return beginInside(tag) }
        guard let name = tag.attribute("class") else { return }
        if HOCRReader.holds("ocr_page", name) {
            placeWords()
            page += 1
            let resolution = tag.attribute("title").flatMap { HOCRTitle($0).numbers("scan_res").first } ?? 0
            unitsPerInch = resolution > 0 ? resolution : BoxedWord.usualResolution
        }
        let title = HOCRTitle(tag.attribute("title") ?? [])
        if HOCRReader.holds("ocr_line", name) || HOCRReader.holds("ocrx_line", name) {
            placeWords()
            line = title.numbers("bbox")
        }
        guard HOCRReader.holds("ocrx_word", name) else { return }
        open = OpenWord(text: TextGatherer(at: tag.source.upperBound), title: title)
    }

    private func beginInside(_ tag: MarkupTag) {
        guard var word = open else { return }
        word.inside += 1
        if let title = tag.attribute("title"), let confidence = HOCRTitle(title).numbers("x_confs").first {
            // The choices of one element are of one symbol, those of timesteps in it too.
            if word.group == nil {
                word.group = max(0, word.inside - 1)
                word.symbols.append(SymbolChoices())
            }
            word.choice = SymbolChoices.Choice(text: [], confidence: min(confidence, 100))
        } else if word.group == nil, tag.attribute("title") == nil {
            // A group of choices has no title; if none stand in it, it is markup like any other.
            word.group = word.inside
            word.symbols.append(SymbolChoices())
        }
        open = word
    }

    override func end(_ element: MarkupElement, _ range: Range<Int32>) {
        guard var word = open else { return }
        if word.inside == 0 {
            open = nil
            return close(word)
        }
        if let choice = word.choice {
            word.symbols[word.symbols.count - 1].choices.append(choice)
            word.choice = nil
        }
        if word.group == word.inside { word.group = nil }
        word.inside -= 1
        open = word
    }

    private func close(_ word: OpenWord) {
        let runs = word.text.cell.runs
        let box = word.title.numbers("bbox")
        guard let first = runs.first, let last = runs.last else { return }
        guard box.count == 4 else {
            unplaced.append(runs)
            return
        }
        let boxed = BoxedWord(
            runs: runs, source: first.source.lowerBound..<last.source.upperBound, page: max(1, page), left: box[0],
            top: box[1], right: box[2], bottom: box[3])
        guard var boxed else { return }
        boxed.unitsPerInch = unitsPerInch
        boxed.confidence = word.title.numbers("x_wconf").first.map { min($0, 100) }
        boxed.alternatives = word.symbols.isEmpty ? [] : WordLetters(runs, of: source).alternatives(word.symbols)
        words.append(boxed)
    }

    override func text(_ range: Range<Int32>) {
        guard open != nil else { return textOfLine(range) }
        if open?.choice != nil {
            open?.choice?.text += source[Int(range.lowerBound)..<Int(range.upperBound)]
        } else if range.contains(where: { source[Int($0)] > 0x20 }) {
            // What stands between the elements of a word's symbols parts nothing.
            open?.text.append(range, of: source)
        }
    }

    /// The words of a line that stand in no elements of their own.
    private func textOfLine(_ range: Range<Int32>) {
        guard line.count == 4 else { return }
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start
            while end < range.upperBound, source[Int(end)] > 0x20 { end += 1 }
            if start < end { unplaced.append([TextRun(source: start..<end)]) }
            start = end + 1
        }
    }

    override func reference(_ range: Range<Int32>, to scalar: UInt32) {
        guard open != nil else {
            if line.count == 4, scalar > 0x20, scalar != 0xA0 {
                unplaced.append([TextRun(source: range, scalar: scalar)])
            }
            return
        }
        if open?.choice == nil {
            open?.text.append(scalar, for: range)
        } else if let scalar = Unicode.Scalar(scalar) {
            open?.choice?.text += String(Character(scalar)).utf8
        }
    }
}

/// The properties in the title of an hOCR element: names, each with numbers, parted by semicolons.
struct HOCRTitle {
    private let properties: [ArraySlice<UInt8>]

    init(_ title: [UInt8]) { properties = title.split(separator: 0x3B) }

    /// The whole parts of the numbers behind a name; empty where it is not there or one is none.
    func numbers(_ name: StaticString) -> [Int] {
        for property in properties {
            let fields = property.split { $0 <= 0x20 }
            guard let first = fields.first, first.count == name.utf8CodeUnitCount,
                name.withUTF8Buffer({ name in zip(first, name.indices).allSatisfy { unsafe $0 == name[$1] } })
            else { continue }
            // What lies over a page's edge begins at it.
            let numbers = fields.dropFirst().map { $0.first == 0x2D ? 0 : TesseractReader.number($0) }
            return numbers.contains { $0 < 0 } ? [] : numbers
        }
        return []
    }
}
