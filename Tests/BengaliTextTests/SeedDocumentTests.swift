import BengaliText
import Foundation
import Testing

/// The two published agreements, where they lie beside the package; without them these tests say that they skip.
@Suite("Stage 1 on the two real documents")
struct SeedDocumentTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../shared/seeds").standardizedFileURL
    static let areHere = FileManager.default.fileExists(atPath: folder.path)

    private func texts() throws -> [CanonicalText] {
        try FileManager.default.contentsOfDirectory(at: Self.folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
            .map { Laws.both.normalise([UInt8](try Data(contentsOf: $0))) }
    }

    /// What any reader of the two would put right, and how often it stands there.
    ///
    /// What a line's end or a cell's end cut in two is not on it: lines stay one for one.
    static let certain: [(String, String, Int)] = [
        ("উভাবনী", "উদ্ভাবনী", 5), ("উন্নাবনী", "উদ্ভাবনী", 2), ("উভাবিত", "উদ্ভাবিত", 1), ("উন্নাবিত", "উদ্ভাবিত", 1),
        ("উভাবনীধারণা", "উদ্ভাবনী ধারণা", 1), ("উন্নাবন", "উদ্ভাবন", 2), ("উচ্চাবন", "উদ্ভাবন", 1), ("উন্নয়ন", "উদ্ভাবন", 4),
        ("উত্তোলন", "উদ্ভাবন", 1), ("গভার্ন্যান্স", "গভর্ন্যান্স", 1), ("গভান্যাস্স", "গভর্ন্যান্স", 3), ("গভর্নর্স", "গভর্ন্যান্স", 1),
        ("গভান্যাল", "গভর্ন্যান্স", 1), ("মেয়াদোভীর্ণ", "মেয়াদোত্তীর্ণ", 1), ("বৃপকল্প", "রূপকল্প", 1), ("অঞ্জীকার", "অঙ্গীকার", 2),
        ("পঞ্জগড়", "পঞ্চগড়", 1), ("জুনাই", "জুলাই", 1), ("আশামী", "আগামী", 1), ("সেশিনার", "সেমিনার", 2),
        ("প্রয়োজ্য", "প্রযোজ্য", 1), ("কোশল", "কৌশল", 1), ("পঞ্জী", "পল্লী", 1), ("প্রধানক", "প্রমাণক", 1), ("মোট", "মাঠ", 1),
        ("সং খ্যা", "সংখ্যা", 2), ("সম্পাদ না", "সম্পাদনা", 2), ("এক ক", "একক", 1), ("ক্র মি ক", "ক্রমিক", 1),
        ("ক্রমি কনং", "ক্রমিক নং", 1), ("কর্মপরি কল্পনা", "কর্মপরিকল্পনা", 2), ("সহজিকরণে র", "সহজিকরণের", 1),
        ("বিআরডি বি", "বিআরডিবি", 1), ("সেবাসমূহচলমান", "সেবাসমূহ চলমান", 1), ("ইতৎপূর্বে", "ইতঃপূর্বে", 4),
        ("অনলাইনরিপোর্ট", "অনলাইন রিপোর্ট", 1), ("ম্যানেজমেন্টসফটওয়্যার", "ম্যানেজমেন্ট সফটওয়্যার", 1), ("মাইগড", "মাইগভ", 2),
        ("পজেলা", "উপজেলা", 1), ("নাথাকলে", "না থাকলে", 1), ("পাছে", "পাচ্ছে", 2), ("অন্তর্ভুক্ত", "অন্তর্বর্তী", 4),
        ("ব্যক্তিদেরদ্বারা", "ব্যক্তিদের দ্বারা", 1), ("নি যোগ", "নিয়োগ", 1), ("উপউপজেলা", "উপজেলা", 5), ("আওতায়ই", "আওতায় ই", 2),
        ("উন্নত", "উক্ত", 1), ("মর্মেপ্রত্যয়ন", "মর্মে প্রত্যয়ন", 2), ("সাংঠনিক", "সাংগঠনিক", 1), ("রাজস্বহী", "রাজশাহী", 2),
        ("পন্যব্রাস্তিৎ", "পণ্য ব্র্যান্ডিং", 1), ("ইভুজ", "ইভুক্ত", 1), ("সান", "মান", 1), ("জসামাপন", "অসাধারণ", 1),
        ("শুরুত্ব", "প্রকৃত", 2), ("প্রায়মাণ", "ভ্রাম্যমাণ", 2),
    ]

    @Test("every certain misreading on the list is read right, as often as it stands there", .enabled(if: areHere))
    func repaired() throws {
        let edits = try texts().flatMap(\.edits)
        for (from, to, count) in Self.certain {
            let found = edits.count { $0.before.utf8.elementsEqual(from.utf8) && $0.after.utf8.elementsEqual(to.utf8) }
            #expect(found == count, "\(from) → \(to)")
        }
    }

    @Test("nothing else is touched but what this list names besides", .enabled(if: areHere))
    func onlyThese() throws {
        let known = Self.certain.map { Array($0.0.utf8) }
        for edit in try texts().flatMap(\.edits) {
            #expect(known.contains(Array(edit.before.utf8)), "\(edit.before) → \(edit.after)")
        }
    }

    @Test("addresses, figures and authors' spellings stay", .enabled(if: areHere))
    func protected() throws {
        for text in try texts() {
            Laws.check(text)
            #expect(Laws.isNFC(text.bytes))
            #expect(Laws.both.normalise(text.bytes).edits.isEmpty)
            #expect(Self.tokens(text.source) == Self.tokens(text.bytes))
            for spelling in ["বেশী", "তৈরী", "ফেব্রুয়ারী", "উর্ধ্বতন", "উর্দ্ধতন", "প্রমানক", "সুচক", "পরবর্তি", "যাতায়ত", "ক্রঃ", "D.C.P"] {
                let count = { (bytes: [UInt8]) in
                    String(decoding: bytes, as: UTF8.self).components(separatedBy: spelling).count
                }
                #expect(count(text.source) == count(text.bytes), "\(spelling)")
            }
        }
    }

    /// Pieces between white space that hold ASCII, a digit or a sign of an address.
    private static func tokens(_ bytes: [UInt8]) -> [[UInt8]] {
        bytes.split { $0 <= 0x20 }.map(Array.init).filter { token in
            token.contains { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x40 || $0 >= 0x61 && $0 <= 0x7A }
                || !Laws.digits(token).isEmpty
        }
    }
}
