internal import Provenance

/// Stage 1: bytes of a document to canonical Bengali text.
///
/// Lines, line endings and tabs stand one for one with the source's; digits keep their values, and those of every
/// script but the full-width and mathematical forms of ASCII stay as they are; and the edits applied to the source
/// (without its byte order mark) give the canonical text.
///
/// ```swift
/// let normaliser = Normaliser()
/// let text = normaliser.normalise("সং খ্যা\t৫")
/// print(text.string)
/// for edit in text.edits {
///     print(edit.rule.rawValue, edit.before, edit.after, edit.sourceStart, edit.evidence ?? "")
/// }
/// ```
///
/// What has no end, or does not fit into memory, goes through a `NormaliserStream`; what may not be UTF-8, through a
/// `TextDecoder` first.
public struct Normaliser: Sendable {
    /// Whether evidenced repairs are made, or canonical ones only.
    public let evidenced: Bool
    /// Whether words in Bijoy's codes are looked for.
    public let encoding: LegacyEncoding

    private let lookAlikes = LookAlikes()
    private let knowledge: WordKnowledge?

    /// Makes a normaliser with the embedded knowledge; one serves any number of documents, on any number of threads.
    ///
    /// - Parameters:
    ///   - evidenced: Whether readings are made, or respellings only; words in a legacy encoding are readings.
    ///   - lexicon: Words that count as known besides the embedded ones, and are never repaired.
    ///   - encoding: Whether words in Bijoy's codes are looked for.
    public init(evidenced: Bool = true, lexicon: WordList? = nil, encoding: LegacyEncoding = .auto) {
        self.evidenced = evidenced
        self.encoding = encoding
        knowledge = evidenced ? WordKnowledge(list: lexicon) : nil
    }

    /// Normalises a whole document that is valid UTF-8; what is not is refused before.
    ///
    /// Bytes that are not UTF-8 stay as they are; so does a document too large for its offsets.
    ///
    /// - Complexity: O(n) in the source's bytes.
    public func normalise(_ source: [UInt8]) -> CanonicalText {
        var memory = memory(beginningOf: source[...])
        return normalise(source, lead: Self.lead(of: source), memory: &memory)
    }

    /// The length of the byte order mark at the beginning of a document.
    static func lead(of source: [UInt8]) -> Int {
        source.starts(with: TextEncoding.utf8.byteOrderMark) ? TextEncoding.utf8.byteOrderMark.count : 0
    }

    /// Normalises a document, or a piece of one, from an offset on.
    func normalise(_ source: [UInt8], lead: Int, memory: inout NormaliserMemory) -> CanonicalText {
        guard source.count < Int(Int32.max) / 2 else {
            return CanonicalText(
                source: source, bytes: Array(source.dropFirst(lead)), map: OffsetMap(lead: Int32(lead)), edits: [])
        }
        let legacy = decoded(source, from: lead, memory: &memory)
        var canonical = CanonicalPass(
            legacy?.bytes ?? source, from: legacy == nil ? lead : 0, lookAlikes: lookAlikes,
            steps: knowledge == nil ? .all : .certain)
        var (bytes, replacements) = canonical.run()
        if let legacy { replacements = Replacement.composed(legacy.replacements, then: replacements, lead: lead) }
        if let knowledge {
            let scanner = memory.takeScanner(knowledge: knowledge, textLength: bytes.count)
            var evidenced = EvidencedPass(bytes, knowledge: knowledge, scanner: scanner)
            let second = evidenced.run()
            memory.keep(evidenced.scanner)
            if !second.isEmpty {
                bytes = Self.apply(second, of: evidenced.written, to: bytes)
                replacements = Replacement.composed(replacements, then: second, lead: lead)
            }
        }
        // A later step may have undone an earlier one.
        if legacy != nil { replacements.removeAll { source[$0.old].elementsEqual(bytes[$0.new]) } }
        var text = CanonicalText(source: source, bytes: bytes, replacements: replacements, lead: lead)
        text.lexicon = knowledge?.list?.description
        return text
    }

    /// The text with its words in Bijoy's codes read, where there are any.
    private func decoded(
        _ source: [UInt8], from lead: Int, memory: inout NormaliserMemory
    ) -> (bytes: [UInt8], replacements: [Replacement])? {
        guard let knowledge, encoding != .unicode else { return nil }
        var pass = LegacyPass(
            source, from: lead, knowledge: knowledge, isForced: encoding == .bijoy, context: memory.legacy,
            lookAlikes: lookAlikes)
        return pass.run()
    }

    /// How much of a document is looked at before its first piece is normalised.
    var lookAhead: Int { evidenced && encoding != .unicode ? LegacyContext.lookAhead : 0 }

    /// The memory at the beginning of a document, of which these are the first `lookAhead` bytes, or more, or all.
    func memory(beginningOf source: ArraySlice<UInt8>) -> NormaliserMemory {
        var memory = NormaliserMemory()
        guard lookAhead > 0, encoding == .auto else { return memory }
        let beginning = Array(source.prefix(lookAhead))
        memory.legacy = LegacyContext(beginningOf: beginning)
        if memory.legacy.isMostlyBijoy || LegacyContext.cannotBeBijoy(beginning) { return memory }
        // Joined words have fewer spaces between them, so that a text may be Bijoy's for the most part once it is clean; and
        // its beginning may reach further.
        let end = LegacyContext.end(ofBeginning: beginning.span, within: LegacyContext.lookAhead)
        let lines = Array(beginning[..<end])
        let clean = normalise(lines, lead: Self.lead(of: lines), memory: &memory)
        memory.legacy = LegacyContext(beginningOf: clean.bytes)
        return memory
    }

    private static func apply(_ replacements: [Replacement], of written: [UInt8], to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + written.count)
        var copied = 0
        var taken = 0
        for replacement in replacements {
            result.append(contentsOf: bytes[copied..<replacement.old.lowerBound])
            result.append(contentsOf: written[taken..<(taken + replacement.new.count)])
            taken += replacement.new.count
            copied = replacement.old.upperBound
        }
        result.append(contentsOf: bytes[copied...])
        return result
    }
}
