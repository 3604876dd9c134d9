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
    }

    let words: [Word]
    /// Whether any word may be the damaged one.
    let isWhole: Bool
    /// The phrase as it should read.
    let text: String

    /// Reads a frame; nil without a fixed word.
    init?(_ pattern: String) {
        var words: [Word] = []
        var text: [UInt8] = []
        var isInNextCell = false
        for cell in pattern.split(separator: "⇥") {
            for part in cell.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x2D || $0 == 0x5F }) {
                let isSlot = part.first == 0x7B
                let body = isSlot ? part.dropFirst().dropLast() : part
                let halves = body.split(separator: 0x3D)
                guard let main = halves.first, let letters = WordLetters.letters(of: main), !letters.isEmpty else {
                    return nil
                }
                let readings = halves.dropFirst().first.map { $0.split(separator: 0x7C) } ?? []
                let gap: UInt8 =
                    part.startIndex > cell.utf8.startIndex ? cell.utf8[cell.utf8.index(before: part.startIndex)] : 0
                if isInNextCell {
                    text.append(contentsOf: " | ".utf8)
                } else if !text.isEmpty {
                    text.append(gap == 0x5F ? 0x20 : gap)
                }
                text.append(contentsOf: main)
                words.append(
                    Word(
                        letters: letters, hash: WordHash.of(letters), isSlot: isSlot, isInNextCell: isInNextCell,
                        isApart: gap == 0x5F,
                        readings: readings.compactMap { WordLetters.letters(of: $0).map(WordHash.of) }))
                isInNextCell = false
            }
            isInNextCell = true
        }
        guard words.count > 1, words.contains(where: { !$0.isSlot }) else { return nil }
        self.words = words
        self.text = String(decoding: text, as: UTF8.self)
        isWhole = !words.contains(where: \.isSlot)
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
