/// One word with its box, in pixels from the page's top left.
private struct BoxedWord {
    var text: String
    var left: Int
    var right: Int
    var top: Int
    var bottom: Int
    /// How sure the engine was.
    var confidence = 90
    /// What it weighed for each symbol of a figure.
    var choices: [[EngineVoice.Choice]] = []
}

extension WrittenSpecimen {
    private static let lineHeight = 56
    private static let letterWidth = 20
    private static let letterHeight = 40
    private static let margin = 100
    /// By how many pixels more than its lines a row is high.
    private static let rowPadding = 12
    /// How wide a page is, in pixels.
    private static let pageWidth = 9000

    /// Words with boxes: each stretch begins where its column does or is ranged in it, a line of the page a line of words.
    mutating func writeBoxes(_ document: SpecimenDocument, as form: SpecimenForm, saysDoubts: Bool, mergesCells: Bool) {
        let setting = PageSetting(document, mergesCells: mergesCells)
        var random = SeededGenerator(seed: document.seed ^ 0x31C7_55A1)
        let rates = NoiseRates(document.noise)
        let lean = random.number(-rates.leaning...rates.leaning)
        var engine = EngineVoice(seed: document.seed)
        let misreads = WrittenSpecimen.misreads(of: document)
        open(form, document, height: WrittenSpecimen.height(of: setting))
        var top = WrittenSpecimen.margin
        var written = 0
        for (number, item) in setting.lines.enumerated() {
            let misread = number < misreads.count ? misreads[number] : [:]
            let first = item.beginning
            if first == nil { lines.append(line) }
            for (place, set) in item.enumerated() {
                if set.isBetween { top -= WrittenSpecimen.lineHeight / 2 }
                // The line of its first word, which stands below the line's own in Tesseract's table.
                if place == first { lines.append(form == .tesseract ? line + 1 : line) }
                var words = WrittenSpecimen.words(of: set, setting.measure, top: top, lean: lean, rates, using: &random)
                for word in words.indices where saysDoubts { WrittenSpecimen.say(&words[word], misread, &engine) }
                if !words.isEmpty {
                    written += 1
                    write(words, number: written, as: form)
                }
                top += set.isBetween ? WrittenSpecimen.lineHeight / 2 : WrittenSpecimen.lineHeight
            }
            top += WrittenSpecimen.rowPadding
        }
        close(form)
    }

    private static func height(of setting: PageSetting) -> Int {
        setting.lines.reduce(2 * margin) { $0 + $1.count * lineHeight + rowPadding }
    }

    /// By item, the figures that were misread in one piece: what was printed, by what was read.
    private static func misreads(of document: SpecimenDocument) -> [[String: String]] {
        var rows: [[Int]: [String: String]] = [:]
        for misread in document.misreads {
            rows[[misread.table, misread.row], default: [:]][misread.to] = misread.from
        }
        return document.items.map { item in
            if case .row(let table, let row) = item { rows[[table, row]] ?? [:] } else { [:] }
        }
    }

    /// What the engine says of a word.
    private static func say(_ word: inout BoxedWord, _ misreads: [String: String], _ engine: inout EngineVoice) {
        let printed = misreads[word.text]
        word.confidence = engine.confidence(isMisread: printed != nil)
        guard word.text.unicodeScalars.contains(where: { SpecimenDigits.value($0) != nil }) else { return }
        word.choices = engine.choices(of: word.text, printed: printed ?? word.text)
    }

    /// The choices of a word's symbols, as tesseract writes them behind its text.
    private static func choices(_ word: BoxedWord) -> String {
        word.choices.map { choices in
            let spans = choices.map {
                "<span class=\"ocrx_cinfo\" title=\"x_confs \($0.confidence)\">\(escaped($0.text))</span>"
            }
            return "<span class=\"ocrx_cinfo\">" + spans.joined() + "</span>"
        }.joined()
    }

    // MARK: Words

