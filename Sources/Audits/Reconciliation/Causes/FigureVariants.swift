internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Records

/// Makes the printed figures that may have been read as a figure that we have: a digit for another, once or twice the
/// same, a digit lost, doubled or put in, a decimal point lost or put in.
struct FigureVariants: Sendable {
    let rates: ReaderRates
    /// How many of the document's figures of one digit have a nought before it.
    private let padded: Double
    let reader = FigureReader()

    /// The most digits that are tried; figures have no more.
    static let limit = 15
    /// The same where a cell holds a count and dates.
    static let severalLimit = 20
    /// The chance from which a misreading is common enough to have happened twice in one figure.
    static let common = 0.01

    init(rates: ReaderRates, padded: Double) {
        self.rates = rates
        self.padded = padded
    }

    /// One digit of a cell's text.
    struct Digit {
        var value: Int
        /// Where it stands in the cell's bytes.
        var offset: Int
        /// How many bytes it has: 3 in Bengali, 1 in ASCII.
        var length: Int

        /// Its bytes.
        var range: Range<Int> { offset..<offset + length }
    }

    /// A figure as it was read: its digits, and how others of its kind are made.
    private struct Numeral {
        var digits: [Digit]
        var read: Int64
        var places: Int
        var amongBengali: Bool
        var kind: (Int64, Int) -> FigureValue

        func value(_ mantissa: Int64) -> FigureValue { kind(mantissa, places) }

        /// How many digits stand before the point.
        var whole: Int { digits.count - places }
    }

    /// Calls `body` with every variant of a figure read from one piece of text; never for other figures.
    ///
    /// - Complexity: O(d) in the figure's digits, of which there are at most fifteen.
    func visit(
        _ cell: FigureReference, _ records: DocumentRecords, in text: CanonicalText, _ body: (FigureVariant) -> Void
    ) {
        let figure = records[cell]
        guard figure.passages.count == 1 else { return }
        let range = figure.passages[0].text.clamped(to: text.bytes.indices)
        switch figure.value {
        case .number(let value), .percent(let value), .money(let value):
            let digits = FigureVariants.digits(in: text.bytes.span, range)
            guard !digits.isEmpty, digits.count <= FigureVariants.limit else { return }
            barePoint(digits, figure, in: text.bytes.span, range, odds: pointOdds(cell, records), body)
            let read = digits.reduce(Int64(0)) { $0 * 10 + Int64($1.value) }
            guard read == value.mantissa, value.places < digits.count else { return }
            let numeral = Numeral(
                digits: digits, read: read, places: value.places,
                amongBengali: FigureVariants.isBengali(text.bytes.span, range), kind: FigureVariants.kind(figure.value))
            substitutions(numeral, body)
            shorter(numeral, padded: padded, body)
            longer(numeral, padded: padded, body)
            let odds = pointOdds(cell, records)
            points(numeral, odds: odds, body)
            if case .indicator(_, .score) = cell { lostWithPoint(digits, figure, odds: odds, body) }
        case .date: dates(Array(text.bytes[range]), isText: false, body)
        case .text: dates(Array(text.bytes[range]), isText: true, body)
        case .several: counts(Array(text.bytes[range]), body)
        default: return
        }
    }

    /// How many figures with a point there are for each without among those printed like it: the amounts of a cell's row,
    /// the scores of its table.
    private func pointOdds(_ cell: FigureReference, _ records: DocumentRecords) -> Double {
        var (pointed, whole) = (0, 0)
        func count(_ figure: borrowing Figure) {
            guard let quantity = figure.value.quantity, quantity != .zero else { return }
            if quantity.places > 0 { pointed += 1 } else { whole += 1 }
        }
        switch cell {
        case .indicator(let index, .score):
            let table = records.indicators[index].table
            for other in records.indicators(ofTable: table) where other != index {
                count(records.indicators.span[other].score)
            }
        case .indicator(let index, let field) where field.isAmount:
            records.indicators.span[index].visitFigures { other, figure in
                if other != field, other.isAmount { count(figure) }
            }
        case .total(let index) where records.totals[index].of == .score:
            for indicator in records.totals[index].indicators { count(records.indicators.span[indicator].score) }
        default: break
        }
        return rates.pointOdds(pointed: pointed, whole: whole)
    }

