internal import Confusions
internal import Knowledge

/// What stage 1 knows of words: the lexicon with its endings, the places, the confusions and the fixed phrases.
struct WordKnowledge: Sendable {
    /// How a word was recognised.
    struct Recognition: Sendable {
        /// How many of the word's first letters are the lexicon's entry; the rest is an ending or a second word.
        var stemLength: Int
        var stem: WordHash
        var flags: WordTable.Flags
        var isCompound = false
    }

    /// One way of reading printed letters wrongly.
    struct Misreading: Sendable {
        var printed: [UInt8]
        var read: [UInt8]
        var isConjunct: Bool
        /// Whether it was only counted on pages printed for that, and is rarer in documents than its rate says.
        var isLearnt: Bool
        var perMillion: Int
    }

    /// A letter or sign that is not read.
    struct Loss: Sendable {
        var first: UInt8
        /// The dot below it, or 0.
        var second: UInt8
        /// How often, of those printed.
        var perMillion: Int

        /// The loss of a row; nil of more than a letter and its dot.
        init?(_ row: ConfusionTable.Row) {
            guard let letters = WordLetters.letters(of: row.printed.utf8), let first = letters.first,
                letters.count <= 2
            else { return nil }
            self.first = first
            second = letters.count == 2 ? letters[1] : 0
            perMillion = row.perMillion
        }

        var letters: [UInt8] { second == 0 ? [first] : [first, second] }
    }

    /// Words longer than this are left alone.
    static let longestWord = 48
    private static let longestEnding = 12
    /// The parts of a compound have at least so many letters.
    private static let shortestPart = 4

    private(set) var stems: WordTable
    /// Beginnings of the lexicon's words, by the low bits of their hashes: a filter that may say yes for no reason.
    private var beginnings: [UInt64]
    private var endings = WordTable(capacity: 512)
    /// Misreadings by the first letter that was read.
    private(set) var misreadings = [[Misreading]](repeating: [], count: 128)
    /// Letters and signs that are not read, the commonest first.
    let losses: [Loss]
    /// How often letters are lost, added, doubled or exchanged for no reason that a row of its own explains.
    let rates: GenericMisreadings
    private(set) var phrases = PhraseIndex()
    /// The words of the user's list, which count as known.
    let list: WordList?

    /// Reads the embedded tables; the words of a list count as known besides.
    init(list: WordList? = nil) {
        self.list = list
        rates = ConfusionTable.embedded.generic
        losses = ConfusionTable.embedded.rows.filter { $0.kind == .lostLearnt }.compactMap(Loss.init).sorted {
            ($1.perMillion, $0.first, $0.second) < ($0.perMillion, $1.first, $1.second)
        }
        (stems, beginnings) = KnowledgeTable.read("lexicon") { lexicon in
            // A line of the lexicon has some twenty-four bytes, and a word about three beginnings that no other has.
            var size = 4096
            while size * 40 < lexicon.count { size *= 2 }
            return (WordTable(capacity: lexicon.count / 24 + 2048), [UInt64](repeating: 0, count: size))
        }
        KnowledgeTable.read("lexicon") { readLexicon($0) }
        KnowledgeTable.read("places") { readPlaces($0) }
        let confusions = LetterConfusions()
        enter(confusions.readings, isLearnt: false)
        readPhrases()
        enter(confusions.learnt, isLearnt: true)
    }

    private mutating func enter(_ readings: [LetterConfusions.Reading], isLearnt: Bool) {
        for reading in readings {
            guard let printed = WordLetters.letters(of: reading.printed),
                let read = WordLetters.letters(of: reading.read), let first = read.first
            else { continue }
            misreadings[Int(first)].append(
                Misreading(
                    printed: printed, read: read, isConjunct: reading.isConjunct, isLearnt: isLearnt,
                    perMillion: reading.perMillion))
        }
    }

    private mutating func readPhrases() {
        phrases = PhraseIndex(KnowledgeTable(named: "phrases").rows.compactMap { PhraseFrame($0.bytes(0).span) })
        for frame in phrases.frames {
            for word in frame.words where !stems.find(word.hash).contains(.present) {
                if frame.isWhole || !word.isSlot { enter(word.letters, .inflects) }
            }
        }
        for (anchor, _) in phrases.byAnchor { stems.insert(anchor, .anchor) }
        phrases.forEachReading(misreadings: misreadings) { reading in
            if stems.find(reading).contains(.present) { stems.insert(reading, .suspect) }
        }
    }

