internal import Figures

/// What quarters report, summed up in millionths.
struct TrialReports {
    private(set) var sum: Int64
    /// The last number; zero where there is none.
    private(set) var last: Int64
    /// Whether there is a last number.
    let hasLast: Bool
    /// Whether every report holds a number.
    let areQuantities: Bool
    /// Whether a total can be judged by them: there are some, and all are numbers.
    let isComplete: Bool
    private let count: Int64
    /// The place of the last quarter that holds a number.
    private let lastPlace: Int

    /// What quarters report; nil where that has too many digits.
    init?(_ reports: QuarterReports) {
        guard let whole = reports.sum, let sum = TrialNumber(whole) else { return nil }
        guard let last = reports.last.map({ TrialNumber($0) }) ?? TrialNumber(.zero) else { return nil }
        self.sum = sum.value
        self.last = last.value
        hasLast = reports.last != nil
        areQuantities = reports.areQuantities
        isComplete = reports.count > 0 && reports.isReadable && reports.areQuantities && reports.last != nil
        count = Int64(reports.count)
        lastPlace = reports.lastPlace
    }

    /// Puts another number in the place of one that was summed up.
    mutating func replace(_ old: Int64, at place: Int, with new: Int64) {
        sum &+= new &- old
        if place == lastPlace { last = new }
    }

    /// Whether a total is the mean of the quarters that report, rounded to its last place.
    func isMean(_ total: TrialNumber) -> Bool {
        guard count > 0 else { return false }
        return (total.value &* count &- sum).magnitude &* 2 <= (count &* total.unit).magnitude
    }
}
