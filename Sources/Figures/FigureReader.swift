/// What the grammar of figures found in a cell.
public struct FigureReading: Sendable, Hashable {
    /// What the text says.
    public var value: FigureValue
    /// The bytes that are the figure; the whole of those given for most.
    public var range: Range<Int>
    /// The figure's bytes with the spaces inside it taken out, where it was split and joining it is what makes it a
    /// figure of the unit's kind; else nil.
    public var joined: [UInt8]?

    /// Makes a reading.
    public init(value: FigureValue, range: Range<Int>, joined: [UInt8]? = nil) {
        self.value = value
        self.range = range
        self.joined = joined
    }
}

/// The grammar of figures: a cell's canonical text to an exact value.
public struct FigureReader: Sendable {
    /// Makes a reader with the embedded tables.
    public init() {}

    /// Reads the figure in `bytes[range]`, canonical UTF-8 without white space at its edges.
    ///
    /// - Parameters:
    ///   - bytes: The text that holds the cell.
    ///   - range: The cell's bytes.
    ///   - unit: What the figure should be of, where its column or its row says; nil where nothing is known.
    /// - Returns: The reading; its range lies in `range` and counts as `range` does.
    public func read(_ bytes: borrowing [UInt8], _ range: Range<Int>, expecting unit: UnitKind?) -> FigureReading {
        FigureReading(value: range.isEmpty ? .blank : .text, range: range)
    }
}

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

/// Reads unit cells by the units table.
public struct UnitReader: Sendable {
    /// Makes a reader with the embedded table.
    public init() {}

    /// Reads the unit in `bytes[range]`; nil where the text is no known unit.
    public func read(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> UnitReading? { nil }
}
