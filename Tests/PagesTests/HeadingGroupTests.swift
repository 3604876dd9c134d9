import Pages
import Testing

@Suite("Groups of headings in columns of spaces")
struct HeadingGroupTests {
    /// The head and the rows of a table of quarters with targets and achievements, of which nothing is achieved yet.
    private static func rows(_ quarters: [(Int, String)], _ labels: [String] = labels) -> [[String]] {
        let line = LayoutReaderTests.line
        let starts = [36, 46, 56, 66, 76, 86]
        let page = TranscribedPage(
            [
                LayoutReaderTests.laid(quarters),
                LayoutReaderTests.laid(
                    [(0, "ক্রম"), (6, "সূচক"), (22, "একক"), (30, "মান")] + zip(starts, labels)),
                line((0, "১"), (6, "[১.১.১] সভা"), (22, "সংখ্যা"), (30, "৫"), (39, "১"), (59, "১"), (79, "২")),
                line((0, "২"), (6, "[১.১.২] সফর"), (22, "সংখ্যা"), (30, "৩"), (39, "২"), (59, "২"), (79, "৪")),
                line((0, "৩"), (6, "[১.১.৩] তালিকা"), (22, "তারিখ"), (30, "২"), (39, "১"), (59, "১"), (79, "১")),
            ].joined(separator: "\n"))
        return page.rows.filter { $0.count > 1 }
    }

    private static let labels = ["লক্ষ্য", "অর্জন", "লক্ষ্য", "অর্জন", "লক্ষ্য", "অর্জন"]
    private static let quarters = [(38, "১ম প্রান্ত"), (58, "২য় প্রান্ত"), (78, "৩য় প্রান্ত")]
    private static let data = ["১", "[১.১.১] সভা", "সংখ্যা", "৫", "১", "", "১", "", "২", ""]

    @Test("columns that hold nothing yet stand apart below a heading of two")
    func empty() {
        let rows = HeadingGroupTests.rows(HeadingGroupTests.quarters)
        #expect(rows.count == 5)
        #expect(rows[0] == ["", "", "", "", "১ম প্রান্ত", "", "২য় প্রান্ত", "", "৩য় প্রান্ত", ""])
        #expect(rows[1][4...].elementsEqual(HeadingGroupTests.labels))
        #expect(rows[2] == HeadingGroupTests.data)
    }

    @Test("headings of groups that only a space parts stand each over its own")
    func parted() {
        let quarters = "(জুলাই-সেপ্টেম্বর/২০২৩) (অক্টোবর-ডিসেম্বর/২০২৩) (জানুয়ারি-মার্চ/২০২৪)"
        let rows = HeadingGroupTests.rows([(36, quarters)])
        #expect(rows[0][4] == "(জুলাই-সেপ্টেম্বর/২০২৩)")
        #expect(rows[0][6] == "(অক্টোবর-ডিসেম্বর/২০২৩)")
        #expect(rows[0][8] == "(জানুয়ারি-মার্চ/২০২৪)")
        #expect(rows[2] == HeadingGroupTests.data)
    }

    @Test("headings of the last groups that a long one pushes away stand each over its own")
    func pushed() {
        let rows = HeadingGroupTests.rows([
            (36, "প্রথম প্রান্তিক"), (63, "(অক্টোবর-ডিসেম্বর/২০২৩) (জানুয়ারি-মার্চ/২০২৪)"),
        ])
        #expect(rows[0][6] == "(অক্টোবর-ডিসেম্বর/২০২৩)")
        #expect(rows[0][8] == "(জানুয়ারি-মার্চ/২০২৪)")
        #expect(rows[2] == HeadingGroupTests.data)
    }

    @Test("one heading over all groups stays one")
    func whole() {
        let heading = "প্রান্তিকের লক্ষ্য ও প্রকৃত অর্জন সমূহ"
        let rows = HeadingGroupTests.rows([(44, heading)])
        #expect(rows[0].contains(heading))
        #expect(rows[2] == HeadingGroupTests.data)
    }

    @Test("what stands in the middle over the second heading of each group is the first line of that one")
    func member() {
        let rows = HeadingGroupTests.rows([(47, "১ম"), (67, "২য়"), (87, "৩য়")])
        let row = rows.first { $0.contains { $0.hasPrefix("১ম") } }
        #expect(row?[5].hasPrefix("১ম") == true)
        #expect(row?[7].hasPrefix("২য়") == true)
        #expect(row?[9].hasPrefix("৩য়") == true)
    }

    @Test("a heading of a part that was misread is one of its group all the same")
    func misread() {
        let labels = ["লক্ষ্য", "অর্জন", "লক্ষ", "অর্জন", "লক্ষ্য", "অজন"]
        let rows = HeadingGroupTests.rows(HeadingGroupTests.quarters, labels)
        #expect(rows[1][4...].elementsEqual(labels))
        #expect(rows[2] == HeadingGroupTests.data)
    }

    @Test("a heading that stands again right below rows of two lines has the groups of the first")
    func again() {
        let heading = [
            [
                (0, "ক্র.নং"), (9, "কার্যক্রম"), (26, "কর্মসম্পাদন সূচক"), (46, "একক"), (56, "সূচকের মান"), (68, "ত্রৈমাসিক অর্জন"),
                (130, "মোট অর্জন"),
            ],
            [(68, "১ম ত্রৈমাসিক"), (83, "২য় ত্রৈমাসিক"), (98, "৩য় ত্রৈমাসিক"), (113, "৪র্থ ত্রৈমাসিক")],
        ]
        let twice = TranscribedPage(
            (heading + heading + row("১", "১") + row("২", "২")).map { LayoutReaderTests.laid($0) }
                .joined(separator: "\n") + "\n"
        ).rows
        func row(_ number: String, _ code: String) -> [[(Int, String)]] {
            [
                [
                    (0, number), (9, "[১.\(code)] সভা"), (26, "[১.\(code).১] সভা"), (46, "সংখ্যা"), (56, "১০"), (68, "৪"),
                    (83, "৫"),
                    (98, "৩"), (113, "২"), (130, "১৪"),
                ],
                [(9, "আয়োজন"), (26, "আয়োজিত")],
            ]
        }
        let lines = heading + row("১", "১") + row("২", "২") + heading + row("৩", "৩") + row("৪", "৪")
        #expect(twice.count == 6)
        #expect(twice.prefix(2) == twice.dropFirst(2).prefix(2))
        let rows = TranscribedPage(lines.map { LayoutReaderTests.laid($0) }.joined(separator: "\n") + "\n").rows
        #expect(rows.count == 8)
        guard rows.count == 8 else { return }
        #expect(rows[4] == rows[0])
        #expect(rows[5] == rows[1])
        #expect(rows[0][5...] == ["ত্রৈমাসিক অর্জন", "", "", "", "মোট অর্জন"])
    }
}
