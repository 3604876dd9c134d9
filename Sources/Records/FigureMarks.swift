/// Marks that stand at the edge of a figure and are none of it: dashes, a plus, a footnote's star or raised digit, and characters
/// that are struck out.
enum FigureMarks {
    /// How many bytes a mark or a space at the start of a range has, of which something is left; nil where none stands there.
    static func width(atStartOf range: Range<Int>, _ bytes: borrowing [UInt8]) -> Int? {
        guard range.count > 1 else { return nil }
        if isShort(bytes[range.lowerBound]) { return 1 }
        if range.count > 3, isDash(bytes, range.lowerBound) { return 3 }
        let length = length(of: bytes[range.lowerBound])
        let stroke = range.lowerBound + length
        return stroke + 2 < range.upperBound && isStroke(bytes, stroke) ? length + 2 : nil
    }

    /// The same at the end of a range.
    static func width(atEndOf range: Range<Int>, _ bytes: borrowing [UInt8]) -> Int? {
        guard range.count > 1 else { return nil }
        if isShort(bytes[range.upperBound - 1]) || bytes[range.upperBound - 1] == 0x2A { return 1 }
        if bytes[range.upperBound - 1] == 0x5D { return widthOfReference(range, bytes) }
        if range.count > 3, isDash(bytes, range.upperBound - 3) || isNote(bytes, range.upperBound - 3) { return 3 }
        if range.count > 2, isShortNote(bytes, range.upperBound - 2) { return 2 }
        guard range.count > 3, isStroke(bytes, range.upperBound - 2) else { return nil }
        var start = range.upperBound - 3
        while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start > range.lowerBound ? range.upperBound - start : nil
    }

    /// How many bytes a footnote's number in square brackets has at the end of a range, `[১]`, `[^1]` or `[¹]`; nil where none stands.
    private static func widthOfReference(_ range: Range<Int>, _ bytes: borrowing [UInt8]) -> Int? {
        let first = max(range.lowerBound, range.upperBound - 9)
        guard let start = (first..<range.upperBound).last(where: { bytes[$0] == 0x5B }), start > range.lowerBound else {
            return nil
        }
        let isNumber = (start + 1..<range.upperBound - 1).allSatisfy { place in
            let byte = bytes[place]
            if place + 1 < range.upperBound - 1, byte == 0xC2 { return isShortNote(bytes, place) }
            if place + 2 < range.upperBound - 1, byte == 0xE2 { return isNote(bytes, place) }
            return byte == 0x5E || (0x30...0x39).contains(byte) || byte == 0xE0 || byte == 0xA7
                || (0xA6...0xAF).contains(byte) || isRaised(bytes, upTo: place)
        }
        return isNumber ? range.upperBound - start : nil
    }

    /// Whether a character of a range is struck out.
    static func hasStroke(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        range.count > 2 && (range.lowerBound..<range.upperBound - 1).contains { isStroke(bytes, $0) }
    }

    private static func length(of lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

    private static func isShort(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x20 || byte == 0x2B }

    /// Whether a hyphen or a dash of three bytes begins somewhere.
    private static func isDash(_ bytes: borrowing [UInt8], _ start: Int) -> Bool {
        bytes[start] == 0xE2 && bytes[start + 1] == 0x80 && (0x90...0x95).contains(bytes[start + 2])
    }

    /// Whether a dagger or a raised or lowered digit of three bytes begins somewhere.
    private static func isNote(_ bytes: borrowing [UInt8], _ start: Int) -> Bool {
        guard bytes[start] == 0xE2 else { return false }
        switch (bytes[start + 1], bytes[start + 2]) {
        case (0x80, 0xA0...0xA1), (0x81, 0xB0), (0x81, 0xB4...0xB9), (0x82, 0x80...0x89): return true
        default: return false
        }
    }

    /// Whether a byte is the second or the third of a raised or lowered digit.
    private static func isRaised(_ bytes: borrowing [UInt8], upTo place: Int) -> Bool {
        place > 0 && isShortNote(bytes, place - 1) || place > 0 && bytes[place - 1] == 0xE2 && isNote(bytes, place - 1)
            || place > 1 && isNote(bytes, place - 2)
    }

    /// Whether ¹, ² or ³ begins somewhere.
    private static func isShortNote(_ bytes: borrowing [UInt8], _ start: Int) -> Bool {
        bytes[start] == 0xC2 && [0xB2, 0xB3, 0xB9].contains(bytes[start + 1])
    }

    /// Whether a stroke that lies over the character before it begins somewhere.
    private static func isStroke(_ bytes: borrowing [UInt8], _ start: Int) -> Bool {
        bytes[start] == 0xCC && bytes[start + 1] == 0xB6
    }
}
