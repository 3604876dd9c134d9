/// Reads text in Bijoy's codes (the font SutonnyMJ), as Windows-1252 or Latin-1 hands them on in UTF-8.
///
/// `Normaliser` finds the runs of Bijoy in a text by itself; this is for text that is known to be Bijoy's, and for text
/// that comes in parts. Digits stay ASCII's, lines and tabs stay one for one.
public struct BijoyDecoder: Sendable {
    /// A text read from Bijoy's codes.
    public struct Decoded: Sendable {
        /// The text, the edits that made it, and the way back.
        ///
        /// It is not normalised yet.
        public let text: CanonicalText
        /// The bytes of the source that were taken for Bijoy's and hold a code that means nothing, or none there.
        public let unknown: [Range<Int>]
    }

    private let knowledge: WordKnowledge

    /// Makes a decoder with the embedded tables; one serves any number of texts, on any number of threads.
    public init() {
        knowledge = WordKnowledge()
    }

    /// Reads a text all of whose words are Bijoy's.
    ///
    /// - Complexity: O(n) in the source's bytes.
    public func decode(_ source: [UInt8]) -> Decoded {
        decode(source, isForced: true, context: .init())
    }

    /// Reads the runs of Bijoy in a part of a text; a part begins and ends with a line.
    ///
    /// `context` is what `LegacyContext(beginningOf:)` makes of the text's beginning, the same for every part.
    ///
    /// - Complexity: O(n) in the source's bytes.
    public func decode(_ source: [UInt8], context: LegacyContext) -> Decoded {
        decode(source, isForced: false, context: context)
    }

    /// How much likelier a word is Bijoy's than English by its letters alone, in sixteenths of a bit; nil where a scalar of
    /// it is no letter of Bijoy's.
    ///
    /// - Complexity: O(n) in the word.
    public static func odds(of word: String) -> Int? {
        let bytes = Array(word.utf8)
        var codes: [UInt32] = []
        var offset = 0
        while offset < bytes.count {
            let (code, length) = BijoyCodes.code(bytes.span, at: offset)
            guard code > 0, code < 0x100 else { return nil }
            codes.append(code)
            offset += length
        }
        return BijoyStatistics.shared.odds(codes[...])
    }

    private func decode(_ source: [UInt8], isForced: Bool, context: LegacyContext) -> Decoded {
        guard source.count < Int(Int32.max) / 2 else {
            let text = CanonicalText(source: source, bytes: source, map: OffsetMap(), edits: [])
            return Decoded(text: text, unknown: [])
        }
        let lead = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var pass = LegacyPass(source, from: lead, knowledge: knowledge, isForced: isForced, context: context)
        let result = pass.run()
        let text = CanonicalText(
            source: source, bytes: result?.bytes ?? Array(source[lead...]), replacements: result?.replacements ?? [],
            lead: lead)
        return Decoded(text: text, unknown: pass.unknown)
    }
}
