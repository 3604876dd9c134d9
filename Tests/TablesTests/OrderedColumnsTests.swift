import Figures
import Tables
import Testing

@Suite("Columns are told by their order where headings are turned, lost or doubled")
struct OrderedColumnsTests {
    private static let names = ["অসাধারণ", "অতি উত্তম", "উত্তম", "চলতি মান", "চলতি মানের নিম্নে"]
    private static let percents = ["১০০%", "৯০%", "৮০%", "৭০%", "৬০%"]
    private static let lead = ["ক্র.নং", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান"]
    private static let blank = [String](repeating: "", count: 5)

    private func row(_ number: Int, _ figures: [String]) -> [String] {
        [
            "\(number)", "[\(number).১] কাজ সম্পাদন", "[\(number).১.১] সম্পাদিত কাজ", "সংখ্যা", "৪",
        ] + figures
    }

    private func text(_ rows: [[String]]) -> RecognisedText {
        RecognisedText(["কর্মপরিকল্পনা ২০২২-২০২৩", ""] + rows.map(Evaluation.line))
    }

    @Test("tiers printed worst first keep their own figures, by names, by percents or by both", arguments: 0...3)
    func worstFirst(_ form: Int) {
        let headings =
            switch form {
            case 0: [Self.lead + Self.names.reversed()]
            case 1: [Self.lead + Self.percents.reversed()]
            case 2: [Self.lead + Self.names.reversed(), Self.blank + Self.percents.reversed()]
            default:
                [Self.lead + ["লক্ষ্যমাত্রা ২০২২-২৩", "", "", "", ""], Self.blank + Self.names.reversed()]
            }
        let rows = (1...4).map { row($0, ["১০", "১২", "১৪", "১৬", "১৮"]) }
        #expect(text(headings + rows).roles().suffix(5) == ["tier60", "tier70", "tier80", "tier90", "tier100"])
    }

    @Test("years under one heading are each a column of it")
    func carried() {
        let headings = [
            Self.lead + ["প্রকৃত অর্জন", ""] + Self.names,
            Self.blank + ["২০২০-২১", "২০২১-২২"] + Self.percents,
        ]
        let found = text(headings + (1...4).map { row($0, ["১২", "১৪", "১৮", "১৬", "১৪", "১২", "১০"]) })
        #expect(found.roles()[5...6] == ["actual", "actual"])
        #expect(found.layout.tables[0].columns[5...6].map(\.year?.start) == [2020, 2021])
    }

    @Test("a year that cannot be read follows from the others, across the tiers too")
    func yearRun() {
        let heading =
            Self.lead + ["প্রকৃত অর্জন ২০২০-২১", "প্রকৃত অর্জন"] + Self.names + ["প্রক্ষেপণ", "প্রক্ষেপণ ২০২৪-২৫"]
        let rows = (1...4).map { row($0, ["১২", "১৪", "১৮", "১৬", "১৪", "১২", "১০", "২০", "২২"]) }
        let columns = text([heading] + rows).layout.tables[0].columns
        #expect([5, 6, 12, 13].map { columns[$0].year?.start } == [2020, 2021, 2023, 2024])
    }

    @Test("years that contradict each other give none to a third")
    func contradiction() throws {
        let columns = [
            Column(role: .actual, year: FiscalYear(start: 2018)), Column(role: .actual), Column(role: .tier, tier: 100),
            Column(role: .projection, year: FiscalYear(start: 2022)),
        ]
        #expect(try #require(YearRun(columns)).target(of: columns) == nil)
    }

    private static let pairs = ["১ম", "২য়", "৩য়", "৪র্থ"].flatMap {
        ["\($0) কোয়ার্টার লক্ষ্যমাত্রা", "\($0) কোয়ার্টার অর্জন"]
    }
    private static let paired = lead + ["বার্ষিক লক্ষ্যমাত্রা"] + pairs + ["মোট অর্জন", "অর্জিত মান"]
    private var pairedRows: [[String]] {
        (1...4).map { number in
            row(number, ["\(number * 4)"] + [String](repeating: "\(number)", count: 8) + ["\(number * 4)", "৪"])
        }
    }
    private static let pairedRoles =
        ["serial", "activity", "indicator", "unit", "weight", "annualTarget"]
        + (1...4).flatMap { ["quarter\($0)", "quarter\($0)"] } + ["total", "score"]

    @Test("pairs beside a heading that was lost with its cell, or printed twice, stay over their columns")
    func movedPairs() {
        var lost = Self.paired
        lost.remove(at: 4)
        #expect(text([lost] + pairedRows).roles() == Self.pairedRoles)
        var doubled = Self.paired
        doubled.insert(doubled[4], at: 4)
        #expect(text([doubled] + pairedRows).roles().prefix(16) == Self.pairedRoles[...])
    }

    @Test("the year's target beside pairs is its own column, whatever stands beside it", arguments: [5, 6])
    func targetBesidePairs(_ place: Int) {
        var heading = Self.paired
        heading.insert("ব্যয়িত অর্থ", at: place)
        let rows = pairedRows.map { row in
            var row = row
            row.insert("৭১", at: place)
            return row
        }
        let roles = text([heading] + rows).roles()
        #expect(roles[place] == "text")
        #expect(roles[11 - place] == "annualTarget")
    }

    @Test("without a heading figures that fall from column to column are tiers, others quarters")
    func headless() {
        let figures = [["১৮", "১৬", "১৪", "১২", "১০"], ["৯", "৮", "৭", "৬", "৫"], ["৪০", "৩৬", "৩২", "২৮", "২৪"]]
        let tiers = figures.enumerated().map { row($0 + 1, $1) }
        let found = text([(1...10).map(String.init)] + tiers)
        #expect(found.roles().suffix(5) == ["tier100", "tier90", "tier80", "tier70", "tier60"])
        #expect(found.layout.tables[0].isHeadless)
        let quarters = [
            ["৮", "২", "১", "৩", "২", "৮", "৪"], ["৪", "১", "১", "০", "২", "৪", "৪"],
            ["৯", "২", "৩", "২", "২", "৯", "৪"],
        ]
        let evaluation = text([(1...12).map(String.init)] + quarters.enumerated().map { row($0 + 1, $1) })
        #expect(
            evaluation.roles().dropFirst(5) == [
                "annualTarget", "quarter1", "quarter2", "quarter3", "quarter4", "total", "score",
            ])
    }
}
