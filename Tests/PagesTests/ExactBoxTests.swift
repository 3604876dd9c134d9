import Testing

@Suite("Words whose boxes another program gave exactly, or letter by letter")
struct ExactBoxTests {
    /// One line: how high it begins, and its cells, each with where it begins; words stand 10 units apart, letters are 20 wide.
    typealias Line = (top: Int, cells: [(left: Int, text: String)])

    private static func words(_ lines: [Line]) -> [(left: Int, top: Int, width: Int, text: String)] {
        lines.flatMap { line in
            line.cells.flatMap { cell -> [(left: Int, top: Int, width: Int, text: String)] in
                var left = cell.left
                return cell.text.split(separator: " ").map { word in
                    let width = 20 * word.unicodeScalars.count
                    defer { left += width + 10 }
                    return (left, line.top, width, String(word))
                }
            }
        }
    }

    private static func tesseract(_ lines: [Line]) -> String {
        words(lines).reduce(
            "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
        ) { $0 + "5\t1\t1\t1\t1\t1\t\($1.left)\t\($1.top)\t\($1.width)\t40\t95\t\($1.text)\n" }
    }

    private static func hocr(_ lines: [Line], inside: (String) -> String) -> String {
        let words = words(lines).map { word in
            "<span class='ocrx_word' title='bbox \(word.left) \(word.top) \(word.left + word.width) \(word.top + 40); x_wconf 95'>\(inside(word.text))</span>"
        }
        return "<html><body><div class='ocr_page'>\(words.joined(separator: " "))</div></body></html>"
    }

    /// Rows of an indicator's figures below a heading whose parts nearly touch.
    private static let table: [Line] =
        [
            (
                100,
                [
                    (100, "নং"), (200, "কার্যক্রম"), (900, "১ম প্রান্তিক"), (1155, "২য় প্রান্তিক"), (1430, "৩য় প্রান্তিক"),
                    (1705, "মোট"),
                ]
            )
        ]
        + (1...6).map { number in
            (
                100 + 70 * number,
                [
                    (100, "০\(number)"), (200, "[\(number).১] সভা ও মেলা করা হয়"), (900, "\(number)"), (1155, "-"),
                    (1430, "৭"), (1705, "৯"),
                ]
            )
        }

    @Test("a gap that is more than twice as wide as all spaces parts two headings, however narrow it is")
    func narrowGap() {
        let rows = TranscribedPage(ExactBoxTests.tesseract(ExactBoxTests.table)).rows
        #expect(rows.first == ["নং", "কার্যক্রম", "১ম প্রান্তিক", "২য় প্রান্তিক", "৩য় প্রান্তিক", "মোট"])
    }

    @Test("a page whose letters have elements of their own, or spaces at its words' ends, reads as one without")
    func lettersApart() {
        let plain = TranscribedPage(ExactBoxTests.hocr(ExactBoxTests.table) { $0 }).rows
        #expect(plain.count == 7)
        let letters = TranscribedPage(
            ExactBoxTests.hocr(ExactBoxTests.table) { word in
                word.unicodeScalars.map {
                    "<span class='ocrx_cinfo' title='x_bboxes 1 1 9 9; x_conf 98.5'>\($0)</span>"
                }
                .joined()
            })
        #expect(letters.rows == plain)
        #expect(TranscribedPage(ExactBoxTests.hocr(ExactBoxTests.table) { $0 + "&nbsp;" }).rows == plain)
        let references = TranscribedPage(
            ExactBoxTests.hocr(ExactBoxTests.table) { word in
                word.unicodeScalars.map { "&#\($0.value);" }.joined()
            })
        #expect(references.rows == plain)
    }

    @Test("a section's name in the middle of its table is no cell of the row above")
    func centredSection() {
        var lines = ExactBoxTests.table
        lines.insert((205, [(820, "১. প্রাতিষ্ঠানিক ব্যবস্থা………………১৫")]), at: 2)
        for line in lines.indices.dropFirst(3) { lines[line].top += 35 }
        let rows = TranscribedPage(ExactBoxTests.tesseract(lines)).rows
        #expect(rows.contains { $0.filter { !$0.isEmpty } == ["১. প্রাতিষ্ঠানিক ব্যবস্থা………………১৫"] })
        #expect(rows.contains(["০1", "[1.১] সভা ও মেলা করা হয়", "1", "-", "৭", "৯"]))
    }

