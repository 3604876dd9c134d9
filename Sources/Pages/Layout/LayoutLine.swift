/// One line of text in which columns are parted by runs of spaces.
struct LayoutLine {
    /// What stands by itself in a line and may be parted no further: in text a stretch without two spaces in a row, on a
    /// page of boxes one word.
    struct Word {
        /// Its text.
        var runs: [TextRun]
        /// Its columns of the line, in characters or in another unit of the page.
        var columns: Range<Int>
    }

    /// Words that are parted from the next by a gap.
    struct Segment {
        /// Its words, in order; at least one.
        var words: [Word]
        /// Its columns of the line.
        var columns: Range<Int>
    }

    /// How wide a character is taken to be.
    enum Measure: CaseIterable {
        /// Every scalar fills a column, as `pdftotext -layout` counts.
        case scalars
        /// Signs that stand on a letter fill none, as a person counts.
        case letters
        /// Nor do letters that hang on a hasanta: a conjunct is one character, as Unicode's grapheme clusters have it.
        case clusters
    }

    /// The source bytes it stands on, and the page where the form says so.
    let source: Range<Int>
    let page: Int32?
    let segments: [Segment]

    /// Makes a line of segments.
    init(segments: [Segment], source: Range<Int>, page: Int32?) {
        self.segments = segments
        self.source = source
        self.page = page
    }

    init(_ source: [UInt8], _ range: Range<Int>, measure: Measure) {
        self.source = range
        page = nil
        var segments: [Segment] = []
        var column = 0
        var offset = range.lowerBound
        var open: (byte: Int, column: Int)?
        var (lastByte, lastColumn) = (0, 0)
        var isAfterHasanta = false
        while offset < range.upperBound {
            let byte = source[offset]
            let width = LayoutLine.length(byte)
            if byte == 0x20 || byte == 0x0C {
                if let start = open, column - lastColumn >= 1 {
                    segments.append(Segment(start.byte..<lastByte, columns: start.column..<lastColumn))
                    open = nil
                }
            } else {
                if open == nil { open = (offset, column) }
                lastByte = min(offset + width, range.upperBound)
            }
            let isMark = measure != .scalars && LayoutLine.isMark(source, offset, range.upperBound)
            let isJoined = measure == .clusters && isAfterHasanta && byte == 0xE0
            if byte != 0x0C, !isMark, !isJoined { column += 1 }
            // A nukta or a joiner leaves a hasanta's hold on the next letter.
            if !isMark || LayoutLine.isHasanta(source, offset, range.upperBound) { isAfterHasanta = isMark }
            if byte != 0x20, byte != 0x0C { lastColumn = column }
            offset += width
        }
        if let start = open { segments.append(Segment(start.byte..<lastByte, columns: start.column..<lastColumn)) }
        self.segments = segments
    }

    private static func length(_ lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

    private static func isHasanta(_ source: [UInt8], _ offset: Int, _ end: Int) -> Bool {
        offset + 2 < end && source[offset] == 0xE0 && source[offset + 1] == 0xA7 && source[offset + 2] == 0x8D
    }

    /// Whether a Bengali sign that stands on a letter, or a joiner, begins there.
    private static func isMark(_ source: [UInt8], _ offset: Int, _ end: Int) -> Bool {
        guard offset + 2 < end else { return false }
        switch (source[offset], source[offset + 1], source[offset + 2]) {
        case (0xE0, 0xA6, 0x81...0x83), (0xE0, 0xA6, 0xBC), (0xE0, 0xA6, 0xBE...0xBF): return true
        case (0xE0, 0xA7, 0x80...0x8D), (0xE0, 0xA7, 0x97), (0xE0, 0xA7, 0xA2...0xA3): return true
        case (0xE2, 0x80, 0x8C...0x8D): return true
        default: return false
        }
    }
}

extension LayoutLine.Segment {
    /// A stretch of plain text.
    fileprivate init(_ bytes: Range<Int>, columns: Range<Int>) {
        let run = TextRun(source: Int32(bytes.lowerBound)..<Int32(bytes.upperBound))
        self.init(words: [LayoutLine.Word(runs: [run], columns: columns)], columns: columns)
    }

    /// Words of a page of boxes.
    init(words: [LayoutLine.Word]) {
        let start = words.first?.columns.lowerBound ?? 0
        self.init(words: words, columns: start..<max(start, words.last?.columns.upperBound ?? 0))
    }
}
