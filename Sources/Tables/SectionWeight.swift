internal import Templates

/// The weight that a section's title declares in brackets at its end: `(মান: ৮)`, `[মান-৮]`.
public enum SectionWeight {
    private static let word = Array("মান".utf8)
    /// The most bytes such brackets hold.
    private static let longest = 60

    /// Where the brackets stand in a stretch, and the number in them; nil where there are none.
    public static func find(
        in bytes: borrowing [UInt8], _ range: Range<Int>
    ) -> (brackets: Range<Int>, number: Range<Int>)? {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
        guard end > range.lowerBound, bytes[end - 1] == 0x29 || bytes[end - 1] == 0x5D else { return nil }
        var start = end - 1
        while start > range.lowerBound, end - start <= longest, bytes[start] != 0x28, bytes[start] != 0x5B {
            start -= 1
        }
        guard bytes[start] == 0x28 || bytes[start] == 0x5B, bytes[start + 1..<end].starts(with: word) else {
            return nil
        }
        var low = start + 1 + word.count
        while low < end - 1, HeadingNumbers.digit(bytes, low, end) == nil {
            // Between the word and the number stand a colon, a visarga, a hyphen, an equals sign.
            let isMark = [0x20, 0x2D, 0x3A, 0x3D].contains(bytes[low])
            guard isMark || bytes[low..<end].starts(with: [0xE0, 0xA6, 0x83]) else { return nil }
            low += isMark ? 1 : 3
        }
        var high = low
        while high < end - 1, let digit = HeadingNumbers.digit(bytes, high, end) { high += digit.width }
        return low < high && high == end - 1 ? (start..<end, low..<high) : nil
    }
}
