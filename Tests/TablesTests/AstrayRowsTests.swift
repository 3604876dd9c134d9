import Figures
import Pages
import Tables
import Testing

@Suite("A row that stands astray says nothing of the columns, and is put back by itself")
struct AstrayRowsTests {
    private static let title = "বার্ষিক কর্মসম্পাদন চুক্তি ২০২১-২২ এর বার্ষিক মূল্যায়ন প্রতিবেদন"
    private static let heading = [
        "কর্মসম্পাদনের ক্ষেত্র", "মান", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান",
        "লক্ষ্যমাত্রা/নির্ণায়ক ২০২১-২২", "", "", "", "", "অর্জন", "প্রাপ্ত নম্বর",
    ]
    private static let tiers =
        ["", "", "", "", "", ""]
        + ["অসাধারণ ১০০%", "অতি উত্তম ৯০%", "উত্তম ৮০%", "চলতি মান ৭০%", "চলতি মানের নিম্নে ৬০%", "", ""]
    private static let rows = [
        ["[১] সেবা", "২০", "[১.১] সভা", "[১.১.১] আয়োজিত সভা", "সংখ্যা", "৫", "৬০", "৫৭", "৫৪", "৫১", "৪৮", "৬০", "৫"],
        ["", "", "[১.২] মেলা", "[১.২.১] আয়োজিত মেলা", "জন", "৮", "২০", "১৯", "১৮", "১৭", "১৬", "১৯", "৭.২"],
        ["", "", "[১.৩] ঘাট", "[১.৩.১] নির্মিত ঘাট", "কিঃমিঃ", "৭", "১২", "১১", "১০", "৯", "৮", "১২", "৭"],
        ["[২] আয়", "১০", "[২.১] চারা", "[২.১.১] বিতরণকৃত চারা", "টি", "১০", "৪০", "৩৮", "৩৬", "৩৪", "৩২", "৩৬", "৮"],
    ]
    private static let roles =
        ["area", "areaWeight", "activity", "indicator", "unit", "weight"]
        + ["tier100", "tier90", "tier80", "tier70", "tier60", "total", "score"]

    private func read(_ lines: [[String]]) -> RecognisedText {
        RecognisedText([Self.title, ""] + lines.map { $0.joined(separator: "\t") })
    }

    @Test("one row a cell to the right leaves every other row where it stands")
    func oneRow() {
        var rows = Self.rows
        rows[2] = [""] + rows[2]
        let text = read([Self.heading, Self.tiers] + rows)
        #expect(Array(text.roles().prefix(13)) == Self.roles)
        #expect(text.cell(5, "tier100") == "৬০")
        #expect(text.cell(5, "score") == "৫")
        #expect(text.cell(7, "tier100") == "১২")
        #expect(text.cell(7, "unit") == "কিঃমিঃ")
    }

    @Test("as many rows astray behind a page's end as stand right leave the table what its headings say")
    func behindBreak() {
        let rows = Self.rows.prefix(2) + Self.rows.suffix(2).map { [""] + $0 }
        let text = read([Self.heading, Self.tiers] + rows)
        #expect(Array(text.roles().prefix(13)) == Self.roles)
        #expect(text.cell(6, "tier60") == "১৬")
        #expect(text.cell(8, "tier60") == "৩২")
        #expect(text.cell(8, "weight") == "১০")
    }

    @Test("a heading that spans one column too few leaves each year its own")
    func spanTooShort() {
        let years = ["প্রকৃত অর্জন ২০১৭-১৮", "প্রকৃত অর্জন ২০১৮-১৯"]
        let later = ["প্রক্ষেপণ ২০২০-২১", "প্রক্ষেপণ ২০২১-২২"]
        let top = Array(Self.heading.prefix(6)) + years + ["লক্ষ্যমাত্রা/নির্ণায়ক ২০১৯-২০", "", "", ""] + later + [""]
        let below = ["", ""] + Self.tiers.prefix(11) + ["", ""]
        let rows = Self.rows.map { row in
            Array(row.prefix(6)) + [row[9], row[8]] + row[6..<11] + [row[6], row[6]]
        }
        let numbers = (1...15).map { String($0) }
        let table = read([top, Array(below), numbers] + rows).layout.tables[0]
        #expect(table.columns.suffix(2).map { $0.year?.start } == [2020, 2021])
        #expect(table.columns.suffix(2).map(\.role) == [.projection, .projection])
    }

