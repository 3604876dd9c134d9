/// Where a thing was read: a page, a line of the source, and a stretch of its bytes.
///
/// Offsets count bytes of the source as it lies on disk (a byte order mark included) and are half-open; pages and
/// lines count from 1.
public struct SourceSpan: Hashable, Sendable {
    /// The page, from 1.
    public var page: Int32
    /// The line of the source, from 1.
    public var line: Int32
    /// The first byte.
    public var start: Int32
    /// The byte after the last.
    public var end: Int32

    /// Makes a span of those bounds.
    public init(page: Int32, line: Int32, start: Int32, end: Int32) {
        self.page = page
        self.line = line
        self.start = start
        self.end = end
    }
}
