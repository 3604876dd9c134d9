import BengaliText
import Figures
import Pages
import Pipeline
import Records
import Tables
import Testing

@Suite("What shares a cell or has two is read where it belongs")
struct SharedCellTests {
    private func records(_ lines: [String]) -> (paged: PagedText, records: DocumentRecords) {
        let result = Pipeline().record(Array(lines.joined(separator: "\n").utf8))
        return (result.paged, result.records)
    }

    private static let tiers = "একক\tকর্মসম্পাদন সূচকের মান\tঅসাধারণ ১০০%\tউত্তম ৮০%\tচলতি মান ৭০%"

    @Test("a code in a cell of its own names the words of the next")
    func codeAlone() {
        let rows = (1...4).map { "০\($0)\t[\($0).১] সভা\t[\($0).১.১]\tআয়োজিত সভা\tসংখ্যা\t৫\t৪\t৩\t২" }
        let (paged, records) = records(["ক্রম\tকার্যক্রম\tকর্মসম্পাদন সূচক\t\t" + Self.tiers] + rows)
        #expect(records.indicators.map { $0.code?.description } == ["1.1.1", "2.1.1", "3.1.1", "4.1.1"])
        #expect(records.indicators.allSatisfy { $0.text.map(paged.text.string) == ["আয়োজিত সভা"] })
    }

    @Test("a serial before a code in one cell leaves both")
    func serialBeforeCode() {
        let rows = (1...4).map { "০\($0) [\($0).১] সভা\t[\($0).১.১] আয়োজিত সভা\tসংখ্যা\t৫\t৪\t৩\t২" }
        let (paged, records) = records(["ক্রম কার্যক্রম\tকর্মসম্পাদন সূচক\t" + Self.tiers] + rows)
        #expect(records.indicators.map(\.serial) == [1, 2, 3, 4])
        #expect(records.indicators.map { $0.activityCode?.description } == ["1.1", "2.1", "3.1", "4.1"])
        #expect(records.indicators.first?.activity.map(paged.text.string) == ["সভা"])
    }

    @Test("a target and an achievement in one cell beside a label of both are two figures")
    func pairInCell() throws {
        let head =
            "কার্যক্রমের নাম\tকর্মসম্পাদন সূচক\tসূচকের মান\tএকক\tবাস্তবায়নের দায়িত্বপ্রাপ্ত ব্যক্তি/পদ\t২০২২-২৩ অর্থবছরের লক্ষ্যমাত্রা\tলক্ষ্যমাত্রা/অর্জন\t১ম কোয়ার্টার\t২য় কোয়ার্টার\t৩য় কোয়ার্টার\t৪র্থ কোয়ার্টার\tমোট অর্জন\tঅর্জিত মান"
        let rows = (1...3).map {
            "১.\($0) সভা আয়োজন\tসভা আয়োজিত\t৪\tসংখ্যা\tনৈতিকতা কমিটি\t৪\tলক্ষ্যমাত্রা<br>অর্জন\t১<br>২\t১<br>০\t১\t১\t২\t২"
        }
        let (_, records) = records([head] + rows)
        let first = try #require(records.indicators.first)
        #expect(first.quarters.map(\.target.quantity) == [1, 1, 1, 1].map { Decimal($0) })
        #expect(first.quarters.prefix(2).map(\.achieved.quantity) == [2, 0].map { Decimal($0) })
        #expect(first.quarters[2].achieved.value == .blank)
    }

    @Test("a scale that headings state is every record's in whose unit it is")
    func headedScale() {
        let figures = ["বার্ষিক লক্ষ্যমাত্রা", "১ম কোয়ার্টার", "২য় কোয়ার্টার", "৩য় কোয়ার্টার", "৪র্থ কোয়ার্টার", "মোট অর্জন"]
        let head = "ক্র.নং\tকর্মসম্পাদন সূচক\tএকক\t" + figures.map { $0 + " (লক্ষ টাকা)" }.joined(separator: "\t")
        let (_, records) = records([
            head, "১\t[১.১.১] আদায়কৃত ঋণ\tটাকা\t১০.৫\t২.৫\t\t\t\t২.৫", "২\t[১.১.২] ঋণগ্রহীতা\tজন\t১০\t২\t\t\t\t২",
        ])
        #expect(records.indicators.map(\.scale) == [100_000, 1])
    }

    @Test("a line that names a part of the table is none of the area's that begins below it")
    func partAboveArea() {
        let head = "কর্মসম্পাদনের ক্ষেত্র\tমান\tকার্যক্রম\tকর্মসম্পাদন সূচক\t" + SharedCellTests.tiers
        let rows = [
            "প্রাতিষ্ঠানিক\t১০\t[১.১] সভা\t[১.১.১] আয়োজিত সভা\tসংখ্যা\t৫\t৪\t৩\t২",
            "\t\t[১.২] মেলা\t[১.২.১] আয়োজিত মেলা\tসংখ্যা\t৫\t৪\t৩\t২", "আবশ্যিক কার্যক্রম\t\t\t\t\t\t\t\t",
            "সক্ষমতা অর্জন\t১৫\t[২.১] হাট\t[২.১.১] আয়োজিত হাট\tসংখ্যা\t৭\t৪\t৩\t২",
            "\t\t[২.২] সফর\t[২.২.১] আয়োজিত সফর\tসংখ্যা\t৮\t৪\t৩\t২",
        ]
        let (paged, records) = records([head] + rows)
        #expect(records.areas.map { $0.text.map(paged.text.string) } == [["প্রাতিষ্ঠানিক"], ["সক্ষমতা অর্জন"]])
        #expect(records.areas.map(\.weight.quantity) == [Decimal(10), Decimal(15)])
        #expect(records.indicators.map(\.area) == [0, 0, 1, 1])
    }
}