    @Test("empty cells at a row's end that were not printed move nothing")
    func cutShort() {
        let head = ["ক্রমিক নং", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "মান"] + Self.tiers[6..<11]
        let rows = (1...5).map { row in
            ["\(row)", "[\(row).১] সভা", "[\(row).১.১] আয়োজিত সভা", "সংখ্যা", "\(row + 3)", "৬০", "৫৭", "৫৪", "৫১", "৪৮"]
        }
        let short = ["6", "[৬.১] মেলা", "[৬.১.১] আয়োজিত মেলা", "সংখ্যা", "৭", "৪", "৩", "২", "১"]
        let text = read([head] + rows + [short])
        #expect(text.cell(9, "weight") == "৭")
        #expect(text.cell(9, "tier100") == "৪")
        #expect(text.cell(9, "tier70") == "১")
    }

    @Test("column numbers printed again on the next page are no row of figures")
    func numbersAgain() {
        let numbers = (1...13).map { String($0) }
        var lines = [Self.heading, Self.tiers, numbers] + Self.rows.prefix(2)
        lines += [[""], ["পৃষ্ঠা-১৮"], numbers] + Self.rows.suffix(2)
        let text = read(lines)
        #expect(text.layout.tables.count == 1)
        #expect(text.kind(10) == .numbering)
        #expect(text.kind(12) == .data)
    }
}

@Suite("What stands over several columns may be printed again over each")
struct RepeatedGroupTests {
    private static let words = ["ক্রমিক নং", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান"]
    private static let wordRoles = ["serial", "activity", "indicator", "unit", "weight"]

    private func read(_ headings: [String], _ figures: [String]) -> RecognisedText {
        let rows = (1...4).map { row in
            ["\(row)", "[\(row).১] সভা", "[\(row).১.১] আয়োজিত সভা", "সংখ্যা", "৫"] + figures
        }
        return RecognisedText(([Self.words + headings] + rows).map { $0.joined(separator: "\t") })
    }

    @Test("a year's target before the name of each tier leaves the tiers")
    func targetOverTiers() {
        let tiers = ["অসাধারণ ১০০%", "উত্তম ৮০%", "চলতি মান ৭০%"].map { "২০২২-২৩ অর্থবছরের লক্ষ্যমাত্রা " + $0 }
        #expect(read(tiers, ["৪০", "৩৮", "৩৬"]).roles() == Self.wordRoles + ["tier100", "tier80", "tier70"])
    }

    @Test("a year's achievement before the letter and number of each quarter leaves the quarters")
    func achievementOverLetters() {
        let quarters = (1...4).map { "২০১৮-২০১৯ অর্থবছরের অর্জন Q\($0)" }
        let roles = read(
            ["লক্ষ্যমাত্রা ২০১৮-২০১৯"] + quarters + ["মোট", "অর্জিত স্কোর"], ["৪০", "৮", "৯", "১০", "১৩", "৪০", "৫"]
        ).roles()
        #expect(roles.dropFirst(6).prefix(4) == ["quarter1", "quarter2", "quarter3", "quarter4"])
    }

    @Test("quarters called প্রান্তিক are quarters, all four")
    func fourthQuarter() {
        let quarters = ["১ম", "২য়", "৩য়", "৪র্থ"].map { $0 + " প্রান্তিক" }
        let roles = read(
            ["বার্ষিক লক্ষ্যমাত্রা"] + quarters + ["ক্রমপুঞ্জিভূত অর্জন"], ["৪০", "৮", "৯", "১০", "১৩", "৪০"]
        ).roles()
        #expect(roles.dropFirst(6).prefix(4) == ["quarter1", "quarter2", "quarter3", "quarter4"])
    }

    @Test("a draft's score and a final one are scores", arguments: ["খসড়া স্কোর", "চূড়ান্ত স্কোর", "স্ব-মূল্যায়িত নম্বর"])
    func scores(_ heading: String) {
        #expect(read(["বার্ষিক লক্ষ্যমাত্রা", "মোট অর্জন", heading], ["৪০", "৪০", "৪.৫"]).roles().last == "score")
    }
}
