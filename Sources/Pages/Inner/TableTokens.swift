/// Reads DocTags, which models of pages write (SmolDocling, Granite Docling): text in tags of its own, and tables whose cells
/// stand behind tokens of what each is (OTSL).
///
/// A token of a place that a cell to the left or above covers is an empty cell.
struct TableTokens {
    private let source: [UInt8]
    private let lines: SourceLines

    init(_ source: [UInt8], _ lines: SourceLines) {
        self.source = source
        self.lines = lines
    }

    private static let table = Array("<otsl>".utf8)
    private static let longestName = 40

    private enum Token { case table, tableEnd, cell, row, caption, captionEnd, page, other }

    private static let cells = ["fcel", "ecel", "lcel", "ucel", "xcel", "ched", "rhed", "srow"].map { Array($0.utf8) }

    /// The text, and a line with tabs for each row; nil where it holds no such table.
    ///
    /// - Complexity: O(n).
    func inner() -> InnerText? {
        guard holdsTable() else { return nil }
        var writer = TokenWriter(source)
        var offset = Int(lines.starts[0])
        var start = offset
        while offset < source.count {
            guard source[offset] == 0x3C, let (token, end) = token(at: offset),
                !(writer.isTable && token == .other && !isPlace(offset))
            else {
                offset += 1
                continue
            }
            writer.append(start..<offset)
            switch token {
            case .table: writer.beginTable(at: offset)
            case .tableEnd: writer.endTable()
            case .cell: writer.beginCell(at: end)
            case .row: writer.endRow()
            case .page: writer.endPage()
            case .caption, .captionEnd: writer.endLine()
            case .other: writer.part()
            }
            (offset, start) = (end, end)
        }
        writer.append(start..<source.count)
        return writer.inner
    }

    private func holdsTable() -> Bool {
        source.indices.contains { source[$0] == 0x3C && source[$0...].starts(with: TableTokens.table) }
    }

    /// Whether a tag says where on the page the next stands: `<loc_120>`.
    private func isPlace(_ offset: Int) -> Bool { source[(offset + 1)...].starts(with: Array("loc_".utf8)) }

    /// The tag that stands there, of small letters, digits and low lines alone, and the place behind it.
    private func token(at offset: Int) -> (Token, end: Int)? {
        let isEnd = offset + 1 < source.count && source[offset + 1] == 0x2F
        let name = source[(offset + (isEnd ? 2 : 1))...].prefix(TableTokens.longestName).prefix {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
        }
        guard !name.isEmpty, name.endIndex < source.count, source[name.endIndex] == 0x3E else { return nil }
        return (token(name, isEnd), name.endIndex + 1)
    }

    private func token(_ name: ArraySlice<UInt8>, _ isEnd: Bool) -> Token {
        if name.elementsEqual("otsl".utf8) { return isEnd ? .tableEnd : .table }
        if name.elementsEqual("caption".utf8) { return isEnd ? .captionEnd : .caption }
        if name.elementsEqual("page_break".utf8) { return .page }
        if name.elementsEqual("nl".utf8) { return .row }
        return !isEnd && TableTokens.cells.contains { name.elementsEqual($0) } ? .cell : .other
    }
}

/// Writes what stands between the tokens.
private struct TokenWriter {
    private let source: [UInt8]
    private(set) var inner = InnerText()
    private(set) var isTable = false
    /// How many cells the row has so far.
    private var cells = 0
    /// Whether the line, or in a row the cell, holds text.
    private var holdsText = false
    private var isParted = false

    init(_ source: [UInt8]) { self.source = source }

    mutating func append(_ range: Range<Int>) {
        var start = range.lowerBound
        for offset in range where source[offset] < 0x20 || isTable && source[offset] == 0x20 {
            appendWords(start..<offset)
            start = offset + 1
            if isTable {
                isParted = true
            } else if source[offset] == 0x0A {
                inner.part(by: 0x0A)
                holdsText = false
            } else if source[offset] != 0x0D {
                inner.append(offset..<offset + 1, of: source)
            }
        }
        appendWords(start..<range.upperBound)
    }

    private mutating func appendWords(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        if isParted, holdsText { inner.part(by: 0x20) }
        isParted = false
        holdsText = true
        inner.append(range, of: source)
    }

    mutating func part() { isParted = true }

    mutating func beginTable(at place: Int) {
        endLine()
        isTable = true
        inner.mark(place)
    }

    mutating func endTable() {
        if cells > 0 { endRow() }
        endLine()
        isTable = false
    }

    mutating func beginCell(at place: Int) {
        guard isTable else { return }
        if cells == 0 { endLine() } else { inner.part(by: 0x09) }
        cells += 1
        (holdsText, isParted) = (false, false)
        inner.mark(place)
    }

    mutating func endRow() {
        inner.part(by: 0x0A)
        (cells, holdsText, isParted) = (0, false, false)
    }

    mutating func endLine() {
        if holdsText { inner.part(by: 0x0A) }
        (holdsText, isParted) = (false, false)
    }

    mutating func endPage() {
        endLine()
        inner.part(by: 0x0C)
    }
}
