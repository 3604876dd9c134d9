/// A syntax that a document's text is written into: which ASCII bytes cannot stand there as they are, and what stands
/// for them.
protocol OutputSyntax {
    /// Whether an ASCII byte needs an escape.
    static func escapes(_ byte: UInt8) -> Bool
    /// Appends what stands for such a byte.
    static func appendEscape(of byte: UInt8, to output: inout [UInt8])
}

/// The inside of a JSON string.
enum JSONSyntax: OutputSyntax {
    @inline(__always)
    static func escapes(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C }

    static func appendEscape(of byte: UInt8, to output: inout [UInt8]) {
        switch byte {
        case 0x22: output.append(contentsOf: "\\\"".utf8)
        case 0x5C: output.append(contentsOf: "\\\\".utf8)
        case 0x08: output.append(contentsOf: "\\b".utf8)
        case 0x09: output.append(contentsOf: "\\t".utf8)
        case 0x0A: output.append(contentsOf: "\\n".utf8)
        case 0x0C: output.append(contentsOf: "\\f".utf8)
        case 0x0D: output.append(contentsOf: "\\r".utf8)
        default:
            let digits = Array("0123456789abcdef".utf8)
            output.append(contentsOf: "\\u00".utf8)
            output.append(digits[Int(byte >> 4)])
            output.append(digits[Int(byte & 15)])
        }
    }
}

/// Text and quoted attributes of HTML.
///
/// Control characters that HTML forbids are shown as U+FFFD.
enum MarkupSyntax: OutputSyntax {
    @inline(__always)
    static func escapes(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x27 || byte == 0x3C || byte == 0x3E || byte == 0x7F
    }

    static func appendEscape(of byte: UInt8, to output: inout [UInt8]) {
        switch byte {
        case 0x22: output.append(contentsOf: "&quot;".utf8)
        case 0x26: output.append(contentsOf: "&amp;".utf8)
        case 0x27: output.append(contentsOf: "&#39;".utf8)
        case 0x3C: output.append(contentsOf: "&lt;".utf8)
        case 0x3E: output.append(contentsOf: "&gt;".utf8)
        case 0x09, 0x0A, 0x0D: output.append(byte)
        default: output.append(contentsOf: EscapedText.replacementCharacter)
        }
    }
}

/// The inside of a quoted CSV field, as RFC 4180 has it: a quotation mark is written twice.
///
/// A NUL, which most readers
/// refuse, is shown as U+FFFD.
enum QuotedFieldSyntax: OutputSyntax {
    @inline(__always)
    static func escapes(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0 }

    static func appendEscape(of byte: UInt8, to output: inout [UInt8]) {
        if byte == 0 {
            output.append(contentsOf: EscapedText.replacementCharacter)
        } else {
            output.append(0x22)
            output.append(0x22)
        }
    }
}

/// A cell of a Markdown table: nothing in it is markup, and it stays on one line.
enum MarkdownSyntax: OutputSyntax {
    @inline(__always)
    static func escapes(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, 0x7F: true
        case 0x5C, 0x60, 0x2A, 0x5F, 0x5B, 0x5D, 0x3C, 0x3E, 0x7C, 0x26, 0x7E, 0x23: true
        default: false
        }
    }

    static func appendEscape(of byte: UInt8, to output: inout [UInt8]) {
        switch byte {
        case 0x09, 0x0A, 0x0D: output.append(0x20)
        case 0..<0x20, 0x7F: output.append(contentsOf: EscapedText.replacementCharacter)
        default:
            output.append(0x5C)
            output.append(byte)
        }
    }
}
