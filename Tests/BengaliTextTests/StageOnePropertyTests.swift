import BengaliText
import Foundation
import ICUText
import Testing

@Suite("Properties of stage 1")
struct StageOnePropertyTests {
    /// Everything that could stand in the way: the Bengali block, joiners, invisible scalars, sister scripts, marks of
    /// other scripts, digits, tabs and line ends.
    static let soup: [UInt32] =
        (0x0980...0x09FE).filter { Unicode.Scalar($0)?.properties.generalCategory != .unassigned }
        + [0x09BC, 0x09CD, 0x09C7, 0x09BE, 0x09D7, 0x0981, 0x09DF, 0x200C, 0x200D].flatMap { [$0, $0, $0] }
        + [0x200B, 0x00AD, 0xFEFF, 0x2060, 0x200E, 0x202A, 0x00A0, 0x2003, 0x3000, 0x0964]
        + [0x0301, 0x0323, 0x0344, 0x0061, 0x0041, 0x003C, 0x0338, 0x00E9, 0x1100, 0x1161, 0x212B, 0x05D0, 0x0627]
        + [0x0915, 0x093C, 0x093E, 0x0958, 0x0966, 0x0B16, 0x0B47, 0x0B3E, 0x0B66, 0x0030, 0x0039, 0x09E6, 0x09EF]
        + [0x0009, 0x000A, 0x000D, 0x0020, 0x0020, 0x002E, 0x002F]

    static func soup(seed: UInt64) -> [UInt8] {
        var generator = SeededGenerator(seed: seed &* 7919 + 17)
        var text = ""
        for _ in 0..<Int.random(in: 1...60, using: &generator) {
            if let value = soup.randomElement(using: &generator), let scalar = Unicode.Scalar(value) {
                text.unicodeScalars.append(scalar)
            }
        }
        return Array(text.utf8)
    }

    /// Text as these documents have it, with letters lost, doubled and put in another order.
    static func damaged(seed: UInt64) -> [UInt8] {
        let words = [
            "উভাবনী", "উন্নাবন", "কর্মপরিকল্পনা", "ই-গভর্নর্স", "ও", "বার্ষিক", "কর্মসম্পাদন", "চুক্তি", "সং খ্যা", "এক ক",
            "সম্পাদ না", "[১.২.১]", "৫০,০০০/-", "২৮/০৮/২ ৪", "১০০%", "অঞ্জীকার", "জেলা", "কার্যালয়ের", "নাটোর", "\t", "\t",
            "\n", "মেয়াদোভীর্ণ", "র\u{200D}্যাব", "উদ্\u{200C}যাপন", "ফোন:", "name@example.org", "ক্র মি ক", "নং",
        ]
        var generator = SeededGenerator(seed: seed &* 104_729 + 3)
        var scalars: [Unicode.Scalar] = []
        for _ in 0..<Int.random(in: 2...30, using: &generator) {
            scalars.append(contentsOf: (words.randomElement(using: &generator) ?? "").unicodeScalars)
            scalars.append(" ")
        }
        for _ in 0..<Int.random(in: 0...4, using: &generator) {
            let place = Int.random(in: 0..<(scalars.count - 1), using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: scalars.remove(at: place)
            case 1: scalars.insert(scalars[place], at: place)
            default: scalars.swapAt(place, place + 1)
            }
        }
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return Array(text.utf8)
    }

