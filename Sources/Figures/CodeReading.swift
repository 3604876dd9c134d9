/// The code of an activity or an indicator as a cell prints it.
public struct CodeReading: Sendable, Hashable {
    /// Whether it is of the mandatory part (এম).
    public var mandatory: Bool
    /// The numbers between the dots, at least one, each below 100.
    public var numbers: [Int]
    /// The code's bytes, brackets and all.
    public var range: Range<Int>

    /// Makes a reading.
    public init(mandatory: Bool, numbers: [Int], range: Range<Int>) {
        self.mandatory = mandatory
        self.numbers = numbers
        self.range = range
    }
}
