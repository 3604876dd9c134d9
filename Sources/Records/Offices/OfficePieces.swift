internal import BengaliText
internal import Pages

/// Parts a line where names end: at commas, colons, brackets, asterisks and long dashes.
struct OfficePieces {
    let paged: PagedText

    /// The parts of a line, white space and full stops at their edges left out.
    func pieces(of range: Range<Int>) -> [Range<Int>] {
        let bytes = paged.text.bytes
        let text = bytes.span
        var pieces: [Range<Int>] = []
        pieces.reserveCapacity(OfficePieces.usual)
        var start = range.lowerBound
        for offset in range {
            guard let width = OfficePieces.mark(text, endingAt: offset, of: range) else { continue }
            OfficePieces.append(text, start..<max(start, offset + 1 - width), to: &pieces)
            start = offset + 1
        }
        OfficePieces.append(text, start..<range.upperBound, to: &pieces)
        return pieces
    }

    /// Most lines have fewer pieces.
    private static let usual = 4

    private static func append(_ text: Span<UInt8>, _ range: Range<Int>, to pieces: inout [Range<Int>]) {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, text[low] <= 0x20 { low += 1 }
        while low < high, text[high - 1] <= 0x20 || text[high - 1] == 0x2E { high -= 1 }
        if low < high { pieces.append(low..<high) }
    }

    /// Whether a piece begins its line, or stands right behind a colon.
    func begins(_ piece: Range<Int>, _ line: Range<Int>) -> Bool {
        let before = paged.text.bytes[line.lowerBound..<piece.lowerBound].last {
            $0 != 0x20 && $0 != 0x2A && $0 != 0x23
        }
        return before == nil || before == 0x3A
    }

    /// How many bytes the mark has that parts names and ends with a byte: one of ASCII, a danda, or a long dash between
    /// spaces, ` — `; nil where none does.
    @inline(__always)
    private static func mark(_ text: Span<UInt8>, endingAt offset: Int, of range: Range<Int>) -> Int? {
        switch text[offset] {
        case 0x2C, 0x3A, 0x2A, 0x23, 0x28, 0x29, 0x3B, 0x7C: return 1
        case 0xA4, 0xA5:
            guard offset - 2 >= range.lowerBound, text[offset - 2] == 0xE0, text[offset - 1] == 0xA5 else { return nil }
            return 3
        case 0x93, 0x94:
            guard offset - 3 >= range.lowerBound, offset + 1 < range.upperBound, text[offset - 2] == 0xE2,
                text[offset - 1] == 0x80, text[offset - 3] == 0x20, text[offset + 1] == 0x20
            else { return nil }
            return 3
        default: return nil
        }
    }
}
