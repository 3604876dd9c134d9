internal import Figures
internal import Findings
internal import Glibc
internal import Records

/// Explains a document's failing constraints: groups them, searches each group, and weighs what was found.
struct Reconciler {
    /// The most failing constraints of a document that are searched: of one with more its tables are misunderstood, and
    /// single digits explain nothing.
    static let failureLimit = 512
    /// The most work that is done for a document, in cells judged; what is left then stays unexplained.
    static let workLimit = 400_000

    /// What was found of some failing constraints.
    struct Result {
        /// The constraints it is about.
        var constraints: [Int]
        /// The explanations, the likeliest first before they were weighed.
        var explanations: [JointExplanation]
        /// The probability of each.
        var probabilities: [Double] = []
        /// By explanation and cause, how likely that is the reader's if the explanation is true.
        var readers: [[Double]] = []
        /// Whether more hangs together with its constraints than was looked at together.
        var isCut: Bool
        /// Whether a limit was met, so that less likely explanations may be missing.
        var isBounded: Bool
        /// The odds of what was not looked at.
        var rest: Double
        /// By how much −ln of that exceeds the best explanation's at least, at the rates of the tables.
        var margin: Double

        /// Whether a cause may be missing that has such a share of the leading one's odds, as misreadings are in the document:
        /// what a limit left out may have one for each constraint, and has one more than the leading one at least.
        func mayLack(_ share: Double, _ odds: DocumentOdds, in pool: [CauseEdit]) -> Bool {
            guard !isCut, margin < .infinity else { return isCut }
            let leading = probabilities.indices.max { probabilities[$0] < probabilities[$1] }
            guard let leading, let best = explanations.lazy.map(\.cost).min() else { return true }
            let dearer = explanations[leading].cost - best
            let readings = explanations[leading].edits.count { pool[$0].agent == .reader }
            let more = max(readings > 0 ? 1 : 2, constraints.count - readings)
            return margin - dearer - Double(more) * log(max(1, odds.reader)) < -log(share)
        }

        /// The share of the leading cause's odds from which another is as likely as it.
        static let comparable = 0.1
        /// The share from which another speaks against calling the discrepancy the author's.
        static let telling = Double(Explanation.leastTold) / 1000
    }

    let network: CauseNetwork
    private(set) var results: [Result] = []
    /// How the document's classes and confusions were weighed.
    private(set) var odds: DocumentOdds

    /// Explains the failing constraints of a network.
    init(_ network: CauseNetwork) {
        self.network = network
        odds = DocumentOdds([], nil)
        let failing = Array(network.constraints.indices.filter { network.fails($0) }.prefix(Reconciler.failureLimit))
        if !failing.isEmpty {
            network.expectCauses(of: failing)
            addCauses(failing)
            search(failing)
        }
        weigh()
    }

    private func addCauses(_ failing: [Int]) {
        for slip in SlipsAndLosses(network: network).causes(of: failing) { network.add(slip) }
        for reading in PrintedAgain(network: network).causes(of: failing) { network.add(reading) }
        guard network.options.evidence != .confusions else { return }
        for move in RowMoves(context: network.context, constraints: network.constraints).causes(among: failing) {
            network.add(move)
        }
        let shifts = RowShifts(context: network.context)
        let rows = failing.compactMap { index -> Int? in
            let constraint = network.constraints[index]
            return [.totalQuarters, .scoreRatio].contains(constraint.rule) ? constraint.indicator : nil
        }
        for row in rows.sortedUnique { for shift in shifts.causes(ofIndicator: row) { network.add(shift) } }
        let swaps = NeighbourSwaps(network: network)
        for row in failing.compactMap({ network.constraints[$0].indicator }).sortedUnique {
            for swap in swaps.causes(ofIndicator: row) { network.add(swap) }
        }
    }

    private mutating func search(_ failing: [Int]) {
        let components = Components(network, failing: failing)
        let groups = components.groups.sorted { $0.count != $1.count ? $0.count < $1.count : $0[0] < $1[0] }
        for group in groups {
            if searchTotalRow(group, components) { continue }
            if network.options.evidence == .confusions || group.count > Components.together {
                for index in group {
                    let near = network.options.evidence == .confusions ? [index] : components.near(index)
                    search(near, of: [index], components, isCut: near.count < group.count)
                }
            } else {
                search(group, of: group, components, isCut: false)
            }
        }
        results.sort { ($0.constraints.first ?? 0) < ($1.constraints.first ?? 0) }
    }

    /// Explains a group that a total row alone holds together row by row; false where it is none.
    private mutating func searchTotalRow(_ group: [Int], _ components: Components) -> Bool {
        guard network.options.evidence == .redundancy, network.work < Reconciler.workLimit else { return false }
        let totals = group.filter { network.constraints[$0].rule == .totalColumn }
        let widest = totals.max { network.constraints[$0].cellCount < network.constraints[$1].cellCount }
        guard let total = widest else { return false }
        let rows = components.parts(of: group, without: total)
        guard rows.count > 1, rows.allSatisfy({ $0.count <= Components.together }),
            let found = TotalRowSearch(network, total: total, rows: rows, components)
        else { return false }
        results.append(
            Result(
                constraints: group, explanations: found.explanations, isCut: false, isBounded: found.isBounded,
                rest: found.rest, margin: found.margin))
        return true
    }

    private mutating func search(
        _ group: [Int], of constraints: [Int], _ components: Components, isCut: Bool
    ) {
        guard network.work < Reconciler.workLimit else { return }
        let found = ComponentSearch(
            network, failing: group, known: components.repairs, missed: components.missed)
        results.append(
            Result(
                constraints: constraints, explanations: found.explanations,
                isCut: isCut, isBounded: isCut || found.isBounded, rest: found.rest, margin: found.margin))
    }

    // MARK: Odds

    private mutating func weigh() {
        let components = results.map { result in
            WeighedComponent(items: result.explanations.map(item), rest: result.rest)
        }
        let evidence = network.options.evidence == .redundancy ? DocumentEvidence.gather(network) : nil
        odds = DocumentOdds(components, evidence)
        for place in results.indices {
            results[place].probabilities = odds.components[place].probabilities
            results[place].readers = odds.components[place].readers
        }
    }

    private func item(_ explanation: JointExplanation) -> WeighedComponent.Item {
        WeighedComponent.Item(
            cost: explanation.cost, parts: explanation.edits.map { part(network.pool[$0]) },
            untold: explanation.authors.filter { isCounted($0) }.map { network.untold($0) })
    }

    private func part(_ edit: CauseEdit) -> WeighedComponent.Part {
        if edit.agent == .author { return WeighedComponent.Part(reader: network.untold(slip: edit), author: 1) }
        return WeighedComponent.Part(
            reader: 1 - edit.slip, author: edit.slip, pairs: edit.pairs, isPiece: edit.isPiece)
    }

    /// Whether breaking a constraint is an error by itself; that a score does not follow a wrong total is none.
    private func isCounted(_ index: Int) -> Bool {
        network.constraints[index].relation != .ratioOfTotal && !network.isImplied(index)
    }
}
