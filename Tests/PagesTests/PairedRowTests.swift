import Testing

@Suite("Indicators of two lines in columns of spaces")
struct PairedRowTests {
    private func rows(_ lines: [[(Int, String)]]) -> [[String]] {
        TranscribedPage(lines.map { LayoutReaderTests.laid($0) }.joined(separator: "\n") + "\n").rows
    }

    private let heading = [
        (0, "কার্যক্রমের নাম"), (24, "সূচক"), (40, "মান"), (46, "একক"), (54, "লক্ষ্যমাত্রা"), (68, "লক্ষ্যমাত্রা/অর্জন"),
        (88, "১ম কোয়ার্টার"), (104, "২য় কোয়ার্টার"), (120, "৩য় কোয়ার্টার"), (136, "৪র্থ কোয়ার্টার"),
    ]

    @Test("one figure below the targets of an indicator is what was achieved, in whatever column it stands")
    func fromTop() {
        let rows = rows([
            heading,
            [(0, "১. প্রাতিষ্ঠানিক ব্যবস্থা")],
            [
                (0, "১.১ নৈতিকতা কমিটির"), (24, "আয়োজিত সভা"), (41, "৪"), (46, "সংখ্যা"), (58, "৩"), (94, "১"), (110, "১"),
                (142, "১"),
            ],
            [(0, "সভা"), (126, "২")],
            [(0, "১.২ অংশীজনের"), (24, "অনুষ্ঠিত"), (41, "২"), (46, "সংখ্যা"), (58, "২"), (110, "২")],
            [(0, "সভা"), (24, "সভা"), (94, "১")],
            [(0, "২. আর্থিক ব্যবস্থাপনার উন্নয়ন")],
            [
                (0, "২.১ বাজেট"), (24, "বাজেট"), (41, "৩"), (46, "সংখ্যা"), (58, "৫"), (94, "১"), (110, "১"), (126, "২"),
                (142, "১"),
            ],
            [(94, "১"), (110, "১"), (126, "১")],
        ])
        #expect(rows.count == 9)
        guard rows.count == 9 else { return }
        #expect(rows[2][6...] == ["১", "১", "", "১"])
        #expect(rows[3] == ["", "", "", "", "", "", "", "", "২", ""])
        #expect(rows[4][0] == "১.২ অংশীজনের সভা")
        #expect(rows[4][6...] == ["", "২", "", ""])
        #expect(rows[5][6...] == ["১", "", "", ""])
        #expect(rows[7][6...] == ["১", "১", "২", "১"])
        #expect(rows[8][6...] == ["১", "১", "১", ""])
    }

    @Test("a figure with its unit or in words besides is what was achieved as well")
    func withWords() {
        let rows = rows([
            heading,
            [(0, "১.১ সভা"), (24, "আয়োজিত"), (41, "৪"), (46, "সংখ্যা"), (58, "৩"), (94, "১"), (110, "১"), (142, "১")],
            [(94, "১"), (110, "১"), (126, "১")],
            [(0, "১.২ সফর"), (24, "অনুষ্ঠিত"), (41, "২"), (46, "সংখ্যা"), (58, "২"), (94, "১"), (110, "১")],
            [(94, "১টি"), (110, "০১(এক)")],
            [(0, "১.৩ বাজেট"), (24, "বাজেট"), (41, "৩"), (46, "সংখ্যা"), (58, "৫"), (94, "১"), (110, "১"), (126, "২")],
            [(94, "১"), (110, "১"), (126, "১")],
        ])
        #expect(rows.count == 7)
        guard rows.count == 7 else { return }
        #expect(rows[3][6...] == ["১", "১", "", ""])
        #expect(rows[4][6...] == ["১টি", "০১(এক)", "", ""])
    }

