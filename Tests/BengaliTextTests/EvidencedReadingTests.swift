import BengaliText
import Testing

@Suite("Evidenced readings")
struct EvidencedReadingTests {
    static let readings: [(String, String, EditRule)] = [
        ("উভাবনী", "উদ্ভাবনী", .conjunct),
        ("উন্নাবিত", "উদ্ভাবিত", .conjunct),
        ("উভাবনীধারণা", "উদ্ভাবনীধারণা", .conjunct),
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
    ]

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
        // Names nobody knows.
        "রহিমন", "শাহনূর", "বকুলতলী", "ঝর্ণাধারা",
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
