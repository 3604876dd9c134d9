import Figures
import Tables
import Testing

@Suite("A column that the template does not know takes no place of it")
struct StrangerColumnsTests {
    private func evaluation(with heading: String, _ cell: String, at place: Int, quarters: Int = 4) -> RecognisedText {
        var headings = Evaluation.heading
        headings.insert(heading, at: place)
        let rows = Evaluation.rows.map { row in
            var row = row
            for quarter in quarters..<4 { row[6 + quarter] = "" }
            row.insert(cell, at: place)
            return row
        }
        return RecognisedText(
            Evaluation.lines(heading: headings, numbering: (1...14).map(String.init), rows: rows))
    }

    private static let quarters = (1...4).map { "quarter\($0)" }

    @Test(
        "quarters keep their own headings, however many of them are filled so far", arguments: [1, 2, 3, 4],
        ["পূর্ব বছরের অর্জন", "বাজেট (লক্ষ টাকা)", "ভিত্তি বছর"])
    func quarters(_ filled: Int, _ stranger: String) {
        let roles = evaluation(with: stranger, "৩", at: 6, quarters: filled).roles()
        #expect(Array(roles[7...10]) == Self.quarters)
        #expect(Array(roles[11...12]) == ["total", "score"])
        #expect(!Self.quarters.contains(roles[6]))
    }

    @Test("scores beside the quarters and a second half-year are no quarters")
    func between() {
        var heading = Evaluation.heading
        for place in [10, 9, 8, 7] { heading.insert("প্রাপ্ত নম্বর", at: place) }
        let rows = Evaluation.rows.map { row in
            row[..<6] + row[6...9].flatMap { [$0, "১.৫"] } + row[10...]
        }
        let text = RecognisedText(
            Evaluation.lines(heading: heading, numbering: (1...17).map(String.init), rows: rows.map(Array.init)))
        #expect([6, 8, 10, 12].map { text.roles()[$0] } == Self.quarters)
        #expect(text.roles()[14...15] == ["total", "score"])
    }

    @Test("headings that were displaced stay the columns' that the cells say")
    func displaced() {
        var heading = Evaluation.heading
        heading.insert(heading.remove(at: 6), at: 9)
        #expect(RecognisedText(Evaluation.lines(heading: heading)).roles() == Evaluation.roles)
    }

    @Test("what was achieved in the year of the targets is the total")
    func evaluatedYear() {
        let tiers = ["অসাধারণ ১০০%", "অতি উত্তম ৯০%", "উত্তম ৮০%", "চলতি মান ৭০%", "চলতি মানের নিম্নে ৬০%"]
        let heading = [
            "ক্ষেত্র", "মান", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান", "প্রকৃত অর্জন ২০২৩-২৪",
            "লক্ষ্যমাত্রা/নির্ণায়ক ২০২৩-২৪", "", "", "", "", "অর্জিত মান",
        ]
        let upper = [String](repeating: "", count: 7) + tiers + [""]
        let rows = [
            ["সেবা", "১৭", "[১.১] ঋণ", "[১.১.১] বিতরণকৃত ঋণ", "জন", "১৩", "৯৬", "১২০", "১০৮", "৯৬", "৮৪", "৭২", "১০.৪"],
            ["", "", "[১.২] সভা", "[১.২.১] আয়োজিত সভা", "সংখ্যা", "৪", "১০", "১০", "৯", "৮", "৭", "৬", "৪"],
            ["কৃষি", "৮", "[২.১] নথি", "[২.১.১] নিষ্পন্ন নথি", "%", "৮", "৮৫", "৯৫", "৯০", "৮৫", "৮০", "৭৫", "৬.৪"],
        ]
        let text = RecognisedText(
            ["বার্ষিক কর্মসম্পাদন চুক্তির বার্ষিক মূল্যায়ন প্রতিবেদন, ২০২৩-২৪", ""]
                + ([heading, upper] + rows).map(Evaluation.line))
        #expect(text.roles()[6] == "total")
    }
}
