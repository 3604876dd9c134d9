internal import Figures

/// The fiscal year and the quarter that most mentions name; of two named as often, the first.
struct PeriodVote {
    private(set) var fiscalYear: FiscalYear?
    private(set) var quarter: Int?

    init(_ mentions: [Mention]) {
        var years: [FiscalYear] = []
        var quarters: [Int] = []
        var dated: [FiscalYear] = []
        for mention in mentions {
            switch mention.content {
            case .fiscalYear(let year): years.append(year)
            case .quarter(let quarter, let calendarYear):
                quarters.append(quarter)
                if let calendarYear { dated.append(FiscalYear(start: quarter <= 2 ? calendarYear : calendarYear - 1)) }
            default: break
            }
        }
        fiscalYear = PeriodVote.most(years) ?? PeriodVote.most(dated)
        quarter = PeriodVote.most(quarters)
    }

    private static func most<Value: Hashable>(_ values: [Value]) -> Value? {
        if values.count < 2 { return values.first }
        var counts: [Value: Int] = [:]
        for value in values { counts[value, default: 0] += 1 }
        let highest = counts.values.max()
        return values.first { counts[$0] == highest }
    }
}
