/// What of a heading's text is compared: its letters, without digits, spaces, punctuation and nuktas.
///
/// Where Bengali letters stand, Latin ones (a translation in parentheses) are left out. At most 64 letters are kept:
/// the bit-parallel distance takes one machine word, and no two known headings differ only behind that.
public struct HeadingKey: Sendable, Hashable {
    /// How many letters are kept.
    public static let capacity = 64
    /// One code a letter: 0 to 127 for the Bengali block, 128 to 153 for Latin a to z.
    public let letters: [UInt8]
    /// Which letters stand in it, and how often: it tells most keys apart without comparing them.
    let bag: LetterBag

    /// The key of canonical text.
    ///
    /// - Complexity: O(n) in the range, at most some hundred bytes of it.
    public init(_ bytes: borrowing [UInt8], _ range: Range<Int>) {
        self.init(letters: HeadingKey.letters(bytes, range, atMost: HeadingKey.capacity))
    }

    /// The key of the translation that stands beside Bengali words, কার্যক্রম (Activities); nil where there is none.
    ///
    /// - Complexity: As of `init`.
    public init?(translationIn bytes: borrowing [UInt8], _ range: Range<Int>) {
        var latin: [UInt8] = []
        for index in range.prefix(600) where bytes[index] < 0x80 && latin.count < HeadingKey.capacity {
            let lower = bytes[index] | 0x20
            if (0x61...0x7A).contains(lower) { latin.append(128 + lower - 0x61) }
        }
        guard latin.count >= HeadingKey.shortestTranslation else { return nil }
        self.init(letters: latin)
    }

    /// Whether its letters are Bengali ones.
    public var isBengali: Bool { letters.first.map { $0 < 128 } ?? false }

    /// Fewer letters are an abbreviation or what damage left.
    private static let shortestTranslation = 4

    private init(letters: [UInt8]) {
        self.letters = letters
        bag = LetterBag(letters)
    }

    /// The letters of canonical text that are compared, the first of them where there are more than may be.
    static func letters(_ bytes: borrowing [UInt8], _ range: Range<Int>, atMost capacity: Int) -> [UInt8] {
        var bengali: [UInt8] = []
        bengali.reserveCapacity(min(capacity, range.count / 3))
        let text = bytes.span.extracting(range)
        let end = min(text.count, 600)
        var hasLatin = false
        var index = 0
        while index < end {
            if let code = bengaliCode(text, at: index) {
                // Digits are U+09E6 to U+09EF; the nukta is often lost or added and tells no two headings apart.
                if code != 0x3C, !(0x66...0x6F).contains(code), bengali.count < capacity { bengali.append(code) }
                index += 3
            } else {
                if latinCode(text[index]) != nil { hasLatin = true }
                index += 1
            }
        }
        return bengali.count >= 2 || !hasLatin ? bengali : latinLetters(text.extracting(0..<end), atMost: capacity)
    }

    /// The Latin letters of a text, which no byte of another letter is like.
    private static func latinLetters(_ text: Span<UInt8>, atMost capacity: Int) -> [UInt8] {
        var latin: [UInt8] = []
        for index in 0..<text.count where latin.count < capacity {
            if let code = latinCode(text[index]) { latin.append(code) }
        }
        return latin
    }

    /// The place in the Bengali block of the letter that begins at an index; nil where none does.
    @inline(__always)
    private static func bengaliCode(_ text: Span<UInt8>, at index: Int) -> UInt8? {
        guard text[index] == 0xE0, index &+ 2 < text.count, text[index &+ 1] | 1 == 0xA7 else { return nil }
        return (text[index &+ 1] &- 0xA6) << 6 | text[index &+ 2] & 0x3F
    }

    /// The code of a Latin letter of either case; nil for any other byte.
    @inline(__always)
    private static func latinCode(_ byte: UInt8) -> UInt8? {
        let letter = (byte | 0x20) &- 0x61
        return letter < 26 && byte < 0x80 ? 128 + letter : nil
    }

    /// The key of a text, as UTF-8.
    init(_ bytes: [UInt8]) {
        self.init(bytes, 0..<bytes.count)
    }

    /// The key of a text.
    public init(_ text: String) {
        self.init(Array(text.utf8))
    }

    /// Whether all letters are the same, in order.
    public static func == (left: HeadingKey, right: HeadingKey) -> Bool {
        left.bag == right.bag && left.letters == right.letters
    }

    /// All letters as one number (FNV-1a): byte by byte is what hashing an array costs most.
    public func hash(into hasher: inout Hasher) {
        var all: UInt64 = 0xCBF2_9CE4_8422_2325
        for letter in letters { all = (all ^ UInt64(letter)) &* 0x100_0000_01B3 }
        hasher.combine(all)
    }
}
