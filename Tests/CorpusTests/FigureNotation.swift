import Figures
import Findings

/// The compact spelling of figures that truth is typed in.
enum FigureNotation {
    /// How a value is spelt.
    static func of(_ value: FigureValue) -> String {
        switch value {
        case .number(let number): of(number)
        case .percent(let number): of(number) + "%"
        case .money(let number): "money:" + of(number)
        case .date(let date): date.description
        case .several(let values): "[" + values.map(of).joined(separator: " ") + "]"
        case .blank: "blank"
        case .dash: "dash"
        case .notApplicable: "notApplicable"
        case .ditto: "ditto"
        case .unreadable: "unreadable"
        case .missing: "missing"
        case .text: "text"
        }
    }

    /// How a compared quantity is spelt.
    static func of(_ quantity: Quantity) -> String {
        switch quantity {
        case .number(let number): of(number)
        case .date(let date): date.description
        case .text(let text): text
        }
    }

    /// A decimal without zeros at its end, so that ৬.০ and ৬ are spelt alike.
    static func of(_ number: Decimal) -> String {
        let digits = String(number.mantissa.magnitude)
        let padded = String(repeating: "0", count: max(0, number.places + 1 - digits.count)) + digits
        let whole = padded.dropLast(number.places)
        var fraction = String(padded.suffix(number.places))
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return (number.mantissa < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// A typed spelling with the zeros at the end of its numbers taken off.
    static func trimmed(_ typed: String) -> String {
        typed.split(separator: " ").map { piece in
            var body = piece
            let percent = body.hasSuffix("%")
            if percent { body.removeLast() }
            guard body.contains("."), body.allSatisfy({ $0.isNumber || $0 == "." }) else { return String(piece) }
            while body.hasSuffix("0") { body.removeLast() }
            if body.hasSuffix(".") { body.removeLast() }
            return body + (percent ? "%" : "")
        }.joined(separator: " ")
    }
}
