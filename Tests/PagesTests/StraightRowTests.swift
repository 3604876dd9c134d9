import Pages
import Testing

@Suite("Cells out of line in columns of spaces")
struct StraightRowTests {
    private static let heading = [(0, "নং"), (8, "সূচক"), (34, "একক"), (43, "মান"), (52, "লক্ষ্যমাত্রা"), (66, "অর্জন")]
    private static let numbers = [(0, "১"), (8, "২"), (34, "৩"), (43, "৪"), (52, "৫"), (66, "৬")]
    /// No place between the units and the weights is free in all rows.
    private static let rows = [
        [(0, "১"), (9, "[১.১.১] সভা আয়োজন"), (32, "জন"), (40, "১২"), (51, "৫০"), (67, "৪০")],
        [(0, "২"), (7, "[১.১.২] তালিকা প্রকাশ"), (36, "সংখ্যা"), (45, "৫"), (54, "২০"), (64, "১৫")],
        [(0, "৩"), (8, "[১.১.৩] নথি নিষ্পন্ন"), (36, "মে. টন"), (44, "৬"), (53, "৩০"), (66, "২৫")],
        [(0, "৪"), (10, "[১.১.৪] সনদ বিতরণ"), (33, "%"), (41, "১১"), (50, "৯০%"), (65, "৮০%")],
        [(0, "৫"), (8, "[১.১.৫] সফর"), (34, "সংখ্যা"), (42, "৮"), (52, "১০"), (68, "৯")],
    ]

    private func rows(_ lines: [[(Int, String)]]) -> [[String]] {
        TranscribedPage(lines.map { LayoutReaderTests.laid($0) }.joined(separator: "\n") + "\n").rows
    }

    @Test("cells a letter or two out of line stand under their column's number, heading and all")
    func straightened() {
        let found = rows([StraightRowTests.heading, StraightRowTests.numbers] + StraightRowTests.rows)
        let printed = [StraightRowTests.heading, StraightRowTests.numbers] + StraightRowTests.rows
        #expect(found == printed.map { $0.map(\.1) })
    }

    @Test("an empty cell stays empty where the others of its row are out of line")
    func empty() {
        var lines = StraightRowTests.rows
        lines[2].remove(at: 3)
        let found = rows([StraightRowTests.heading, StraightRowTests.numbers] + lines)
        #expect(found[4] == ["৩", "[১.১.৩] নথি নিষ্পন্ন", "মে. টন", "", "৩০", "২৫"])
        #expect(found[3] == lines[1].map(\.1))
    }

    @Test("a row with more cells than there are numbers leaves all rows to their gutters")
    func more() {
        var lines = StraightRowTests.rows
        lines[4].append((76, "বিলম্বে"))
        let found = rows([StraightRowTests.heading, StraightRowTests.numbers] + lines)
        #expect(found.last?.last == "বিলম্বে")
        #expect(found[2].contains("জন ১২"))
    }
}
