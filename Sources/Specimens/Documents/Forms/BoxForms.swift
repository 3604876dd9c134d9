/// One word with its box, in pixels from the page's top left.
private struct BoxedWord {
    var text: String
    var left: Int
    var right: Int
}

extension WrittenSpecimen {
    private static let lineHeight = 60
    private static let letterWidth = 20
    private static let gap = 60
    private static let margin = 100

    /// Words with boxes: each cell begins where its column does, a line of the page a line of words.
    mutating func writeBoxes(_ document: SpecimenDocument, as form: SpecimenForm) {
        open(form, document)
        var top = WrittenSpecimen.margin
        var number = 0
        for run in WrittenSpecimen.runs(of: document) {
            for row in WrittenSpecimen.boxes(run, of: document) {
                // The line of its first word, which stands below the line's own in Tesseract's table.
                lines.append(form == .tesseract && !row.isEmpty ? line + 1 : line)
                if !row.isEmpty {
                    number += 1
                    write(row, top: top, number: number, as: form)
                }
                top += WrittenSpecimen.lineHeight
            }
        }
        close(form)
    }

    // MARK: Words

    private static func boxes(_ run: Range<Int>, of document: SpecimenDocument) -> [[BoxedWord]] {
        let rows = rows(run, of: document)
        guard !rows.isEmpty else {
            guard case .line(_, let text) = document.items[run.lowerBound] else { return [[]] }
            return [words(text, from: margin)]
        }
        let count = rows.map(\.cells.count).max() ?? 0
        var left = margin
        var starts: [Int] = []
        for column in 0..<count {
            starts.append(left)
            let widest = rows.map { column < $0.cells.count ? width($0.cells[column].text) : 0 }.max() ?? 0
            left += max(2, widest) * letterWidth + gap
        }
        return rows.map { row in row.cells.enumerated().flatMap { words($1.text, from: starts[$0]) } }
    }

    private static func words(_ text: String, from left: Int) -> [BoxedWord] {
        var words: [BoxedWord] = []
        var left = left
        for word in text.split(separator: " ") {
            let right = left + width(String(word)) * letterWidth
            words.append(BoxedWord(text: String(word), left: left, right: right))
            left = right + letterWidth
        }
        return words
    }

    // MARK: Forms

    private mutating func open(_ form: SpecimenForm, _ document: SpecimenDocument) {
        let height = document.items.count * WrittenSpecimen.lineHeight + 2 * WrittenSpecimen.margin
        switch form {
        case .hocr:
            append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
            append("<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title></title>")
            append("<meta name=\"ocr-system\" content=\"tesseract 5.3.0\"/></head><body>")
            append("<div class=\"ocr_page\" id=\"page_1\" title=\"bbox 0 0 9000 \(height); scan_res 300 300\">")
        case .alto:
            append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
            append("<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v3#\"><Description>")
            append("<MeasurementUnit>pixel</MeasurementUnit></Description><Layout>")
            append("<Page WIDTH=\"9000\" HEIGHT=\"\(height)\" ID=\"page_1\"><PrintSpace><TextBlock ID=\"block_1\">")
        default:
            append(
                "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext")
            append("1\t1\t0\t0\t0\t0\t0\t0\t9000\t\(height)\t-1\t")
        }
    }

    private mutating func write(_ words: [BoxedWord], top: Int, number: Int, as form: SpecimenForm) {
        let bottom = top + 40
        let left = words.first?.left ?? 0
        let right = words.last?.right ?? 0
        switch form {
        case .hocr:
            let spans = words.enumerated().map { place, word in
                "<span class=\"ocrx_word\" id=\"word_1_\(number)_\(place)\" title=\"bbox \(word.left) \(top) \(word.right) "
                    + "\(bottom); x_wconf 90\">\(WrittenSpecimen.escaped(word.text))</span>"
            }
            append(
                "<span class=\"ocr_line\" id=\"line_1_\(number)\" title=\"bbox \(left) \(top) \(right) \(bottom)\">"
                    + spans.joined(separator: " ") + "</span>")
        case .alto:
            let strings = words.map { word in
                let content = WrittenSpecimen.escaped(word.text).replacing("\"", with: "&quot;")
                return
                    "<String HPOS=\"\(word.left)\" VPOS=\"\(top)\" WIDTH=\"\(word.right - word.left)\" HEIGHT=\"40\" "
                    + "CONTENT=\"\(content)\"/>"
            }
            append(
                "<TextLine HPOS=\"\(left)\" VPOS=\"\(top)\" WIDTH=\"\(right - left)\" HEIGHT=\"40\">"
                    + strings.joined(separator: "<SP/>") + "</TextLine>")
        default:
            append("4\t1\t1\t1\t\(number)\t0\t\(left)\t\(top)\t\(right - left)\t40\t-1\t")
            for (place, word) in words.enumerated() {
                append(
                    "5\t1\t1\t1\t\(number)\t\(place + 1)\t\(word.left)\t\(top)\t\(word.right - word.left)\t40\t90\t\(word.text)"
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
