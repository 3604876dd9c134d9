import BengaliText
import Testing

@Suite("Canonical spelling")
struct CanonicalSpellingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var from: String
        var to: String
        var rule: EditRule
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(
            name: "য় is letter and nukta", from: "\u{9B8}\u{9AE}\u{9DF}", to: "\u{9B8}\u{9AE}\u{9AF}\u{9BC}",
            rule: .composition),
        Case(name: "ড় and ঢ় too", from: "\u{9DC}\u{9DD}", to: "\u{9A1}\u{9BC}\u{9A2}\u{9BC}", rule: .composition),
        Case(name: "ে and া are ো", from: "\u{995}\u{9C7}\u{9BE}", to: "\u{995}\u{9CB}", rule: .composition),
        Case(name: "ে and ৗ are ৌ", from: "\u{995}\u{9C7}\u{9D7}", to: "\u{995}\u{9CC}", rule: .composition),
        Case(
            name: "nukta after hasanta", from: "\u{9A1}\u{9CD}\u{9BC}\u{997}", to: "\u{9A1}\u{9BC}\u{9CD}\u{997}",
            rule: .order),
        Case(
            name: "nukta after a vowel sign", from: "\u{9AF}\u{9BE}\u{9BC}", to: "\u{9AF}\u{9BC}\u{9BE}", rule: .order),
        Case(
            name: "nukta after vowel sign and candrabindu", from: "\u{9AF}\u{9BE}\u{981}\u{9BC}",
            to: "\u{9AF}\u{9BC}\u{9BE}\u{981}", rule: .order),
        Case(
            name: "candrabindu before a vowel sign", from: "\u{99A}\u{981}\u{9BE}\u{9A6}",
            to: "\u{99A}\u{9BE}\u{981}\u{9A6}", rule: .order),
        Case(
            name: "candrabindu inside ো", from: "\u{9AA}\u{9C7}\u{981}\u{9BE}", to: "\u{9AA}\u{9CB}\u{981}", rule: .order
        ),
        Case(
            name: "candrabindu after anusvara", from: "\u{99A}\u{9BE}\u{982}\u{981}",
            to: "\u{99A}\u{9BE}\u{981}\u{982}", rule: .order),
        Case(
            name: "a vowel sign inside a conjunct goes behind it", from: "\u{9B6}\u{995}\u{9BF}\u{9CD}\u{9A4}",
            to: "\u{9B6}\u{995}\u{9CD}\u{9A4}\u{9BF}", rule: .order),
        Case(name: "া and ে at a word's end are ো", from: "\u{995}\u{9BE}\u{9C7}", to: "\u{995}\u{9CB}", rule: .order),
        Case(
            name: "a sign typed twice", from: "\u{9AE}\u{9BE}\u{9BE}\u{9A8}", to: "\u{9AE}\u{9BE}\u{9A8}",
            rule: .doubledSign),
        Case(
            name: "a hasanta typed twice", from: "\u{9A4}\u{9CD}\u{9CD}\u{9A4}", to: "\u{9A4}\u{9CD}\u{9A4}",
            rule: .doubledSign),
        Case(name: "অ and া are আ", from: "\u{985}\u{9BE}\u{9AE}\u{9BF}", to: "\u{986}\u{9AE}\u{9BF}", rule: .vowel),
        Case(
            name: "a zero width space goes", from: "\u{995}\u{200B}\u{9BE}\u{99C}", to: "\u{995}\u{9BE}\u{99C}",
            rule: .invisible),
        Case(
            name: "a word joiner, a BOM and marks of direction go", from: "a\u{2060}\u{995}\u{FEFF}\u{200E}\u{202C}b",
            to: "a\u{995}b", rule: .invisible),
        Case(
            name: "a soft hyphen between Bengali letters goes", from: "\u{995}\u{AD}\u{996}", to: "\u{995}\u{996}",
            rule: .invisible),
        Case(
            name: "a joiner that shapes nothing goes", from: "\u{995}\u{200D}\u{996}\u{200C} ", to: "\u{995}\u{996} ",
            rule: .invisible),
        Case(name: "a no-break space is a space", from: "\u{995}\u{A0}\u{996}", to: "\u{995} \u{996}", rule: .space),
        Case(name: "Assamese ৰ is র", from: "\u{995}\u{9F0}", to: "\u{995}\u{9B0}", rule: .lookAlike),
        Case(name: "Assamese ৱ is ব", from: "\u{9F1}\u{9A8}", to: "\u{9AC}\u{9A8}", rule: .lookAlike),
        Case(
            name: "a Devanagari sign inside a Bengali word", from: "\u{9AE}\u{93E}\u{9A8}", to: "\u{9AE}\u{9BE}\u{9A8}",
            rule: .lookAlike),
        Case(
            name: "an Odia letter inside a Bengali word", from: "\u{9B8}\u{982}\u{B16}\u{9CD}\u{9AF}\u{9BE}",
            to: "\u{9B8}\u{982}\u{996}\u{9CD}\u{9AF}\u{9BE}", rule: .lookAlike),
        Case(name: "Latin letters compose", from: "cafe\u{301} ", to: "caf\u{E9} ", rule: .composition),
    ]

    @Test("each disorder is put right by its rule, and only there", arguments: cases)
    func respelled(_ item: Case) {
        let source = Array(("ক১\t" + item.from + "\nশেষ").utf8)
        let text = Laws.canonical.normalise(source)
        #expect(Laws.shown(text.bytes) == Laws.shown(Array(("ক১\t" + item.to + "\nশেষ").utf8)))
        #expect(text.edits.contains { $0.rule == item.rule })
        Laws.check(text)
    }

    static let unchanged: [String] = [
        // Traps: what other normalisers break.
        "ফোন: ০২৫", "ক | খ", "র\u{200D}\u{9CD}য\u{9BE}ব", "র\u{9CD}য\u{9BE}ব", "উদ\u{9CD}\u{200C}য\u{9BE}পন",
        "ব\u{9BE}ক\u{9CD}", "ব\u{9BE}ক\u{9CD} ", "গভর্ন্যান্স", "উদ্ঘাটন", "ভর্ৎসনা", "এ্য\u{9BE}কশন", "অ্য\u{9BE}কশন",
        "হ্য\u{9BE}\u{981}\u{982}চা", "ক্রঃ", "মোঃ", "খড\u{9BC}্গ", "বেশী", "তৈরী", "ফেব্রুয\u{9BC}ারী", "উর্ধ্বতন",
        "উর্দ্ধতন", "১ম", "২৮/০৮/২ ৪", "৫০,০০০/-", "১৬.৩০.৬২৪/-", "৯০%", "৳ ৫০", "[১.২.১]", "[এম.১.৪.১]",
        "name@example.org", "http://example.gov.bd/ক", "সেবা.....৩", "ক\tখ\t\tগ", "ক  খ",
        // Another script's numbers and words stay whole.
        "\u{B69}\u{B68}\u{B6F}\u{B6E}\u{B6B}", "\u{939}\u{93F}\u{928}\u{94D}\u{926}\u{940}",
        // The soft hyphen is a letter of Bijoy text.
        "e\u{2020}K\u{AD}", "co\u{AD}operative",
        // A hasanta before a vowel sign: nobody can say what was meant.
        "ক\u{9CD}\u{9BF}",
        // Directions mean something beside Arabic.
        "\u{627}\u{200F}\u{628}",
        // An emoji's joiner.
        "\u{1F468}\u{200D}\u{1F469}",
    ]

    /// The soft hyphen of Bijoy text, and ে before a consonant that may be its own: read by the lexicon or not at all.
    static let left: [String] = ["K\u{AD}vm", "সংখ্য\u{9BE}\u{9C7}ক"]

    @Test("what only a reading could mend passes the canonical pass unchanged", arguments: left)
    func leaves(_ text: String) {
        #expect(Laws.canonical.normalise(Array(text.utf8)).edits.isEmpty)
    }

    @Test("what is right, and what nobody can know better, passes unchanged", arguments: unchanged)
    func passes(_ text: String) {
        let bytes = Array(text.utf8)
        for normaliser in [Laws.canonical, Laws.both] {
            let result = normaliser.normalise(bytes)
            #expect(Laws.shown(result.bytes) == Laws.shown(bytes))
            #expect(result.edits.isEmpty)
        }
    }

    @Test("a byte order mark is no text: offsets count it, the text begins behind it")
    func byteOrderMark() {
        let text = Laws.canonical.normalise([0xEF, 0xBB, 0xBF] + Array("সময\u{9BC}\u{9DF}".utf8))
        #expect(text.bytes.first == 0xE0)
        #expect(text.map.source(atStart: 0) == 3)
        #expect(text.edits.map(\.sourceStart) == [15])
        Laws.check(text)
    }

    @Test("line endings of every kind stay as they are")
    func lineEndings() {
        let source = Array("ক\r\nখ\rগ\n\u{C}ঘ\t\u{9DF}\u{2028}ঙ\u{85}".utf8)
        let text = Laws.canonical.normalise(source)
        #expect(text.edits.count == 1)
        Laws.check(text)
    }

    @Test("bytes that are not UTF-8 stay where they stand")
    func strayBytes() {
        for stray: [UInt8] in [[0xFF], [0xE0], [0xE0, 0xA6], [0xC3], [0xED, 0xA0, 0x80], [0xF0, 0x9F]] {
            let source = Array("\u{9DF}".utf8) + stray + Array("\u{9DF}x".utf8) + stray
            let text = Laws.both.normalise(source)
            #expect(
                text.bytes == [0xE0, 0xA6, 0xAF, 0xE0, 0xA6, 0xBC] + stray + [0xE0, 0xA6, 0xAF, 0xE0, 0xA6, 0xBC, 0x78]
                    + stray)
        }
    }
}
