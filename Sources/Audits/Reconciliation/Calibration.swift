internal import Glibc
internal import Knowledge

/// What the model's odds have turned out to be worth: a table learnt on generated documents, the identity where it is
/// empty.
struct Calibration: Sendable {
    /// The embedded table, read once.
    static let embedded = Calibration()

    /// Log-odds as modelled and as found, in the order of the first; both rise.
    private let points: [(modelled: Double, found: Double)]

    private init() {
        points = KnowledgeTable(named: "calibration").rows.compactMap { row in
            guard row.count >= 2, let modelled = Int(row[0]), let found = Int(row[1]) else { return nil }
            return (Double(modelled) / 1000, Double(found) / 1000)
        }
    }

    /// A probability as it has turned out.
    func probability(_ modelled: Double) -> Double {
        guard let first = points.first, let last = points.last, modelled > 0, modelled < 1 else { return modelled }
        let odds = log(modelled / (1 - modelled))
        var found = odds + (odds < first.modelled ? first.found - first.modelled : last.found - last.modelled)
        for (left, right) in zip(points, points.dropFirst()) where odds >= left.modelled && odds < right.modelled {
            let share = (odds - left.modelled) / (right.modelled - left.modelled)
            found = left.found + share * (right.found - left.found)
        }
        return 1 / (1 + exp(-found))
    }
}
