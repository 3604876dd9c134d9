public import Figures

/// What a monthly or cumulative report says of an indicator beside its total, which is the two periods together.
public struct PeriodProgress: Sendable, Hashable {
    /// What was achieved up to the period before the one reported.
    public var previous: Figure
    /// What was achieved in the period reported.
    public var current: Figure
    /// The share of the target that was achieved, in percent.
    public var rate: Figure

    /// Makes the progress of a period.
    public init(previous: Figure = .missing, current: Figure = .missing, rate: Figure = .missing) {
        self.previous = previous
        self.current = current
        self.rate = rate
    }

    /// The three, in the order of the page.
    var figures: [Figure] { [previous, current, rate] }
}
