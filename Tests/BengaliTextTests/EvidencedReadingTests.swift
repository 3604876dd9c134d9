import BengaliText
import Testing

@Suite("Evidenced readings")
struct EvidencedReadingTests {
    static let readings: [(String, String, EditRule)] = [
        ("উভাবনী", "উদ্ভাবনী", .conjunct),
        ("উন্নাবিত", "উদ্ভাবিত", .conjunct),
        ("উভাবনীধারণা", "উদ্ভাবনী ধারণা", .wordSplit),
        ("মেয়াদোভীর্ণ", "মেয়াদোত্তীর্ণ", .conjunct),
        ("অঞ্জীকারের", "অঙ্গীকারের", .conjunct),
        ("বৃপকল্প", "রূপকল্প", .conjunct),
        ("পঞ্জগড়ের", "পঞ্চগড়ের", .conjunct),
        ("জুনাই", "জুলাই", .conjunct),
        ("সং খ্যা", "সংখ্যা", .wordJoin),
        ("এক ক", "একক", .wordJoin),
        ("ক্র মি ক", "ক্রমিক", .wordJoin),
        ("সম্পাদ না", "সম্পাদনা", .wordJoin),
        ("সহজিকরণে র", "সহজিকরণের", .wordJoin),
        ("কর্মপরি কল্পনা", "কর্মপরিকল্পনা", .wordJoin),
        ("ক্রমি কনং", "ক্রমিক নং", .wordJoin),
        ("ই-গভার্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনার", "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনার", .phrase),
        ("ই-গভর্ন্যান্স ও উন্নয়ন কর্মপরিকল্পনা", "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা", .phrase),
        ("ই-গভর্নর্স ও উত্তোলন কর্মপরিকল্পনা", "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা", .phrase),
        ("জাতীয় শুদ্ধাচার কোশল", "জাতীয় শুদ্ধাচার কৌশল", .phrase),
        ("গণপ্রজাতন্ত্রী বাংলাদেস সরকার", "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", .phrase),
        // Words read as one.
        ("কার্যালয়েসংরক্ষিত", "কার্যালয়ে সংরক্ষিত", .wordSplit),
        ("সমিতিসমূহনিবন্ধন", "সমিতিসমূহ নিবন্ধন", .wordSplit),
        ("সদস্যদেরদ্বারা", "সদস্যদের দ্বারা", .wordSplit),
        ("এইমর্মে", "এই মর্মে", .wordSplit),
        ("নাথাকলে", "না থাকলে", .wordSplit),
        ("ম্যানেজমেন্টসফটওয়্যার", "ম্যানেজমেন্ট সফটওয়্যার", .wordSplit),
        ("চুক্তির আওতায়ই-গভর্ন্যান্স", "চুক্তির আওতায় ই-গভর্ন্যান্স", .wordSplit),
        // A piece read twice, a letter lost.
        ("উপউপজেলা", "উপজেলা", .doubledPiece),
        ("পরিপরিকল্পনা", "পরিকল্পনা", .doubledPiece),
        ("পজেলার", "উপজেলার", .lostLetter),
        ("সাংঠনিক", "সাংগঠনিক", .lostLetter),
        ("কর্মপরিল্পনা", "কর্মপরিকল্পনা", .lostLetter), ("কর্মপরকল্পনা", "কর্মপরিকল্পনা", .lostLetter),
        // Misreadings counted on printed pages.
        ("বিন্যালয়ে", "বিদ্যালয়ে", .conjunct), ("কোশলগত", "কৌশলগত", .conjunct),
        // A sign with no letter to hang on, a dot that nobody leaves out.
        ("অুমোদনের", "অনুমোদনের", .lostLetter), ("দেওযা", "দেওয়া", .conjunct),
        // A space put in before a known word, or inside two words written together.
        ("জী বনমান", "জীবনমান", .wordJoin), ("প রীক্ষা ও", "পরীক্ষা ও", .wordJoin), ("সবজি চা ষ", "সবজি চাষ", .wordJoin),
        // Whole phrases: a real word that is known to be read so, a word that is none, pieces with a lost dot.
        ("প্রত্যাশিত ফলাফল পাছে কিনা", "প্রত্যাশিত ফলাফল পাচ্ছে কিনা", .phrase),
        ("অন্তর্ভুক্ত ব্যবস্থাপনা কমিটি নিয়োগের", "অন্তর্বর্তী ব্যবস্থাপনা কমিটি নিয়োগের", .phrase),
        ("ব্যবস্থাপনা কমিটি নি যোগ", "ব্যবস্থাপনা কমিটি নিয়োগ", .phrase),
        ("উন্নত লক্ষ্যমাত্রা বাস্তবায়নের", "উক্ত লক্ষ্যমাত্রা বাস্তবায়নের", .phrase),
        ("সমবায় পন্যব্রাস্তিৎ ও বাজার সংযোগ প্রতিষ্ঠায়", "সমবায় পণ্য ব্র্যান্ডিং ও বাজার সংযোগ প্রতিষ্ঠায়", .phrase),
        // Headings of neighbouring cells.
        ("জসামাপন\tঅতি উত্তম\tউত্তম\tচলতি মান", "অসাধারণ\tঅতি উত্তম\tউত্তম\tচলতি মান", .phrase),
        (
            "অসাধারণ ১০০%\tঅতি উভম ৯০%\tউত্তম ৮০%\tচলতি মান ৭০%",
            "অসাধারণ ১০০%\tঅতি উত্তম ৯০%\tউত্তম ৮০%\tচলতি মান ৭০%", .phrase
        ),
        ("ক্ষেত্র\tসান\tকার্যক্রম\tকর্মসম্পাদন সূচক", "ক্ষেত্র\tমান\tকার্যক্রম\tকর্মসম্পাদন সূচক", .phrase),
    ]

