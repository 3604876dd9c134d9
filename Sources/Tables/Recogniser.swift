public import Pages

/// Stage 2: lines and cells to tables and blocks.
public struct Recogniser: Sendable {
    /// Makes a recogniser with the embedded templates.
    public init() {}

    /// Finds every table and block of a document.
    public func recognise(_ paged: PagedText) -> Layout {
        Layout(tables: [], blocks: [], parts: [Part(lines: 0..<paged.lines.count)])
    }
}
