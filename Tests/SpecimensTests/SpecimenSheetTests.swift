import Testing

@testable import Specimens

@Suite("Documents as pages for a browser to print")
struct SpecimenSheetTests {
    @Test("the same document is the same page, and others look otherwise")
    func style() {
        let page = SpecimenSheet(SpecimenDocuments.make("integrity", seed: 5)).html
        #expect(page == SpecimenSheet(SpecimenDocuments.make("integrity", seed: 5)).html)
        let styles = (0..<20 as Range<UInt64>).map { seed in
            let page = SpecimenSheet(SpecimenDocuments.make("integrity", seed: seed)).html
            return page.prefix(while: { $0 != ">" }) + (page.split(separator: "</style>").first ?? "")
        }
        #expect(Set(styles).count > 15)
    }

    @Test("every cell stands on the page, and each table's rows fill its columns", arguments: 0..<12 as Range<UInt64>)
    func cells(seed: UInt64) {
        for template in ["quarterlyPairs", "agreement", "quarterlyArea"] {
            let document = SpecimenDocuments.make(template, seed: seed)
            let page = SpecimenSheet(document).html
            for cell in document.tables.flatMap(\.rows).flatMap(\.cells) where !cell.text.isEmpty {
                #expect(page.contains(WrittenSpecimen.escaped(cell.text)), "\(template) \(seed)")
            }
            for table in page.split(separator: "<table>").dropFirst() {
                let widths = SpecimenSheetTests.widths(of: table)
                #expect(Set(widths).count == 1, "\(template) \(seed): \(widths)")
            }
        }
    }

    /// How many places each row of a table fills, with the cells that reach down into it.
    private static func widths(of table: Substring) -> [Int] {
        let rows = table.prefix(upTo: table.ranges(of: "</table>").first?.lowerBound ?? table.endIndex)
        var reaching: [Int] = []
        return rows.replacing(" class=\"heading\"", with: "").split(separator: "<tr>").dropFirst().map { row in
            var width = reaching.count
            reaching = reaching.map { $0 - 1 }.filter { $0 > 0 }
            for cell in row.matches(of: /<t[dh]( rowspan="(\d+)")?( colspan="(\d+)")?/) {
                let columns = cell.output.4.flatMap { Int($0) } ?? 1
                let rows = cell.output.2.flatMap { Int($0) } ?? 1
                width += columns
                if rows > 1 { reaching += [Int](repeating: rows - 1, count: columns) }
            }
            return width
        }
    }
}
