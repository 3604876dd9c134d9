import Testing

/// Dates in columns of spaces inside which a scan saw a space.
@Suite("Dates in columns of spaces with a space inside")
struct TornDateTests {
    private func rows(_ lines: [[(Int, String)]]) -> [[String]] {
        TranscribedPage(lines.map { LayoutReaderTests.laid($0) }.joined(separator: "\n") + "\n").rows
    }

    @Test("a date with a space inside is one cell, and its column no two")
    func torn() {
        let rows = rows([
            [(0, "সূচক"), (25, "একক"), (36, "মান"), (44, "গত বছর"), (56, "অসাধারণ"), (70, "উত্তম"), (84, "চলতি মান")],
            [(0, "[১.১.১] প্রকাশিত নথি"), (25, "তারিখ"), (37, "৪"), (56, "১০/১২/২ ৪"), (70, "২০/১২/২ ৪"), (84, "০৯/০১/২ ৫")],
            [
                (0, "[১.১.২] প্রেরিত নথি"), (25, "তারিখ"), (37, "৩"), (56, "০৫.১০.২০২ ৪"), (70, "২০.১০.২০২ ৪"),
                (84, "০৪.১১.২০২৪"),
            ],
            [(0, "[১.১.৩] আয়োজিত সভা"), (25, "সংখ্যা"), (37, "২"), (47, "৪"), (58, "৪"), (72, "৩"), (86, "২")],
            [(0, "[১.১.৪] আয়োজিত মেলা"), (25, "সংখ্যা"), (37, "২"), (47, "৪"), (58, "৪"), (72, "৩"), (86, "২")],
        ])
        #expect(rows[1] == ["[১.১.১] প্রকাশিত নথি", "তারিখ", "৪", "", "১০/১২/২ ৪", "২০/১২/২ ৪", "০৯/০১/২ ৫"])
        #expect(rows[2] == ["[১.১.২] প্রেরিত নথি", "তারিখ", "৩", "", "০৫.১০.২০২ ৪", "২০.১০.২০২ ৪", "০৪.১১.২০২৪"])
        #expect(rows[3] == ["[১.১.৩] আয়োজিত সভা", "সংখ্যা", "২", "৪", "৪", "৩", "২"])
    }
}
