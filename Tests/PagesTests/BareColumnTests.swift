import Testing

/// Columns in which rows have nothing yet, as those of quarters that are still to come.
@Suite("Columns of spaces that hold a heading alone")
struct BareColumnTests {
    private func rows(_ lines: [String]) -> [[String]] {
        TranscribedPage(lines.joined(separator: "\n")).rows.filter { $0.count > 1 }
    }

    private func row(_ starts: [Int], _ cells: [String]) -> String {
        LayoutReaderTests.laid(zip(starts, cells).filter { !$0.1.isEmpty }.map { ($0.0, $0.1) })
    }

    @Test("behind groups of columns each heading stands over its own, the last one's over none of the rows' cells")
    func behindGroups() {
        let starts = [0, 6, 34, 44, 52, 60, 72, 80, 92, 100, 110]
        let heading = [
            [(0, "নং"), (6, "সূচক"), (34, "একক"), (44, "মান"), (54, "১ম কোয়ার্টার"), (74, "২য় কোয়ার্টার"), (91, "(১ম-২য়)  অর্জিত")].map
            { $0 },
            [(54, "জুলাই-সেপ্টেম্বর/২০২১ অক্টোবর-ডিসেম্বর/২০২১ কোয়ার্টার স্কোর মন্তব্য")],
            [(51, "লক্ষ্যমাত্রা"), (65, "অর্জন"), (72, "লক্ষ্যমাত্রা"), (86, "অর্জন")],
        ]
        let body = [
            ["১", "আয়োজিত উঠান বৈঠক", "সংখ্যা", "৫", "৪", "৮", "৯", "", "৪০", "৫"],
            ["২", "বিতরণকৃত চারা", "সংখ্যা", "৪", "২", "৪", "৩", "", "১২", "৪"],
            ["৩", "স্থাপিত খামার", "সংখ্যা", "৪", "৯", "৩", "২", "", "৯০", "৪"],
            ["৪", "পরিদর্শিত পাঠাগার", "সংখ্যা", "৩", "৭", "৬", "৬", "", "২৪", "৩"],
        ]
        let rows = rows(heading.map { LayoutReaderTests.laid($0) } + body.map { row(starts, $0) })
        #expect(rows.last?.suffix(3) == ["২৪", "৩", ""])
        #expect(rows.first?.suffix(3) == ["(১ম-২য়) কোয়ার্টার", "অর্জিত স্কোর", "মন্তব্য"])
    }

