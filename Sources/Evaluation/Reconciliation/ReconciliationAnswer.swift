internal import Audits
internal import Figures
internal import Findings
internal import Provenance
internal import Records

/// What some method says of a document's discrepancies: ours in one of its modes, or a peer's.
struct ReconciliationAnswer {
    /// One discrepancy.
    struct Item {
        var rule: RuleName
        /// Its cells, the declared one first.
        var cells: [SourceSpan]
        var isBlocked = false
        var verdict = Findings.Verdict.undecided
        var explanations: [Explanation] = []
        /// What kept its likeliest misreading from being believed.
        var withheld: Withholding?
        /// Whether a likely cause may be missing.
        var isBounded = false
    }

    /// A correction that is believed in.
    struct Correction {
        var span: SourceSpan
        var value: FigureValue
        /// The discrepancies it was made for.
        var items: [Int]
    }

    var items: [Item] = []
    var corrections: [Correction] = []

    /// What others do without a word of how sure they are.
    init() {}

    /// What an audit found, but for rules that bind no figures by arithmetic and reached no verdict.
    init(_ findings: [Finding], _ records: DocumentRecords, rules: Set<RuleName>) {
        var places: [Int: Int] = [:]
        for (index, finding) in findings.enumerated()
        where rules.contains(finding.rule) || finding.verdict != .undecided {
            places[index] = items.count
            items.append(
                Item(
                    rule: finding.rule, cells: finding.cells, isBlocked: finding.blocked, verdict: finding.verdict,
                    explanations: finding.explanations, withheld: finding.withheld, isBounded: finding.isBounded))
        }
        var spans: Set<SourceSpan> = []
        for reference in records.references {
            let figure = records[reference]
            guard let suggested = figure.suggested, let span = figure.passages.first?.span,
                spans.insert(span).inserted
            else { continue }
            let items = places[suggested.finding].map { [$0] } ?? []
            corrections.append(Correction(span: span, value: suggested.value, items: items))
        }
    }
}

extension DocumentRecords {
    /// Every figure of the records, by reference.
    var references: [FigureReference] {
        indicators.indices.flatMap { index in indicators[index].fields.map { .indicator(index, $0) } }
            + areas.indices.map { .area($0) } + totals.indices.map { .total($0) }
    }
}