    @Test(
        "rows of one line whose cells wrap are no indicators of two, though a heading that stands again reads like labels"
    )
    func wrappedRows() {
        let page = """
                     ১ ২     ৩                           ৪                ৫                             ৬         ৭                ৮         ৯    ১০
                     ১)
            [১.১]কৃত্রিম    [১.১.১]প্রজননকৃত গাভী        সংখ্যা           ৬,২৬৪                     ১,৬৯৪       ৪৪৮             ২১৪২     ৩৪.২%
                      ৩)
             [১.৩]খামারি     [১.৩.১]প্রশিক্ষিত খামারি    জন               ১৮১                           ১        ১৬                ১৭    ৯.৩৯%
               প্রশিক্ষণ
             ৫) [২.২]রোগ    [২.২.১]সংগৃহীত নমুনা         সংখ্যা          ১০০                           ৫৬        ১১               ৬৭       ৬৭%
              ক্রঃ নং         কর্মসম্পাদন সূচকসমূহ                        ২০১৬-২০১৭ অর্থ বছরের     অর্জন      ২০১৭     ক্রমপুঞ্জিভূত    শতকরা
                                                                                                   অর্জন
                      ৬)    [২.৩.১]চিকিৎসাকৃত
                পরিদর্শন
            ৮) [৩.২]খামার   [৩.২.১]নিবন্ধিত খামার        সংখ্যা          ৩৯                            ১৫         ৬               ২১    ৫৩.৮৫%
            """
        let found = TranscribedPage(page + "\n").rows.compactMap { row in
            row.first { $0.contains("[") }.map { (words: row[0], code: $0) }
        }
        #expect(found.contains { $0.words == "৫) [২.২]রোগ" })
        #expect(!found.contains { $0.words.hasPrefix("প্রশিক্ষণ") })
    }

    @Test("words above the line of an indicator's figures leave its targets targets")
    func belowWords() {
        let rows = rows([
            heading,
            [
                (0, "১.১ সভা"), (24, "আয়োজিত সভা"), (41, "৪"), (46, "সংখ্যা"), (58, "৩"), (94, "১"), (110, "১"),
                (142, "১"),
            ],
            [(126, "২")],
            [(0, "১.২ অংশীজনের"), (24, "অনুষ্ঠিত")],
            [(0, "সভা আয়োজন"), (24, "সভা"), (41, "২"), (46, "সংখ্যা"), (58, "২"), (110, "২")],
            [(94, "১")],
            [(0, "১.৩"), (24, "বাজেট"), (41, "৩"), (46, "সংখ্যা"), (58, "৫"), (94, "১"), (110, "১"), (126, "২")],
            [(0, "বাজেট")],
            [(94, "১"), (110, "১"), (126, "১")],
        ])
        #expect(rows.count == 7)
        guard rows.count == 7 else { return }
        #expect(rows[3][0] == "১.২ অংশীজনের সভা আয়োজন")
        #expect(rows[3][6...] == ["", "২", "", ""])
        #expect(rows[4][6...] == ["১", "", "", ""])
        #expect(rows[5][0] == "১.৩ বাজেট")
        #expect(rows[5][6...] == ["১", "১", "২", ""])
    }

    @Test("one date below an indicator that stands one column to the right is what was achieved")
    func astray() {
        let rows = rows([
            heading,
            [(0, "১.১ সভা"), (24, "আয়োজিত সভা"), (41, "৪"), (46, "সংখ্যা"), (58, "৩"), (68, "লক্ষ্যমাত্রা"), (94, "১")],
            [(68, "অর্জন"), (94, "২")],
            [(0, "১.২ মেলা"), (24, "মেলা"), (41, "২"), (46, "সংখ্যা"), (58, "২"), (68, "লক্ষ্যমাত্রা"), (94, "২")],
            [(68, "অর্জন"), (94, "১")],
            [(24, "১.৩ বাজেট"), (40, "বাজেট"), (48, "৩"), (55, "তারিখ"), (68, "০৩/০৪/২৩"), (88, "লক্ষ্যমাত্রা")],
            [(68, "অর্জন"), (124, "০১/০৪/২৩")],
        ])
        #expect(rows.count == 7)
        #expect(rows.last == ["", "", "", "", "", "অর্জন", "", "", "০১/০৪/২৩", ""])
    }