    /// Bijoy's codes, as Windows-1252 hands them on, among Bengali letters, signs out of order and spaces of every kind.
    static func mixture(seed: UInt64) -> [UInt8] {
        let pieces = [
            "©", "¨", "ª", "«", "¬", "\u{AD}", "®", "¯", "š", "œ", "Ÿ", "¦", "”", "“", "’", "‘", "—", "–", "„", "…",
            "†", "‡",
            "ˆ", "w", "v", "x", "y", "~", "^", "&", "_", "`", "i", "h", "K", "Kg", "A", "e", "Z", "Dc‡Rjv", "Kvh©vjq",
            "D×veb", "evwl©K", "Pzw³", "jÿ¨gvÎv", "mgevq", "µ", "Î", "°", "ÿ", "é", "A\u{308}", "O\u{308}", "\u{212B}",
            "অজ©ন", "অন্যান¨", "নি¤েœ", "কর্ম", "জি", "িজ", "িব", "ে", "া", "ি", "্", "়", "ং", "ঁ", "র্", "ক", "জ", "র", "ন",
            "ন্ত",
            "উভাবন", "সং খ্যা", "ঝঃৎধঃবমরপ", "ত্ম", "\u{200C}", "\u{200D}", "\u{200B}", "\u{A0}", "\u{2003}", " ", " ", " ",
            "\t", "\n", "1", "২", "/", ".", "@", "|", "(", "the ", "SDG", "report ",
            "\u{37E}", "\u{212A}", "\u{938}", "\u{93E}", "\u{B16}", "\u{9F0}",
        ]
        var generator = SeededGenerator(seed: seed &* 15_485_863 + 5)
        let count = Int.random(in: 1...(seed % 3 == 0 ? 60 : 12), using: &generator)
        return (0..<count).flatMap { _ in (pieces.randomElement(using: &generator) ?? "").utf8 }
    }

    @Test("so it is where codes of Bijoy stand beside letters, and what one step makes lets another read more")
    func lawsOfMixtures() {
        for seed in 0..<6000 { holds(Self.mixture(seed: UInt64(seed)), Laws.both) }
    }

    /// Codes that are hardly Bijoy's among words in pieces, some of them just so many as make a text Bijoy's by half, with
    /// ও (I) in cells of its own, which is read in such texts only.
    static func balance(seed: UInt64) -> [UInt8] {
        let odd = Array("©¨ª«¬®¯¦§¡¢£¥¤¶¸º¹¿Î°²³µ±w†‡ˆKvgAZjxi\u{1FFD}\u{387}\u{212A}")
        var generator = SeededGenerator(seed: seed &* 32_452_843 + 7)
        let count = Int.random(in: 2..<8, using: &generator)
        var words = (0..<count).map { _ in
            String(
                (0..<Int.random(in: 3..<6, using: &generator)).compactMap { _ in odd.randomElement(using: &generator) })
        }
        words += Array(repeating: "\tI\t", count: 4)
        words += Array(repeating: "সং খ্যা", count: Int.random(in: 1..<20, using: &generator))
        for _ in 0..<Int.random(in: 0..<8 * count, using: &generator) {
            words.append(["সং খ্যা", "the", "উপজেলা", "নাটোর\n"].randomElement(using: &generator) ?? "")
        }
        return Array(words.shuffled(using: &generator).joined(separator: " ").utf8)
    }

    @Test("a text does not become one of Bijoy's by its words' being joined")
    func lawsOfBalance() {
        for seed in 0..<1500 { holds(Self.balance(seed: UInt64(seed)), Laws.both) }
    }

    @Test("a text of many lines is Bijoy's, or not, by its first lines, however long what they are read as")
    func longTexts() {
        let bijoy = String(repeating: "Dc‡Rjv wbe©vnx Awdmvi\tI\n", count: 40)
        let plain = String(repeating: "সং খ্যা উপজেলা নির্বাহী অফিসার, নাটোর জেলা\tI\n", count: 400)
        for text in [bijoy + plain, plain + bijoy, String(plain.dropFirst(9000)) + bijoy] {
            holds(Array(text.utf8), Laws.both)
        }
    }

    private func holds(_ source: [UInt8], _ normaliser: Normaliser) {
        let text = normaliser.normalise(source)
        Laws.check(text, Laws.shown(source))
        #expect(Laws.isNFC(text.bytes), "\(Laws.shown(source)) gives \(Laws.shown(text.bytes))")
        let again = normaliser.normalise(text.bytes)
        #expect(again.edits.isEmpty && again.bytes == text.bytes, "idempotent: \(Laws.shown(source))")
    }

