internal import Figures
internal import Records

/// The cells of the quarters that are combined.
enum QuarterCells {
    /// Those of a constraint.
    case listed([FigureReference])
    /// The achievements of an indicator's quarters, of which there are so many.
    case achieved(indicator: Int, count: Int)

    /// The places, from 0.
    var indices: Range<Int> {
        switch self {
        case .listed(let cells): 0..<cells.count
        case .achieved(_, let count): 0..<count
        }
    }

    /// The cell of a place.
    subscript(place: Int) -> FigureReference {
        switch self {
        case .listed(let cells): cells[place]
        case .achieved(let indicator, _): .indicator(indicator, .quarterAchieved(place + 1))
        }
    }
}

/// What the quarters report, summed up in one pass; quarters that report nothing do not count.
struct QuarterReports {
    /// How many quarters report.
    private(set) var count = 0
    /// Whether every report can be read.
    private(set) var isReadable = true
    /// Whether one is a percentage.
    private(set) var hasPercent = false
    /// Whether every one holds a number.
    private(set) var areQuantities = true
    /// What the numbers add up to; nil where that has too many digits.
    private(set) var sum: Decimal? = .zero
    /// The last number.
    private(set) var last: Decimal?
    /// The place of the last quarter that holds a number.
    private(set) var lastPlace = -1

    /// Nothing reported.
    init() {}

    init(_ cells: QuarterCells, _ readings: Readings) {
        for place in cells.indices { add(readings[cells[place]], at: place) }
    }

    private mutating func add(_ value: FigureValue, at place: Int) {
        switch value {
        case .blank, .dash, .notApplicable, .missing: return
        case .unreadable, .text: isReadable = false
        case .percent: hasPercent = true
        default: break
        }
        count += 1
        if let quantity = value.quantity ?? QuarterCombination.count(in: value) {
            sum = sum?.adding(quantity)
            last = quantity
            lastPlace = place
        } else {
            areQuantities = false
        }
    }
}

extension FigureValue {
    /// Whether all dates that a cell names, if any, meet a condition.
    func allDates(_ isMet: (CalendarDate) -> Bool) -> Bool {
        switch self {
        case .date(let date), .ditto(.some(.date(let date))): isMet(date)
        case .several(let parts): parts.allSatisfy { $0.allDates(isMet) }
        default: true
        }
    }

    /// The first date that a cell names, or nil.
    var firstDate: CalendarDate? {
        var first: CalendarDate?
        _ = allDates { date in
            first = date
            return false
        }
        return first
    }

    /// Whether the cell holds something that cannot be judged.
    var isIllegible: Bool {
        switch self {
        case .unreadable, .text: true
        default: false
        }
    }
}
