internal import Figures

/// The digits of the source's bytes that a figure is said to come from.
struct SourceDigits {
    private let digits: [UInt8]
    private let hasWords: Bool

    init(_ pieces: [[UInt8]]) {
        var digits: [UInt8] = []
        var hasWords = false
        for scalar in pieces.flatMap({ String(decoding: $0, as: UTF8.self).unicodeScalars }) {
            if let value = scalar.properties.numericValue, scalar.properties.generalCategory == .decimalNumber {
                digits.append(UInt8(value))
            } else if scalar.properties.isAlphabetic {
                hasWords = true
            }
        }
        self.digits = digits
        self.hasWords = hasWords
    }

    /// Whether a value's significant digits stand among them in their order; a zero, and a month, may stand in words.
    func hold(_ value: FigureValue) -> Bool {
        switch value {
        case .number(let number), .percent(let number), .money(let number): holds(number)
        case .date(let date): holds(date)
        case .several(let values): values.allSatisfy { hold($0) }
        default: true
        }
    }

    private func holds(_ number: Decimal) -> Bool {
        var wanted = String(number.mantissa.magnitude).utf8.map { $0 - 0x30 }
        while wanted.last == 0 { wanted.removeLast() }
        return wanted.isEmpty ? !digits.isEmpty || hasWords : holds(wanted)
    }

    private func holds(_ date: CalendarDate) -> Bool {
        if digits.isEmpty { return false }
        if let day = date.day, !holds(String(day).utf8.map { $0 - 0x30 }) { return false }
        guard let year = date.year else { return true }
        return holds([UInt8(year / 10 % 10), UInt8(year % 10)])
    }

    private func holds(_ wanted: [UInt8]) -> Bool {
        var left = wanted[...]
        for digit in digits where left.first == digit { left = left.dropFirst() }
        return left.isEmpty
    }
}
