import BengaliText
import Figures
import Pages
import Tables
import Testing

@Suite("Damage to a heading or a row stays where it is")
struct DamagedTableTests {
    private static let tiers = ["অসাধারণ", "অতি উত্তম", "উত্তম", "চলতি মান", "চলতি মানের নিম্নে"]
    private static let planHeading =
        ["ক্ষেত্র", "মান", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান", "প্রকৃত অর্জন ২০২১-২২", "প্রকৃত অর্জন ২০২২-২৩"]
    private static let rows = [
        ["প্রাতিষ্ঠানিক", "১৪", "[১.১] সভা", "[১.১.১] সভা আয়োজিত", "সংখ্যা", "৫", "৮", "৯", "১২", "১১", "১০", "৯", "৮"],
        ["", "", "[১.২] নথি", "[১.২.১] নথি নিষ্পন্ন", "%", "৯", "৭০", "৭৫", "৯৫", "৯০", "৮৫", "৮০", "৭৫"],
        ["সক্ষমতা", "১১", "[২.১] মেলা", "[২.১.১] মেলা আয়োজিত", "সংখ্যা", "৪", "১০", "১১", "২০", "১৮", "১৬", "১৪", "১২"],
        ["", "", "[২.২] পাঠ", "[২.২.১] পাঠ অনুষ্ঠিত", "সংখ্যা", "৭", "৩০", "৩৪", "৫০", "৪৫", "৪০", "৩৫", "৩০"],
    ]

    private func plan(
        _ heading: [String] = planHeading + tiers, title: String = "অভিযোগ প্রতিকার কর্মপরিকল্পনা ২০২৩-২৪",
        rows: [[String]] = rows
    )
        -> RecognisedText
    {
        RecognisedText([title, ""] + ([heading] + rows).map { $0.joined(separator: "\t") })
    }

    @Test("two headings in one cell name the column's own role and the displaced one", arguments: [10, 11])
    func shared(_ place: Int) {
        var heading = Evaluation.heading
        heading[12] += " " + heading[place]
        heading[place] = ""
        let text = RecognisedText(Evaluation.lines(heading: heading))
        #expect(text.roles() == Evaluation.roles)
    }

    @Test("an empty cell put into a row is taken out again, wherever the table has none", arguments: [6, 7, 9])
    func gained(_ place: Int) {
        let last = ["৫", "[৫.১] পাঠ", "[৫.১.১] পাঠ অনুষ্ঠিত", "সংখ্যা", "৬", "৯", "২", "৩", "১", "৩", "৯", "৬", ""]
        var rows = Evaluation.rows + [last]
        rows[2][12] = ""
        let whole = RecognisedText(Evaluation.lines(rows: rows))
        rows[4].insert("", at: place)
        let text = RecognisedText(Evaluation.lines(rows: rows))
        let line = Int32(Evaluation.lines(rows: rows).count)
        for role in ["annualTarget", "quarter1", "quarter4", "total", "score"] {
            #expect(text.cell(line, role) == whole.cell(line, role), "\(role)")
        }
    }

    @Test("rows of cells between a heading and the numbers of its columns are the heading's, however damaged")
    func headingOverNumbers() {
        var (upper, lower) = (Self.planHeading + Self.tiers, [String](repeating: "", count: 13))
        (upper[0], lower[0], lower[4]) = ("", "ক্যেত্র", "টিব")
        for place in [6, 7] {
            (upper[place], lower[place]) = ("প্রকৃত অর্জন", upper[place].replacing("প্রকৃত অর্জন ", with: ""))
        }
        let text = plan(upper, rows: [lower, (1...13).map { $0 == 7 ? "৭." : "\($0)" }] + Self.rows)
        #expect(text.layout.tables[0].rows.prefix(3).map(\.kind) == [.header, .header, .numbering])
        #expect(text.layout.tables[0].columns[6].year == FiscalYear(start: 2021))
    }

    @Test("quarters that are blank so far stay columns when their heading stands elsewhere")
    func blankQuarters() {
        let heading =
            ["নং", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান", "১ম কোয়ার্টার", "২য় কোয়ার্টার", "", "৪র্থ কোয়ার্টার", "মোট অর্জন"]
            + Self.tiers + ["প্রাপ্ত মান ৩য় কোয়ার্টার"]
        let rows = Self.rows.enumerated().map { place, row in
            ["\(place + 1)"] + row[2...5] + ["২", "৩", "", "", "৫"] + row[8...12] + ["৩.৫"]
        }
        let roles = plan(heading, title: "বার্ষিক কর্মসম্পাদন চুক্তি ২০২৩-২৪ এর ২য় ত্রৈমাসিক প্রতিবেদন", rows: rows).roles()
        #expect(
            roles == [
                "serial", "activity", "indicator", "unit", "weight", "quarter1", "quarter2", "quarter3", "quarter4",
                "total",
                "tier100", "tier90", "tier80", "tier70", "tier60", "score",
            ])
    }

    @Test("the year of an achievement whose heading was pushed over the tiers is not the targets' year")
    func displacedYear() {
        var heading = Self.planHeading
        heading.insert("", at: 5)
        let text = plan(
            heading + ["লক্ষ্যমাত্রা/নির্ণায়ক ২০২৩-২৪", "", "", ""],
            rows: [[String](repeating: "", count: 8) + Self.tiers] + Self.rows)
        let columns = text.layout.tables[0].columns
        #expect(text.roles().suffix(7) == ["actual", "actual", "tier100", "tier90", "tier80", "tier70", "tier60"])
        #expect(columns.filter { $0.role == .tier }.allSatisfy { $0.year != FiscalYear(start: 2022) })
    }

    @Test("column numbers of two columns run into one still number the columns")
    func mergedNumbering() {
        let rows = Evaluation.rows.map { [$0[0] + " " + $0[1]] + $0.dropFirst(2) }
        let heading = ["ক্রমিক নং কার্যক্রম"] + Evaluation.heading.dropFirst(2)
        let numbering = ["১ ২"] + (3...13).map(String.init)
        let text = RecognisedText(Evaluation.lines(heading: heading, numbering: numbering, rows: rows))
        #expect(text.kind(4) == .numbering)
        #expect(text.kind(5) == .data)
    }

    @Test("a row that lost a cell is put back where the order of its figures leaves one place", arguments: [6, 7])
    func lostCell(_ place: Int) {
        var rows = Self.rows
        rows[2].remove(at: place)
        let text = plan(rows: rows)
        #expect(text.cell(6, "tier60") == "১২")
        #expect(text.cell(6, "weight") == "৪")
    }

    @Test("a row one to the right stands in its columns on both sides of one that is empty down the page")
    func shiftedAroundEmpty() {
        var heading = Self.planHeading + Self.tiers
        heading.insert("", at: 12)
        var rows = Self.rows.map { row in Array(row.prefix(12) + [""] + row.dropFirst(12)) }
        rows[3] = Array([""] + Self.rows[2].prefix(11) + [""] + Self.rows[2].dropFirst(11))
        let text = plan(heading, rows: rows)
        #expect(text.cell(7, "weight") == "৪")
        #expect(["tier80", "tier70", "tier60"].map { text.cell(7, $0) } == ["১৬", "১৪", "১২"])
        // Where whole rows leave it empty too, a figure behind it is not known to be its own.
        rows[1][11] = ""
        #expect(plan(heading, rows: rows).cell(7, "tier70") != "১৪")
    }

    @Test("a row that lost its last cell is left as it stands")
    func lostEnd() {
        var rows = Self.rows
        rows[2].removeLast()
        let text = plan(rows: rows)
        #expect(text.cell(6, "tier70") == "১৪")
        #expect(text.cell(6, "tier60") == nil)
    }

    @Test("a row of weights with a damaged label is a total", arguments: ["সোট", "োট =", "সর্বোট", "মতোট"])
    func total(_ label: String) {
        let text = plan(rows: Self.rows + [[label, "", "", "", "", "২৫"] + [String](repeating: "", count: 7)])
        #expect(text.kind(8) == .total)
    }

    @Test("words that ran over are no new heading, however like one they read")
    func wrapped() {
        var rows = Self.rows
        rows.insert(["কার্যক্রম", "", "মান"] + [String](repeating: "", count: 10), at: 2)
        let text = plan(rows: rows)
        #expect(text.layout.tables.count == 1)
        #expect(text.kind(6) != .header)
    }

    @Test(
        "a title that a scan damaged still names its plan",
        arguments: [
            ("সে বা প্রদান প্রতিশ্রতি কর্মপরিকল্পনা", PlanKind.citizenCharter), ("অভিযোপ প্রতিকার কর্মপরিকল্পনা", .grievance),
            ("তথ্য অধিকাব কর্মপরিকল্পনা", .rightToInformation),
        ])
    func title(_ title: String, _ kind: PlanKind) {
        #expect(plan(title: title).layout.tables[0].plan == kind)
    }

    @Test("a title that names another plan is not taken for one of ours")
    func otherTitle() {
        #expect(plan(title: "উত্তম চর্চার বার্ষিক কর্মপরিকল্পনা").layout.tables[0].plan == nil)
    }

    @Test("numbers that jump are no serials, whatever order the columns have")
    func jumping() {
        let lines = [
            "সেকশন-৩: কার্যক্রমের তালিকা", "", "ক্রঃ নং\tকর্মসম্পাদনের ক্ষেত্র\t\t\tকার্যক্রমসমূহ", "১\tসামাজিক নিরাপত্তা\t২৪\t\t[১.১] ভাতা বিতরণ",
            "২\tক্ষুদ্রঋণ কার্যক্রম\t২৬\t\t[২.১] ঋণ বিতরণ", "৩\tশিশু সুরক্ষা\t২০\t\t[৩.১] সভা আয়োজন",
        ]
        let roles = RecognisedText(lines).roles()
        #expect(roles.prefix(3) == ["serial", "area", "areaWeight"])
        #expect(roles.last == "activity")
    }

    @Test("a letter read for a digit of a weight moves no cell of its row")
    func letterInWeight() {
        var rows = Evaluation.rows
        rows[3][4] = "l৪"
        rows[3][11] = "l৪.২৫"
        let text = RecognisedText(Array(Evaluation.lines(rows: rows).dropFirst(2)))
        #expect(text.cell(6, "weight") == "l৪")
        #expect(text.cell(6, "annualTarget") == "২")
    }
}
