internal import Figures
internal import Findings
internal import Provenance
internal import Records
internal import Tables

/// The constraints of a document with the findings they give: what explanations are searched in.
struct ConstraintNetwork {
    /// A finding, with the constraint or the question it came from where it came from one.
    struct Entry {
        var finding: Finding
        var constraint: Int?
        var question: PrintQuestion?
    }

    let context: AuditContext
    private(set) var constraints: [Constraint] = []
    /// What was found of each constraint.
    private(set) var judgements: [Judgement] = []
    var entries: [Entry] = []

    init(_ context: AuditContext) {
        self.context = context
    }

    /// Whether nothing was found.
    var isEmpty: Bool { entries.isEmpty }

    /// Gathers the constraints of every arithmetic rule, and a finding for each that fails or is blocked.
    mutating func judge() {
        for rule in RuleCatalogue.arithmetic {
            let own = rule.constraints(context)
            for (index, constraint) in own.enumerated() {
                let judgement = constraint.judge(context.readings)
                judgements.append(judgement)
                if let finding = rule.finding(constraint, judgement, context) {
                    entries.append(Entry(finding: finding, constraint: constraints.count + index))
                }
            }
            constraints += own
        }
    }

    /// Adds what says again what other constraints say and gives no finding of its own: that a score follows the declared
    /// total, that a weight is more than nothing, that a figure is the templates'.
    mutating func addRedundancy() {
        let redundant =
            ScoreRatio.followingTotals(context) + PositiveWeights.constraints(context)
            + TemplateFigures.constraints(context)
        for constraint in redundant {
            constraints.append(constraint)
            judgements.append(constraint.judge(context.readings))
        }
    }

    /// Adds what rules ask of printed strings, each with its finding.
    mutating func ask() {
        for rule in RuleCatalogue.printed {
            entries += rule.questions(context).map { Entry(finding: $0.finding, constraint: nil, question: $0) }
        }
    }

    /// Adds a finding that no constraint gave.
    mutating func add(_ finding: Finding) {
        entries.append(Entry(finding: finding, constraint: nil))
    }

    /// Puts the findings in the order of the source: by table and line of their first cell, then by the rules' order.
    mutating func sort() {
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
