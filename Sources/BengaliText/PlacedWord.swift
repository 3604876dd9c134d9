public import Provenance

/// What an engine that reads pages also took a stretch of the source for, or how sure it was of what it printed.
///
/// Engines weigh readings symbol by symbol, or word by word; the printed reading may be among them.
public struct Alternative: Sendable, Hashable {
    /// The source bytes of the symbol or word that it would stand for; half-open.
    public var source: Range<Int32>
    /// The reading, in UTF-8 as the engine wrote it.
    public var text: String
    /// How sure the engine was, 0 to 100, or nil where it does not say; engines do not make these add up to 100.
    public var confidence: Int?

    /// Makes an alternative.
    public init(source: Range<Int32>, text: String, confidence: Int?) {
        self.source = source
        self.text = text
        self.confidence = confidence
    }
}

/// A word of a source that says where on the page each word stands.
public struct PlacedWord: Sendable, Hashable {
    /// The source bytes of its text; half-open.
    public var source: Range<Int32>
    /// The page, from 1.
    public var page: Int32
    /// Its box.
    public var box: PageBox
    /// How sure the engine was of it, 0 to 100; nil where it does not say.
    public var confidence: Int?
    /// What else its parts, or all of it, may be; empty where the engine does not say.
    public var alternatives: [Alternative]

    /// Makes a word.
    public init(
        source: Range<Int32>, page: Int32, box: PageBox, confidence: Int? = nil, alternatives: [Alternative] = []
    ) {
        self.source = source
        self.page = page
        self.box = box
        self.confidence = confidence
        self.alternatives = alternatives
    }
}

extension Transcription {
    /// The words that a stretch of the source touches, in the order of the source.
    ///
    /// - Complexity: O(log n) in the number of words, and linear in those of the stretch.
    public func words(in source: Range<Int32>) -> ArraySlice<PlacedWord> {
        guard !words.isEmpty, !source.isEmpty else { return [] }
        var low = 0
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if words[middle].source.upperBound <= source.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < words.count, words[end].source.lowerBound < source.upperBound { end += 1 }
        return words[low..<end]
    }

    /// The box of the words that a stretch of the source touches on the page of the first; nil where it touches none, or
    /// more than any cell holds.
    ///
    /// - Complexity: as `words(in:)`.
    public func box(of source: Range<Int32>) -> PageBox? {
        let words = words(in: source)
        guard let first = words.first, words.count <= 1000 else { return nil }
        return words.reduce(first.box) { $1.page == first.page ? $0.union($1.box) : $0 }
    }
}

extension CanonicalText {
    /// The words with boxes that a passage was gathered from, in reading order; empty where the source gives no boxes.
    ///
    /// - Complexity: O(log n) in the number of words, for each of the passage's pieces.
    public func words(of passage: Passage) -> [PlacedWord] {
        guard let transcription, !transcription.words.isEmpty else { return [] }
        return pieces(of: passage).flatMap {
            transcription.words(in: $0.sourceStart..<max($0.sourceStart, $0.sourceEnd))
        }
    }
}
