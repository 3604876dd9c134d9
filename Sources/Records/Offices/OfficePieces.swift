internal import BengaliText
internal import Pages

/// Parts a line where names end: at commas, colons, brackets, asterisks and long dashes.
struct OfficePieces {
    let paged: PagedText

    /// The parts of a line, white space and full stops at their edges left out.
    func pieces(of range: Range<Int>) -> [Range<Int>] {
        let bytes = paged.text.bytes
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        func add(upTo end: Int) {
            var (low, high) = (start, end)
            while low < high, bytes[low] <= 0x20 { low += 1 }
            while low < high, bytes[high - 1] <= 0x20 || bytes[high - 1] == 0x2E { high -= 1 }
            if low < high { pieces.append(low..<high) }
        }
        for offset in range {
            if parts(bytes[offset]) {
                add(upTo: offset)
                start = offset + 1
            } else if isMark(at: offset, of: range) {
                add(upTo: offset - 2)
                start = offset + 1
            }
        }
        add(upTo: range.upperBound)
        return pieces
    }

    /// Whether a piece begins its line, or stands right behind a colon.
    func begins(_ piece: Range<Int>, _ line: Range<Int>) -> Bool {
        let before = paged.text.bytes[line.lowerBound..<piece.lowerBound].last {
            $0 != 0x20 && $0 != 0x2A && $0 != 0x23
        }
        return before == nil || before == 0x3A
    }

    /// Whether the last byte of a danda stands there, or that of a long dash between spaces: ` — `.
    private func isMark(at offset: Int, of range: Range<Int>) -> Bool {
        let bytes = paged.text.bytes
        guard offset - 2 >= range.lowerBound, bytes[offset] >= 0x80 else { return false }
        if bytes[offset - 2] == 0xE0, bytes[offset - 1] == 0xA5 { return (0xA4...0xA5).contains(bytes[offset]) }
        guard bytes[offset - 2] == 0xE2, bytes[offset - 1] == 0x80, (0x93...0x94).contains(bytes[offset]),
            offset - 3 >= range.lowerBound, offset + 1 < range.upperBound
        else { return false }
        return bytes[offset - 3] == 0x20 && bytes[offset + 1] == 0x20
    }

    private func parts(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2C, 0x3A, 0x2A, 0x23, 0x28, 0x29, 0x3B, 0x7C: true
        default: false
        }
    }
}
