internal import Figures
internal import Findings
internal import Records

/// The values that messages name, as rules give them.
enum Wording {
    /// The row a constraint is about, `[2.1.1]`, or the line it stands on.
    static func name(of constraint: Constraint, _ context: AuditContext) -> MessageArgument {
        guard let index = constraint.indicator else { return .text("") }
        return name(ofIndicator: index, context)
    }

    /// An indicator's code in brackets, or the line it stands on.
    static func name(ofIndicator index: Int, _ context: AuditContext) -> MessageArgument {
        let indicator = context.records.indicators[index]
        return .text(indicator.code.map { "[\($0)]" } ?? "@\(indicator.line)")
    }

    /// A quantity as a value that a message names.
    static func argument(_ quantity: Quantity) -> MessageArgument {
        switch quantity {
        case .number(let value): .number(value)
        case .date(let value): .date(value)
        case .text(let value): .text(value)
        }
    }

    /// A sum and what it makes, as in 1 + 1 = 2; one figure alone is its own sum.
    static func sum(_ values: [Decimal], _ total: Decimal) -> MessageArgument {
        guard values.count > 1, case .text(let working) = working(values) else { return .text(total.description) }
        return .text("\(working) = \(total)")
    }

    /// A sum spelled out, as in 1 + 1; of a long one the beginning, and how many figures there are.
    static func working(_ values: [Decimal]) -> MessageArgument {
        let shown = values.prefix(24).map(\.description).joined(separator: " + ")
        return .text(values.count > 24 ? shown + " + … (\(values.count))" : shown)
    }

    /// A figure's value as a quantity; nil where it holds none.
    static func quantity(_ value: FigureValue) -> Quantity? {
        if let number = value.quantity ?? QuarterCombination.count(in: value) { return .number(number) }
        return QuarterCombination.dates(in: value).first.map { .date($0) }
    }

    /// A figure's value as plain text, digits in ASCII; a dash where it holds none.
    static func plain(_ value: FigureValue) -> String {
        switch quantity(value) {
        case .number(let number): number.description
        case .date(let date): date.description
        case .text(let text): text
        case nil: "-"
        }
    }
}
