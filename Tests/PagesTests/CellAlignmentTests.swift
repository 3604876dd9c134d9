import Testing

@testable import Pages

@Suite("Cells of printed rows under their columns")
struct CellAlignmentTests {
    private static let heading = [(0, "সূচক"), (20, "একক"), (30, "মান"), (38, "অর্জন")]
    private static let rows = [
        [(0, "[১.১.১] সভা"), (20, "সংখ্যা"), (30, "৫"), (38, "২")],
        [(0, "[১.১.২] সফর"), (20, "জন"), (30, "৬"), (38, "৩")],
        [(0, "[১.১.৩] নথি"), (20, "সংখ্যা"), (30, "৭"), (38, "১")],
        [(0, "[১.১.৪] সনদ"), (20, "টাকা"), (30, "৮"), (38, "৯")],
    ]

    /// The words of each cell of a line after the alignment.
    private func aligned(_ lines: [[(Int, String)]], headings: Set<Int> = []) -> [[String]] {
        let printed = lines.map { LayoutReaderTests.laid($0) }
        let source = Array(printed.joined(separator: "\n").utf8)
        let text = LayoutText(source: source)
        var start = 0
        let block = printed.map { line in
            defer { start += line.utf8.count + 1 }
            return LayoutLine(source, start..<start + line.utf8.count, measure: .scalars)
        }
        let found = CellAlignment.aligned(block, LayoutGrid(block, headings: headings, text), headings: headings, text)
        return found.map { line in
            line.segments.map { segment in
                segment.words.map { String(decoding: source[$0.bytes], as: UTF8.self) }.joined(separator: " ")
            }
        }
    }

    @Test("a unit and the figure behind it are two cells where the other rows have two columns")
    func unit() {
        let fused = [(0, "[১.১.৫] তালিকা"), (20, "সংখ্যা ৪"), (38, "৩")]
        let found = aligned([CellAlignmentTests.heading] + CellAlignmentTests.rows + [fused])
        #expect(found.last == ["[১.১.৫] তালিকা", "সংখ্যা", "৪", "৩"])
        #expect(found[1] == CellAlignmentTests.rows[0].map(\.1))
    }

    @Test("a heading that stands again below rows is left as it is, whatever its columns hold")
    func heading() {
        let again = [(0, "সূচক"), (20, "সংখ্যা ৪"), (38, "৩")]
        let lines =
            [CellAlignmentTests.heading] + CellAlignmentTests.rows[..<3] + [again] + CellAlignmentTests.rows[3...]
        #expect(aligned(lines, headings: [4])[4] == again.map(\.1))
        #expect(aligned(lines)[4] != again.map(\.1))
    }

    @Test("fewer rows than show where gutters are align nothing")
    func few() {
        let fused = [(0, "[১.১.৫] তালিকা"), (20, "সংখ্যা ৪"), (38, "৩")]
        let found = aligned([CellAlignmentTests.heading, CellAlignmentTests.rows[0], fused])
        #expect(found.last == fused.map(\.1))
    }
}
