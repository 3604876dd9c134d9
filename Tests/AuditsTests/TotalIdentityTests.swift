import Figures
import Findings
import Pages
import Pipeline
import Records
import Testing

@testable import Audits

@Suite("total.identity")
struct TotalIdentityTests {
    private func stated(_ heading: String) -> HeadingIdentity? {
        HeadingIdentity.read(Array(heading.utf8), 0..<heading.utf8.count, columns: 20)
    }

    @Test("a heading states a sum, a difference or a rate by the numbers of columns")
    func forms() {
        #expect(stated("মোট (৪+৫)") == HeadingIdentity(declared: nil, inputs: [4, 5], form: .sum))
        #expect(stated("মোট অর্জন (৭ + ৮ + ৯ + 10)") == HeadingIdentity(declared: nil, inputs: [7, 8, 9, 10], form: .sum))
        #expect(stated("৫=(৩+৪)") == HeadingIdentity(declared: 5, inputs: [3, 4], form: .sum))
        #expect(stated("৫ = ৩+৪") == HeadingIdentity(declared: 5, inputs: [3, 4], form: .sum))
        #expect(stated("অবশিষ্ট ১২=(৫-১১)") == HeadingIdentity(declared: 12, inputs: [5, 11], form: .difference))
        #expect(stated("শতকরা হার (৬÷৪)×১০০") == HeadingIdentity(declared: nil, inputs: [6, 4], form: .rate))
        #expect(stated("হার (৬×১০০/৪)") == HeadingIdentity(declared: nil, inputs: [6, 4], form: .rate))
    }

    @Test(
        "years, codes, dates, percentages and fractions state nothing",
        arguments: [
            "প্রকৃত অর্জন (২০২১-২২)", "২০২২-২৩", "[১.১.১]", "(১০০%)", "জুলাই-সেপ্টেম্বর", "অর্জন (৩০-০৬-২০২৩)", "১ম/২য়", "৪-৫",
            "(৫+৫)", "(৩+৪০)", "সূচক ১+", "(৪+", "৩=৩", "",
        ])
    func none(_ heading: String) {
        #expect(stated(heading) == nil)
    }

    private func findings(_ headings: String, _ rows: [String]) -> [Finding] {
        let text = ([headings] + rows).joined(separator: "\n")
        let source = SourceDescription(name: "-", sha256: "", bytes: text.utf8.count)
        return Pipeline().process(Array(text.utf8), from: source).findings.filter { $0.rule == .totalIdentity }
    }

    private let monthly =
        "ক্রমিক\tকর্মসম্পাদন সূচক\tএকক\tবার্ষিক লক্ষ্যমাত্রা\tগত মাস পর্যন্ত অর্জন\tচলতি মাসের অর্জন\tক্রমপুঞ্জিভূত অর্জন (৫+৬)\tশতকরা হার"

    @Test("a total of two periods and a rate are done again; each failing row is one finding")
    func cumulative() throws {
        let found = findings(
            monthly, ["১\tসভা\tসংখ্যা\t৩\t১\t১\t৩\t১০০%", "২\tমেলা\tসংখ্যা\t৮\t২\t৪\t৬\t৭৫%", "৩\tহাট\tসংখ্যা\t৮\t২\t৪\t৬\t৭০%"])
        #expect(found.count == 2)
        let total = try #require(found.first)
        #expect(total.computed == .number(Decimal(2)))
        #expect(MessageCatalogue().render(total.message, in: .english).contains("1 + 1 = 2"))
        #expect(found.last?.computed == .number(Decimal(75)))
    }

    @Test(
        "a rate may be rounded, cut off, or held at a hundred; a blank one is not reported",
        arguments: [
            "৬\t৪\t২\t৬\t১০০%", "৩\t১\t১\t২\t৬৬.৬৬%", "৩\t১\t১\t২\t৬৬.৬৭", "৩\t২\t২\t৪\t১০০%", "৩\t২\t২\t৪\t১৩৩%",
            "৩\t১\t১\t২\t",
        ])
    func rates(_ figures: String) {
        #expect(findings(monthly, ["১\tসভা\tসংখ্যা\t" + figures, "২\tমেলা\tসংখ্যা\t৮\t২\t৪\t৬\t৭৫%"]).isEmpty)
    }

    @Test("percentages do not add: the last of two months is a total too")
    func percentages() {
        #expect(findings(monthly, ["১\tনথি\t%\t৯০%\t৭০%\t৮০%\t৮০%\t", "২\tমেলা\tসংখ্যা\t৮\t২\t৪\t৬\t৭৫%"]).isEmpty)
    }

    @Test("an identity holds of the columns that its numbers name, though no template knows them")
    func unknownColumns() {
        let heading =
            "ক্রমিক\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tবার্ষিক লক্ষ্যমাত্রা\t১ম কোয়ার্টার\t২য় কোয়ার্টার"
            + "\t৩য় কোয়ার্টার\t৪র্থ কোয়ার্টার\tমোট অর্জন\tবরাদ্দ (লক্ষ টাকা)\tব্যয় (লক্ষ টাকা)\tঅবশিষ্ট ১৪=(১২-১৩)"
        let numbering = (1...14).map(String.init).joined(separator: "\t")
        func rows(_ last: String) -> [String] {
            [numbering]
                + ["৬০", "৫১", last].enumerated().map { place, rest in
                    let number = place + 1
                    return "\(number)\t[\(number).১] কাজ\t[\(number).১.১] কাজ সম্পাদিত\tসংখ্যা\t৪\t৪\t১\t১\t১\t১\t৪"
                        + "\t\(100 + number)\t\([41, 51, 63][place])\t\(rest)"
                }
        }
        #expect(findings(heading, rows("৪০")).isEmpty)
        let found = findings(heading, rows("৪৫"))
        #expect(found.map(\.computed) == [.number(Decimal(40))])
        #expect(found.first?.cells.count == 3)
    }

    @Test("a half-year is its two quarters")
    func halfYear() {
        let heading =
            "ক্রমিক\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tবার্ষিক লক্ষ্যমাত্রা\t১ম কোয়ার্টার\t২য় কোয়ার্টার\tঅর্ধবার্ষিক"
            + "\t৩য় কোয়ার্টার\t৪র্থ কোয়ার্টার\tমোট অর্জন"
        let row = { (half: String) in "১\t[১.১] সেবা\t[১.১.১] সভা\tসংখ্যা\t৫\t৮\t১\t২\t\(half)\t২\t-\t৫" }
        #expect(findings(heading, [row("৩")]).isEmpty)
        #expect(findings(heading, [row("")]).isEmpty)
        #expect(findings(heading, [row("৪")]).count == 1)
    }

    @Test("column numbers of which a scan lost one are no columns: points are no part of what was achieved")
    func lostNumber() {
        let heading =
            "ক্রমিক\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\t১ম কোয়ার্টার\t২য় কোয়ার্টার\t৩য় কোয়ার্টার\t৪র্থ কোয়ার্টার"
            + "\tমোট অর্জন (৬+৭+৮+৯)\tঅর্জিত মান"
        let rows = (1...4).map { "\($0)\t[\($0).১] কাজ\t[\($0).১.১] কাজ সম্পাদিত\tসংখ্যা\t৪\t\($0)\t২\t১\t৩\t\($0 + 6)\t৪" }
        let whole = (1...11).map(String.init).joined(separator: "\t")
        let lost = (1...11).filter { $0 != 5 }.map(String.init).joined(separator: "\t")
        #expect(findings(heading, [whole] + rows).isEmpty)
        #expect(findings(heading, [lost] + rows).isEmpty)
    }
}
