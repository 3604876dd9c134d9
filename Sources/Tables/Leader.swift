/// Dotted leaders: at least three dots in a row, or an ellipsis.
enum Leader {
    static func stands(in bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        var dots = 0
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] == 0x2E {
                dots += 1
                if dots >= 3 { return true }
            } else if bytes[index] == 0xE2, index + 2 < range.upperBound, bytes[index + 1] == 0x80,
                bytes[index + 2] == 0xA6
            {
                return true
            } else {
                dots = 0
            }
            index += 1
        }
        return false
    }

    /// Whether a stretch ends in a leader, as an entry of a table of contents does.
    static func ends(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        stands(in: bytes, max(range.lowerBound, range.upperBound - 4)..<range.upperBound)
    }
}
