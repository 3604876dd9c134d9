import Testing

@Suite("Figures whose places alone do not tell their columns")
struct CountedFigureTests {
    private static func rows(_ lines: [String]) -> [[String]] {
        TranscribedPage(lines.joined(separator: "\n")).rows.filter { $0.count > 1 }
    }

    private static func row(_ starts: [Int], _ cells: [String]) -> String {
        LayoutReaderTests.laid(zip(starts, cells).filter { !$0.1.isEmpty }.map { ($0.0, $0.1) })
    }

    private static let starts = [0, 8, 40, 50, 60, 75, 90, 100, 115, 125, 133]
    private static let headings = [
        "ক্র.", "কর্মসম্পাদন সূচক", "একক", "মান", "২০২১-২২", "২০২২-২৩", "১০০%", "৯০%", "৮০%", "৭০%", "৬০%",
    ]

    @Test("amounts that one space parts are each a column's, where there are as many columns of figures as amounts")
    func amounts() {
        let amounts = [
            "১১,৫০,০০০/-", "১২,০০,০০০/-", "১২,৫০,০০০/-", "১১,২৫,০০০/-", "১০,০০,০০০/-", "৮,৭৫,০০০/-", "৭,৫০,০০০/-",
        ]
        let row = { CountedFigureTests.row(CountedFigureTests.starts, $0) }
        let rows = CountedFigureTests.rows([
            row(CountedFigureTests.headings),
            row(["১", "আয়োজিত উঠান বৈঠক", "সংখ্যা", "৫", "১১", "১২", "১২", "১১", "১০", "৮", "৭"]),
            row(["২", "বিতরণকৃত সেলাই মেশিন", "সংখ্যা", "৪", "২২১", "২৩০", "২৪০", "২১৬", "১৯২", "১৬৮", "১৪৪"]),
            CountedFigureTests.row(
                [0, 8, 40, 50, 52], ["৩", "আদায়কৃত ঋণের পরিমাণ", "টাকা", "৩", amounts.joined(separator: " ")]),
            row(["৪", "পরিদর্শিত পাঠাগার", "সংখ্যা", "৩", "৩৭", "৩৮", "৪০", "৩৬", "৩২", "২৮", "২৪"]),
        ])
        #expect(rows.count == 5)
        #expect(rows.dropFirst(3).first == ["৩", "আদায়কৃত ঋণের পরিমাণ", "টাকা", "৩"] + amounts)
    }

    @Test("two dates of one cell stay in it beside an empty one")
    func dates() {
        let row = { CountedFigureTests.row([0, 8, 36, 46, 52, 78, 94, 110], $0) }
        let dates = ["১", "আয়োজিত উঠান বৈঠক", "তারিখ", "৫", "১২/০৭/২০২৩ ২০/০৮/২০২৩", "", "০২/০২/২০২৪", "০৪/০৫/২০২৪"]
        let rows = CountedFigureTests.rows([
            row(["ক্র.", "কর্মসম্পাদন সূচক", "একক", "মান", "১ম প্রান্তিক", "২য় প্রান্তিক", "৩য় প্রান্তিক", "৪র্থ প্রান্তিক"]),
            row(dates), row(["২", "বিতরণকৃত চারা", "সংখ্যা", "৪", "২৪০", "২১৬", "১৯২", "১৬৮"]),
            row(["৩", "স্থাপিত খামার", "সংখ্যা", "৩", "৪০", "৩৬", "৩২", "২৮"]),
            row(["৪", "পরিদর্শিত পাঠাগার", "সংখ্যা", "৩", "৪০", "৩৬", "৩২", "২৮"]),
        ])
        #expect(rows.dropFirst().first == dates)
    }

    @Test("short figures that were set behind the long ones of their column are none of another's")
    func turns() {
        let starts = [0, 8, 40, 50, 56, 68, 80, 92, 104]
        let body = [
            ["১", "আয়োজিত উঠান বৈঠক", "সংখ্যা", "৫", "১২০", "১১০", "১০০", "৮৪০", "৭০০"],
            ["২", "বিতরণকৃত চারা", "সংখ্যা", "৪", "৬০", "৫৪", "৪৮", "৪২", "৩৬"],
            ["৩", "স্থাপিত খামার", "সংখ্যা", "৪", "২৪০", "২১৬", "১৯২", "১৬৮", "১৪৪"],
            ["৪", "পরিদর্শিত পাঠাগার", "সংখ্যা", "৩", "৪০", "৩৬", "৩২", "২৮", "২৪"],
        ]
        let heading = ["ক্র.", "কর্মসম্পাদন সূচক", "একক", "মান", "অসাধারণ", "অতি উত্তম", "উত্তম", "চলতি মান", "নিম্নে"]
        let lines = body.map { cells in
            CountedFigureTests.row(
                starts.enumerated().map { $0 == 7 && cells[$0].unicodeScalars.count == 2 ? $1 + 4 : $1 }, cells)
        }
        #expect(CountedFigureTests.rows([CountedFigureTests.row(starts, heading)] + lines) == [heading] + body)
    }

    @Test(
        "figures that stand beside their column's heading are below no heading of their own, and take turns with those below it"
    )
    func besideHeading() {
        let starts = [0, 8, 40, 52, 64, 82, 100]
        let heading = CountedFigureTests.row(
            starts, ["ক্র.", "কর্মসম্পাদন সূচক", "একক", "মান", "লক্ষ্যমাত্রা", "১ম কোয়ার্টার", "২য় কোয়ার্টার"])
        let body = [
            ["১", "আয়োজিত উঠান বৈঠক", "সংখ্যা", "১০", "১২/০৭/২০২৩", "০২/০৯/২০২৩", "০৪/১১/২০২৩"],
            ["২", "বিতরণকৃত চারা", "সংখ্যা", "৪", "৭", "৫", "২"],
            ["৩", "স্থাপিত খামার", "সংখ্যা", "১২", "১৫/০৭/২০২৩", "১০/০৯/২০২৩", "০৮/১১/২০২৩"],
            ["৪", "পরিদর্শিত পাঠাগার", "সংখ্যা", "৩", "৮", "৩", "১"],
            ["৫", "প্রকাশিত তালিকা", "সংখ্যা", "৬", "৯", "২", "৪"],
        ]
        let lines = body.map { cells in
            CountedFigureTests.row(
                zip(starts, cells).enumerated().map { place, cell in
                    place > 2 && cell.1.unicodeScalars.count == 1 ? cell.0 + (place == 3 ? 5 : 15) : cell.0
                }, cells)
        }
        #expect(Array(CountedFigureTests.rows([heading] + lines).dropFirst()) == body)
    }

    @Test("two figures of one line that a gap parts are never one number, though one column holds them")
    func list() {
        let row = { CountedFigureTests.row([0, 8, 40, 50, 60, 64], $0) }
        let rows = CountedFigureTests.rows([
            row(["ক্র.", "কর্মসম্পাদন সূচক", "একক", "মান", "লক্ষ্যমাত্রা"]),
            row(["১", "আয়োজিত উঠান বৈঠক", "সংখ্যা", "৫", "১২০০০"]), row(["২", "বিতরণকৃত চারা", "সংখ্যা", "৪", "৪", "৮"]),
            row(["৩", "স্থাপিত খামার", "সংখ্যা", "৪", "২৪০০০"]), row(["৪", "পরিদর্শিত পাঠাগার", "সংখ্যা", "৩", "৪০৫০০"]),
        ])
        #expect(rows.dropFirst(2).first?.last == "৪, ৮")
    }
}
