import BengaliText
import Pages
import Provenance
import Testing

@Suite("Words with boxes")
struct BoxReaderTests {
    private static let heading =
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"

    /// A table of three columns and four rows, column after column, as an engine that finds blocks prints it.
    private static let table: String = {
        var text = heading
        for column in 0..<3 {
            for row in 0..<4 {
                text +=
                    "5\t1\t\(column + 1)\t1\t\(row + 1)\t1\t\(100 + 300 * column)\t\(100 + 80 * row)\t90\t40\t95.5\t\(column)\(row)\n"
            }
        }
        return text
    }()

    @Test("rows are what stands level, in whatever order the words come")
    func grid() {
        let page = TranscribedPage(BoxReaderTests.table)
        #expect(page.rows == (0..<4).map { row in ["0\(row)", "1\(row)", "2\(row)"] })
        #expect(page.raws == page.rows)
    }

    @Test("a heading whose lines stand in the source from the bottom up is one, and none of its words is lost")
    func reversedHeading() {
        let lines = [
            ["ক্রম", "কর্মসম্পাদন", "একক", "মান"], ["নং", "সূচক", "", ""], ["১", "সভা", "সংখ্যা", "৫"],
            ["২", "সনদ", "তারিখ", "৩"], ["৩", "ঋণ", "টাকা", "২"],
        ]
        var text = BoxReaderTests.heading
        for (line, words) in lines.enumerated().reversed() {
            for (column, word) in words.enumerated() where !word.isEmpty {
                text += "5\t1\t1\t1\t\(line + 1)\t1\t\(100 + 300 * column)\t\(100 + 60 * line)\t120\t40\t95\t\(word)\n"
            }
        }
        let found = TranscribedPage(text).rows.flatMap { $0.flatMap { $0.split(separator: " ") } }.map(String.init)
        #expect(found.sorted() == lines.flatMap(\.self).filter { !$0.isEmpty }.sorted())
    }

    /// A word of Tesseract's table on page 1.
    private static func word(_ text: String, _ left: Int, _ top: Int, _ width: Int, _ height: Int) -> String {
        "5\t1\t1\t1\t1\t1\t\(left)\t\(top)\t\(width)\t\(height)\t95\t\(text)\n"
    }

    /// Rows of figures, which are lower than letters, in six columns.
    private static func figures(from top: Int) -> String {
        (0..<4).flatMap { row in
            (0..<6).map { word("\(row + 1)\($0 + 1)", 100 + 300 * $0, top + 80 * row, 60, 28) }
        }.joined()
    }

    @Test("a title whose spaces are wider than digits are high is no row of the table below it")
    func titleOverFigures() {
        var text = BoxReaderTests.heading
        for (place, title) in ["কর্মসম্পাদন", "পরিকল্পনা", "প্রতিবেদন", "কার্যালয়", "সরকার", "বাংলাদেশ"].enumerated() {
            text += BoxReaderTests.word(title, 300 + 225 * place, 40, 200, 50)
        }
        for place in 0..<6 { text += BoxReaderTests.word("মান", 100 + 300 * place, 200, 90, 50) }
        let page = TranscribedPage(text + BoxReaderTests.figures(from: 300))
        #expect(page.rows.first == ["কর্মসম্পাদন পরিকল্পনা প্রতিবেদন কার্যালয় সরকার বাংলাদেশ"])
        #expect(page.rows.dropFirst().allSatisfy { $0.count == 6 })
    }

    @Test("a title of several words right above a heading is none, though markup stands between its words")
    func titleOfWords() {
        var text = BoxReaderTests.heading
        for (place, title) in ["Section", "3:", "Objectives,", "Activities", "and", "Targets"].enumerated() {
            text += BoxReaderTests.word(title, 700 + 150 * place, 100, 130, 40)
        }
        for place in 0..<6 { text += BoxReaderTests.word("মান", 100 + 300 * place, 150, 90, 40) }
        let page = TranscribedPage(text + BoxReaderTests.figures(from: 230))
        #expect(page.rows.first == ["Section 3: Objectives, Activities and Targets"])
        #expect(page.rows.dropFirst().allSatisfy { $0.count == 6 })
    }

