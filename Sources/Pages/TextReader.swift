public import BengaliText
internal import Provenance

/// Reads plain text with tab-separated rows into pages of lines and cells.
///
/// A form feed begins a page. Lines end with LF, CR LF or CR; the ending belongs to no passage. A row of more than
/// `TextLimits.cellsInRow` cells is a line without cells.
public struct TextReader: Sendable {
    /// Makes a reader.
    public init() {}

    /// The pages, lines and cells of a text.
    ///
    /// - Complexity: O(n) in the text's bytes.
    public func read(_ text: CanonicalText) -> PagedText {
        if let transcription = text.transcription { return TranscriptReader(text, transcription).read() }
        var walk = Walk(map: text.map)
        let bytes = text.bytes.span
        var offset = 0
        while offset < text.appendixStart {
            let byte = bytes[offset]
            // One comparison lets almost every byte pass: tab, line feed, form feed and carriage return are the
            // control characters that matter, all below 0x20.
            if byte < 0x20 {
                switch byte {
                case 0x09: walk.endCell(at: offset, in: bytes)
                case 0x0A: walk.endLine(at: offset, next: offset + 1, in: bytes)
                case 0x0D where offset + 1 < text.appendixStart && bytes[offset + 1] == 0x0A:
                    walk.endLine(at: offset, next: offset + 2, in: bytes)
                    offset += 1
                case 0x0D: walk.endLine(at: offset, next: offset + 1, in: bytes)
                case 0x0C: walk.page += walk.lines.isEmpty && walk.lineStart == offset ? 0 : 1
                default: break
                }
            }
            offset += 1
        }
        if walk.lineStart < offset || walk.lines.isEmpty { walk.endLine(at: offset, next: offset, in: bytes) }
        return PagedText(text: text, lines: walk.lines, cells: walk.cells, pageCount: Int(walk.page))
    }
}

/// Where the reader stands, and what it has made.
private struct Walk {
    var lines: [PageLine] = []
    var cells: [Passage] = []
    var page: Int32 = 1
    var lineStart = 0
    private var cursor: OffsetMap.Cursor
    private var lineSource: Int32 = 0
    private var cellStart = 0
    private var firstCell = 0

    init(map: OffsetMap) {
        cursor = OffsetMap.Cursor(map)
        lineSource = cursor.source(atEnd: 0)
    }

    /// The passage of a cell, white space at its edges left out; an empty cell stands where its text would begin.
    private mutating func passage(from start: Int, to end: Int, in bytes: Span<UInt8>) -> Passage {
        var low = start
        var high = end
        while low < high, bytes[low] == 0x20 || bytes[low] == 0x0C { low += 1 }
        while low < high, bytes[high - 1] == 0x20 || bytes[high - 1] == 0x0C { high -= 1 }
        let sourceStart = cursor.source(atStart: Int32(low))
        let sourceEnd = low == high ? sourceStart : cursor.source(atEnd: Int32(high))
        return Passage(
            page: page, line: Int32(lines.count + 1), sourceStart: sourceStart, sourceEnd: sourceEnd,
            textStart: Int32(low), textEnd: Int32(high))
    }

    mutating func endCell(at offset: Int, in bytes: Span<UInt8>) {
        // One cell past the limit is enough to know that the row is too long.
        if cells.count - firstCell <= TextLimits.cellsInRow {
            cells.append(passage(from: cellStart, to: offset, in: bytes))
        }
        cellStart = offset + 1
    }

    mutating func endLine(at offset: Int, next: Int, in bytes: Span<UInt8>) {
        if cells.count > firstCell { endCell(at: offset, in: bytes) }
        if cells.count - firstCell > TextLimits.cellsInRow { cells.removeSubrange(firstCell...) }
        let sourceEnd = lineStart == offset ? lineSource : cursor.source(atEnd: Int32(offset))
        let line = Passage(
            page: page, line: Int32(lines.count + 1), sourceStart: lineSource, sourceEnd: sourceEnd,
            textStart: Int32(lineStart), textEnd: Int32(offset))
        lines.append(PageLine(passage: line, cells: firstCell..<cells.count))
        lineStart = next
        cellStart = next
        firstCell = cells.count
        // What was taken out at a line's beginning stands on that line, not on the one before.
        lineSource = cursor.source(atEnd: Int32(next))
    }
}
