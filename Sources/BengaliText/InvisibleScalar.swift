/// Scalars that print nothing, and what becomes of them.
enum InvisibleScalar {
    static let zeroWidthNonJoiner: UInt32 = 0x200C
    static let zeroWidthJoiner: UInt32 = 0x200D

    /// Whether it is ZWJ or ZWNJ, which may choose the shape of a conjunct.
    static func isJoiner(_ scalar: UInt32) -> Bool {
        scalar == zeroWidthJoiner || scalar == zeroWidthNonJoiner
    }

    /// Whether it prints nothing and shapes nothing: zero width space, word joiner, a byte order mark inside the text,
    /// invisible operators of mathematics, deprecated format marks, and the marks and brackets of writing direction.
    static func isEmpty(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x200B, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF: true
        default: isDirection(scalar)
        }
    }

    /// Whether it is a mark or bracket of writing direction, which means something beside Arabic or Hebrew only.
    static func isDirection(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Whether it is a space of another width or kind than the plain one.
    ///
    /// U+1680 prints a stroke and stays; line and paragraph separators stay, for lines are counted.
    static func isOddSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x00A0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// The soft hyphen: in Bijoy text it is a letter, between Bengali letters a mark of where a line may break.
    static let softHyphen: UInt32 = 0x00AD

    /// Whether writing runs from right to left in its script, so that marks of direction mean something beside it.
    static func isRightToLeft(_ scalar: UInt32) -> Bool {
        (0x0590...0x08FF).contains(scalar) && scalar != 0x061C || (0xFB1D...0xFDFF).contains(scalar)
            || (0xFE70...0xFEFC).contains(scalar)
    }
}
