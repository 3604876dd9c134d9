internal import Figures
internal import Records

extension FigureVariants {
    /// The figures that a decimal point with nothing before or behind it leaves open: a digit of theirs was lost.
    ///
    /// Nobody prints `.৪` or `৫.`, or hardly anybody: that a digit was lost there is likelier than that one was lost
    /// anywhere else. A point behind a figure may end it like a word: that is the less likely, the more of the figures
    /// printed like it have a point (`odds` for each without).
    func barePoint(
        _ digits: [Digit], _ figure: Figure, in bytes: Span<UInt8>, _ range: Range<Int>,
        odds: @autoclosure () -> Double,
        _ body: (FigureVariant) -> Void
    ) {
        guard let value = figure.quantity, let first = digits.first, let last = digits.last else { return }
        let mantissa = digits.reduce(Int64(0)) { $0 * 10 + Int64($1.value) }
        guard mantissa == value.mantissa, digits.count < FigureVariants.limit else { return }
        let kind = FigureVariants.kind(figure.value)
        let isOpening = value.places == digits.count && bytes[range.lowerBound] == 0x2E
        let isClosing = value.places == 0 && FigureVariants.endsInPoint(bytes, range.upperBound)
        guard isOpening || isClosing else { return }
        let rate = isOpening ? rates.bareLost : rates.bareLost * odds() / (1 + odds())
        let weight = digits.reduce(Int64(1)) { weight, _ in weight * 10 }
        for printed in 1...9 {
            let digit = Int64(printed)
            body(
                isOpening
                    ? FigureVariant(
                        value: kind(mantissa + digit * weight, value.places), replaced: 0..<0, written: .digit(printed),
                        width: first.length, probability: rate, pair: nil)
                    : FigureVariant(
                        value: kind(mantissa * 10 + digit, 1),
                        replaced: last.range.upperBound..<last.range.upperBound, written: .decimal(printed),
                        width: last.length, probability: rate, pair: nil))
        }
    }

    /// The scores of which a digit was lost together with the point beside it: `৫` is what is left of `২.৫` and of `৫.২`.
    ///
    /// Scores are shares of weights, of which many have a point; `odds` are those with one for each without.
    func lostWithPoint(_ digits: [Digit], _ figure: Figure, odds: Double, _ body: (FigureVariant) -> Void) {
        guard let value = figure.quantity, value.places == 0, digits.count <= 2, let first = digits.first,
            let last = digits.last, last.value != 0
        else { return }
        let kind = FigureVariants.kind(figure.value)
        let weight: Int64 = digits.count == 1 ? 10 : 100
        for printed in 1...9 {
            let digit = Int64(printed)
            body(
                FigureVariant(
                    value: kind(value.mantissa + digit * weight, digits.count),
                    replaced: first.offset..<first.offset, written: .opening(printed), width: first.length,
                    probability: rates.lostWithPoint * odds, pair: nil))
            body(
                FigureVariant(
                    value: kind(value.mantissa * 10 + digit, 1),
                    replaced: last.range.upperBound..<last.range.upperBound, written: .decimal(printed),
                    width: last.length, probability: rates.lostWithPoint * odds, pair: nil))
        }
    }

    /// Whether a figure that ends here is followed by a point and nothing else of its cell.
    private static func endsInPoint(_ bytes: Span<UInt8>, _ end: Int) -> Bool {
        guard end < bytes.count, bytes[end] == 0x2E else { return false }
        return end + 1 == bytes.count || bytes[end + 1] == 0x09 || bytes[end + 1] == 0x0A
    }
}
