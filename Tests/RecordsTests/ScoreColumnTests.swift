import Pages
import Pipeline
import Provenance
import Tables
import Testing

@Suite("Scores are told from what stands beside them by arithmetic, never against a heading that is sure")
struct ScoreColumnTests {
    private func roles(_ headings: [String], _ rows: [[String]]) -> [ColumnRole] {
        let lead = ["ক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান", "লক্ষ্যমাত্রা"]
        let lines =
            ["বার্ষিক কর্মসম্পাদন চুক্তি ২০২৩-২৪ এর বার্ষিক মূল্যায়ন প্রতিবেদন", ""]
            + ([lead + headings] + rows).map { $0.joined(separator: "\t") }
        let layout = Pipeline().record(Array(lines.joined(separator: "\n").utf8)).layout
        return layout.tables.first.map { $0.columns.dropFirst(5).map(\.role) } ?? []
    }

    @Test(
        "beside a raw score of a hundred the score is the weighted one, whatever the heading of either",
        arguments: [("খসড়া স্কোর", "ওয়েটেড স্কোর"), ("স্কোর", "হিসাবকৃত"), ("প্রাপ্ত স্কোর", "ভারযুক্ত স্কোর")])
    func weighted(_ raw: String, _ weighted: String) {
        let rows = [
            ["১", "খাল খনন", "কিমি", "২০", "১২০০", "১২৩০", "১০০", "২০"],
            ["২", "সেতু নির্মাণ", "সংখ্যা", "৩০", "১৫০", "১৩৫", "৯০", "২৭"],
            ["৩", "পরিদর্শন", "সংখ্যা", "১০", "৪০", "৩২", "৮০", "৮"],
        ]
        #expect(roles(["প্রকৃত অর্জন", raw, weighted], rows) == [.total, .text, .score])
    }

    private let percents = [
        ["১", "খাল খনন", "কিমি", "১০", "২,৪০০", "১,৪৩৫", "৫৯.৭৯"],
        ["২", "সেতু নির্মাণ", "সংখ্যা", "১২", "১২,৫০০", "৭,৮০০", "৬২.৪"],
        ["৩", "পরিদর্শন", "সংখ্যা", "৫", "১২", "৭", "৫৮.৩৩"],
    ]

    @Test(
        "figures that are the achievement in percent of the target are a rate",
        arguments: ["লক্ষ্যমাত্রার বিপরীতে অর্জন (%)", "%", "অর্জন (%)", "শতকরা অর্জন"])
    func rate(_ heading: String) {
        #expect(roles(["মোট অর্জন", heading], percents) == [.total, .rate])
    }

    @Test("percentages under a heading that names scores stay scores, which the audit finds too high")
    func wrongScores() {
        #expect(roles(["মোট অর্জন", "প্রাপ্ত নম্বর"], percents) == [.total, .score])
    }
}
