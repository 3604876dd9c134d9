import Testing

@Suite("Rows of exact boxes that cells, pages and lines cut")
struct CutRowTests {
    /// One line: its page, how high it begins, and its cells, each with where it begins; words stand 5 units apart.
    typealias Line = (page: Int, top: Int, cells: [(left: Int, text: String)])

    private static func rows(_ lines: [Line]) -> [[String]] {
        var text = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
        for line in lines {
            for cell in line.cells {
                var left = cell.left
                for word in cell.text.split(separator: " ") {
                    let width = 10 * word.unicodeScalars.count
                    text += "5\t\(line.page)\t1\t1\t1\t1\t\(left)\t\(line.top)\t\(width)\t20\t95\t\(word)\n"
                    left += width + 5
                }
            }
        }
        return TranscribedPage(text).rows.filter { $0 != [""] }
    }

    private static let digits = ["০", "১", "২", "৩", "৪", "৫", "৬"]

    private static let heading: [(left: Int, text: String)] = [
        (50, "কার্যক্রম"), (300, "সূচক"), (560, "একক"), (660, "মান"), (760, "লক্ষ্যমাত্রা"), (920, "অর্জন"), (1060, "অর্জিত মান"),
    ]

    private static func row(_ number: Int, score: String = "১০.২৫") -> [(left: Int, text: String)] {
        [
            (50, "[১.\(CutRowTests.digits[number])] সভা"), (300, "[১.\(CutRowTests.digits[number]).১] মেলা"), (560, "সংখ্যা"),
            (660, "৫"), (760, "১২"), (920, "৭"),
            (1060, score),
        ]
    }

    @Test(
        "digits as near below a figure as a cell's lines are of its cell, though nothing shows that they are one number"
    )
    func restOfFigures() {
        var lines: [Line] = [(1, 186, CutRowTests.heading)]
        for number in 1...6 {
            let top = 140 + 80 * number
            lines.append((1, top, CutRowTests.row(number, score: number == 3 ? "৪.৯" : "১০.২৫")))
            lines.append((1, top + 28, [(50, "আয়োজন"), (300, "হয়েছে")] + (number == 3 ? [(1060, "৩")] : [])))
        }
        let rows = CutRowTests.rows(lines)
        #expect(rows.count == 7)
        #expect(rows.dropFirst(3).first?.last == "৪.৯ ৩")
    }

    @Test("a year of two digits behind its mark below a day and a month is of the date")
    func shortYear() {
        var lines: [Line] = [(1, 186, CutRowTests.heading)]
        for number in 1...6 {
            let top = 140 + 80 * number
            lines.append((1, top, CutRowTests.row(number, score: "০৪-০১")))
            lines.append((1, top + 28, [(50, "আয়োজন"), (300, "হয়েছে"), (1060, "-২২")]))
        }
        let rows = CutRowTests.rows(lines)
        #expect(rows.count == 7)
        #expect(rows.dropFirst().allSatisfy { $0.last == "০৪-০১-২২" })
    }

    @Test("a heading by itself at a page's foot stands over the columns of the next page's rows")
    func headingAtFoot() {
        // The headings nearly touch, so that their line alone does not part them.
        var lines: [Line] = [
            (1, 100, [(300, "প্রতিবেদন")]),
            (1, 300, [(50, "কার্যক্রম"), (300, "সূচক"), (560, "একক"), (660, "মান"), (745, "১ম কোয়ার্টার"), (890, "২য় কোয়ার্টার")]),
            (1, 330, [(1040, "মন্তব্য")]),
            (1, 360, [(745, "(জুলাই)"), (890, "(ডিসেম্বর)")]),
            (1, 900, [(600, "পৃষ্ঠা ৩")]),
        ]
        lines[1].cells[4] = (745, "১ম কোয়ার্টার ২য় কোয়ার্টার")
        lines[1].cells.removeLast()
        for number in 1...6 {
            lines.append(
                (
                    2, 60 + 70 * number,
                    [
                        (50, "[১.\(CutRowTests.digits[number])] সভা"), (300, "[১.\(CutRowTests.digits[number]).১] মেলা"),
                        (560, "সংখ্যা"), (660, "৫"), (745, "১২"),
                        (890, "৭"), (1040, "চলমান"),
                    ]
                ))
        }
        let rows = CutRowTests.rows(lines)
        let table = rows.filter { $0.count > 2 }
        #expect(table.allSatisfy { $0.count == 7 })
        #expect(table.first?[4].hasPrefix("১ম") ?? false)
        #expect(table.first?[5].hasPrefix("২য়") ?? false)
        #expect(table.last?[4...] == ["১২", "৭", "চলমান"])
        #expect(rows.contains(["পৃষ্ঠা ৩"]))
    }

    @Test("the heading of another table below rows and a title at a page's foot is of the next page's rows")
    func titleAtFoot() {
        var lines: [Line] = [(1, 100, CutRowTests.heading)]
        for number in 1...4 { lines.append((1, 100 + 36 * number, CutRowTests.row(number))) }
        lines.append((1, 272, [(350, "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২২-২৩ এর মূল্যায়ন প্রতিবেদন")]))
        lines.append((1, 300, [(50, "ক্রম"), (160, "কার্যক্রম"), (560, "একক"), (760, "অর্জন"), (960, "মান")]))
        lines.append((1, 370, [(620, "৩")]))
        for number in 1...6 {
            lines.append(
                (
                    2, 60 + 70 * number,
                    [
                        (50, "০\(CutRowTests.digits[number])"), (160, "[\(CutRowTests.digits[number]).১] সভা"),
                        (560, "সংখ্যা"), (760, "১২"),
                        (960, "৭"),
                    ]
                ))
        }
        let rows = CutRowTests.rows(lines)
        #expect(rows.contains(["ক্রম", "কার্যক্রম", "একক", "অর্জন", "মান"]))
        #expect(rows.count { $0.count == 5 } == 7)
        #expect(rows.count { $0.count == 7 } == 5)
    }

