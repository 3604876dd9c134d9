import BengaliText
import Pages
import Pipeline
import Provenance
import Templates
import Testing

@testable import Tables

@Suite("The work that long documents take")
struct WorkGrowthTests {
    private static let heading = "ক্রমিক\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tলক্ষ্যমাত্রা"

    /// How many texts were compared with all known headings until the tables of a text were found.
    private func comparisons(_ lines: [String]) -> Int {
        let paged = Pipeline().page(Array(lines.joined(separator: "\n").utf8))
        let cells = ClassifiedCells(paged, classifier: CellClassifier())
        let reader = HeadingReader(Headings())
        _ = TableFinder(cells: cells, headings: reader, words: LineWords(paged, BlockWords())).find()
        return reader.compared
    }

    private func table(rows: Int) -> [String] {
        [Self.heading] + (1...rows).map { "\($0)\tকাজ \($0)\tসূচক \($0)\tসংখ্যা\t৫\t\($0 % 7)" }
    }

    @Test("rows with figures are compared with no heading, however many there are")
    func rows() {
        #expect(comparisons(table(rows: 2000)) == comparisons(table(rows: 500)))
    }

    @Test("headings that stand again are compared once for all of a volume")
    func repeatedHeadings() {
        func volume(_ tables: Int) -> [String] {
            (0..<tables).flatMap { _ in table(rows: 2) + ["", "বার্ষিক কর্মসম্পাদন চুক্তি", ""] }
        }
        #expect(comparisons(volume(200)) == comparisons(volume(50)))
    }

    @Test("headings that are all different take comparisons in proportion to their number, no more")
    func differentHeadings() {
        func lines(_ count: Int) -> [String] {
            (0..<count).map { line in
                let word = String(
                    String.UnicodeScalarView((0..<8).map { Unicode.Scalar(0x0995 + UInt32(line >> $0 & 1))! }))
                return "\(word)\tকার্যক্রম\tসূচক\tএকক"
            }
        }
        let (some, more) = (comparisons(lines(60)), comparisons(lines(240)))
        #expect(some > 60 && more <= 4 * some)
    }

    @Test(
        "a row of more cells than any table has is a line, of which nothing is kept", arguments: [600, 2400, 240_000])
    func wideRow(_ width: Int) {
        let paged = Pipeline().page(Array(repeatElement("৫", count: width).joined(separator: "\t").utf8))
        #expect(paged.cells.isEmpty)
        #expect(paged.lines.count == 1)
    }

    @Test("a table of HTML is kept cell by cell and row by row, once each", arguments: [200, 800])
    func hypertext(_ rows: Int) {
        let row = "<tr>" + (1...10).map { "<td>\($0)</td>" }.joined() + "</tr>\n"
        let (paged, layout) = Pipeline().layOut(
            Array(("<table>\n" + String(repeating: row, count: rows) + "</table>\n").utf8))
        #expect(paged.cells.count == rows * 10)
        #expect(layout.tables.reduce(0) { $0 + $1.rows.count } == rows)
    }
}
