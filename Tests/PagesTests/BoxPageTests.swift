import Testing

@Suite("Tables over pages of words with boxes")
struct BoxPageTests {
    /// Where the columns of the tests' tables begin.
    private static let lefts = [100, 220, 620, 1220, 1420, 1580, 1900]

    /// A page of Tesseract's table, whose words have 20 units a letter.
    ///
    /// Lines come from the top down, each with its distance from the one before and its cells; a cell of no text is left out.
    private static func page(_ lines: [(step: Int, cells: [String])]) -> String {
        var text = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
        var top = 100
        for line in lines {
            top += line.step
            for (place, cell) in line.cells.enumerated() {
                var left = lefts[place]
                for word in cell.split(separator: " ") {
                    let width = 20 * word.unicodeScalars.count
                    text += "5\t1\t1\t1\t1\t1\t\(left)\t\(top)\t\(width)\t40\t95\t\(word)\n"
                    left += width + 20
                }
            }
        }
        return text
    }

    private static let heading = ["নং", "কার্যক্রম", "সূচক", "একক", "মান", "লক্ষ্যমাত্রা", "অর্জন"]

    private static func row(_ number: Int, target: String = "৯") -> [String] {
        ["\(number).", "[\(number).১] সভা", "[\(number).১.১] আয়োজিত সভা", "সংখ্যা", "৫", target, "৭"]
    }

    private static let table =
        [(0, heading)] + (1...4).map { (68, row($0)) }

    private static func rows(_ lines: [(step: Int, cells: [String])]) -> [[String]] {
        TranscribedPage(page(lines)).rows.filter { $0 != [""] }
    }

    @Test("rows of a page without a heading stand in the columns of the table before, though one is empty on it")
    func continuedPage() {
        let next = (5...7).map { (68, BoxPageTests.row($0, target: "")) }
        let rows = BoxPageTests.rows(
            BoxPageTests.table + [(136, ["পৃষ্ঠা ৬৯"]), (136, BoxPageTests.row(5, target: ""))] + next.dropFirst())
        #expect(rows.map(\.count) == [7, 7, 7, 7, 7, 1, 7, 7, 7])
        #expect(rows.last == BoxPageTests.row(7, target: ""))
        #expect(rows[5] == ["পৃষ্ঠা ৬৯"])
    }

    @Test(
        "a page's number between two rows is no cell of theirs, with a blank line or without",
        arguments: ["৬৯", "117", "Page | 117", "পৃষ্ঠা ৬৯"], [68, 136])
    func pageNumber(number: String, step: Int) {
        let rows = BoxPageTests.rows(
            BoxPageTests.table + [(step, [number]), (step, BoxPageTests.row(5)), (68, BoxPageTests.row(6))])
        #expect(rows.suffix(2) == [BoxPageTests.row(5), BoxPageTests.row(6)])
        #expect(rows.contains([number]))
    }

    @Test("a page's title right between two rows is no row: it lies over cells of theirs")
    func runningTitle() {
        let title = "৩য় ত্রৈমাসিক (জানুয়ারি-মার্চ, ২০২১) উপজেলা পাঠাগার কার্যালয়, ইন্দুরকানি"
        let rows = BoxPageTests.rows(
            BoxPageTests.table + [(68, [title]), (68, BoxPageTests.row(5)), (68, BoxPageTests.row(6))])
        #expect(rows.suffix(2) == [BoxPageTests.row(5), BoxPageTests.row(6)])
        #expect(rows.contains([title]))
    }

    @Test("the first line of a row whose cells stand in its middle ends no table where blank lines part rows")
    func centredRow() {
        var lines: [(Int, [String])] = [(0, BoxPageTests.heading)]
        for number in 1...4 {
            var row = BoxPageTests.row(number)
            row[0] = "মান"
            lines += [(136, ["[এ.\(number)]"]), (56, row)]
        }
        let rows = BoxPageTests.rows(lines)
        #expect(rows.allSatisfy { $0.count == 7 })
        #expect((2...4).allSatisfy { number in rows.joined().joined().contains("\(number)]") })
    }

