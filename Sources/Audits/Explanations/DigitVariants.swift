internal import BengaliText
internal import Confusions
internal import Figures
internal import Pages
internal import Provenance

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
    private let confusions = DigitConfusions.embedded
    private let reader = FigureReader()
    private let priors = Priors.embedded
    private let other = Priors.embedded.probability("digit.other")

    /// The most digits that are tried; longer figures have no variants.
    private static let limit = 15

    /// One digit of a cell's text.
    private struct Digit {
        var value: Int
        /// Where it stands in the cell's bytes.
        var offset: Int
        /// How many bytes it has: 3 in Bengali, 1 in ASCII.
        var length: Int
    }

    /// Every variant of a figure read from one piece of text; none of other figures.
    ///
    /// - Complexity: O(d) in the figure's digits, of which there are at most fifteen.
    func variants(of figure: Figure, in text: CanonicalText) -> [DigitVariant] {
        guard figure.passages.count == 1, let passage = figure.passages.first else { return [] }
        let bytes = Array(text.bytes[passage.text])
        let digits = DigitVariants.digits(in: bytes)
        guard !digits.isEmpty, digits.count <= DigitVariants.limit else { return [] }
        switch figure.value {
        case .number(let value), .percent(let value), .money(let value):
            let read = digits.reduce(Int64(0)) { $0 * 10 + Int64($1.value) }
            guard read == value.mantissa else { return [] }
            return substitutions(digits, in: bytes, of: figure.value) + lengths(digits, of: figure.value)
        case .date: return dates(digits, in: bytes)
        default: return []
        }
    }

    private static func digits(in bytes: [UInt8]) -> [Digit] {
        var result: [Digit] = []
        var offset = 0
        while offset < bytes.count {
            if (0x30...0x39).contains(bytes[offset]) {
                result.append(Digit(value: Int(bytes[offset] - 0x30), offset: offset, length: 1))
            } else if bytes[offset] == 0xE0, offset + 2 < bytes.count, bytes[offset + 1] == 0xA7,
                (0xA6...0xAF).contains(bytes[offset + 2])
            {
                result.append(Digit(value: Int(bytes[offset + 2] - 0xA6), offset: offset, length: 3))
                offset += 2
            }
            offset += 1
        }
        return result
    }

    /// How often `printed` is read as this digit; an ASCII digit among Bengali ones may have been drawn for its shape.
    private func probability(printed: Int, read digit: Digit, amongBengali: Bool) -> Double {
        if amongBengali, digit.length == 1 {
            if digit.value == 8, printed == 4 { return priors.probability("shape.8") }
            if digit.value == 9, printed == 7 { return priors.probability("shape.9") }
        }
        let rate = confusions.perMillion(printed: printed, read: digit.value)
        return rate > 0 ? Double(rate) / 1_000_000 : other
    }

    private func substitutions(_ digits: [Digit], in bytes: [UInt8], of value: FigureValue) -> [DigitVariant] {
        var result: [DigitVariant] = []
        let amongBengali = digits.contains { $0.length == 3 } || bytes.contains(0xE0)
        for (place, digit) in digits.enumerated() {
            let isLeading = place == 0 && digits.count > 1
            if isLeading, digit.value == 0 { continue }
            for printed in (isLeading ? 1 : 0)...9 where printed != digit.value {
                var values = digits.map(\.value)
                values[place] = printed
                guard let changed = DigitVariants.value(values, like: value) else { continue }
                result.append(
                    DigitVariant(
                        value: changed, replaced: digit.offset..<digit.offset + digit.length, digit: printed,
                        width: digit.length,
                        probability: probability(printed: printed, read: digit, amongBengali: amongBengali),
                        pair: printed * 10 + digit.value))
            }
        }
        return result
    }

    private func lengths(_ digits: [Digit], of value: FigureValue) -> [DigitVariant] {
        var result: [DigitVariant] = []
        func add(_ values: [Int], _ replaced: Range<Int>, _ digit: Int?, _ width: Int, _ probability: Double) {
            guard values.first != 0, let changed = DigitVariants.value(values, like: value) else { return }
            result.append(
                DigitVariant(
                    value: changed, replaced: replaced, digit: digit, width: width, probability: probability, pair: nil)
            )
        }
        let (extra, lost) = (priors.probability("digit.extra"), priors.probability("digit.lost") / 10)
        if digits.count > 1 {
            for (place, digit) in digits.enumerated() {
                var values = digits.map(\.value)
                values.remove(at: place)
                add(values, digit.offset..<digit.offset + digit.length, nil, digit.length, extra)
            }
        }
        // A lost digit may have been any of ten, before or behind each of those that are left.
        guard digits.count <= 3 else { return result }
        for place in 0...digits.count {
            let near = digits[min(place, digits.count - 1)]
            let offset = place < digits.count ? near.offset : near.offset + near.length
            for printed in 0...9 {
                var values = digits.map(\.value)
                values.insert(printed, at: place)
                add(values, offset..<offset, printed, near.length, lost)
            }
        }
        return result
    }

    private func dates(_ digits: [Digit], in bytes: [UInt8]) -> [DigitVariant] {
        var result: [DigitVariant] = []
        for digit in digits {
            for printed in 0...9 where printed != digit.value {
                let text = bytes.replacing(digit.offset..<digit.offset + digit.length, with: printed, digit.length)
                let changed = Array(text.utf8)
                guard case .date(let date) = reader.read(changed, 0..<changed.count, expecting: .date).value else {
                    continue
                }
                let probability = probability(printed: printed, read: digit, amongBengali: digit.length == 3)
                result.append(
                    DigitVariant(
                        value: .date(date), replaced: digit.offset..<digit.offset + digit.length, digit: printed,
                        width: digit.length, probability: probability, pair: printed * 10 + digit.value))
            }
        }
        return result
    }

    /// The figure that these digits make, of the same kind and with the same places.
    private static func value(_ digits: [Int], like value: FigureValue) -> FigureValue? {
        let mantissa = digits.reduce(Int64(0)) { $0 * 10 + Int64($1) }
        switch value {
        case .number(let old): return .number(Decimal(mantissa, places: old.places))
        case .percent(let old): return .percent(Decimal(mantissa, places: old.places))
        case .money(let old): return .money(Decimal(mantissa, places: old.places))
        default: return nil
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
