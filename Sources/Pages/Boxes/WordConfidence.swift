public import BengaliText
public import Provenance

extension PagedText {
    /// Where a passage stands on its page; nil where the source gives no boxes, or the passage has no text.
    ///
    /// - Complexity: O(log n) in the number of words, for each place that the passage was gathered from.
    public func box(of passage: Passage) -> PageBox? {
        let words = text.words(of: passage)
        guard let first = words.first else { return nil }
        return words.reduce(first.box) { $1.page == first.page ? $0.union($1.box) : $0 }
    }

    /// How sure the engine that read the page was of a passage, 0 to 100: as sure as of the word it was least sure of; nil
    /// where it does not say.
    ///
    /// - Complexity: as `box(of:)`.
    public func confidence(of passage: Passage) -> Int? {
        text.words(of: passage).compactMap(\.confidence).min()
    }

    /// What else the engine that read the page took a passage's symbols or words for, in the order of the source; empty
    /// where it does not say.
    ///
    /// Each holds its own source bytes: a symbol of a word, or the whole word. Of one stretch the reading that the engine
    /// printed may be among them, with how sure it was. A passage that was read anew has those of what it was read from.
    ///
    /// - Complexity: as `box(of:)`, and linear in the words' alternatives.
    public func alternatives(of passage: Passage) -> [Alternative] {
        guard let transcription = text.transcription, !transcription.words.isEmpty else { return [] }
        return text.pieces(of: passage).flatMap { piece in
            let source = piece.sourceStart..<max(piece.sourceStart, piece.sourceEnd)
            return transcription.words(in: source).flatMap { word in
                word.alternatives.filter { $0.source.overlaps(source) }
            }
        }
    }
}