    /// The digits of a part of a text, in either script.
    static func digits(in bytes: Span<UInt8>, _ range: Range<Int>) -> [Digit] {
        var result: [Digit] = []
        result.reserveCapacity(8)
        visitDigits(in: bytes, range) { result.append($0) }
        return result
    }

    /// Calls `body` with each digit of a part of a text, in either script.
    @inline(__always)
    static func visitDigits(in bytes: Span<UInt8>, _ range: Range<Int>, _ body: (Digit) -> Void) {
        var place = range.lowerBound
        while place < range.upperBound {
            let byte = bytes[place]
            if byte >= 0x30, byte <= 0x39 {
                body(Digit(value: Int(byte - 0x30), offset: place - range.lowerBound, length: 1))
            } else if byte == 0xE0, place + 2 < range.upperBound, bytes[place + 1] == 0xA7, bytes[place + 2] >= 0xA6,
                bytes[place + 2] <= 0xAF
            {
                body(Digit(value: Int(bytes[place + 2] - 0xA6), offset: place - range.lowerBound, length: 3))
                place += 2
            }
            place += 1
        }
    }

    /// Whether a cell holds Bengali letters or digits.
    static func isBengali(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for place in range where bytes[place] == 0xE0 { return true }
        return false
    }

    /// Each digit replaced by each other, and two of the same by one that is often read as it.
    private func substitutions(_ numeral: Numeral, _ body: (FigureVariant) -> Void) {
        let digits = numeral.digits
        var weight = FigureVariants.power(digits.count)
        for (place, digit) in digits.enumerated() {
            weight /= 10
            // A nought in front is taken out by those that are shorter.
            for printed in (place == 0 && numeral.whole > 1 ? 1 : 0)...9 where printed != digit.value {
                let isShape = numeral.amongBengali && digit.length == 1
                let rate = rates.probability(printed: printed, read: digit.value, isShape: isShape)
                let change = Int64(printed - digit.value)
                var variant = FigureVariant(
                    value: numeral.value(numeral.read + change * weight), replaced: digit.range,
                    written: .digit(printed), width: digit.length, probability: rate, pair: printed * 10 + digit.value)
                body(variant)
                guard rate >= FigureVariants.common else { continue }
                var further = weight
                for other in digits.dropFirst(place + 1) {
                    further /= 10
                    guard other.value == digit.value, other.length == digit.length else { continue }
                    variant.value = numeral.value(numeral.read + change * (weight + further))
                    variant.also = other.range
                    variant.probability = rate * rate
                    body(variant)
                }
            }
        }
    }

    /// Each digit taken for an extra one, for the second of a doubled one, or for a nought in front that was misread.
    private func shorter(_ numeral: Numeral, padded: Double, _ body: (FigureVariant) -> Void) {
        let digits = numeral.digits
        guard digits.count > 1 else { return }
        let count = Double(digits.count)
        var weight = FigureVariants.power(digits.count)
        for (place, digit) in digits.enumerated() {
            weight /= 10
            let isFraction = place >= numeral.whole
            guard isFraction ? numeral.places > 1 : numeral.whole > 1 else { continue }
            let isOpening = !isFraction && digits[place == 0 ? 1 : 0].value == 0
            guard !isOpening || place > 0 && digits[0].value == 0 else { continue }
            // Of two that are alike only one is taken out.
            if place + 1 < digits.count, digits[place + 1].value == digit.value { continue }
            let isDoubled = place > 0 && digits[place - 1].value == digit.value
            let shorter = numeral.read / (weight * 10) * weight + numeral.read % weight
            let extra = rates.extra / count + (isDoubled ? rates.doubled / (count - 1) : 0)
            // Figures of one digit are padded.
            let nought =
                place == 0 && numeral.whole == 2 && digit.value != 0
                ? padded * rates.probability(printed: 0, read: digit.value, isShape: false) : 0
            body(
                FigureVariant(
                    value: numeral.kind(shorter, numeral.places - (isFraction ? 1 : 0)), replaced: digit.range,
                    written: nought > extra ? .digit(0) : .nothing, width: digit.length, probability: extra + nought,
                    pair: nil))
        }
    }

