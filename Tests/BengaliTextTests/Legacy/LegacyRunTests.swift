import BengaliText
import Foundation
import Testing

@Suite("Runs of Bijoy in mixed text")
struct LegacyRunTests {
    private func reads(_ text: String, _ expected: String) {
        let result = Laws.both.normalise(Array(text.utf8))
        Laws.check(result, text)
        #expect(Laws.isNFC(result.bytes))
        #expect(result.bytes == Array(expected.utf8), "\(text): \(String(decoding: result.bytes, as: UTF8.self))")
        let again = Laws.both.normalise(result.bytes)
        #expect(again.edits.isEmpty, "idempotent: \(text)")
    }

    private func stays(_ text: String) {
        let edits = Laws.both.normalise(Array(text.utf8)).edits.filter { $0.rule == .bijoy || $0.rule == .english }
        #expect(edits.isEmpty, "\(text): \(edits.map { $0.before + " → " + $0.after })")
    }

    @Test("Bijoy is read beside Unicode, English, codes and figures, which stay")
    func mixed() {
        reads(
            "Dc‡Rjv K…wl Awdm, fvjyKv\tUpazila Agriculture Office\t[1.2.1]\t12\t100%",
            "উপজেলা কৃষি অফিস, ভালুকা\tUpazila Agriculture Office\t[1.2.1]\t12\t100%")
        reads("উপজেলা কৃষি অফিস\tKZ©„cক্ষ\tবাস্তবায়ন", "উপজেলা কৃষি অফিস\tকর্তৃপক্ষ\tবাস্তবায়ন")
        reads("e-GP Gi gva¨‡g APA I SDG cÖwZ‡e`b", "e-GP এর মাধ্যমে APA ও SDG প্রতিবেদন")
        reads("cÖwkÿY Av‡qvRb\tRb\t20\tmvj\tGKK", "প্রশিক্ষণ আয়োজন\tজন\t20\tসাল\tএকক")
        reads("Awdm cÖavb| wVKvbv: †ivW 5, dyjevoxqv", "অফিস প্রধান। ঠিকানা: রোড 5, ফুলবাড়ীয়া")
    }

    @Test("what makes an ordinal of a figure is read beside Bijoy, and the fourth, which has a reph, anywhere")
    func ordinals() {
        reads("Dc‡Rjv 1g 2q 6ô 4_© mfv\t4_© †KvqvU©vi", "উপজেলা 1ম 2য় 6ষ্ঠ 4র্থ সভা\t4র্থ কোয়ার্টার")
        reads("Dc‡Rjv 21‡k †deªæqvwi, 11Zg", "উপজেলা 21শে ফেব্রুয়ারি, 11তম")
        reads("4_©", "4র্থ")
        for text in ["5g 2q 6ô", "5_© 14_©", "office 4_©a"] { stays(text) }
    }

    @Test(
        "what is not Bijoy stays",
        arguments: [
            "Café façade, Müller, naïve, señor, Œuvre, cœur, Ångström, Žižek, Þór, garçon, déjà vu, Curaçao",
            "L’été dernier, l’œuvre était déjà « finie » ; ça va très bien à l’hôtel.",
            "Die Größe der Tür läßt sich nicht ändern; daß heißt: Öl, Übung, Fräulein, süß.",
            "“don’t” it’s rock’n’roll — word—word – co\u{AD}operate … • item · dot ‹a› „b” ‚c’",
            "5 µg 20 m² 30 m³ ½ kg 30 °C ±5 2×3 100 km² 10‰ £50 ¥100 §4 ¶2 ¢5 1ª 2º name† ‡note ©2020 Acme® Acme™",
            "iPhone JavaScript eService YouTube BRRI PhD mvj gvb Rb Kg kg MP4 x86 utf8",
            "info@dc‡.gov.bd http://example.org/Kvh©vjq www.example.com file_name.txt R&D AT&T `code` ~/x ^a |x| $5 a|b",
            "SDGএর APAভুক্ত PDFটি কিমি² সেমি³ ৫০°",
            "¿Qué año? ¡Adiós! São João não é kã rã",
        ])
    func others(_ text: String) {
        stays(text)
        // Nor does it where Bijoy stands in another line.
        stays(text + "\nউপজেলা")
    }

    @Test("words of ASCII letters alone are read where one of them is the lexicon's and no English")
    func alone() {
        reads("Rb mvj gvb bvg ZvwiL", "জন সাল মান নাম তারিখ")
        for text in [
            "Rb", "Java vivid naval available savvy Slovak", "a.ZvwiL x_ZvwiL ZvwiL-7 http://example.org/ZvwiL",
        ] {
            stays(text)
        }
        reads("µwgK\tbvg\tZvwiL\tRb", "ক্রমিক\tনাম\tতারিখ\tজন")
    }

