import BengaliText
import Figures
import Pages
import Pipeline
import Records
import Testing

@Suite("A record is read through damage to its labels, codes and units")
struct DamagedRecordTests {
    private func records(_ lines: [String]) -> DocumentRecords {
        Pipeline().record(Array(lines.joined(separator: "\n").utf8)).records
    }

    private func integrity(target: String, achievement: String) -> DocumentRecords {
        records([
            "জাতীয় শুদ্ধাচার কৌশল কর্ম-পরিকল্পনা ২০২৩-২৪", "",
            "কার্যক্রমের নাম\tকর্মসম্পাদন সূচক\tসূচকের মান\tএকক\tদায়িত্বপ্রাপ্ত ব্যক্তি/পদ\tঅর্থবছরের লক্ষ্যমাত্রা\tলক্ষ্যমাত্রা/অর্জন\t১ম কোয়ার্টার\t২য় কোয়ার্টার\t৩য় কোয়ার্টার\t৪র্থ কোয়ার্টার\tমোট অর্জন\tঅর্জিত মান\tমন্তব্য",
            "১.১ নৈতিকতা কমিটির সভা\tসভা আয়োজিত\t৩\tসংখ্যা\tফোকাল পয়েন্ট\t৪\t\(target)\t১\t১\t১\t১\t\t\t",
            "\t\t\t\t\t\t\(achievement)\t১\t২\t১\t১\t৫\t৩\t",
            "১.২ প্রশিক্ষণ\tপ্রশিক্ষিত কর্মচারী\t৩\tজন\tফোকাল পয়েন্ট\t৪০\tলক্ষ্যমাত্রা\t১০\t১০\t১০\t১০\t\t\t",
            "\t\t\t\t\t\tঅর্জন\t১০\t১০\t১০\t১০\t৪০\t৩\t",
        ])
    }

    @Test(
        "the second line of a pair is the achievement, whatever its label was read for",
        arguments: ["অর্জন", "অজন", "অঞ্জন", "অঅর্জন", "অর্জেন", "অর্জ", ""])
    func achievement(_ label: String) throws {
        let first = try #require(integrity(target: "লক্ষ্যমাত্রা", achievement: label).indicators.first)
        #expect(first.quarters.map { $0.achieved.quantity } == [1, 2, 1, 1].map { Decimal($0) })
        #expect(first.total.quantity == Decimal(5))
        #expect(first.score.quantity == Decimal(3))
    }

    @Test("an achievement's line whose last cells were cut off is no heading, though its date reads like one")
    func cutLine() {
        let head =
            "ক্রম\tকার্যক্রম\tসূচক\tএকক\tসূচকের মান\tলক্ষ্যমাত্রা\tলক্ষ্যমাত্রা/অর্জন\t১ম কোয়ার্টার\t২য় কোয়ার্টার\t৩য় কোয়ার্টার\t৪র্থ কোয়ার্টার\tমোট\tঅর্জিত মান"
        let rows = (1...4).flatMap { number in
            [
                "\(number)\t[১.\(number)] হাট\t[১.\(number).১] হাট\tতারিখ\t৫\t২৮ আগস্ট, ২০২৪\tলক্ষ্যমাত্রা\t২৮ আগস্ট, ২০২৪\t\t\t\t২৭ আগস্ট, ২০২৪\t৫",
                "\t\t\t\t\t\tঅর্জন\t২৭ আগস্ট, ২০২৪",
            ]
        }
        let found = records(["বার্ষিক কর্মসম্পাদন চুক্তি ২০২৪-২৫ এর ১ম ত্রৈমাসিক প্রতিবেদন", "", head] + rows)
        #expect(found.indicators.count == 4)
    }

    @Test("a second line of targets is no achievement", arguments: ["লক্ষ্যমাত্রা", "লক্ষ্যমাএা", "লক্ষমাতা"])
    func target(_ label: String) throws {
        let first = try #require(integrity(target: "লক্ষ্যমাত্রা", achievement: label).indicators.first)
        #expect(first.quarters.allSatisfy { $0.achieved == .missing })
    }

    @Test("a row that stands twice in succession, code and all, is one record; a row of another figure is another")
    func repeatedRow() {
        let row = "কৃষি\t২০\t[১.১] সেচ\t[১.১.১] সেচকৃত জমি\tহেক্টর\t১০\t৫০\t৪৫\t৪০\t৩৫\t৩০"
        let twice = agreement([row, row])
        #expect(twice.indicators.count == 1)
        #expect(twice.repeatedRows.map(\.row) == [2])
        #expect(twice.repeatedRows.map(\.indicator) == [0])
        let other = agreement([row, row.replacing("৩০", with: "৩১")])
        #expect(other.indicators.count == 2)
        #expect(other.repeatedRows.isEmpty)
    }

    @Test("a code that cannot be read is not its activity's")
    func unreadCode() {
        let row = "কৃষি\t২০\t[১.১] সেচ\t[হ.১.১] সেচকৃত জমি\tহেক্টর\t১০\t৫০\t৪৫\t৪০\t৩৫\t৩০"
        #expect(agreement([row]).indicators.map(\.code) == [nil])
        #expect(agreement([row.replacing("[হ.১.১] ", with: "")]).indicators.map { $0.code?.description } == ["1.1"])
    }

    private func agreement(_ rows: [String]) -> DocumentRecords {
        records(
            [
                "বার্ষিক কর্মসম্পাদন চুক্তি ২০২৩-২৪", "সেকশন ৩", "",
                "ক্ষেত্র\tমান\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tঅসাধারণ\tঅতি উত্তম\tউত্তম\tচলতি মান\tচলতি মানের নিম্নে",
            ] + rows)
    }

