import BengaliText
import Figures
import Pages
import Pipeline
import Provenance
import Records
import Tables
import Testing

@Suite("An indicator's record is complete by itself")
struct RecordBuilderTests {
    private func records(_ lines: [String]) -> (paged: PagedText, records: DocumentRecords) {
        let result = Pipeline().record(Array(lines.joined(separator: "\n").utf8))
        return (result.paged, result.records)
    }

    private let evaluation = [
        "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২৩-২৪ এর ত্রৈমাসিক মূল্যায়ন প্রতিবেদন", "",
        "ক্রমিক নং\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tবার্ষিক লক্ষ্যমাত্রা\t১ম কোয়ার্টার\t২য় কোয়ার্টার\t৩য় কোয়ার্টার\t৪র্থ কোয়ার্টার\tমোট অর্জন\tঅর্জিত মান\tমন্তব্য",
    ]

    @Test("serial, area and activity are filled down as printed; figures never are")
    func filledDown() {
        let (paged, records) = records(
            evaluation + [
                "০৪\t[৪.১] নথি ব্যবহার\t[৪.১.১] তালিকা প্রস্তুত\tতারিখ\t২\t৩১/০৮/২৩\t২৮/০৮/২৩\t-\t-\t-\t২৮/০৮/২ ৩\t২\t",
                "\t\t[৪.১.২] নথি নিষ্পন্ন\t%\t\t১০০%\t১০০%\t১০০%\t-\t-\t১০০%\t৮\t",
            ])
        #expect(records.indicators.map(\.id) == ["t1/4.1.1", "t1/4.1.2"])
        #expect(records.indicators.map(\.serial) == [4, 4])
        #expect(records.indicators.map { $0.activityCode?.description } == ["4.1", "4.1"])
        #expect(records.indicators[1].serialPassage == nil)
        #expect(records.indicators[1].weight.value == .blank)
        #expect(records.indicators[1].activity.map(paged.text.string) == ["নথি ব্যবহার"])
    }

    @Test("a date with a space inside is joined where the unit proves it, and says so")
    func splitDate() throws {
        let (paged, records) = records(
            evaluation + ["০৪\t[৪.১] ক\t[৪.১.১] খ\tতারিখ\t২\t৩১/০৮/২৩\t২৮/০৮/২৩\t-\t-\t-\t২৮/০৮/২ ৩\t২\t"])
        let total = try #require(records.indicators.first?.total)
        #expect(total.date == CalendarDate(year: 2023, month: 8, day: 28))
        let passage = try #require(total.passages.first)
        #expect(paged.text.raw(passage) == "২৮/০৮/২ ৩")
        #expect(paged.text.string(passage) == "২৮/০৮/২৩")
        #expect(paged.text.edits.contains { $0.rule == .figureJoin && $0.after == "২৮/০৮/২৩" })
    }

    @Test("a code that stands again takes a number, and a row without one its line")
    func ids() {
        let (_, records) = records(
            evaluation + [
                "১\t[২.১] ক\t[২.১.১] খ\tসংখ্যা\t২\t৪\t১\t১\t-\t-\t২\t১\t",
                "২\t[২.১] গ\t[২.১.১] ঘ\tসংখ্যা\t২\t৪\t১\t১\t-\t-\t২\t১\t",
                "৩\tঙ\tচ\tসংখ্যা\t২\t৪\t১\t১\t-\t-\t২\t১\t",
            ])
        #expect(records.indicators.map(\.id) == ["t1/2.1.1", "t1/2.1.1#2", "t1/@6"])
    }

    @Test("ঐ is the value above")
    func ditto() {
        let (_, records) = records(
            evaluation + [
                "১\t[১.১] ক\t[১.১.১] খ\tসংখ্যা\t২\t৪\t১\t১\t-\t-\t২\t১\t",
                "২\t[২.১] গ\t[২.১.১] ঘ\tসংখ্যা\t২\tঐ\t১\t১\t-\t-\t২\t১\t",
            ])
        #expect(records.indicators.last?.annualTarget.value == .ditto(.number(Decimal(4))))
        #expect(records.indicators.last?.annualTarget.quantity == Decimal(4))
    }

