internal import Figures
internal import Findings
internal import Provenance
internal import Records
internal import Tables

/// The constraints of a document with the findings they give: what explanations are searched in.
struct ConstraintNetwork {
    /// A finding, with the constraint it came from where it came from one.
    struct Entry {
        var finding: Finding
        var constraint: Int?
    }

    let context: AuditContext
    private(set) var constraints: [Constraint] = []
    private(set) var entries: [Entry] = []

    init(_ context: AuditContext) {
        self.context = context
    }

    /// Whether nothing was found.
    var isEmpty: Bool { entries.isEmpty }

    /// Gathers the constraints of every arithmetic rule, and a finding for each that fails or is blocked.
    mutating func judge() {
        for rule in RuleCatalogue.arithmetic {
            for constraint in rule.constraints(context) {
                if let finding = rule.finding(judging: constraint, context) {
                    entries.append(Entry(finding: finding, constraint: constraints.count))
                }
                constraints.append(constraint)
            }
        }
    }

    /// Adds a finding that no constraint gave.
    mutating func add(_ finding: Finding) {
        entries.append(Entry(finding: finding, constraint: nil))
    }

    /// The records with what is believed of their figures, and the findings in the order of the source, explained.
    ///
    /// - Complexity: O(n) in the constraints, and for each finding what `MisreadSearch` says.
    mutating func explained() -> (records: DocumentRecords, findings: [Finding]) {
        sort()
        var records = context.records
        explainFailures(&records)
        explainLosses(&records)
        return (records, entries.map(\.finding))
    }

    /// Ranks the causes of each sum, score or order that fails.
    private mutating func explainFailures(_ records: inout DocumentRecords) {
        var findings: [Int: Int] = [:]
        for (index, entry) in entries.enumerated() where !entry.finding.blocked {
            if let constraint = entry.constraint { findings[constraint] = index }
        }
        guard !findings.isEmpty else { return }
        let search = MisreadSearch(context, constraints)
        let failing = findings.keys.sorted()
        var candidates: [Int: [Candidate]] = [:]
        for constraint in failing { candidates[constraint] = search.candidates(for: constraint) }
        for move in MisplacedSearch(context: context, constraints: constraints).candidates(among: failing) {
            for constraint in move.restores { candidates[constraint]?.append(move) }
        }
        favourSystematic(&candidates)
        let ranking = ExplanationRanking(context: context, search: search, findings: findings)
        for constraint in failing {
            guard let index = findings[constraint] else { continue }
            let ranked = ranking.explanations(
                of: constraints[constraint].rule, at: index, candidates[constraint] ?? [])
            decide(index, ranked, ranking, &records)
        }
    }

    private mutating func decide(
        _ index: Int, _ ranked: [(Candidate, Explanation)], _ ranking: ExplanationRanking,
        _ records: inout DocumentRecords
    ) {
        let verdict = ranking.verdict(ranked)
        entries[index].finding.explanations = ranked.map(\.1)
        entries[index].finding.verdict = verdict
        if verdict == .misread || verdict == .ambiguous {
            entries[index].finding.severity = min(entries[index].finding.severity, .warning)
        }
        guard verdict == .misread, let (best, explanation) = ranked.first else { return }
        for change in best.changes where records[change.reference].suggested == nil {
            records[change.reference].suggested = Suggestion(
                value: change.variant.value, thousandths: explanation.thousandths,
                reason: entries[index].finding.rule.rawValue, finding: index)
        }
    }

    /// A confusion that explains two findings by different cells is likelier in each: the same reader read both.
    private func favourSystematic(_ candidates: inout [Int: [Candidate]]) {
        var cells: [Int: Set<FigureReference>] = [:]
        for candidate in candidates.values.joined()
        where candidate.kind == .misread && candidate.broken == 0 && candidate.changes.count == 1 {
            for change in candidate.changes {
                if let pair = change.variant.pair { cells[pair, default: []].insert(change.reference) }
            }
        }
        let factor = Priors.embedded.factor("x.systematic")
        for constraint in Array(candidates.keys) {
            for index in (candidates[constraint] ?? []).indices {
                guard let changes = candidates[constraint]?[index].changes else { continue }
                let isSystematic = changes.contains { change in
                    change.variant.pair.map { (cells[$0]?.count ?? 0) > 1 } ?? false
                }
                if isSystematic { candidates[constraint]?[index].odds *= factor }
            }
        }
    }

    /// Says what lost and unreadable cells must hold.
    private mutating func explainLosses(_ records: inout DocumentRecords) {
        let missing = MissingSearch(context: context)
        for index in entries.indices {
            let entry = entries[index]
            if entry.finding.blocked, let constraint = entry.constraint,
                let (edits, probability) = missing.explanation(of: constraints[constraint])
            {
                entries[index].finding.explanations = [explanation(edits, index, probability)]
            } else if entry.constraint == nil {
                for place in entry.finding.explanations.indices {
                    if entry.finding.explanations[place].restores.isEmpty {
                        entries[index].finding.explanations[place].restores = [index]
                    }
                }
            }
            if entry.finding.rule == .valueUnreadable, let span = entry.finding.cells.first {
                readSister(at: span, of: index, missing, &records)
            }
        }
    }

    private func explanation(_ edits: [ExplanationEdit], _ finding: Int, _ probability: Double) -> Explanation {
        let thousandths = max(1, min(999, Int((probability * 1000).rounded())))
        return Explanation(kind: .missing, edits: edits, restores: [finding], thousandths: thousandths)
    }

    /// Explains an unreadable cell by its sister, and suggests the sister's figure where a sum holds with it.
    private mutating func readSister(
        at span: SourceSpan, of index: Int, _ missing: MissingSearch, _ records: inout DocumentRecords
    ) {
        let found = context.readings.standIns.first { context.records[$0.key].passages.first?.span == span }
        guard let (reference, standIn) = found, let edit = missing.sister(of: reference) else { return }
        let probability = Priors.embedded.probability("print.sister")
        let explanation = explanation([edit], index, probability)
        entries[index].finding.explanations = [explanation]
        let holding = constraints.first { $0.cells.contains(reference) && $0.judge(context.readings) == .holds }
        guard let holding else { return }
        records[reference].suggested = Suggestion(
            value: context.records[standIn].value, thousandths: explanation.thousandths,
            reason: holding.rule.rawValue, finding: index)
    }

    private mutating func sort() {
        let places = entries.map { entry -> (line: Int32, start: Int32) in
            let first = entry.finding.cells.first
            let table = entry.finding.table.map { context.layout.tables[$0].lines.lowerBound } ?? 0
            return (first?.line ?? table, first?.start ?? -1)
        }
        let order = entries.indices.sorted { left, right in
            if places[left] != places[right] { return places[left] < places[right] }
            let rules = (entries[left].finding.rule.order, entries[right].finding.rule.order)
            return rules.0 != rules.1 ? rules.0 < rules.1 : left < right
        }
        entries = order.map { entries[$0] }
    }
}

extension RuleName {
    /// The rule's place in the contract's order.
    var order: Int { RuleName.allCases.firstIndex(of: self) ?? 0 }
}