    @Test("a code beside others of the mandatory part is of it, whatever its letter was read for")
    func mandatory() {
        let records = agreement([
            "সুশাসন\t৩০\t[এম.১.১] শুদ্ধাচার\t[এম.১.১.১] শুদ্ধাচার বাস্তবায়িত\tপ্রাপ্ত নম্বর\t১০\t\t\t\t\t",
            "\t\tএম.১.২ উদ্ভাবন\tএশ.১.২.১ উদ্ভাবন বাস্তবায়িত\tপ্রাপ্ত নম্বর\t১০\t\t\t\t\t",
            "\t\tএস.১.৩ অভিযোগ\t[এন.১.৩.১] অভিযোগ বাস্তবায়িত\tপ্রাপ্ত নম্বর\t৪\t\t\t\t\t",
        ])
        #expect(records.indicators.map { $0.code?.description } == ["m.1.1.1", "m.1.2.1", "m.1.3.1"])
        #expect(records.indicators.map { $0.activityCode?.description } == ["m.1.1", "m.1.2", "m.1.3"])
    }

    @Test("letters before a number are no code away from the mandatory part")
    func notMandatory() {
        let records = agreement(["সেবা\t৭০\t[১.১] সভা\tকি.১.১.১ সভা আয়োজিত\tসংখ্যা\t১০\t৪\t৩\t২\t১\t"])
        #expect(records.indicators.allSatisfy { $0.code?.mandatory != true })
    }

    @Test("an area printed in every row is one area, though each print was read anew")
    func repeatedArea() {
        let records = agreement([
            "প্রাতিষ্টানিক\t১৪\t[১.১] সভা\t[১.১.১] সভা আয়োজিত\tসংখ্যা\t৬\t৪\t৩\t২\t১\t",
            "প্রাতিষ্ঠানিক\t১৮\t[১.২] নথি\t[১.২.১] নথি নিষ্পন্ন\tসংখ্যা\t৮\t৪\t৩\t২\t১\t",
            "সক্ষমতা অর্জন\t১১\t[২.১] পাঠ\t[২.১.১] পাঠ অনুষ্ঠিত\tসংখ্যা\t১১\t৪\t৩\t২\t১\t",
        ])
        #expect(records.areas.map { $0.weight.quantity } == [Decimal(14), Decimal(11)])
        #expect(records.indicators.map(\.area) == [0, 0, 1])
    }

    @Test(
        "a unit a letter off is the unit in its own column",
        arguments: [("টাক", UnitKind.money), ("টাদকা (লক্ষ)", .money), ("ংখ্যা", .count), ("সংখ্যা", .count)])
    func unit(_ text: String, _ kind: UnitKind) {
        let records = agreement(["সেবা\t৭০\t[১.১] সভা\t[১.১.১] সভা আয়োজিত\t\(text)\t১০\t৪\t৩\t২\t১\t"])
        #expect(records.indicators.map(\.unit) == [kind])
    }

    @Test("a unit that swallowed the weight behind it gives both back")
    func mergedUnit() {
        let records = agreement(["সেবা\t৭০\t[১.১] সভা\t[১.১.১] সভা আয়োজিত\t% ৬\t\t৪\t৩\t২\t১\t"])
        #expect(records.indicators.map(\.unit) == [.percent])
        #expect(records.indicators.map { $0.weight.quantity } == [Decimal(6)])
    }

    @Test("a name of a section on two lines is one area, with the weight that its leader leads to on the second")
    func sectionOnTwoLines() {
        let heading =
            "কার্যক্রমের নাম\tকর্মসম্পাদন সূচক\tসূচকের মান\tএকক\tদায়িত্বপ্রাপ্ত ব্যক্তি/পদ\tঅর্থবছরের লক্ষ্যমাত্রা\tলক্ষ্যমাত্রা/অর্জন\t১ম কোয়ার্টার\t২য় কোয়ার্টার\t৩য় কোয়ার্টার\t৪র্থ কোয়ার্টার\tমোট অর্জন\tঅর্জিত মান\tমন্তব্য"
        let found = records([
            "জাতীয় শুদ্ধাচার কৌশল কর্ম-পরিকল্পনা ২০২৩-২৪", "", heading, "১. প্রাতিষ্ঠানিক", "ব্যবস্থা………১৫",
            "১.১ নৈতিকতা কমিটির সভা\tসভা আয়োজিত\t৩\tসংখ্যা\tফোকাল পয়েন্ট\t৪\tলক্ষ্যমাত্রা\t১\t১\t১\t১\t\t\t",
            "\t\t\t\t\t\tঅর্জন\t১\t২\t১\t১\t৫\t৩\t", "২. শুদ্ধাচার সংশ্লিষ্ট", "কার্যক্রম..........৩২",
            "২.১ প্রশিক্ষণ\tপ্রশিক্ষিত কর্মচারী\t৩\tজন\tফোকাল পয়েন্ট\t৪০\tলক্ষ্যমাত্রা\t১০\t১০\t১০\t১০\t\t\t",
            "\t\t\t\t\t\tঅর্জন\t১০\t১০\t১০\t১০\t৪০\t৩\t",
        ])
        #expect(found.areas.map(\.serial) == [1, 2])
        #expect(found.areas.map(\.weight.quantity) == [Decimal(15), Decimal(32)])
        #expect(found.indicators.map(\.area) == [0, 1])
    }
}