    private let integrity = [
        "জাতীয় শুদ্ধাচার কৌশল কর্মপরিকল্পনা, ২০২৩-২৪", "",
        "কার্যক্রমের নাম\tকর্মসম্পাদন সূচক\tসূচকের মান\tএকক\tবাস্তবায়নের দায়িত্বপ্রাপ্ত ব্যক্তি/পদ\tঅর্থবছরের লক্ষ্যমাত্রা\tলক্ষ্যমাত্রা/অর্জন\t১ম কোয়ার্টার\t২য় কোয়ার্টার\t৩য় কোয়ার্টার\t৪র্থ কোয়ার্টার\tমোট অর্জন\tঅর্জিত মান\tমন্তব্য",
        "১. ব্যবস্থাপনা……৬\t\t\t\t\t\t\t\t\t\t\t\t\t",
        "১.১ সভা আয়োজন\tসভা আয়োজিত\t২\tসংখ্যা\tকমিটি\t৪\tলক্ষ্যমাত্রা\t১\t১\t১\t১\t\t\t", "\t\t\t\t\t\tঅর্জন\t১\t\t\t\t১\t\t",
        "১.২ সিদ্ধান্ত বাস্তবায়ন\tবাস্তবায়িত\t৪\t%\tকমিটি\t৯০%\tলক্ষ্যমা\t২৫%\t২৫%\t২০%\t২০%\t\t\t", "\t\t\t\t\t\tত্রা\t\t\t\t\t\t\t",
    ]

    @Test("an achievement line below its target line is of the same record")
    func achievement() {
        let (_, records) = records(integrity)
        #expect(records.indicators.count == 2)
        let first = records.indicators[0]
        #expect(first.quarters.map(\.target.quantity) == [1, 1, 1, 1].map { Decimal($0) })
        #expect(first.quarters[0].achieved.quantity == Decimal(1))
        #expect(first.quarters[1].achieved.value == .blank)
        #expect(first.total.quantity == Decimal(1))
        // Below the other stands only the tail of a word: no achievement line at all.
        #expect(records.indicators[1].quarters.allSatisfy { $0.achieved.value == .missing })
    }

    @Test("a date that was achieved is none that was aimed at, where no target stands above it")
    func achievedDate() {
        let (_, records) = records(
            integrity + [
                "১.৩ মেলা\tমেলা\t২\tতারিখ\tকমিটি\t৩০/০৬/২০২৪\tলক্ষ্যমাত্রা\t\t০১/১২/২০২৩\t\t\t\t\t",
                "\t\t\t\t\t\t\t১৪/০৯/২০২৩\t\t\t\t\t\t",
            ])
        let last = records.indicators.last
        #expect(last?.quarters[0].target.value == .blank)
        #expect(last?.quarters[0].achieved.date == CalendarDate(year: 2023, month: 9, day: 14))
    }

    @Test("where only the activity is numbered, its number is the indicator's code")
    func activityCode() {
        let (_, records) = records(integrity)
        #expect(records.indicators.map { $0.code?.description } == ["1.1", "1.2"])
        #expect(records.indicators.map { $0.activityCode?.description } == ["1.1", "1.2"])
    }

    @Test("a section's dotted leader declares its weight")
    func leader() {
        let (_, records) = records(integrity)
        #expect(records.areas.first?.weight.quantity == Decimal(6))
        #expect(records.totals.first?.of == .areaWeight(0))
        #expect(records.indicators.allSatisfy { $0.area == 0 })
    }

    @Test("percentages that add are told from percentages that repeat, and neither is guessed")
    func methods() {
        #expect(records(integrity).records.indicators[1].method == .sum)
        let repeated = integrity.map { $0.replacing("২৫%\t২৫%\t২০%\t২০%", with: "৯০%\t৯০%\t৯০%\t৯০%") }
        #expect(records(repeated).records.indicators[1].method == nil)
    }

    @Test("a unit cell that swallowed the weight gives it back")
    func mergedWeight() {
        let (paged, records) = records([
            "সেকশন ৩: কর্মসম্পাদন পরিকল্পনা", "",
            "কর্মসম্পাদনের ক্ষেত্র\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tকর্মসম্পাদন সূচকের মান\tঅসাধারণ\tঅতি উত্তম\tউত্তম\tচলতি মান\tচলতি মানের নিম্নে",
            "সুশাসন\t[এম.১.৪] সেবা\t[এম.১.৪.১] সেবা বাস্তবায়িত\tপ্রাপ্ত নম্বর ৩\t\t২৫\t২২\t২০\t১৮\t১৫",
            "\t[এম.১.৫] তথ্য\t[এম.১.৫.১] তথ্য বাস্তবায়িত\tপ্রাপ্ত নম্বর\t৩\t২৫\t২২\t২০\t১৮\t১৫",
        ])
        #expect(records.indicators.map { $0.code?.description } == ["m.1.4.1", "m.1.5.1"])
        #expect(records.indicators.map(\.unit) == [.score, .score])
        #expect(records.indicators.map(\.weight.quantity) == [Decimal(3), Decimal(3)])
        #expect(records.indicators[0].weight.passages.map(paged.text.raw) == ["৩"])
    }

