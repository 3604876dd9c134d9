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
        var perMillion: Int
    }

    /// Words longer than this are left alone.
    static let longestWord = 48
    private static let longestEnding = 12

    private(set) var stems = WordTable(capacity: 8192)
    /// Beginnings of the lexicon's words, by the low bits of their hashes: a filter that may say yes for no reason.
    private var beginnings = [UInt64](repeating: 0, count: 4096)
    private var endings = WordTable(capacity: 512)
    /// Misreadings by the first letter that was read.
    private(set) var misreadings = [[Misreading]](repeating: [], count: 128)
    private(set) var frames: [PhraseFrame] = []
    private(set) var framesByAnchor: [WordHash: [Int]] = [:]

    /// Reads the embedded tables.
    init() {
        readLexicon()
        readPlaces()
        for reading in LetterConfusions().readings {
            guard let printed = WordLetters.letters(of: reading.printed),
                let read = WordLetters.letters(of: reading.read), let first = read.first
            else { continue }
            misreadings[Int(first)].append(Misreading(printed: printed, read: read, perMillion: reading.perMillion))
        }
        for row in KnowledgeTable(named: "phrases").rows {
            guard let frame = PhraseFrame(row[0]) else { continue }
            for word in frame.words where !word.isSlot { stems.insert(word.hash, frame.anchorFlags(word)) }
            framesByAnchor[frame.words[frame.anchor].hash, default: []].append(frames.count)
            frames.append(frame)
        }
    }

    /// Reads the lexicon, a word or an ending a line with its class, as bytes: it is by far the longest table.
    private mutating func readLexicon() {
        let bytes = KnowledgeTable.bytes(named: "lexicon")
        let span = bytes.span
        var offset = 0
        while offset < span.count {
            let begin = offset
            var hash = WordHash()
            while offset + 2 < span.count, span[offset] >= 0xE0 {
                if span[offset] == 0xE0 { hash.add((span[offset + 1] & 1) << 6 | span[offset + 2] & 0x3F) }
                offset += 3
                beginnings[Self.place(of: hash)] |= 1 << (hash.value & 63)
            }
            let wordEnd = offset
            while offset < span.count, span[offset] != 0x0A { offset += 1 }
            if wordEnd > begin, wordEnd + 1 < offset, span[wordEnd] == 0x09 {
                enter(hash, wordBytes: begin..<wordEnd, class: span[wordEnd + 1], in: span)
            }
            offset += 1
        }
    }

    /// Classes by their first letter: noun, word (takes no ending), ending, vowel ending, consonant ending.
    private mutating func enter(_ hash: WordHash, wordBytes: Range<Int>, class name: UInt8, in span: Span<UInt8>) {
        switch name {
        case 0x6E: stems.insert(hash, .inflects)
        case 0x77: stems.insert(hash, .present)
        default:
            var backward = WordHash()
            var offset = wordBytes.upperBound
            while offset > wordBytes.lowerBound {
                offset -= 3
                backward.add((span[offset + 1] & 1) << 6 | span[offset + 2] & 0x3F)
            }
            let after: WordTable.Flags = name == 0x76 ? .afterVowel : name == 0x63 ? .afterConsonant : .present
            endings.insert(backward, after)
            // An ending of some length is also written as a word by itself: সেবা সমূহ, সদস্য ভুক্ত.
            if wordBytes.count >= 9, name == 0x65 { stems.insert(hash, .inflects) }
        }
    }

    /// Every word of a place's name is a word that takes endings.
    private mutating func readPlaces() {
        let bytes = KnowledgeTable.bytes(named: "places")
        for line in bytes.split(separator: 0x0A) where line.first != 0x23 {
            let fields = line.split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
            guard fields.count >= 2 else { continue }
            for word in fields[1].split(separator: 0x20) {
                if let letters = WordLetters.letters(of: word), letters.count > 1 {
                    stems.insert(WordHash.of(letters), .inflects)
                }
            }
        }
    }

    private static func place(of hash: WordHash) -> Int { Int(truncatingIfNeeded: hash.value >> 6) & 4095 }

    /// Whether a word of the lexicon may begin like this; now and then true where none does.
    func mayBeginWord(_ hash: WordHash) -> Bool {
        beginnings[Self.place(of: hash)] >> (hash.value & 63) & 1 != 0
    }

    // MARK: Recognition

    /// How a word is known: as it stands, with an ending, or as two words written together; nil where it is not.
    ///
    /// - Complexity: O(n²) in the word's letters at worst, which are at most `longestWord`.
    func recognise(_ letters: Span<UInt8>) -> Recognition? {
        let count = letters.count
        guard count > 0, count <= Self.longestWord else { return nil }
        var hash = WordHash()
        var prefixes: [WordHash] = []
        prefixes.reserveCapacity(count)
        for index in 0..<count {
            hash.add(letters[index])
            prefixes.append(hash)
        }
        let whole = stems.find(hash)
        if whole.contains(.present) { return Recognition(stemLength: count, stem: hash, flags: whole) }
        return inflected(letters, prefixes) ?? compound(letters, prefixes)
    }

    private func inflected(_ letters: Span<UInt8>, _ prefixes: [WordHash]) -> Recognition? {
        var backward = WordHash()
        let count = letters.count
        var length = 1
        while length <= Self.longestEnding, length + 1 < count {
            let stemLength = count - length
            backward.add(letters[stemLength])
            length += 1
            let ending = endings.find(backward)
            guard ending.contains(.present) else { continue }
            let isVowel = WordLetters.isVowel(letters[stemLength - 1])
            if ending.contains(.afterVowel), !isVowel { continue }
            if ending.contains(.afterConsonant), isVowel { continue }
            let flags = stems.find(prefixes[stemLength - 1])
            if flags.contains(.inflects) {
                return Recognition(stemLength: stemLength, stem: prefixes[stemLength - 1], flags: flags)
            }
        }
        return nil
    }

    private func compound(_ letters: Span<UInt8>, _ prefixes: [WordHash]) -> Recognition? {
        let count = letters.count
        guard count >= 8 else { return nil }
        for length in 4...(count - 4) where stems.find(prefixes[length - 1]).contains(.inflects) {
            let rest = letters.extracting(length..<count)
            var hash = WordHash()
            var restPrefixes: [WordHash] = []
            for index in 0..<rest.count {
                hash.add(rest[index])
                restPrefixes.append(hash)
            }
            if stems.find(hash).contains(.inflects) || (inflected(rest, restPrefixes)?.stemLength ?? 0) >= 4 {
                return Recognition(stemLength: length, stem: prefixes[length - 1], flags: .present, isCompound: true)
            }
        }
        return nil
    }
}