    @Test("targets stand above the middle of an indicator and achievements below it")
    func centred() {
        let rows = rows([
            heading,
            [(0, "১. প্রাতিষ্ঠানিক ব্যবস্থা")],
            [(94, "১"), (110, "১"), (142, "১")],
            [(0, "১.১ নৈতিকতা কমিটির সভা"), (24, "আয়োজিত সভা"), (41, "৪"), (46, "সংখ্যা"), (58, "৩")],
            [(126, "২")],
            [(24, "অনুষ্ঠিত"), (110, "২")],
            [(0, "১.২ অংশীজনের সভা"), (41, "২"), (46, "সংখ্যা"), (58, "২")],
            [(24, "সভা"), (94, "১")],
            [(94, "১"), (110, "১"), (126, "২"), (142, "১")],
            [(0, "১.৩ বাজেট"), (24, "বাজেট"), (41, "৩"), (46, "সংখ্যা"), (58, "৫")],
            [(94, "১"), (110, "১"), (126, "১")],
        ])
        let figures = rows.dropFirst().map { Array($0.dropFirst(6)) }.filter {
            !$0.isEmpty && $0.contains { !$0.isEmpty }
        }
        #expect(
            figures == [
                ["১", "১", "", "১"], ["", "", "২", ""], ["", "২", "", ""], ["১", "", "", ""], ["১", "১", "২", "১"],
                ["১", "১", "১", ""],
            ])
        #expect(rows.contains { $0.first == "১.২ অংশীজনের সভা" && $0.count > 1 && $0[1] == "অনুষ্ঠিত সভা" })
    }

    @Test(
        "an indicator's middle may be level with its targets or with its achievements, and its cells be of several lines"
    )
    func levelMiddle() {
        let rows = rows([
            heading,
            [(0, "১. প্রাতিষ্ঠানিক ব্যবস্থা")],
            [(0, "১.১ নৈতিকতা"), (94, "১"), (110, "১"), (126, "১")],
            [(24, "আয়োজিত সভা"), (41, "৪"), (46, "সংখ্যা"), (58, "৩")],
            [(0, "কমিটির সভা"), (94, "১"), (110, "১")],
            [(0, "১.২ মেলা"), (24, "আয়োজিত"), (41, "২"), (46, "সংখ্যা"), (58, "২"), (110, "২")],
            [(0, "আয়োজন"), (24, "মেলা"), (110, "১")],
            [(0, "১.৩ কর্মপরিবেশ"), (24, "উন্নত"), (58, "২"), (94, "১"), (110, "১")],
            [(41, "৩"), (46, "সংখ্যা ও"), (52, "০১/১১/২৩"), (92, "০১/১১/২৩"), (108, "০১/০৫/২৪")],
            [(0, "উন্নয়ন"), (24, "পরিবেশ"), (46, "তারিখ"), (52, "০১/০৫/২৪"), (94, "১"), (110, "১")],
            [(92, "০২/১১/২৩"), (108, "০২/০৫/২৪")],
            [(0, "২. আর্থিক ব্যবস্থাপনার উন্নয়ন")],
            [(0, "২.১ বাজেট"), (94, "৫"), (110, "৫")],
            [(24, "বাজেট"), (41, "৩"), (46, "সংখ্যা"), (58, "৯")],
            [(0, "প্রণয়ন"), (94, "৪"), (110, "৪")],
        ])
        let figures = rows.dropFirst().filter { $0.count == 10 }.map { Array($0[6...]) }.filter {
            $0 != ["", "", "", ""]
        }
        #expect(
            figures == [
                ["১", "১", "১", ""], ["১", "১", "", ""], ["", "২", "", ""], ["", "১", "", ""],
                ["১ ০১/১১/২৩", "১ ০১/০৫/২৪", "", ""], ["১ ০২/১১/২৩", "১ ০২/০৫/২৪", "", ""],
                ["৫", "৫", "", ""], ["৪", "৪", "", ""],
            ])
    }

    @Test("what stands above a code in its column goes on with the cell before")
    func lineAboveCode() {
        let rows = rows([
            heading,
            [(0, "১.১ সুশাসন"), (94, "১"), (110, "১"), (126, "১")],
            [(0, "প্রতিষ্ঠার নিমিত্ত"), (24, "অনুষ্ঠিত সভা"), (41, "৪"), (46, "সংখ্যা"), (58, "৩")],
            [(0, "অংশীজনের"), (94, "১"), (110, "১")],
            [(0, "অংশগ্রহণে সভা")],
            [(0, "১.২ প্রশিক্ষণ"), (24, "প্রশিক্ষণ"), (41, "২"), (46, "সংখ্যা"), (58, "৪"), (94, "২"), (110, "২")],
            [(0, "আয়োজন"), (24, "আয়োজিত"), (94, "২"), (110, "১")],
            [(0, "১.৩ মেলা"), (94, "৩"), (110, "৩")],
            [(0, "আয়োজন"), (24, "মেলা"), (41, "৩"), (46, "সংখ্যা"), (58, "৬")],
            [(0, "করা"), (94, "৩"), (110, "২")],
        ])
        let names = rows.dropFirst().map { $0[0] }.filter { !$0.isEmpty }
        #expect(names == ["১.১ সুশাসন প্রতিষ্ঠার নিমিত্ত অংশীজনের অংশগ্রহণে সভা", "১.২ প্রশিক্ষণ আয়োজন", "১.৩ মেলা আয়োজন করা"])
    }

    @Test("a count over its date is one cell of targets, and one below it of achievements")
    func countOverDate() {
        let rows = rows([
            heading,
            [(0, "১.১ সভা"), (24, "আয়োজিত"), (41, "৪"), (46, "সংখ্যা"), (58, "৩"), (94, "১"), (110, "১"), (142, "১")],
            [(94, "১"), (110, "১"), (126, "১")],
            [(0, "১.২ পরিবেশ"), (24, "উন্নত"), (41, "২"), (46, "সংখ্যা"), (58, "২"), (94, "১"), (110, "১")],
            [(0, "উন্নয়ন"), (24, "পরিবেশ"), (92, "০১/১১/২৩"), (108, "০১/০৫/২৪")],
            [(94, "১"), (110, "১")],
            [(92, "০২/১১/২৩"), (108, "০২/০৫/২৪")],
            [(0, "১.৩ বাজেট"), (24, "বাজেট"), (41, "৩"), (46, "সংখ্যা"), (58, "৫"), (94, "১"), (110, "১"), (126, "২")],
            [(94, "১"), (110, "১"), (126, "১")],
        ])
        #expect(rows.count == 7)
        guard rows.count == 7 else { return }
        #expect(rows[3][6...] == ["১ ০১/১১/২৩", "১ ০১/০৫/২৪", "", ""])
        #expect(rows[4][6...] == ["১ ০২/১১/২৩", "১ ০২/০৫/২৪", "", ""])
    }

    @Test("a blank line above a section whose number the rows below go on with ends no table")
    func sectionBelowBlankLine() {
        let rows = rows([
            heading,
            [(0, "১. প্রাতিষ্ঠানিক ব্যবস্থা")],
            [(0, "১.১ সভা"), (24, "আয়োজিত সভা"), (41, "৪"), (46, "সংখ্যা"), (58, "৩"), (94, "১"), (110, "১"), (142, "১")],
            [(126, "২")],
            [(0, "১.২ মেলা"), (24, "মেলা"), (41, "২"), (46, "সংখ্যা"), (58, "২"), (110, "২")],
            [],
            [(0, "২. আর্থিক ব্যবস্থাপনার উন্নয়ন ১৭")],
            [
                (0, "২.১ বাজেট"), (24, "বাজেট"), (41, "৩"), (46, "সংখ্যা"), (58, "৫"), (94, "১"), (110, "১"), (126, "২"),
                (142, "১"),
            ],
            [(94, "১"), (110, "১"), (126, "১")],
        ])
        #expect(rows.last?.dropFirst(6) == ["১", "১", "১", ""])
        #expect(rows.contains { $0.count == 10 && $0[0] == "২.১ বাজেট" && $0[8] == "২" })
    }

    /// Three indicators with labelled lines, of which the second has a code that cannot be read.
    private func labelled(code: String, isLabelled: Bool = true) -> [[(Int, String)]] {
        let own = [("৩.১ সভা", "৪", "৮"), (code + "মেলা", "৭", "৪"), ("৩.৩ সফর", "২", "১২")]
        return [heading]
            + own.flatMap { activity, weight, target in
                [
                    [(0, activity), (24, "আয়োজিত"), (41, weight), (46, "সংখ্যা"), (58, target)]
                        + (isLabelled ? [(68, "লক্ষ্যমাত্রা")] : [])
                        + [(94, "২"), (110, "২"), (126, "২"), (142, "২")],
                    [(0, "আয়োজন")],
                    (isLabelled ? [(68, "অর্জন")] : []) + [(94, "২"), (110, "১")],
                ]
            }
    }

    @Test(
        "an indicator whose code cannot be read begins where own cells and targets stand again",
        arguments: ["৩ .২ ", "৩. ২ ", "ও.২ ", "৩।২ ", "৩,২ ", "৩২ ", "l.২ ", ""], [true, false])
    func damagedCode(code: String, isLabelled: Bool) {
        let rows = rows(labelled(code: code, isLabelled: isLabelled))
        #expect(rows.count == 7)
        guard rows.count == 7 else { return }
        #expect(rows[1][2...4] == ["৪", "সংখ্যা", "৮"])
        #expect(rows[2][6...] == ["২", "১", "", ""])
        #expect(rows[3][2...4] == ["৭", "সংখ্যা", "৪"])
        #expect(rows[3][6...] == ["২", "২", "২", "২"])
        #expect(rows[4][6...] == ["২", "১", "", ""])
    }

    @Test("column numbers below the last indicator are none of its figures")
    func numbersAtFoot() {
        let numbers = zip(
            [0, 24, 41, 46, 58, 68, 94, 110, 126, 142], ["১", "২", "৩", "৪", "৫", "৬", "৭", "৮", "৯", "১০"])
        let rows = rows(labelled(code: "৩.২ ", isLabelled: false) + [numbers.map { ($0, $1) }])
        #expect(rows.count == 8)
        guard rows.count == 8 else { return }
        #expect(rows[6][6...] == ["২", "১", "", ""])
        #expect(rows[7] == ["১", "২", "৩", "৪", "৫", "৬", "৭", "৮", "৯", "১০"])
    }

    @Test(
        "a figure below the last indicator that stands in line with its target was achieved; any other may be a page's number"
    )
    func lastFigure() {
        var lines = labelled(code: "৩.২ ", isLabelled: false)
        lines[lines.count - 1] = [(94, "১")]
        #expect(rows(lines).last?.dropFirst(6) == ["১", "", "", ""])
        lines[lines.count - 1] = [(96, "১৫")]
        #expect(rows(lines).last?.contains("১৫") == true)
        #expect(rows(lines).last?.count == 1)
    }

    @Test("the rest of a date below it begins no indicator, whose label is not read")
    func restOfDate() {
        var lines = labelled(code: "৩.২ ", isLabelled: true)
        for first in [1, 4, 7] {
            lines[first][4] = (54, "০৪-০৮-২০")
            lines[first + 2] = [(24, "সভা"), (46, "জন"), (58, "২৪"), (68, "অর্জ"), (94, "২"), (110, "১")]
        }
        let rows = rows(lines)
        #expect(rows.count == 7)
        guard rows.count == 7 else { return }
        #expect(rows[1][4] == "০৪-০৮-২০ ২৪")
        #expect(rows[2][6...] == ["২", "১", "", ""])
    }
}
