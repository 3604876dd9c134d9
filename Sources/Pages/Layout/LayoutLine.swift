/// One line of text in which columns are parted by runs of spaces, or one line of a page of words with boxes.
struct LayoutLine {
    /// What stands by itself in a line and is parted no further: what is between two spaces, or one word of a page of boxes.
    struct Word {
        /// Its text: the first run, and those behind it.
        ///
        /// A word of plain text has one, for which no array is made.
        let first: TextRun
        let further: [TextRun]
        /// Its columns of the line, in characters or in another unit of the page.
        var columns: Range<Int>
        /// Whether nothing but one space stands before it.
        var isBehindSpace = false
        /// Whether nothing but the end of a line of its cell stands before it, inside a number or a date.
        var isBehindBreak = false

        /// Its edges in the page's own unit, which is finer, where a box tells them.
        var edges = 0..<0

        /// Makes a word of a page of boxes.
        init(runs: [TextRun], columns: Range<Int>, edges: Range<Int>) {
            first = runs.first ?? TextRun(source: 0..<0)
            further = Array(runs.dropFirst())
            self.columns = columns
            self.edges = edges
        }
    }

    /// Words that are parted from the next by a gap.
    struct Segment {
        /// Its words, in order; at least one.
        var words: [Word]
        /// Its columns of the line.
        var columns: Range<Int>
    }

    /// The source bytes it stands on, and the page where the form says so.
    let source: Range<Int>
    let page: Int32?
    /// Its segments; none where it is blank, or what stood on it was laid on another line.
    let segments: [Segment]
    /// Whether what stood on it was laid on another line.
    let isTaken: Bool
    /// How far down its page its middle stands, twice, where boxes tell.
    let middle: Int?

    /// Makes a line of segments.
    init(segments: [Segment], source: Range<Int>, page: Int32?, isTaken: Bool = false, middle: Int? = nil) {
        self.segments = segments
        self.source = source
        self.page = page
        self.isTaken = isTaken && segments.isEmpty
        self.middle = middle
    }

    /// Makes a line of text; what two spaces part are segments.
    init(_ source: [UInt8], _ range: Range<Int>, measure: LetterMeasure) {
        self.source = range
        page = nil
        isTaken = false
        middle = nil
        var segments: [Segment] = []
        var words: [Word] = []
        var measured = measure.begin()
        var offset = range.lowerBound
        var open: (byte: Int, column: Int)?
        var last = (byte: 0, column: 0)
        while offset < range.upperBound {
            // Most of such a line is spaces behind spaces.
            if open == nil, source[offset] == 0x20 {
                measured.stepOverSpace()
                offset += 1
                continue
            }
            let next = measured.step(source, offset, range.upperBound)
            if source[offset] == 0x20 || source[offset] == 0x0C || LayoutLine.wideSpace(source, offset) > 0 {
                if let start = open { words.append(Word(start, last, isBehindSpace: !words.isEmpty)) }
                open = nil
            } else {
                if open == nil {
                    if !words.isEmpty, measured.columnBefore - last.column >= 2 {
                        segments.append(Segment(words: words))
                        words = []
                    }
                    open = (offset, measured.columnBefore)
                }
                last = (next, measured.column)
            }
            offset = next
        }
        if let start = open { words.append(Word(start, last, isBehindSpace: !words.isEmpty)) }
        if !words.isEmpty { segments.append(Segment(words: words)) }
        self.segments = segments
    }

    /// Whether a space stands there that no line is broken at, or another of more than one byte: it parts words as any does.
    static func wideSpace(_ source: [UInt8], _ offset: Int) -> Int {
        switch source[offset] {
        case 0xC2: offset + 1 < source.count && source[offset + 1] == 0xA0 ? 2 : 0
        case 0xE2 where offset + 2 < source.count && source[offset + 1] == 0x80:
            (0x80...0x8A).contains(source[offset + 2]) || source[offset + 2] == 0xAF ? 3 : 0
        case 0xE3:
            offset + 2 < source.count && source[offset + 1] == 0x80 && source[offset + 2] == 0x80 ? 3 : 0
        default: 0
        }
    }

    /// Whether nothing stands on it.
    var isBlank: Bool { segments.isEmpty && !isTaken }
}

extension LayoutLine.Word {
    /// A stretch of plain text.
    fileprivate init(_ start: (byte: Int, column: Int), _ end: (byte: Int, column: Int), isBehindSpace: Bool) {
        first = TextRun(source: Int32(start.byte)..<Int32(end.byte))
        further = []
        columns = start.column..<end.column
        self.isBehindSpace = isBehindSpace
    }

    /// The source bytes it stands on.
    var bytes: Range<Int> {
        Int(first.source.lowerBound)..<Int((further.last ?? first).source.upperBound)
    }
}

extension LayoutLine.Segment {
    /// The words of one segment.
    init(words: [LayoutLine.Word]) {
        let first = words.first?.columns ?? 0..<0
        self.init(words: words, columns: first.through(words.last?.columns ?? first))
    }

    /// Words as they would stand in a column from one of its places on: each behind the last, and no further than the column
    /// reaches where they have room.
    init(_ words: some Sequence<LayoutLine.Word>, in column: Range<Int>, from start: Int) {
        var start = start
        self.init(
            words: words.map { word in
                var word = word
                let end = min(max(start + 1, column.upperBound), start + max(1, word.columns.count))
                word.columns = start..<end
                start = end + 1
                return word
            })
    }
}

extension Range where Bound == Int {
    /// From where it begins to where another ends; empty where that ends before, as the last words of a line may that stand in the
    /// middle of boxes too wide for them.
    func through(_ last: Range<Int>) -> Range<Int> { lowerBound..<Swift.max(lowerBound, last.upperBound) }
}
