import Tables
import Testing

@Suite("Rows whose cells ran together, and rows on two lines, stand in their columns")
struct RunTogetherTests {
    private static let own = [
        "serial", "activity", "indicator", "unit", "weight", "annualTarget", "quarter1", "quarter2", "quarter3",
        "quarter4",
        "total", "score",
    ]
    private static let last = ["৫", "[৫.১] পাঠ", "[৫.১.১] পাঠ অনুষ্ঠিত", "সংখ্যা", "৬", "১২", "৩", "৩", "-", "-", "৬", "৩", ""]

    private func cells(_ text: RecognisedText, line: Int32) -> [String?] {
        Self.own.map { text.cell(line, $0) }
    }

    private func line(of lines: [String], behind: Int) -> Int32 { Int32(lines.count - behind) }

    @Test("a tab read as a space is found, whichever two columns it parted", arguments: 3..<11)
    func tab(_ place: Int) {
        var row = Self.last
        row[place] += " " + row.remove(at: place + 1)
        let lines = Evaluation.lines(rows: Evaluation.rows + [row])
        let text = RecognisedText(lines)
        #expect(cells(text, line: line(of: lines, behind: 0)) == Self.last.dropLast().map { $0 })
    }

    @Test("in a table of three rows too")
    func small() {
        var row = Self.last
        row[6] += " " + row.remove(at: 7)
        let lines = Evaluation.lines(rows: [Evaluation.rows[0], row, Evaluation.rows[1]])
        #expect(cells(RecognisedText(lines), line: line(of: lines, behind: 1)) == Self.last.dropLast().map { $0 })
    }

    @Test("a figure of two pieces is no pair of cells where the row has all its cells")
    func whole() {
        var row = Self.last
        row[5] = "১ ২"
        let lines = Evaluation.lines(rows: Evaluation.rows + [row])
        #expect(cells(RecognisedText(lines), line: line(of: lines, behind: 0)) == row.dropLast().map { $0 })
    }

    @Test(
        "a date in words is one cell where the rows behind a break stand one to the right",
        arguments: ["26 November 2014", "26 Nov, 2014", "২৬ নভেম্বর ২০১৪"])
    func date(_ last: String) {
        let heading =
            [
                "Activities", "Performance Indicators", "Unit", "Weight of Performance Indicators",
                "Actual Achievement 2012-13",
            ]
            + ["Actual Achievement 2013-14", "Excellent (100%)", "Very Good (90%)", "Good (80%)", "Fair (70%)"]
            + ["Poor (60%)", "Projection 2015-16", "Projection 2016-17"]
        let numbers = ["4", "100", "100", "100", "95", "90", "85", "80", "100", "100"]
        let days = ["5 November 2014", "12 November 2014", "19 November 2014", last, "3 December 2014"]
        let own = ["[1.1] Ponds", "[1.1.1] Ponds opened", "Date", "14", "-", "-"] + days + ["-", "-"]
        let shifted = (1...4).map { ["", "[2.\($0)] Roads", "[2.\($0).1] Roads repaired", "%"] + numbers }
        let text = RecognisedText(
            ["Annual Performance Agreement 2014-15", ""] + ([heading, own] + shifted).map(Evaluation.line))
        let tiers = ["tier100", "tier90", "tier80", "tier70", "tier60", "projection"]
        #expect(tiers.map { text.cell(4, $0) } == days + ["-"])
        #expect(text.cell(6, "tier70") == "85")
    }

    @Test("rows whose empty ends were cut off keep a figure of two pieces in its column")
    func cut() {
        func early(_ number: Int, _ target: String) -> [String] {
            ["\(number)", "[\(number).১] পাঠ", "[\(number).১.১] পাঠ অনুষ্ঠিত", "সংখ্যা", "৬", target, "৩"]
        }
        let rows = Evaluation.rows + [early(5, "১২"), early(6, "১ ২") + ["৩", "৪", "৫", "৬"]]
        let lines = Evaluation.lines(rows: rows)
        let text = RecognisedText(lines)
        #expect(text.cell(line(of: lines, behind: 0), "quarter1") == "৩")
    }

    @Test("a row broken between two cells is one row on two lines", arguments: 3..<12)
    func broken(_ place: Int) throws {
        var lines = Evaluation.lines(rows: Evaluation.rows)
        let row = Evaluation.rows[1]
        let line = lines.count - 3
        #expect(lines[line] == Evaluation.line(row))
        lines[line] = Evaluation.line(Array(row[..<place]))
        lines.insert(Evaluation.line(Array(row[place...])), at: line + 1)
        let text = RecognisedText(lines)
        let whole = try #require(text.layout.tables[0].rows.first { $0.line == Int32(line + 1) })
        #expect(whole.lastLine == whole.line + 1)
        #expect(text.layout.tables[0].rows.count == 6)
        #expect(cells(text, line: whole.line) == row.dropLast().map { $0 })
    }

    @Test("a row broken between two words of a cell has that cell's two lines in one")
    func brokenCell() throws {
        var lines = Evaluation.lines(rows: Evaluation.rows)
        let line = lines.count - 3
        lines[line] = lines[line].replacing("সভা অনুষ্ঠিত", with: "সভা\nঅনুষ্ঠিত")
        let text = RecognisedText(lines)
        #expect(text.cell(Int32(line + 1), "indicator") == "[২.১.১] সভা অনুষ্ঠিত")
        #expect(text.cell(Int32(line + 1), "total") == "৪")
    }

    @Test("two short rows that are no halves of one stay two")
    func apart() {
        let rows = Evaluation.rows
        let lines = Evaluation.lines(rows: rows + [Array(rows[1].prefix(6)), Array(rows[3].prefix(7))])
        #expect(RecognisedText(lines).layout.tables[0].rows.count == 2 + rows.count + 2)
    }
}
