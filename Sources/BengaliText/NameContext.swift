/// Whether a word stands where persons' names do; no name is read as a word of the lexicon.
enum NameContext {
    /// How many words of a name may follow its honorific.
    private static let longestName = 3

    /// Whether a word follows an honorific (জনাব, মোঃ) within a name's length, or stands before a part of a name (বেগম,
    /// উদ্দিন), with nothing but spaces and the marks of an abbreviation between.
    static func isName(at index: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>) -> Bool {
        if index + 1 < words.count, words[index + 1].state.contains(.surname),
            isNear(bytes, words[index].end..<words[index + 1].start)
        {
            return true
        }
        var place = index
        while place > 0, index - place < longestName, isNear(bytes, words[place - 1].end..<words[place].start) {
            place -= 1
            if words[place].state.contains(.honorific) { return true }
        }
        return false
    }

    /// Whether words so parted may be of one name: by spaces, a full stop, a colon or a visarga typed as one.
    private static func isNear(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count <= 4 else { return false }
        return range.allSatisfy { bytes[$0] == 0x20 || bytes[$0] == 0x2E || bytes[$0] == 0x3A }
    }
}
