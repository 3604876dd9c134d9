/// Finds the one word of the lexicon that a word is without marks that stand where the script has no place for them: a
/// hasanta on a vowel (চু্ক্তি), a vowel sign on a letter that carries none, a sign that Bengali no longer uses.
///
/// That a mark stands where it cannot is evidence by itself, so words of any length are believed; but only one that the
/// lexicon has, for the mark may as well be what is left of a lost letter.
struct MarkRepair {
    private static let hasanta: UInt8 = 0x4D
    private static let khandaTa: UInt8 = 0x4E
    private static let ta: UInt8 = 0x24

    let knowledge: WordKnowledge

    /// The word that should stand there; nil where nothing is out of place, or no word or more than one would do.
    ///
    /// - Complexity: O(n) in the word's letters.
    func repair(_ word: [UInt8]) -> (letters: [UInt8], recognition: WordKnowledge.Recognition)? {
        var found: (letters: [UInt8], recognition: WordKnowledge.Recognition)?
        for reading in [
            Self.withoutStrays(word), Self.withKhandaTa(word), Self.withTa(word), Self.withConjunct(word),
        ]
        where reading != word {
            guard let recognition = knowledge.recogniseSimple(reading.span) else { continue }
            if let found, found.letters != reading { return nil }
            found = (reading, recognition)
        }
        return found != nil && mayLackLetter(word) ? nil : found
    }

    /// Whether a letter lost behind the first vowel's letter, or misread as that, makes another word of the lexicon:
    /// আায়ের may be আদায়ের, and ইার হার.
    private func mayLackLetter(_ word: [UInt8]) -> Bool {
        guard word.count > 1, Self.isVowel(word[0]), Self.isSign(word[1]) else { return false }
        let rest = Array(word[1...])
        return Self.consonants.contains { letter in
            let (lost, misread) = ([word[0], letter] + rest, [letter] + rest)
            return knowledge.recogniseSimple(lost.span) != nil || knowledge.recogniseSimple(misread.span) != nil
        }
    }

    private static let consonants: [UInt8] = (0..<128).filter {
        BengaliLetter.kinds[Int($0)] == BengaliLetter.consonant.rawValue
    }

    /// The word without hasantas and signs that stand on nothing.
    private static func withoutStrays(_ word: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(word.count)
        for (index, letter) in word.enumerated() {
            let last = result.last ?? 0
            // ৎ is a ত with its hasanta: another says nothing.
            if letter == hasanta, last == khandaTa { continue }
            if letter == hasanta, isVowel(last) && (index + 1 == word.count || word[index + 1] != 0x2F) || isMark(last)
            {
                continue
            }
            // No hasanta parts a consonant from a vowel's letter: নেট্ওয়ার্ক.
            let next = index + 1 < word.count ? word[index + 1] : 0
            if letter == hasanta, consonants.contains(last), isVowel(next) { continue }
            // Further on in a word, such a letter is likelier a conjunct that looks like it.
            if isSign(letter), isVowel(last), result.count == 1 { continue }
            if isSign(letter), last == khandaTa {
                // ৎ carries no vowel: the sign was typed behind it, and a hasanta in the sign's place.
                result.removeLast()
                if result.last == hasanta { result.removeLast() }
                result.append(letter)
                result.append(khandaTa)
            } else {
                // ৄ is Sanskrit's long ৃ.
                result.append(letter == 0x44 ? 0x43 : letter)
            }
        }
        return result
    }

    /// The word with ৎ for the ত of ত্স, which no word of Bengali joins.
    private static func withKhandaTa(_ word: [UInt8]) -> [UInt8] {
        guard let place = word.indices.first(where: { word[$0...].starts(with: [0x24, hasanta, 0x38]) }) else {
            return word
        }
        return word[..<place] + [khandaTa] + word[(place + 2)...]
    }

    /// The word with ত for a ৎ that carries a vowel sign: বিদ্যুৎায়ন is বিদ্যুতায়ন.
    private static func withTa(_ word: [UInt8]) -> [UInt8] {
        guard let place = word.indices.dropLast().first(where: { word[$0] == khandaTa && isSign(word[$0 + 1]) }) else {
            return word
        }
        return word[..<place] + [ta] + word[(place + 1)...]
    }

    /// The word with the conjunct that looks like a vowel's letter, where that letter has a sign: একএে is একত্রে.
    private static func withConjunct(_ word: [UInt8]) -> [UInt8] {
        for place in word.indices.dropLast() where isSign(word[place + 1]) {
            switch word[place] {
            case 0x0F: return word[..<place] + [0x24, hasanta, 0x30] + word[(place + 1)...]
            case 0x13: return word[..<place] + [0x24, hasanta, 0x24] + word[(place + 1)...]
            default: continue
            }
        }
        return word
    }

    private static func isVowel(_ letter: UInt8) -> Bool { (0x05...0x14).contains(letter) }

    private static func isSign(_ letter: UInt8) -> Bool { (0x3E...0x4C).contains(letter) }

    /// Whether a letter is a vowel sign, anusvara or visarga.
    private static func isMark(_ letter: UInt8) -> Bool { isSign(letter) || letter == 0x02 || letter == 0x03 }
}