    @Test("a bar between cells is a rule, by itself or at a word's edge, and none of a line of text")
    func bars() {
        var text = BoxReaderTests.heading
        for row in 0..<4 {
            text += BoxReaderTests.word("ক", 100, 100 + 80 * row, 60, 40)
            text += BoxReaderTests.word("|", 170, 100 + 80 * row, 5, 40)
            text += BoxReaderTests.word("১\(row)", 185, 100 + 80 * row, 60, 40)
            text += BoxReaderTests.word("|২\(row)", 500, 100 + 80 * row, 60, 40)
        }
        let rows = TranscribedPage(text).rows
        #expect(rows == (0..<4).map { row in ["ক", "১\(row)", "২\(row)"] })
        let line = BoxReaderTests.word("ক", 100, 100, 60, 40) + BoxReaderTests.word("|", 170, 100, 5, 40)
        #expect(TranscribedPage(BoxReaderTests.heading + line).rows == [["ক |"]])
    }

    @Test("a box that is wider than its letters can be says nothing of columns, and its word is not lost")
    func wideBoxes() {
        var text = BoxReaderTests.heading
        for place in 0..<6 { text += BoxReaderTests.word("মান", 100 + 300 * place, 100, 90, 40) }
        for place in [1, 4] { text += BoxReaderTests.word("১৯", 300 * place - 100, 180, 460, 40) }
        let rows = TranscribedPage(text + BoxReaderTests.figures(from: 260)).rows
        #expect(rows.allSatisfy { $0.count == 6 } && rows.joined().filter { $0.contains("১৯") }.count == 2)
        #expect(rows.suffix(4) == (1...4).map { row in (1...6).map { "\(row)\($0)" } })
    }

    @Test("a cell's line with room above it ends no table")
    func lineOfCell() {
        var text = BoxReaderTests.heading + BoxReaderTests.figures(from: 100)
        text += BoxReaderTests.word("গবাদিপশু", 400, 440, 160, 50)
        text += (0..<6).map { BoxReaderTests.word("5\($0)", 100 + 300 * $0, 540, 60, 28) }.joined()
        let rows = TranscribedPage(text).rows
        #expect(rows.last == (0..<6).map { "5\($0)" } && rows.joined().joined().contains("গবাদিপশু"))
    }

    @Test("two lines of a heading stay two where a cell in the middle of their height joins them")
    func middleCells() {
        var text = BoxReaderTests.heading
        for place in 0..<5 {
            let left = 100 + 300 * place
            if place == 2 {
                text += BoxReaderTests.word("একক", left, 118, 90, 40)
            } else {
                // Signs above and below the letters set the boxes off.
                text += BoxReaderTests.word("মোট", left, 102 - place, 200, 42)
                text += BoxReaderTests.word("অর্জন", left + 20, 136 + place, 120, 40)
            }
        }
        for row in 0..<4 {
            for place in 0..<5 {
                text += BoxReaderTests.word("\(row)\(place)", 100 + 300 * place, 260 + 80 * row, 60, 40)
            }
        }
        let heading = TranscribedPage(text).rows.first
        #expect(heading?.filter { $0 == "মোট অর্জন" }.count == 4 && heading?.contains("একক") == true)
    }

    @Test("pages follow each other, and a word without a box is none")
    func pages() {
        let row = "5\t2\t1\t1\t1\t1\t100\t100\t90\t40\t95\tশেষ\n5\t2\t1\t1\t1\t2\tx\t\t\t\t\tনা\n"
        let page = TranscribedPage(BoxReaderTests.table + row)
        #expect(page.rows.last == ["শেষ"])
        #expect(page.paged.pageCount == 2)
    }

