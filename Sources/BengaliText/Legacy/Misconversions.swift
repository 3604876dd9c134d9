internal import Knowledge

/// What converters from Bijoy get wrong inside a word, and the words of the lexicon that it was.
struct Misconversions: Sendable {
    /// One mistake: letters given, and those that were written.
    ///
    /// A slot takes a vowel sign, or none.
    private struct Mistake: Sendable {
        var read: [UInt8]
        var printed: [UInt8]
        /// Where in `read` a vowel sign may stand that belongs at the end of `printed`.
        var slot: Int?
    }

    /// Words shorter than this are left alone.
    private static let shortestWord = 4
    /// An entry that signs out of order are read as has so many letters at least.
    private static let shortestReordered = 5
    private static let hasanta: UInt8 = 0x4D
    private static let ra: UInt8 = 0x30

    /// The table, read once.
    static let shared = Misconversions()

    private let mistakes: [Mistake]

    private init() {
        mistakes = KnowledgeTable(named: "misconversions").rows.compactMap { row in
            guard row.count > 1 else { return nil }
            let parts = row[0].split(separator: "◌", omittingEmptySubsequences: false).map {
                WordLetters.letters(of: $0.utf8) ?? []
            }
            let printed = WordLetters.letters(of: row[1].utf8.prefix { $0 != 0xE2 }) ?? []
            guard !printed.isEmpty, let first = parts.first, !first.isEmpty else { return nil }
            return Mistake(read: Array(parts.joined()), printed: printed, slot: parts.count > 1 ? first.count : nil)
        }
    }

    /// What a word that is none reads, where a converter explains it.
    func repair(_ word: [UInt8], in knowledge: WordKnowledge) -> WordScanner.Repair? {
        if let found = reading(word, in: knowledge) {
            let entry = String(decoding: WordLetters.bytes(of: found.letters.prefix(found.stemLength)), as: UTF8.self)
            return WordScanner.Repair(
                reading: WordLetters.bytes(of: found.letters), rule: .misconverted, evidence: "lexicon: " + entry)
        }
        guard let english = ConvertedEnglish.reading(word) else { return nil }
        return WordScanner.Repair(
            reading: english, rule: .english, evidence: "English: " + String(decoding: english, as: UTF8.self))
    }

    /// The one word of the lexicon that a mistake or two, or signs left in the order they were typed in, explain; nil
    /// where none or more than one does.
    ///
    /// - Complexity: O(n²) in the word's letters, which are at most `WordKnowledge.longestWord`.
    func reading(_ word: [UInt8], in knowledge: WordKnowledge) -> (letters: [UInt8], stemLength: Int)? {
        guard word.count >= Self.shortestWord, word.count <= WordKnowledge.longestWord else { return nil }
        let ordered = Self.reordered(word)
        // What puts a short word's signs in order may as well have lost a letter between them, or one of them be one too
        // many.
        if let found = Self.one(of: ordered, in: knowledge), found.stemLength >= Self.shortestReordered {
            return Self.isWordWithoutStray(word, in: knowledge) ? nil : found
        }
        guard word.contains(Self.hasanta) else { return nil }
        let once = undone(word)
        if let found = Self.one(of: once, in: knowledge) { return found }
        guard once.count <= 8 else { return nil }
        return Self.one(of: once.flatMap(undone), in: knowledge)
    }

    private static func one(of words: [[UInt8]], in knowledge: WordKnowledge) -> (letters: [UInt8], stemLength: Int)? {
        var found: (letters: [UInt8], stemLength: Int)?
        for word in words {
            guard let recognition = knowledge.recognise(word.span), !recognition.isCompound,
                recognition.stemLength >= 3
            else { continue }
            if let found, found.letters != word { return nil }
            found = (word, recognition.stemLength)
        }
        return found
    }

    /// Whether a word is one of the lexicon without one of the signs that have no letter to hang on, or without the sign
    /// before it.
    private static func isWordWithoutStray(_ word: [UInt8], in knowledge: WordKnowledge) -> Bool {
        word.indices.contains { place in
            guard isSign(word[place]), place == 0 || !isConsonant(word[place - 1]) else { return false }
            return [place, place - 1].contains { stray in
                guard stray >= 0, isSign(word[stray]) else { return false }
                let without = Array(word[..<stray] + word[(stray + 1)...])
                return knowledge.recogniseSimple(without.span) != nil
            }
        }
    }

    /// The words that one mistake undone gives.
    private func undone(_ word: [UInt8]) -> [[UInt8]] {
        var words: [[UInt8]] = []
        for place in word.indices {
            for mistake in mistakes where word[place] == mistake.read[0] {
                if let changed = Self.undo(mistake, in: word, at: place) { words.append(changed) }
            }
        }
        return words
    }

