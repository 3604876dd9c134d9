/// Reads the damaged words of fixed phrases as the phrases have them.
struct PhraseReader {
    /// The words of a whole phrase that must stand, and the letters of a neighbourhood in which any unknown word is
    /// taken for the one that should stand there.
    private static let fewestExact = 2
    private static let strong = 3
    /// A phrase that goes on past the line is believed where so many of its words are there.
    private static let fewestOfPart = 4
    /// Bytes between the words of two cells: the tab, a percentage or a year, spaces.
    private static let longestCellEnd = 40
    private static let longestEnding = 8
    private static let shortestJoined = 5

    let knowledge: WordKnowledge

    /// Adds a proposal for every damaged word of a phrase, and marks its words as taken.
    ///
    /// - Complexity: O(n) in the words, times the phrases that one word leads to and their words, both bounded.
    func restore(
        _ words: [ScannedWord], _ bytes: Span<UInt8>, _ taken: inout [Bool], _ proposals: inout [LineReader.Proposal]
    ) {
        // A phrase in which every word is a word that nothing is read for stands as it should.
        var (doubt, previous) = (0, -1 - knowledge.phrases.longest)
        for index in words.indices {
            while doubt < words.count, doubt < index || !Self.isDoubtful(words[doubt]) {
                if doubt < index, Self.isDoubtful(words[doubt]) { previous = doubt }
                doubt += 1
            }
            guard words[index].state.contains(.anchor),
                index - previous <= knowledge.phrases.longest
                    || doubt < words.count && doubt - index <= knowledge.phrases.longest
            else { continue }
            for anchor in knowledge.phrases.byAnchor[words[index].stem] ?? [] {
                let frame = knowledge.phrases.frames[anchor.frame]
                let deviations =
                    frame.isWhole
                    ? deviations(of: frame, anchor.place, at: index, words, bytes)
                    : damagedSlots(of: frame, from: index - anchor.place, words, bytes)
                for deviation in deviations where !deviation.words.contains(where: { taken[$0] }) {
                    for word in deviation.words { taken[word] = true }
                    let old = words[deviation.words.lowerBound].start..<words[deviation.words.upperBound - 1].end
                    proposals.append(
                        LineReader.Proposal(
                            old: old, reading: deviation.reading, rule: .phrase, evidence: "phrase: " + frame.text))
                }
            }
        }
    }

    /// How closely what was read resembles what should stand there.
    private enum Likeness {
        /// It is known to be read so, or at most one letter in three differs.
        case near
        /// At most one letter in two differs.
        case fair
        /// It is no word, and that is all.
        case far
    }

    private static func isDoubtful(_ word: ScannedWord) -> Bool {
        !word.state.contains(.known) || word.state.contains(.suspect)
    }

    /// Words of a line that read otherwise than a phrase has them, and what they should read.
    private struct Deviation {
        var words: Range<Int>
        var place: Int
        var reading: [UInt8]
        /// Whether real words stand there, which need the better proof.
        var isKnown: Bool
        /// How closely they resemble what should stand there.
        var likeness: Likeness
    }

    // MARK: Phrases with slots

    /// The slots of a frame that read otherwise than they should; none where the frame does not stand there.
    private func damagedSlots(
        of frame: PhraseFrame, from first: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>
    ) -> [Deviation] {
        guard first >= 0, first + frame.words.count <= words.count else { return [] }
        var damaged: [Deviation] = []
        for (place, expected) in frame.words.enumerated() {
            let word = words[first + place]
            if place > 0, !isSeparator(bytes, words[first + place - 1].end..<word.start, expected) { return [] }
            if word.hash == expected.hash { continue }
            if !expected.isSlot {
                guard place == frame.words.count - 1, word.stem == expected.hash else { return [] }
                continue
            }
            let isKnown = word.state.contains(.known)
            let isReading =
                expected.readings.contains(word.hash)
                || !isKnown
                    && PhraseFrame.resembles(LineReader.letters(bytes, word.start..<word.end), expected.letters)
            guard isReading else { return [] }
            let index = first + place
            damaged.append(
                Deviation(
                    words: index..<(index + 1), place: place, reading: WordLetters.bytes(of: expected.letters),
                    isKnown: isKnown, likeness: .near))
        }
        return damaged
    }

    // MARK: Whole phrases