    /// A lost digit may have been any of ten, before or behind each of those that are left.
    private func longer(_ numeral: Numeral, padded: Double, _ body: (FigureVariant) -> Void) {
        let digits = numeral.digits
        guard digits.count < FigureVariants.limit else { return }
        var weight = FigureVariants.power(digits.count)
        let rate = rates.lost / Double(digits.count + 1)
        func add(_ printed: Int, at offset: Int, _ place: Int, isFraction: Bool) {
            let longer = (numeral.read / weight * 10 + Int64(printed)) * weight + numeral.read % weight
            let value = numeral.kind(longer, numeral.places + (isFraction ? 1 : 0))
            guard value != numeral.value(numeral.read) else { return }
            body(
                FigureVariant(
                    value: value, replaced: offset..<offset, written: .digit(printed),
                    width: digits[min(place, digits.count - 1)].length, probability: rate, pair: nil))
        }
        // Of a figure of one digit that was printed with a nought before it the nought alone is left.
        if digits.count == 1, digits[0].value == 0 {
            let end = digits[0].range.upperBound
            for printed in 1...9 {
                body(
                    FigureVariant(
                        value: numeral.value(Int64(printed)), replaced: end..<end, written: .digit(printed),
                        width: digits[0].length, probability: rate * padded, pair: nil))
            }
        }
        for place in 0...digits.count {
            let near = digits[min(place, digits.count - 1)]
            let offset = place < digits.count ? near.offset : near.offset + near.length
            let isFraction = numeral.places > 0 && place >= numeral.whole
            for printed in 0...9 {
                // Nobody begins a figure with a nought, but for the one before a point.
                guard isFraction || (place == 0 ? printed : digits[0].value) != 0 else { continue }
                if isFraction, place == numeral.whole, place > 0, numeral.whole > 1 || digits[0].value != 0 {
                    let last = digits[place - 1]
                    add(printed, at: last.offset + last.length, place, isFraction: false)
                }
                // Before or behind a digit of the same kind is one figure.
                if place < digits.count, near.value == printed { continue }
                add(printed, at: offset, place, isFraction: isFraction)
            }
            weight /= 10
        }
    }

    /// A decimal point lost before the last digit or the last two, or put in.
    private func points(_ numeral: Numeral, odds: Double, _ body: (FigureVariant) -> Void) {
        let digits = numeral.digits
        if numeral.places > 0 {
            let (last, next) = (digits.count - numeral.places - 1, digits.count - numeral.places)
            guard digits.indices.contains(last), digits.indices.contains(next) else { return }
            let start = digits[last].offset + digits[last].length
            guard digits[next].offset == start + 1 else { return }
            body(
                FigureVariant(
                    value: numeral.kind(numeral.read, 0), replaced: start..<start + 1, written: .nothing,
                    width: digits[last].length, probability: rates.pointExtra, pair: nil))
            return
        }
        // Nobody prints a whole number with a point and a nought.
        for places in 1...2 where digits.count > places && digits[digits.count - 1].value != 0 {
            let offset = digits[digits.count - places].offset
            body(
                FigureVariant(
                    value: numeral.kind(numeral.read, places), replaced: offset..<offset, written: .point,
                    width: digits[0].length, probability: rates.pointLost * odds / 2, pair: nil))
        }
    }

    private static func power(_ exponent: Int) -> Int64 {
        var result: Int64 = 1
        for _ in 0..<exponent { result *= 10 }
        return result
    }

    /// Makes figures of the same kind from their digits and places.
    static func kind(_ value: FigureValue) -> (Int64, Int) -> FigureValue {
        switch value {
        case .percent: { .percent(Decimal($0, places: $1)) }
        case .money: { .money(Decimal($0, places: $1)) }
        default: { .number(Decimal($0, places: $1)) }
        }
    }
}

extension FigureField {
    /// Whether it is an amount of what its row is about: those of one row are printed alike.
    var isAmount: Bool {
        switch self {
        case .annualTarget, .quarterTarget, .quarterAchieved, .halfYear, .previous, .current, .total, .tier: true
        case .weight, .score, .rate, .history, .other: false
        }
    }
}
