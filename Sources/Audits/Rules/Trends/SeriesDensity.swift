internal import Figures
internal import Glibc

/// How likely one figure of a series of years is to be just what it is, for those beside it: if it follows them, and if it
/// is one that really lies far from them.
struct SeriesDensity {
    /// How many of the figures that follow their series lie anywhere in its magnitude.
    private static let stray = 0.1
    /// The least by which years differ, as a share of the figure.
    private static let leastSpread = 0.02
    /// Over how many times their size figures lie far from theirs.
    private static let reach = 25.0

    /// What the years before and after make of it.
    private let expected: Double
    /// By how much figures lie off that.
    private let spread: Double

    /// Takes the figures of a series in the order of their years, without the one at a place.
    init(_ series: [Decimal], without place: Int) {
        let values = series.map(\.approximation)
        let before = values[..<place].suffix(2)
        let after = values[(place + 1)...].prefix(2)
        expected =
            if let left = before.last, let right = after.first { (left + right) / 2 } else {
                // At an end it goes on as it went.
                SeriesDensity.next(Array(before)) ?? SeriesDensity.next(after.reversed()) ?? 0
            }
        let others = values.indices.filter { $0 != place }.map { values[$0] }
        let steps = zip(others, others.dropFirst()).map { abs($1 - $0) }
        let mean = steps.reduce(0, +) / Double(max(1, steps.count))
        spread = max(mean, SeriesDensity.leastSpread * expected, .leastNormalMagnitude)
    }

    private static func next(_ values: [Double]) -> Double? {
        guard let last = values.last else { return nil }
        return max(0, values.count > 1 ? 2 * last - values[values.count - 2] : last)
    }

    /// The chance of just this figure where it follows the series.
    func ofUsual(_ value: Decimal) -> Double {
        let off = (value.approximation - expected) / spread
        let near = exp(-off * off / 2) / (spread * (2 * Double.pi).squareRoot())
        return (1 - SeriesDensity.stray) * near * value.unit + SeriesDensity.stray * ofOdd(value)
    }

    /// The chance of just this figure where it lies anywhere: as likely in one magnitude as in the next.
    func ofOdd(_ value: Decimal) -> Double {
        min(1, value.unit / (max(value.approximation, value.unit) * log(SeriesDensity.reach)))
    }
}

extension Decimal {
    /// The figure as near as a binary fraction comes: for odds, never for sums.
    fileprivate var approximation: Double { Double(mantissa) * unit }

    /// One in its last place.
    fileprivate var unit: Double { pow(10, -Double(places)) }
}
