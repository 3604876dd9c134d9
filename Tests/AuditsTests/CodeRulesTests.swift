import Findings
import Provenance
import Records
import Tables
import Testing

@testable import Audits

/// Rows of a plan with these codes of activities and indicators, `1.1 1.1.1`; an empty activity is the one above.
private func plan(_ codes: [(activity: String, indicator: String)], _ kind: TableKind = .tierTargets) -> SpecimenRecords
{
    var specimen = SpecimenRecords()
    let rows = codes.map { activity, indicator in
        (activity.isEmpty ? "" : "[\(activity)] কার্যক্রম") + "\t"
            + (indicator.isEmpty ? "সূচক" : "[\(indicator)] সূচক") + "\tসংখ্যা\t৪"
    }
    specimen.table(kind, columns: "activity indicator unit weight", rows: rows.joined(separator: "\n"))
    return specimen
}

/// Rows whose activities are the codes' own.
private func plan(_ codes: String) -> SpecimenRecords {
    plan(
        codes.split(separator: " ").map { code in
            (code.split(separator: ".").dropLast().joined(separator: "."), String(code))
        })
}

@Suite("code.parent")
struct CodeParentTests {
    @Test("an indicator's code that only repeats its activity's is a finding, with the code that belongs there")
    func repeated() throws {
        let found = plan([("১.১", "১.১.১"), ("২.১", "২.১"), ("২.২", "২.২.১")]).findings(of: .codeParent)
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.declared == .text("2.1"))
        #expect(finding.computed == .text("2.1.1"))
        #expect(finding.cells.map(\.line) == [2, 2])
        #expect(finding.explanations.first { $0.kind == .misread }?.edits.first?.to == "[২.১.১]")
        #expect(finding.explanations.first?.kind == .arithmetic)
    }

    @Test("an indicator's code under another activity is a finding that names its place there")
    func foreign() throws {
        let found = plan([("৩.১", "৩.১.১"), ("৩.২", "৮.২.১"), ("৩.৩", "৩.৩.১")]).findings(of: .codeParent)
        #expect(found.count == 1)
        #expect(found.first?.computed == .text("3.2.1"))
    }

    @Test("several indicators of one activity at odds with it alike are one finding")
    func activityAtFault() {
        let found = plan([("১.১", "১.১.১"), ("২.১", "৩.১.১"), ("", "৩.১.২")]).findings(of: .codeParent)
        #expect(found.count == 1)
        #expect(found.first?.cells.count == 3)
    }

    @Test("a code missing on either side says nothing")
    func missing() {
        #expect(plan([("", "১.১.১"), ("১.২", ""), ("", "১.২.২")]).findings(of: .codeParent).isEmpty)
    }

    @Test("a plan that numbers only its activities has no parents to extend")
    func activitiesOnly() {
        var specimen = plan([("১.১", ""), ("১.২", ""), ("১.৩", "")])
        specimen.adjust { records in
            for index in records.indicators.indices {
                records.indicators[index].code = records.indicators[index].activityCode
                records.indicators[index].codePassage = records.indicators[index].activityCodePassage
            }
        }
        #expect(specimen.findings(of: .codeParent).isEmpty)
        #expect(plan([("১.১", "১.১"), ("১.২", "১.২"), ("১.৩", "১.৩")]).findings(of: .codeParent).isEmpty)
    }

    @Test("codes of the mandatory part extend activities of the mandatory part")
    func mandatory() {
        #expect(plan([("এম.১.১", "এম.১.১.১"), ("এম.১.২", "এম.১.২.১")]).findings(of: .codeParent).isEmpty)
        let found = plan([("এম.১.১", "১.১.১")]).findings(of: .codeParent)
        #expect(found.first?.computed == .text("m.1.1.1"))
    }
}

@Suite("code.duplicate")
struct CodeDuplicateTests {
    @Test("of two equal codes the one that does not fit is the finding, and the code that would is named")
    func second() throws {
        let found = plan("১.১.১ ২.১.১ ২.১.১ ৪.১.১ ৫.১.১").findings(of: .codeDuplicate)
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.computed == .text("3.1.1"))
        #expect(finding.cells.map(\.line) == [3, 2])
        #expect(finding.explanations.first?.kind == .arithmetic)
        let edits = try #require(finding.explanations.first { $0.kind == .misread }?.edits)
        #expect(edits.map(\.to) == ["[৩.১.১]", "[৩.১]"])
        #expect(edits.map(\.from) == ["[২.১.১]", "[২.১]"])
    }

    @Test("the first of two neighbours is the odd one where only it has a code to be")
    func first() throws {
        let found = plan("১.১.১ ৩.১.১ ৩.১.১ ৪.১.১").findings(of: .codeDuplicate)
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.computed == .text("2.1.1"))
        #expect(finding.cells.map(\.line) == [2, 3])
    }

    @Test("a duplicate is not out of sequence as well, nor is the code behind it")
    func notTwice() {
        #expect(plan("১.১.১ ২.১.১ ২.১.১ ৪.১.১ ৫.১.১").findings(of: .codeSequence).isEmpty)
        #expect(plan("১.১.১ ১.৪.১ ১.৩.১ ১.৪.১ ১.৫.১").findings(of: .codeSequence).isEmpty)
        #expect(plan("১.১.১ ১.৪.১ ১.৩.১ ১.৪.১ ১.৫.১").findings(of: .codeDuplicate).first?.computed == .text("1.2.1"))
    }

    @Test("a duplicate under the right activity is a duplicate too")
    func wrongIndicatorOnly() {
        let specimen = plan([("১.১", "১.১.১"), ("২.১", "২.১.১"), ("৩.১", "২.১.১"), ("৪.১", "৪.১.১")])
        #expect(specimen.findings(of: .codeDuplicate).first?.computed == .text("3.1.1"))
        #expect(specimen.findings(of: .codeSequence).isEmpty)
    }

    @Test("a code printed once for several rows, and own and mandatory codes alike, are no duplicates")
    func clean() {
        var specimen = plan("১.১.১ ১.১.২ ১.২.১")
        specimen.adjust { records in
            records.indicators[1].code = records.indicators[0].code
            records.indicators[1].codePassage = records.indicators[0].codePassage
            records.indicators[2].code = Code(mandatory: false, numbers: [1, 1, 2])
        }
        #expect(specimen.findings(of: .codeDuplicate).isEmpty)
        #expect(plan("১.১.১ ১.২.১ এম.১.১.১ এম.১.২.১").findings(of: .codeDuplicate).isEmpty)
        #expect(plan("১.১.১ ১.২.১ এম.১.১.১ এম.১.২.১").findings(of: .codeSequence).isEmpty)
    }

    @Test("a second plan under its own heading in the same table begins its codes again")
    func secondPlan() {
        let specimen = plan("১.১.১ ১.২.১ ২.১.১ ১.১.১ ১.২.১ ২.১.১")
        let context = specimen.context { layout, records, _ in
            layout.tables[0].rows[2].kind = .section
            records.indicators.remove(at: 2)
        }
        #expect(CodeDuplicate.check(context).isEmpty)
        #expect(CodeSequence.check(context).isEmpty)
        #expect(CodeDuplicate.check(specimen.context()).count == 3)
    }
}

