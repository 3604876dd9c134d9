internal import Figures
internal import Glibc
internal import Records

/// Explains a total row that fails together with several of its rows: each row by itself first, then the total as a check
/// of what they say together.
///
/// A search of all of it at once comes to nothing: what five misread cells cost is far more than the bound of any state
/// before the last of them. The rows share no cell, so what each may come from is found alone; then rows are
/// put together one after another, by how much they move the total, and only the likeliest are kept, as the tables have it
/// and as a document has it that is read badly.
///
/// - Complexity: O(n · `stateLimit` · `optionLimit`) in the rows, and what the search of each takes.
struct TotalRowSearch {
    /// The most ways of one row that are put together with those of others.
    private static let optionLimit = 12
    /// The most combinations of rows that are kept by either order.
    private static let stateLimit = 256
    /// The most explanations that are kept by either order.
    private static let explanationLimit = 64
    /// The most states of one row's search.
    private static let nodeLimit = 300
    /// −ln of by how much a misreading counts in a document that is read badly: what the second order is by.
    private static let badly = -2.0

    /// What was found, the likeliest first.
    private(set) var explanations: [JointExplanation] = []
    /// Whether a limit was met, so that less likely explanations may be missing.
    private(set) var isBounded = false
    /// The odds of all that was not looked at.
    private(set) var rest = 0.0
    /// By how much −ln of that exceeds the best explanation's.
    private(set) var margin = Double.infinity

    private let network: CauseNetwork
    private let total: Int
    private var states: [State] = [State()]
    /// The ways of each row, and last those of the total row's own cells.
    private var options: [[Option]] = []

    /// One way to explain a row.
    private struct Option {
        var explanation: JointExplanation
        /// By how much the total's residual grows, in millionths.
        var move: Int64
    }

    /// Ways of the first rows put together.
    private struct State {
        var move: Int64 = 0
        var cost = 0.0
        var readings = 0
        var choices: [UInt8] = []
    }

    /// Searches; nil where the total's residual is no number that can be computed with.
    ///
    /// `rows` are the other failing constraints, in groups that share no cell.
    init?(_ network: CauseNetwork, total: Int, rows: [[Int]], _ components: Components) {
        guard let form = LinearForm(network.constraints[total], network.context.readings),
            let residual = TrialNumber(form.residual)?.value
        else { return nil }
        self.network = network
        self.total = total
        var mass = 1.0
        for row in rows {
            guard network.work < Reconciler.workLimit else { return nil }
            let found = ComponentSearch(
                network, failing: row, known: components.repairs, missed: components.missed, ignored: total,
                nodeLimit: TotalRowSearch.nodeLimit)
            let ways = found.explanations.compactMap(option)
            guard ways.count == found.explanations.count, !ways.isEmpty else { return nil }
            // A row whose own search met its limit leaves out what it leaves out.
            if found.isBounded { isBounded = true }
            mass *= ways.reduce(found.rest) { $0 + exp(-$1.explanation.cost) }
            options.append(Array(ways.prefix(TotalRowSearch.optionLimit)))
        }
        options.append(own())
        for ways in options { extend(ways) }
        finish(residual, mass: mass * exp(-network.authorCost(total)))
    }

    private func option(_ explanation: JointExplanation) -> Option? {
        var move: Int64 = 0
        for edit in explanation.edits {
            guard let step = step(edit) else { return nil }
            move += step
        }
        return Option(explanation: explanation, move: move)
    }

    /// By how much a cause moves the total's residual; nil where that is not known.
    private func step(_ edit: Int) -> Int64? {
        var sum: Int64 = 0
        for change in network.pool[edit].changes {
            let sign = LinearForm.sign(of: change.cell, in: network.constraints[total])
            guard sign != 0 else { continue }
            let before = network.context.readings[change.cell]
            guard let old = TotalRowSearch.number(before), let new = TotalRowSearch.number(change.value) else {
                return nil
            }
            sum += sign * (new - old)
        }
        return sum
    }

