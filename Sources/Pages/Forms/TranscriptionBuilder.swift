internal import BengaliText

/// Writes gathered rows as lines with tabs between cells, and keeps where each came from.
///
/// Lines of the source that hold nothing but markup go with the row that follows them, or else with the last.
struct TranscriptionBuilder {
    private var bytes: [UInt8] = []
    private var pieces: [Transcription.Piece] = []
    private var lines: [Transcription.Line] = []
    private var extents: [Transcription.Extent] = []
    private var cellCount = 0
    /// The page that form feeds have counted.
    private var page: Int32 = 1
    private let source: [UInt8]
    private let sourceLines: SourceLines
    /// Whether a line of the source tells nothing of lines of text, as where words have boxes.
    private let hasBoxes: Bool

    init(_ source: [UInt8], _ lines: SourceLines, hasBoxes: Bool = false) {
        self.source = source
        sourceLines = lines
        self.hasBoxes = hasBoxes
        bytes.reserveCapacity(source.count)
    }

    /// Adds a line of plain text, its tabs and all.
    mutating func appendPlain(_ range: Range<Int>) {
        for offset in range where source[offset] == 0x0C && !(lines.isEmpty && offset == range.lowerBound) { page += 1 }
        let tabs = range.reduce(0) { $0 + (source[$1] == 0x09 ? 1 : 0) }
        if tabs > 0, tabs < TextLimits.cellsInRow { cellCount += tabs + 1 }
        let start = Int32(bytes.count)
        bytes.append(contentsOf: source[range])
        piece(from: start, source: Int32(range.lowerBound)..<Int32(range.upperBound), isDecoded: false)
        endLine(source: Int32(range.lowerBound)..<Int32(range.upperBound), page: page, isHidden: false)
    }

    /// Adds a row or a line of another form.
    ///
    /// A row too long, or one past the limit of a document's cells, is a line without cells.
    mutating func append(_ gathered: GatheredRow) {
        var row = gathered
        PrintedCells(source: source).settle(&row)
        for offset in row.source where source[Int(offset)] == 0x0C && !lines.isEmpty { page += 1 }
        let isLine = row.cells.count > TextLimits.cellsInRow || cellCount + row.cells.count > TextLimits.cells
        let first = cellCount
        for (place, cell) in row.cells.enumerated() {
            if place > 0 { bytes.append(isLine ? 0x20 : 0x09) }
            append(cell)
            guard !isLine, row.cells.count > 1, cell.isCovered || cell.rows > 1 || cell.columns > 1 else { continue }
            extents.append(
                Transcription.Extent(
                    cell: Int32(first + place), rows: cell.isCovered ? 0 : Int16(clamping: cell.rows),
                    columns: cell.isCovered ? 0 : Int16(clamping: cell.columns)))
        }
        if !isLine, row.cells.count > 1 { cellCount += row.cells.count }
        endLine(source: row.source, page: row.page ?? page, isHidden: row.isHidden, isPlaced: row.isPlaced)
    }

    private mutating func append(_ cell: GatheredCell) {
        if cell.runs.isEmpty { piece(from: Int32(bytes.count), source: cell.place..<cell.place, isDecoded: false) }
        for run in cell.runs {
            if run.isParted, bytes.last != 0x20 { bytes.append(0x20) }
            let start = Int32(bytes.count)
            if run.scalar == 0 {
                bytes.append(contentsOf: source[Int(run.source.lowerBound)..<Int(run.source.upperBound)])
            } else if let scalar = Unicode.Scalar(run.scalar) {
                bytes.append(contentsOf: String(Character(scalar)).utf8)
            }
            piece(from: start, source: run.source, isDecoded: run.scalar != 0)
        }
    }

    private mutating func piece(from start: Int32, source: Range<Int32>, isDecoded: Bool) {
        pieces.append(
            Transcription.Piece(
                textStart: start, textEnd: Int32(bytes.count), sourceStart: source.lowerBound,
                sourceEnd: source.upperBound, isDecoded: isDecoded))
    }

    private mutating func endLine(source: Range<Int32>, page: Int32, isHidden: Bool, isPlaced: Bool = false) {
        bytes.append(0x0A)
        let before = lines.last?.last ?? 0
        let first = Int32(sourceLines.index(of: Int(source.lowerBound)) + 1)
        let end = max(source.lowerBound, source.upperBound - 1)
        let last = Int32(sourceLines.index(of: Int(end)) + 1)
        // Where columns stand apart by spaces, a heading's groups end beside the lines of the headings below them.
        if isPlaced, !hasBoxes, let above = lines.last, above.isPlaced, above.number < first, above.last >= first {
            lines[lines.count - 1].last = first - 1
        }
        // Rows of columns of boxes may go back; those of every other form only forth.
        lines.append(
            Transcription.Line(
                page: page, number: first, first: min(first, before + 1), last: max(first, last), isHidden: isHidden,
                isPlaced: isPlaced))
    }

    /// The transcription, with the words that have boxes; every line that is left goes with the last.
    consuming func finish(words: [BoxedWord] = []) -> Transcription {
        if let last = lines.last, last.last < Int32(sourceLines.count) {
            lines[lines.count - 1].last = Int32(sourceLines.count)
        }
        return Transcription(
            bytes: bytes, pieces: pieces, lines: lines, extents: extents, lineStarts: sourceLines.starts,
            words: words.map(\.placed).sorted { $0.source.lowerBound < $1.source.lowerBound })
    }
}
