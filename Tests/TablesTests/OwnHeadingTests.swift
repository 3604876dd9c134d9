import Pages
import Tables
import Testing

@Suite("A heading of its own goes before the place that a template gives a column")
struct OwnHeadingTests {
    private static let known = ["ক্র.নং", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান", "বার্ষিক লক্ষ্যমাত্রা"]

    /// A report whose last columns have these headings and the same figures in each row.
    private func read(_ headings: [String], before: [String] = known) -> RecognisedText {
        let figures = ["১", "১", "২", "১", "৫", "৪", "১"].prefix(headings.count)
        let body = [
            ["১", "[১.১] সভা", "[১.১.১] আয়োজিত সভা", "সংখ্যা", "২০", "৪০"],
            ["২", "[২.১] মেলা", "[২.১.১] আয়োজিত মেলা", "সংখ্যা", "৩০", "৬০"],
            ["৩", "[৩.১] হাট", "[৩.১.১] পরিদর্শিত হাট", "সংখ্যা", "১০", "৯"],
        ]
        return RecognisedText(([before + headings] + body.map { $0 + figures }).map { $0.joined(separator: "\t") })
    }

    @Test(
        "ordinals of quarters in words, alone or shortened are quarters, and their row is a heading",
        arguments: [
            ["প্রথম কোয়ার্টার", "দ্বিতীয় কোয়ার্টার", "তৃতীয় কোয়ার্টার", "চতুর্থ কোয়ার্টার"], ["১ম", "২য়", "৩য়", "৪র্থ"],
            ["১ম কোঃ", "২য় কোঃ", "৩য় কোঃ", "৪র্থ কোঃ"], ["১ম ৩ মাস", "২য় ৩ মাস", "৩য় ৩ মাস", "৪র্থ ৩ মাস"],
        ])
    func ordinals(_ quarters: [String]) {
        let text = read(quarters + ["মোট অর্জন"])
        #expect(text.roles().suffix(5) == ["quarter1", "quarter2", "quarter3", "quarter4", "total"])
        #expect(text.kind(1) == .header)
    }

    private static let quarters = ["১ম কোয়ার্টার", "২য় কোয়ার্টার", "৩য় কোয়ার্টার", "৪র্থ কোয়ার্টার", "মোট অর্জন"]

    @Test(
        "a last column that is headed otherwise is no score", arguments: ["পার্থক্য", "অনর্জিত", "অবশিষ্ট", "দায়িত্বপ্রাপ্ত কর্মকর্তা"])
    func otherwise(_ heading: String) {
        let text = read(Self.quarters + [heading])
        #expect(!text.roles().contains("score"))
        #expect(text.roles().contains("total"))
        #expect(!text.roles().contains("halfYear"))
    }

    @Test("a unit in brackets behind a heading leaves it what it is")
    func bracketed() {
        let headings = Self.quarters.map { $0 + " (লক্ষ টাকা)" }
        let text = read(headings)
        #expect(text.roles().suffix(5) == ["quarter1", "quarter2", "quarter3", "quarter4", "total"])
    }

    @Test("a target before the weight is told by its heading, whatever stands in brackets behind it")
    func targetFirst() {
        for target in ["বার্ষিক লক্ষ্যমাত্রা (লক্ষ টাকা)", "নির্ধারিত লক্ষ্যমাত্রা", "এপিএ লক্ষ্যমাত্রা"] {
            let text = read(Self.quarters, before: Self.known.dropLast(2) + [target, "সূচকের মান"])
            #expect(text.roles()[4...5] == ["annualTarget", "weight"])
        }
    }

    @Test("a unit with a figure behind it in a row of one cell fewer is two cells")
    func merged() {
        let head = ["ক্রম", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "কর্মসম্পাদন সূচকের মান", "অসাধারণ", "উত্তম", "চলতি মান"]
        let rows = (1...5).map { ["\($0)", "[\($0).১] সভা", "[\($0).১.১] আয়োজিত সভা", "সংখ্যা", "৬", "৪", "৩", "২"] }
        var lines = ([head] + rows).map { $0.joined(separator: "\t") }
        lines[4] = ["৪", "[৪.১] সভা", "[৪.১.১] আয়োজিত সভা", "সংখ্যা ৫", "৪", "৩", "২"].joined(separator: "\t")
        let text = RecognisedText(lines)
        #expect(text.cell(5, "unit") == "সংখ্যা")
        #expect(text.cell(5, "weight") == "৫")
        #expect(text.cell(5, "tier100") == "৪")
        #expect(text.cell(5, "tier70") == "২")
    }

    @Test(
        "weights are told in other words, before the unit too",
        arguments: ["সূচক মান", "সূচকের নম্বর", "বরাদ্দকৃত নম্বর", "ধার্যকৃত মান", "পূর্ণমান"])
    func weights(_ heading: String) {
        let head = [
            "কার্যক্রমের নাম", "কর্মসম্পাদন সূচক", heading, "একক", "দায়িত্বপ্রাপ্ত ব্যক্তি/পদ", "অর্থবছরের লক্ষ্যমাত্রা",
            "লক্ষ্যমাত্রা/অর্জন", "১ম কোয়ার্টার", "২য় কোয়ার্টার", "৩য় কোয়ার্টার", "৪র্থ কোয়ার্টার", "মোট অর্জন", "অর্জিত মান", "মন্তব্য",
        ]
        let rows = [
            ["১.১ সভা", "সভা আয়োজিত", "৩", "সংখ্যা", "ফোকাল পয়েন্ট", "৪", "", "১", "১", "১", "১", "", "", ""],
            ["", "", "", "", "", "", "", "১", "২", "১", "১", "৫", "৩", ""],
            ["১.২ মেলা", "মেলা আয়োজিত", "২", "সংখ্যা", "ফোকাল পয়েন্ট", "৪", "", "১", "১", "১", "১", "", "", ""],
        ]
        let text = RecognisedText(["শুদ্ধাচার কর্ম-পরিকল্পনা", ""] + ([head] + rows).map { $0.joined(separator: "\t") })
        #expect(text.roles()[2] == "weight")
    }
}
