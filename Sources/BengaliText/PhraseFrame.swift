/// A fixed phrase of the templates.
///
/// Written `জাতীয় শুদ্ধাচার {কৌশল=কোশল}`: with braces, a slot where a damaged reading is taken for the word, after the
/// equals sign the real words that stand in for it in damaged copies, parted by `|`; all other words must stand. Without
/// braces, a whole phrase: any word of it may be the damaged one where enough of the others stand. `⇥` parts the words of
/// neighbouring cells, `_` two words that nobody writes as one. The last word may carry an ending.
struct PhraseFrame: Sendable {
    /// One word of a frame.
    struct Word: Sendable {
        var letters: [UInt8]
        var hash: WordHash
        var isSlot: Bool
        /// Whether a cell ends between the word before and this one.
        var isInNextCell: Bool
        /// Whether it and the word before are never one compound.
        var isApart: Bool
        /// Known words that are read for it in this frame.
        var readings: [WordHash]

        /// Whether it is long enough to say something by itself.
        var isDistinctive: Bool { letters.count >= 4 }
        /// Whether it is ই alone, as in ই-নথি.
        var isLoneI: Bool { letters.count == 1 && letters[0] == 0x07 }
    }

    let words: [Word]
    /// Whether any word may be the damaged one.
    let isWhole: Bool
    /// The phrase as it should read.
    let text: String

    /// Reads a frame, as UTF-8; nil without a fixed word.
    init?(_ pattern: Span<UInt8>) {
        var words: [Word] = []
        var text: [UInt8] = []
        var isInNextCell = false
        var isFirstOfCell = true
        var offset = 0
        while offset < pattern.count {
            let gap = Self.gap(in: pattern, at: offset)
            if gap > 0 {
                if gap > 1 { isInNextCell = !words.isEmpty }
                isFirstOfCell = gap > 1
                offset += gap
                continue
            }
            let before = isFirstOfCell ? 0 : pattern[offset - 1]
            let start = offset
            while offset < pattern.count, Self.gap(in: pattern, at: offset) == 0 { offset += 1 }
            guard let word = Word(pattern.extracting(start..<offset), after: before, isInNextCell) else { return nil }
            if isInNextCell {
                text.append(contentsOf: " | ".utf8)
            } else if !text.isEmpty {
                text.append(before == Self.apart ? 0x20 : before)
            }
            let main = word.main(of: pattern.extracting(start..<offset))
            for index in main { text.append(pattern[start + index]) }
            words.append(word)
            (isInNextCell, isFirstOfCell) = (false, false)
        }
        guard words.count > 1, words.contains(where: { !$0.isSlot }) else { return nil }
        self.words = words
        self.text = String(decoding: text, as: UTF8.self)
        isWhole = !words.contains(where: \.isSlot)
    }

    /// What parts two words that nobody writes as one, `_`.
    fileprivate static let apart: UInt8 = 0x5F

    /// The bytes of what parts two words at an offset: one for a space, `-` and `_`, three for `⇥`, none for a letter.
    private static func gap(in pattern: Span<UInt8>, at offset: Int) -> Int {
        switch pattern[offset] {
        case 0x20, 0x2D, apart: 1
        case 0xE2 where offset + 2 < pattern.count && pattern[offset + 1] == 0x87 && pattern[offset + 2] == 0xA5: 3
        default: 0
        }
    }

    /// How many letters must be changed, added or taken out to make one word of another.
    ///
    /// - Complexity: O(n·m) in their letters, of which no word has more than `WordKnowledge.longestWord`.
    static func distance(_ read: [UInt8], _ printed: [UInt8]) -> Int {
        var row = Array(0...printed.count)
        for (index, letter) in read.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in printed.indices {
                let substituted = diagonal + (printed[column] == letter ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(substituted, row[column] + 1, diagonal + 1)
            }
        }
        return row[printed.count]
    }

    /// Whether a slot's word may have been printed where these letters were read: at most one letter in `share` of it
    /// differs.
    static func resembles(_ read: [UInt8], _ printed: [UInt8], oneIn share: Int = 2) -> Bool {
        guard read.count <= 2 * printed.count else { return false }
        return distance(read, printed) * share <= printed.count
    }
}

extension PhraseFrame.Word {
    /// Reads a word as a frame writes it, behind a byte of a gap; nil where anything but letters stands in it.
    fileprivate init?(_ part: Span<UInt8>, after gap: UInt8, _ isInNextCell: Bool) {
        isSlot = part[0] == 0x7B
        let range = Self.main(of: part, isSlot: isSlot)
        guard let letters = WordLetters.letters(of: part.extracting(range)), !letters.isEmpty else { return nil }
        self.letters = letters
        hash = WordHash.of(letters)
        self.isInNextCell = isInNextCell
        isApart = gap == PhraseFrame.apart
        readings = []
        // The readings stand from the equals sign to the brace.
        let end = isSlot ? part.count - 1 : part.count
        var start = range.upperBound + 1
        while start < end {
            let stop = Self.end(in: part, from: start, to: end) { $0 == 0x7C || $0 == 0x3D }
            if stop > start, let reading = WordLetters.letters(of: part.extracting(start..<stop)) {
                readings.append(WordHash.of(reading))
            }
            start = stop + 1
        }
    }

    /// Where in its part of a frame the phrase's own word stands.
    fileprivate func main(of part: Span<UInt8>) -> Range<Int> { Self.main(of: part, isSlot: isSlot) }

    private static func main(of part: Span<UInt8>, isSlot: Bool) -> Range<Int> {
        let start = isSlot ? 1 : 0
        let end = isSlot ? max(start, part.count - 1) : part.count
        return start..<Self.end(in: part, from: start, to: end) { $0 == 0x3D }
    }

    private static func end(in part: Span<UInt8>, from start: Int, to end: Int, _ isEnd: (UInt8) -> Bool) -> Int {
        var index = start
        while index < end, !isEnd(part[index]) { index += 1 }
        return index
    }
}
