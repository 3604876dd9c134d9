internal import Figures

extension Decimal {
    /// The quotient to at most two places, rounded half away from zero, without trailing zeros; nil where the divisor
    /// is zero or the result does not fit.
    ///
    /// For showing only: comparisons use `isRounding(of:over:)`, which is exact.
    func quotient(by divisor: Decimal) -> Decimal? {
        guard divisor.mantissa != 0 else { return nil }
        let shift = 2 + divisor.places - places
        var top = Int128(mantissa)
        var bottom = Int128(divisor.mantissa)
        for _ in 0..<abs(shift) {
            let (scaled, overflow) = (shift > 0 ? top : bottom).multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            if shift > 0 { top = scaled } else { bottom = scaled }
        }
        // Far beyond any figure; twice as much would not fit.
        guard top.magnitude < UInt128(1) << 120, bottom.magnitude < UInt128(1) << 120 else { return nil }
        let magnitude = (top.magnitude * 2 + bottom.magnitude) / (bottom.magnitude * 2)
        guard var result = Int64(exactly: magnitude) else { return nil }
        if (top < 0) != (bottom < 0) { result = -result }
        var places = 2
        while places > 0 && result % 10 == 0 {
            result /= 10
            places -= 1
        }
        return Decimal(result, places: places)
    }
}