    @Test("the words of hOCR and of ALTO are read, their references decoded")
    func markup() {
        let hocr =
            "<html><body><div class='ocr_page'><span class='ocrx_word' title='bbox 1 1 9 9; x_wconf 9'><b>ক&amp;খ</b></span></div></body></html>"
        #expect(TranscribedPage(hocr).rows == [["ক&খ"]])
        let alto =
            "<?xml version=\"1.0\"?><alto><Layout><Page><String CONTENT=\"ক&#2454;\" HPOS=\"1\" VPOS=\"1\" WIDTH=\"9\" HEIGHT=\"9\"/></Page></Layout></alto>"
        #expect(TranscribedPage(alto).rows == [["কখ"]])
        #expect(TranscribedPage(alto).raws == [["ক&#2454;"]])
    }

    @Test("ALTO is read whatever prefix its namespace has")
    func prefix() {
        let alto =
            "<?xml version=\"1.0\"?><a:alto xmlns:a=\"http://www.loc.gov/standards/alto/ns-v4#\"><a:Layout><a:Page><a:String CONTENT=\"মান\" HPOS=\"1\" VPOS=\"1\" WIDTH=\"9\" HEIGHT=\"9\"/></a:Page></a:Layout></a:alto>"
        let page = TranscribedPage(alto)
        #expect(page.rows == [["মান"]])
        #expect(page.paged.box(of: page.paged.lines[0].passage) != nil)
    }

    @Test("a table of words needs none of the rows of pages, blocks and lines above them")
    func wordsAlone() {
        let rows = TranscribedPage(BoxReaderTests.table).rows
        let levels = "1\t1\t0\t0\t0\t0\t0\t0\t900\t900\t-1\t\n4\t1\t1\t1\t1\t0\t0\t0\t900\t40\t-1\t\n"
        let whole = BoxReaderTests.table.replacing(BoxReaderTests.heading, with: BoxReaderTests.heading + levels)
        #expect(TranscribedPage(whole).rows == rows && rows.count == 4)
    }

    @Test("words of hOCR that have no box share their line's; one over the page's edge begins at it")
    func lineBoxes() {
        let rows = (0..<4).map { row in
            (0..<3).map { column in
                "<span class='x ocr_line' title='bbox \(100 + 300 * column) \(100 + 80 * row) \(190 + 300 * column) \(140 + 80 * row)'><span class='ocrx_word'>\(column)\(row)</span> <span class='ocrx_word'>ক</span></span>"
            }.joined()
        }.joined()
        let page = TranscribedPage("<html><body>\(rows)</body></html>")
        #expect(page.rows == (0..<4).map { row in ["0\(row) ক", "1\(row) ক", "2\(row) ক"] })
        let edge = "<html><body><span class='ocrx_word' title='bbox -3 1 9 9'>ক</span></body></html>"
        #expect(TranscribedPage(edge).rows == [["ক"]])
        #expect(TranscribedPage(edge).paged.box(of: TranscribedPage(edge).paged.lines[0].passage)?.left == 0)
    }

    @Test("XML that breaks off is text, and nothing of it is lost")
    func broken() {
        let alto =
            "<?xml version=\"1.0\"?>\n<alto><Page><String CONTENT=\"ক\" HPOS=\"1\" VPOS=\"1\" WIDTH=\"9\" HEIGHT=\"9\"/>\n<String <\n"
        #expect(TranscribedPage(alto).paged.lines.count >= 3)
    }

    @Test("entities that XML defines for itself are never expanded")
    func bomb() {
        let bomb =
            "<?xml version=\"1.0\"?><!DOCTYPE alto [<!ENTITY a \"\(String(repeating: "x", count: 1000))\"><!ENTITY b \"\(String(repeating: "&a;", count: 1000))\">]><alto><Page><String CONTENT=\"ক&b;\" HPOS=\"1\" VPOS=\"1\" WIDTH=\"9\" HEIGHT=\"9\"/></Page></alto>"
        let page = TranscribedPage(bomb)
        #expect(page.paged.text.bytes.count <= bomb.utf8.count + 1)
    }

