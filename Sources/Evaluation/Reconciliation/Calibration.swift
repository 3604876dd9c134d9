/// How often explanations of some probability are right: a reliability table, and the score of Brier.
public struct Calibration: Sendable, Hashable {
    /// Where the bins begin, in thousandths; the last ends at 1000.
    public static let bounds = [0, 100, 300, 500, 700, 900, 950, 990]

    /// By bin: how many are right of how many.
    public private(set) var bins = [Share](repeating: Share(), count: Calibration.bounds.count)
    /// By bin: the sum of the probabilities given.
    public private(set) var given = [Double](repeating: 0, count: Calibration.bounds.count)
    /// By thousandths given: how many are right of how many.
    public private(set) var byThousandth: [Int: Share] = [:]
    /// The sum of the squared differences between what was given and what was so.
    public private(set) var squares = 0.0

    /// Makes an empty table.
    public init() {}

    /// Counts one explanation.
    public mutating func count(thousandths: Int, isRight: Bool) {
        let bin = (Calibration.bounds.lastIndex { $0 <= thousandths }) ?? 0
        let probability = Double(thousandths) / 1000
        bins[bin].count(isRight)
        byThousandth[thousandths, default: Share()].count(isRight)
        given[bin] += probability
        squares += (probability - (isRight ? 1 : 0)) * (probability - (isRight ? 1 : 0))
    }

    /// How many explanations were counted.
    public var count: Int { bins.reduce(0) { $0 + $1.whole } }

    /// The mean squared difference (Brier 1950).
    ///
    /// 0 is perfect, 0.25 is what a coin gives; nil where nothing was counted.
    public var brier: Double? { count == 0 ? nil : squares / Double(count) }

    /// Explanations given 0.9 and more: how many are right.
    public var confident: Share {
        zip(Calibration.bounds, bins).reduce(Share()) { $0 + ($1.0 >= 900 ? $1.1 : Share()) }
    }

    /// Adds another table to this one.
    public static func += (left: inout Calibration, right: Calibration) {
        for bin in left.bins.indices {
            left.bins[bin] += right.bins[bin]
            left.given[bin] += right.given[bin]
        }
        left.byThousandth.merge(right.byThousandth, uniquingKeysWith: +)
        left.squares += right.squares
    }
}
