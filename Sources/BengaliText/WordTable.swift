/// A set of words by their hashes, each with flags: open addressing over two flat arrays, so that thousands of words
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

    private var hashes: [UInt64]
    private var flags: [UInt16]
    private let mask: Int
    private(set) var count = 0

    /// Makes an empty table for up to `capacity` words.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        hashes = [UInt64](repeating: 0, count: size)
        flags = [UInt16](repeating: 0, count: size)
        mask = size - 1
    }

    /// Adds a word, or flags to a word; a full table takes no more.
    mutating func insert(_ hash: WordHash, _ added: Flags) {
        guard count * 4 < hashes.count * 3 else { return }
        var place = Int(truncatingIfNeeded: hash.value) & mask
        while flags[place] != 0, hashes[place] != hash.value { place = (place + 1) & mask }
        if flags[place] == 0 { count += 1 }
        hashes[place] = hash.value
        flags[place] |= added.union(.present).rawValue
    }

    /// The flags of a word; empty where it is not in the table.
    @inline(__always)
    func find(_ hash: WordHash) -> Flags {
        var place = Int(truncatingIfNeeded: hash.value) & mask
        while flags[place] != 0 {
            if hashes[place] == hash.value { return Flags(rawValue: flags[place]) }
            place = (place + 1) & mask
        }
        return []
    }
}
