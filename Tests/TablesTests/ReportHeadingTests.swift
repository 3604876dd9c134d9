import Pages
import Tables
import Testing

@Suite("The tiers and the achievement of an annual report stand where their figures do, whatever became of a heading")
struct ReportHeadingTests {
    private static let words = [
        "কর্মসম্পাদনের ক্ষেত্র", "ক্ষেত্রের মান", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান",
    ]
    private static let below = ["অসাধারণ ১০০%", "অতি উত্তম ৯০%", "উত্তম ৮০%", "চলতি মান ৭০%", "চলতি মানের নিম্নে ৬০%"]
    private static let top =
        words + ["প্রকৃত অর্জন", "লক্ষ্যমাত্রা ২০২১-২০২২", "", "", "", "", "অর্জিত স্কোর", "মন্তব্য"]
    private static let wordRoles = ["area", "areaWeight", "activity", "indicator", "unit", "weight"]
    private static let tiers = ["tier100", "tier90", "tier80", "tier70", "tier60"]
    private static let roles = wordRoles + ["total"] + tiers + ["score", "remarks"]
    private static let rows = [
        [
            "[১] সেবা", "৪০", "[১.১] সভা", "[১.১.১] আয়োজিত সভা", "%", "১২", "১০০", "১০০", "৯৫", "৯০", "৮৫", "৮০", "১২", "",
        ],
        ["", "", "[১.২] মেলা", "[১.২.১] আয়োজিত মেলা", "সংখ্যা", "১৬", "৯", "১২", "১১", "১০", "৯", "৮", "১১.২", ""],
        ["", "", "[১.৩] চারা", "[১.৩.১] বিতরণকৃত চারা", "টি", "১০", "৪৮", "৬০", "৫৭", "৫৪", "৫১", "৪৮", "৬", ""],
    ]

    private func read(_ top: [String], _ before: Int = 7, _ rows: [[String]] = rows) -> RecognisedText {
        let below = [String](repeating: "", count: before) + Self.below
        return RecognisedText(
            ["বার্ষিক কর্মসম্পাদন চুক্তি ২০২১-২০২২ এর বার্ষিক মূল্যায়ন প্রতিবেদন", ""]
                + ([top, below] + rows).map { $0.joined(separator: "\t") })
    }

    @Test("one put behind the last leaves all columns theirs", arguments: [0, 2, 3])
    func atEnd(_ place: Int) {
        var top = Self.top + [Self.top[place]]
        top[place] = ""
        #expect(read(top).roles().prefix(13) == Self.roles.prefix(13))
    }

    @Test("one that was lost leaves all columns theirs", arguments: [0, 2, 3, 4])
    func lost(_ place: Int) {
        var top = Self.top
        top[place] = ""
        #expect(read(top).roles() == Self.roles)
    }

    @Test("an empty column leaves all others theirs")
    func emptyColumn() {
        func wider(_ row: [String]) -> [String] { Array(row[..<4]) + [""] + Array(row[4...]) }
        var roles = Self.roles
        roles.insert("empty", at: 4)
        #expect(read(wider(Self.top), 8, Self.rows.map(wider)).roles() == roles)
    }

    @Test("an achievement of no year beside a score is the report's, and one of a year before is none")
    func yearOfAchievement() {
        #expect(read(Self.top).roles() == Self.roles)
        var top = Self.top
        top[6] = "প্রকৃত অর্জন ২০২০-২১"
        top[12] = "প্রক্ষেপণ ২০২২-২৩"
        #expect(read(top).roles()[6] == "actual")
    }

    @Test("a score whose heading was lost is told by its figures, which no weight is below", arguments: [2, 3])
    func lostScore(_ count: Int) {
        var top = Self.top
        top[12] = ""
        #expect(read(top, 7, Array(Self.rows.prefix(count))).roles() == Self.roles)
        // What exceeds its weight is no score.
        var rows = Self.rows
        rows[1][12] = "২০"
        #expect(read(top, 7, rows).roles()[12] != "score")
    }
}