    /// How a phrase lies over a line's words, to one side of its anchor.
    private struct Side {
        var deviations: [Deviation] = []
        var exact = 0
        var distinctive = 0
        var covered = 0
        var reachesEnd = false
        /// The last word that stands as it should; deviations beyond it have nothing on their other side.
        var coveredByExact = 0
    }

    private func deviations(
        of frame: PhraseFrame, _ place: Int, at index: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>
    ) -> [Deviation] {
        let before = side(of: frame, from: place, at: index, -1, words, bytes)
        let after = side(of: frame, from: place, at: index, 1, words, bytes)
        let deviations = before.deviations + after.deviations
        guard !deviations.isEmpty else { return [] }
        let exact = 1 + before.exact + after.exact
        let distinctive = before.distinctive + after.distinctive + (frame.words[place].isDistinctive ? 1 : 0)
        let isWhole = before.reachesEnd && after.reachesEnd
        let covered = 1 + before.covered + after.covered
        guard isWhole || covered >= Self.fewestOfPart, distinctive >= Self.fewestExact,
            deviations.count == 1 || exact >= 3 * deviations.count
        else { return [] }
        return deviations.filter { deviation in
            if exact >= Self.strong { return true }
            return deviation.likeness == .near && (!deviation.isKnown || isWhole)
        }
    }

    /// Walks from the anchor to one side as far as the phrase stands there.
    private func side(
        of frame: PhraseFrame, from anchor: Int, at index: Int, _ step: Int, _ words: [ScannedWord],
        _ bytes: Span<UInt8>
    ) -> Side {
        var side = Side()
        var (place, word) = (anchor + step, index + step)
        while true {
            guard frame.words.indices.contains(place) else {
                side.reachesEnd = true
                return side
            }
            let expected = frame.words[place]
            let gap = step > 0 ? expected : frame.words[place + 1]
            guard words.indices.contains(word), stands(bytes, words, word, step, gap) else { break }
            if words[word].hash == expected.hash || words[word].stem == expected.hash {
                side.exact += 1
                side.distinctive += expected.isDistinctive ? 1 : 0
                side.covered += 1
                side.coveredByExact = side.deviations.count
            } else if side.coveredByExact == side.deviations.count,
                let deviation = deviation(from: frame, place, at: word, step, words, bytes)
            {
                side.covered += 1
                side.deviations.append(deviation)
                word += step * (deviation.words.count - 1)
                place = deviation.place
            } else {
                break
            }
            place += step
            word += step
        }
        // The phrase breaks off: what deviates at the break may be where it ends.
        side.covered -= side.deviations.count - side.coveredByExact
        side.deviations.removeLast(side.deviations.count - side.coveredByExact)
        return side
    }

    private func stands(
        _ bytes: Span<UInt8>, _ words: [ScannedWord], _ word: Int, _ step: Int, _ gap: PhraseFrame.Word
    ) -> Bool {
        let (left, right) = step > 0 ? (word - 1, word) : (word, word + 1)
        return isSeparator(bytes, words[left].end..<words[right].start, gap)
    }

    /// A word that may have been printed as the phrase has it, two such pieces of one, or two words read as one.
    private func deviation(
        from frame: PhraseFrame, _ place: Int, at index: Int, _ step: Int, _ words: [ScannedWord],
        _ bytes: Span<UInt8>
    ) -> Deviation? {
        let word = words[index]
        let expected = frame.words[place]
        guard LineReader.letterCount(bytes, word.start..<word.end) <= WordKnowledge.longestWord else { return nil }
        // Most words are known and misread for nothing.
        guard Self.isDoubtful(word) else { return joined(from: frame, place, at: index, step, words, bytes) }
        let letters = LineReader.letters(bytes, word.start..<word.end)
        var found = Deviation(
            words: index..<(index + 1), place: place, reading: WordLetters.bytes(of: expected.letters),
            isKnown: word.state.contains(.known), likeness: .near)
        if knowledge.phrases.isReading(word.hash, of: expected.hash)
            || PhraseIndex.isOneMisreading(letters, of: expected.letters, knowledge.misreadings)
        {
            return found
        }
        if found.isKnown { return joined(from: frame, place, at: index, step, words, bytes) }
        if let (reading, likeness) = reading(of: letters, as: expected, isLast: place == frame.words.count - 1) {
            (found.reading, found.likeness) = (reading, likeness)
            return found
        }
        let second = place + step
        if frame.words.indices.contains(second), !frame.words[max(place, second)].isInNextCell {
            let (left, right) = (frame.words[min(place, second)].letters, frame.words[max(place, second)].letters)
            let both = left + right
            if left.count >= 3, right.count >= 3, PhraseFrame.resembles(letters, both) {
                found.reading = WordLetters.bytes(of: left) + [0x20] + WordLetters.bytes(of: right)
                found.place = second
                found.likeness = .fair
                return found
            }
        }
        if let joined = joined(from: frame, place, at: index, step, words, bytes) { return joined }
        let isOwnCell = frame.words.contains(where: \.isInNextCell) && isWholeCell(frame, place)
        guard isOwnCell, abs(letters.count - expected.letters.count) <= max(2, expected.letters.count / 3) else {
            return nil
        }
        found.likeness = .far
        return found
    }

