public import BengaliText
public import Provenance

/// One line of a page: its text, and its cells where tabs part it.
public struct PageLine: Sendable, Hashable {
    /// The whole line without its line ending.
    public var passage: Passage
    /// The line's cells, as a range of `PagedText.cells`; empty where the line holds no tab.
    public var cells: Range<Int>

    /// Makes a line.
    public init(passage: Passage, cells: Range<Int>) {
        self.passage = passage
        self.cells = cells
    }

    /// The 1-based number of the line in the source.
    public var number: Int32 { passage.line }
}

/// A document as pages of lines and cells, over its canonical text.
public struct PagedText: Sendable {
    /// The canonical text, with the way back to the source.
    public var text: CanonicalText
    /// Every line of the source, in order, blank ones too.
    public let lines: [PageLine]
    /// The cells of all lines, in order; white space at a cell's edges is outside its passage.
    public let cells: [Passage]
    /// How many pages it has, at least 1.
    public let pageCount: Int

    /// Makes a document of lines.
    public init(text: CanonicalText, lines: [PageLine], cells: [Passage], pageCount: Int) {
        self.text = text
        self.lines = lines
        self.cells = cells
        self.pageCount = pageCount
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
        part.sourceStart = max(passage.sourceStart, text.map.source(atStart: part.textStart))
        part.sourceEnd = range.isEmpty ? part.sourceStart : min(passage.sourceEnd, text.map.source(atEnd: part.textEnd))
        return part
    }

    /// The page and the line a byte of the source stands on; a line's ending belongs to the line.
    ///
    /// - Complexity: O(log n) in the number of lines.
    public func span(ofSource range: Range<Int32>) -> SourceSpan {
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].passage.sourceStart <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        let line = low > 0 ? lines[low - 1].passage : nil
        return SourceSpan(page: line?.page ?? 1, line: line?.line ?? 1, start: range.lowerBound, end: range.upperBound)
    }
}
