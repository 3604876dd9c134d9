/// Proposes what the words of a line should read.
struct LineReader {
    /// A stretch of the text and its reading.
    struct Proposal {
        var old: Range<Int>
        var reading: [UInt8]
        var rule: EditRule
        var evidence: String?
    }

    /// A word is found in at most so many pieces.
    static let mostPieces = 4
    /// The letters of a piece that may be a word of a compound.
    static let shortestPart = 3
    /// The bytes of the longest piece that is taken for the last letters of a word, and for an ending, cut off.
    static let longestTail = 6
    static let longestEndingPiece = 12

    let knowledge: WordKnowledge
    let wordRepair: WordRepair
    private let phrases: PhraseReader

    /// Makes a reader with the given knowledge.
    init(knowledge: WordKnowledge) {
        self.knowledge = knowledge
        wordRepair = WordRepair(knowledge: knowledge)
        phrases = PhraseReader(knowledge: knowledge)
    }

    /// The proposals for a line's words, in order and without overlap: phrases before joins, joins before repairs.
    ///
    /// - Complexity: O(n) in the words.
    func proposals(
        for words: [ScannedWord], repairs: [WordScanner.Repair], in bytes: Span<UInt8>
    ) -> [Proposal] {
        var taken = words.map { Self.touchesCode(bytes, $0.start..<$0.end) }
        var proposals: [Proposal] = []
        phrases.restore(words, bytes, &taken, &proposals)
        for index in words.indices where !taken[index] {
            if let join = join(at: index, words, bytes, taken) {
                for piece in index..<(index + join.count) { taken[piece] = true }
                proposals.append(join.proposal)
            }
        }
        for index in words.indices where words[index].repair >= 0 && !taken[index] {
            let range = words[index].start..<words[index].end
            let repair = repairs[Int(words[index].repair)]
            let isPart =
                Self.isProtected(bytes, range) || Self.touchesForeign(bytes, range)
                || repair.rule == .english && (Self.touchesLatin(bytes, range) || Self.standsAmongSisters(bytes, range))
            if repair.rule == .conjunct, isInPieces(index, words, bytes, taken) { continue }
            if isPart || repair.rule.safety == .evidenced && NameContext.isName(at: index, words, bytes) { continue }
            proposals.append(
                Proposal(old: range, reading: repair.reading, rule: repair.rule, evidence: repair.evidence))
        }
        for index in words.indices.dropLast() where !taken[index] {
            if let proposal = vowelOfNext(at: index, words, bytes) { proposals.append(proposal) }
        }
        addEnglish(for: words, repairs, bytes, taken, &proposals)
        proposals.removeAll { !Self.keepsForm($0, in: bytes) }
        proposals.sort { $0.old.lowerBound < $1.old.lowerBound }
        return proposals
    }

    /// Reads the short words of converted English, which might be Bengali by themselves, beside one that could not be.
    private func addEnglish(
        for words: [ScannedWord], _ repairs: [WordScanner.Repair], _ bytes: Span<UInt8>, _ taken: [Bool],
        _ proposals: inout [Proposal]
    ) {
        guard proposals.contains(where: { $0.rule == .english }) else { return }
        func isEnglish(_ index: Int) -> Bool {
            words.indices.contains(index) && words[index].repair >= 0
                && repairs[Int(words[index].repair)].rule == .english
        }
        for index in words.indices where !taken[index] && words[index].repair < 0 {
            let word = words[index]
            guard !Self.touchesLatin(bytes, word.start..<word.end),
                !Self.standsAmongSisters(bytes, word.start..<word.end),
                isEnglish(index - 1) && bytes[word.start - 1] == 0x20
                    || isEnglish(index + 1) && bytes[word.end] == 0x20,
                let reading = ConvertedEnglish.reading(Self.letters(bytes, word.start..<word.end), isBeside: true)
            else { continue }
            proposals.append(
                Proposal(
                    old: word.start..<word.end, reading: reading, rule: .english,
                    evidence: "English: " + String(decoding: reading, as: UTF8.self)))
        }
    }

    /// Whether it stands in an address: white space is a long way off in none.
    private static func isProtected(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var low = range.lowerBound
        while low > 0, range.lowerBound - low < 256, bytes[low - 1] > 0x20 { low -= 1 }
        var high = range.upperBound
        while high < bytes.count, high - range.upperBound < 256, bytes[high] > 0x20 { high += 1 }
        for offset in low..<high {
            if bytes[offset] == 0x40 { return true }
            if bytes[offset] == 0x2F, offset + 1 < high, bytes[offset + 1] == 0x2F { return true }
        }
        return false
    }

    /// Whether a letter of another script of India stands right beside it: then it is no word but a part of one.
    private static func touchesForeign(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        [range.lowerBound - 3, range.upperBound].contains { place in
            guard place >= 0, place + 2 < bytes.count, bytes[place] == 0xE0 else { return false }
            let isDanda = bytes[place + 1] == 0xA5 && bytes[place + 2] & 0xFE == 0xA4
            return bytes[place + 1] & 0xFE != 0xA6 && !isDanda
        }
    }

    /// The letters of a word of the text.
    static func letters(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var letters: [UInt8] = []
        letters.reserveCapacity(range.count / 3)
        for offset in stride(from: range.lowerBound, to: range.upperBound - 2, by: 3) where bytes[offset] == 0xE0 {
            letters.append((bytes[offset + 1] & 1) << 6 | bytes[offset + 2] & 0x3F)
        }
        return letters
    }

    /// How many letters a word of the text has.
    static func letterCount(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        var count = 0
        for offset in stride(from: range.lowerBound, to: range.upperBound - 2, by: 3) where bytes[offset] == 0xE0 {
            count += 1
        }
        return count
    }

    // MARK: Splits

    /// A word with the first letter of the next written on to it: আওতায়ই-গভর্ন্যান্স, where ই-গভর্ন্যান্স is a phrase.
    private func vowelOfNext(at index: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>) -> Proposal? {
        let (word, next) = (words[index], words[index + 1])
        guard next.start == word.end + 1, bytes[word.end] == 0x2D, word.repair < 0 else { return nil }
        let letters = Self.letters(bytes, word.start..<word.end)
        guard letters.count > 4, letters.count <= WordKnowledge.longestWord, letters.last == Self.vowelI,
            knowledge.phrases.hasPair(WordHash.of([Self.vowelI]), next.stem),
            knowledge.recogniseSimple(letters.span.extracting(droppingLast: 1)) != nil
        else { return nil }
        let end = word.end - 3
        return Proposal(
            old: word.start..<word.end, reading: Self.copy(bytes, word.start..<end) + [0x20] + [0xE0, 0xA6, 0x87],
            rule: .wordSplit,
            evidence: "phrase: ই-" + String(decoding: Self.copy(bytes, next.start..<next.end), as: UTF8.self))
    }

    private static func copy(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] { range.map { bytes[$0] } }

    private static let vowelI: UInt8 = 0x07
    static let vowelO: UInt8 = 0x13
}
