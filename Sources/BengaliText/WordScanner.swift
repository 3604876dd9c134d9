/// A word of a text and what is known of it.
struct ScannedWord {
    var start: Int
    var end: Int
    var hash: WordHash
    /// The lexicon's entry, or the word itself where it is unknown.
    var stem: WordHash
    var state: State
    /// The number of the repair on offer, or -1.
    var repair: Int32

    struct State: OptionSet {
        let rawValue: UInt8
        /// The lexicon knows it.
        static let known = State(rawValue: 1)
        /// A fixed phrase is looked for around it.
        static let anchor = State(rawValue: 2)
        /// It may be a damaged word of a fixed phrase, though it is a real one.
        static let suspect = State(rawValue: 4)
        /// A name follows it, or it is part of one.
        static let honorific = State(rawValue: 8)
        static let surname = State(rawValue: 16)
    }
}

/// Walks a text line by line and looks every Bengali word up, an unknown one through a cache of fixed size.
struct WordScanner {
    /// A line is looked at in parts of at most so many words, so that a line without end takes no more memory.
    private static let mostWords = 4096
    /// The cache's places: no fewer and no more, whatever the text's length.
    private static let cacheSizes = 256...8192
    private static let letterTable = (0..<128).map { BengaliLetter.isWordLetter(offset: $0) }

    private struct Entry {
        var hash: UInt64 = 0
        var stem = WordHash()
        var state = ScannedWord.State()
        var repair: Int32 = -1
        var isUsed = false
    }

    /// What a word that is none should read, and why.
    struct Repair {
        var reading: [UInt8]
        var rule: EditRule
        var evidence: String?
    }

    /// How many repairs are remembered before all is forgotten and looked up anew: more than a text has, but for one
    /// made to fill the memory.
    private static let mostRepairs = 16_384

    let knowledge: WordKnowledge
    private let markRepair: MarkRepair
    private let wordRepair: WordRepair
    private let letterRepair: LetterRepair
    private let doubling: WordDoubling
    private let disputed: DisputedSpelling
    private let splitting: WordSplit
    private let misconversions = Misconversions.shared
    private var cache: [Entry]
    private(set) var repairs: [Repair] = []
    private(set) var words: [ScannedWord] = []
    /// Whether a word of the line is unknown or the anchor of a phrase.
    private(set) var isInteresting = false

    /// Makes a scanner over the given knowledge for a text of about so many bytes.
    init(knowledge: WordKnowledge, textLength: Int) {
        self.knowledge = knowledge
        markRepair = MarkRepair(knowledge: knowledge)
        wordRepair = WordRepair(knowledge: knowledge)
        letterRepair = LetterRepair(knowledge: knowledge)
        doubling = WordDoubling(knowledge: knowledge)
        disputed = DisputedSpelling(knowledge: knowledge)
        splitting = WordSplit(knowledge: knowledge)
        // Few texts have more than one unknown word in sixty bytes; a small text should not pay for a large cache.
        var size = Self.cacheSizes.lowerBound
        while size < Self.cacheSizes.upperBound, size * 32 < textLength { size *= 2 }
        cache = [Entry](repeating: Entry(), count: size)
    }

    /// Scans from an offset to the end of the line, or of as many words as fit; returns the offset after it.
    ///
    /// - Complexity: O(n) in the bytes scanned.
    mutating func scanLine(_ bytes: Span<UInt8>, from start: Int) -> Int {
        words.removeAll(keepingCapacity: true)
        isInteresting = false
        if repairs.count >= Self.mostRepairs { forget() }
        let end = bytes.count
        let letterTable = Self.letterTable
        let isLetter = letterTable.span
        var offset = start
        while offset < end {
            let lead = bytes[offset]
            if lead != 0xE0 {
                offset += 1
                if lead == 0x0A { return offset }
                continue
            }
            guard offset + 2 < end, bytes[offset + 1] & 0xFE == 0xA6, bytes[offset + 2] & 0xC0 == 0x80,
                isLetter[Self.letter(bytes, offset)]
            else {
                offset += 1
                continue
            }
            if words.count >= Self.mostWords { return offset }
            let begin = offset
            var hash = WordHash()
            while offset + 2 < end {
                let next = bytes[offset]
                if next == 0xE0 {
                    guard bytes[offset + 1] & 0xFE == 0xA6, bytes[offset + 2] & 0xC0 == 0x80 else { break }
                    let letter = Self.letter(bytes, offset)
                    guard isLetter[letter] else { break }
                    hash.add(UInt8(truncatingIfNeeded: letter))
                } else if next != 0xE2 || bytes[offset + 1] != 0x80 || bytes[offset + 2] & 0xFE != 0x8C {
                    break
                }
                offset += 3
            }
            add(begin, offset, hash, bytes)
        }
        return end
    }

    private mutating func forget() {
        repairs.removeAll(keepingCapacity: true)
        for place in cache.indices { cache[place] = Entry() }
    }

