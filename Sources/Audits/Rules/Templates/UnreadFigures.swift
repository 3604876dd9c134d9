internal import BengaliText
internal import Findings
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// Figures of a document of which nothing was read, neither an indicator nor an area nor a total: as many as a table has, on
/// lines where they stand side by side or alone.
struct UnreadFigures {
    private let context: AuditContext
    private let bytes: [UInt8]

    /// So many figures on such lines, and so many such lines at least are those of a table.
    private static let fewestFigures = 12
    private static let fewestLines = 3
    /// A line of contents has two: a section's number and a page's.
    private static let fewestInRow = 3
    /// A number of so many digits is a telephone's or a letter's.
    private static let longestFigure = 8

    init(_ context: AuditContext) {
        self.context = context
        bytes = context.paged.text.bytes
    }

    /// Where the first and the last of those lines stand, and how many figures there are; nil where something was read.
    func found() -> (count: Int, cells: [SourceSpan])? {
        let records = context.records
        guard records.indicators.isEmpty, records.areas.isEmpty, records.totals.isEmpty else { return nil }
        var (figures, lines) = (0, 0)
        var spans: [SourceSpan] = []
        func take(_ passages: [Passage]) {
            let words = passages.reduce(into: (figures: 0, others: 0)) { count($1.text, &$0) }
            let isRow = words.figures >= UnreadFigures.fewestInRow && words.figures * 2 >= words.others
            guard isRow || words.figures > 0 && words.others == 0 else { return }
            figures += words.figures
            lines += 1
            guard let first = passages.first(where: { !$0.isEmpty }) else { return }
            if spans.count < 2 { spans.append(first.span) } else { spans[1] = first.span }
        }
        for block in context.layout.blocks where UnreadFigures.texts.contains(block.kind) {
            for line in block.lines { take([context.paged.lines[line].passage]) }
        }
        for table in context.layout.tables where !UnreadFigures.lists.contains(table.kind) {
            for row in table.rows { take(row.cells.map { table.cells[$0].passage }) }
        }
        return figures >= UnreadFigures.fewestFigures && lines >= UnreadFigures.fewestLines ? (figures, spans) : nil
    }

    private static let texts: Set<BlockKind> = [.paragraph, .foreign, .noise]
    private static let lists: Set<TableKind> = [.list, .contents, .register, .activityList]

    /// Counts the words of a stretch that are figures, and those of letters.
    private func count(_ range: Range<Int>, _ words: inout (figures: Int, others: Int)) {
        var (digits, letters) = (0, 0)
        func close() {
            if digits > 0, letters == 0 {
                words.figures += digits <= UnreadFigures.longestFigure ? 1 : 0
            } else if letters > 0 {
                words.others += 1
            }
            (digits, letters) = (0, 0)
        }
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = bytes[offset]
            switch byte {
            case 0x09, 0x20: close()
            case 0x30...0x39: digits += 1
            case 0x41...0x5A, 0x61...0x7A: letters += 1
            case 0xE0
            where offset + 2 < range.upperBound && bytes[offset + 1] == 0xA7
                && (0xA6...0xAF).contains(bytes[offset + 2]):
                digits += 1
                offset += 2
            case 0xC0...: letters += 1
            default: break
            }
            offset += 1
        }
        close()
    }
}
