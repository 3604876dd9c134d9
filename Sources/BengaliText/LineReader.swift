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
    private static let mostPieces = 4
    /// The letters of a piece that may be a word of a compound.
    private static let shortestPart = 3
    /// The bytes of the longest piece that is taken for the last letters of a word, and for an ending, cut off.
    private static let longestTail = 6
    private static let longestEndingPiece = 12

    let knowledge: WordKnowledge

    /// The proposals for a line's words, in order and without overlap: phrases before joins, joins before repairs.
    ///
    /// - Complexity: O(n) in the words.
    func proposals(
        for words: [ScannedWord], repairs: [WordScanner.Repair], in bytes: Span<UInt8>
    ) -> [Proposal] {
        var taken = words.map { Self.touchesCode(bytes, $0.start..<$0.end) }
        var proposals: [Proposal] = []
        PhraseReader(knowledge: knowledge).restore(words, bytes, &taken, &proposals)
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
            if isPart || repair.rule.safety == .evidenced && NameContext.isName(at: index, words, bytes) { continue }
            proposals.append(
                Proposal(old: range, reading: repair.reading, rule: repair.rule, evidence: repair.evidence))
        }
        for index in words.indices.dropLast() where !taken[index] {
            if let proposal = vowelOfNext(at: index, words, bytes) { proposals.append(proposal) }
        }
        addEnglish(for: words, repairs, bytes, taken, &proposals)
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
        for offset in stride(from: range.lowerBound, to: range.upperBound - 2, by: 3) where bytes[offset] == 0xE0 {
            letters.append((bytes[offset + 1] & 1) << 6 | bytes[offset + 2] & 0x3F)
        }
        return letters
    }

    // MARK: Joins

    /// The longest run of pieces from a word on that is one word of the lexicon, where at least one piece is no word.
    private func join(
        at index: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>, _ taken: [Bool], besideJoin: Bool = false
    ) -> (proposal: Proposal, count: Int)? {
        guard mayBegin(at: index, words, bytes) else { return nil }
        var letters = Self.letters(bytes, words[index].start..<words[index].end)
        var hasFragment = !words[index].state.contains(.known)
        var best: (letters: [UInt8], recognition: WordKnowledge.Recognition, count: Int)?
        var count = 1
        while count < Self.mostPieces, index + count < words.count, !taken[index + count],
            letters.count <= WordKnowledge.longestWord
        {
            let piece = words[index + count]
            let before = words[index + count - 1].end
            guard piece.start == before + 1, bytes[before] == 0x20 else { break }
            letters.append(contentsOf: Self.letters(bytes, piece.start..<piece.end))
            // What is one word already takes no further word to it.
            if best != nil, piece.state.contains(.known) || isLong(piece) { break }
            let areFragments = !words[index].state.contains(.known) && !piece.state.contains(.known)
            hasFragment = hasFragment || !piece.state.contains(.known)
            count += 1
            // Two words written together are believed where neither piece is a word: a space was put in, not moved.
            if hasFragment, let recognition = knowledge.recognise(letters.span),
                !recognition.isCompound || count == 2 && areFragments
            {
                best = (letters, recognition, count)
            }
        }
        if let best, best.count == 2, !best.recognition.flags.contains(.term),
            isOpenCompound(words[index], words[index + 1], bytes)
        {
            return nil
        }
        if let best, mayLackLetter(best.letters, best.recognition, words[index..<(index + best.count)], bytes) {
            return nil
        }
        if let best, !best.recognition.flags.contains(.term) || isNextWord(index + best.count - 1, words, bytes) {
            if beginsNextWord(index + best.count - 1, words, bytes, taken) { return nil }
            if endsWordBefore(index, best.count, words, bytes, taken) { return nil }
        }
        if let best, !besideJoin, !best.recognition.flags.contains(.term), endsKnownBefore(index, words, bytes, taken) { return nil }
        if let best, best.count > 2, isLong(words[index]), isWord(index + 1, best.count - 1, words, bytes) { return nil }
        if let best, words[index].state.contains(.known) {
            if best.count > 2, isWord(index + 1, best.count - 1, words, bytes) { return nil }
            // The pieces after a word may make one without it; and a verb is not put together of a word and an ending.
            let isVerb = best.recognition.flags.contains(.conjugates)
            let ending = best.letters.count - best.recognition.stemLength
            if isVerb, ending > (best.recognition.flags.contains(.inflects) ? 1 : 0) { return nil }
            // A piece that may end this word and begin the next word, which is one without it, ends this one.
            let isNextWhole = best.count == 2 && index + 2 < words.count && words[index + 2].state.contains(.known)
                && !isEntry(index + 1, 2, words, bytes)
            if !isNextWhole, join(at: index + 1, words, bytes, taken, besideJoin: true) != nil { return nil }
        }
        guard let best else {
            guard index + 1 < words.count, !isFragment(index - 1, beside: index, words, bytes, taken),
                !isFragment(index + 2, beside: index + 1, words, bytes, taken)
            else { return nil }
            return shiftedSpace(at: index, words, bytes, taken) ?? repairedJoin(at: index, words, bytes, taken)
        }
        let range = words[index].start..<words[index + best.count - 1].end
        let entry = WordLetters.bytes(of: best.letters.prefix(best.recognition.stemLength))
        let proposal = Proposal(
            old: range, reading: Self.joined(bytes, range), rule: .wordJoin,
            evidence: "lexicon: " + String(decoding: entry, as: UTF8.self))
        return (proposal, best.count)
    }

    /// Whether so many pieces from a word on are an entry of the lexicon as it stands.
    private func isEntry(_ index: Int, _ count: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>) -> Bool {
        var letters: [UInt8] = []
        for word in words[index..<(index + count)] { letters += Self.letters(bytes, word.start..<word.end) }
        return knowledge.stems.find(WordHash.of(letters)).contains(.present)
    }

    /// Whether a piece is as long as words are, so that it may be one that the lexicon lacks.
    private func isLong(_ word: ScannedWord) -> Bool { word.end - word.start >= 3 * Self.shortestPart }

    /// Whether a piece and what follows it, one space away, are one word of the lexicon.
    private func isNextWord(_ index: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>) -> Bool {
        index + 1 < words.count && isWord(index, 2, words, bytes)
    }

    /// Whether so many pieces from a word on are one word of the lexicon.
    private func isWord(_ index: Int, _ count: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>) -> Bool {
        var letters: [UInt8] = []
        for word in words[index..<(index + count)] { letters += Self.letters(bytes, word.start..<word.end) }
        return knowledge.recogniseSimple(letters.span) != nil
    }

    /// Whether two pieces may be a compound that its author wrote as two words: one is a word of the lexicon, and the
    /// other, which the lexicon does not know by itself, is as long as words are; or the second is ও, which stands by
    /// itself behind any word.
    private func isOpenCompound(_ first: ScannedWord, _ second: ScannedWord, _ bytes: Span<UInt8>) -> Bool {
        guard first.state.contains(.known) != second.state.contains(.known) else { return false }
        let known = first.state.contains(.known) ? first : second
        let other = first.state.contains(.known) ? second : first
        let (word, rest) = (Self.letters(bytes, known.start..<known.end), Self.letters(bytes, other.start..<other.end))
        if word == [Self.vowelO], second.state.contains(.known) { return true }
        return word.count >= Self.shortestPart && rest.count >= Self.shortestPart
    }

    /// Whether pieces that together are a word may as well be words one of which lacks a letter: single letters (জ ল may
    /// be জাল), না before what is no word (না লে may be না হলে), or a piece whose first sign has lost its letter (মত েয়).
    private func mayLackLetter(
        _ letters: [UInt8], _ recognition: WordKnowledge.Recognition, _ pieces: ArraySlice<ScannedWord>,
        _ bytes: Span<UInt8>
    ) -> Bool {
        guard !recognition.flags.contains(.term), let first = pieces.first else { return false }
        if letters.count < Self.shortestPart { return true }
        if knowledge.stems.find(first.hash).contains(.particle) { return true }
        return pieces.dropFirst().contains { piece in
            let rest = Self.letters(bytes, piece.start..<piece.end)
            guard BengaliLetter(rawValue: BengaliLetter.kinds[Int(rest[0])])?.isVowelSign == true else { return false }
            return Self.consonants.contains { knowledge.recogniseSimple(([$0] + rest).span) != nil }
        }
    }

    private static let consonants: [UInt8] = (0..<128).filter {
        BengaliLetter.kinds[Int($0)] == BengaliLetter.consonant.rawValue
    }

    /// Whether a piece of a letter or two is as likely the beginning of what follows it, which is no word: ক behind আয়োজ
    /// and before রা.
    private func beginsNextWord(
        _ index: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>, _ taken: [Bool]
    ) -> Bool {
        words[index].end - words[index].start <= Self.longestTail && isFragment(index + 1, beside: index, words, bytes, taken)
    }

    /// Whether a piece of a letter or two before others is as likely the end of what stands before it, which is no word:
    /// র হাতে behind উদ্যোক্তাদে.
    private func endsWordBefore(
        _ index: Int, _ count: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>, _ taken: [Bool]
    ) -> Bool {
        words[index].end - words[index].start <= Self.longestTail && isFragment(index - 1, beside: index, words, bytes, taken)
    }

    /// Whether a piece of a letter or two that is no word makes one with the word before it.
    private func endsKnownBefore(_ index: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>, _ taken: [Bool]) -> Bool {
        guard index > 0, !taken[index - 1], words[index - 1].state.contains(.known), !words[index].state.contains(.known),
            words[index].end - words[index].start <= Self.longestTail, words[index - 1].end + 1 == words[index].start,
            bytes[words[index - 1].end] == 0x20
        else { return false }
        return isWord(index - 1, 2, words, bytes)
    }

    /// Whether a word that is none stands one space away from another.
    private func isFragment(
        _ index: Int, beside other: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>, _ taken: [Bool]
    ) -> Bool {
        guard words.indices.contains(index), !taken[index], !words[index].state.contains(.known) else { return false }
        let (left, right) = (words[min(index, other)], words[max(index, other)])
        return right.start == left.end + 1 && bytes[left.end] == 0x20
    }

    /// Whether a word in pieces may begin there: a piece is no word, what follows is one space away, and with its first
    /// letter the first piece still begins a word of the lexicon, or is a word that a short piece could end.
    private func mayBegin(at index: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>) -> Bool {
        guard index + 1 < words.count else { return false }
        let (first, second) = (words[index], words[index + 1])
        guard second.start == first.end + 1, bytes[first.end] == 0x20 else { return false }
        let last = min(index + Self.mostPieces, words.count)
        guard words[index..<last].contains(where: { !$0.state.contains(.known) }) else { return false }
        // A short piece may end a word, or its ending.
        let isShort = second.end - second.start <= Self.longestEndingPiece
        if isShort, !second.state.contains(.known) { return true }
        var hash = first.hash
        hash.add((bytes[second.start + 1] & 1) << 6 | bytes[second.start + 2] & 0x3F)
        return knowledge.mayBeginWord(hash)
    }

    private static func joined(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        range.compactMap { bytes[$0] == 0x20 ? nil : bytes[$0] }
    }

    /// Two pieces that are no words and are two words with the space elsewhere, in one way only.
    private func shiftedSpace(
        at index: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>, _ taken: [Bool]
    ) -> (proposal: Proposal, count: Int)? {
        guard index + 1 < words.count, !taken[index + 1] else { return nil }
        let (first, second) = (words[index], words[index + 1])
        guard !first.state.contains(.known), !second.state.contains(.known), second.start == first.end + 1,
            bytes[first.end] == 0x20
        else { return nil }
        let letters =
            Self.letters(bytes, first.start..<first.end) + Self.letters(bytes, second.start..<second.end)
        guard letters.count <= WordKnowledge.longestWord, letters.count >= 5 else { return nil }
        var found: Int?
        for place in 2..<(letters.count - 1) {
            guard let left = knowledge.recognise(letters.span.extracting(0..<place)), !left.isCompound,
                let right = knowledge.recognise(letters.span.extracting(place..<letters.count)), !right.isCompound
            else { continue }
            if found != nil { return nil }
            // Names of places part anywhere into words; only these documents' own words are believed.
            guard left.flags.contains(.term), right.flags.contains(.term) else { return nil }
            // Where both take endings, they may as well be a compound with a space put in.
            guard !left.flags.contains(.inflects) || !right.flags.contains(.inflects) || left.stemLength < place else {
                return nil
            }
            found = place
        }
        guard let found else { return nil }
        let left = WordLetters.bytes(of: letters[..<found])
        let right = WordLetters.bytes(of: letters[found...])
        let proposal = Proposal(
            old: first.start..<second.end, reading: left + [0x20] + right, rule: .wordJoin,
            evidence: "lexicon: \(String(decoding: left, as: UTF8.self)), \(String(decoding: right, as: UTF8.self))")
        return (proposal, 2)
    }

    /// Two pieces that are no words and, with one misreading undone, are one of these documents' own: নি যোগ.
    ///
    /// What a line's end or a cell's end cuts in two is left: lines stay one for one, and pieces of a cell are put
    /// together where its column is read.
    private func repairedJoin(
        at index: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>, _ taken: [Bool]
    ) -> (proposal: Proposal, count: Int)? {
        guard index + 1 < words.count, !taken[index + 1] else { return nil }
        let (first, second) = (words[index], words[index + 1])
        guard second.start == first.end + 1, bytes[first.end] == 0x20,
            !first.state.contains(.known), !second.state.contains(.known), first.repair < 0, second.repair < 0
        else { return nil }
        let letters = Self.letters(bytes, first.start..<first.end) + Self.letters(bytes, second.start..<second.end)
        guard let found = WordRepair(knowledge: knowledge).repair(letters), found.recognition.flags.contains(.term),
            !found.recognition.isCompound, !NameContext.isName(at: index, words, bytes)
        else { return nil }
        let stem = WordLetters.bytes(of: found.letters.prefix(found.recognition.stemLength))
        let proposal = Proposal(
            old: first.start..<second.end, reading: WordLetters.bytes(of: found.letters), rule: .wordJoin,
            evidence: "lexicon: " + String(decoding: stem, as: UTF8.self))
        return (proposal, 2)
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
    private static let vowelO: UInt8 = 0x13
}
