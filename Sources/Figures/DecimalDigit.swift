/// A decimal digit of any script, as it stands in UTF-8 text.
public struct DecimalDigit: Sendable, Hashable {
    /// Its value, 0 to 9.
    public let value: Int
    /// How many bytes it takes.
    public let length: Int

    /// The digit that begins at `offset`; nil where none does or the offset lies outside `..<end`.
    public static func read(_ bytes: borrowing [UInt8], at offset: Int, before end: Int) -> DecimalDigit? {
        let text = bytes.span
        guard offset >= 0, offset < end, end <= text.count,
            let digit = Digits.digit(text, at: offset, before: end)
        else { return nil }
        return DecimalDigit(value: Int(digit.value), length: digit.length)
    }
}
