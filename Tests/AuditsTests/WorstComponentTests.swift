import Findings
import Records
import Tables
import Testing

@testable import Audits

/// Documents in which as much as possible fails together: what the search does is counted, in cells judged.
@Suite("the worst components")
struct WorstComponentTests {
    private func bengali(_ number: Int) -> String { MessageCatalogue.digits(String(number), bengali: true) }

    /// One plan whose rows all fail: every weight is bound by the plan's sum and by its row's score, every row's total by
    /// its quarters and its score.
    private func plan(rows: Int) -> SpecimenRecords {
        var specimen = SpecimenRecords()
        let lines = (1...rows).map { row in
            "[১.১.\(bengali(row))] সভা\tসংখ্যা\t৮\t৮\t৪\t৩\t৫\t৬\t\(bengali(row % 9 + 20))\t\(bengali(row % 4 + 1))"
        }
        let table = specimen.table(
            .quarterlyProgress, plan: .eGovernance,
            columns: "indicator unit weight annualTarget quarter1 quarter2 quarter3 quarter4 total score",
            rows: lines.joined(separator: "\n"))
        specimen.text("মোট ৫০")
        specimen.total(of: .weight, "৫০", table: table)
        return specimen
    }

    private func network(_ specimen: SpecimenRecords) -> CauseNetwork {
        let context = specimen.context()
        var network = ConstraintNetwork(context)
        network.judge()
        network.addRedundancy()
        return CauseNetwork(context, network.constraints, network.judgements)
    }

    @Test("hundreds of cells that hang together cost no more than is set aside for them", arguments: [60, 200])
    func together(rows: Int) {
        let network = network(plan(rows: rows))
        let reconciler = Reconciler(network)
        // Beyond the limit the one step that met it may still end: the ways of one constraint.
        #expect(network.work <= Reconciler.workLimit + ComponentSearch.workLimit)
        #expect(reconciler.results.contains { $0.isBounded })
    }

    @Test("nothing of a document is kept when it is done with")
    func released() {
        weak var left: CauseNetwork?
        do {
            let network = network(plan(rows: 8))
            _ = Reconciler(network)
            left = network
        }
        #expect(left == nil)
    }

    @Test("twice the rows cost no more than twice the work, and never more than the limit")
    func linear() {
        let (few, many) = (network(plan(rows: 20)), network(plan(rows: 40)))
        _ = (Reconciler(few), Reconciler(many))
        #expect(many.work <= 3 * few.work + ComponentSearch.workLimit)
    }

    @Test("of thousands of failing rules those that were not looked at say so")
    func thousands() {
        let rows = 3000
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit quarter1 quarter2 quarter3 quarter4 total",
            rows: (1...rows).map { "[১.১.\(bengali($0))] সভা\tসংখ্যা\t৪\t৩\t৫\t৬\t২৫" }.joined(separator: "\n"))
        let findings = specimen.audited().findings.filter { $0.rule == .totalQuarters }
        #expect(findings.count == rows)
        #expect(findings.allSatisfy { !$0.explanations.isEmpty || $0.isBounded })
        #expect(findings.contains { $0.explanations.isEmpty })
        #expect(findings.count { !$0.explanations.isEmpty } <= Reconciler.failureLimit)
    }

    @Test("thousands of codes and serials at fault are weighed one by one")
    func prints() {
        var specimen = SpecimenRecords()
        // Every third code and serial is its neighbour's: most run on, so that the table is no selection.
        let rows = (1...3000).map { row -> String in
            let number = row % 3 == 0 ? row - 1 : row
            return "\(bengali(number))\t[\(bengali(row)).১] কাজ\t[\(bengali(number)).১.১] সূচক\tসংখ্যা\t৫"
        }
        specimen.table(
            .quarterlyProgress, columns: "serial activity indicator unit annualTarget",
            rows: rows.joined(separator: "\n"))
        let findings = specimen.audited().findings
        #expect(findings.count >= 1000)
        #expect(findings.allSatisfy { !$0.explanations.isEmpty })
    }
}