    @Test("a gap as wide as two columns more holds those of which the heading speaks")
    func inGap() {
        let starts = [0, 6, 34, 44, 52, 64, 76, 88, 124]
        let heading = [
            [
                (0, "ক্র."), (6, "কর্মসম্পাদন সূচক"), (33, "একক"),
                (40, "সূচকের বার্ষিক ১ম কোয়ার্টার ২য় কোয়ার্টার অর্ধবার্ষিক ৩য় কোয়ার্টার ৪র্থ কোয়ার্টার মোট মন্তব্য"),
            ],
            [(0, "নং"), (42, "মান"), (50, "লক্ষ্যমাত্রা"), (86, "অর্জন"), (122, "অর্জন")],
        ]
        let body = [
            ["১", "আয়োজিত উঠান বৈঠক", "সংখ্যা", "৫", "৪০", "৮", "৯", "১৭", "১৭"],
            ["২", "বিতরণকৃত চারা", "সংখ্যা", "৪", "১২", "৪", "৪", "৮", "৮"],
            ["৩", "স্থাপিত খামার", "সংখ্যা", "৪", "৯০", "৩০", "২০", "৫০", "৫০"],
            ["৪", "পরিদর্শিত পাঠাগার", "সংখ্যা", "৩", "২৪", "৬", "৬", "১২", "১২"],
        ]
        let rows = rows(heading.map { LayoutReaderTests.laid($0) } + body.map { row(starts, $0) })
        #expect(
            rows.first == [
                "ক্র. নং", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান", "বার্ষিক লক্ষ্যমাত্রা", "১ম কোয়ার্টার", "২য় কোয়ার্টার",
                "অর্ধবার্ষিক অর্জন", "৩য় কোয়ার্টার", "৪র্থ কোয়ার্টার", "মোট অর্জন", "মন্তব্য",
            ])
        #expect(rows.dropFirst().first == body[0].dropLast() + ["", "", "১৭", ""])
    }

    @Test("an indicator's code one space behind its activity begins a cell, though other rows part them widely")
    func codes() {
        let starts = [0, 33, 66, 76, 84, 92]
        let body = [
            ["[১.১] উঠান বৈঠক", "[১.১.১] আয়োজিত বৈঠক", "সংখ্যা", "৫", "৪০", "৩৬"],
            ["[১.২] চারা বিতরণ", "[১.২.১] বিতরণকৃত চারা", "সংখ্যা", "৪", "১২", "১১"],
            ["[২.১] খামার স্থাপনের কাজ করা", "[২.১.১] স্থাপিত খামার", "সংখ্যা", "৪", "৯০", "৮১"],
            ["[২.২] পাঠাগার", "[২.২.১] পরিদর্শন", "সংখ্যা", "৩", "২৪", "২২"],
        ]
        let heading = row(starts, ["কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "মান", "১০০%", "৯০%"])
        var lines = [heading] + body.map { row(starts, $0) }
        lines[3] = row([0, 66, 76, 84, 92], ["[২.১] খামার স্থাপনের কাজ করা [২.১.১] স্থাপিত খামার", "সংখ্যা", "৪", "৯০", "৮১"])
        #expect(Array(rows(lines).dropFirst()) == body)
    }

    @Test("in a column one letter wide the digits below each other are one number; in a wider one they are two")
    func slit() {
        let starts = [0, 18, 24, 40, 58, 66, 74]
        func page(_ letters: [String]) -> [[String]] {
            let heading =
                [row(starts, ["কর্মসম্পাদনের", letters[0], "কার্যক্রম", "সূচক", "একক", "মান", "১০০%"])]
                + letters.dropFirst().map { row(starts, ["", $0]) }
            return rows(
                heading + [
                    row(starts, ["[১] বিস্তার", "১", "[১.১] বৈঠক", "[১.১.১] সভা", "জন", "৫", "৪০"]),
                    row(starts, ["ও সেবা", "৬", "আয়োজন", "আয়োজিত"]),
                    row(starts, ["", "", "[১.২] চারা", "[১.২.১] বিতরণ", "টি", "৪", "১২"]),
                    row(starts, ["[২] আয়", "৯", "[২.১] খামার", "[২.১.১] স্থাপন", "টি", "৪", "৯০"]),
                ])
        }
        #expect(page(["ক্ষে", "ত্রে", "র", "মা", "ন"]).first { $0.contains("৫") }?[1] == "১৬")
        #expect(!page(["ক্ষেত্রের", "মান"]).contains { $0.contains("১৬") })
    }

    @Test("figures that one space parts stand in as many columns of figures as are free up to the next cell")
    func listed() {
        let starts = [0, 24, 34, 46, 64, 80, 96]
        let body = [
            ["আয়োজিত সভা", "সংখ্যা", "৫", "১২", "১১", "১০", "৮"],
            ["প্রকাশিত তালিকা", "তারিখ", "৪", "১২.০৩.২০২৪", "১৩.০৪.২০২৪", "১৯.০৫.২০২৪", "২৩.০৬.২০২৪"],
            ["বিতরণকৃত চারা", "সংখ্যা", "৬", "১২০", "১১০", "১০০", "৮০"],
            ["স্থাপিত খামার", "সংখ্যা", "৩", "৪০", "৩৬", "৩২", "২৮"],
            ["পরিদর্শন", "সংখ্যা", "৩", "২৪", "২২", "২০", "১৮"],
            ["প্রশিক্ষণ", "জন", "৩", "৬০", "৫৪", "৪৮", "৪২"],
        ]
        let heading = row(starts, ["সূচক", "একক", "মান", "অসাধারণ", "অতি উত্তম", "উত্তম", "চলতি মান"])
        var lines = [heading] + body.map { row(starts, $0) }
        lines[2] = row([0, 24, 34, 43], Array(body[1][..<3]) + [body[1][3...].joined(separator: " ")])
        #expect(Array(rows(lines).dropFirst()) == body)
    }

    @Test("a row behind a blank line whose cells would share columns stands in columns of its own")
    func elsewhere() {
        let amount = "১২,৫০,০০০/-"
        let starts = [0, 6, 30, 40, 54, 68, 82]
        let body = ["সেতু", "সড়ক", "বাঁধ", "ঘাট", "খাল"].enumerated().map {
            ["\($0 + 1)", $1, "টাকা", amount, amount, amount, amount]
        }
        let last = ["6", "মেলা", "টি", "৬০", "২০", "১৭", "৩৭"]
        let heading = row(starts, ["নং", "সূচক", "একক", "বরাদ্দ", "১ম কিস্তি", "২য় কিস্তি", "মোট"])
        let lines = [heading] + body.map { row(starts, $0) } + ["", row([0, 6, 30, 40, 47, 54, 61], last)]
        #expect(Array(rows(lines).dropFirst()) == body + [last])
    }
}
