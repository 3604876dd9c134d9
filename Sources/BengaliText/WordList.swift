/// A list of words that somebody vouches for: a second opinion, by which words that the lexicon lacks count as known.
///
/// One word a line in UTF-8; of a hunspell `.dic` file the count on its first line and all from `/` on are left out.
/// Words are kept as hashes of their letters, in canonical spelling.
public struct WordList: Sendable {
    /// What a list is called, and which one it is.
    public struct Description: Sendable, Hashable {
        /// Its name, as the user gave it.
        public let name: String
        /// The SHA-256 of its bytes, as 64 lower-case hexadecimal digits.
        public let sha256: String

        /// Makes a description.
        public init(name: String, sha256: String) {
            self.name = name
            self.sha256 = sha256
        }
    }

    /// What the list is called where it is named in an output.
    public let description: Description
    /// How many different words it holds.
    public var count: Int { words.count }

    private var words: WordTable

    /// Reads the list that a description is of, from UTF-8: of each line what stands before a space or a slash, where that
    /// is a Bengali word.
    ///
    /// - Complexity: O(n) in the bytes.
    public init(_ description: Description, bytes: [UInt8]) {
        self.description = description
        let text = Normaliser(evidenced: false).normalise(bytes).bytes
        words = WordTable(capacity: min(text.count { $0 == 0x0A }, text.count / 4) + 1)
        for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            let word = line.prefix { $0 != 0x2F && $0 > 0x20 }
            guard let letters = WordLetters.letters(of: word), !letters.isEmpty else { continue }
            words.insert(WordHash.of(letters), .present)
        }
    }

    func contains(_ hash: WordHash) -> Bool { words.find(hash).contains(.present) }
}
