public import BengaliText

/// Why bytes are not text that the stages can read.
public enum TextProblem: Error, Sendable, Hashable {
    /// They are a file of another kind.
    case binary(BinaryFormat)
    /// There are no bytes, or a byte order mark alone.
    case empty
    /// They are text of that encoding, which the installed ICU does not convert.
    case noConverter(TextEncoding)
    /// A NUL byte stands there: a binary file. The offset counts bytes from 0, the line from 1.
    case nulByte(offset: Int, line: Int)
    /// They are not UTF-8 from there on, nor text in another encoding. The offset counts bytes from 0, the line from 1.
    case notUTF8(offset: Int, line: Int)
    /// There are more than `TextLimits.bytes` of them.
    case tooLarge
    /// Their rows have more than `TextLimits.cells` cells.
    case tooManyCells
    /// There are more than `TextLimits.lines` of them.
    case tooManyLines

    /// The text of these bytes, as UTF-8, in whichever encoding they are.
    ///
    /// - Throws: Why it cannot be read. The limits hold for the bytes and for the text.
    /// - Complexity: O(n).
    public static func text(of bytes: [UInt8]) throws(TextProblem) -> DecodedText {
        if let format = BinaryFormat(bytes) { throw .binary(format) }
        if bytes.count > TextLimits.bytes { throw .tooLarge }
        let text: DecodedText
        do throws(DecodingProblem) {
            text = try DecodedText(decoding: bytes, limit: TextLimits.bytes)
        } catch {
            throw TextProblem(error)
        }
        if lines(in: text.bytes) > TextLimits.lines { throw .tooManyLines }
        if cells(in: text.bytes) > TextLimits.cells { throw .tooManyCells }
        return text
    }

    /// The first problem of these bytes, or nil where they can be read.
    ///
    /// - Complexity: O(n).
    public static func first(in bytes: [UInt8]) -> TextProblem? {
        do throws(TextProblem) {
            _ = try text(of: bytes)
            return nil
        } catch {
            return error
        }
    }

    /// Whether a text has no more lines and cells than one input may.
    static func isBounded(_ bytes: [UInt8]) -> Bool {
        lines(in: bytes) <= TextLimits.lines && cells(in: bytes) <= TextLimits.cells
    }

    /// The problem as the readers of files know it.
    public init(_ problem: DecodingProblem) {
        self =
            switch problem {
            case .empty: .empty
            case .nul(let offset, let line): .nulByte(offset: offset, line: line)
            case .notUTF8(let offset, let line): .notUTF8(offset: offset, line: line)
            case .tooLarge: .tooLarge
            case .noConverter(let encoding): .noConverter(encoding)
            }
    }

    /// How many lines end in a text that is long enough for the limit to matter.
    private static func lines(in bytes: [UInt8]) -> Int {
        guard bytes.count > TextLimits.lines else { return 0 }
        var lines = 0
        var last: UInt8 = 0
        for byte in bytes {
            if byte == 0x0D || byte == 0x0A && last != 0x0D { lines += 1 }
            last = byte
        }
        return lines
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
