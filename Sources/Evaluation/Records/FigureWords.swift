internal import Figures
internal import Records
internal import Specimens

/// Spells figures for a person who looks for what went wrong.
enum FigureWords {
    static func of(_ value: FigureValue) -> String {
        switch value {
        case .number(let number): number.description
        case .percent(let number): number.description + "%"
        case .money(let number): "money \(number)"
        case .date(let date): date.description
        case .several(let values): "[" + values.map(of).joined(separator: ", ") + "]"
        case .blank: "blank"
        case .dash: "dash"
        case .notApplicable: "not applicable"
        case .ditto: "ditto"
        case .unreadable: "unreadable"
        case .missing: "missing"
        case .text: "text"
        }
    }
}

extension FigureValue {
    /// Whether it says nothing that a figure says.
    var isEmpty: Bool {
        switch self {
        case .number, .percent, .money, .date, .several, .ditto: false
        default: true
        }
    }
}

/// Where an indicator record holds a specimen's figure.
enum RecordField {
    static func place(of field: SpecimenField, in record: Indicator) -> FigureField? {
        switch field {
        case .weight: .weight
        case .annualTarget: .annualTarget
        case .tier(let tier): record.tiers.firstIndex { $0.tier == tier }.map { .tier($0) }
        case .quarterTarget(let quarter): record.quarters.isEmpty ? nil : .quarterTarget(quarter)
        case .quarterAchieved(let quarter): record.quarters.isEmpty ? nil : .quarterAchieved(quarter)
        case .history(let place): record.history.indices.contains(place) ? .history(place) : nil
        case .halfYear: .halfYear
        case .previous: .previous
        case .current: .current
        case .rate: .rate
        case .total: .total
        case .score: .score
        default: nil
        }
    }
}
