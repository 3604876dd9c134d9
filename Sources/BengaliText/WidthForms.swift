/// Full-width and mathematical forms of ASCII: the same characters drawn for another setting.
///
/// Source: Unicode 15, the blocks Halfwidth and Fullwidth Forms and Mathematical Alphanumeric Symbols, whose
/// compatibility decompositions to ASCII these are. Superscripts and circled numbers are no such forms: m² is not m2.
enum WidthForms {
    /// The ASCII character that a scalar is a form of, or nil.
    static func ascii(for scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0xFF01...0xFF5E: return scalar - 0xFEE0
        case 0x1D400...0x1D6A3:
            // The block leaves out letters that were encoded before it.
            guard let letter = Unicode.Scalar(scalar), letter.properties.generalCategory != .unassigned else {
                return nil
            }
            let index = (scalar - 0x1D400) % 52
            return index < 26 ? 0x41 + index : 0x61 + index - 26
        case 0x1D7CE...0x1D7FF: return 0x30 + (scalar - 0x1D7CE) % 10
        default: return nil
        }
    }

    /// Whether a scalar belongs to writing in which full-width forms are the ordinary ones.
    static func isEastAsian(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x1100...0x11FF, 0x2E80...0x2FFF, 0x3001...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
            0xFE30...0xFE4F, 0xFF5F...0xFFEF, 0x1B000...0x1B2FF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
