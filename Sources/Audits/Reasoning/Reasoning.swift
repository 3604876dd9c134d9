public import Figures
public import Findings
internal import Provenance
public import Records

/// What stands behind one finding: the rules that bind its cells, and what each possible cause would do to them.
///
/// It is worked out again from the document when somebody asks, so that an audit need not keep it. Nothing here
/// decides anything: verdicts and odds are those of the finding.
public struct Reasoning: Sendable {
    /// One rule over the cells it binds, as it was judged.
    public struct Check: Sendable {
        /// The rule.
        public var rule: RuleName
        /// What was found of it on the page as read.
        public var judgement: Judgement
        /// The finding it gave, as an index into the document's findings; nil where it gave none.
        public var finding: Int?
        /// The indicator it is about, as an index into `DocumentRecords.indicators`.
        public var indicator: Int?
        /// The cell that declares; nil where the figure is known from elsewhere.
        public var declared: FigureReference?
        /// The figure that is known without a cell: a plan's total.
        public var known: Decimal?
        /// The cells that make up the declared one.
        public var inputs: [FigureReference]
        /// Whether the inputs are added.
        public var isSum: Bool
        /// How the score follows, where it is a score's ratio.
        public var score: ScoreWorking?
    }

    /// One possible cause of the finding, with the page as it would stand.
    public struct Alternative: Sendable {
        /// The cause, as the finding lists it.
        public var explanation: Explanation
        /// The figures that would say something else.
        public var changes: [FigureReference: FigureValue]
        /// What would be found of each of the checks; nil for a cause that changes no figure.
        public var judgements: [Judgement]?
        /// How the scores of the checks would follow, as `Check.score`; empty for a cause that changes no figure.
        public var scores: [ScoreWorking?]
    }

    /// The finding, as an index into the document's findings.
    public let finding: Int
    /// The rules that bind the finding's cells or the cells its causes would change, the finding's own first.
    public let checks: [Check]
    /// How many more rules bind them that are not among the checks.
    public let omitted: Int
    /// The possible causes, the likeliest first.
    public let alternatives: [Alternative]
    /// The finding's cells, the declared one first.
    public let cells: [FigureReference]

    /// The checks that hold as the page is read and would fail if the declared figure were what is computed: they bear
    /// witness of it.
    public let brokenByCorrection: [Int]

    /// The most rules that are listed.
    private static let checkLimit = 40
    /// The most among them that hold and bind no figure that a cause would change.
    private static let otherLimit = 8

    /// Works out what stands behind a finding.
    ///
    /// - Parameters:
    ///   - finding: An index into the document's findings.
    ///   - document: The audited document.
    /// - Complexity: as the audit's rules take without explanations.
    public init(of finding: Int, in document: AuditedDocument) {
        let context = AuditContext(paged: document.paged, layout: document.layout, records: document.records)
        let constraints = RuleCatalogue.arithmetic.flatMap { $0.constraints(context) }
        let places = CellPlaces(constraints, context.records)
        let found = document.findings[finding]
        let changes = found.explanations.map { ReasonedChanges.of($0, places, context) }
        cells = places.cells(at: found.cells)
        let concerned = Set(cells).union(changes.flatMap(\.keys))
        var order = constraints.indices.filter { index in
            constraints[index].cells.contains { concerned.contains($0) }
        }
        let owners = Reasoning.owners(constraints, document)
        // The finding's own rule stands first; the others stay in the rules' order.
        order = order.filter { owners[$0] == finding } + order.filter { owners[$0] != finding }
        let changed = Set(
            zip(found.explanations, changes).flatMap { $0.thousandths >= Explanation.leastTold ? Array($1.keys) : [] })
        let chosen = Reasoning.telling(order, constraints, context.readings) { index in
            owners[index] == finding || constraints[index].cells.contains { changed.contains($0) }
        }
        self.finding = finding
        omitted = order.count - chosen.count
        checks = chosen.map { Reasoning.check(constraints[$0], owners[$0], context.readings) }
        brokenByCorrection = Reasoning.broken(by: found, chosen.map { constraints[$0] }, context.readings)
        alternatives = zip(found.explanations, changes).map { explanation, changes in
            var readings = context.readings
            for (cell, value) in changes { readings.change(cell, to: value) }
            let judgements = changes.isEmpty ? nil : chosen.map { constraints[$0].judge(readings) }
            let scores = changes.isEmpty ? [] : chosen.map { Reasoning.score(constraints[$0], readings) }
            return Alternative(
                explanation: explanation, changes: changes, judgements: judgements, scores: scores)
        }
    }

    /// The rules to list: those that fail, those that matter to the finding, and of the others, which hold and say nothing
    /// of it, a few.
    private static func telling(
        _ order: [Int], _ constraints: [Constraint], _ readings: Readings, matters: (Int) -> Bool
    ) -> [Int] {
        var others = 0
        let chosen = order.filter { index in
            if matters(index) || constraints[index].judge(readings) == .fails { return true }
            others += 1
            return others <= otherLimit
        }
        return Array(chosen.prefix(checkLimit))
    }

    private static func broken(by finding: Finding, _ checks: [Constraint], _ readings: Readings) -> [Int] {
        guard case .number(let computed) = finding.computed, let own = checks.first, own.rule == finding.rule,
            let cell = own.declared
        else { return [] }
        var changed = readings
        changed.change(cell, to: SlipsAndLosses.value(like: readings[cell], computed))
        return checks.indices.filter {
            checks[$0].pinsValue && checks[$0].judge(readings) == .holds && checks[$0].judge(changed) == .fails
        }
    }

    private static func check(_ constraint: Constraint, _ finding: Int?, _ readings: Readings) -> Check {
        Check(
            rule: constraint.rule, judgement: constraint.judge(readings), finding: finding,
            indicator: constraint.indicator, declared: constraint.declared, known: constraint.known,
            inputs: constraint.inputs, isSum: constraint.relation == .sum, score: score(constraint, readings))
    }

    private static func score(_ constraint: Constraint, _ readings: Readings) -> ScoreWorking? {
        guard constraint.relation == .ratio else { return nil }
        return constraint.indicator.flatMap { ScoreWorking(ofIndicator: $0, readings) }
    }

    /// Which finding each constraint gave: that of its rule over its cells.
    private static func owners(_ constraints: [Constraint], _ document: AuditedDocument) -> [Int: Int] {
        struct Key: Hashable {
            var rule: RuleName
            var cells: [SourceSpan]
        }
        var findings: [Key: Int] = [:]
        for (index, finding) in document.findings.enumerated() {
            findings[Key(rule: finding.rule, cells: finding.cells)] = index
        }
        var result: [Int: Int] = [:]
        for (index, constraint) in constraints.enumerated() {
            result[index] = findings[Key(rule: constraint.rule, cells: constraint.spans(in: document.records))]
        }
        return result
    }
}