    @Test("totals hide in titles and in words")
    func totals() {
        let (_, records) = records([
            "তথ্য অধিকার কর্মপরিকল্পনা [মোট মান-২৫]", "",
            "কর্মসম্পাদনের ক্ষেত্র\tমান\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tকর্মসম্পাদন সূচকের মান\tঅসাধারণ\tঅতি উত্তম\tউত্তম\tচলতি মান\tচলতি মানের নিম্নে",
            "প্রাতিষ্ঠানিক\t২৫\t[১.১] আবেদন\t[১.১.১] আবেদন নিষ্পন্ন\t%\t১৫\t১০০%\t৯০%\t৮০%\t\t",
            "\t\t[১.২] প্রচার\t[১.২.১] প্রচারিত\tসংখ্যা\t১০\t৩\t২\t১\t\t", "\t\t\tউপমোট= (২টি সূচক) ২৫\t\t\t\t\t\t\t",
        ])
        let weights = records.totals.filter { $0.of == .weight }.compactMap(\.figure.quantity)
        #expect(weights == [Decimal(25), Decimal(25)])
        #expect(records.totals.first { $0.of == .count }?.figure.quantity == Decimal(2))
        #expect(records.totals.first { $0.of == .count }?.indicators == 0..<2)
    }

    private let plan = [
        "কর্মসম্পাদনের ক্ষেত্র\tমান\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tকর্মসম্পাদন সূচকের মান\tঅসাধারণ\tঅতি উত্তম\tউত্তম\tচলতি মান\tচলতি মানের নিম্নে",
        "প্রাতিষ্ঠানিক\t২৫\t[১.১] আবেদন\t[১.১.১] আবেদন নিষ্পন্ন\t%\t১৫\t১০০%\t৯০%\t৮০%\t\t",
        "\t\t[১.২] প্রচার\t[১.২.১] প্রচারিত\tসংখ্যা\t১০\t৩\t২\t১\t\t",
    ]

    @Test(
        "the number right before সূচক is the count; a year before it counts nothing",
        arguments: ["২০২৩-২৪ (২টি সূচক)", "২০২৩-২০২৪ (২টি সূচক)", "২০২৩-২৪: ২টি সূচক", "২০২৩-২৪ (মোট ২টি সূচক)"])
    func counted(_ words: String) {
        let (_, records) = records(["তথ্য অধিকার কর্মপরিকল্পনা, " + words, ""] + plan)
        #expect(records.totals.filter { $0.of == .count }.map(\.figure.quantity) == [Decimal(2)])
        let year = self.records(["তথ্য অধিকার কর্মপরিকল্পনা ২০২৩-২০২৪ সূচক", ""] + plan).records
        #expect(year.totals.isEmpty)
    }

    @Test(
        "a count that columns tear from what it counts is a count, and none is a weight",
        arguments: ["উপমোট= (১১টি\tসূচক)", "উপমোট= (১১\tটি সূচক)", "উপমোট= (১১টি সূচক)\t"])
    func tornCount(_ label: String) {
        let (_, records) = records(["তথ্য অধিকার কর্মপরিকল্পনা ২০২৩-২৪", ""] + plan + ["\t\t\t" + label + "\t২৫\t\t\t\t\t"])
        #expect(records.totals.filter { $0.of == .count }.map(\.figure.quantity) == [Decimal(11)])
        #expect(records.totals.filter { $0.of == .weight }.map(\.figure.quantity) == [Decimal(25)])
        let alone = self.records(["তথ্য অধিকার কর্মপরিকল্পনা ২০২৩-২৪", ""] + plan + ["\t\t\tউপমোট= (১১টি)\t\t\t\t\t\t\t"])
        #expect(alone.records.totals.isEmpty)
    }

