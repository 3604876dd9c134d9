/// A fixed phrase of the templates: words that must stand, and slots where a damaged reading is taken for the word.
///
/// Written `জাতীয় শুদ্ধাচার {কৌশল=কোশল}`: a slot in braces, after the equals sign the real words that stand in for it
/// in damaged copies, parted by `|`. The last word may carry an ending.
struct PhraseFrame: Sendable {
    /// One word of a frame.
    struct Word: Sendable {
        var letters: [UInt8]
        var hash: WordHash
        var isSlot: Bool
        /// Known words that are read for it in this frame.
        var readings: [WordHash]
    }

    let words: [Word]
    /// The fixed word the frame is looked for by.
    let anchor: Int
    /// The phrase as it should read.
    let text: String

    /// Reads a frame; nil without a fixed word.
    init?(_ pattern: String) {
        var words: [Word] = []
        var text: [UInt8] = []
        for part in pattern.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x2D }) {
            let isSlot = part.first == 0x7B
            let body = isSlot ? part.dropFirst().dropLast() : part
            let halves = body.split(separator: 0x3D)
            guard let main = halves.first, let letters = WordLetters.letters(of: main) else { return nil }
            let readings = halves.dropFirst().first.map { $0.split(separator: 0x7C) } ?? []
            words.append(
                Word(
                    letters: letters, hash: WordHash.of(letters), isSlot: isSlot,
                    readings: readings.compactMap { WordLetters.letters(of: $0).map(WordHash.of) }))
            if !text.isEmpty { text.append(pattern.utf8[pattern.utf8.index(before: part.startIndex)]) }
            text.append(contentsOf: main)
        }
        guard words.count > 1,
            let anchor = words.indices.filter({ !words[$0].isSlot }).max(by: {
                words[$0].letters.count < words[$1].letters.count
            })
        else { return nil }
        self.words = words
        self.anchor = anchor
        self.text = String(decoding: text, as: UTF8.self)
    }

    /// What the lexicon should know of a fixed word: that it takes endings, and that a frame is looked for around it.
    func anchorFlags(_ word: Word) -> WordTable.Flags {
        word.hash == words[anchor].hash ? [.inflects, .anchor] : .present
    }

    /// Whether a slot's word may have been printed where these letters were read: at most half of it differs.
    static func resembles(_ read: [UInt8], _ printed: [UInt8]) -> Bool {
        guard read.count <= 2 * printed.count else { return false }
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
        return row[printed.count] * 2 <= printed.count
    }
}
