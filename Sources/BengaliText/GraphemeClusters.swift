internal import ICUText

/// The grapheme clusters of a text, what a reader calls its letters, as byte ranges over its UTF-8.
///
/// The rules are those of Unicode Standard Annex 29 for extended clusters, whole, with CLDR's rule that a hasanta links
/// consonants of six Indic scripts, Bengali among them: ক্ষ্ম is one cluster. The properties of the Bengali block and of
/// ASCII are read once, those of other scalars asked of ICU one by one. A byte that is not UTF-8 is a cluster of its own,
/// with the marks that follow it.
public struct GraphemeClusters: Sequence, Sendable {
    private let bytes: [UInt8]

    /// The clusters of some bytes, in order; no bytes have none.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// An iterator at the first cluster.
    public func makeIterator() -> Iterator { Iterator(bytes) }

    /// Walks from cluster to cluster.
    ///
    /// - Complexity: O(n) for all clusters together in the text's bytes, and no memory of its own.
    public struct Iterator: IteratorProtocol {
        private let bytes: [UInt8]
        private let block = GraphemeClusters.block
        /// Where the cluster begins that comes next.
        private var offset = 0

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
        }

        /// The byte range of the next cluster, or nil at the end.
        public mutating func next() -> Range<Int>? {
            guard offset < bytes.count else { return nil }
            let start = offset
            var border = GraphemeBorder()
            while offset < bytes.count {
                let (scalar, length) = ScalarBytes.decode(bytes.span, at: offset, before: bytes.count)
                if border.stands(before: graphemeClass(of: scalar)), offset > start { break }
                offset += length
            }
            return start..<offset
        }

        private func graphemeClass(of scalar: UInt32) -> ICUGraphemes.Class {
            if scalar & ~0x7F == 0x0980 { return block[Int(scalar & 0x7F)] }
            switch scalar {
            case 0x0D: return .carriageReturn
            case 0x0A: return .lineFeed
            case 0x20..<0x7F: return .other
            default: return Unicode.Scalar(scalar).map(ICUGraphemes.graphemeClass) ?? .other
            }
        }
    }

    /// The classes of U+0980 to U+09FF.
    private static let block: [ICUGraphemes.Class] = (0x0980..<0x0A00).map {
        Unicode.Scalar($0).map(ICUGraphemes.graphemeClass) ?? .other
    }
}
