public import Provenance

/// A document's text after normalisation: canonical bytes, the way back to the source, and every edit between them.
///
/// Lines and tabs stand one for one with the source's. Canonical bytes from `appendixStart` on are later readings (a
/// split date joined) that passages point at; they belong to no line.
public struct CanonicalText: Sendable {
    /// The source, as received; never changed.
    public let source: [UInt8]
    /// The canonical UTF-8 text, then the appendix.
    public private(set) var bytes: [UInt8]
    /// Where the appendix begins.
    public let appendixStart: Int
    /// Leads from offsets of the canonical text to offsets of the source.
    public let map: OffsetMap
    /// Every change, in the order of the source.
    public private(set) var edits: [TextEdit]
    /// What the text was taken out of, where the source is not the text itself; `map` then leads to its offsets.
    public let transcription: Transcription?
    /// Where each reading of the appendix begins, and the text it is another reading of; in order.
    private var readings: [(start: Int32, text: Range<Int32>)] = []
    /// The list of words that was a second opinion in making it; nil where there was none.
    public var lexicon: WordList.Description?

    /// Makes the result of a normalisation.
    public init(
        source: [UInt8], bytes: [UInt8], map: OffsetMap, edits: [TextEdit], transcription: Transcription? = nil
    ) {
        self.source = source
        self.bytes = bytes
        self.appendixStart = bytes.count
        self.map = map
        self.edits = edits
        self.transcription = transcription
    }

    /// Puts another reading of a passage beside the text and returns the passage pointed at that reading.
    ///
    /// The source range stays; the edit that made the reading joins the others.
    ///
    /// Nothing happens where the text has grown past what a passage can address.
    public mutating func reread(
        _ passage: Passage, as reading: [UInt8], rule: EditRule, evidence: String
    ) -> Passage {
        guard bytes.count + reading.count < Int(Int32.max) else { return passage }
        let start = Int32(bytes.count)
        if transcription != nil { readings.append((start, printed(passage))) }
        bytes.append(contentsOf: reading)
        edits.append(
            TextEdit(
                rule: rule, sourceStart: passage.sourceStart, sourceEnd: passage.sourceEnd, before: raw(passage),
                after: String(decoding: reading, as: UTF8.self), evidence: evidence))
        var result = passage
        result.textStart = start
        result.textEnd = Int32(bytes.count)
        return result
    }

    /// Puts the edits in the order of the source; called once, after the last reading.
    public mutating func sortEdits() {
        edits.sort { ($0.sourceStart, $0.sourceEnd) < ($1.sourceStart, $1.sourceEnd) }
    }

    /// The canonical text of a passage.
    public func string(_ passage: Passage) -> String {
        String(decoding: bytes[passage.text], as: UTF8.self)
    }

    /// The source's text of a passage, as printed; pieces from several places are joined by a newline.
    public func raw(_ passage: Passage) -> String {
        guard transcription != nil else { return String(decoding: source[passage.source], as: UTF8.self) }
        return pieces(of: passage).map { String(decoding: source[$0.source], as: UTF8.self) }.joined(separator: "\n")
    }

    /// Where a stretch of the canonical text stands in the source, from its first byte there to its last.
    ///
    /// - Complexity: O(log n) in the number of edits.
    public func source(of text: Range<Int32>) -> Range<Int32> {
        let start = map.source(atStart: text.lowerBound)
        let range = start..<(text.isEmpty ? start : max(start, map.source(atEnd: text.upperBound)))
        guard let transcription else { return range }
        let sources = transcription.sources(of: range)
        let first = sources.reduce(Int32.max) { min($0, $1.lowerBound) }
        return first..<sources.reduce(first) { max($0, $1.upperBound) }
    }

    /// The places of the source that a passage was gathered from, in reading order; itself where it is one.
    ///
    /// - Complexity: O(log n) in the number of edits, and linear in its pieces.
    public func pieces(of passage: Passage) -> [Passage] {
        guard let transcription else { return [passage] }
        let text = printed(passage)
        let start = map.source(atStart: text.lowerBound)
        let range = start..<(text.isEmpty ? start : max(start, map.source(atEnd: text.upperBound)))
        let sources = transcription.sources(of: range)
        if sources.count == 1 { return [passage] }
        return sources.map { source in
            var piece = passage
            piece.line = transcription.line(ofSource: source.lowerBound)
            (piece.sourceStart, piece.sourceEnd) = (source.lowerBound, source.upperBound)
            return piece
        }
    }

    /// The canonical text of a passage before it was read anew.
    private func printed(_ passage: Passage) -> Range<Int32> {
        guard passage.textStart >= Int32(appendixStart) else { return passage.textStart..<passage.textEnd }
        var low = 0
        var high = readings.count
        while low < high {
            let middle = (low + high) / 2
            if readings[middle].start <= passage.textStart { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? readings[low - 1].text : 0..<0
    }
}
