public import Figures

/// Which of an indicator's figures.
public enum FigureField: Sendable, Hashable {
    /// Its weight.
    case weight
    /// The year's target.
    case annualTarget
    /// A tier's target, by its place in `tiers`.
    case tier(Int)
    /// A quarter's target, 1 to 4.
    case quarterTarget(Int)
    /// A quarter's achievement, 1 to 4.
    case quarterAchieved(Int)
    /// A named year's figure, by its place in `history`.
    case history(Int)
    /// The half-year's figure.
    case halfYear
    /// What was achieved up to the period before the one reported.
    case previous
    /// What was achieved in the period reported.
    case current
    /// The share of the target that was achieved.
    case rate
    /// The declared total.
    case total
    /// The declared score.
    case score
    /// The figure of a column that no record has a place for, by its place in `others`.
    case other(Int)
}

/// One figure of a document, by where it stands among the records.
public enum FigureReference: Sendable, Hashable {
    /// A figure of an indicator, by its index.
    case indicator(Int, FigureField)
    /// The weight of an area, by its index.
    case area(Int)
    /// A declared total, by its index.
    case total(Int)
}

extension FigureReference {
    /// By the record first: most figures that are compared are other records'.
    public static func == (left: FigureReference, right: FigureReference) -> Bool {
        switch (left, right) {
        case (.indicator(let one, let field), .indicator(let other, let otherField)):
            one == other && field == otherField
        case (.area(let one), .area(let other)): one == other
        case (.total(let one), .total(let other)): one == other
        default: false
        }
    }

    /// One number for all of it: to hash each part by itself is what looking a figure up costs most.
    public func hash(into hasher: inout Hasher) {
        let number =
            switch self {
            case .indicator(let index, let field): index &* 256 &+ field.number &* 3
            case .area(let index): index &* 3 &+ 1
            case .total(let index): index &* 3 &+ 2
            }
        hasher.combine(number)
    }
}

extension FigureField {
    /// A number of its own, as far as there are few tiers and years.
    fileprivate var number: Int {
        switch self {
        case .weight: 0
        case .annualTarget: 1
        case .halfYear: 2
        case .previous: 3
        case .current: 4
        case .rate: 5
        case .total: 6
        case .score: 7
        case .quarterTarget(let quarter): 8 &+ quarter
        case .quarterAchieved(let quarter): 16 &+ quarter
        case .tier(let place): 24 &+ place &* 2
        case .history(let place): 25 &+ place &* 2
        case .other(let place): 200 &+ place
        }
    }
}

extension Indicator {
    /// One of its figures; `missing` where there is none.
    public subscript(field: FigureField) -> Figure {
        get {
            switch field {
            case .weight: weight
            case .annualTarget: annualTarget
            case .tier(let index): tiers.indices.contains(index) ? tiers[index].figure : .missing
            case .quarterTarget(let quarter):
                quarters.indices.contains(quarter - 1) ? quarters[quarter - 1].target : .missing
            case .quarterAchieved(let quarter):
                quarters.indices.contains(quarter - 1) ? quarters[quarter - 1].achieved : .missing
            case .history(let index): history.indices.contains(index) ? history[index].figure : .missing
            case .halfYear: halfYear
            case .previous: progress?.previous ?? .missing
            case .current: progress?.current ?? .missing
            case .rate: progress?.rate ?? .missing
            case .total: total
            case .score: score
            case .other(let index): others.indices.contains(index) ? others[index].figure : .missing
            }
        }
        set {
            switch field {
            case .weight: weight = newValue
            case .annualTarget: annualTarget = newValue
            case .tier(let index): if tiers.indices.contains(index) { tiers[index].figure = newValue }
            case .quarterTarget(let quarter):
                if quarters.indices.contains(quarter - 1) { quarters[quarter - 1].target = newValue }
            case .quarterAchieved(let quarter):
                if quarters.indices.contains(quarter - 1) { quarters[quarter - 1].achieved = newValue }
            case .history(let index): if history.indices.contains(index) { history[index].figure = newValue }
            case .halfYear: halfYear = newValue
            case .previous: progress?.previous = newValue
            case .current: progress?.current = newValue
            case .rate: progress?.rate = newValue
            case .total: total = newValue
            case .score: score = newValue
            case .other(let index): if others.indices.contains(index) { others[index].figure = newValue }
            }
        }
    }