    @Test("codes left in Unicode words are read where they make a word")
    func leftOver() {
        reads("গত বছরের অজ©ন ও অন্যান¨ কাজ নি¤েœ", "গত বছরের অর্জন ও অন্যান্য কাজ নিম্নে")
        reads("কর্তৃপÿ", "কর্তৃপক্ষ")
    }

    @Test("what converters got wrong is read where the lexicon knows the word, and does not know what stands there")
    func misconverted() {
        reads("শুরম্ন শিড়্গা বাসত্মবায়ন পর্যমত্ম উলেস্নখ", "শুরু শিক্ষা বাস্তবায়ন পর্যন্ত উল্লেখ")
        reads("বাষির্ক সবের্মাট কাযর্ালয়", "বার্ষিক সর্বমোট কার্যালয়")
        stays("আত্মা আত্মীয় স্নাতক মিলন মলিন নিম্ন")
        #expect(Laws.normalised("আত্মা আত্মীয় স্নাতক মিলন খড়্গ জন্ম").utf8.elementsEqual("আত্মা আত্মীয় স্নাতক মিলন খড়্গ জন্ম".utf8))
    }

    @Test("English that went through a converter is English again")
    func english() {
        reads("ঝঃৎধঃবমরপ ঙনলবপঃরাব ড়ভ ঃযব ঙভভরপব", "Strategic Objective of the Office")
        stays("রং দুঃখ নিঃস্ব উৎস সংখ্যা ক্রঃ মোঃ হ্যাঁংচা ভর্ৎসনা বিশ্বায়ন")
    }

    @Test("without evidenced repair, and where it is switched off, nothing is decoded")
    func off() {
        let text = Array("Dc‡Rjv Kvh©vjq".utf8)
        #expect(Laws.canonical.normalise(text).bytes == text)
        #expect(Normaliser(encoding: .unicode).normalise(text).bytes == text)
        #expect(Normaliser(encoding: .bijoy).normalise(Array("Rb".utf8)).bytes == Array("জন".utf8))
    }

    @Test("no word of the README files and of the corpus in ASCII is taken for Bijoy, nor are texts of this project")
    func files() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
            .filter {
                !$0.hasPrefix(".") && !$0.hasPrefix("Corpus/rules") && !$0.hasPrefix("Corpus/quarterly-bijoy")
                    && ($0.hasSuffix(".md") || $0.hasSuffix("source.txt"))
            }
        #expect(names.count > 20)
        for name in names {
            let text = Laws.both.normalise([UInt8](try Data(contentsOf: root.appendingPathComponent(name))))
            let edits = text.edits.filter { $0.rule == .bijoy || $0.rule == .english }
            #expect(edits.isEmpty, "\(name): \(edits.map { $0.before + " → " + $0.after })")
        }
    }

    @Test("whatever codes are thrown together, lines, tabs and digits are kept and the map leads home")
    func soup() {
        let codes =
            (0x20...0x7E).map { UInt32($0) } + (0x80...0xFF).map { UInt32($0) }
            + [0x2020, 0x2021, 0x0160, 0x0153, 0x2013, 0x2014, 0x2018, 0x201C, 0x2022, 0x2026, 0x2122, 0x09, 0x0A]
            + [0x0995, 0x09CD, 0x09BF, 0x09C7, 0x09BE, 0x09B0, 0x09BC, 0x200D, 0x200C, 0x09E7]
        for encoding in [LegacyEncoding.auto, .bijoy] {
            let normaliser = Normaliser(encoding: encoding)
            for seed in 0..<800 {
                var generator = SeededGenerator(seed: UInt64(seed) &* 7919 + 5)
                var text = seed % 2 == 0 ? "Dc‡Rjv Kvh©vjq " : ""
                for _ in 0..<Int.random(in: 1...80, using: &generator) {
                    if let value = codes.randomElement(using: &generator), let scalar = Unicode.Scalar(value) {
                        text.unicodeScalars.append(scalar)
                    }
                }
                Laws.check(normaliser.normalise(Array(text.utf8)), Laws.shown(Array(text.utf8)))
            }
        }
    }

    @Test(
        "a long run of one code takes no more than its length's worth of time", .timeLimit(.minutes(10)),
        arguments: ["‡", "©", "¨", "w", "&", "|", "Ò", "K©", "†K", "¯", "´ ", "mvj ", "রম্ন", "র্", "ঃৎ"])
    func linear(_ piece: String) {
        let source = Array("Dc‡Rjv ".utf8) + Array(String(repeating: piece, count: 200_000 / piece.utf8.count).utf8)
        #expect(Laws.both.normalise(source).source.count == source.count)
        #expect(Normaliser(encoding: .bijoy).normalise(source).source.count == source.count)
    }
}
