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
        // A span lends its elements; an array may copy them.
        let indicators = records.indicators.span
        add(indicators[index].weight.value)
        add(indicators[index].annualTarget.value)
        for place in indicators[index].tiers.indices { add(indicators[index].tiers.span[place].figure.value) }
        for place in indicators[index].quarters.indices {
            add(indicators[index].quarters.span[place].target.value)
            add(indicators[index].quarters.span[place].achieved.value)
        }
        for place in indicators[index].history.indices {
            add(indicators[index].history.span[place].figure.value)
        }
        add(indicators[index].halfYear.value)
        if let progress = indicators[index].progress {
            add(progress.previous.value)
            add(progress.current.value)
            // A rate is a percentage whatever the unit is.
            if case .percent = progress.rate.value {} else { add(progress.rate.value) }
        }
        add(indicators[index].total.value)
        add(indicators[index].score.value)
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