    @Test(
        "a column or a unit's brackets name the method in every spelling",
        arguments: [
            ("সমষ্টি", "সংখ্যা", CombinationMethod.sum), ("ক্রমপুঞ্জিভূত", "সংখ্যা", .last), ("ক্রমপুঞ্জীভূত", "সংখ্যা", .last),
            ("Cumulative", "সংখ্যা", .last), ("Average", "%", .mean), ("Sum", "%", .sum), ("", "% [গড়]", .mean),
            ("", "সংখ্যা (ক্রমপুঞ্জীভূত)", .last), ("", "% [সমষ্টি]", .sum), ("গড়", "%", .mean),
            ("সমষ্ট", "%", .sum), ("সমস্টি", "%", .sum), ("গড", "%", .mean), ("ক্রমপুঞ্জিভুত", "%", .last),
        ])
    func namedMethod(_ method: String, _ unit: String, _ expected: CombinationMethod) {
        let (_, records) = records([
            evaluation[0], "",
            evaluation[2].replacing("একক", with: "গণনা পদ্ধতি\tএকক"),
            "০১\t[১.১] সভা\t[১.১.১] আয়োজিত সভা\tসমষ্টি\tসংখ্যা\t৮\t৪\t১\t১\t\t\t২\t৪\t",
            "০২\t[২.১] প্রশিক্ষণ\t[২.১.১] প্রশিক্ষণ\t\(method)\t\(unit)\t৫\t১০০\t২৫\t৬০\t\t\t৬০\t৩\t",
        ])
        #expect(records.indicators.last?.method == expected)
        #expect(records.indicators.last?.methodIsNamed == true)
    }

    @Test("a date whose year ran over into the next row is one date; a bare number there is not joined to anything")
    func wrappedDate() {
        let head = evaluation + ["১\t[১.১] ক\t[১.১.১] খ\tতারিখ\t২\t৩১/০৮/২০\t-\t-\t-\t-\t-\t-\t"]
        let joined = records(head + ["\t\t\t\t\t২৩\t\t\t\t\t\t\t"]).records.indicators[0]
        #expect(joined.annualTarget.date == CalendarDate(year: 2023, month: 8, day: 31))
        #expect(joined.annualTarget.passages.count == 2)
        let apart = records(head + ["\t\t\t\t\t২\t\t\t\t\t\t\t"]).records.indicators[0]
        #expect(apart.annualTarget.passages.count == 1)
    }

    @Test("a year alone below a date in words that lacks it is that date's, and a number or a whole date's is not")
    func wrappedYear() {
        let head = evaluation + ["১\t[১.১] ক\t[১.১.১] খ\tতারিখ\t২\t১২ জুন ২০২৪\t-\t-\t-\t১২ জুন\t-\t-\t"]
        let year = records(head + ["\t\t\t\t\t\t\t\t\t২০২৪\t\t\t"]).records.indicators
        #expect(year.count == 1)
        #expect(year[0].quarters[3].achieved.date == CalendarDate(year: 2024, month: 6, day: 12))
        #expect(year[0].quarters[3].achieved.passages.count == 2)
        let number = records(head + ["\t\t\t\t\t\t\t\t\t২০\t\t\t"]).records.indicators[0]
        #expect(number.quarters[3].achieved.date == CalendarDate(year: nil, month: 6, day: 12))
        let whole = records(head + ["\t\t\t\t\t২০২৫\t\t\t\t\t\t\t"]).records.indicators[0]
        #expect(whole.annualTarget.date == CalendarDate(year: 2024, month: 6, day: 12))
    }

    @Test("a unit that ran over into the next row is one unit with its scale; another row is no rest of it")
    func wrappedUnit() {
        let head = evaluation + ["১\t[১.১] কর\t[১.১.১] আদায়কৃত কর\tটাকা\t২\t৪.০০\t১.০০\t-\t-\t-\t১.০০\t-\t"]
        let wrapped = records(head + ["\tআদায়\t\t(লক্ষ)\t\t\t\t\t\t\t\t\t"]).records.indicators
        #expect(wrapped.map(\.unit) == [.money])
        #expect(wrapped.map(\.scale) == [100_000])
        #expect(wrapped[0].unitPassages.count == 2)
        let apart = records(head + ["২\t[১.২] সভা\t[১.২.১] সভা\tজন\t২\t৪\t১\t-\t-\t-\t১\t-\t"]).records.indicators
        #expect(apart.map(\.unit) == [.money, .person])
    }
}
