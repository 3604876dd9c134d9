/// What a unit cell says.
public struct UnitReading: Sendable, Hashable {
    /// What is counted.
    public var kind: UnitKind
    /// By how much money is multiplied: 1, 100000 for লক্ষ, 10000000 for কোটি.
    public var scale: Int
    /// Whether the unit itself says that figures run on, `[ক্রমপুঞ্জিভূত]`.
    public var isCumulative: Bool
    /// The bytes that are the unit; a merged cell may hold a figure behind them (`প্রাপ্ত নম্বর ৩`).
    public var range: Range<Int>

    /// Makes a reading.
    public init(kind: UnitKind, scale: Int = 1, isCumulative: Bool = false, range: Range<Int>) {
        self.kind = kind
        self.scale = scale
        self.isCumulative = isCumulative
        self.range = range
    }
}
