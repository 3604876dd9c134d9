import Figures
import Pages
import Tables
import Testing

@Suite("A heading put elsewhere or lost leaves the columns what the others and the cells say")
struct MovedHeadingTests {
    private static let top = [
        "কর্মসম্পাদনের ক্ষেত্র", "মান", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান", "প্রকৃত অর্জন ২০২২-২৩",
        "প্রকৃত অর্জন ২০২৩-২৪", "লক্ষ্যমাত্রা ২০২৪-২০২৫", "", "", "", "",
    ]
    private static let below =
        [String](repeating: "", count: 8) + ["অসাধারণ", "অতি উত্তম", "উত্তম", "চলতি মান", "চলতি মানের নিম্নে"]
    private static let rows = [
        ["[১] সেবা", "২০", "[১.১] সভা", "[১.১.১] আয়োজিত সভা", "সংখ্যা", "৫", "৫২", "৫৫", "৬০", "৫৭", "৫৪", "৫১", "৪৮"],
        ["", "", "[১.২] মেলা", "[১.২.১] আয়োজিত মেলা", "জন", "৮", "১৭", "১৮", "২০", "১৯", "১৮", "১৭", "১৬"],
        ["", "", "[১.৩] ঘাট", "[১.৩.১] নির্মিত ঘাট", "কিঃমিঃ", "৭", "৯", "১০", "১২", "১১", "১০", "৯", "৮"],
        ["[২] আয়", "১০", "[২.১] চারা", "[২.১.১] বিতরণকৃত চারা", "টি", "১০", "৩৫", "৩৬", "৪০", "৩৮", "৩৬", "৩৪", "৩২"],
    ]
    private static let tiers = ["tier100", "tier90", "tier80", "tier70", "tier60"]
    private static let words = ["area", "areaWeight", "activity", "indicator", "unit", "weight"]

    private func read(_ lines: [[String]]) -> RecognisedText {
        RecognisedText(
            ["কর্মসম্পাদন পরিকল্পনা ২০২৪-২০২৫", ""] + lines.map { $0.joined(separator: "\t") })
    }

    @Test("put over the last tier, with its own place left empty, it goes back there", arguments: [6, 7])
    func overLastTier(_ place: Int) {
        var top = Self.top
        top[12] = top[place]
        top[place] = ""
        let table = read([top, Self.below] + Self.rows).layout.tables[0]
        let roles = Self.words + ["actual", "actual"] + Self.tiers
        #expect(read([top, Self.below] + Self.rows).roles() == roles)
        #expect(table.columns[place].year?.start == (place == 6 ? 2022 : 2023))
    }

    @Test("put at the end of its row, with all behind it moved up, it goes back where it was", arguments: [2, 3, 4])
    func atEnd(_ place: Int) {
        let quarter = ["অর্জন", "প্রাপ্ত নম্বর"]
        var top = Array(Self.top.prefix(6) + Self.top.suffix(5)) + quarter
        top.append(top.remove(at: place))
        let below = Array(Self.below.dropFirst(2)) + ["", ""]
        let rows = Self.rows.map { row in Array(row.prefix(6) + row.suffix(5)) + [row[8], row[5]] }
        #expect(read([top, below] + rows).roles() == Self.words + Self.tiers + ["total", "score"])
    }

    @Test("a weight without a heading is no target of the year")
    func unheadedWeight() {
        let quarters = ["১ম ত্রৈমাসিক", "২য় ত্রৈমাসিক", "৩য় ত্রৈমাসিক", "৪র্থ ত্রৈমাসিক", "মোট অর্জন", "অর্জিত নম্বর"]
        var top = Array(Self.top.prefix(6) + Self.top.suffix(5)) + quarters
        top[5] = ""
        let below = Array(Self.below.dropFirst(2)) + [String](repeating: "", count: 6)
        let rows = Self.rows.map { row in
            Array(row.prefix(6) + row.suffix(5)) + ["১", "২", "--", "১", "৪", "৩.৫"]
        }
        #expect(read([top, below] + rows).roles()[5] == "weight")
    }

