internal import BengaliText
internal import Provenance

/// Reads text that was taken out of another form: its lines and cells are parted as in plain text, and where they stand
/// is what the transcription says.
struct TranscriptReader {
    private let text: CanonicalText
    private let transcription: Transcription
    private var lines: [PageLine] = []
    private var cells: [Passage] = []

    init(_ text: CanonicalText, _ transcription: Transcription) {
        self.text = text
        self.transcription = transcription
        lines.reserveCapacity(transcription.lines.count)
    }

    consuming func read() -> PagedText {
        var reader = self
        reader.walk()
        return reader.finish()
    }

    private mutating func walk() {
        let bytes = text.bytes
        var cursor = Cursor(text, transcription)
        var lineStart = 0
        var cellStart = 0
        var firstCell = 0
        for offset in 0..<text.appendixStart where bytes[offset] <= 0x0A {
            let isEnd = bytes[offset] == 0x0A
            guard isEnd || bytes[offset] == 0x09 else { continue }
            guard let origin = lines.count < transcription.lines.count ? transcription.lines[lines.count] : nil else {
                return
            }
            if !isEnd || cells.count > firstCell {
                cells.append(passage(from: cellStart, to: offset, on: origin, &cursor))
                cellStart = offset + 1
            }
            guard isEnd else { continue }
            if cells.count - firstCell > TextLimits.cellsInRow { cells.removeSubrange(firstCell...) }
            append(lineStart..<offset, on: origin, cells: firstCell..<cells.count)
            (lineStart, cellStart, firstCell) = (offset + 1, offset + 1, cells.count)
        }
    }

    /// A cell's passage, white space at its edges left out.
    private func passage(
        from start: Int, to end: Int, on origin: Transcription.Line, _ cursor: inout Cursor
    ) -> Passage {
        var low = start
        var high = end
        while low < high, text.bytes[low] == 0x20 || text.bytes[low] == 0x0C { low += 1 }
        while low < high, text.bytes[high - 1] == 0x20 || text.bytes[high - 1] == 0x0C { high -= 1 }
        let source = cursor.source(of: Int32(low)..<Int32(high))
        return Passage(
            page: origin.page, line: transcription.line(ofSource: source.lowerBound), sourceStart: source.lowerBound,
            sourceEnd: source.upperBound, textStart: Int32(low), textEnd: Int32(high))
    }

    /// A row's own passage reaches from the first byte of any of its cells to the last.
    private mutating func append(_ range: Range<Int>, on origin: Transcription.Line, cells row: Range<Int>) {
        var source = 0 as Int32..<0
        if row.isEmpty {
            source = text.source(of: Int32(range.lowerBound)..<Int32(range.upperBound))
        } else {
            let start = row.reduce(Int32.max) { min($0, cells[$1].sourceStart) }
            source = start..<row.reduce(start) { max($0, cells[$1].sourceEnd) }
        }
        let passage = Passage(
            page: origin.page, line: origin.number, sourceStart: source.lowerBound, sourceEnd: source.upperBound,
            textStart: Int32(range.lowerBound), textEnd: Int32(range.upperBound))
        lines.append(
            PageLine(
                passage: passage, cells: row, firstNumber: origin.first, lastNumber: origin.last,
                isHidden: origin.isHidden, isPlaced: origin.isPlaced))
    }

    private consuming func finish() -> PagedText {
        var extents: [Int: CellExtent] = [:]
        for extent in transcription.extents {
            extents[Int(extent.cell)] = CellExtent(rows: extent.rows, columns: extent.columns)
        }
        return PagedText(
            text: text, lines: lines, cells: cells, pageCount: Int(lines.last?.passage.page ?? 1), extents: extents)
    }
}

/// Leads stretches of the canonical text, which never go back, to the source.
private struct Cursor {
    private let transcription: Transcription
    private var map: OffsetMap.Cursor

    init(_ text: CanonicalText, _ transcription: Transcription) {
        self.transcription = transcription
        map = OffsetMap.Cursor(text.map)
    }

    mutating func source(of range: Range<Int32>) -> Range<Int32> {
        let start = map.source(atStart: range.lowerBound)
        let end = range.isEmpty ? start : max(start, map.source(atEnd: range.upperBound))
        let sources = transcription.sources(of: start..<end)
        let first = sources.reduce(Int32.max) { min($0, $1.lowerBound) }
        return first..<sources.reduce(first) { max($0, $1.upperBound) }
    }
}
