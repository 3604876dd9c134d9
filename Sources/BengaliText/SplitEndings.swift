internal import Knowledge

/// Endings of the lexicon that begin with a sign drawn before its letters: by themselves they are what was split off a
/// word (অফিস েদের), not a sign typed before its letter.
enum SplitEndings {
    private static let all: Set<[UInt32]> = {
        var endings: Set<[UInt32]> = []
        for line in KnowledgeTable.bytes(named: "lexicon").split(separator: 0x0A) where line.first == 0xE0 {
            let first = Array(line.prefix(3))
            guard first.count == 3, BengaliLetter.isPreBase(ScalarBytes.decode(first.span, at: 0, before: 3).scalar)
            else { continue }
            let word = String(decoding: line.prefix { $0 != 0x09 }, as: UTF8.self)
            endings.insert(word.unicodeScalars.map(\.value))
        }
        return endings
    }()

    /// Whether the letters from an index on, and those that follow, are such an ending to the end of their word;
    /// invisible scalars between them do not count.
    ///
    /// - Complexity: O(1): no more letters are looked at than an ending has.
    static func begin(at start: Int, in scalars: [UInt32], followedBy rest: [UInt32]) -> Bool {
        var word: [UInt32] = []
        if take(scalars[start...], into: &word) { _ = take(rest[...], into: &word) }
        return all.contains(word)
    }

    /// Takes the letters of a word; returns whether it may go on behind them.
    private static func take(_ scalars: ArraySlice<UInt32>, into word: inout [UInt32]) -> Bool {
        for scalar in scalars where !isInvisible(scalar) {
            guard BengaliLetter.isWord(scalar), word.count <= longest else { return false }
            if let letter = SyllableSpelling.decomposition(scalar) {
                word.append(letter)
                word.append(0x09BC)
            } else {
                word.append(scalar)
            }
        }
        return true
    }

    private static func isInvisible(_ scalar: UInt32) -> Bool {
        InvisibleScalar.isEmpty(scalar) || InvisibleScalar.isJoiner(scalar) || scalar == InvisibleScalar.softHyphen
    }

    /// Letters of the longest ending, and some more.
    static let longest = 20
}
