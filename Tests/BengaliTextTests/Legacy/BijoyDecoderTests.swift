import BengaliText
import Foundation
import Testing

@Suite("Words in Bijoy's codes")
struct BijoyDecoderTests {
    static let decoder = BijoyDecoder()

    static func decoded(_ text: String) -> String {
        let decoded = decoder.decode(Array(text.utf8))
        Laws.check(decoded.text, text)
        return String(decoding: decoded.text.bytes, as: UTF8.self)
    }

    private func reads(_ bijoy: String, _ expected: String) {
        let bytes = Array(Self.decoded(bijoy).utf8)
        #expect(bytes == Array(expected.utf8), "\(bijoy): \(Laws.shown(bytes)) for \(expected)")
    }

    @Test("reph stands behind its letters and their vowel, and goes before them, at the end of the text, too")
    func reph() {
        reads("Kvh©vjq", "কার্যালয়")
        reads("EaŸ©Zb", "ঊর্ধ্বতন")
        reads("cÖvw_©Z", "প্রার্থিত")
        reads("Kg©", "কর্ম")
        reads("KvUz©b", "কার্টুন")
    }

    @Test("a sign before its letters goes behind the whole cluster, and ে with া or ৗ is one sign")
    func signsBefore() {
        reads("‡kÖwY", "শ্রেণি")
        reads("†hvMv‡hvM", "যোগাযোগ")
        reads("†gŠRv", "মৌজা")
        reads("‰eV‡K", "বৈঠকে")
        reads("cuvPwU", "পাঁচটি")
        reads("†cuŠQv", "পৌঁছা")
    }

    @Test("what hangs below joins its letters, and a half the letters behind it")
    func conjuncts() {
        reads("cÖKí e¨e¯’v ¯^v¯’¨ gš¿Yvjq", "প্রকল্প ব্যবস্থা স্বাস্থ্য মন্ত্রণালয়")
        reads("msµvšÍ e¯‘ e¯Íy", "সংক্রান্ত বস্তু বস্তু")
        reads("D‡jøL D‡j\u{AD}L D‡j−L", "উল্লেখ উল্লেখ উল্লেখ")
        reads("ï¤¢ „", "শুম্ভ „")
    }

    @Test("র with ya-phala takes a ZWJ, and a hasanta that is shown a ZWNJ")
    func joiners() {
        reads("i¨ve", "র\u{200D}্যাব")
        reads("D`&hvcb", "উদ্\u{200C}যাপন")
        reads("evK&", "বাক্")
    }

    @Test("a code of two readings is read by what stands before it, and by the lexicon")
    func ambiguous() {
        reads("j²xcyi", "লক্ষ্মীপুর")
        reads("cÖwkÿY cÖwk¶Y", "প্রশিক্ষণ প্রশিক্ষণ")
        reads("¸iæZ¡ ¸i“Z¡ wbæ", "গুরুত্ব গুরুত্ব নিম্ন")
        reads("AvÍv kvwšÍ", "আত্মা শান্তি")
        reads("øvZK", "স্নাতক")
    }

    @Test("the code of a dash is ণ্ড behind a letter")
    func dashOrConjunct() {
        reads("fvÐvi gÐj Kg©KvÐ", "ভাণ্ডার মণ্ডল কর্মকাণ্ড")
        reads("2020Ð21 Ð 5", "2020–21 – 5")
    }

    @Test("danda, taka, quotation marks and dashes are Bijoy's too; digits stay as they are")
    func signs() {
        reads("K‡ib| $500 ÒevsjvÓ Ñ 12/03/25", "করেন। ৳500 “বাংলা” — 12/03/25")
    }

    @Test("the scalars that Latin-1 makes of the same bytes read the same")
    func latin1() {
        reads("Dc\u{87}Rjv", "উপজেলা")
        reads("\u{86}`k", "দেশ")
    }

    @Test("a code that means nothing stays, and is named")
    func unknown() {
        let decoded = Self.decoder.decode(Array("Dc‡Rjv K©© cž".utf8))
        #expect(decoded.unknown.count == 2)
        #expect(String(decoding: decoded.text.bytes, as: UTF8.self).hasPrefix("উপজেলা"))
    }

    @Test("a text read in parts of whole lines is the text read at once")
    func parts() {
        let lines = [
            "Dc‡Rjv wbe©vnx Awdmvi\tmvj\n", "miKvi\t10\n", "gvb\tRb\n", "Kvh©vjq ¯’vcb\n", "APA Report 2024\n",
        ]
        let text = Array(lines.joined().utf8)
        let context = LegacyContext(beginningOf: text)
        let expected = Self.decoder.decode(text, context: context).text.bytes
        let parts = lines.flatMap { Self.decoder.decode(Array($0.utf8), context: context).text.bytes }
        #expect(parts == expected)
    }
}

@Suite("The way to Bijoy and back")
struct BijoyRoundTripTests {
    private func words() throws -> Set<[UInt8]> {
        var words: Set<[UInt8]> = []
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent("Corpus").path)
            .filter { $0.hasSuffix("source.txt") }.map { root.appendingPathComponent("Corpus/" + $0) }
        let tables = ["lexicon", "places"].map { root.appendingPathComponent("Sources/CKnowledge/tables/\($0).tsv") }
        for name in names + tables {
            let text = Laws.canonical.normalise([UInt8](try Data(contentsOf: name))).bytes
            for word in String(decoding: text, as: UTF8.self).unicodeScalars.split(whereSeparator: { scalar in
                !(0x0981...0x09E3).contains(scalar.value) || scalar.value == 0x09E6
            }) { words.insert(Array(String(String.UnicodeScalarView(word)).utf8)) }
        }
        return words
    }

    @Test("of the words of the lexicon and the corpus, 99.5 % come back from Bijoy as they were")
    func roundTrip() throws {
        let encoder = BijoyEncoder()
        var wrong: [String] = []
        var all = 0
        for word in try words() {
            let text = String(decoding: word, as: UTF8.self)
            let bijoy = encoder.encode(text)
            // Signs alone, and words that no Bijoy can write, come out as they went in.
            guard !bijoy.utf8.elementsEqual(word) else { continue }
            all += 1
            let back = BijoyDecoderTests.decoded(bijoy)
            if !back.utf8.elementsEqual(word) { wrong.append("\(text) \(bijoy) \(back)") }
        }
        #expect(all > 3000)
        #expect(wrong.count * 200 <= all, "\(wrong.count) of \(all): \(wrong.prefix(40).joined(separator: "\n"))")
    }
}