    @Test("what Tesseract weighed for a symbol is no text of its word, and is found from the word's part")
    func choices() {
        let hocr =
            """
            <html><body><div class='ocr_page' title='bbox 0 0 900 900; scan_res 150 150'>
            <span class='ocrx_word' title='bbox 15 30 150 60; x_wconf 93'>৪৫
             <span class='ocrx_cinfo' id='lstm_choices_1'>
              <span class='ocrx_cinfo' title='x_confs 95.7'>৪</span>
              <span class='ocrx_cinfo' title='x_confs 0'>&#2542;</span></span>
             <span class='ocrx_cinfo' id='lstm_choices_2'>
              <span class='ocrx_cinfo' title='x_confs 60'>৫</span></span></span>
            <span class='ocrx_word' title='bbox 500 30 550 60'><span class='ocrx_cinfo' title='x_bboxes 1 2 3 4; x_conf 9'>ক</span>
             <span class='ocrx_cinfo' title='x_bboxes 1 2 3 4; x_conf 9'>খ</span></span></div></body></html>
            """
        let paged = TranscribedPage(hocr).paged
        #expect(TranscribedPage(hocr).rows == [["৪৫ কখ"]])
        let word = paged.passage(paged.lines[0].passage, text: 0..<6)
        #expect(paged.confidence(of: word) == 93)
        #expect(paged.box(of: word) == PageBox(left: 720, top: 1440, right: 7200, bottom: 2880))
        let first = paged.passage(paged.lines[0].passage, text: 0..<3)
        #expect(paged.alternatives(of: first).map(\.text) == ["৪", "৮"])
        #expect(paged.alternatives(of: word).map(\.confidence) == [95, 0, 60])
        #expect(paged.alternatives(of: word).last?.source.count == 3)
        let second = paged.passage(paged.lines[0].passage, text: 7..<13)
        #expect(paged.confidence(of: second) == nil)
        #expect(paged.alternatives(of: second).isEmpty)
    }

    @Test("ALTO's confidences, variants, alternatives and units are kept")
    func glyphs() {
        let alto =
            """
            <?xml version="1.0"?><alto><Description><MeasurementUnit>mm10</MeasurementUnit></Description><Layout><Page>
            <String CONTENT="৩৬" HPOS="254" VPOS="0" WIDTH="127" HEIGHT="90" CC="0 3"><ALTERNATIVE>৩৯</ALTERNATIVE>
            <Glyph CONTENT="৩" GC="0.99"/><Glyph CONTENT="৬" GC="0.61"><Variant CONTENT="৯" VC="0.3"/></Glyph></String>
            <String CONTENT="৭" HPOS="900" VPOS="0" WIDTH="127" HEIGHT="90" WC="1.0"/></Page></Layout></alto>
            """
        let paged = TranscribedPage(alto).paged
        let word = paged.passage(paged.lines[0].passage, text: 0..<6)
        #expect(paged.box(of: word) == PageBox(left: 7200, top: 0, right: 10800, bottom: 2551))
        #expect(paged.confidence(of: word) == 67)
        #expect(paged.alternatives(of: word).map(\.text) == ["৩৯", "৩", "৬", "৯"])
        #expect(paged.alternatives(of: word).map(\.confidence) == [nil, 99, 61, 30])
        #expect(paged.confidence(of: paged.passage(paged.lines[0].passage, text: 7..<10)) == 100)
    }

    @Test("rows of a page that was scanned askew are still rows")
    func askew() {
        var text = BoxReaderTests.heading
        for row in 0..<6 {
            for column in 0..<6 {
                let left = 100 + 500 * column
                // A rise of 36 in 2500 is 0.8 degrees: more than half the way to the next line.
                text +=
                    "5\t1\t1\t1\t\(row)\t\(column)\t\(left)\t\(100 + 60 * row + left * 36 / 2500)\t90\t40\t95\t\(row)\(column)\n"
            }
        }
        #expect(TranscribedPage(text).rows == (0..<6).map { row in (0..<6).map { "\(row)\($0)" } })
    }
}