    @Test("figures that begin right before a heading are below it, not below the empty column's before it")
    func nearerHeading() {
        let heading: [(left: Int, text: String)] = [
            (50, "কার্যক্রম"), (300, "সূচক"), (560, "একক"), (640, "লক্ষ্যমাত্রা/অর্জন"), (850, "১ম কোয়ার্টার"), (1050, "২য় কোয়ার্টার"),
            (1250, "৩য় কোয়ার্টার"),
        ]
        let lines: [Line] =
            [(1, 176, heading)]
            + (1...6).map { number in
                (
                    1, 140 + 70 * number,
                    [
                        (50, "[১.\(CutRowTests.digits[number])] সভা"), (300, "[১.\(CutRowTests.digits[number]).১] মেলা"),
                        (560, "সংখ্যা"), (838, "৫"), (1038, "২"),
                        (1238, "৩"),
                    ]
                )
            }
        let rows = CutRowTests.rows(lines)
        #expect(rows.dropFirst().allSatisfy { $0.count == 7 && $0[3...] == ["", "৫", "২", "৩"] })
    }

    @Test("where the label of targets is cut so that none can be read, what was achieved ends with its own label")
    func labelledAchievements() {
        let heading: [(left: Int, text: String)] = [
            (50, "কার্যক্রম"), (360, "সূচক"), (560, "মান"), (660, "লক্ষ্যমাত্রা"), (800, "লক্ষ্যমাত্রা /অর্জন"), (1050, "১ম কোয়ার্টার"),
            (1250, "২য় কোয়ার্টার"), (1450, "৩য় কোয়ার্টার"), (1650, "৪র্থ কোয়ার্টার"),
        ]
        var lines: [Line] = [(1, 110, heading), (1, 140, [(50, "১. প্রাতিষ্ঠানিক ব্যবস্থা")])]
        for number in 1...4 {
            let top = 100 + 100 * number
            let digit = CutRowTests.digits[number]
            lines.append((1, top, [(800, "লক্ষ্যমা")]))
            lines.append(
                (
                    1, top + 12,
                    [(50, "১.\(digit) অংশীজনের"), (360, "অনুষ্ঠিত"), (1050, digit), (1250, "৯"), (1450, "৯"), (1650, "৯")]
                ))
            lines.append((1, top + 24, [(560, "৪"), (660, "৪"), (800, "ত্রা")]))
            lines.append((1, top + 36, [(50, "সভা"), (360, "সভা")]))
            lines.append((1, top + 48, [(800, "অর্জ ন"), (1050, "-"), (1250, "-"), (1450, "-"), (1650, "-")]))
        }
        let rows = CutRowTests.rows(lines).filter { $0.count > 2 }
        for number in 1...4 {
            let target = rows.first { $0[0].hasPrefix("১.\(CutRowTests.digits[number])") }
            #expect(target?[5...] == [CutRowTests.digits[number], "৯", "৯", "৯"])
        }
        #expect(rows.count { $0[5...] == ["-", "-", "-", "-"] } == 4)
    }

    @Test("a label of lines that a font's words part is known on a page of boxes")
    func partedLabel() {
        let heading: [(left: Int, text: String)] = [
            (50, "কার্যক্রম"), (360, "সূচক"), (560, "মান"), (660, "লক্ষ্যমাত্রা"), (800, "লক্ষ্যমাত্রা /অর্জন"), (1050, "১ম কোয়ার্টার"),
            (1250, "২য় কোয়ার্টার"), (1450, "৩য় কোয়ার্টার"), (1650, "৪র্থ কোয়ার্টার"),
        ]
        var lines: [Line] = [(1, 110, heading), (1, 140, [(50, "১. প্রাতিষ্ঠানিক ব্যবস্থা")])]
        for number in 1...4 {
            let top = 100 + 100 * number
            lines.append((1, top, [(50, "১.\(CutRowTests.digits[number]) অংশীজনের"), (360, "অনুষ্ঠিত")]))
            lines.append(
                (1, top + 12, [(800, "লক্ষ্যমাত্রা"), (1050, "১"), (1250, "১"), (1450, "১"), (1650, "১")]))
            lines.append((1, top + 24, [(50, "(meeting)")]))
            lines.append((1, top + 36, [(560, "৪"), (660, "৪")]))
            lines.append((1, top + 48, [(50, "সভা"), (360, "সভা")]))
            lines.append(
                (1, top + 60, [(800, "অর্জ ন"), (1050, "১"), (1250, "১"), (1450, "১"), (1650, "-")]))
        }
        let rows = CutRowTests.rows(lines).filter { $0.count > 2 }.dropFirst()
        let targets = rows.filter { $0.first?.hasPrefix("১.") ?? false }
        #expect(targets.count == 4)
        #expect(targets.allSatisfy { $0[2...] == ["৪", "৪", "লক্ষ্যমাত্রা", "১", "১", "১", "১"] })
        #expect(rows.filter { $0[4].hasPrefix("অর্জ") }.allSatisfy { $0[5...] == ["১", "১", "১", "-"] })
    }
}