@Suite("code.sequence")
struct CodeSequenceTests {
    @Test(
        "codes that run on are not reported",
        arguments: [
            "১.১.১ ১.১.২ ১.২.১ ২.১.১ ২.১.২ ২.২.১ ৩.১.১", "৩.১.২ ৩.১.৩ ৩.২.১", "১.১.১ ১.২.১ ১.৩.১ ১.৪.১ ১.৫.১",
            "১.১.১ ২.১.১ ৩.১.১ ৪.১.১ ৪.১.২ ৫.১.১", "৩.৩.১ এম.১.১.১ এম.১.২.১ এম.২.১.১", "১.১ ১.২ ২.১ ৩.১ ৩.২",
        ])
    func clean(codes: String) {
        #expect(plan(codes).findings(of: .codeSequence).isEmpty)
    }

    @Test(
        "the first code that breaks is the one finding of a break",
        arguments: [
            ("১.১.১ ১.১.২ ১.১.৪ ১.১.৫ ১.২.১", "1.1.4", "1.1.3"), ("১.১.১ ১.২.১ ১.৪.১ ১.৫.১", "1.4.1", "1.3.1"),
            ("১.১.১ ২.১.১ ৪.১.১ ৫.১.১", "4.1.1", "3.1.1"), ("১.৩.১ ১.৮.১ ১.৫.১ ১.৬.১", "1.8.1", "1.4.1"),
            ("২.১.১ ২.২.১ ১.৩.১ ২.৪.১ ৩.১.১", "1.3.1", "2.3.1"), ("এম.১.১.১ এম.১.৩.১ এম.১.৪.১", "m.1.3.1", "m.1.2.1"),
        ])
    func breaks(codes: String, declared: String, computed: String) {
        let found = plan(codes).findings(of: .codeSequence)
        #expect(found.count == 1)
        #expect(found.first?.declared == .text(declared))
        #expect(found.first?.computed == .text(computed))
    }

    @Test("the misread digit of a single wrong code is named")
    func misread() {
        let cause = plan("১.৩.১ ১.৮.১ ১.৫.১ ১.৬.১").findings(of: .codeSequence).first?.explanations.first
        #expect(cause?.edits.first?.to == "[১.৪.১]")
        #expect((cause?.thousandths ?? 0) >= 500)
    }

    @Test("a row whose code could not be read hides no more than itself")
    func unknown() {
        #expect(plan([("১.১", "১.১.১"), ("", ""), ("২.১", "২.১.১")]).findings(of: .codeSequence).isEmpty)
        let found = plan([("১.১", "১.১.১"), ("", ""), ("৫.১", "৫.১.১")]).findings(of: .codeSequence)
        #expect(found.count == 1)
    }

    @Test("a selection of codes from a longer table is no sequence")
    func selection() {
        #expect(plan("১.১.১ ১.৪.২ ২.৩.১ ৫.১.২ ৭.১.১").findings(of: .codeSequence).isEmpty)
    }

    @Test("a list that refers to indicators is no sequence")
    func list() {
        let specimen = plan([("১.১", "১.১.১"), ("১.৩", "১.৩.১"), ("১.৩", "১.৩.১")], .list)
        #expect(specimen.findings(of: .codeSequence).isEmpty)
        #expect(specimen.findings(of: .codeDuplicate).isEmpty)
    }
}

@Suite("Rows that stand twice")
struct RowDuplicateTests {
    @Test("are counted once and said of, and nobody is blamed")
    func repeated() throws {
        var specimen = SpecimenRecords()
        let row = "[১.১] সভা\t[১.১.১] আয়োজিত সভা\tসংখ্যা\t৪\t৯"
        specimen.table(
            .tierTargets, columns: "activity indicator unit weight tier100", rows: [row, row].joined(separator: "\n"))
        specimen.adjust { records in
            records.indicators.removeLast()
            records.repeatedRows = [RepeatedRow(table: 0, row: 1, indicator: 0)]
        }
        let found = specimen.findings(of: .codeDuplicate)
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.message.key == "code.duplicate.row")
        #expect(finding.verdict == .undecided)
        #expect(finding.cells.allSatisfy { $0.line == 2 })
    }
}
