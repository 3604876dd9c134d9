/// Decimal digits of other scripts than ASCII's and Bengali's, which a keyboard or an engine put in a document's figures.
public enum ForeignDigits {
    /// How many bytes the digit has that begins at a place of some text; nil where none does.
    public static func width(at place: Int, in bytes: borrowing [UInt8], before end: Int) -> Int? {
        guard bytes[place] >= 0x80, let digit = Digits.digit(bytes.span, at: place, before: min(end, bytes.count))
        else { return nil }
        return digit.length
    }
}
