internal import Figures

extension FigureVariants {
    /// The dates that a date, or a text that may be one, is one digit away from: another, one too many, one too few.
    func dates(_ bytes: [UInt8], isText: Bool, _ body: (FigureVariant) -> Void) {
        let digits = FigureVariants.digits(in: bytes.span, bytes.indices)
        guard digits.count >= 3, digits.count <= FigureVariants.limit else { return }
        let own = reader.read(bytes, bytes.indices, expecting: .date).value
        let amongBengali = FigureVariants.isBengali(bytes.span, bytes.indices)
        func offer(
            _ replaced: Range<Int>, _ written: VariantSpelling.Written, _ near: Digit, _ rate: Double, _ pair: Int?,
            also: Range<Int>? = nil
        ) {
            var variant = FigureVariant(
                value: .missing, replaced: replaced, written: written, also: also, width: near.length,
                probability: rate, pair: pair)
            let changed = variant.spelling.bytes(in: bytes)
            variant.value = reader.read(changed, 0..<changed.count, expecting: .date).value
            guard case .date = variant.value, variant.value != own else { return }
            body(variant)
        }
        for (place, digit) in digits.enumerated() {
            let isShape = amongBengali && digit.length == 1
            for printed in 0...9 where printed != digit.value {
                let rate = rates.probability(printed: printed, read: digit.value, isShape: isShape)
                offer(digit.range, .digit(printed), digit, rate, printed * 10 + digit.value)
                guard rate >= FigureVariants.common else { continue }
                for other in digits.dropFirst(place + 1)
                where other.value == digit.value && other.length == digit.length {
                    offer(
                        digit.range, .digit(printed), digit, rate * rate, printed * 10 + digit.value, also: other.range)
                }
            }
            // Of two that are alike only one is taken out.
            let isAgain = place > 0 && digits[place - 1].value == digit.value
            if place + 1 < digits.count, digits[place + 1].value == digit.value { continue }
            let count = Double(digits.count)
            offer(
                digit.range, .nothing, digit, rates.extra / count + (isAgain ? rates.doubled / (count - 1) : 0), nil)
        }
        let rate = rates.lost / Double(digits.count + 1)
        for (place, digit) in digits.enumerated() {
            let isFirst = place == 0 || digits[place - 1].range.upperBound != digit.offset
            let isLast = place + 1 == digits.count || digits[place + 1].offset != digit.range.upperBound
            // What is still a date lost the one digit of two that its day or its month had.
            guard isText || isFirst && isLast else { continue }
            for printed in 0...9 {
                // Before or behind a digit of the same kind is one figure.
                if isFirst, printed != digit.value {
                    offer(digit.offset..<digit.offset, .digit(printed), digit, rate, nil)
                }
                if !isLast, digits[place + 1].value == printed { continue }
                let end = digit.range.upperBound
                offer(end..<end, .digit(printed), digit, rate, nil)
            }
        }
    }

    /// Counts with dates, with one digit replaced: what comes out is read anew.
    func counts(_ bytes: [UInt8], _ body: (FigureVariant) -> Void) {
        let digits = FigureVariants.digits(in: bytes.span, bytes.indices)
        guard digits.count <= FigureVariants.severalLimit else { return }
        var changed = bytes
        for digit in digits {
            let last = digit.offset + digit.length - 1
            for printed in 0...9 where printed != digit.value {
                changed[last] = (digit.length == 1 ? 0x30 : 0xA6) + UInt8(printed)
                let value = reader.read(changed, 0..<changed.count, expecting: .countAndDate).value
                guard FigureVariants.isWhole(value) else { continue }
                body(
                    FigureVariant(
                        value: value, replaced: digit.range, written: .digit(printed), width: digit.length,
                        probability: rates.probability(printed: printed, read: digit.value, isShape: false),
                        pair: printed * 10 + digit.value))
            }
            changed[last] = bytes[last]
        }
    }

    /// Whether a reading is a count with dates.
    private static func isWhole(_ value: FigureValue) -> Bool {
        guard case .several(let parts) = value else { return false }
        return parts.contains { $0.firstDate != nil } && parts.contains { $0.quantity != nil }
    }
}
