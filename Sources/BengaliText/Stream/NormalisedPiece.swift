/// A stretch of a stream, normalised: most often some whole lines.
///
/// Its pieces one after the other are the whole. Offsets of `text` count from the piece's beginning; `sourceStart` and
/// `textStart` lead from there to the stream's, which no 32-bit number need hold.
public struct NormalisedPiece: Sendable {
    /// The piece's source and canonical text, with the map and the edits between them.
    public let text: CanonicalText
    /// How many bytes of the source stand before the piece.
    public let sourceStart: Int
    /// How many bytes of canonical text stand before the piece.
    public let textStart: Int
    /// The 1-based line on which it begins.
    public let firstLine: Int
    /// The 1-based page on which it begins; a form feed begins a page.
    public let firstPage: Int

    /// The canonical bytes.
    public var bytes: [UInt8] { text.bytes }

    /// The edits with their places in the stream, in the order of the source.
    ///
    /// A line is of the page on which it ends, as far as the piece shows.
    ///
    /// - Complexity: O(n) in the piece's bytes.
    public var edits: [StreamEdit] {
        if text.edits.isEmpty { return [] }
        let source = text.source
        var walk = LineWalk(piece: self)
        return text.edits.map { edit in
            walk.advance(to: Int(edit.sourceStart), in: source.span)
            return StreamEdit(
                edit: edit, source: (sourceStart + Int(edit.sourceStart))..<(sourceStart + Int(edit.sourceEnd)),
                line: walk.line, page: walk.page)
        }
    }

    /// The stream's source offset of a canonical offset of the stream, which lies in the piece, as a beginning.
    ///
    /// - Complexity: O(log n) in the number of the piece's edits.
    public func source(atStart offset: Int) -> Int {
        sourceStart + Int(text.map.source(atStart: Int32(clamping: offset - textStart)))
    }

    /// The stream's source offset of a canonical offset of the stream, which lies in the piece, as an end.
    ///
    /// - Complexity: O(log n) in the number of the piece's edits.
    public func source(atEnd offset: Int) -> Int {
        sourceStart + Int(text.map.source(atEnd: Int32(clamping: offset - textStart)))
    }

    /// The page on which the next piece begins.
    var lastPage: Int {
        let source = text.source
        let feeds = source.count { $0 == 0x0C }
        return firstPage + feeds - (beginsWithFeed ? 1 : 0)
    }

    /// Whether a form feed stands before everything else, where it begins no second page.
    fileprivate var beginsWithFeed: Bool {
        sourceStart == 0 && text.bytes.first == 0x0C
    }
}

/// An edit and where it stands in its stream.
public struct StreamEdit: Sendable, Hashable {
    /// The edit; its own offsets count from the beginning of its piece.
    public let edit: TextEdit
    /// The source bytes of the stream it replaces, half-open.
    public let source: Range<Int>
    /// The 1-based line it stands on; a line's ending belongs to the line.
    public let line: Int
    /// The 1-based page it stands on.
    public let page: Int
}

/// Walks the lines of a piece, for places that never go back.
private struct LineWalk {
    var line: Int
    var page: Int
    private var next = 0
    private var skipsFeed: Bool

    init(piece: NormalisedPiece) {
        line = piece.firstLine - 1
        page = piece.firstPage
        skipsFeed = piece.beginsWithFeed
    }

    /// Goes on to the line that holds an offset.
    mutating func advance(to offset: Int, in source: Span<UInt8>) {
        while next <= offset, next < source.count || next == 0 {
            line += 1
            passLine(in: source)
        }
    }

    private mutating func passLine(in source: Span<UInt8>) {
        while next < source.count {
            let byte = source[next]
            next += 1
            switch byte {
            case 0x0A: return
            case 0x0D:
                if next < source.count, source[next] == 0x0A { next += 1 }
                return
            case 0x0C:
                page += skipsFeed ? 0 : 1
                skipsFeed = false
            default: break
            }
        }
    }
}
