import Audits
import Findings
import Pages
import Pipeline
import Provenance
import Testing

@Suite("Only a total of weights is held against the plan's weights")
struct PointsWonTests {
    private func findings(_ headings: [String], _ rows: [String], _ total: String) -> [Finding] {
        let lead = ["ক্রম", "কর্মসম্পাদন সূচক", "একক", "মান", "লক্ষ্যমাত্রা"]
        let lines =
            ["অভিযোগ প্রতিকার ব্যবস্থা সংক্রান্ত কর্মপরিকল্পনা ২০২১-২২ এর বার্ষিক মূল্যায়ন", ""]
            + [(lead + headings).joined(separator: "\t")] + rows + [total]
        let bytes = Array(lines.joined(separator: "\n").utf8)
        let source = SourceDescription(name: "plan.txt", sha256: "", bytes: bytes.count)
        return Pipeline().process(bytes, from: source).findings.filter { $0.rule == .weightPlan }
    }

    private let rows = ["১\t[১.১.১] হালনাগাদ\tসংখ্যা\t৫\t৪\t৪\t৫\t", "২\t[১.২.১] নিষ্পত্তি\t%\t২০\t৯০\t৮৭.৭৫\t১৯.৫\t"]

    @Test(
        "points won in words are no total weight",
        arguments: ["মোট প্রাপ্ত নম্বর: ২৪.৫", "সর্বমোট অর্জিত মান= ২৪.৫", "মোট প্রাপ্ত নম্বর: ২৪.৫ + ২৫ + ২৪.৫ = ৭৪"])
    func won(_ total: String) {
        #expect(findings(["অর্জন", "প্রাপ্ত নম্বর", "মন্তব্য"], rows, total).isEmpty)
    }

    @Test("a total weight in words is", arguments: ["মোট মান: ২৬", "মোট নম্বর: ২৬"])
    func weight(_ total: String) {
        #expect(!findings(["অর্জন", "প্রাপ্ত নম্বর", "মন্তব্য"], rows, total).isEmpty)
    }

    @Test("beside the total under the weights a figure under another column is none of them")
    func anotherColumn() {
        #expect(findings(["অর্জন", "যাচাইকৃত", "মন্তব্য"], rows, "মোট\t\t\t২৫\t\t\t২৪.৫\t").isEmpty)
    }
}
