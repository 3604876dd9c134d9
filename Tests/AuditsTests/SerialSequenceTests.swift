import Figures
import Findings
import Provenance
import Tables
import Testing

@testable import Audits

@Suite("serial.sequence")
struct SerialSequenceTests {
    private func register(_ serials: [String]) -> SpecimenRecords {
        var specimen = SpecimenRecords()
        specimen.table(
            .register, columns: "serial text", rows: serials.map { $0 + "\tমেনুর নাম" }.joined(separator: "\n"))
        return specimen
    }

    @Test("the serial behind a skipped one is the finding, and the only one")
    func skipped() throws {
        let found = register(["০১।", "০২।", "০৪।", "০৫।", "০৬।"]).findings(of: .serialSequence)
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.declared == .number(Decimal(4)))
        #expect(finding.computed == .number(Decimal(3)))
        #expect(finding.cells.map(\.line) == [3])
    }

    @Test("a single wrong serial is named without those behind it")
    func wrong() {
        let found = register(["১", "২", "৮", "৪", "৫"]).findings(of: .serialSequence)
        #expect(found.map(\.declared) == [.number(Decimal(8))])
        #expect(found.map(\.computed) == [.number(Decimal(3))])
    }

    @Test(
        "serials that run on, wherever they begin, are not reported",
        arguments: [
            ["১", "২", "৩"], ["৭.", "৮.", "৯.", "১০."], ["১", "", "২", "", "৩"], ["(১)", "(২)", "(৩)"], ["৫"],
        ])
    func clean(serials: [String]) {
        #expect(register(serials).findings(of: .serialSequence).isEmpty)
    }

    @Test("an extract of a longer register is no sequence")
    func extract() {
        #expect(register(["৩", "৯", "১৪", "১৫", "৩১"]).findings(of: .serialSequence).isEmpty)
    }

    @Test("serials begin again under a section's heading, and nowhere else")
    func section() {
        let specimen = register(["১", "২", "", "১", "২", "৩"])
        #expect(specimen.findings(of: .serialSequence).count == 1)
        let context = specimen.context { layout, _, _ in layout.tables[0].rows[2].kind = .section }
        #expect(SerialSequence.check(context).isEmpty)
    }

    @Test("an indicator table's serials may be printed again on each row of one activity")
    func merged() {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "serial activity indicator unit",
            rows: """
                ০৪\t[৪.১] নথি\t[৪.১.১] তালিকা\tতারিখ
                ০৪\t\t[৪.১.২] নিষ্পত্তি\t%
                \t\t[৪.১.৩] নিষ্পত্তি\t%
                ০৫\t[৫.১] বাতায়ন\t[৫.১.১] হালনাগাদ\tসংখ্যা
                """)
        #expect(specimen.findings(of: .serialSequence).isEmpty)
    }

    @Test("a serial that stands twice for two activities is a finding")
    func twice() {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "serial activity indicator unit",
            rows: """
                ০১\t[১.১] নথি\t[১.১.১] তালিকা\tতারিখ
                ০১\t[২.১] সভা\t[২.১.১] সভা\tসংখ্যা
                ০৩\t[৩.১] বাতায়ন\t[৩.১.১] হালনাগাদ\tসংখ্যা
                """)
        let found = specimen.findings(of: .serialSequence)
        #expect(found.map(\.computed) == [.number(Decimal(2))])
    }

    @Test("without a column of activities the codes say whose the serial is")
    func coded() {
        func found(_ second: String) -> Int {
            var specimen = SpecimenRecords()
            specimen.table(
                .cumulativeProgress, columns: "serial indicator unit",
                rows: """
                    ০১\t[১.১.১] পাঠচক্র\tসংখ্যা
                    ০১\t\(second) বই\tসংখ্যা
                    ০২\t[২.১.১] সভা\tসংখ্যা
                    """)
            return specimen.findings(of: .serialSequence).count
        }
        #expect(found("[১.১.২]") == 0)
        #expect(found("[১.২.১]") == 1)
    }
}
