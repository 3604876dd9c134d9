internal import ICUText

/// Whether a border of grapheme clusters stands between two scalars: the rules GB3 to GB999 of Unicode Standard Annex
/// 29, given one scalar after the other from where a cluster begins.
struct GraphemeBorder {
    /// How far a conjunct has come: a consonant, then a hasanta after it.
    private enum Link {
        case none
        case consonant
        case hasanta
    }

    private var previous: ICUGraphemes.Class?
    private var link = Link.none
    /// Whether a pictograph stands before, with nothing but marks between.
    private var isPictograph = false
    /// Whether a joiner stands between that pictograph and this place.
    private var isJoined = false
    /// Regional indicators counted, modulo two.
    private var isSecondIndicator = false

    /// Whether a border stands before the next scalar; goes past it.
    mutating func stands(before next: ICUGraphemes.Class) -> Bool {
        let result = previous.map { parts($0, next) } ?? true
        advance(past: next)
        return result
    }

    private func parts(_ before: ICUGraphemes.Class, _ next: ICUGraphemes.Class) -> Bool {
        if before == .carriageReturn, next == .lineFeed { return false }
        if Self.isControl(before) || Self.isControl(next) { return true }
        switch next {
        case .extend, .linkedExtend, .virama, .zeroWidthJoiner, .spacingMark: return false
        case .linkingConsonant where link == .hasanta: return false
        case .pictograph where isJoined: return false
        case .regionalIndicator where before == .regionalIndicator && isSecondIndicator: return false
        default: return before != .prepend && !Self.isHangul(before, next)
        }
    }

    private static func isControl(_ value: ICUGraphemes.Class) -> Bool {
        value == .control || value == .carriageReturn || value == .lineFeed
    }

    private static func isHangul(_ before: ICUGraphemes.Class, _ next: ICUGraphemes.Class) -> Bool {
        switch before {
        case .leading: next == .leading || next == .vowel || next == .openSyllable || next == .closedSyllable
        case .openSyllable, .vowel: next == .vowel || next == .trailing
        case .closedSyllable, .trailing: next == .trailing
        default: false
        }
    }

    private mutating func advance(past next: ICUGraphemes.Class) {
        switch next {
        case .linkingConsonant: link = .consonant
        case .virama: link = link == .none ? .none : .hasanta
        case .linkedExtend, .zeroWidthJoiner: break
        default: link = .none
        }
        isJoined = next == .zeroWidthJoiner && isPictograph
        switch next {
        case .pictograph: isPictograph = true
        case .extend, .linkedExtend, .virama: break
        default: isPictograph = false
        }
        isSecondIndicator = next == .regionalIndicator && !(previous == .regionalIndicator && isSecondIndicator)
        previous = next
    }
}
