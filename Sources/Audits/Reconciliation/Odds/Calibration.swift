internal import Glibc
internal import Knowledge

/// What the model's odds have turned out to be worth: a table learnt on generated documents, the identity where it is
/// empty.
struct Calibration: Sendable {
    /// A kind of likeliest cause; each is right in its own measure.
    enum Kind: String, Sendable {
        /// The author broke the rule.
        case author
        /// The author's slip in one cell.
        case slip
        /// A misreading that restores several findings.
        case several
        /// One that restores one.
        case single
    }

    /// The embedded table, read once.
    static let embedded = Calibration()

    /// By kind, log-odds as modelled and as found, in the order of the first; both rise.
    private let points: [Kind: [(modelled: Double, found: Double)]]

    private init() {
        var points: [Kind: [(modelled: Double, found: Double)]] = [:]
        for row in KnowledgeTable(named: "calibration").rows where row.count >= 3 {
            guard let kind = Kind(rawValue: row[0]), let modelled = Int(row[1]), let found = Int(row[2]) else {
                continue
            }
            points[kind, default: []].append((Double(modelled) / 1000, Double(found) / 1000))
        }
        self.points = points
    }

    /// A probability as it has turned out; between two points by a straight line, beyond them as at the nearest.
    func probability(_ modelled: Double, of kind: Kind) -> Double {
        guard let points = points[kind], let first = points.first, let last = points.last, modelled > 0, modelled < 1
        else { return modelled }
        let odds = log(modelled / (1 - modelled))
        var found = odds < first.modelled ? first.found : last.found
        for (left, right) in zip(points, points.dropFirst()) where odds >= left.modelled && odds < right.modelled {
            let share = (odds - left.modelled) / (right.modelled - left.modelled)
            found = left.found + share * (right.found - left.found)
        }
        return 1 / (1 + exp(-found))
    }
}
