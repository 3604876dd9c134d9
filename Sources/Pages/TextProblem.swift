/// Why bytes are not text that the stages can read.
public enum TextProblem: Error, Sendable, Hashable {
    /// There are no bytes, or a byte order mark alone.
    case empty
    /// They are UTF-16 or UTF-32, by the byte order mark they begin with.
    case otherEncoding(String)
    /// A NUL byte stands there: a binary file. The offset counts bytes from 0, the line from 1.
    case nulByte(offset: Int, line: Int)
    /// They are not UTF-8 from there on. The offset counts bytes from 0, the line from 1.
    case notUTF8(offset: Int, line: Int)
    /// There are more than `TextLimits.bytes` of them.
    case tooLarge
    /// Their rows have more than `TextLimits.cells` cells.
    case tooManyCells

    /// The first problem of these bytes, or nil where they can be read.
    ///
    /// - Complexity: O(n).
    public static func first(in bytes: [UInt8]) -> TextProblem? {
        if bytes.count > TextLimits.bytes { return .tooLarge }
        if let name = otherEncoding(of: bytes) { return .otherEncoding(name) }
        if bytes.isEmpty || bytes == [0xEF, 0xBB, 0xBF] { return .empty }
        if let offset = bytes.firstIndex(of: 0) { return .nulByte(offset: offset, line: line(of: offset, in: bytes)) }
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            let offset = error.byteOffsets.lowerBound
            return .notUTF8(offset: offset, line: line(of: offset, in: bytes))
        }
        return cells(in: bytes) > TextLimits.cells ? .tooManyCells : nil
    }

    private static func otherEncoding(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
        return nil
    }

    /// The 1-based line a byte stands on; LF, CR LF and CR end lines.
    private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
        var line = 1
        for index in 0..<offset {
            let isEnd = bytes[index] == 0x0A || (bytes[index] == 0x0D && bytes[index + 1] != 0x0A)
            line += isEnd ? 1 : 0
        }
        return line
    }

    /// How many cells the rows have that are within the limit of a row.
    private static func cells(in bytes: [UInt8]) -> Int {
        // A text with fewer tabs than half the limit cannot reach it; that is almost every text.
        let tabs = bytes.reduce(into: 0) { $0 += $1 == 0x09 ? 1 : 0 }
        guard tabs * 2 > TextLimits.cells else { return 0 }
        var cells = 0
        var tabsInRow = 0
        for byte in bytes {
            if byte == 0x09 { tabsInRow += 1 }
            guard byte == 0x0A || byte == 0x0D else { continue }
            cells += cellCount(ofRowWithTabs: tabsInRow)
            tabsInRow = 0
        }
        return cells + cellCount(ofRowWithTabs: tabsInRow)
    }

    private static func cellCount(ofRowWithTabs tabs: Int) -> Int {
        tabs > 0 && tabs < TextLimits.cellsInRow ? tabs + 1 : 0
    }
}
