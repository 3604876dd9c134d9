import Pages
import Tables
import Testing

@Suite("Targets beside achievements stay their quarters', whatever became of a heading over them")
struct PairedHeadingTests {
    private static let lead = ["ক্র.নং", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান", "বার্ষিক লক্ষ্যমাত্রা"]
    private static let labels = ["লক্ষ্যমাত্রা", "অর্জন", "লক্ষ্যমাত্রা", "অর্জন", "লক্ষ্যমাত্রা", "অর্জন", "লক্ষ্যমাত্রা", "অর্জন"]
    private static let rows = [
        [
            "১", "[১.১] নথি", "[১.১.১] নথি নিষ্পন্ন", "সংখ্যা", "৬", "১২০০", "৩০০", "৩৩১", "৩০০", "২৭০", "৩০০", "-", "৩০০", "-",
            "৬০১", "৩",
        ],
        ["২", "[২.১] সভা", "[২.১.১] আয়োজিত সভা", "সংখ্যা", "৫", "২৪", "৬", "৫", "৬", "৬", "৬", "-", "৬", "-", "১১", "২"],
        [
            "৩", "[৩.১] মেলা", "[৩.১.১] আয়োজিত মেলা", "জন", "৪", "১৫০", "৪০", "৩৭", "৩৫", "৪৫", "৪০", "-", "৩৫", "-", "৮২",
            "২",
        ],
    ]

    private func columns(_ quarters: [String], _ labels: [String] = labels) -> [Column] {
        let upper = Self.lead + quarters.flatMap { [$0, ""] } + ["মোট অর্জন", "অর্জিত মান"]
        let lower = [String](repeating: "", count: 6) + labels + ["", ""]
        let text = RecognisedText(
            ["সেবা প্রদান প্রতিশ্রুতি কর্মপরিকল্পনার মূল্যায়ন প্রতিবেদন, ২০২২-২৩", ""]
                + ([upper, lower] + Self.rows).map { $0.joined(separator: "\t") })
        return text.layout.tables[0].columns
    }

    private func isWhole(_ columns: [Column]) -> Bool {
        columns[5].role == .annualTarget && columns[14].role == .total && columns[15].role == .score
            && (6..<14).allSatisfy { place in
                columns[place].role == .quarter && columns[place].quarter == (place - 4) / 2
                    && columns[place].isTarget == (place % 2 == 0)
            }
    }

    @Test("a quarter whose heading is lost is the one between those beside it, the first too", arguments: 0..<4)
    func lostQuarter(_ place: Int) {
        var quarters = ["১ম প্রান্তিক", "২য় প্রান্তিক", "৩য় প্রান্তিক", "৪র্থ প্রান্তিক"]
        quarters[place] = ""
        #expect(isWhole(columns(quarters)))
    }

    @Test("a quarter printed with its first label in one cell is that label's, and those behind begin over targets")
    func joinedHeading() {
        let cells = Self.lead.map { "<th rowspan=\"2\">\($0)</th>" }.joined()
        let upper =
            "<tr>\(cells)<th rowspan=\"2\">Q1 লক্ষ্যমাত্রা</th><th colspan=\"2\">Q2</th><th colspan=\"2\">Q3</th><th colspan=\"2\">Q4</th><th></th><th rowspan=\"2\">মোট অর্জন</th><th rowspan=\"2\">অর্জিত মান</th></tr>"
        let lower = "<tr>" + Self.labels.dropFirst().map { "<th>\($0)</th>" }.joined() + "</tr>"
        let rows = Self.rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }
        let text = RecognisedText(["<table>", upper, lower] + rows + ["</table>"])
        #expect(isWhole(text.layout.tables[0].columns))
    }

    @Test("below quarters of one letter a damaged label is its column's", arguments: 0..<8)
    func damagedLabel(_ place: Int) {
        var labels = Self.labels
        labels[place] = place % 2 == 0 ? "লক্ষ্যমা ত্রা" : "অজন"
        #expect(isWhole(columns(["Q1", "Q2", "Q3", "Q4"], labels)))
    }

    @Test("a target below the quarter before it, whose own quarter was displaced, is its achievement's")
    func widerHeading() {
        let cells = Self.lead.map { "<th rowspan=\"2\">\($0)</th>" }.joined()
        let upper =
            "<tr>\(cells)<th colspan=\"3\">১ম প্রান্তিক</th><th colspan=\"2\">৩য় প্রান্তিক</th><th colspan=\"2\">৪র্থ প্রান্তিক</th><th rowspan=\"2\">মোট অর্জন</th><th rowspan=\"2\">অর্জিত মান</th><th>২য় প্রান্তিক</th></tr>"
        let lower = "<tr>" + Self.labels.map { "<th>\($0)</th>" }.joined() + "</tr>"
        let rows = Self.rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }
        #expect(isWhole(RecognisedText(["<table>", upper, lower] + rows + ["</table>"]).layout.tables[0].columns))
    }
}
