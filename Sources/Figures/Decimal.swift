/// An exact decimal: `mantissa` × 10⁻ᵖˡᵃᶜᵉˢ.
///
/// At most 18 significant digits; equality and order are of the value, so 6.0 equals 6. Sums and products are exact
/// in 128 bits, and say so where they would not fit.
public struct Decimal: Sendable, Hashable, Comparable {
    /// The digits as an integer.
    public let mantissa: Int64
    /// How many of the digits stand behind the decimal point, 0 to 18.
    public let places: Int

    /// Makes the value `mantissa` × 10⁻ᵖˡᵃᶜᵉˢ.
    public init(_ mantissa: Int64, places: Int = 0) {
        self.mantissa = mantissa
        self.places = places
    }

    /// Zero.
    public static let zero = Decimal(0)

    static func power(_ exponent: Int) -> Int128 {
        var result: Int128 = 1
        for _ in 0..<exponent { result *= 10 }
        return result
    }

    /// The value as an integer of that many places, which must be no fewer than its own.
    public func scaled(to places: Int) -> Int128 {
        places == self.places ? Int128(mantissa) : Int128(mantissa) * Decimal.power(places - self.places)
    }

    private init?(_ value: Int128, places: Int) {
        var value = value
        var places = places
        while places > 0 && (places > 18 || value > Int128(Int64.max) || value < Int128(Int64.min)) && value % 10 == 0 {
            value /= 10
            places -= 1
        }
        guard places <= 18, let mantissa = Int64(exactly: value) else { return nil }
        self.init(mantissa, places: places)
    }

    /// The exact sum, or nil where it has more than 18 digits.
    public func adding(_ other: Decimal) -> Decimal? {
        if places == other.places {
            let (sum, overflow) = mantissa.addingReportingOverflow(other.mantissa)
            if !overflow { return Decimal(sum, places: places) }
        }
        let places = max(self.places, other.places)
        let (sum, overflow) = scaled(to: places).addingReportingOverflow(other.scaled(to: places))
        return overflow ? nil : Decimal(sum, places: places)
    }

    /// The exact difference `self - other`, or nil where it has more than 18 digits.
    public func subtracting(_ other: Decimal) -> Decimal? {
        adding(Decimal(-other.mantissa, places: other.places))
    }

    /// The exact product, or nil where it has more than 18 digits.
    public func multiplied(by other: Decimal) -> Decimal? {
        Decimal(Int128(mantissa) * Int128(other.mantissa), places: places + other.places)
    }

    /// The exact sum of many values, or nil where it has more than 18 digits.
    @inlinable
    public static func sum(_ values: some Sequence<Decimal>) -> Decimal? {
        var total: Decimal? = .zero
        for value in values { total = total?.adding(value) }
        return total
    }

    /// Whether the quotient `dividend` / `divisor`, taken exactly, lies within half a unit of this value's last
    /// declared place: the tolerance for a rate or a mean that somebody has rounded.
    ///
    /// False where `divisor` is zero.
    public func isRounding(of dividend: Decimal, over divisor: Decimal) -> Bool {
        // |self - dividend / divisor| * 2 * 10^places <= 1, multiplied out so that nothing is divided.
        guard divisor.mantissa != 0 else { return false }
        let shared = max(dividend.places, divisor.places)
        guard shared + places <= 18 else { return false }
        if shared == 0, places == 0, let isNear = isWholeRounding(of: dividend.mantissa, over: divisor.mantissa) {
            return isNear
        }
        let top = dividend.scaled(to: shared) * Decimal.power(places)
        let bottom = divisor.scaled(to: shared)
        let (product, overflow) = bottom.multipliedReportingOverflow(by: Int128(mantissa))
        guard !overflow else { return false }
        let (double, tooLarge) = (product - top).multipliedReportingOverflow(by: 2)
        return !tooLarge && double.magnitude <= bottom.magnitude
    }

    /// The same of whole numbers; nil where 64 bits do not hold them.
    private func isWholeRounding(of dividend: Int64, over divisor: Int64) -> Bool? {
        let (product, overflow) = divisor.multipliedReportingOverflow(by: mantissa)
        let (difference, isTooFar) = product.subtractingReportingOverflow(dividend)
        let (double, isTooLarge) = difference.multipliedReportingOverflow(by: 2)
        if overflow || isTooFar || isTooLarge { return nil }
        return double.magnitude <= divisor.magnitude
    }

    /// Compares by value.
    public static func < (left: Decimal, right: Decimal) -> Bool {
        if left.places == right.places { return left.mantissa < right.mantissa }
        let places = max(left.places, right.places)
        return left.scaled(to: places) < right.scaled(to: places)
    }

    /// Compares by value: 6.0 equals 6.
    public static func == (left: Decimal, right: Decimal) -> Bool {
        if left.places == right.places { return left.mantissa == right.mantissa }
        let places = max(left.places, right.places)
        return left.scaled(to: places) == right.scaled(to: places)
    }

    /// Hashes the value: 6.0 and 6 alike.
    public func hash(into hasher: inout Hasher) {
        var mantissa = self.mantissa
        var places = self.places
        while places > 0 && mantissa % 10 == 0 {
            mantissa /= 10
            places -= 1
        }
        hasher.combine(mantissa)
        hasher.combine(places)
    }
}

extension Decimal: CustomStringConvertible {
    /// The value in ASCII, with as many places as were declared: `6.00`, `-0.5`, `250000`.
    public var description: String {
        let digits = String(mantissa.magnitude)
        let sign = mantissa < 0 ? "-" : ""
        guard places > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return sign + padded.dropLast(places) + "." + padded.suffix(places)
    }
}
