import Pipeline
import Records
import Testing

@Suite("A report's quarter is told by misread titles and by the columns, and never by the columns alone")
struct DamagedQuarterRecordTests {
    private static let lead = ["ক্র.নং", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান", "বার্ষিক লক্ষ্যমাত্রা"]

    private func described(_ title: String, quarters: [String], filled: Int) -> DocumentRecords {
        let rows = (1...3).map { row in
            ["\(row)", "[১.\(row)] সভা", "[১.\(row).১] আয়োজিত সভা", "সংখ্যা", "৫", "২৪"]
                + quarters.indices.map { $0 < filled ? "\(row + $0 + 2)" : "" } + [""]
        }
        let lines =
            [title, "", "কার্যালয়ের নাম: উপজেলা পরীক্ষা কার্যালয়, বোদা, পঞ্চগড়", ""]
            + ([Self.lead + quarters + ["মন্তব্য"]] + rows).map { $0.joined(separator: "\t") }
        return Pipeline().record(Array(lines.joined(separator: "\n").utf8)).records
    }

    private static let four = ["১ম প্রান্তিক", "২য় প্রান্তিক", "৩য় প্রান্তিক", "৪র্থ প্রান্তিক"]

    @Test(
        "a letter misread in the title's quarter changes neither the quarter nor the kind",
        arguments: [
            ("১স ত্রৈমাসিক", 1), ("১ম ত্রৈমামিক", 1), ("৪ব্থ ত্রৈমাসিক", 4), ("২ষ় ত্রৈমাসিক", 2), ("৩য় ত্রৈমামিক", 3),
        ])
    func misread(_ words: String, _ quarter: Int) {
        let found = described("কর্মপরিকল্পনার \(words) মূল্যায়ন প্রতিবেদন, ২০২১-২২", quarters: Self.four, filled: quarter)
        #expect(found.quarter == quarter)
        #expect(found.kind == .quarterlyReport)
        #expect(found.parts.map(\.quarter) == [quarter])
        #expect(found.damagedQuarters.allSatisfy { $0.settled == quarter })
    }

    @Test("an ordinal that two quarters have is the last quarter's that was reported on", arguments: [2, 3])
    func twoQuarters(_ filled: Int) {
        let title = "কর্মপরিকল্পনার ৮য় ত্রৈমাসিক মূল্যায়ন প্রতিবেদন, ২০২১-২২"
        #expect(described(title, quarters: Self.four, filled: filled).quarter == filled)
        let undecided = described(title, quarters: Self.four, filled: 4)
        #expect(undecided.quarter == nil)
        #expect(undecided.damagedQuarters.map(\.candidates) == [[2, 3]])
    }

    @Test("the only quarter that headings name is that of a report of a quarter")
    func onlyHeading() {
        for title in ["ত্রৈমাসিক মূল্যায়ন প্রতিবেদন, ২০২১-২২", "৮য় ত্রৈমাসিক মূল্যায়ন প্রতিবেদন, ২০২১-২২"] {
            #expect(described(title, quarters: ["২য় ত্রৈমাসিক"], filled: 1).quarter == 2, "\(title)")
        }
        #expect(described("ত্রৈমাসিক মূল্যায়ন প্রতিবেদন, ২০২১-২২", quarters: ["২য় ত্রৈমাসিক"], filled: 1).damagedQuarters.isEmpty)
        #expect(described("বার্ষিক মূল্যায়ন প্রতিবেদন, ২০২১-২২", quarters: ["২য় ত্রৈমাসিক"], filled: 1).quarter == nil)
    }

    @Test("a title that names no quarter has none, however many columns are filled", arguments: 1...4)
    func unnamed(_ filled: Int) {
        let found = described("ত্রৈমাসিক মূল্যায়ন প্রতিবেদন, ২০২১-২২", quarters: Self.four, filled: filled)
        #expect(found.quarter == nil)
        #expect(found.kind == .quarterlyReport)
    }

    @Test("a half-year's report stays one with a letter misread", arguments: ["ষান্মামিক", "১ম অর্ধবাষিক", "Half-Yearly"])
    func halfYear(_ word: String) {
        let found = described("কর্মপরিকল্পনার \(word) মূল্যায়ন প্রতিবেদন, ২০২১-২২", quarters: Self.four, filled: 2)
        #expect(found.kind == .halfYearlyReport)
        #expect(found.quarter == nil)
    }
}