    @Test("a pair whose period was lost, or one of whose labels, is a pair", arguments: [0, 1])
    func brokenPairs(_ damage: Int) {
        var top = ["ক্রমিক নং", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান", "বার্ষিক লক্ষ্যমাত্রা"]
        var below = [String](repeating: "", count: 6)
        for quarter in ["১ম", "২য়", "৩য়", "৪র্থ"] {
            top += [quarter + " ত্রৈমাসিক", ""]
            below += ["লক্ষ্যমাত্রা", "অর্জন"]
        }
        if damage == 0 { top[10] = "" } else { (top[10], below[11]) = ("৩য় ত্রৈমাসিক ৩য় ত্রৈমাসিক", "অজন") }
        let rows = (1...4).map { row in
            ["\(row)", "[\(row).১] সভা", "[\(row).১.১] আয়োজিত সভা", "সংখ্যা", "৫", "৪"]
                + ["১", "১", "১", "", "১", "", "১", ""]
        }
        let columns = read([top + ["মোট অর্জন", "প্রাপ্ত নম্বর"], below + ["", ""]] + rows.map { $0 + ["১", "১.২৫"] })
            .layout.tables[0].columns
        #expect(columns[6..<14].map(\.quarter) == [1, 1, 2, 2, 3, 3, 4, 4])
        #expect(columns[6..<14].map(\.isTarget) == [true, false, true, false, true, false, true, false])
    }

    @Test("a heading whose words go on in the cell below is one heading")
    func wrapped() {
        let top = ["ক্র.নং", "কর্মসম্পাদন", "একক", "বার্ষিক", "পূর্ববর্তী", "চলতি", "মোট", "অর্জনের", "মন্তব্য"]
        let below = [
            "", "সূচক", "", "লক্ষ্যমাত্রা", "মাস পর্যন্ত ক্রমপুঞ্জিভূত অর্জন", "মাসের অর্জন", "(৫+৬)", "হার (%)", "",
        ]
        let rows = (1...4).map { ["\($0)", "আয়োজিত সভা \($0)", "সংখ্যা", "২০", "৪", "২", "৬", "৩০", ""] }
        let roles = read([top, below] + rows).roles()
        #expect(
            roles == [
                "serial", "indicator", "unit", "annualTarget", "previous", "current", "cumulative", "rate", "remarks",
            ])
    }

    @Test("the heading over a pair may be joined to each of its headings by a dot")
    func joinedByDots() {
        var heading = ["ক্রমিক নং", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান", "বার্ষিক লক্ষ্যমাত্রা"]
        for quarter in ["১ম", "২য়", "৩য়", "৪র্থ"] {
            heading += [quarter + " কোয়ার্টার.লক্ষ্যমাত্রা", quarter + " কোয়ার্টার.অর্জন"]
        }
        let rows = (1...4).map { row in
            ["\(row)", "[\(row).১] সভা", "[\(row).১.১] আয়োজিত সভা", "সংখ্যা", "৫", "৪", "১", "১", "১", "", "১", "", "১", ""]
        }
        let columns = read([heading] + rows).layout.tables[0].columns
        #expect(columns[6..<14].map(\.quarter) == [1, 1, 2, 2, 3, 3, 4, 4])
        #expect(columns[6..<14].map(\.isTarget) == [true, false, true, false, true, false, true, false])
    }

    @Test("digits of another script, and an amount behind its currency, are figures that stay in their columns")
    func foreignFigures() {
        var rows = Self.rows
        for column in [5, 8, 9] { rows[1][column] = ["५", "६", "٢"][column % 3] }
        rows[2][8] = "৳১২"
        let top = Array(Self.top.prefix(6) + Self.top.suffix(5))
        let below = Array(Self.below.dropFirst(2))
        let text = read([top, below] + rows.map { Array($0.prefix(6) + $0.suffix(5)) })
        #expect(text.cell(6, "weight") == rows[1][5])
        #expect(text.cell(6, "tier100") == rows[1][8])
        #expect(text.cell(7, "tier100") == "৳১২")
    }
}