    @Test("English read beside a letter of a sister script makes no Bengali word of it")
    func englishAmongSisters() {
        holds(Array("ন\u{91C}\u{2018}িব\u{FFFD}".utf8), Normaliser())
    }

    @Test("a word behind ever more signs of Bijoy is read alike a second time, or not at all", arguments: 1...40)
    func manySigns(_ count: Int) {
        holds(Array((String(repeating: "‡", count: count) + "kL \tক").utf8), Laws.both)
    }

    @Test(
        "a mark that is canonically of ASCII parts words as ASCII does, before it is respelled as after",
        arguments: ["\u{37E}", "\u{1FEF}", "\u{212A}"])
    func singletons(_ mark: String) {
        holds(Array("\(mark)নস\u{938}".utf8), Laws.canonical)
        holds(Array("নস\u{938}\(mark)ন".utf8), Laws.both)
    }

    @Test("whatever is typed, the text is NFC, normalising twice changes nothing more, and the map leads home")
    func laws() {
        for seed in 0..<4000 {
            holds(Self.soup(seed: UInt64(seed)), Laws.canonical)
            if seed % 4 == 0 { holds(Self.soup(seed: UInt64(seed)), Laws.both) }
        }
    }

    @Test("so it is for damaged text of the kind that comes")
    func lawsOfDamagedText() {
        for seed in 0..<1500 { holds(Self.damaged(seed: UInt64(seed)), Laws.both) }
    }

    @Test("no bytes, however strange, stop stage 1")
    func anyBytes() {
        var generator = SeededGenerator(seed: 99)
        let leads: [UInt8] = [0xE0, 0xE2, 0xA6, 0xA7, 0x80, 0xBF, 0xC2, 0xCC, 0xEF, 0xF0, 0x20, 0x0A, 0x41, 0xFF]
        for _ in 0..<2000 {
            let source = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
                Bool.random(using: &generator)
                    ? leads.randomElement(using: &generator) ?? 0 : UInt8.random(in: 0...255, using: &generator)
            }
            let text = Laws.both.normalise(source)
            #expect(text.source == source)
            #expect(source.count { $0 == 0x0A } == text.bytes.count { $0 == 0x0A })
        }
    }

    @Test(
        "a megabyte of one letter, mark or word takes no more than its length's worth of time",
        .timeLimit(.minutes(5)),
        arguments: [
            "\u{9BE}", "\u{9BC}", "\u{9CD}", "\u{9DF}", "\u{200D}", "\u{9BE}\u{9BF}", "\u{9C7}\u{9BE}", "\u{301}",
            "\u{9BF}\u{9CD}\u{9A4}", "\u{995}\u{9CD}", "ক ", "\u{9BF}জ\u{A9}", "v", "Kv ", "\u{2003}Avgvi", "ভ",
            "উভাবনী ", "\u{915}",
        ])
    func linear(_ piece: String) {
        let source = Array(String(repeating: piece, count: 1_000_000 / piece.utf8.count).utf8)
        let text = Laws.both.normalise(source)
        #expect(text.source.count == source.count)
    }
}

@Suite("Texts without a space")
struct UnbrokenTextTests {
    @Test(
        "a run of any length is respelt as its parts are",
        arguments: ["\u{9DF}", "ক\u{9C7}\u{9BE}", "\u{915}\u{958}", "\u{4E2D}\u{212B}"])
    func longRun(_ piece: String) {
        let source = Array(String(repeating: piece, count: 20_000).utf8)
        let text = Laws.canonical.normalise(source)
        let part = Laws.canonical.normalise(Array(String(repeating: piece, count: 3).utf8)).bytes
        #expect(
            text.bytes == Array(repeating: part, count: 20_000 / 3 + 1).joined().prefix(text.bytes.count).map { $0 })
        #expect(Laws.isNFC(text.bytes))
        #expect(Laws.canonical.normalise(text.bytes).edits.isEmpty)
    }
}
