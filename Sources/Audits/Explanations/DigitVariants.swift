internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Records

/// One way a printed figure may have been read as the one we have, a single digit apart.
struct DigitVariant: Sendable {
    /// What it would say.
    var value: FigureValue
    /// The bytes of the cell's text that would be printed differently.
    var replaced: Range<Int>
    /// The digit that would stand there; nil for none.
    var digit: Int?
    /// How many bytes a digit of that script has: 3 in Bengali, 1 in ASCII.
    var width: Int
    /// How often what is printed is read like this.
    var probability: Double
    /// The digits concerned, printed × 10 + read; nil for a lost or an extra digit.
    var pair: Int?

    /// The whole figure as it would be printed, in the digits of the page; `bytes` are the cell's text.
    func text(in bytes: [UInt8]) -> String { bytes.replacing(replaced, with: digit, width) }
}

/// Makes the printed figures that are one digit away from a figure as read.
struct DigitVariants: Sendable {
    private let rates = DigitRates.embedded
    private let reader = FigureReader()

    /// The most digits that are tried; longer figures have no variants.
    private static let limit = 15

    /// One digit of a cell's text.
    private struct Digit {
        var value: Int
        /// Where it stands in the cell's bytes.
        var offset: Int
        /// How many bytes it has: 3 in Bengali, 1 in ASCII.
        var length: Int

        /// Its bytes.
        var range: Range<Int> { offset..<offset + length }
    }

    /// Calls `body` with every variant of a figure read from one piece of text; never for other figures.
    ///
    /// - Complexity: O(d) in the figure's digits, of which there are at most fifteen.
    func visit(
        _ cell: FigureReference, _ records: DocumentRecords, in text: CanonicalText, _ body: (DigitVariant) -> Void
    ) {
        let figure = records[cell]
        guard figure.passages.count == 1 else { return }
        let range = figure.passages[0].text.clamped(to: text.bytes.indices)
        switch figure.value {
        case .number(let value), .percent(let value), .money(let value):
            let digits = DigitVariants.digits(in: text.bytes.span, range)
            guard !digits.isEmpty, digits.count <= DigitVariants.limit else { return }
            let read = digits.reduce(Int64(0)) { $0 * 10 + Int64($1.value) }
            guard read == value.mantissa else { return }
            let kind = DigitVariants.kind(of: figure.value, places: value.places)
            substitutions(digits, read, amongBengali: DigitVariants.isBengali(text.bytes.span, range), kind, body)
            shorter(digits, read, kind, body)
            longer(digits, read, kind, body)
        case .date: dates(Array(text.bytes[range]), body)
        default: return
        }
    }

    private static func digits(in bytes: Span<UInt8>, _ range: Range<Int>) -> [Digit] {
        var result: [Digit] = []
        result.reserveCapacity(8)
        var place = range.lowerBound
        while place < range.upperBound {
            let byte = bytes[place]
            if byte >= 0x30, byte <= 0x39 {
                result.append(Digit(value: Int(byte - 0x30), offset: place - range.lowerBound, length: 1))
            } else if byte == 0xE0, place + 2 < range.upperBound, bytes[place + 1] == 0xA7, bytes[place + 2] >= 0xA6,
                bytes[place + 2] <= 0xAF
            {
                let value = Int(bytes[place + 2] - 0xA6)
                result.append(Digit(value: value, offset: place - range.lowerBound, length: 3))
                place += 2
            }
            place += 1
        }
        return result
    }

    /// Whether a cell holds Bengali letters or digits.
    private static func isBengali(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for place in range where bytes[place] == 0xE0 { return true }
        return false
    }

