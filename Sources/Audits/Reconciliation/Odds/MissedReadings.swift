internal import Findings
internal import Glibc
internal import Records

/// Weighs a likely misreading of one cell against those of others that the search may have missed where it met a limit.
///
/// Where many ways are cut short, that one reading was found in company of others and its like was not is chance: what
/// makes as much hold by itself is as likely as it is by itself.
struct MissedReadings {
    private let network: CauseNetwork
    /// How the document is read.
    private let odds: DocumentOdds

    init(_ network: CauseNetwork, _ odds: DocumentOdds) {
        self.network = network
        self.odds = odds
    }

    /// How likely it is that a cause of a constraint is no other reading that does as much as it does by itself; `causes`
    /// are all that were found.
    ///
    /// - Complexity: O(n) in the readings that make the constraint hold by themselves.
    func certainty(of cause: FindingCause, at index: Int, among causes: [FindingCause], _ readings: inout Readings)
        -> Double
    {
        guard cause.edits.count == 1, let edit = cause.edits.first, network.pool[edit].changes.count == 1 else {
            return 1
        }
        let cell = network.pool[edit].changes[0].cell
        let settled = cause.restores.filter { network.judge($0, cause.edits, &readings) == .holds }
        var missed = 0.0
        for other in network.alone(index).edits where !network.pool[other].changes(cell) {
            guard network.pool[other].agent == .reader, network.pool[other].changes.count == 1,
                settled.allSatisfy({ network.judge($0, [other], &readings) == .holds }), isHarmless(other, &readings)
            else { continue }
            let found = causes.reduce(0) { $0 + ($1.edits.contains(other) ? $1.probability : 0) }
            missed += max(0, odds(of: other) / odds(of: edit) - found / max(cause.probability, 1e-9))
        }
        return 1 / (1 + missed)
    }

    /// How likely a reading is in the document, whatever it would settle.
    private func odds(of edit: Int) -> Double {
        let pairs = network.pool[edit].pairs
        guard !pairs.isEmpty else { return exp(-network.pool[edit].cost) * odds.reader }
        return pairs.reduce(1) { $0 * odds.rate(printed: $1 / 10, read: $1 % 10) }
    }

    /// Whether all that holds would hold with a reading.
    private func isHarmless(_ edit: Int, _ readings: inout Readings) -> Bool {
        network.touched(by: edit).allSatisfy { index in
            network.judgements[index] != .holds || network.judge(index, [edit], &readings) == .holds
        }
    }
}
