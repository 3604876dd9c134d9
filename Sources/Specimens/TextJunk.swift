/// Lines that nobody printed: what readers make of stamps, signatures, rules and their own training.
enum TextJunk {
    /// One such line, without its end.
    static func line(using random: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: latin(using: &random)
        case 1: sister(using: &random)
        case 2: credit(using: &random)
        default: marks(using: &random)
        }
    }

    /// Runs of Latin letters that are no words.
    private static func latin(using random: inout SeededGenerator) -> String {
        let letters = Array("aeiouclmnrstwvxyzASEFGIJLMOP~|_'.,;:-=")
        return words(of: letters, using: &random)
    }

    /// A line in the letters of a sister script.
    private static func sister(using random: inout SeededGenerator) -> String {
        let ranges: [ClosedRange<UInt32>] = [0xB15...0xB28, 0xB66...0xB6F, 0x915...0x928, 0xA95...0xAA8]
        let range = ranges.randomElement(using: &random) ?? 0xB15...0xB28
        return words(of: range.compactMap(Unicode.Scalar.init).map(Character.init), using: &random)
    }

    /// A credit of the kind that readers invent.
    private static func credit(using random: inout SeededGenerator) -> String {
        let verbs = ["Digitized by", "Scanned by", "Scanned with", "Uploaded by", "Created with"]
        let names = ["Google", "CamScanner", "srujanika@gmail.com", "PDF Scanner", "Internet Archive"]
        let verb = verbs.randomElement(using: &random) ?? ""
        return verb + " " + (names.randomElement(using: &random) ?? "")
    }

    /// Rules and dirt.
    private static func marks(using random: inout SeededGenerator) -> String {
        words(of: Array("_-=|~.,'`:;\"^*"), using: &random)
    }

    private static func words(of letters: [Character], using random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 1...6, using: &random)).map { _ in
            let count = Int.random(in: 1...7, using: &random)
            return String((0..<count).compactMap { _ in letters.randomElement(using: &random) })
        }.joined(separator: " ")
    }
}