    /// Reads the lexicon, a word or an ending a line with its class, as bytes: it is by far the longest table.
    private mutating func readLexicon(_ span: Span<UInt8>) {
        var offset = 0
        while offset < span.count {
            let begin = offset
            let hash = Self.takeWord(span, &offset, &beginnings)
            let wordEnd = offset
            while offset < span.count, span[offset] != 0x0A { offset += 1 }
            if wordEnd > begin, wordEnd + 1 < offset, span[wordEnd] == 0x09 {
                enter(hash, wordBytes: begin..<wordEnd, class: span[wordEnd + 1], in: span)
            }
            offset += 1
        }
    }

    /// Walks over a word's letters and enters every beginning of it.
    private static func takeWord(_ span: Span<UInt8>, _ offset: inout Int, _ beginnings: inout [UInt64]) -> WordHash {
        var filter = beginnings.mutableSpan
        let mask = filter.count - 1
        var hash = WordHash()
        while offset + 2 < span.count, span[offset] >= 0xE0 {
            if span[offset] == 0xE0 { hash.add((span[offset + 1] & 1) << 6 | span[offset + 2] & 0x3F) }
            offset += 3
            filter[Int(truncatingIfNeeded: hash.value >> 6) & mask] |= 1 << (hash.value & 63)
        }
        return hash
    }

    /// Enters a word by the first letter of its class: term, noun, word (takes no ending), root (of a verb), particle,
    /// honorific, surname, locality (what names of places end in), ending, vowel ending, consonant ending, inflection
    /// (a verb's ending).
    private mutating func enter(_ hash: WordHash, wordBytes: Range<Int>, class name: UInt8, in span: Span<UInt8>) {
        switch name {
        case 0x74: stems.insert(hash, [.inflects, .term])
        case 0x6E: stems.insert(hash, .inflects)
        case 0x77: stems.insert(hash, .present)
        case 0x72: stems.insert(hash, .conjugates)
        case 0x70: stems.insert(hash, .particle)
        case 0x68: stems.insert(hash, .honorific)
        case 0x73: stems.insert(hash, [.inflects, .surname])
        case 0x6C: stems.insert(hash, [.inflects, .placeEnd])
        default:
            var backward = WordHash()
            var offset = wordBytes.upperBound
            while offset > wordBytes.lowerBound {
                offset -= 3
                backward.add((span[offset + 1] & 1) << 6 | span[offset + 2] & 0x3F)
            }
            endings.insert(backward, Self.endingFlags(class: name))
            // An ending of some length is also written as a word by itself: সেবা সমূহ, সদস্য ভুক্ত.
            if wordBytes.count >= 9, name == 0x65 { stems.insert(hash, .inflects) }
        }
    }

    private static func endingFlags(class name: UInt8) -> WordTable.Flags {
        switch name {
        case 0x69: .conjugates
        case 0x76: [.inflects, .afterVowel]
        case 0x63: [.inflects, .afterConsonant]
        default: .inflects
        }
    }

    /// Every word of a place's name, its second field, is a word that takes endings.
    private mutating func readPlaces(_ span: Span<UInt8>) {
        var offset = 0
        while offset < span.count {
            let isComment = span[offset] == 0x23
            var field = 0
            var begin = offset
            while offset <= span.count {
                let byte = offset < span.count ? span[offset] : 0x0A
                if byte == 0x20 || byte == 0x09 || byte == 0x0A {
                    if field == 1, !isComment { enterPlace(span.extracting(begin..<offset)) }
                    if byte == 0x09 { field += 1 }
                    begin = offset + 1
                }
                offset += 1
                if byte == 0x0A { break }
            }
        }
    }

    private mutating func enterPlace(_ word: Span<UInt8>) {
        if let letters = WordLetters.letters(of: word), letters.count > 1 { enter(letters, .inflects) }
    }

    private func place(of hash: WordHash) -> Int { Int(truncatingIfNeeded: hash.value >> 6) & (beginnings.count - 1) }

    /// Whether a word of the lexicon may begin like this; now and then true where none does.
    func mayBeginWord(_ hash: WordHash) -> Bool {
        beginnings[place(of: hash)] >> (hash.value & 63) & 1 != 0
    }

    private mutating func enter(_ letters: [UInt8], _ flags: WordTable.Flags) {
        var hash = WordHash()
        for letter in letters {
            hash.add(letter)
            beginnings[place(of: hash)] |= 1 << (hash.value & 63)
        }
        stems.insert(hash, flags)
    }

    // MARK: Recognition

