/// What a block of lines outside every table is.
public enum BlockKind: String, Sendable, Hashable, CaseIterable {
    /// A title.
    case title
    /// The head of a letter: the government, the office, its place.
    case letterhead
    /// Running text.
    case paragraph
    /// A list of points.
    case list
    /// Who signed, when, and how they are reached.
    case signature
    /// A page number or another mark of the page.
    case pageMark
    /// Script or words that nobody of the office wrote.
    case foreign
    /// Marks that say nothing.
    case noise
}

/// A run of lines outside every table.
public struct Block: Sendable, Hashable {
    /// What it is.
    public var kind: BlockKind
    /// Its lines, as indices of `PagedText.lines`; blank lines between them are among them.
    public var lines: Range<Int>
    /// Why it was set aside, where it was; a key of the messages table.
    public var reason: String?

    /// Makes a block.
    public init(kind: BlockKind, lines: Range<Int>, reason: String? = nil) {
        self.kind = kind
        self.lines = lines
        self.reason = reason
    }
}

/// A part of a bound volume: what stands under one letterhead or one title of a document of its own.
public struct Part: Sendable, Hashable {
    /// Its lines, as indices of `PagedText.lines`.
    public var lines: Range<Int>

    /// Makes a part.
    public init(lines: Range<Int>) {
        self.lines = lines
    }
}

/// Stage 2's result: every line of a document in exactly one table row or one block.
public struct Layout: Sendable {
    /// The tables, in order.
    public var tables: [Table]
    /// What stands outside the tables, in order.
    public var blocks: [Block]
    /// The parts of a bound volume, in order; at least one.
    public var parts: [Part]

    /// Makes a layout.
    public init(tables: [Table], blocks: [Block], parts: [Part]) {
        self.tables = tables
        self.blocks = blocks
        self.parts = parts
    }
}
