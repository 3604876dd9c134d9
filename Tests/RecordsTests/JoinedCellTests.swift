import BengaliText
import Figures
import Pages
import Pipeline
import Records
import Tables
import Testing

@Suite("What merged cells hold is read once, where it belongs")
struct JoinedCellTests {
    private func records(_ lines: [String]) -> (paged: PagedText, records: DocumentRecords) {
        let result = Pipeline().record(Array(lines.joined(separator: "\n").utf8))
        return (result.paged, result.records)
    }

    private static let quarters = "১ম কোয়ার্টার\t২য় কোয়ার্টার\t৩য় কোয়ার্টার\t৪র্থ কোয়ার্টার"

    @Test("merged cells printed on both lines of a target and its achievement leave one record")
    func repeatedOnBothLines() throws {
        let head =
            "ক্রমিক নং\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tবার্ষিক লক্ষ্যমাত্রা\tলক্ষ্যমাত্রা/অর্জন\t\(Self.quarters)\tমোট অর্জন"
        let rows = (1...3).flatMap { row in
            let words = "\(row)\t[\(row).১] সভা\t[\(row).১.১] আয়োজিত সভা\tসংখ্যা\t৫\t৮\t"
            return [words + "লক্ষ্যমাত্রা\t২\t২\t২\t২\t৭", words + "অর্জন\t১\t৩\t২\t১\t৭"]
        }
        let (paged, records) = records([head] + rows)
        try #require(records.indicators.count == 3)
        let first = records.indicators[0]
        #expect(first.quarters.map(\.target.quantity) == [2, 2, 2, 2].map { Decimal($0) })
        #expect(first.quarters.map(\.achieved.quantity) == [1, 3, 2, 1].map { Decimal($0) })
        #expect(first.total.quantity == Decimal(7))
        #expect(first.text.map(paged.text.string) == ["আয়োজিত সভা"])
    }

    @Test("so they do without labels, in a column for labels; a line below them is the achievements' then")
    func repeatedWithoutLabels() throws {
        let head =
            "কার্যক্রমের নাম\tকর্মসম্পাদন সূচক\tসূচকের মান\tএকক\tদায়িত্বপ্রাপ্ত ব্যক্তি/পদ\t২০২৩-২৪ অর্থবছরের লক্ষ্যমাত্রা\tলক্ষ্যমাত্রা/অর্জন\t\(Self.quarters)\tমোট অর্জন\tঅর্জিত মান"
        func lines(_ row: Int) -> [String] {
            let words = "১.\(row) সভা আয়োজন\tআয়োজিত সভা\t৪\tজন\tফোকাল পয়েন্ট\t৮\t\t"
            return [words + "২\t২\t২\t২\t৬\t৩", words + "১\t৩\t২\t\t৬\t৩"]
        }
        let (_, records) = records([head] + (1...3).flatMap(lines))
        try #require(records.indicators.count == 3)
        #expect(records.indicators[0].quarters.map(\.target.quantity) == [2, 2, 2, 2].map { Decimal($0) })
        #expect(records.indicators[0].quarters.prefix(3).map(\.achieved.quantity) == [1, 3, 2].map { Decimal($0) })
        #expect(records.indicators[0].total.quantity == Decimal(6))
        let (_, other) = self.records([head] + lines(1) + ["\t\t\t\t\t\t\t১\t৩\t২"] + lines(2))
        #expect(other.indicators[0].quarters[1].achieved.quantity != Decimal(2))
    }

    @Test("an activity and its indicator in one cell are both read, each with its code")
    func twoCodes() {
        let head =
            "ক্রম\tকার্যক্রম কর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tবার্ষিক লক্ষ্যমাত্রা\t\(Self.quarters)\tমোট অর্জন"
        let rows = (1...4).map { "\($0)\t[\($0).১] সভা আয়োজন [\($0).১.১] আয়োজিত সভা\tসংখ্যা\t৫\t৮\t২\t২\t২\t২\t৮" }
        let (paged, records) = records([head] + rows)
        #expect(records.indicators.map { $0.code?.description } == ["1.1.1", "2.1.1", "3.1.1", "4.1.1"])
        #expect(records.indicators.map { $0.activityCode?.description } == ["1.1", "2.1", "3.1", "4.1"])
        #expect(records.indicators.first?.text.map(paged.text.string) == ["আয়োজিত সভা"])
        #expect(records.indicators.first?.activity.map(paged.text.string) == ["সভা আয়োজন"])
    }

    @Test(
        "a section's weight in brackets at its end is the area's", arguments: ["[মান-৫০]", "(মান: ৫০)"], ["১.", "[১]"])
    func sectionWeight(_ weight: String, _ number: String) {
        let head =
            "ক্রম\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tবার্ষিক লক্ষ্যমাত্রা\t\(Self.quarters)\tমোট অর্জন"
        let rows = (1...4).map { "\($0)\t[১.\($0)] সভা\t[১.\($0).১] আয়োজিত সভা\tসংখ্যা\t৫\t৮\t২\t২\t২\t২\t৮" }
        let (paged, records) = records([head, "\(number) সেবার মান উন্নয়ন \(weight)\t\t\t\t\t\t\t\t\t\t"] + rows)
        #expect(records.areas.map(\.weight.quantity) == [Decimal(50)])
        #expect(records.areas.first?.text.map(paged.text.string) == ["সেবার মান উন্নয়ন"])
        #expect(records.indicators.allSatisfy { $0.area == 0 })
    }

    @Test("codes in round brackets with words behind them are codes")
    func roundCodes() {
        let head =
            "ক্রম\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tবার্ষিক লক্ষ্যমাত্রা\t\(Self.quarters)\tমোট অর্জন"
        let rows = (1...4).map { "\($0)\t(১.\($0)) সভা\t(১.\($0).১) আয়োজিত সভা\tসংখ্যা\t৫\t৮\t২\t২\t২\t২\t৮" }
        let (_, records) = records([head] + rows)
        #expect(records.indicators.map { $0.code?.description } == ["1.1.1", "1.2.1", "1.3.1", "1.4.1"])
    }

    @Test("a page's number right above a table between pipes leaves it one")
    func pageNumberAbovePipes() {
        let head = "| ক্রম | কার্যক্রম | কর্মসম্পাদন সূচক | একক | সূচকের মান | বার্ষিক লক্ষ্যমাত্রা | মোট অর্জন |"
        let rule = "|---|---|---|---|---|---|---|"
        func row(_ number: Int) -> String {
            "| \(number) |  | [১.\(number).১] আয়োজিত সভা | সংখ্যা | ৫ |  | ৮ |"
        }
        let (_, records) = records([head, rule, row(1), row(2), "", "১৮", head, rule, row(3), row(4), row(5)])
        #expect(records.indicators.count == 5)
    }
}
