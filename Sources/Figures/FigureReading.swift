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
