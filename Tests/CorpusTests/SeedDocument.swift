import Audits
import Figures
import Findings
import Pages
import Provenance
import Records
import Tables
import Testing

/// One of the two real documents after every stage, with questions about it in the words of a person who has read it.
struct SeedDocument: CustomTestStringConvertible {
    let document: AuditedDocument

    /// A failing expectation would else print the whole document.
    var testDescription: String { "the seed" }

    /// The seed whose name begins so, or nil where the seeds are not there.
    init?(_ prefix: String) throws {
        guard let name = CorpusFolder.seedFiles.first(where: { $0.hasPrefix(prefix) }) else { return nil }
        document = try CorpusDocument(seed: name).processed()
    }

    /// The indicators of the tables of a plan and kind, in order.
    func indicators(_ plan: PlanKind?, _ kinds: TableKind...) -> [Indicator] {
        document.records.indicators.filter {
            let table = document.layout.tables[$0.table]
            return table.plan == plan && kinds.contains(table.kind)
        }
    }

    /// The indicator whose row begins on a line.
    func indicator(onLine line: Int32) -> Indicator? { document.records.indicators.first { $0.line == line } }

    /// The findings of a rule that concern a line: a cell of it, or an indicator that begins there.
    func findings(_ rule: RuleName, onLine line: Int32) -> [Finding] {
        document.findings.filter { finding in
            guard finding.rule == rule else { return false }
            if finding.cells.contains(where: { $0.line == line }) { return true }
            return finding.indicator.map { document.records.indicators[$0].line == line } ?? false
        }
    }

    /// The findings of a rule on tables of a plan.
    func findings(_ rule: RuleName, _ plan: PlanKind) -> [Finding] {
        document.findings.filter { finding in
            finding.rule == rule && finding.table.map { document.layout.tables[$0].plan == plan } ?? false
        }
    }

    /// Declared and computed as two short strings.
    static func sides(_ finding: Finding) -> [String] {
        [finding.declared, finding.computed].map { $0.map(FigureNotation.of) ?? "nothing" }
    }

    /// Whether an explanation of a kind would write that figure, in whichever digits.
    static func explains(_ finding: Finding, _ kind: ExplanationKind, to figures: String...) -> Bool {
        finding.explanations.contains { $0.kind == kind && $0.edits.contains { figures.contains($0.to) } }
    }
}
