internal import Figures

/// Writes figures as authors do, and says what each written form holds.
struct FigureWriter: Sendable {
    let style: WritingStyle

    /// A figure that is blank, a dash or a phrase.
    static func blank() -> SpecimenFigure { SpecimenFigure(value: .blank, printed: "") }

    /// What the author puts where there is nothing.
    func dash() -> SpecimenFigure { SpecimenFigure(value: .dash, printed: style.dash) }

    /// A weight, a score or another bare number.
    func plain(_ value: Decimal, pads: Bool = false, using random: inout SeededGenerator) -> SpecimenFigure {
        var text = trimmed(value)
        if pads, value.places == 0, value.mantissa >= 0, value.mantissa < 10 { text = "0" + text }
        return SpecimenFigure(value: .number(value), printed: digits(text, using: &random))
    }

    /// A figure of an indicator, by its unit.
    func figure(
        _ value: Decimal, _ unit: SpecimenKnowledge.Unit, using random: inout SeededGenerator
    ) -> SpecimenFigure {
        switch unit.kind {
        case .percent: percent(value, using: &random)
        case .money where unit.scale == 1: money(value, using: &random)
        default: number(value, unit, using: &random)
        }
    }

    private func percent(_ value: Decimal, using random: inout SeededGenerator) -> SpecimenFigure {
        let isOdd = random.chance(style.oddity)
        let text = digits(trimmed(value), using: &random)
        let hasSign = isOdd ? random.chance(50) : style.hasPercentSigns
        if hasSign { return SpecimenFigure(value: .percent(value), printed: isOdd ? text + " %" : text + "%") }
        if isOdd, value.places > 0, !style.isEnglish {
            return SpecimenFigure(value: .number(value), printed: text.replacing(".", with: " দশমিক "))
        }
        return SpecimenFigure(value: .number(value), printed: text)
    }

    private func money(_ value: Decimal, using random: inout SeededGenerator) -> SpecimenFigure {
        let whole = trimmed(value)
        if random.chance(style.oddity) {
            switch random.number(0...3) {
            case 0 where value.mantissa % 1000 == 0 && value.mantissa >= 100_000 && value.places == 0:
                let lakhs = Decimal(value.mantissa / 1000, places: 2)
                return SpecimenFigure(
                    value: .money(value), printed: digits(trimmed(lakhs), using: &random) + " লক্ষ")
            case 1 where whole.count > 5:
                // Dots where commas belong, which only the sign of money makes sure.
                let text = indian(whole).replacing(",", with: ".")
                return SpecimenFigure(value: .money(value), printed: digits(text, using: &random) + "/-")
            case 2 where whole.count > 5:
                let text = whole.dropLast(5) + "," + whole.suffix(5)
                return SpecimenFigure(value: .money(value), printed: digits(String(text), using: &random) + "/-")
            default: return SpecimenFigure(value: .number(value), printed: western(whole) + ".00")
            }
        }
        let text = digits(random.chance(60) ? indian(whole) : whole, using: &random)
        if random.chance(60) { return SpecimenFigure(value: .money(value), printed: text + "/-") }
        return SpecimenFigure(value: .number(value), printed: text)
    }

    private func number(
        _ value: Decimal, _ unit: SpecimenKnowledge.Unit, using random: inout SeededGenerator
    ) -> SpecimenFigure {
        let whole = trimmed(value)
        var text = value.places == 0 && whole.count > 3 && random.chance(70) ? indian(whole) : whole
        guard random.chance(style.oddity), !style.isEnglish else {
            return SpecimenFigure(value: .number(value), printed: digits(text, using: &random))
        }
        switch random.number(0...3) {
        case 0 where value.places == 0 && whole.count == 1: text = "0" + text
        case 1 where unit.kind == .count: return suffixed(value, text, "টি", using: &random)
        case 2 where unit.kind == .person: return suffixed(value, text, " জন", using: &random)
        case 3 where value.places == 0 && whole.count < 3:
            if let words = FigureWriter.numerals[value.mantissa] {
                return suffixed(value, whole.count == 1 ? "0" + text : text, "(\(words))", using: &random)
            }
        default: break
        }
        return SpecimenFigure(value: .number(value), printed: digits(text, using: &random))
    }

    private static let numerals: [Int64: String] = [
        1: "এক", 2: "দুই", 3: "তিন", 4: "চার", 5: "পাঁচ", 6: "ছয়", 7: "সাত", 8: "আট", 10: "দশ", 12: "বারো", 20: "বিশ",
    ]

    private func suffixed(
        _ value: Decimal, _ text: String, _ suffix: String, using random: inout SeededGenerator
    ) -> SpecimenFigure {
        SpecimenFigure(value: .number(value), printed: digits(text, using: &random) + suffix)
    }

    // MARK: Digits

    /// The digits as the author writes them; now and then one of them is ASCII.
    func digits(_ text: String, using random: inout SeededGenerator) -> String {
        if style.isEnglish { return text }
        let bengali = SpecimenDigits.bengali(text)
        guard style.oddity > 0, random.happens(perMillion: style.oddity * 1000) else { return bengali }
        return String(bengali.dropLast()) + String(text.suffix(1))
    }

    /// The value without zeros at its end.
    func trimmed(_ value: Decimal) -> String {
        var text = value.description
        guard value.places > 0 else { return text }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// `12,34,567`.
    func indian(_ whole: String) -> String {
        guard whole.count > 3, !whole.contains(".") else { return whole }
        var head = Array(whole.dropLast(3))
        var groups: [String] = []
        while head.count > 2 {
            groups.insert(String(head.suffix(2)), at: 0)
            head.removeLast(2)
        }
        if !head.isEmpty { groups.insert(String(head), at: 0) }
        return (groups + [String(whole.suffix(3))]).joined(separator: ",")
    }

    private func western(_ whole: String) -> String {
        var rest = Array(whole)
        var groups: [String] = []
        while rest.count > 3 {
            groups.insert(String(rest.suffix(3)), at: 0)
            rest.removeLast(3)
        }
        return ([String(rest)] + groups).joined(separator: ",")
    }
}