    private static func undo(_ mistake: Mistake, in word: [UInt8], at place: Int) -> [UInt8]? {
        var place = place
        let start = place
        var sign: [UInt8] = []
        for (index, letter) in mistake.read.enumerated() {
            if index == mistake.slot, place < word.count, isSign(word[place]) {
                sign = [word[place]]
                place += 1
            }
            guard place < word.count, word[place] == letter else { return nil }
            place += 1
        }
        return Array(word[..<start]) + mistake.printed + sign + word[place...]
    }

    // MARK: The order of typing

    /// The words that a reph put before its letters, or a sign put behind them, gives.
    private static func reordered(_ word: [UInt8]) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var place = 1
        while place + 1 < word.count {
            if word[place] == ra, word[place + 1] == hasanta { words.append(contentsOf: rephMoved(word, at: place)) }
            place += 1
        }
        if let shifted = signsShifted(word) { words.append(shifted) }
        return words
    }

    /// The words in which a reph at a place belongs to the letters before it, whose sign may belong to the letters
    /// behind it.
    private static func rephMoved(_ word: [UInt8], at place: Int) -> [[UInt8]] {
        let hasSign = isSign(word[place - 1])
        let end = hasSign ? place - 1 : place
        let begin = clusterStart(word, before: end)
        guard begin < end else { return [] }
        let head = Array(word[..<begin]) + [ra, hasanta]
        let rest = word[(place + 2)...]
        var words = [head + word[begin..<place] + rest]
        guard hasSign, isBefore(word[place - 1]) else { return words }
        let next = clusterEnd(word, from: place + 2)
        if next > place + 2 {
            words.append(head + word[begin..<end] + word[(place + 2)..<next] + joined(word[place - 1], word[next...]))
        }
        return words
    }

    /// The word with every sign that is typed before its letters put behind them; nil where all stand behind letters
    /// already, so that the word is one that can be.
    private static func signsShifted(_ word: [UInt8]) -> [UInt8]? {
        let isImpossible = word.indices.contains { place in
            isBefore(word[place]) && (place == 0 || !isConsonant(word[place - 1]))
        }
        guard isImpossible else { return nil }
        var result: [UInt8] = []
        var place = 0
        while place < word.count {
            guard isBefore(word[place]) else {
                result.append(word[place])
                place += 1
                continue
            }
            let end = clusterEnd(word, from: place + 1)
            guard end > place + 1 else { return nil }
            result.append(contentsOf: word[(place + 1)..<end])
            let behind = end < word.count ? joined(word[place], word[end...end]) : [word[place]]
            result.append(behind[0])
            place = end + (behind.count == 1 && end < word.count ? 1 : 0)
        }
        return result
    }

    /// A sign and what follows it; ে with া or ৗ is one sign.
    private static func joined(_ sign: UInt8, _ rest: ArraySlice<UInt8>) -> [UInt8] {
        if sign == 0x47, rest.first == 0x3E { return [0x4B] + rest.dropFirst() }
        if sign == 0x47, rest.first == 0x57 { return [0x4C] + rest.dropFirst() }
        return [sign] + rest
    }

    private static func kind(_ letter: UInt8) -> BengaliLetter? {
        BengaliLetter(rawValue: BengaliLetter.kinds[Int(letter)])
    }
    private static func isSign(_ letter: UInt8) -> Bool { kind(letter)?.isVowelSign == true }
    private static func isConsonant(_ letter: UInt8) -> Bool { kind(letter) == .consonant || kind(letter) == .nukta }
    private static func isBefore(_ letter: UInt8) -> Bool { letter == 0x3F || letter == 0x47 || letter == 0x48 }

    /// Where the consonants begin that end before a place; the place itself where none do.
    private static func clusterStart(_ word: [UInt8], before end: Int) -> Int {
        var begin = end
        while begin > 0, isConsonant(word[begin - 1]) {
            begin -= 1
            if kind(word[begin]) == .nukta { continue }
            guard begin > 1, word[begin - 1] == hasanta, isConsonant(word[begin - 2]) else { break }
            begin -= 1
        }
        return begin
    }

    /// Where the consonants end that begin at a place.
    private static func clusterEnd(_ word: [UInt8], from begin: Int) -> Int {
        var end = begin
        while end < word.count, kind(word[end]) == .consonant {
            end += 1
            if end < word.count, kind(word[end]) == .nukta { end += 1 }
            guard end + 1 < word.count, word[end] == hasanta, kind(word[end + 1]) == .consonant else { break }
            end += 1
        }
        return end
    }
}