    @Test("figures that stand clear of a heading, as no others do, are those of a column whose heading was lost")
    func lostHeading() {
        let names = ["লক্ষ্য", "১ম", "২য়", "৩য়", "৪র্থ"]
        let heading: Line = (
            100, [(100, "নং"), (200, "কার্যক্রম")] + names.enumerated().map { (800 + 200 * $0, $1) } + [(2000, "মান")]
        )
        let rows = (1...6).map { number -> Line in
            let figures = [800, 1000, 1200, 1400, 1780, 2000].map { ($0, "\(number)৫") }
            return (100 + 70 * number, [(100, "০\(number)"), (200, "[\(number).১] সভা ও মেলা")] + figures)
        }
        let read = TranscribedPage(ExactBoxTests.tesseract([heading] + rows)).rows
        #expect(read.first == ["নং", "কার্যক্রম"] + names + ["", "মান"])
        #expect(read.last == ["০6", "[6.১] সভা ও মেলা", "6৫", "6৫", "6৫", "6৫", "", "6৫", "6৫"])
    }

    @Test("where spaces are drawn exactly, a gap half as wide again parts two headings")
    func narrowestGap() {
        var lines = ExactBoxTests.table
        // The second heading stands as near behind the first as two spaces are wide.
        lines[0].cells[3].left = 900 + 20 * "১ম প্রান্তিক".unicodeScalars.count - 10 + 20
        let rows = TranscribedPage(ExactBoxTests.tesseract(lines)).rows
        #expect(rows.first == ["নং", "কার্যক্রম", "১ম প্রান্তিক", "২য় প্রান্তিক", "৩য় প্রান্তিক", "মোট"])
    }

    /// Rows of three lines, 50 apart, whose last column is too narrow for its figures; 80 part the rows.
    private static func cutFigures(rest: String = "৬") -> [Line] {
        (1...5).flatMap { number -> [Line] in
            let top = 100 + (number - 1) * 180
            return [
                (
                    top,
                    [(100, "০\(number)"), (200, "[\(number).১] সভা ও মেলা"), (900, "সংখ্যা"), (1155, "১২"), (1430, "১.৪")]
                ), (top + 50, [(200, "করা হয়"), (1430, rest)]), (top + 100, [(200, "গ্রামে গ্রামে")]),
            ]
        }
    }

    @Test(
        "the digits below a number in a column too narrow for it are its own, where lines stand as near as those of a cell"
    )
    func cutNumber() {
        let rows = TranscribedPage(ExactBoxTests.tesseract(ExactBoxTests.cutFigures())).rows
        #expect(rows.count == 5)
        #expect(rows.allSatisfy { $0.last == "১.৪৬" })
        #expect(rows.first?[1] == "[1.১] সভা ও মেলা করা হয় গ্রামে গ্রামে")
    }

    @Test("digits below a number are not its own where its column has room, below a code, or beside other figures")
    func wholeNumbers() {
        func hold(_ lines: [Line], _ figure: String) -> Bool {
            TranscribedPage(ExactBoxTests.tesseract(lines)).rows.joined().contains(figure)
        }
        var wide = ExactBoxTests.cutFigures()
        wide[12].cells[4].text = "১০.২৫"
        #expect(!hold(wide, "১.৪৬"))
        var (coded, paired) = (ExactBoxTests.cutFigures(), ExactBoxTests.cutFigures())
        for place in stride(from: 1, to: paired.count, by: 3) {
            coded[place].cells[0].text = "[৭.২] হাট"
            paired[place].cells.append((1600, "৭"))
        }
        #expect(!hold(coded, "১.৪৬"))
        #expect(!hold(paired, "১.৪৬"))
    }

    @Test("years of accounts and percentages that a narrow heading cuts are whole, and no row's figures")
    func cutHeading() {
        let heading: [Line] = [
            (100, [(100, "নং"), (200, "কার্যক্রম"), (900, "অর্জন"), (1155, "অর্জন"), (1430, "উত্তম"), (1705, "মান")]),
            (150, [(910, "২০২"), (1165, "২০২"), (1440, "৮০")]), (200, [(910, "২-২"), (1165, "৩-২"), (1440, "%")]),
            (250, [(910, "৩"), (1165, "৪")]),
        ]
        let body = (1...5).flatMap { number -> [Line] in
            let top = 250 + 90 * number
            let figures = [900, 1155, 1430, 1705].map { ($0, "\(number)০") }
            return [
                (top, [(100, "০\(number)"), (200, "[\(number).১] সভা ও মেলা")] + figures), (top + 40, [(200, "করা হয়")]),
            ]
        }
        let rows = TranscribedPage(ExactBoxTests.tesseract(heading + body)).rows
        #expect(rows.first == ["নং", "কার্যক্রম", "অর্জন ২০২২-২৩", "অর্জন ২০২৩-২৪", "উত্তম ৮০%", "মান"])
        #expect(rows.count == 6)
    }

