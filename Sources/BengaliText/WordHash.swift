/// The hash words are known by: of their letters in order, joiners left out.
///
/// 64 bits, taken for the word itself: that two words of one document meet is less likely than a misprint in the
/// lexicon, and what it would cost is one repair missed.
struct WordHash: Hashable, Sendable {
    private(set) var value: UInt64

    /// Makes the hash of no letters, or a hash once taken.
    init(value: UInt64 = 0x9AE1_6A3B_2F90_404F) { self.value = value }

    /// Adds a letter, given as its offset from U+0980.
    @inline(__always)
    mutating func add(_ letter: UInt8) {
        value = (value ^ (UInt64(letter) &+ 1)) &* 0x9E37_79B9_7F4A_7C15
        value ^= value >> 32
    }

    /// The hash of letters in the order given.
    static func of(_ letters: some Sequence<UInt8>) -> WordHash {
        var hash = WordHash()
        for letter in letters { hash.add(letter) }
        return hash
    }
}

/// Words as letters, a byte each, and as UTF-8.
enum WordLetters {
    /// The letters of UTF-8 text as offsets from U+0980, joiners left out; nil where anything else stands in it.
    static func letters(of bytes: some Collection<UInt8>) -> [UInt8]? {
        var reader = Reader(capacity: bytes.count)
        for byte in bytes where !reader.take(byte) { return nil }
        return reader.letters
    }

    /// As for a collection.
    static func letters(of bytes: Span<UInt8>) -> [UInt8]? {
        var reader = Reader(capacity: bytes.count)
        for offset in 0..<bytes.count where !reader.take(bytes[offset]) { return nil }
        return reader.letters
    }

    /// What was read of a word's bytes.
    private struct Reader {
        private(set) var letters: [UInt8] = []
        private var second: UInt8 = 0
        private var lead: UInt8 = 0

        init(capacity bytes: Int) { letters.reserveCapacity(bytes / 3) }

        /// Takes the next byte; returns whether it may stand in a word.
        @inline(__always)
        mutating func take(_ byte: UInt8) -> Bool {
            if byte & 0xC0 != 0x80 {
                lead = byte
                second = 0
                return byte >= 0xE0
            }
            if second == 0 {
                second = byte
            } else if lead == 0xE0, second & 0xFE == 0xA6 {
                letters.append((second & 1) << 6 | byte & 0x3F)
            } else {
                return lead == 0xE2 && second == 0x80 && byte & 0xFE == 0x8C
            }
            return true
        }
    }

    /// The UTF-8 of letters.
    static func bytes(of letters: some Collection<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(letters.count * 3)
        for letter in letters {
            bytes.append(0xE0)
            bytes.append(0xA6 | letter >> 6)
            bytes.append(0x80 | letter & 0x3F)
        }
        return bytes
    }

    /// Whether a word that ends in this letter ends in a vowel sound as it is written.
    static func isVowel(_ letter: UInt8) -> Bool {
        (0x05...0x14).contains(letter) || BengaliLetter(rawValue: BengaliLetter.kinds[Int(letter)])?.isVowelSign == true
    }
}
