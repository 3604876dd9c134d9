import Pages
import Tables
import Testing

@Suite("Columns headed by months are the quarter, the half-year or the year those months are")
struct PeriodHeadingTests {
    @Test("headings that name their group, their quarter's months and a year are quarters, and no record")
    func groupAndMonths() {
        let months = ["জুলাই-সেপ্টেম্বর ২০২৩", "অক্টোবর-ডিসেম্বর ২০২৩", "জানুয়ারি-মার্চ ২০২৪", "এপ্রিল-জুন ২০২৪"]
        var heading = Evaluation.heading
        for place in 0..<4 { heading[6 + place] = "কোয়ার্টার ভিত্তিক অর্জন " + months[place] }
        let text = RecognisedText(Evaluation.lines(heading: heading))
        #expect(text.roles() == Evaluation.roles)
        #expect(text.kind(3) == .header)
    }

    @Test("a year beside a plan's total is the title's year, and two years are none")
    func yearBesideTotal() {
        func parts(_ title: String) -> Int {
            let head = "কার্যালয়ের নাম: উপজেলা পরীক্ষা কার্যালয়, বোদা, পঞ্চগড়"
            let table = Evaluation.lines()[2...].joined(separator: "\n")
            return RecognisedText("\(Evaluation.title)\n\n\(table)\n\n\(title)\n\(head)\n\n\(table)\n").layout.parts
                .count
        }
        #expect(parts("অভিযোগ প্রতিকার কর্মপরিকল্পনা ২০২০-২১ [মোট মান-২৫]") == 2)
        #expect(parts("অভিযোগ প্রতিকার কর্মপরিকল্পনা ২০২০-২১ ও ২০২১-২২") == 1)
    }

    @Test("the year of an achievement that was pushed over a tier is not the targets'")
    func yearOverTier() throws {
        let head = ["কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান", "", "প্রকৃত অর্জন (২০১৮-১৯)"]
        let tiers = ["প্রকৃত অর্জন (২০১৯-২০) অসাধারণ ১০০%", "অতি উত্তম ৯০%", "উত্তম ৮০%", "চলতি মান ৭০%", "চলতি মানের নিম্নে ৬০%"]
        let rows = (1...4).map { number in
            ["[১.\(number)] সভা", "[১.\(number).১] সভা", "সংখ্যা", "৫", "৮", "৯", "১০", "৯", "৮", "৭", "৬"]
        }
        let text = RecognisedText(([head + tiers] + rows).map { $0.joined(separator: "\t") })
        let table = try #require(text.layout.tables.first)
        let best = try #require(table.columns.first { $0.tier == 100 })
        #expect(best.year == nil)
    }

    @Test("a sum over other columns stands in a heading's row")
    func sumInHeading() {
        let lines = [
            ["ক্র.নং", "কর্মসম্পাদন", "একক", "বার্ষিক", "পূর্ববর্তী মাস পর্যন্ত", "চলতি", "মোট", "অর্জনের", "মন্তব্য"],
            ["", "সূচক", "", "লক্ষ্যমাত্রা", "অর্জন", "মাসের অর্জন", "(৫+৬)", "হার (%)", ""],
            (1...9).map { "\($0)" }, ["১", "নিবন্ধিত হাট", "সংখ্যা", "২,০০০", "১,০০০", "২০০", "১,২০০", "৬০%", ""],
            ["২", "খননকৃত খাল", "সংখ্যা", "৮০", "১৬", "৪", "২০", "২৫%", ""],
        ]
        let text = RecognisedText(lines.map { $0.joined(separator: "\t") })
        #expect(text.kind(2) == .header)
        #expect(text.kind(3) == .numbering)
    }

    private static let known = ["কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান", "লক্ষ্যমাত্রা ২০২১-২২"]
    private static let body = [
        ["[১.১] খনন", "[১.১.১] খাল", "সংখ্যা", "৩", "৪০"], ["[১.২] রোপণ", "[১.২.১] চারা", "সংখ্যা", "৪", "১২০"],
        ["[১.৩] মেরামত", "[১.৩.১] কালভার্ট", "সংখ্যা", "২", "৮"],
    ]

    /// The table whose last columns have these headings and the same figures in each row.
    private func read(_ headings: [String]) -> Table? {
        let figures = ["১০", "১২", "২২", "৩০"].prefix(headings.count)
        let lines = [Self.known + headings] + Self.body.map { $0 + figures }
        return RecognisedText(lines.map { $0.joined(separator: "\t") }).layout.tables.first
    }

    @Test(
        "months are a quarter, half a year, three quarters or a year",
        arguments: [
            ("জুলাই-সেপ্টেম্বর ২০২১", ColumnRole.quarter, 1), ("অক্টোবর-ডিসেম্বর/২১", .quarter, 2),
            ("জুলাই-ডিসেম্বর/২১", .halfYear, nil), ("জুলাই ২০২১- জুন ২০২২", .total, nil),
            ("(১ম-৪র্থ) কোয়ার্টার", .total, nil), ("ডিসেম্বর ২০২১ পর্যন্ত অর্জন", .cumulative, nil),
            ("Q3 (Jan-Mar)", .quarter, 3),
        ] as [(String, ColumnRole, Int?)])
    func months(_ heading: String, _ role: ColumnRole, _ quarter: Int?) throws {
        let column = try #require(read([heading])?.columns.last)
        #expect(column.role == role)
        #expect(column.quarter == quarter)
    }

    @Test("of what was achieved up to two months the later is what both make, and the earlier what came before")
    func upToTwoMonths() throws {
        let table = try #require(
            read(["নভেম্বর/২১ পর্যন্ত অর্জন", "ডিসেম্বর/২১ মাসে অর্জন", "ডিসেম্বর/২১ পর্যন্ত মোট অর্জন"]))
        #expect(table.columns.suffix(3).map(\.role) == [.previous, .current, .cumulative])
        #expect(table.kind == .cumulativeProgress)
    }

    @Test("an achievement behind the target is this year's, one before it an earlier year's")
    func achievements() throws {
        let behind = try #require(read(["প্রকৃত অর্জন", "প্রাপ্ত নম্বর"]))
        #expect(behind.columns.suffix(2).map(\.role) == [.total, .score])
        #expect(behind.kind == .cumulativeProgress)
    }

    @Test("a date in one heading makes no row of the others")
    func dateInHeading() throws {
        let table = try #require(read(["প্রকৃত অর্জন ৩০ জুন ২০২২ পর্যন্ত", "অর্জনের হার"]))
        #expect(table.rows.first?.kind == .header)
        #expect(table.rows.count { $0.kind == .data } == 3)
        #expect(table.columns.suffix(2).map(\.role) == [.total, .rate])
    }
}
