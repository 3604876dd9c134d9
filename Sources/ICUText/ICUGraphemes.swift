internal import CICU

/// What ICU knows of grapheme clusters.
public enum ICUGraphemes {
    /// What a scalar does at the borders of grapheme clusters.
    ///
    /// Source: Unicode Standard Annex 29, Grapheme_Cluster_Break and Extended_Pictographic; the linking consonants and
    /// viramas, and the marks between them that linking passes over, are CLDR's (`common/segments/root.xml`).
    public enum Class: UInt8, Sendable, Hashable, CaseIterable {
        /// Nothing of its own.
        case other
        case carriageReturn
        case lineFeed
        case control
        /// Extends a cluster; linking passes over a linked one, which has a combining class.
        case extend
        case linkedExtend
        case zeroWidthJoiner
        case spacingMark
        case prepend
        case virama
        case linkingConsonant
        case pictograph
        case regionalIndicator
        /// Hangul: leading, vowel and trailing jamo, and syllables without and with a trailing one.
        case leading
        case vowel
        case trailing
        case openSyllable
        case closedSyllable
    }

    /// The class of a scalar.
    public static func graphemeClass(of scalar: Unicode.Scalar) -> Class {
        let value = Int(jachai_icu_grapheme_class(Int32(bitPattern: scalar.value)))
        if value < byICU.count { return byICU[value] }
        return switch value {
        case Int(jachai_grapheme_linked_extend): .linkedExtend
        case Int(jachai_grapheme_virama): .virama
        case Int(jachai_grapheme_linking_consonant): .linkingConsonant
        case Int(jachai_grapheme_pictograph): .pictograph
        default: .other
        }
    }

    /// By ICU's number, in the order of its `UGraphemeClusterBreak`; the emoji classes of old versions are no more.
    private static let byICU: [Class] = [
        .other, .control, .carriageReturn, .extend, .leading, .lineFeed, .openSyllable, .closedSyllable, .trailing,
        .vowel, .spacingMark, .prepend, .regionalIndicator, .other, .other, .other, .other, .zeroWidthJoiner,
    ]

    /// The borders of the clusters of valid UTF-8 as ICU's own iterator has them for Bengali: byte offsets in order,
    /// 0 and the text's length among them; nil where ICU refuses the text.
    ///
    /// - Complexity: O(n).
    public static func characterBreaks(_ input: [UInt8]) -> [Int]? {
        guard input.count < Int(Int32.max) - 1 else { return nil }
        var breaks = [Int32](repeating: 0, count: input.count + 1)
        let capacity = Int32(breaks.count)
        let count = unsafe input.withUnsafeBytes { source in
            unsafe jachai_icu_character_breaks(
                source.bindMemory(to: CChar.self).baseAddress, Int64(input.count), &breaks, capacity)
        }
        return count < 0 ? nil : breaks.prefix(Int(count)).map(Int.init)
    }
}
