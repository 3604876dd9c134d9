internal import Figures
internal import Records

/// What the figures of an indicator are, so that a rule passes over rows that hold nothing for it.
struct FigureKinds: OptionSet {
    let rawValue: UInt8

    /// Something that cannot be read.
    static let unreadable = FigureKinds(rawValue: 1)
    /// Words.
    static let text = FigureKinds(rawValue: 2)
    /// A date.
    static let date = FigureKinds(rawValue: 4)
    /// Several figures in a cell, of which some may be dates.
    static let several = FigureKinds(rawValue: 8)
    /// A number or an amount.
    static let number = FigureKinds(rawValue: 16)
    /// A percentage.
    static let percent = FigureKinds(rawValue: 32)

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// The kinds among an indicator's figures, but for what a ditto repeats.
    init(ofIndicator index: Int, _ records: DocumentRecords) {
        rawValue = 0
        add(records.indicators[index].weight.value)
        add(records.indicators[index].annualTarget.value)
        for place in records.indicators[index].tiers.indices { add(records.indicators[index].tiers[place].figure.value) }
        for place in records.indicators[index].quarters.indices {
            add(records.indicators[index].quarters[place].target.value)
            add(records.indicators[index].quarters[place].achieved.value)
        }
        for place in records.indicators[index].history.indices {
            add(records.indicators[index].history[place].figure.value)
        }
        add(records.indicators[index].halfYear.value)
        add(records.indicators[index].total.value)
        add(records.indicators[index].score.value)
    }

    private mutating func add(_ value: FigureValue) {
        switch value {
        case .unreadable: insert(.unreadable)
        case .text: insert(.text)
        case .date: insert(.date)
        case .several: insert(.several)
        case .number, .money: insert(.number)
        case .percent: insert(.percent)
        case .blank, .dash, .notApplicable, .ditto, .missing: break
        }
    }
}