    private static func number(_ value: FigureValue) -> Int64? {
        value.isAbsent ? 0 : value.quantity.flatMap { TrialNumber($0)?.value }
    }

    /// Causes that concern the total and no other rule: of the figure that is declared, and of rows that nothing else
    /// binds.
    private func own() -> [Option] {
        var result = [Option(explanation: JointExplanation(edits: [], authors: [], cost: 0), move: 0)]
        let found = network.candidates(of: total).all.filter { network.touched(by: $0.edit) == [total] }
        for candidate in found.sorted(by: { ($0.cost, $0.edit) < ($1.cost, $1.edit) }) {
            guard result.count < TotalRowSearch.optionLimit else { break }
            guard let move = step(candidate.edit), move != 0 else { continue }
            result.append(
                Option(
                    explanation: JointExplanation(edits: [candidate.edit], authors: [], cost: candidate.cost),
                    move: move))
        }
        return result
    }

    // MARK: Combinations

    private mutating func extend(_ ways: [Option]) {
        var next: [State] = []
        next.reserveCapacity(states.count * ways.count)
        for state in states {
            for (place, way) in ways.enumerated() {
                next.append(
                    State(
                        move: state.move + way.move, cost: state.cost + way.explanation.cost,
                        readings: state.readings + readings(way.explanation),
                        choices: state.choices + [UInt8(truncatingIfNeeded: place)]))
            }
        }
        states = TotalRowSearch.likeliest(next, TotalRowSearch.stateLimit)
    }

    private func readings(_ explanation: JointExplanation) -> Int {
        explanation.edits.count { network.pool[$0].agent == .reader }
    }

    /// The likeliest states by the tables, and with them those that are likeliest where much is misread.
    private static func likeliest(_ states: [State], _ limit: Int) -> [State] {
        guard states.count > limit else { return states.sorted { $0.cost < $1.cost } }
        func badly(_ state: State) -> Double { state.cost + TotalRowSearch.badly * Double(state.readings) }
        let order = states.indices.sorted { (states[$0].cost, $0) < (states[$1].cost, $1) }
        let rest = order.dropFirst(limit).sorted { (badly(states[$0]), $0) < (badly(states[$1]), $1) }
        return (order.prefix(limit) + rest.prefix(limit)).map { states[$0] }
    }

    /// Takes the states that make the total hold, and those that leave it to the author.
    private mutating func finish(_ residual: Int64, mass: Double) {
        let limit = TotalRowSearch.explanationLimit
        let right = states.filter { $0.move == -residual }
        let wrong = states.filter { $0.move != -residual && $0.choices.last == 0 }
        let (kept, left) = (TotalRowSearch.likeliest(right, limit), TotalRowSearch.likeliest(wrong, limit))
        let author = network.authorCost(total)
        explanations = kept.map { joint($0, isAuthors: false) } + left.map { joint($0, isAuthors: true) }
        explanations.sort { $0.cost < $1.cost }
        // What was put together and left out, and what never was.
        rest = max(0, mass - left.reduce(0) { $0 + exp(-$1.cost - author) })
        rest += max(0, right.reduce(0) { $0 + exp(-$1.cost) } - kept.reduce(0) { $0 + exp(-$1.cost) })
        let best = explanations.first?.cost ?? 0
        margin = rest > 0 ? -log(rest) - best : .infinity
        if margin < ComponentSearch.horizon { isBounded = true }
    }

    private func joint(_ state: State, isAuthors: Bool) -> JointExplanation {
        let chosen = zip(state.choices, options).map { $1[Int($0)].explanation }
        let authors = chosen.flatMap(\.authors) + (isAuthors ? [total] : [])
        return JointExplanation(
            edits: chosen.flatMap(\.edits).sorted(), authors: authors.sorted(),
            cost: state.cost + (isAuthors ? network.authorCost(total) : 0))
    }
}