    /// How a word is known: as it stands, with an ending, or as two words written together; nil where it is not.
    ///
    /// - Complexity: O(n²) in the word's letters at worst, which are at most `longestWord`.
    func recognise(_ letters: Span<UInt8>) -> Recognition? {
        guard letters.count > 0, letters.count <= Self.longestWord else { return nil }
        let prefixes = Prefixes(of: letters, in: self)
        return simple(letters, prefixes) ?? compound(letters, prefixes)
    }

    /// A word as it stands or with an ending, not two written together; nil where it is not.
    func recogniseSimple(_ letters: Span<UInt8>) -> Recognition? {
        guard letters.count > 0, letters.count <= Self.longestWord else { return nil }
        return simple(letters, Prefixes(of: letters, in: self))
    }

    /// Whether the user's list has a word, as it stands or with an ending.
    func isListed(_ letters: Span<UInt8>) -> Bool {
        guard let list else { return false }
        var hash = WordHash()
        for index in 0..<letters.count {
            hash.add(letters[index])
            guard list.contains(hash) else { continue }
            if index + 1 == letters.count || isEnding(letters.extracting((index + 1)...), after: letters[index]) {
                return true
            }
        }
        return false
    }

    /// Whether letters are an ending that may follow a letter.
    func isEnding(_ letters: Span<UInt8>, after letter: UInt8) -> Bool {
        guard letters.count <= Self.longestEnding else { return false }
        var backward = WordHash()
        for index in (0..<letters.count).reversed() { backward.add(letters[index]) }
        return ending(backward, after: letter).contains(.inflects)
    }

    /// The hashes of a word's beginnings, as far as words of the lexicon begin so.
    private struct Prefixes {
        private var hashes = InlineArray<48, UInt64>(repeating: 0)
        private(set) var count = 0

        init(of letters: Span<UInt8>, in knowledge: WordKnowledge) {
            var hash = WordHash()
            while count < letters.count {
                hash.add(letters[count])
                guard knowledge.mayBeginWord(hash) else { return }
                hashes[count] = hash.value
                count += 1
            }
        }

        func hash(ofFirst length: Int) -> WordHash { WordHash(value: hashes[length - 1]) }
    }

    /// A word as it stands, or with an ending.
    private func simple(_ letters: Span<UInt8>, _ prefixes: Prefixes) -> Recognition? {
        let count = letters.count
        if prefixes.count == count {
            let stem = prefixes.hash(ofFirst: count)
            let flags = stems.find(stem)
            if flags.contains(.present) { return Recognition(stemLength: count, stem: stem, flags: flags) }
        }
        // The ending begins at the latest where the beginnings end.
        guard count - prefixes.count <= Self.longestEnding else { return nil }
        var backward = WordHash()
        var stemLength = count - 1
        while stemLength > 0, count - stemLength <= Self.longestEnding {
            backward.add(letters[stemLength])
            if stemLength <= prefixes.count {
                let kinds = ending(backward, after: letters[stemLength - 1])
                if !kinds.isEmpty {
                    let stem = prefixes.hash(ofFirst: stemLength)
                    let flags = stems.find(stem)
                    if !flags.isDisjoint(with: kinds) {
                        return Recognition(stemLength: stemLength, stem: stem, flags: flags)
                    }
                }
            }
            stemLength -= 1
        }
        return nil
    }

    /// What letters, hashed from the last to the first, may be an ending of where they follow a letter: of what inflects,
    /// of what conjugates, of neither.
    private func ending(_ backward: WordHash, after letter: UInt8) -> WordTable.Flags {
        let ending = endings.find(backward)
        var kinds = ending.intersection([.inflects, .conjugates])
        let isVowel = WordLetters.isVowel(letter)
        if ending.contains(.afterVowel) && !isVowel || ending.contains(.afterConsonant) && isVowel {
            kinds.remove(.inflects)
        }
        return kinds
    }

    private func compound(_ letters: Span<UInt8>, _ prefixes: Prefixes) -> Recognition? {
        let count = letters.count
        guard count >= 2 * Self.shortestPart else { return nil }
        for length in Self.shortestPart...(count - Self.shortestPart) where length <= prefixes.count {
            let stem = prefixes.hash(ofFirst: length)
            guard stems.find(stem).contains(.inflects) else { continue }
            let rest = letters.extracting(length..<count)
            if let second = simple(rest, Prefixes(of: rest, in: self)), second.flags.contains(.inflects),
                second.stemLength >= Self.shortestPart
            {
                return Recognition(stemLength: length, stem: stem, flags: .present, isCompound: true)
            }
        }
        return nil
    }
}
