/// Text that was taken out of another form (HTML, a Markdown table, columns of spaces, words with boxes) and written as
/// lines with tabs between cells, with the way back to the bytes that it was taken from.
///
/// Every line ends with a line feed. What stands in no piece (a tab, a line feed, the space where a cell's pieces meet)
/// stands nowhere in the source. Pieces are in the order of the text, which need not be the order of the source.
public struct Transcription: Sendable {
    /// A stretch of the text and the source bytes it was taken from; both half-open byte ranges.
    ///
    /// An empty piece says where an empty cell stands.
    public struct Piece: Sendable, Hashable {
        /// The first byte in the text.
        public var textStart: Int32
        /// The byte after the last in the text.
        public var textEnd: Int32
        /// The first byte in the source.
        public var sourceStart: Int32
        /// The byte after the last in the source.
        public var sourceEnd: Int32
        /// Whether the source spells the text by a reference or an escape; otherwise the bytes are the same.
        public var isDecoded: Bool

        /// Makes a piece.
        public init(textStart: Int32, textEnd: Int32, sourceStart: Int32, sourceEnd: Int32, isDecoded: Bool) {
            self.textStart = textStart
            self.textEnd = textEnd
            self.sourceStart = sourceStart
            self.sourceEnd = sourceEnd
            self.isDecoded = isDecoded
        }
    }

    /// One line of the text, and the lines of the source it was taken from.
    public struct Line: Sendable, Hashable {
        /// The page, from 1.
        public var page: Int32
        /// The line of the source that it begins on, from 1.
        public var number: Int32
        /// The first line of the source that goes with it, at most `number`: lines of markup alone may stand before.
        public var first: Int32
        /// The last line of the source; the next line of the text may begin on it too.
        public var last: Int32
        /// Whether it stands for bytes that nobody was meant to read: a style sheet, a script.
        public var isHidden: Bool
        /// Whether its cells were told apart by where they stand on the page.
        public var isPlaced: Bool

        /// Makes a line.
        public init(
            page: Int32, number: Int32, first: Int32, last: Int32, isHidden: Bool = false, isPlaced: Bool = false
        ) {
            self.page = page
            self.number = number
            self.first = first
            self.last = last
            self.isHidden = isHidden
            self.isPlaced = isPlaced
        }
    }

    /// How far a cell reaches.
    public struct Extent: Sendable, Hashable {
        /// The cell's place among all cells of lines with tabs.
        public var cell: Int32
        /// How many rows it spans, at least 1; 0 where a cell above or to the left covers its place.
        public var rows: Int16
        /// How many columns it spans, at least 1; 0 where it is covered.
        public var columns: Int16

        /// Makes an extent.
        public init(cell: Int32, rows: Int16, columns: Int16) {
            self.cell = cell
            self.rows = rows
            self.columns = columns
        }
    }

    /// The text, in UTF-8.
    public let bytes: [UInt8]
    /// Where its stretches come from, in the order of the text.
    public let pieces: [Piece]
    /// Its lines, one for each line feed.
    public let lines: [Line]
    /// The cells that span or are covered, in order.
    public let extents: [Extent]
    /// Where the lines of the source begin.
    public let lineStarts: [Int32]
    /// The source's words by their place in it, where it says where on the page each stands; they do not overlap.
    public let words: [PlacedWord]
    /// Whether how sure the engine was differs from word to word; where it says one number of all, it says nothing of any.
    public let tellsConfidence: Bool

    /// Makes a transcription.
    public init(
        bytes: [UInt8], pieces: [Piece], lines: [Line], extents: [Extent], lineStarts: [Int32],
        words: [PlacedWord] = []
    ) {
        self.bytes = bytes
        self.pieces = pieces
        self.lines = lines
        self.extents = extents
        self.lineStarts = lineStarts
        self.words = words
        let first = words.lazy.compactMap(\.confidence).first
        tellsConfidence = words.contains { $0.confidence != nil && $0.confidence != first }
    }

    /// The 1-based line of the source a byte stands on; a line's ending belongs to the line.
    ///
    /// - Complexity: O(log n) in the number of lines.
    public func line(ofSource offset: Int32) -> Int32 {
        var low = 0
        var high = lineStarts.count
        while low < high {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return Int32(max(1, low))
    }

    /// Where a stretch of the text stands in the source: one range for each place it was gathered from, in the order of
    /// the text; one empty range for an empty stretch.
    ///
    /// - Complexity: O(log n) in the number of pieces, and linear in the pieces of the stretch.
    public func sources(of text: Range<Int32>) -> [Range<Int32>] {
        var result: [Range<Int32>] = []
        var index = firstPiece(endingFrom: text.lowerBound, isEmpty: text.isEmpty)
        while index < pieces.count, pieces[index].textStart < text.upperBound {
            if let part = part(of: pieces[index], in: text) {
                if let last = result.last, last.upperBound == part.lowerBound {
                    result[result.count - 1] = last.lowerBound..<part.upperBound
                } else {
                    result.append(part)
                }
            }
            index += 1
        }
        return result.isEmpty ? [place(of: text.lowerBound)] : result
    }

    private func part(of piece: Piece, in text: Range<Int32>) -> Range<Int32>? {
        let start = max(piece.textStart, text.lowerBound)
        let end = min(piece.textEnd, text.upperBound)
        guard start < end else { return nil }
        if piece.isDecoded { return piece.sourceStart..<piece.sourceEnd }
        return piece.sourceStart + (start - piece.textStart)..<piece.sourceStart + (end - piece.textStart)
    }

    /// The first piece that ends behind an offset, or at it where an empty stretch is looked for.
    private func firstPiece(endingFrom offset: Int32, isEmpty: Bool) -> Int {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            let isBefore = isEmpty ? pieces[middle].textEnd < offset : pieces[middle].textEnd <= offset
            if isBefore { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Where an empty stretch stands: in its own piece, else right behind the piece before it.
    private func place(of offset: Int32) -> Range<Int32> {
        let index = firstPiece(endingFrom: offset, isEmpty: true)
        if index < pieces.count, pieces[index].textStart <= offset {
            let piece = pieces[index]
            let start = piece.isDecoded ? piece.sourceEnd : piece.sourceStart + (offset - piece.textStart)
            return start..<start
        }
        guard index > 0 else { return 0..<0 }
        return pieces[index - 1].sourceEnd..<pieces[index - 1].sourceEnd
    }
}