    @Test("headings that nearly touch are parted where each stands by itself beside them")
    func touchingHeadings() {
        var text = BoxPageTests.page([(0, ["নং", "সূচক", "একক"])])
        for (place, word) in ["লক্ষ্যমাত্রা", "অর্জন", "লক্ষ্যমাত্রা", "অর্জন"].enumerated() {
            let left = [900, 1160, 1300, 1540][place]
            let width = [220, 100, 220, 100][place]
            text += "5\t1\t1\t1\t1\t1\t\(left)\t100\t\(width)\t40\t95\t\(word)\n"
        }
        for number in 1...4 {
            for (left, word) in [
                (100, "\(number)"), (220, "সভা"), (620, "সংখ্যা"), (900, "৪"), (1160, "৩"), (1300, "২"), (1560, "১"),
            ] {
                text +=
                    "5\t1\t1\t1\t1\t1\t\(left)\t\(100 + 68 * number)\t\(20 * word.unicodeScalars.count)\t40\t95\t\(word)\n"
            }
        }
        #expect(
            TranscribedPage(text).rows.first == ["নং", "সূচক", "একক", "লক্ষ্যমাত্রা", "অর্জন", "লক্ষ্যমাত্রা", "অর্জন"])
    }

    @Test(
        "a table of words reads the same without its heading, and as a program of tables wrote it again",
        arguments: ["bare", "commas", "numbered", "numbered by commas"])
    func rewritten(form: String) {
        let plain = BoxPageTests.page(BoxPageTests.table)
        var lines = plain.split(separator: "\n").map(String.init)
        lines.insert("1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t", at: 1)
        if form == "bare" { lines.removeFirst() }
        if form.hasPrefix("numbered") {
            lines = lines.enumerated().map { ($0 == 0 ? "" : "\($0 - 1)") + "\t" + $1 }
        }
        if form.hasSuffix("commas") { lines = lines.map { $0.replacing("\t", with: ",") } }
        #expect(TranscribedPage(lines.joined(separator: "\n") + "\n").rows == TranscribedPage(plain).rows)
    }

    @Test("a word that a program of tables quoted is what stands between the marks")
    func quotedWord() {
        let lines = [
            "level,page_num,block_num,par_num,line_num,word_num,left,top,width,height,conf,text",
            "5,1,1,1,1,1,100,100,200,40,91.5,\"সভা,\"", "5,1,1,1,1,2,320,100,200,40,91.5,\"\"\"মেলা\"\"\"",
        ]
        #expect(TranscribedPage(lines.joined(separator: "\n")).rows == [["সভা, \"মেলা\""]])
    }

    @Test("lines of ALTO that hold their text themselves have words; of a line with words these are read")
    func linesWithoutWords() {
        let cells = BoxPageTests.table.enumerated().flatMap { number, line in
            zip(BoxPageTests.lefts, line.1).map { left, text in
                "<TextLine HPOS='\(left)' VPOS='\(100 + 68 * number)' WIDTH='\(20 * text.unicodeScalars.count)' HEIGHT='40' CONTENT='\(text)'/>"
            }
        }
        let alto = "<alto><Layout><Page>\(cells.joined(separator: "\n"))</Page></Layout></alto>"
        #expect(TranscribedPage(alto).rows == BoxPageTests.table.map(\.1))
        let both =
            "<alto><Page><TextLine HPOS='1' VPOS='1' WIDTH='90' HEIGHT='40' CONTENT='সভা মেলা'>"
            + "<String HPOS='1' VPOS='1' WIDTH='90' HEIGHT='40' CONTENT='সভা'/></TextLine></Page></alto>"
        #expect(TranscribedPage(both).rows == [["সভা"]])
    }

    @Test("a section's name that wraps in a narrow first column ends no table")
    func wrappedSection() {
        let name = ["১.", "ক্ষেত্র", "এর", "নাম", "পূর্ণ"].enumerated().map { ($0 == 0 ? 68 : 56, [$1]) }
        let rows = BoxPageTests.rows([BoxPageTests.table[0]] + name + BoxPageTests.table.dropFirst())
        #expect(rows.first.map { zip($0, BoxPageTests.heading).allSatisfy { $0.hasPrefix($1) } } == true)
        #expect(rows.suffix(4) == (1...4).map { BoxPageTests.row($0) })
    }
}