    @inline(__always)
    private static func letter(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
        Int(bytes[offset + 1] & 1) << 6 | Int(bytes[offset + 2] & 0x3F)
    }

    private mutating func add(_ begin: Int, _ end: Int, _ hash: WordHash, _ bytes: Span<UInt8>) {
        // A vowel's letter that belongs to the next word, before its hyphen: আওতায়ই-গভর্ন্যান্স.
        if end < bytes.count, bytes[end] == 0x2D, end - begin > 9, bytes[end - 1] == 0x87 { isInteresting = true }
        let flags = knowledge.stems.find(hash)
        if flags.contains(.present) {
            let state = Self.state(flags)
            if state.contains(.suspect) { isInteresting = true }
            words.append(ScannedWord(start: begin, end: end, hash: hash, stem: hash, state: state, repair: -1))
            return
        }
        let place = Int(truncatingIfNeeded: hash.value >> 40) & (cache.count - 1)
        if !cache[place].isUsed || cache[place].hash != hash.value {
            cache[place] = look(begin, end, hash, bytes)
        }
        let entry = cache[place]
        if !entry.state.contains(.known) || entry.state.contains(.suspect) || entry.repair >= 0 { isInteresting = true }
        words.append(
            ScannedWord(
                start: begin, end: end, hash: hash, stem: entry.stem, state: entry.state, repair: entry.repair))
    }

    private mutating func look(_ begin: Int, _ end: Int, _ hash: WordHash, _ bytes: Span<UInt8>) -> Entry {
        var entry = Entry(hash: hash.value, stem: hash, isUsed: true)
        // Three bytes a letter: what is longer than any word is not looked at.
        guard end - begin <= 3 * WordKnowledge.longestWord else { return entry }
        var letters: [UInt8] = []
        letters.reserveCapacity(WordKnowledge.longestWord)
        var offset = begin
        while offset < end {
            if bytes[offset] == 0xE0 { letters.append(UInt8(truncatingIfNeeded: Self.letter(bytes, offset))) }
            offset += 3
        }
        if let recognition = knowledge.recognise(letters.span) {
            entry.stem = recognition.stem
            entry.state = Self.state(recognition.flags)
            if recognition.isCompound { propose(split(letters, isCompound: true), for: &entry) }
        } else if knowledge.isListed(letters.span) {
            entry.state = .known
        } else {
            propose(reading(of: letters), for: &entry)
        }
        return entry
    }

    /// What a word that is none should read; nil where it should stay.
    private func reading(of letters: [UInt8]) -> Repair? {
        switch disputed.decide(letters) {
        case .respelt(let found):
            return Repair(reading: WordLetters.bytes(of: found.letters), rule: found.rule)
        case .unclear: return letterRepair.repair(letters).map { Self.repair($0.letters, $0.recognition, .lostLetter) }
        case .none: return misconversions.repair(letters, in: knowledge) ?? repair(letters)
        }
    }

    private static func state(_ flags: WordTable.Flags) -> ScannedWord.State {
        var state = ScannedWord.State.known
        if flags.contains(.anchor) { state.insert(.anchor) }
        if flags.contains(.suspect) { state.insert(.suspect) }
        if flags.contains(.honorific) { state.insert(.honorific) }
        if flags.contains(.surname) { state.insert(.surname) }
        return state
    }

    private mutating func propose(_ repair: Repair?, for entry: inout Entry) {
        guard let repair else { return }
        entry.repair = Int32(repairs.count)
        repairs.append(repair)
    }

    /// What an unknown word should read: the likeliest kinds of damage first.
    private func repair(_ letters: [UInt8]) -> Repair? {
        if let found = doubling.repair(letters) {
            return Self.repair(found.letters, found.recognition, .doubledPiece)
        }
        if let found = markRepair.repair(letters) { return Self.repair(found.letters, found.recognition, .conjunct) }
        if let found = wordRepair.repair(letters) { return Self.repair(found.letters, found.recognition, .conjunct) }
        if let repair = split(letters, isCompound: false) { return repair }
        return letterRepair.repair(letters).map { Self.repair($0.letters, $0.recognition, .lostLetter) }
    }

    private static func repair(
        _ letters: [UInt8], _ recognition: WordKnowledge.Recognition, _ rule: EditRule
    ) -> Repair {
        let stem = WordLetters.bytes(of: letters.prefix(recognition.stemLength))
        return Repair(
            reading: WordLetters.bytes(of: letters), rule: rule,
            evidence: "lexicon: " + String(decoding: stem, as: UTF8.self))
    }

    private func split(_ letters: [UInt8], isCompound: Bool) -> Repair? {
        splitting.split(letters, isCompound: isCompound).map { found in
            Repair(
                reading: WordLetters.bytes(of: letters[..<found.place]) + [0x20]
                    + WordLetters.bytes(of: letters[found.place...]),
                rule: .wordSplit, evidence: found.evidence)
        }
    }
}
