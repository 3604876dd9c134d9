/// A set of words by their hashes, each with flags: open addressing over one flat array, so that thousands of words
/// are ready in a fraction of a millisecond.
struct WordTable: Sendable {
    /// What is known of a word.
    struct Flags: OptionSet, Sendable {
        let rawValue: UInt16
        /// It stands in the table.
        static let present = Flags(rawValue: 1)
        /// It takes endings; as an ending: one of what takes them.
        static let inflects = Flags(rawValue: 2)
        /// A fixed phrase is looked for around it.
        static let anchor = Flags(rawValue: 4)
        /// It is one of these documents' own words, likelier in them than any that resembles it.
        static let term = Flags(rawValue: 32)
        /// As an ending: only after a vowel.
        static let afterVowel = Flags(rawValue: 8)
        /// As an ending: only after a consonant.
        static let afterConsonant = Flags(rawValue: 16)
        /// A real word that is also known to be read for a word of a fixed phrase.
        static let suspect = Flags(rawValue: 64)
        /// A person's name follows it.
        static let honorific = Flags(rawValue: 128)
        /// A part of persons' names; the word before it is another.
        static let surname = Flags(rawValue: 256)
        /// A small word that is written by itself, whatever stands beside it.
        static let particle = Flags(rawValue: 512)
        /// A word that names of places end in; it may follow any word.
        static let placeEnd = Flags(rawValue: 1024)
        /// It takes a verb's endings; as an ending: a verb's.
        static let conjugates = Flags(rawValue: 2048)
    }

    /// The words: flags and, above them, the hash without its last sixteen bits, by which the word is placed; 0 for none.
    ///
    /// One word of memory each, for a new page of memory costs a start more than a thousand words do.
    private var entries: [UInt64]
    private let mask: Int
    private(set) var count = 0

    /// Makes an empty table for up to `capacity` words.
    init(capacity: Int) {
        var size = 16
        while size * 3 < capacity * 4 { size *= 2 }
        entries = [UInt64](repeating: 0, count: size)
        mask = size - 1
    }

    private static let flagBits: UInt64 = 0xFFFF

    /// Adds a word, or flags to a word; a full table takes no more.
    mutating func insert(_ hash: WordHash, _ added: Flags) {
        guard count * 4 < entries.count * 3 else { return }
        let tag = hash.value & ~Self.flagBits
        var place = Int(truncatingIfNeeded: hash.value) & mask
        while entries[place] != 0, entries[place] & ~Self.flagBits != tag { place = (place + 1) & mask }
        if entries[place] == 0 { count += 1 }
        entries[place] |= tag | UInt64(added.union(.present).rawValue)
    }

    /// The flags of a word; empty where it is not in the table.
    @inline(__always)
    func find(_ hash: WordHash) -> Flags {
        let tag = hash.value & ~Self.flagBits
        var place = Int(truncatingIfNeeded: hash.value) & mask
        while entries[place] != 0 {
            if entries[place] & ~Self.flagBits == tag {
                return Flags(rawValue: UInt16(truncatingIfNeeded: entries[place]))
            }
            place = (place + 1) & mask
        }
        return []
    }
}
