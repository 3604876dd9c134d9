internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// Codes of indicators that no record was made of: they say of a table, or of lines outside every table, that it is a
/// plan or a report all the same.
struct UnreadCodes {
    private let context: AuditContext
    private static let reader = CodeReader()

    /// Fewer codes may be named in passing.
    private static let fewest = 3
    /// The columns of the narrowest plan, that of three tiers.
    private static let narrowestPlan = 8
    /// So many figures stand beside each code of a plan or a report: a weight and two targets at least.
    private static let figures = 3

    init(_ context: AuditContext) {
        self.context = context
    }

    /// Whether a table's rows have codes of indicators and most gave no record.
    func areMost(ofTable index: Int) -> Bool {
        let table = context.layout.tables[index]
        // A register that names indicators is narrow; a plan or a report whose columns were not understood is not.
        switch table.kind {
        case .contents, .list, .activityList: return false
        case .register where table.columns.count < UnreadCodes.narrowestPlan: return false
        default: break
        }
        let coded = table.rows.count { row in
            row.kind != .header && row.kind != .numbering
                && row.cells.contains { isCode(table.cells[$0].passage.text) }
        }
        return coded >= UnreadCodes.fewest && context.records.indicators(ofTable: index).count * 2 < coded
    }

    /// The first and the last code of each page whose codes stand outside every table, beside figures as in a table.
    func pages() -> [(count: Int, cells: [SourceSpan])] {
        var pages: [Int32: Page] = [:]
        for block in context.layout.blocks {
            for line in block.lines where !context.paged.lines[line].passage.isEmpty {
                let passage = context.paged.lines[line].passage
                take(passage, into: &pages[passage.page, default: Page()])
            }
        }
        return pages.keys.sorted().compactMap { number in
            guard let page = pages[number], page.codes >= UnreadCodes.fewest,
                page.figures >= page.codes * UnreadCodes.figures
            else { return nil }
            return (page.codes, [page.first, page.last].compactMap(\.self))
        }
    }

    private struct Page {
        var codes = 0
        var figures = 0
        var first: SourceSpan?
        var last: SourceSpan?
    }

    private func take(_ passage: Passage, into page: inout Page) {
        let bytes = context.paged.text.bytes
        var numbers = 0
        for code in UnreadCodes.reader.codes(in: bytes, passage.text) {
            numbers += code.numbers.count
            guard UnreadCodes.isIndicator(code) else { continue }
            page.codes += 1
            let span = context.paged.passage(passage, text: code.range).span
            if page.first == nil { page.first = span } else { page.last = span }
        }
        page.figures += max(0, digitRuns(passage.text) - numbers)
    }

    /// How many runs of digits stand in a text.
    private func digitRuns(_ range: Range<Int>) -> Int {
        let bytes = context.paged.text.bytes
        var runs = 0
        var isInside = false
        var offset = range.lowerBound
        while offset < range.upperBound {
            let isBengali =
                bytes[offset] == 0xE0 && offset + 2 < range.upperBound && bytes[offset + 1] == 0xA7
                && (0xA6...0xAF).contains(bytes[offset + 2])
            let isDigit = isBengali || (0x30...0x39).contains(bytes[offset])
            if isDigit && !isInside { runs += 1 }
            isInside = isDigit
            offset += isBengali ? 3 : 1
        }
        return runs
    }

    /// Whether a cell begins with an indicator's code in brackets.
    private func isCode(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty, context.paged.text.bytes[range.lowerBound] == 0x5B,
            let code = UnreadCodes.reader.read(context.paged.text.bytes, range)
        else { return false }
        return UnreadCodes.isIndicator(code)
    }

    /// Three numbers are an indicator's, two an activity's; one more in the mandatory part.
    private static func isIndicator(_ code: CodeReading) -> Bool { code.numbers.count >= 3 }
}
