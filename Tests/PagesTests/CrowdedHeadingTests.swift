import Testing

@Suite("Headings without column numbers whose lines do not part them")
struct CrowdedHeadingTests {
    private static func rows(_ lines: [String]) -> [[String]] {
        TranscribedPage(lines.joined(separator: "\n")).rows.filter { $0.count > 1 }
    }

    private static func row(_ starts: [Int], _ cells: [String]) -> String {
        LayoutReaderTests.laid(zip(starts, cells).filter { !$0.1.isEmpty }.map { ($0.0, $0.1) })
    }

    @Test("each word stands over the column of the rows below that a known heading gives it")
    func laid() {
        let starts = [0, 8, 30, 40, 52, 64, 76, 88, 98]
        let heading = [
            "ক্রমি            কর্মসম্পাদন সূচক   একক বার্ষিক গত মাস চলতি ক্রমপুঞ্জিভূ অর্জনের মন্তব্য",
            "  ক                                     লক্ষ্যমাত্রা পর্যন্ত মাসের ত অর্জন শতকরা",
            "                                                   অর্জন অর্জন (৫+৬) হার",
        ]
        let body = [
            ["১.", "উঠান বৈঠক", "সংখ্যা", "৬০", "৩০", "৭", "৩৭", "৬২%", "চলমান"],
            ["২.", "বিতরণকৃত চারা", "সংখ্যা", "৪০০", "২০০", "৫০", "২৫০", "৬৩%", "চলমান"],
            ["৩.", "খামার পরিদর্শন", "সংখ্যা", "২৪", "১২", "৩", "১৫", "৬৩%", "চলমান"],
            ["৪.", "প্রশিক্ষণ", "জন", "৮০", "৪০", "১০", "৫০", "৬৩%", "চলমান"],
        ]
        let rows = CrowdedHeadingTests.rows(heading + body.map { CrowdedHeadingTests.row(starts, $0) })
        #expect(
            rows.first == [
                "ক্রমি ক", "কর্মসম্পাদন সূচক", "একক", "বার্ষিক লক্ষ্যমাত্রা", "গত মাস পর্যন্ত অর্জন", "চলতি মাসের অর্জন",
                "ক্রমপুঞ্জিভূ ত অর্জন (৫+৬)", "অর্জনের শতকরা হার", "মন্তব্য",
            ])
        #expect(Array(rows.dropFirst()) == body)
    }

    @Test("a heading of which each word has its column in a known table is laid though a single line of it is crowded")
    func known() {
        let heading = [
            [
                (0, "ক্র."), (6, "কর্মসম্পাদন সূচক"), (30, "একক"), (40, "মান"), (48, "বার্ষিক"), (66, "১ম"), (77, "২য়"), (87, "৩য়"),
                (104, "৪র্থ"), (118, "মোট"), (126, "প্রাপ্ত"),
            ],
            [
                (48, "লক্ষ্যমাত্রা"), (63, "কোয়ার্টার কোয়ার্টার কোয়ার্টার"), (102, "কোয়ার্টার"), (118, "অর্জন"), (126, "মান"),
            ],
            [(64, "(জুলাই- (অক্টোবর- (জানুয়ারি-"), (103, "(এপ্রিল-")],
            [(62, "সেপ্টেম্বর) ডিসেম্বর)  মার্চ)"), (104, "জুন)")],
        ]
        let starts = [1, 6, 30, 41, 51, 67, 78, 90, 106, 119, 127]
        let body = [
            ["১", "আয়োজিত উঠান বৈঠক", "সংখ্যা", "৫", "৪০", "৮", "৯", "১০", "১৩", "৪০", "৫"],
            ["২", "বিতরণকৃত চারা", "সংখ্যা", "৪", "১২", "৪", "৪", "৩", "১", "১২", "৪"],
            ["৩", "স্থাপিত খামার", "সংখ্যা", "৪", "৯০", "৩০", "২০", "২০", "২০", "৯০", "৪"],
            ["৪", "পরিদর্শিত পাঠাগার", "সংখ্যা", "৩", "২৪", "৬", "৬", "৬", "৬", "২৪", "৩"],
        ]
        let rows = CrowdedHeadingTests.rows(
            heading.map { LayoutReaderTests.laid($0) } + [""] + body.map { CrowdedHeadingTests.row(starts, $0) })
        #expect(
            rows.first == [
                "ক্র.", "কর্মসম্পাদন সূচক", "একক", "মান", "বার্ষিক লক্ষ্যমাত্রা", "১ম কোয়ার্টার (জুলাই- সেপ্টেম্বর)",
                "২য় কোয়ার্টার (অক্টোবর- ডিসেম্বর)", "৩য় কোয়ার্টার (জানুয়ারি- মার্চ)", "৪র্থ কোয়ার্টার (এপ্রিল- জুন)", "মোট অর্জন",
                "প্রাপ্ত মান",
            ])
        #expect(Array(rows.dropFirst()) == body)
    }

    @Test("lines of a heading with nothing but pieces of its words and figures are no rows")
    func torn() {
        let starts = [0, 9, 24, 40, 47, 54, 63, 72, 81, 90, 99, 108]
        let heading = [
            ["ক্র.", "কার্যক্রম", "কর্মসম্পাদন", "এক", "কর্ম", "প্রকৃত", "প্রকৃত", "অসা", "অতি", "উত্তম", "চলতি", "চলতি"],
            ["নং", "", "সূচক", "ক", "সম্পা", "অর্জন", "অর্জন", "ধারণ", "উত্তম", "৮০", "মান", "মানের"],
            ["", "", "", "", "দন", "২০২", "২০২", "১০০", "৯০", "%", "৭০", "নিম্নে"],
            ["", "", "", "", "সূচ", "২-২", "৩-২", "%", "%", "", "%", "৬০"],
            ["", "", "", "", "কের", "৩", "৪", "", "", "", "", "%"], ["", "", "", "", "মান"],
        ]
        let body = [
            ["১", "উঠান বৈঠক", "আয়োজিত বৈঠক", "জন", "৫", "১১", "১২", "১২", "১১", "১০", "৮", "৭"],
            ["২", "চারা বিতরণ", "বিতরণকৃত চারা", "টি", "৪", "২২১", "২৩০", "২৪০", "২১৬", "১৯২", "১৬৮", "১৪৪"],
            ["৩", "পাঠাগার", "পরিদর্শন", "টি", "৩", "৩৭", "৩৮", "৪০", "৩৬", "৩২", "২৮", "২৪"],
        ]
        let rows = CrowdedHeadingTests.rows(
            heading.map { CrowdedHeadingTests.row(starts, $0) } + [""]
                + body.map { CrowdedHeadingTests.row(starts, $0) })
        #expect(Array(rows.suffix(3)) == body)
        #expect(rows.count == 4)
    }
}