    /// Two pieces, one of them short or no word, that together are the expected word but for a letter in four.
    private func joined(
        from frame: PhraseFrame, _ place: Int, at index: Int, _ step: Int, _ words: [ScannedWord],
        _ bytes: Span<UInt8>
    ) -> Deviation? {
        let (left, right) = step > 0 ? (index, index + 1) : (index - 1, index)
        let expected = frame.words[place].letters
        guard words.indices.contains(left), words.indices.contains(right), expected.count >= Self.shortestJoined,
            words[right].start == words[left].end + 1, bytes[words[left].end] == 0x20
        else { return nil }
        let (first, second) = (words[left].start..<words[left].end, words[right].start..<words[right].end)
        let counts = (LineReader.letterCount(bytes, first), LineReader.letterCount(bytes, second))
        let isInPieces =
            min(counts.0, counts.1) <= 2 || !words[left].state.contains(.known)
            || !words[right].state.contains(.known)
        guard isInPieces, abs(counts.0 + counts.1 - expected.count) <= 2 else { return nil }
        let letters = LineReader.letters(bytes, first) + LineReader.letters(bytes, second)
        guard PhraseFrame.resembles(letters, expected, oneIn: 4) else { return nil }
        return Deviation(
            words: left..<(right + 1), place: place, reading: WordLetters.bytes(of: expected), isKnown: false,
            likeness: .near)
    }

    private func isWholeCell(_ frame: PhraseFrame, _ place: Int) -> Bool {
        (place == 0 || frame.words[place].isInNextCell)
            && (place + 1 == frame.words.count || frame.words[place + 1].isInNextCell)
    }

    /// The expected word, with the ending of the read one where it is the phrase's last; nil where the two are not
    /// alike, or are one word as authors spell it.
    private func reading(of read: [UInt8], as expected: PhraseFrame.Word, isLast: Bool) -> ([UInt8], Likeness)? {
        var best = expected.letters
        var distance = PhraseFrame.distance(read, best)
        if isLast {
            for length in 1...Self.longestEnding where length < read.count {
                let ending = Array(read.suffix(length))
                guard knowledge.isEnding(ending.span, after: expected.letters.last ?? 0) else { continue }
                let inflected = expected.letters + ending
                let other = PhraseFrame.distance(read, inflected)
                if other < distance { (best, distance) = (inflected, other) }
            }
        }
        guard read.count <= 2 * best.count, distance * 2 <= best.count, !OwnSpelling.isSame(read, best) else {
            return nil
        }
        return (WordLetters.bytes(of: best), distance * 3 <= best.count ? .near : .fair)
    }

    // MARK: Separators

    /// Whether words so parted belong to one phrase: by a space, a hyphen or a slash; those of two cells by one tab.
    private func isSeparator(_ bytes: Span<UInt8>, _ range: Range<Int>, _ after: PhraseFrame.Word) -> Bool {
        guard !range.isEmpty else { return false }
        if !after.isInNextCell {
            return range.count <= 3
                && range.allSatisfy { bytes[$0] == 0x20 || bytes[$0] == 0x2D || bytes[$0] == 0x2F }
        }
        guard range.count <= Self.longestCellEnd else { return false }
        // Besides the tab: ASCII that is no letter, and digits, which is all that U+09E6 to U+09EF can be here.
        return range.count { bytes[$0] == 0x09 } == 1
            && range.allSatisfy { bytes[$0] < 0x41 || bytes[$0] >= 0x80 }
    }
}
