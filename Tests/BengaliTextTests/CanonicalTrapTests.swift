import BengaliText
import ICUText
import Testing

/// What other normalisers do wrong, each a test that fails where ours does it too.
@Suite("Traps of Bengali normalisation")
struct CanonicalTrapTests {
    private func expect(_ from: String, _ to: String, _ normaliser: Normaliser = Laws.canonical) {
        let text = normaliser.normalise(Array(from.utf8))
        #expect(Laws.shown(text.bytes) == Laws.shown(Array(to.utf8)))
        Laws.check(text, from)
    }

    private func stays(_ text: String) {
        expect(text, text)
        expect(text, text, Laws.both)
    }

    @Test("NFC leaves য়, ড় and ঢ় decomposed, and so does every word that stage 1 writes")
    func compositionExclusions() {
        expect("\u{9DF}\u{9DC}\u{9DD}", "\u{9AF}\u{9BC}\u{9A1}\u{9BC}\u{9A2}\u{9BC}")
        stays("সময\u{9BC} বড\u{9BC} গাঢ\u{9BC}")
        expect("মেয়াদোভীর্ণ", "মেয\u{9BC}াদোত্তীর্ণ", Laws.both)
    }

    @Test(
        "NFC does not reorder a nukta after a vowel sign, and does not compose reversed halves: the canonical pass does"
    )
    func whatNFCDoesNot() {
        for (typed, right) in [
            ("রয\u{9C7}\u{9BC}ছে", "রয\u{9BC}েছে"), ("ক\u{9BE}\u{9C7}", "ক\u{9CB}"), ("ক\u{9D7}\u{9C7}", "ক\u{9CC}"),
        ] {
            #expect(CanonicalForm.nfc.normalise(Array(typed.utf8)).edits.isEmpty)
            expect(typed, right)
        }
    }

    @Test("what is a letter of Bijoy text is not taken for punctuation or thrown away beside Latin")
    func letterOfBijoy() {
        for text in ["K\u{AD}vm", "\u{2020}K", "\u{2021}Rjv", "Kvh\u{A9}vjq", "\u{201D}Q"] {
            expect(text, text)
        }
    }

    @Test(
        "codes, dates, sums, telephones, addresses, tabs and leaders stay byte for byte",
        arguments: [
            "১.২.১\t[১.২.১]\t৩১/১২/২৪", "৫০,০০০/-", "৳ ৫০", "১০০%", "০২-৯৫৪৫৪১২", "uno.natore@example.gov.bd",
            "https://example.gov.bd/ক?খ=১", "মোট........৫০", "ক\t\tখ  গ", "১ ০০০", "২৮/০৮/২ ৪", "8৪৭7", "m²", "①",
        ])
    func protected(_ text: String) { stays(text) }

    @Test("a colon is never visarga, a bar never a danda")
    func colonAndBar() {
        for text in ["ফোন: ০২", "ফোনঃ ০২", "নাম:", "ক|খ", "ক | খ", "শেষ|", "|", "ক: খ: গ:"] { stays(text) }
    }

    @Test("a joiner that chooses a shape stays, one that chooses none goes")
    func joiners() {
        for text in ["র\u{200D}্য\u{9BE}ব", "র্য\u{9BE}ব", "উদ্\u{200C}য\u{9BE}পন", "ক্\u{200D}ষ", "ক্\u{200C}ষ", "ক্ষ"] {
            stays(text)
        }
        expect("ক\u{200C} খ\u{200D}", "ক খ")
        expect("ব\u{9BE}ক্\u{200C} ", "ব\u{9BE}ক্ ")
        // Before Unicode 4.1 and 5.0 these two were typed so.
        expect("উত্\u{200D}স", "উৎস")
        expect("র\u{200C}্য\u{9BE}ব", "র\u{200D}্য\u{9BE}ব")
    }

    @Test("a final hasanta stays, and so does the hasanta of every conjunct")
    func hasantas() {
        for text in ["ব\u{9BE}ক্", "গভর্ন্যান্স", "উদ্ঘাটন", "নেট্ওয়ার্ক", "ঙ্ক্ষ", "ক্ট্ট্ঠ"] {
            expect(text, String(decoding: CanonicalForm.nfc.normalise(Array(text.utf8)).bytes, as: UTF8.self))
        }
    }

    @Test("no number is read by its shape: ৪ stays ৪ and ৭ stays ৭, beside whatever stands there")
    func digitsByValue() {
        for text in ["৪৭", "8", "a৪", "৪a৭", "\u{966}\u{967}", "\u{B6A}", "\u{6F4}"] { stays(text) }
        expect("\u{FF14}\u{1D7DF}\u{1D7D9}", "471")
    }

    @Test(
        "good words and authors' own spellings pass unchanged",
        arguments: [
            "ভর্ৎসনা", "এ্যাকশন", "অ্যাকশন", "হ্যাঁংচা", "ক্রঃ", "মোঃ", "খড\u{9BC}্গ", "বেশী", "তৈরী", "ফেব্রুয\u{9BC}ারী",
            "উর্ধ্বতন", "উর্দ্ধতন", "দুঃখ", "ঋতু", "ঐ", "ঔষধ", "ঈদ", "জ\u{9BC}াফর", "ক\u{9BC}ুরআন", "চাঁদ", "আঃ", "অ্যাঁ",
        ])
    func goodWords(_ text: String) { stays(text) }

    @Test("Assamese ৰ is র and ৱ is ব, not the other way round")
    func assamese() {
        expect("\u{9F0}", "\u{9B0}")
        expect("\u{9F1}", "\u{9AC}")
        expect("ক্\u{9F0}ম \u{9F1}ই", "ক্রম বই")
    }

    @Test("the halves of a sign compose across any number of bytes: a long text has no place where they do not")
    func halvesAnywhere() {
        for length in [1, 4094, 4095, 4096, 4097, 8192, 12_288] {
            for unit in ["ক", "\u{9DF}", "\u{4E2D}"] {
                let filler = String(repeating: unit, count: length / 3)
                for half in ["\u{9BE}", "\u{9D7}"] {
                    let text = Laws.canonical(filler + "ক\u{9C7}" + half + "\u{9DF}" + filler)
                    let whole = half == "\u{9BE}" ? "ক\u{9CB}" : "ক\u{9CC}"
                    #expect(text.utf8.count >= length && text.contains(whole + "\u{9AF}\u{9BC}"))
                    #expect(Laws.isNFC(Array(text.utf8)))
                }
            }
        }
    }
}
