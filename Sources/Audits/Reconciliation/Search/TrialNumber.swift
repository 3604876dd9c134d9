internal import Figures

/// A figure as trials compute with it: whole millionths, so that most of what is tried is refused by a few additions
/// and one product.
struct TrialNumber {
    /// The decimal places of the millionths; a figure of more is left to judging.
    static let places = 6
    /// One, in millionths.
    static let one: Int64 = 1_000_000
    /// Beyond it figures are left to judging: seventy thousand millions, so that three of them and a tier's share are
    /// multiplied in 128 bits.
    static let limit: Int64 = 1 << 56
    /// 10⁶, 10⁵ … 1.
    private static let units: InlineArray<7, Int64> = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1]

    /// What it says.
    var value: Int64
    /// Its last declared place in millionths: what it may be rounded to.
    var unit: Int64

    static let zero = TrialNumber(value: 0, unit: one)

    /// A number of millionths.
    init(value: Int64, unit: Int64) {
        self.value = value
        self.unit = unit
    }

    /// A figure; nil where it has too many places or is too large.
    init?(_ figure: Decimal) {
        guard figure.places <= TrialNumber.places else { return nil }
        unit = TrialNumber.units[figure.places]
        let (value, overflow) = figure.mantissa.multipliedReportingOverflow(by: unit)
        guard !overflow, value.magnitude < TrialNumber.limit.magnitude else { return nil }
        self.value = value
    }

    /// The last of so many places in millionths; nil where there are more than those.
    static func unit(ofPlaces places: Int) -> Int64? {
        places >= 0 && places <= TrialNumber.places ? units[places] : nil
    }

    /// Whether a quotient, rounded to a unit, is a score; a whole score is not the rounding of a half.
    @inline(__always)
    static func rounds(_ score: Int64, to unit: Int64, _ dividend: Int128, over divisor: Int128) -> Bool {
        let double = (Int128(score) &* divisor &- dividend).magnitude &* 2
        let most = divisor.magnitude &* UInt128(unit.magnitude)
        return double < most || double == most && unit != one
    }

    /// The same of a share of a weight; in 64 bits where those hold it.
    @inline(__always)
    static func rounds(
        _ score: Int64, to unit: Int64, _ weight: Int64, times achieved: Int64, over goal: Int64
    ) -> Bool {
        guard UInt64(bitPattern: score | weight | achieved | goal) < small else {
            return rounds(score, to: unit, Int128(weight) &* Int128(achieved), over: Int128(goal))
        }
        let double = (score &* goal &- weight &* achieved).magnitude &* 2
        let most = goal.magnitude &* unit.magnitude
        return double < most || double == most && unit != one
    }

    /// Two numbers below it are multiplied and doubled in 64 bits: a thousand, in millionths.
    private static let small: UInt64 = 1 << 30
}