    /// Each digit replaced by each other.
    private func substitutions(
        _ digits: [Digit], _ read: Int64, amongBengali: Bool, _ kind: (Int64) -> FigureValue,
        _ body: (DigitVariant) -> Void
    ) {
        var weight = DigitVariants.power(digits.count)
        for (place, digit) in digits.enumerated() {
            weight /= 10
            let isLeading = place == 0 && digits.count > 1
            if isLeading, digit.value == 0 { continue }
            for printed in (isLeading ? 1 : 0)...9 where printed != digit.value {
                let isShape = amongBengali && digit.length == 1
                body(
                    DigitVariant(
                        value: kind(read + Int64(printed - digit.value) * weight), replaced: digit.range,
                        digit: printed, width: digit.length,
                        probability: rates.probability(printed: printed, read: digit.value, isShape: isShape),
                        pair: printed * 10 + digit.value))
            }
        }
    }

    /// Each digit taken for an extra one.
    private func shorter(
        _ digits: [Digit], _ read: Int64, _ kind: (Int64) -> FigureValue, _ body: (DigitVariant) -> Void
    ) {
        guard digits.count > 1 else { return }
        var weight = DigitVariants.power(digits.count)
        for (place, digit) in digits.enumerated() {
            weight /= 10
            guard digits[place == 0 ? 1 : 0].value != 0 else { continue }
            body(
                DigitVariant(
                    value: kind(read / (weight * 10) * weight + read % weight), replaced: digit.range, digit: nil,
                    width: digit.length, probability: rates.extra, pair: nil))
        }
    }

    /// A lost digit may have been any of ten, before or behind each of those that are left.
    private func longer(
        _ digits: [Digit], _ read: Int64, _ kind: (Int64) -> FigureValue, _ body: (DigitVariant) -> Void
    ) {
        guard digits.count <= 3 else { return }
        var weight = DigitVariants.power(digits.count)
        for place in 0...digits.count {
            let near = digits[min(place, digits.count - 1)]
            let offset = place < digits.count ? near.offset : near.offset + near.length
            for printed in 0...9 where (place == 0 ? printed : digits[0].value) != 0 {
                body(
                    DigitVariant(
                        value: kind((read / weight * 10 + Int64(printed)) * weight + read % weight),
                        replaced: offset..<offset, digit: printed, width: near.length, probability: rates.lost,
                        pair: nil))
            }
            weight /= 10
        }
    }

    private func dates(_ bytes: [UInt8], _ body: (DigitVariant) -> Void) {
        let digits = DigitVariants.digits(in: bytes.span, bytes.indices)
        guard digits.count <= DigitVariants.limit else { return }
        var changed = bytes
        for digit in digits {
            let last = digit.offset + digit.length - 1
            for printed in 0...9 where printed != digit.value {
                changed[last] = (digit.length == 1 ? 0x30 : 0xA6) + UInt8(printed)
                guard case .date(let date) = reader.read(changed, 0..<changed.count, expecting: .date).value else {
                    continue
                }
                body(
                    DigitVariant(
                        value: .date(date), replaced: digit.range, digit: printed, width: digit.length,
                        probability: rates.probability(printed: printed, read: digit.value, isShape: false),
                        pair: printed * 10 + digit.value))
            }
            changed[last] = bytes[last]
        }
    }

    private static func power(_ exponent: Int) -> Int64 {
        var result: Int64 = 1
        for _ in 0..<exponent { result *= 10 }
        return result
    }

    /// Makes figures of the same kind and with the same places from their digits.
    private static func kind(of value: FigureValue, places: Int) -> (Int64) -> FigureValue {
        switch value {
        case .percent: { .percent(Decimal($0, places: places)) }
        case .money: { .money(Decimal($0, places: places)) }
        default: { .number(Decimal($0, places: places)) }
        }
    }
}

extension [UInt8] {
    /// These bytes as text with some replaced by a digit of that many bytes, or by nothing.
    fileprivate func replacing(_ range: Range<Int>, with digit: Int?, _ length: Int) -> String {
        var result = self
        let written: [UInt8] =
            switch digit {
            case nil: []
            case let digit? where length == 1: [0x30 + UInt8(digit)]
            case let digit?: [0xE0, 0xA7, 0xA6 + UInt8(digit)]
            }
        result.replaceSubrange(range, with: written)
        return String(decoding: result, as: UTF8.self)
    }
}
