import Figures
import Testing

@Suite("A quarter is read through a letter or two misread in its name or its ordinal, and no other word is one")
struct DamagedQuarterTests {
    private func readings(_ text: String) -> [DamagedQuarterReading] {
        let bytes = Array(text.utf8)
        return DamagedQuarterReader().periods(in: bytes, 0..<bytes.count)
    }

    @Test(
        "the number is that of the digit, or of the ordinal where the digit is none of a quarter's",
        arguments: [
            ("১স ত্রৈমাসিক", [1]), ("৪ব্থ ত্রৈমাসিক", [4]), ("২ষ় ত্রৈমাসিক", [2]), ("৩ষ় ত্রৈমাসিক", [3]),
            ("১ম ত্রৈমামিক", [1]), ("৩য় কোয়ার্টাব", [3]), ("২য়ত্রৈমাসিক", [2]), ("৭ম ত্রৈমামিক", [1]),
            ("৮য় ত্রৈমাসিক", [2, 3]), ("প্রথস ত্রৈমাসিক", [1]), ("চতুথ ত্রৈমাসিক", [4]), ("দিতীয় ত্রৈমাসিক", [2]),
            ("ত্বতীয় ত্রৈমাসিক", [3]), ("র্থ ত্রৈমাসিক", [4]), ("lst Quarter", [1]), ("4lh Quartcr", [4]),
            ("Secand Quarter", [2]), ("২য় ত্রামামিক", [2]),
        ] as [(String, [Int])])
    func numbers(_ text: String, _ numbers: [Int]) {
        let found = readings("কর্মপরিকল্পনার \(text) প্রতিবেদন, ২০২১-২২")
        #expect(found.map(\.numbers) == [numbers], "\(text)")
        #expect(found.allSatisfy { !$0.isHalfYear })
    }

    @Test("where no ordinal stands, the first and the last month tell, and else nothing does")
    func months() {
        #expect(readings("ত্রৈমাসিক প্রতিবেদন (অক্টোবর-ডিসেমর, ২০২১)").map(\.numbers) == [[2]])
        #expect(readings("Quarterly Report (Octobcr-December 2021)").map(\.numbers) == [[2]])
        for text in ["ত্রৈমাসিক প্রতিবেদন", "০৪ টি ত্রৈমাসিক প্রতিবেদন", "৪ ত্রৈমাসিক প্রতিবেদন", "১২ম ত্রৈমাসিক"] {
            #expect(readings(text).map(\.numbers) == [[]], "\(text)")
        }
    }

    @Test("a half-year is none of the quarters", arguments: ["১ম ষান্মামিক", "১ম অর্ধবাষিক", "২য় অর্ধরার্ষিক"])
    func halfYears(_ text: String) {
        #expect(readings(text).map(\.isHalfYear) == [true], "\(text)")
    }

    @Test(
        "words that are like a period's name are none",
        arguments: [
            "বার্ষিক প্রতিবেদন", "১ম মাসিক প্রতিবেদন", "৪ মানসিক স্বাস্থ্য", "১ম প্রাথমিক বিদ্যালয়", "Citizen's Charter", "২য় সাময়িক",
        ])
    func others(_ text: String) { #expect(readings(text).isEmpty, "\(text)") }
}
