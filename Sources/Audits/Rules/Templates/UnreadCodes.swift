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
    /// So many cells stand behind each code of a plan or a report: a unit, a weight and two targets at least.
    private static let cells = 4

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

    /// The first and the last code of each page whose codes stand outside every table among figures: on lines cut as a
    /// table's rows are, or with as many figures as a row has, or a figure a line.
    func pages() -> [(count: Int, cells: [SourceSpan])] {
        var pages: [Int32: Page] = [:]
        // Beside tables that were read, codes stand in the text on what was done.
        var isRead: Set<Int32> = []
        for indicator in context.records.indicators {
            if let passage = indicator.text.first ?? indicator.codePassage { isRead.insert(passage.page) }
        }
        for block in context.layout.blocks {
            for line in block.lines where !context.paged.lines[line].passage.isEmpty {
                let passage = context.paged.lines[line].passage
                take(passage, into: &pages[passage.page, default: Page()])
            }
        }
        return pages.keys.sorted().compactMap { number in
            guard let page = pages[number] else { return nil }
            if isRead.contains(number) {
                return page.rows > 0 ? (page.rows, [page.firstRow].compactMap(\.self)) : nil
            }
            guard page.rows > 0 || page.codes >= UnreadCodes.fewest && page.figures >= page.codes * UnreadCodes.cells
            else { return nil }
            return (page.codes, [page.first, page.last].compactMap(\.self))
        }
    }

    private struct Page {
        var codes = 0
        /// How many figures and marks that part cells stand on lines with codes, and how many lines hold a figure alone.
        var figures = 0
        /// Lines with a code and as many figures as the narrowest row has.
        var rows = 0
        var first: SourceSpan?
        var last: SourceSpan?
        var firstRow: SourceSpan?
    }

    private func take(_ passage: Passage, into page: inout Page) {
        let bytes = context.paged.text.bytes
        let codes = UnreadCodes.reader.codes(in: bytes, passage.text).filter(UnreadCodes.isIndicator)
        for code in codes {
            page.codes += 1
            let span = context.paged.passage(passage, text: code.range).span
            if page.first == nil { page.first = span } else { page.last = span }
        }
        let line = figures(bytes, passage.text)
        guard let last = codes.last else {
            if line.words == 0 { page.figures += line.figures }
            return
        }
        page.figures += line.figures + passage.text.count { isSeparator(bytes, $0) }
        let rest = figures(bytes, last.range.upperBound..<passage.text.upperBound)
        if codes.count == 1, rest.figures >= UnreadCodes.figuresOfRow, rest.inARow >= UnreadCodes.cells {
            page.rows += 1
            if page.firstRow == nil { page.firstRow = context.paged.passage(passage, text: last.range).span }
        }
    }

    /// A row of a plan or a report has so many figures at least behind its code: a weight and five tiers or quarters.
    private static let figuresOfRow = 6

    /// How many words of a stretch are figures, how many are others, and how many figures stand side by side at most.
    private func figures(
        _ bytes: borrowing [UInt8], _ range: Range<Int>
    ) -> (figures: Int, words: Int, inARow: Int) {
        var (figures, words, run, longest) = (0, 0, 0, 0)
        var isStart = true
        for offset in range {
            let isSpace = bytes[offset] == 0x20 || bytes[offset] == 0x09
            defer { isStart = isSpace }
            guard isStart, !isSpace else { continue }
            let isDash = bytes[offset] == 0x2D && (offset + 1 == range.upperBound || bytes[offset + 1] == 0x20)
            if isDash || isDigit(bytes, offset) {
                figures += 1
                run += 1
                longest = max(longest, run)
            } else {
                words += 1
                run = 0
            }
        }
        return (figures, words, longest)
    }

    /// Whether a digit, ASCII or Bengali, begins at a place: U+09E6 to U+09EF are E0 A7 A6 to E0 A7 AF.
    private func isDigit(_ bytes: borrowing [UInt8], _ place: Int) -> Bool {
        switch bytes[place] {
        case 0x30...0x39: true
        case 0xE0: place + 2 < bytes.count && bytes[place + 1] == 0xA7 && (0xA6...0xAF).contains(bytes[place + 2])
        default: false
        }
    }

    /// Whether a mark stands at a place that parts cells in forms that are not read as tables: a comma, a semicolon, a
    /// stroke or its line for boxes.
    private func isSeparator(_ bytes: borrowing [UInt8], _ place: Int) -> Bool {
        switch bytes[place] {
        case 0x2C, 0x3B, 0x7C: true
        case 0xE2: place + 2 < bytes.count && bytes[place + 1] == 0x94 && bytes[place + 2] == 0x82
        default: false
        }
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