    @Test("a percent sign below a number of its row is its own")
    func cutPercentage() {
        let rows = TranscribedPage(ExactBoxTests.tesseract(ExactBoxTests.cutFigures(rest: "%")))
            .rows
        #expect(rows.map(\.last) == Array(repeating: "১.৪%", count: 5))
    }

    @Test("serial numbers of a list whose rows stand hardly further apart than its lines are never joined")
    func serials() {
        var top = 100
        var lines: [Line] = [(top, [(100, "নং"), (200, "কার্যক্রম")])]
        for number in 1...6 {
            top += 68
            lines.append((top, [(110, "\(number)"), (200, "সভা ও মেলা করা")]))
            guard number % 2 == 0 else { continue }
            top += 56
            lines.append((top, [(200, "হয়")]))
        }
        let rows = TranscribedPage(ExactBoxTests.tesseract(lines)).rows
        #expect((1...6).allSatisfy { number in rows.contains { $0.first == "\(number)" } })
    }

    /// Rows whose second cell begins above the others and ends below them.
    private static let centred: [Line] = (1...4).flatMap { number -> [Line] in
        let (top, codes) = (160 + 110 * number, ["১", "২", "৩", "৪"])
        return [
            (top - 22, [(200, "\(codes[number - 1]).১.১ অবমুক্ত করা")]),
            (top, [(100, codes[number - 1]), (900, "৫"), (1155, "৬৫"), (1430, "৯০")]),
            (top + 22, [(200, "মাছের পোনা")]),
        ]
    }

    @Test("a heading begins with the lines of one cell, then of two")
    func highHeading() {
        let heading: [Line] = [
            (100, [(1155, "জুলাই")]),
            (122, [(900, "নির্ধারিত"), (1430, "বার্ষিক")]),
            (144, [(100, "নং"), (200, "সূচক"), (1155, "২০২৪ -")]),
            (166, [(900, "মান"), (1430, "লক্ষ্য")]),
            (188, [(1155, "জুন")]),
        ]
        let rows = TranscribedPage(ExactBoxTests.tesseract(heading + ExactBoxTests.centred)).rows
        #expect(rows.first == ["নং", "সূচক", "নির্ধারিত মান", "জুলাই ২০২৪ - জুন", "বার্ষিক লক্ষ্য"])
    }

    @Test("words lie in the source in any order")
    func anyOrder() {
        var lines = ExactBoxTests.table
        lines.insert((205, [(820, "১. প্রাতিষ্ঠানিক ব্যবস্থা (মোট মান-২৫)")]), at: 2)
        for line in lines.indices.dropFirst(3) { lines[line].top += 35 }
        lines.append((1000, [(1000, "পাতা ২")]))
        let forward = ExactBoxTests.tesseract(lines)
        let records = forward.split(separator: "\n")
        let backward = (records.prefix(1) + records.dropFirst().reversed()).joined(separator: "\n")
        for text in [forward, backward] {
            let rows = TranscribedPage(text).rows.map { $0.filter { !$0.isEmpty } }
            #expect(rows.contains(["১. প্রাতিষ্ঠানিক ব্যবস্থা (মোট মান-২৫)"]))
            #expect(rows.contains(["পাতা ২"]))
            #expect(rows.contains(["০1", "[1.১] সভা ও মেলা করা হয়", "1", "-", "৭", "৯"]))
        }
    }

    @Test("a word whose box is too wide for it may stand behind the next one")
    func wideBox() {
        let heading = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
        let table = ExactBoxTests.tesseract(ExactBoxTests.table).dropFirst(heading.count)
        let words = [(100, 800, 1900, "১৬"), (900, 800, 60, "জুন"), (1000, 850, 80, "২০২৩")].map {
            "5\t1\t1\t1\t1\t1\t\($0)\t\($1)\t\($2)\t40\t95\t\($3)\n"
        }
        let rows = TranscribedPage(heading + table + words.joined()).rows
        #expect(rows.joined().contains { $0.contains("১৬") })
        #expect(rows.joined().contains { $0.contains("২০২৩") })
    }
}
