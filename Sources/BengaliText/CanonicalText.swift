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
    /// The list of words that was a second opinion in making it; nil where there was none.
    public var lexicon: WordList.Description?

    /// Makes the result of a normalisation.
    public init(source: [UInt8], bytes: [UInt8], map: OffsetMap, edits: [TextEdit]) {
        self.source = source
        self.bytes = bytes
        self.appendixStart = bytes.count
        self.map = map
        self.edits = edits
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
        bytes.append(contentsOf: reading)
        edits.append(
            TextEdit(
                rule: rule, sourceStart: passage.sourceStart, sourceEnd: passage.sourceEnd,
                before: String(decoding: source[passage.source], as: UTF8.self),
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

    /// The source's text of a passage, as printed.
    public func raw(_ passage: Passage) -> String {
        String(decoding: source[passage.source], as: UTF8.self)
    }
}
