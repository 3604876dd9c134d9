import BengaliText
import Testing

@Suite("Marks that stand where the script has no place for them")
struct CanonicalMarkRepairTests {
    @Test(
        "they are taken out where the lexicon has the word, and that is a reading with its evidence",
        arguments: [
            ("চু্ক্তি", "চুক্তি"), ("যু্ক্ত", "যুক্ত"), ("সং্যুক্তি", "সংযুক্তি"), ("এ্তে", "এতে"),
            ("একএে", "একত্রে"), ("উত্স", "উৎস"), ("সংস্কৄতি", "সংস্কৃতি"), ("বিদ্য্ৎু", "বিদ্যুৎ"),
            ("নেট্ওয\u{9BC}ার্ক", "নেটওয\u{9BC}ার্ক"),
        ])
    func read(_ typed: String, _ right: String) {
        let text = Laws.both.normalise(Array(typed.utf8))
        #expect(Laws.shown(text.bytes) == Laws.shown(Array(right.utf8)))
        #expect(text.edits.allSatisfy { $0.rule.safety == .evidenced && $0.evidence?.isEmpty == false })
        Laws.check(text)
        #expect(Laws.canonical.normalise(Array(typed.utf8)).edits.isEmpty)
    }

    @Test(
        "they stay where the lexicon has no such word, and where the script has a place for them",
        arguments: ["ফার্স্ট্এইড", "এ্যাকশন", "অ্যাকশন", "বাক্", "জ\u{9BC}ন্য", "ভর্ৎসনা", "সম্রাট্"])
    func left(_ typed: String) {
        #expect(Laws.both.normalise(Array(typed.utf8)).edits.isEmpty)
    }

    @Test(
        "a sign that repeats its vowel, and a hasanta on a vowel at a word's end, are typed twice over or in vain",
        arguments: [("উুপজেলা", "উপজেলা"), ("উুলু", "উলু"), ("অজানা্", "অজানা")])
    func strays(_ typed: String, _ right: String) {
        for laws in [Laws.both, Laws.canonical] {
            let text = laws.normalise(Array(typed.utf8))
            #expect(Laws.shown(text.bytes) == Laws.shown(Array(right.utf8)))
            #expect(text.edits.map(\.rule) == [.doubledSign])
        }
    }

    @Test("a sign twice is written once where no lost letter explains it as well; without the lexicon, always")
    func disputed() {
        #expect(Laws.both.normalise("করাা").string == "করা")
        // One দুলু by name, for emphasis, is no rival of a word for two.
        #expect(Laws.both.normalise("দুুই").string == "দুই")
        #expect(Laws.both.normalise("সমবাায়").string == "সমবা\u{9AF}\u{9BC}")
        for unclear in ["করেেন", "উঠেে", "গেে", "ানুষ", "আা"] { #expect(Laws.both.normalise(unclear).string == unclear) }
        #expect(Laws.canonical("করেেন") == "করেন")
        #expect(Laws.both.normalise("অামরা").string == "আমরা")
        #expect(Laws.both.normalise("িবষয়").string == "বিষ\u{9AF}\u{9BC}")
    }

    @Test("an ending that was split off its word stays an ending, and can be joined again")
    func splitEndings() {
        for text in ["অফিস েদের", "দেখ েছেন", "কর িয\u{9BC}াছিল", "কর ি\u{9DF}াছিল"] {
            let edits = Laws.canonical.normalise(Array(text.utf8)).edits
            #expect(edits.allSatisfy { $0.rule == .composition }, "\(text)")
        }
        #expect(Laws.canonical("দেখ \u{9C7}ছক") == "দেখ ছ\u{9C7}ক")
    }
}