    @Test(
        "pieces that may as well be words one of which lacks a letter are not joined",
        arguments: ["জ ল", "মত ে\u{9AF}\u{9BC}", "জমা লে"])
    func notJoined(_ text: String) {
        #expect(!Laws.both.normalise(Array(text.utf8)).edits.contains { $0.rule == .wordJoin })
    }

    @Test("a broken word, a split word and a damaged phrase are read by their evidence", arguments: readings)
    func read(_ from: String, _ to: String, _ rule: EditRule) {
        let text = Laws.both.normalise(Array(("ক\t" + from + "।\n").utf8))
        #expect(String(decoding: text.bytes, as: UTF8.self).utf8.elementsEqual(("ক\t" + to + "।\n").utf8))
        #expect(text.edits.contains { $0.rule == rule && $0.evidence?.isEmpty == false })
        Laws.check(text)
        #expect(Laws.canonical.normalise(text.source).edits.isEmpty, "canonical rules leave guesses out")
    }

    static let untouched: [String] = [
        // Real words, in no frame that says otherwise.
        "উন্নয়ন", "উত্তোলন", "উন্নত", "কোশল", "পাছে", "মোট", "টেকসই উন্নয়ন কর্মপরিকল্পনা",
        // Authors' spellings and spacing.
        "বেশী", "তৈরী", "ফেব্রুয়ারী", "উর্ধ্বতন", "উর্দ্ধতন", "সুচক", "প্রমানক", "পরবর্তি", "কার্যাবলী", "যাতায়ত",
        "উপজেলা সমূহের", "সদস্য ভুক্ত", "বাজারজাত করণে", "সমবায় এর", "জন কে", "আর ও", "০৩ টি",
        // A join never crosses a tab, a line's end, punctuation or two spaces.
        "সং\tখ্যা", "সং\nখ্যা", "সং-খ্যা", "সং  খ্যা",
        // Pieces that are words stay apart.
        "কার্য ক্রম", "সেবা প্রদান", "মান ও একক", "এক দুই",
        // Addresses.
        "http://example.gov.bd/উভাবনী", "উভাবনী@example.org",
        // Parts of compounds that authors write apart.
        "নৌ যান", "নৌ বন্দর", "ভূ সম্পত্তি", "বে সরকারি", "অ কৃষি", "কীট নাশক", "নল কূপ", "রবি বার", "উপ পরিচালক", "ভি জি এফ",
        "দু জন", "কর্ম শালা", "অদূরদর্শী", "উগ্রপন্থা",
        // Names nobody knows.
        "রহিমন", "শাহনূর", "বকুলতলী", "ঝর্ণাধারা",
        // Names that a misreading would make words of, where names stand.
        "জনাব উভাবনী", "মোঃ আব্দুল পঞ্জগড়", "মোছাঃ উভাবনী", "উভাবনী খাতুন", "শ্রীমতি উভাবনী",
        // Compounds, expressions and echoes are one word; so are names of places.
        "কর্মসম্পাদনসূচক", "সেবাগ্রহীতা", "পল্লীউন্নয়ন", "চোখেমুখে", "ধীরেধীরে", "বারবার", "ঠিকঠিকানা", "নাকেকান্না", "এইমাত্র",
        "উপউপাচার্য", "মিয়ারবাজার", "কাজীরহাট", "চৌধুরীরহাট", "নাজমা", "নাহার", "ওসমান", "একটিমাত্র", "করেছিলেন",
        // A letter more or less that makes another word.
        "প্রাণ", "প্রীত", "প্রাণহীন", "অগ্রসর", "অননুষ্ঠিত", "নির্বাসিত", "নির্বাপিত", "প্রতারণা", "সম্প্রচারিত", "প্রশিক্ষক", "উদ্ভাসিত", "যাতায়ত",
        "অভিান",
        // Real words where a phrase has others, but not enough of the phrase.
        "উন্নত লক্ষ্যমাত্রা", "অন্তর্ভুক্ত ব্যবস্থাপনা", "ফলাফল পাছে", "সান\tকার্যক্রম", "স্ব-প্রনোধিতভাবে প্রকাশযোগ্য তথ্য",
    ]

    @Test("what may be right stays", arguments: untouched)
    func stays(_ text: String) {
        #expect(Laws.normalised(text).utf8.elementsEqual(text.utf8))
    }

    @Test("a reading that rests on a respelt word is one edit over the source's own bytes")
    func composed() {
        let text = Laws.both.normalise(Array("ক\u{9DF}\t\u{FEFF}মে\u{9DF}াদোভীর্ণ \u{9DF}".utf8))
        Laws.check(text)
        #expect(text.edits.map(\.rule) == [.composition, .invisible, .conjunct, .composition])
        #expect(text.edits[2].before.utf8.elementsEqual("মে\u{9DF}াদোভীর্ণ".utf8))
    }
}
