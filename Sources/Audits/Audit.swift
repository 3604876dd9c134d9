public import Findings
public import Pages
public import Records
public import Tables

/// Stage 4: a document's records to findings with explanations.
public struct Audit: Sendable {
    /// What explanations are weighed by.
    public let reconciliation: ReconciliationOptions

    /// Makes an audit with every rule.
    ///
    /// - Parameter reconciliation: What explanations are weighed by; all there is, unless an evaluation asks otherwise.
    public init(reconciliation: ReconciliationOptions = ReconciliationOptions()) {
        self.reconciliation = reconciliation
    }

    /// Judges a document; where an explanation is believed, the figures of the records it returns carry it as
    /// `suggested`.
    ///
    /// Findings are in the order of the source: by the line of their first cell, then by the rules' order.
    ///
    /// - Complexity: linear in the document, but for the explanations of what fails, which are bounded for each finding.
    public func run(
        paged: PagedText, layout: Layout, records: DocumentRecords
    ) -> (records: DocumentRecords, findings: [Finding]) {
        let context = AuditContext(paged: paged, layout: layout, records: records)
        var network = ConstraintNetwork(context)
        network.judge()
        network.addRedundancy()
        network.ask()
        for rule in RuleCatalogue.others {
            for finding in rule.check(context) { network.add(finding) }
        }
        guard !network.isEmpty else { return (records, []) }
        return network.explained(reconciliation)
    }
}
