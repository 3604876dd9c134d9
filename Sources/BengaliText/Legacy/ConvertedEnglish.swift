/// English words that were taken for Bijoy's codes and converted: ঝঃৎধঃবমরপ is Strategic.
///
/// Each letter became the Bengali one that shares its code, so the way back is exact but for y and z, which both give ু.
enum ConvertedEnglish {
    /// The word that Bengali letters were before a converter made them; nil where they may be Bengali.
    ///
    /// `isBeside` says that a word of such English stands beside it, so that the letters need not be impossible.
    ///
    /// - Complexity: O(n) in the letters.
    static func reading(_ letters: [UInt8], isBeside: Bool = false) -> [UInt8]? {
        guard letters.count > 1, letters.count <= WordKnowledge.longestWord, isBeside || isImpossible(letters),
            let word = inverted(letters)
        else { return nil }
        let statistics = BijoyStatistics.shared
        for spelling in spellings(of: word) {
            let codes = spelling.map(UInt32.init)
            if statistics.english(codes) != .none { return spelling }
        }
        let codes = word.map(UInt32.init)
        guard !isBeside, word.count >= 5, statistics.odds(codes[...]) < -40 * word.count else { return nil }
        return word
    }

    /// Whether no Bengali word has such letters: signs at its beginning, ঃ or ৎ before what never follows them, an
    /// independent vowel after a consonant.
    private static func isImpossible(_ letters: [UInt8]) -> Bool {
        switch letters[0] {
        case 0x01...0x03, 0x3E...0x44, 0x4E: return true
        case 0x21, 0x22: if letters[1] == 0x3C { return true }
        default: break
        }
        for place in letters.indices.dropLast() {
            let next = letters[place + 1]
            switch letters[place] {
            case 0x03: if !isAfterVisarga(next) { return true }
            case 0x4E: if isSign(next) || next <= 0x03 { return true }
            case 0x02: if isSign(next) || next <= 0x03 { return true }
            default: if next == 0x08 || next == 0x0A || next == 0x1E { return true }
            }
        }
        return false
    }

    private static func isSign(_ letter: UInt8) -> Bool { (0x3E...0x4C).contains(letter) }

    /// What visarga stands before inside a word: দুঃখ, নিঃস্ব, অন্তঃকরণ, পুনঃপুন, অধঃপতন, নিঃশেষ.
    private static func isAfterVisarga(_ letter: UInt8) -> Bool {
        switch letter {
        case 0x15, 0x16, 0x2A, 0x2B, 0x36...0x38, 0x05...0x14: true
        default: false
        }
    }

    /// The ASCII letters that share their codes with Bengali ones; nil where a letter shares none.
    private static func inverted(_ letters: [UInt8]) -> [UInt8]? {
        var word: [UInt8] = []
        var place = 0
        while place < letters.count {
            let letter = letters[place]
            if letter == 0x06 {
                word.append(contentsOf: [0x41, 0x76])
            } else if place + 1 < letters.count, letters[place + 1] == 0x3C {
                guard let code = dotted(letter) else { return nil }
                word.append(code)
                place += 1
            } else if letter == 0x3F {
                // w stands before the letter that ি was put behind.
                let isBehind = place > 0 && !isSign(letters[place - 1])
                word.insert(0x77, at: isBehind ? word.count - 1 : word.count)
            } else {
                guard letter < 0x80, letterOfCode[Int(letter)] != 0 else { return nil }
                word.append(letterOfCode[Int(letter)])
            }
            place += 1
        }
        return word
    }

    private static func dotted(_ letter: UInt8) -> UInt8? {
        switch letter {
        case 0x21: 0x6F
        case 0x22: 0x70
        case 0x2F: 0x71
        default: nil
        }
    }

    /// For each letter of the Bengali block the ASCII letter that is its code; 0 where there is none.
    private static let letterOfCode: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 128)
        for (byte, code) in BijoyTable.shared.codes.enumerated().reversed() where byte < 0x80 && code.reads.count == 1 {
            let isLetter = (0x41...0x5A).contains(byte & 0xDF)
            if isLetter, code.reads[0] & ~0x7F == 0x0980 { table[Int(code.reads[0] & 0x7F)] = UInt8(byte) }
        }
        return table
    }()

    /// The word with each y as it is, and as z.
    private static func spellings(of word: [UInt8]) -> [[UInt8]] {
        guard let place = word.firstIndex(of: 0x79) else { return [word] }
        var other = word
        other[place] = 0x7A
        return [word, other]
    }
}
