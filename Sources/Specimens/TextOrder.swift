/// Spellings that look as the word does and are typed otherwise.
enum TextOrder {
    /// One sign of the word in another order, in two parts or typed twice; nil where nothing in it can be.
    static func disorder(_ units: TextUnits, using random: inout SeededGenerator) -> [Unicode.Scalar]? {
        let word = units.scalars
        var choices: [[Unicode.Scalar]] = []
        for place in word.indices {
            choices.append(contentsOf: parts(of: word, at: place))
            choices.append(contentsOf: swaps(of: word, at: place))
            if BengaliScalar.isVowelSign(word[place]) {
                choices.append(Array(word[...place]) + word[place...])
            }
        }
        return choices.randomElement(using: &random)
    }

    /// The vowels of two parts: ো as ে and া in both orders, আ as অ and া.
    private static func parts(of word: [Unicode.Scalar], at place: Int) -> [[Unicode.Scalar]] {
        let pieces: [[Unicode.Scalar]] =
            switch word[place].value {
            case 0x9CB: [["\u{9C7}", "\u{9BE}"], ["\u{9BE}", "\u{9C7}"]]
            case 0x9CC: [["\u{9C7}", "\u{9D7}"]]
            case 0x986: [["\u{985}", "\u{9BE}"]]
            default: []
            }
        return pieces.map { Array(word[..<place]) + $0 + word[(place + 1)...] }
    }

    /// The dot typed after the vowel sign, the candrabindu before it, the dotted letter as one scalar.
    private static func swaps(of word: [Unicode.Scalar], at place: Int) -> [[Unicode.Scalar]] {
        guard place > 0 else { return [] }
        let before = word[place - 1]
        let isSwapped =
            before == BengaliScalar.nukta && BengaliScalar.isVowelSign(word[place])
            || BengaliScalar.isVowelSign(before) && word[place] == BengaliScalar.candrabindu
        var choices: [[Unicode.Scalar]] = []
        if isSwapped {
            var other = word
            other.swapAt(place - 1, place)
            choices.append(other)
        }
        let whole: [Unicode.Scalar: Unicode.Scalar] = [
            "\u{9AF}": "\u{9DF}", "\u{9A1}": "\u{9DC}", "\u{9A2}": "\u{9DD}",
        ]
        if word[place] == BengaliScalar.nukta, let single = whole[before] {
            choices.append(Array(word[..<(place - 1)]) + [single] + word[(place + 1)...])
        }
        return choices
    }
}
