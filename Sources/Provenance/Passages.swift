/// The pieces of text that one thing was read from, in the order of the page.
///
/// Almost everything stands in one piece, which is kept in place: a list for each figure of a document is what reading
/// figures would cost most.
public struct Passages: Hashable, Sendable {
    @usableFromInline
    enum Pieces: Hashable, Sendable {
        case none
        case one(Passage)
        case several([Passage])
    }

    @usableFromInline
    let pieces: Pieces

    /// No piece.
    @inlinable
    public init() { pieces = .none }

    /// One piece.
    @inlinable
    public init(_ passage: Passage) { pieces = .one(passage) }

    /// Some pieces, in the order of the page.
    public init(_ passages: [Passage]) {
        switch passages.count {
        case 0: pieces = .none
        case 1: pieces = .one(passages[0])
        default: pieces = .several(passages)
        }
    }
}

extension Passages: RandomAccessCollection {
    /// The place of the first piece.
    @inlinable public var startIndex: Int { 0 }

    /// The place behind the last piece.
    @inlinable
    public var endIndex: Int {
        switch pieces {
        case .none: 0
        case .one: 1
        case .several(let passages): passages.count
        }
    }

    /// The piece at a place.
    @inlinable
    public subscript(place: Int) -> Passage {
        switch pieces {
        case .one(let passage) where place == 0: passage
        case .several(let passages): passages[place]
        case .one(let passage): [passage][place]
        case .none: [][place]
        }
    }
}

extension Passages: ExpressibleByArrayLiteral {
    /// The pieces of a list.
    @inlinable
    public init(arrayLiteral elements: Passage...) { self.init(elements) }
}
