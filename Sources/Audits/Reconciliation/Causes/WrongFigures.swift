public import Figures
internal import Glibc

/// How authors' wrong figures lie about the right ones: a mixture whose shares stand in the table of priors.
///
/// The unit is the last place of what was printed: a wrong score of eleven is one of some twenty whole scores, however
/// many places the right one has.
public enum WrongFigures {
    /// One way to be wrong.
    public enum Kind: String, Sendable, CaseIterable {
        /// One too many or too few, or one in the last place: a row or a point more.
        case one
        /// A few more or less, or a few in the last place.
        case near
        /// One digit is another.
        case digit
        /// Anywhere in the magnitude.
        case spread

        /// Its name in the table of priors.
        public var cause: String { "author.\(rawValue)" }
    }

    /// The furthest that a wrong figure counts as near, in units.
    private static let nearUnits = 9.0

    /// How likely just this wrong figure is, if it is wrong in one way or another, in the order of `Kind`; nil where it
    /// is not wrong at all.
    public static func densities(printed: Decimal, meant: Decimal) -> [Double]? {
        shares(printed: printed, meant: meant).map { shares in shares.indices.map { shares[$0] } }
    }

    /// The place of `Kind.digit` among the kinds.
    static let digitPlace = Kind.allCases.firstIndex(of: .digit)

    /// The same without memory of its own.
    static func shares(printed: Decimal, meant: Decimal) -> InlineArray<4, Double>? {
        let (wrong, right) = (units(printed, of: printed), units(meant, of: printed).rounded())
        let distance = abs(wrong - right)
        guard distance > 0 else { return nil }
        let most = max(wrong, right)
        return [
            one(distance, whole: units(Decimal(1), of: printed)),
            near(distance, right, whole: units(Decimal(1), of: printed)),
            isOneDigit(wrong, right) ? 1 / (9 * digits(most)) : 0,
            1 / (2 * most + 1),
        ]
    }

    /// How likely just this wrong figure is, if two neighbouring digits of the right one were typed in each other's place.
    static func exchange(printed: Decimal, meant: Decimal) -> Double {
        let (wrong, right) = (units(printed, of: printed), units(meant, of: printed).rounded())
        let count = digits(max(wrong, right))
        guard count > 1, digits(wrong) == digits(right), max(wrong, right) < 1e15 else { return 0 }
        var (one, other) = (Int64(wrong), Int64(right))
        // What is alike at the end is left out; then two digits are exchanged, and nothing else.
        while one % 10 == other % 10, one > 0 { (one, other) = (one / 10, other / 10) }
        let isExchanged = one % 10 == other / 10 % 10 && one / 10 % 10 == other % 10 && one / 100 == other / 100
        return isExchanged && one != other ? 1 / (count - 1) : 0
    }

    /// Whether one wrong digit, one more or less, or two exchanged ones are all the difference.
    static func isTyped(printed: Decimal, meant: Decimal) -> Bool {
        guard let densities = densities(printed: printed, meant: meant) else { return false }
        return exchange(printed: printed, meant: meant) > 0
            || zip(Kind.allCases, densities).contains { ($0 == .one || $0 == .digit) && $1 > 0 }
    }

    /// A few whole ones, or a few in the last place: of whole figures that is the same.
    private static func near(_ distance: Double, _ right: Double, whole: Double) -> Double {
        func density(_ unit: Double) -> Double {
            guard distance <= nearUnits * unit, distance.truncatingRemainder(dividingBy: unit) == 0 else { return 0 }
            // The further, the rarer, as one over the distance.
            return unit / distance / (harmonic(nearUnits) + harmonic(min(nearUnits, (right / unit).rounded(.down))))
        }
        return whole == 1 ? density(1) : (density(1) + density(whole)) / 2
    }

    private static func harmonic(_ units: Double) -> Double {
        stride(from: 1, through: units, by: 1).reduce(0) { $0 + 1 / $1 }
    }

    private static func one(_ distance: Double, whole: Double) -> Double {
        let (isWhole, isLast) = (distance == whole, distance == 1)
        return isWhole && isLast ? 0.5 : isWhole || isLast ? 0.25 : 0
    }

    /// A figure in units of another's last place.
    private static func units(_ value: Decimal, of other: Decimal) -> Double {
        var units = Double(value.mantissa.magnitude)
        for _ in min(value.places, other.places)..<other.places { units *= 10 }
        for _ in min(value.places, other.places)..<value.places { units /= 10 }
        return units
    }

    private static func digits(_ units: Double) -> Double {
        var (count, rest) = (1.0, units)
        while rest >= 10 { (count, rest) = (count + 1, rest / 10) }
        return count
    }

    /// Whether two figures have as many digits and differ in one of them.
    private static func isOneDigit(_ left: Double, _ right: Double) -> Bool {
        guard digits(left) == digits(right), max(left, right) < 1e15 else { return false }
        var (one, other) = (Int64(left), Int64(right))
        var different = 0
        while one > 0 || other > 0 {
            if one % 10 != other % 10 { different += 1 }
            (one, other) = (one / 10, other / 10)
        }
        return different == 1
    }
}
