/// Leaders: at least three dots or underscores in a row, an ellipsis, or three hyphens with spaces between.
enum Leader {
    static func stands(in bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        var dots = 0
        var index = range.lowerBound
        // A hyphen counts where a space or another one stands before it: in words it joins.
        var hyphens = 0
        while index < range.upperBound {
            hyphens = bytes[index] == 0x2D ? hyphens + 1 : bytes[index] == 0x20 ? hyphens : 0
            if hyphens >= 3 { return true }
            if bytes[index] == 0x2E || bytes[index] == 0x5F {
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
