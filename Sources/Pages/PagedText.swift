public import BengaliText
public import Provenance

/// One line of a page: its text, and its cells where tabs part it.
public struct PageLine: Sendable, Hashable {
    /// The whole line without its line ending.
    public var passage: Passage
    /// The line's cells, as a range of `PagedText.cells`; empty where the line holds no tab.
    public var cells: Range<Int>
    /// The 1-based number of the first line of the source that goes with it: its own, or a line of markup alone before.
    public var firstNumber: Int32
    /// The 1-based number of the last line of the source that goes with it.
    public var lastNumber: Int32
    /// Whether it stands for bytes that nobody was meant to read, as a style sheet in a page of HTML.
    public var isHidden: Bool
    /// Whether its cells were told apart by where they stand on the page, in columns of spaces or of boxes.
    public var isPlaced: Bool

    /// Makes a line.
    public init(
        passage: Passage, cells: Range<Int>, firstNumber: Int32? = nil, lastNumber: Int32? = nil,
        isHidden: Bool = false,
        isPlaced: Bool = false
    ) {
        self.passage = passage
        self.cells = cells
        self.firstNumber = firstNumber ?? passage.line
        self.lastNumber = lastNumber ?? passage.line
        self.isHidden = isHidden
        self.isPlaced = isPlaced
    }

    /// The 1-based number of the line in the source that it begins on.
    public var number: Int32 { passage.line }
}

/// How far a cell reaches in a form that says so.
public struct CellExtent: Sendable, Hashable {
    /// How many rows it spans; 0 where a cell above or to the left covers its place.
    public var rows: Int16
    /// How many columns it spans; 0 where it is covered.
    public var columns: Int16

    /// Makes an extent.
    public init(rows: Int16, columns: Int16) {
        self.rows = rows
        self.columns = columns
    }

    /// Whether the place belongs to a cell above or to the left.
    public var isCovered: Bool { rows == 0 }
}

/// A document as pages of lines and cells, over its canonical text.
///
/// A line is one of plain text, or one row of a table in another form. Several rows may stand on one line of the source,
/// and one row on several: `firstNumber` to `lastNumber`. Together they leave no line of the source out.
public struct PagedText: Sendable {
    /// The canonical text, with the way back to the source.
    public var text: CanonicalText
    /// Every line of the source, in order, blank ones too.
    public let lines: [PageLine]
    /// The cells of all lines, in order; white space at a cell's edges is outside its passage.
    public let cells: [Passage]
    /// How many pages it has, at least 1.
    public let pageCount: Int
    /// How far the cells reach that span rows or columns or are covered by one that does, by their place in `cells`.
    public let extents: [Int: CellExtent]

    /// Makes a document of lines.
    public init(
        text: CanonicalText, lines: [PageLine], cells: [Passage], pageCount: Int, extents: [Int: CellExtent] = [:]
    ) {
        self.text = text
        self.lines = lines
        self.cells = cells
        self.pageCount = pageCount
        self.extents = extents
    }

    /// The line that holds a passage, as an index of `lines`.
    ///
    /// - Complexity: O(1) in plain text, O(log n) in the number of lines in another form.
    public func index(ofLineHolding passage: Passage) -> Int {
        guard text.transcription != nil else { return Int(passage.line) - 1 }
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].passage.textStart <= passage.textStart { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    /// The part of a passage whose canonical text is `text`, which lies in the passage's own.
    ///
    /// A passage that was read anew (its text stands in the appendix) has no parts and is returned whole.
    ///
    /// - Complexity: O(log n) in the number of edits; O(1) for the whole passage.
    public func passage(_ passage: Passage, text range: Range<Int>) -> Passage {
        if range == passage.text || passage.text.upperBound > text.appendixStart { return passage }
        var part = passage
        part.textStart = Int32(range.lowerBound)
        part.textEnd = Int32(range.upperBound)
        let source = text.source(of: part.textStart..<part.textEnd)
        if let transcription = text.transcription {
            // Pieces need not be in the order of the source, so that the bounds of the whole say nothing of a part.
            (part.sourceStart, part.sourceEnd) = (source.lowerBound, source.upperBound)
            part.line = transcription.line(ofSource: part.sourceStart)
            return part
        }
        part.sourceStart = max(passage.sourceStart, source.lowerBound)
        part.sourceEnd = range.isEmpty ? part.sourceStart : min(passage.sourceEnd, source.upperBound)
        return part
    }

    /// The page and the line a byte of the source stands on; a line's ending belongs to the line.
    ///
    /// - Complexity: O(log n) in the number of lines.
    public func span(ofSource range: Range<Int32>) -> SourceSpan {
        if let transcription = text.transcription { return span(of: range, in: transcription) }
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].passage.sourceStart <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        let line = low > 0 ? lines[low - 1].passage : nil
        return SourceSpan(page: line?.page ?? 1, line: line?.line ?? 1, start: range.lowerBound, end: range.upperBound)
    }

    /// The page is that of the first line of the text gathered from there; rows may share a line of the source.
    private func span(of range: Range<Int32>, in transcription: Transcription) -> SourceSpan {
        let number = transcription.line(ofSource: range.lowerBound)
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].lastNumber < number { low = middle + 1 } else { high = middle }
        }
        let page = low < lines.count ? lines[low].passage.page : 1
        return SourceSpan(page: page, line: number, start: range.lowerBound, end: range.upperBound)
    }
}
