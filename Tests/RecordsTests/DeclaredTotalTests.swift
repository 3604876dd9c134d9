import BengaliText
import Figures
import Pipeline
import Records
import Testing

@Suite("Totals wherever a document declares them")
struct DeclaredTotalTests {
    private static let heading =
        "কর্মসম্পাদনের ক্ষেত্র\tমান\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tপ্রকৃত অর্জন ২০২১-২২\tপ্রকৃত অর্জন ২০২২-২৩\tঅসাধারণ ১০০%\tঅতি উত্তম ৯০%\tউত্তম ৮০%\tচলতি মান ৭০%\tচলতি মানের নিম্নে ৬০%"

    private func row(_ number: String, _ weight: String) -> String {
        "ক্ষেত্র\t\(weight)\t[\(number).১] সভা\t[\(number).১.১] আয়োজিত সভা\tসংখ্যা\t\(weight)\t৩\t৩\t৪\t৩\t২\t১\t-"
    }

    private func totals(_ lines: [String]) -> [(of: TotalSubject, value: String)] {
        let result = Pipeline().record(Array(lines.joined(separator: "\n").utf8))
        return result.records.totals.map { ($0.of, $0.figure.quantity.map { "\($0)" } ?? "") }
    }

    @Test(
        "a line between the title and the table, and one under the table, declare its total",
        arguments: ["(মোট মান-২৫)", "[মোট মানঃ ২৫]", "(Total Weight: 25)", "পূর্ণমান = ২৫"])
    func between(line: String) {
        let found = totals([
            "তথ্য অধিকার কর্মপরিকল্পনা ২০২৩-২৪", line, "", DeclaredTotalTests.heading, row("১", "১৪"), row("২", "১১"),
        ])
        #expect(found.contains { $0.of == .weight }, "\(line) \(found)")
    }

    @Test("a total that says nothing of what it counts is one of weights", arguments: ["সর্বমোট = ২৫", "মোট: ২৫"])
    func bare(line: String) {
        let found = totals([
            "তথ্য অধিকার কর্মপরিকল্পনা ২০২৩-২৪", "", DeclaredTotalTests.heading, row("১", "১৪"), row("২", "১১"), line,
        ])
        #expect(found.contains { $0.of == .weight }, "\(found)")
    }

    @Test("the word for indicators may stand before their number")
    func count() {
        let found = totals([
            "তথ্য অধিকার কর্মপরিকল্পনা ২০২৩-২৪", "", DeclaredTotalTests.heading, row("১", "১৪"), row("২", "১১"),
            "মোট সূচক ২টি, মান ২৫",
        ])
        #expect(found.contains { $0.of == .count } && found.contains { $0.of == .weight }, "\(found)")
    }

    @Test(
        "the one figure of a total row of weights is theirs though it stands one column over; among others it is its column's"
    )
    func oneOver() {
        let table = ["তথ্য অধিকার কর্মপরিকল্পনা ২০২৩-২৪", "", DeclaredTotalTests.heading, row("১", "১৪"), row("২", "১১")]
        #expect(totals(table + ["মোট মান\t\t\t\t\t\t২৫\t\t\t\t\t\t"]).contains { $0.of == .weight })
        #expect(!totals(table + ["মোট মান\t\t\t\t\t\t২৫\t৩১\t\t\t\t\t"]).contains { $0.of == .weight })
    }

    @Test(
        "a section's weight stands behind dots, a line, hyphens or in brackets",
        arguments: ["১. ব্যবস্থা………৮", "১. ব্যবস্থা _____ ৮", "১. ব্যবস্থা - - - - ৮", "১. ব্যবস্থা (মান: ৮)", "১. ব্যবস্থা [মান-৮]"])
    func sections(line: String) throws {
        let result = Pipeline().record(
            Array(
                [
                    "জাতীয় শুদ্ধাচার কৌশল কর্মপরিকল্পনা ২০২২-২৩", "",
                    "কার্যক্রমের নাম\tকর্মসম্পাদন সূচক\tসূচকের মান\tএকক\tদায়িত্বপ্রাপ্ত ব্যক্তি/পদ\tঅর্থবছরের লক্ষ্যমাত্রা\tলক্ষ্যমাত্রা/অর্জন\t১ম কোয়ার্টার\t২য় কোয়ার্টার\t৩য় কোয়ার্টার\t৪র্থ কোয়ার্টার\tমোট অর্জন\tঅর্জিত মান\tমন্তব্য",
                    line, "১.১ সভা\tআয়োজিত সভা\t৪\tসংখ্যা\tপ্রধান\t৪\tলক্ষ্যমাত্রা\t১\t১\t১\t১\t\t\t",
                    "১.২ সভা\tআয়োজিত সভা\t৪\tসংখ্যা\tপ্রধান\t৪\tলক্ষ্যমাত্রা\t১\t১\t১\t১\t\t\t",
                ].joined(separator: "\n").utf8))
        let area = try #require(result.records.areas.first)
        #expect(area.weight.quantity == Figures.Decimal(8), "\(area.weight)")
    }
}