    /// Whether one of its figures is a ditto mark.
    var holdsDitto: Bool {
        if weight.value.isDitto || annualTarget.value.isDitto || halfYear.value.isDitto { return true }
        if total.value.isDitto || score.value.isDitto { return true }
        if let progress, progress.figures.contains(where: \.value.isDitto) { return true }
        for index in tiers.indices where tiers[index].figure.value.isDitto { return true }
        for index in history.indices where history[index].figure.value.isDitto { return true }
        for index in quarters.indices
        where quarters[index].target.value.isDitto || quarters[index].achieved.value.isDitto {
            return true
        }
        return false
    }

    /// Every figure field it has, in the order of the contract.
    public var fields: [FigureField] {
        [.weight, .annualTarget] + tiers.indices.map { .tier($0) }
            + (quarters.isEmpty ? [] : (1...quarters.count).flatMap { [.quarterTarget($0), .quarterAchieved($0)] })
            + history.indices.map { .history($0) } + [.halfYear]
            + (progress == nil ? [] : [.previous, .current, .rate])
            + [.total, .score]
    }
}

extension FigureValue {
    fileprivate var isDitto: Bool { if case .ditto = self { true } else { false } }
}

extension DocumentRecords {
    /// What one figure says, `missing` where the reference leads nowhere; reads the one value and copies nothing else.
    public func value(_ reference: FigureReference) -> FigureValue {
        switch reference {
        case .area(let index): return index < areas.count ? areas[index].weight.value : .missing
        case .total(let index): return index < totals.count ? totals[index].figure.value : .missing
        case .indicator(let index, let field):
            guard index < indicators.count else { return .missing }
            switch field {
            case .weight: return indicators[index].weight.value
            case .annualTarget: return indicators[index].annualTarget.value
            case .halfYear: return indicators[index].halfYear.value
            case .previous: return indicators[index].progress?.previous.value ?? .missing
            case .current: return indicators[index].progress?.current.value ?? .missing
            case .rate: return indicators[index].progress?.rate.value ?? .missing
            case .total: return indicators[index].total.value
            case .score: return indicators[index].score.value
            case .other(let place):
                return place < indicators[index].others.count ? indicators[index].others[place].figure.value : .missing
            case .tier(let place):
                return place < indicators[index].tiers.count ? indicators[index].tiers[place].figure.value : .missing
            case .quarterTarget(let quarter):
                let isThere = quarter >= 1 && quarter <= indicators[index].quarters.count
                return isThere ? indicators[index].quarters[quarter - 1].target.value : .missing
            case .quarterAchieved(let quarter):
                let isThere = quarter >= 1 && quarter <= indicators[index].quarters.count
                return isThere ? indicators[index].quarters[quarter - 1].achieved.value : .missing
            case .history(let place):
                return place < indicators[index].history.count
                    ? indicators[index].history[place].figure.value : .missing
            }
        }
    }

    /// One figure; `missing` where the reference leads nowhere.
    public subscript(reference: FigureReference) -> Figure {
        get {
            switch reference {
            case .indicator(let index, let field):
                // A span lends the indicator, which the array would copy.
                indicators.indices.contains(index) ? indicators.span[index][field] : .missing
            case .area(let index): areas.indices.contains(index) ? areas[index].weight : .missing
            case .total(let index): totals.indices.contains(index) ? totals[index].figure : .missing
            }
        }
        set {
            switch reference {
            case .indicator(let index, let field):
                if indicators.indices.contains(index) { indicators[index][field] = newValue }
            case .area(let index): if areas.indices.contains(index) { areas[index].weight = newValue }
            case .total(let index): if totals.indices.contains(index) { totals[index].figure = newValue }
            }
        }
    }
}
