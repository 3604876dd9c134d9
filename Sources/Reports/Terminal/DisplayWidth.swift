/// How many columns of a terminal text takes.
///
/// As terminals count (wcwidth): marks without an advance (ু ্ ঁ) take none, every other letter and vowel sign (া ী) one,
/// wide East Asian letters two. A terminal does not narrow a conjunct, however it is drawn.
enum DisplayWidth {
    /// The columns that a text takes.
    ///
    /// - Complexity: O(n) in the text's scalars.
    static func of(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x7F { return scalar.value < 0x20 ? 0 : 1 }
        if 0x980...0x9FF ~= scalar.value {
            switch scalar.value {
            case 0x981, 0x9BC, 0x9C1...0x9C4, 0x9CD, 0x9E2, 0x9E3, 0x9FE: return 0
            default: return 1
            }
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: return isWide(scalar.value) ? 2 : 1
        }
    }

    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }

    /// The text filled with spaces, or cut with an ellipsis, to exactly `width` columns.
    static func fitted(_ text: String, to width: Int, right: Bool = false) -> String {
        let count = of(text)
        if count <= width {
            let space = String(repeating: " ", count: width - count)
            return right ? space + text : text + space
        }
        var result = ""
        var used = 0
        for character in text {
            let next = of(String(character))
            if used + next > width - 1 { break }
            result.append(character)
            used += next
        }
        return result + "…" + String(repeating: " ", count: max(0, width - 1 - used))
    }

    /// The text without control characters, which could drive the terminal.
    static func safe(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: scalars.append(" ")
            case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: scalars.append("\u{FFFD}")
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
