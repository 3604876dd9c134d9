import BengaliText
import Testing

/// Whatever is read of a word, the text stays in NFC with what hangs on it.
@Suite("Readings beside combining marks")
struct ReadingFormTests {
    /// Words that some step of stage 1 reads: converted English, words in Bijoy's codes, what converters break, conjuncts,
    /// pieces, lost letters, letters that look like others.
    static let words = [
        "ঝঃৎধঃ", "ঝঃৎধঃবমরপ", "ঃযব ঝঃৎধঃ", "চষধহ ঝঃৎধঃ ধহফ", "Dc‡Rjv", "Kvh©vjq", "evwl©K Pzw³", "gvbbxq", "শুরম্ন", "বাষির্ক",
        "ব্যবস্থাপনায়ন্তণ",
        "উভাবনী", "উন্নাবন", "সং খ্যা", "এক ক", "সহজিকরণে র", "উপউপজেলা", "পজেলার", "সাংঠনিক", "অঞ্জীকার", "মেয়াদোভীর্ণ",
        "আওতায়ই-গভর্ন্যান্স", "দেওযা", "অুমোদনের", "ই-গভার্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা", "ক\u{9B0}্\u{200C}ম", "\u{FF33}\u{FF44}\u{FF47}",
        "\u{1D400}\u{1D41A}",
        "\u{9F0}াজ", "নি¤েœ", "অজ©ন", "\u{212B}", "\u{37E}", "the", "SDG", "১ম",
    ]

    /// Marks that compose with a letter before them, or change places with a mark: Latin's, Bengali's and its sisters',
    /// kana's and Hangul's, and those that do neither.
    static let marks: [UInt32] =
        Array(0x0300...0x036F) + [
            0x09BC, 0x09BE, 0x09C7, 0x09CD, 0x09D7, 0x09FE, 0x0981, 0x093C, 0x094D, 0x0951, 0x0B3C, 0x0B3E, 0x0B56,
            0x0B57,
            0x0BBE, 0x0C56, 0x0CD5, 0x0D3E, 0x0DCF, 0x0E38, 0x0F71, 0x102E, 0x1161, 0x11A8, 0x1B35, 0x1DCA, 0x20D0,
            0x20D2,
            0x20E5, 0x302A, 0x3099, 0x309A, 0xA66F, 0xFB1E, 0xFE20, 0x1_10BA, 0x1_D165, 0x1_D16D, 0x200D, 0x200C,
            0x00AD,
        ]

    private func holds(_ text: String) {
        let source = Array(text.utf8)
        let whole = Laws.both.normalise(source)
        Laws.check(whole, Laws.shown(source))
        #expect(Laws.isNFC(whole.bytes), "\(Laws.shown(source)) gives \(Laws.shown(whole.bytes))")
        let again = Laws.both.normalise(whole.bytes)
        #expect(again.edits.isEmpty && again.bytes == whole.bytes, "idempotent: \(Laws.shown(source))")
    }

    @Test("a mark behind a word that is read, before it or between two, keeps the text in NFC", arguments: words)
    func everyMark(_ word: String) {
        for mark in Self.marks.compactMap(Unicode.Scalar.init) {
            holds("\(word)\(mark)")
            holds("a\(mark)\(word) \(mark)\(word)")
            holds("\(word)\(mark)\(mark)\(word)\u{338}")
        }
    }

    @Test("so it is wherever marks fall among words that are read")
    func anywhere() {
        var generator = SeededGenerator(seed: 60_611)
        for _ in 0..<3000 {
            var scalars: [Unicode.Scalar] = []
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                scalars.append(contentsOf: (Self.words.randomElement(using: &generator) ?? "").unicodeScalars)
                if Bool.random(using: &generator) { scalars.append(" ") }
            }
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                guard let mark = Self.marks.randomElement(using: &generator).flatMap(Unicode.Scalar.init) else {
                    continue
                }
                scalars.insert(mark, at: Int.random(in: 0...scalars.count, using: &generator))
            }
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars)
            holds(text)
        }
    }

    @Test("a word before a mark that would hang on other letters stays as it is printed")
    func staysAsPrinted() {
        for text in ["ঝঃৎধঃ\u{326}", "ঝঃৎধঃ\u{301}"] { #expect(Laws.normalised(text).utf8.elementsEqual(text.utf8)) }
        #expect(Laws.normalised("ঝঃৎধঃ") == "Strat")
    }
}
