internal import BengaliText
internal import Pages
internal import Provenance

/// Reads a heading whose words go on in the cell below: `বার্ষিক` over `লক্ষ্যমাত্রা`, `মোট` over `(৫+৬)`.
struct WrappedHeadings {
    let cells: ClassifiedCells
    let reader: HeadingReader

    /// More lines are no heading's, and longer ones are no words of one.
    private static let mostPieces = 4
    private static let longest = 200

    /// - Complexity: O(n) in the bytes of the headings.
    func settle(_ headings: inout [HeadingEvidence]) {
        for place in headings.indices {
            let pieces = headings[place].pieces
            // A heading over several columns has a name of one of them below it.
            guard pieces.count > 1, pieces.count <= WrappedHeadings.mostPieces, mayGoOn(headings[place]),
                headings[place].group == nil, pieces.allSatisfy({ $0.text.count <= WrappedHeadings.longest })
            else { continue }
            var words: [UInt8] = []
            for piece in pieces {
                if !words.isEmpty { words.append(0x20) }
                words.append(contentsOf: cells.paged.text.bytes[piece.text])
            }
            reader.take(joined: words, into: &headings[place])
        }
    }

    /// Whether what stands over a column may be one heading: its first words are none alone.
    private func mayGoOn(_ heading: HeadingEvidence) -> Bool {
        !heading.isSure || !reader.isSure(reader.key(cells.paged.text.bytes, heading.pieces[0].text))
    }
}
