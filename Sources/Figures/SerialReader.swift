/// The serial number of a row or a heading as a cell prints it.
public struct SerialReading: Sendable, Hashable {
    /// The number; ক is 1.
    public var number: Int
    /// Its bytes, with the mark behind it.
    public var range: Range<Int>

    /// Makes a reading.
    public init(number: Int, range: Range<Int>) {
        self.number = number
        self.range = range
    }
}

/// Reads serial numbers in all their spellings.
///
/// These are `০১`, `০১।`, `১.`, `১)`, `(ক)` and `ক.`
public struct SerialReader: Sendable {
    /// The consonants from ক to হ, in the order of the alphabet; the code points between them stand for nothing.
    private static let letters = [UInt32](0x995...0x9A8) + [UInt32](0x9AA...0x9B0) + [0x9B2] + [UInt32](0x9B6...0x9B9)

    /// Makes a reader.
    public init() {}

    /// The serial at the start of `bytes[range]`; nil where none stands there.
    ///
    /// A number without a mark behind it is one only if nothing else stands in the cell; a letter always needs a mark,
    /// unless it is alone.
    public func read(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> SerialReading? {
        let text = bytes.span
        let range = trimmed(text, range.clamped(to: 0..<text.count))
        guard !range.isEmpty else { return nil }
        let end = range.upperBound
        var offset = range.lowerBound
        let opens = text[offset] == 0x28
        if opens { offset += 1 }
        guard offset < end, let number = number(text, at: offset, before: end) else { return nil }
        offset = number.end
        if offset == end { return opens ? nil : SerialReading(number: number.value, range: range) }
        let mark = Scalars.decode(text, at: offset, before: end)
        switch mark.value {
        case 0x2E where !opens, 0x964 where !opens, 0x29: offset += mark.length
        default: return nil
        }
        // ১.১ is a code, and so is what has another number right behind the mark.
        if offset < end, Digits.digit(text, at: offset, before: end) != nil { return nil }
        return SerialReading(number: number.value, range: range.lowerBound..<offset)
    }

    private func number(_ text: Span<UInt8>, at offset: Int, before end: Int) -> (value: Int, end: Int)? {
        let run = Digits.run(text, at: offset, before: end)
        if run.count > 0 { return run.count <= 4 ? (Int(run.value), run.end) : nil }
        let scalar = Scalars.decode(text, at: offset, before: end)
        guard let place = SerialReader.letters.firstIndex(of: scalar.value) else { return nil }
        return (place + 1, offset + scalar.length)
    }

    private func trimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, text[low] <= 0x20 { low += 1 }
        while low < high, text[high - 1] <= 0x20 { high -= 1 }
        return low..<high
    }
}