    /// The words of a line, each a little off where noise has it so; the line leans with its page.
    private static func words(
        of line: SetLine, _ measure: SpecimenMeasure, top: Int, lean: Int, _ rates: NoiseRates,
        using random: inout SeededGenerator
    ) -> [BoxedWord] {
        var words: [BoxedWord] = []
        for piece in line.pieces {
            var left = max(margin + piece.start * letterWidth, (words.last?.right ?? 0) + letterWidth / 2)
            for word in piece.text.split(separator: " ") {
                let right = left + measure.width(String(word)) * letterWidth
                let off = random.chance(rates.driftedCells) ? random.number(-6...6) : 0
                let wordTop = top + off + left * lean / 100_000
                words.append(
                    BoxedWord(
                        text: String(word), left: left, right: right, top: wordTop, bottom: wordTop + letterHeight))
                left = right + letterWidth
            }
        }
        return words
    }

    // MARK: Forms

    private mutating func open(_ form: SpecimenForm, _ document: SpecimenDocument, height: Int) {
        let width = WrittenSpecimen.pageWidth
        switch form {
        case .hocr:
            append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
            append("<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title></title>")
            append("<meta name=\"ocr-system\" content=\"tesseract 5.3.0\"/></head><body>")
            append("<div class=\"ocr_page\" id=\"page_1\" title=\"bbox 0 0 \(width) \(height); scan_res 300 300\">")
        case .alto:
            append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
            append("<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v3#\"><Description>")
            append("<MeasurementUnit>pixel</MeasurementUnit></Description><Layout>")
            append("<Page WIDTH=\"\(width)\" HEIGHT=\"\(height)\" ID=\"page_1\"><PrintSpace><TextBlock ID=\"block_1\">")
        default:
            append(
                "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext")
            append("1\t1\t0\t0\t0\t0\t0\t0\t\(width)\t\(height)\t-1\t")
        }
    }

    private mutating func write(_ words: [BoxedWord], number: Int, as form: SpecimenForm) {
        let top = words.map(\.top).min() ?? 0
        let bottom = words.map(\.bottom).max() ?? top
        let left = words.first?.left ?? 0
        let right = words.last?.right ?? 0
        switch form {
        case .hocr:
            let spans = words.enumerated().map { place, word in
                "<span class=\"ocrx_word\" id=\"word_1_\(number)_\(place)\" title=\"bbox \(word.left) \(word.top) \(word.right) "
                    + "\(word.bottom); x_wconf \(word.confidence)\">\(WrittenSpecimen.escaped(word.text))\(WrittenSpecimen.choices(word))</span>"
            }
            append(
                "<span class=\"ocr_line\" id=\"line_1_\(number)\" title=\"bbox \(left) \(top) \(right) \(bottom)\">"
                    + spans.joined(separator: " ") + "</span>")
        case .alto:
            let strings = words.map { word in
                let content = WrittenSpecimen.escaped(word.text).replacing("\"", with: "&quot;")
                return
                    "<String HPOS=\"\(word.left)\" VPOS=\"\(word.top)\" WIDTH=\"\(word.right - word.left)\" "
                    + "HEIGHT=\"\(word.bottom - word.top)\" "
                    + "WC=\"0.\(word.confidence)\" CONTENT=\"\(content)\"/>"
            }
            append(
                "<TextLine HPOS=\"\(left)\" VPOS=\"\(top)\" WIDTH=\"\(right - left)\" HEIGHT=\"\(bottom - top)\">"
                    + strings.joined(separator: "<SP/>") + "</TextLine>")
        default:
            append("4\t1\t1\t1\t\(number)\t0\t\(left)\t\(top)\t\(right - left)\t\(bottom - top)\t-1\t")
            for (place, word) in words.enumerated() {
                append(
                    "5\t1\t1\t1\t\(number)\t\(place + 1)\t\(word.left)\t\(word.top)\t\(word.right - word.left)\t"
                        + "\(word.bottom - word.top)\t\(word.confidence)\t\(word.text)"
                )
            }
        }
    }

    private mutating func close(_ form: SpecimenForm) {
        switch form {
        case .hocr: append("</div></body></html>")
        case .alto: append("</TextBlock></PrintSpace></Page></Layout></alto>")
        default: break
        }
    }
}
