internal import BengaliText
internal import Pages
internal import Provenance
internal import Templates

/// Parts a document's tab-separated lines into tables: where one begins, what page noise only interrupts, and which
/// rows are headings.
struct TableFinder {
    let cells: ClassifiedCells
    let headings: HeadingReader
    let words: LineWords

    private var paged: PagedText { cells.paged }

    /// The tables of a document, in order; lines with tabs that are no table are in none.
    ///
    /// - Complexity: O(n) in the document's bytes.
    func find() -> [TableDraft] {
        var drafts: [TableDraft] = []
        var current = TableDraft()
        var lastLine = -1
        for (number, line) in paged.lines.enumerated() where !line.cells.isEmpty {
            let isHeading =
                (isHeading(line.cells, at: number) || isGroup(line.cells, at: number))
                && !isWrapped(line.cells, in: current, isNear: lastLine + 1 == number)
            if !isHeading, isText(line.cells, at: number, below: current, isNear: lastLine + 1 == number) { continue }
            if !current.rows.isEmpty,
                !continues(current, with: line.cells, isHeading: isHeading, gap: lastLine + 1..<number)
            {
                // What stands between two pages of one table is left where it is.
                if !isHeading, isAside(line.cells, at: number, in: current) { continue }
                close(&current, into: &drafts)
            }
            append(line.cells, at: number, isHeading: isHeading, to: &current)
            lastLine = number
        }
        close(&current, into: &drafts)
        return drafts
    }

    /// Whether a row is a line of text that a spreadsheet or a renderer put into cells: it stands in the first cell alone,
    /// before a table, and no row of the table above follows: it is the title of the next, or a blank row parts it.
    private func isText(_ row: Range<Int>, at line: Int, below draft: TableDraft, isNear: Bool) -> Bool {
        guard words.isLone(line), !paged.lines[line].isPlaced, !words.isSection(line) else { return false }
        if draft.rows.isEmpty { return true }
        guard words.isTitle(line) || !isNear || words.isBlank(line - 1) else { return false }
        let next = (line + 1..<min(line + 1 + TableFinder.titleReach, paged.lines.count)).first { next in
            !paged.lines[next].cells.isEmpty && !words.isBlank(next) && !words.isLone(next)
        }
        return next.map { isHeading(paged.lines[$0].cells, at: $0) } ?? (!isNear || words.isBlank(line - 1))
    }

    /// Whether a row is none of a wide table's that goes on behind it: signatures beside each other at a page's end.
    private func isAside(_ row: Range<Int>, at line: Int, in draft: TableDraft) -> Bool {
        guard draft.hasBody, draft.width >= TableFinder.wholeWidth, row.count * 2 < draft.width, !words.isTotal(line),
            cells.count(row, where: { $0 == .code3 || $0 == .code2 || $0 == .unit }) == 0,
            let next = (line + 1..<min(line + 1 + TableFinder.asideReach, paged.lines.count)).first(where: {
                paged.lines[$0].cells.count * 4 >= draft.width * 3
            })
        else { return false }
        return !holdsTitle(line..<next)
            && PageTops(cells: cells, headings: headings, words: words).runsOn(from: draft, at: next)
    }

    /// How many lines signatures and what stands at the top of the next page take at most.
    private static let asideReach = 16

    /// How many lines a title and what stands under it take at most over the heading, in lines.
    private static let titleReach = 8

    private func append(_ row: Range<Int>, at line: Int, isHeading: Bool, to draft: inout TableDraft) {
        let kind: RowKind
        if isHeading || isSubheading(row, of: draft) {
            kind = .header
        } else if (!draft.hasBody || draft.rows.last?.kind == .header) && cells.isNumbering(row)
            || draft.rows.last?.kind == .header && cells.isNarrowNumbering(row)
        {
            kind = .numbering
        } else if !isHeading, mayEndInHeading(draft), cells.isNumbering(row) {
            draft.takeRowsForHeading()
            kind = .numbering
        } else if repeatsNumbering(row, of: draft) {
            kind = .numbering
        } else if repeatsLine(row, ofHeading: draft) {
            kind = .header
        } else {
            kind = .data
        }
        if draft.rows.isEmpty {
            draft.hasHeading = isHeading
            draft.isContents = isContentsLine(row)
        }
        draft.append(DraftRow(line: line, cells: row, kind: kind))
    }

    /// Whether a row numbers the columns again, as on the next page, where the heading's last row alone is repeated.
    private func repeatsNumbering(_ row: Range<Int>, of draft: TableDraft) -> Bool {
        let filled = cells.filled(row)
        return draft.hasBody && filled >= TableFinder.fewestNumbers && filled * 4 >= draft.width * 3
            && cells.count(row) { $0 == .code3 || $0 == .code2 || $0 == .unit || $0 == .longText } == 0
            && cells.isNumbering(row) && draft.rows.contains { $0.kind == .numbering }
    }

    /// Fewer numbers may be figures that happen to run on.
    private static let fewestNumbers = 5

    /// Whether a row is letter for letter one of those that the heading ends in, as on the next page.
    private func repeatsLine(_ row: Range<Int>, ofHeading draft: TableDraft) -> Bool {
        guard draft.hasBody, cells.filled(row) >= 2 else { return false }
        let bytes = paged.text.bytes
        return draft.rows.prefix { !$0.isBody }.contains { line in
            line.kind == .header && line.cells.count == row.count
                && zip(line.cells, row).allSatisfy { above, own in
                    let (one, other) = (paged.cells[above].text, paged.cells[own].text)
                    return one.count == other.count && bytes[one].elementsEqual(bytes[other])
                }
        }
    }

    /// Whether a draft ends in a few rows that hold no code and few figures: above a row of column numbers they are lines
    /// of the heading, however damaged.
    private func mayEndInHeading(_ draft: TableDraft) -> Bool {
        let end = draft.rows.suffix(TableFinder.mostRowsOfHeading + 1)
        let rows = end.suffix(from: end.lastIndex { $0.kind != .data }.map { $0 + 1 } ?? end.startIndex)
        return !rows.isEmpty && rows.count <= TableFinder.mostRowsOfHeading
            && rows.allSatisfy { row in
                guard !row.cells.contains(where: { TableFinder.isOfIndicator(cells.classes[$0]) }) else { return false }
                let figures = row.cells.count { cells.classes[$0].isFigure && !isHeadingInDigits($0, in: row.cells) }
                return figures * 2 < cells.filled(row.cells)
            }
    }

    /// Whether a class of cells stands in an indicator's row and in no heading.
    private static func isOfIndicator(_ cell: CellClass) -> Bool { cell == .code3 || cell == .code2 || cell == .unit }

    /// So many rows of cells a heading has at most below what is known of it.
    private static let mostRowsOfHeading = 3

    private func close(_ draft: inout TableDraft, into drafts: inout [TableDraft]) {
        // A spreadsheet's blank rows behind a table are none of its rows.
        if let last = draft.rows.last, words.isBlank(last.line), !paged.lines[last.line].isPlaced {
            let end = draft.rows.lastIndex { !words.isBlank($0.line) } ?? -1
            draft.replaceRows(Array(draft.rows[...end]))
        }
        if isTable(draft) { drafts.append(draft) }
        draft = TableDraft()
    }

    /// A few lines with stray tabs in running text are no table.
    private func isTable(_ draft: TableDraft) -> Bool {
        if draft.rows.isEmpty { return false }
        if draft.hasHeading || draft.isContents || draft.rows.count >= 4 { return true }
        return draft.rows.contains { row in
            row.cells.count >= 3
                && cells.count(row.cells) { $0.isFigure || $0 == .code3 || $0 == .code2 || $0 == .unit } >= 2
        }
    }

    // MARK: Headings

    /// Whether a row is the first row of a heading: known headings, or unknown ones that a row of column numbers
    /// follows.
    private func isHeading(_ row: Range<Int>, at line: Int) -> Bool {
        let codes = cells.count(row) { $0 == .code3 || $0 == .code2 }
        let figures = cells.count(row) { $0 == .number || $0 == .dash || $0 == .unreadable }
        let filled = cells.filled(row)
        guard codes == 0, filled >= 2 else { return false }
        // A few cells that a heading seldom has make no row of figures of one whose other cells are all known headings.
        if figures * 2 < filled, headings.isKnown(row, of: cells) { return true }
        guard figures == 0 || figures * 2 < filled else { return false }
        // Quarters with their months look like dates, and a year alone like a number; what else looks like a date may stand
        // in a heading of which the rest is known: জুলাই ২০১৭ থেকে জুন ২০১৮ সময়ের পরিকল্পনা.
        var dates = 0
        for index in row where cells.classes[index].isFigureOfHeading && !isHeadingInDigits(index, in: row) {
            dates += 1
            guard cells.classes[index] == .date, dates * (TableFinder.knownForDate + 1) <= filled else { return false }
        }
        let asked = TableFinder.knownForDate * dates
        if headings.matches(max(filled <= TableFinder.fewCells ? 2 : 3, asked), in: row, of: cells) { return true }
        guard let next = nextRow(after: line), cells.isNumbering(next) else { return false }
        return headings.matches(max(1, asked), in: row, of: cells)
    }

    /// A row of so many cells is a heading by two known ones; a longer one by three.
    private static let fewCells = 4

    /// So many headings of a row must be known for each cell of it that looks like a date and is no known one.
    private static let knownForDate = 4

    /// Whether a row is the one heading of a group, right above the heading it is part of.
    ///
    /// Where columns stand apart by spaces, the heading of a group can have a line of its own.
    private func isGroup(_ row: Range<Int>, at line: Int) -> Bool {
        guard paged.lines[line].isPlaced, cells.filled(row) == 1, line + 1 < paged.lines.count,
            paged.lines[line + 1].cells.count == row.count, headings.matches(1, in: row, of: cells)
        else { return false }
        return isHeading(paged.lines[line + 1].cells, at: line + 1)
    }

    /// Whether a row right below a table's rows is as wide as they are and mostly empty: words that ran over, however like
    /// a heading they read.
    private func isWrapped(_ row: Range<Int>, in draft: TableDraft, isNear: Bool) -> Bool {
        guard isNear, draft.hasBody, draft.rows.last?.kind == .data else { return false }
        // The label of what was achieved tells a row whose last cells were cut off.
        let isWhole = row.count + 1 >= draft.width || opensWithLabel(row)
        return row.count >= 4 && isWhole
            && cells.filled(row) * 3 < (row.count + 1 >= draft.width ? row.count : draft.width)
    }

    /// Whether the first cell of a row that is not empty labels its line, behind two empty ones or more.
    private func opensWithLabel(_ row: Range<Int>) -> Bool {
        guard let first = row.first(where: { cells.classes[$0] != .blank }) else { return false }
        return cells.classes[first] == .rowKind && first >= row.lowerBound + 2
    }

    /// Whether a cell that looks like a figure is a quarter with its months, a fiscal year, or a sum over other columns.
    private func isHeadingInDigits(_ index: Int, in row: Range<Int>) -> Bool {
        // Beside one other cell it may be what a scan pushed below its own column.
        if cells.filled(row) > TableFinder.fewCells / 2,
            HeadingNumbers.isIdentity(paged.text.bytes, paged.cells[index].text)
        {
            return true
        }
        switch cells.classes[index] {
        case .date:
            return headings.matches(1, in: index..<index + 1, of: cells)
                || PairedWords(cells: cells, reader: headings).piece(index).isTarget != nil
                || HeadingNumbers.fiscalYear(paged.text.bytes, paged.cells[index].text) != nil
                || HeadingNumbers.namesMonths(paged.text.bytes, paged.cells[index].text)
        case .number:
            return HeadingNumbers.fiscalYear(paged.text.bytes, paged.cells[index].text) != nil
                || headings.matches(1, in: index..<index + 1, of: cells)
        default: return false
        }
    }

    private func nextRow(after line: Int) -> Range<Int>? {
        var next = line + 1
        while next < paged.lines.count, next <= line + 2 {
            if !paged.lines[next].cells.isEmpty { return paged.lines[next].cells }
            next += 1
        }
        return nil
    }

    /// Whether a row right below a heading belongs to it: the parts of headings that span, or what was displaced.
    private func isSubheading(_ row: Range<Int>, of draft: TableDraft) -> Bool {
        guard let above = draft.rows.last, above.kind == .header, headingLines(of: draft) < 4, row.count >= 2 else {
            return false
        }
        if headings.goesOn(above.cells, in: row, of: cells) { return true }
        guard cells.classes[row.lowerBound] == .blank, cells.classes[row.lowerBound + 1] == .blank else { return false }
        let filled = cells.filled(row)
        // Years, and quarters with their months, look like figures.
        let isBarred = row.contains { index in
            switch cells.classes[index] {
            case .number, .date: !isHeadingInDigits(index, in: row)
            case .unit, .code3, .code2, .dash, .longText: true
            default: false
            }
        }
        return filled > 0 && (!isBarred || headings.matches((filled * 3 + 3) / 4, in: row, of: cells))
    }

    /// How many lines the heading has that the draft ends in; 0 where it ends in rows.
    private func headingLines(of draft: TableDraft) -> Int {
        draft.rows.count - ((draft.rows.lastIndex { $0.kind != .header }).map { $0 + 1 } ?? 0)
    }

    // MARK: Where a table ends

    private func isContentsLine(_ row: Range<Int>) -> Bool {
        // The entry, its leader and its page; a number of the entry's own may stand before.
        let page = row.upperBound - 1
        guard row.count == 2 || row.count == 3, cells.classes[page] == .number, !cells.classes[page - 1].isAbsent else {
            return false
        }
        return Leader.ends(paged.text.bytes, paged.cells[page - 1].text)
    }

    private func continues(_ draft: TableDraft, with row: Range<Int>, isHeading: Bool, gap: Range<Int>) -> Bool {
        if draft.isContents {
            return row.count == draft.width && (isContentsLine(row) || (gap.isEmpty && !isHeading))
        }
        if isContentsLine(row) && !draft.hasHeading { return false }
        if isHeading {
            // Right below a heading it is the heading's second line; below rows it is the heading again, or another's.
            return isNearHeading(draft, gap) || (gap.isEmpty && isSubheading(row, of: draft))
                || ((!holdsTitle(gap) || isPageTop(gap, of: draft)) && repeatsHeading(of: draft, row)
                    && !beginsAnew(after: draft, at: gap))
        }
        if gap.isEmpty || isNearHeading(draft, gap) { return true }
        if endsList(draft, before: row, gap) || headsOther(row, at: gap.upperBound, than: draft) { return false }
        let width = draft.width
        // A row whose empty cells at the end were cut off is short, but its code or its unit says what it is.
        let isSimilar = abs(width - row.count) <= max(2, width / 4)
        let isCut = row.count < width && cells.count(row) { $0 == .code3 || $0 == .code2 || $0 == .unit } > 0
        // A letterhead between two pages parts no rows of the same many cells; a table begins with a title or a heading.
        let isWhole = row.count == width && width >= TableFinder.wholeWidth
        return (isSimilar || isCut) && textLines(in: gap) <= 12
            && (!holdsTitle(gap, orLetterhead: !isWhole) || isPageTop(gap, of: draft))
    }

    /// Whether the lines before the next row are the top of a page in the middle of a table.
    private func isPageTop(_ gap: Range<Int>, of draft: TableDraft) -> Bool {
        PageTops(cells: cells, headings: headings, words: words).isPageTop(gap, of: draft, before: gap.upperBound)
    }

    /// Whether the rows below a heading that stands again begin anew: however damaged the title between, it is another's.
    private func beginsAnew(after draft: TableDraft, at gap: Range<Int>) -> Bool {
        textLines(in: gap) > 0
            && PageTops(cells: cells, headings: headings, words: words).beginsAnew(after: draft, at: gap.upperBound)
    }

    /// Rows of so many cells are a plan's or a report's.
    private static let wholeWidth = 8

    /// Whether a draft is a list of numbered lines, and words without a number begin behind other text: another list's heading.
    private func endsList(_ draft: TableDraft, before row: Range<Int>, _ gap: Range<Int>) -> Bool {
        guard row.count <= TableFinder.listWidth, draft.width <= TableFinder.listWidth, textLines(in: gap) > 0,
            [.shortText, .longText].contains(cells.classes[row.lowerBound])
        else { return false }
        let numbered = draft.rows.suffix(TableFinder.numberedRows)
        return numbered.count == TableFinder.numberedRows
            && numbered.allSatisfy { cells.classes[$0.cells.lowerBound] == .number }
    }

    /// Whether words alone stand side by side, fewer than a table has columns, and figures below them: the heading of another
    /// table, such as evidence has, though none of it is known.
    private func headsOther(_ row: Range<Int>, at line: Int, than draft: TableDraft) -> Bool {
        guard draft.hasBody, row.count >= TableFinder.fewestHeadings, row.count < draft.width,
            cells.count(row, where: TableFinder.isOfHeading) == row.count, line + 1 < paged.lines.count
        else { return false }
        let below = paged.lines[line + 1].cells
        guard below.count == row.count, cells.count(below, where: { $0 == .number }) >= 2, !cells.isNumbering(below),
            cells.count(below, where: { $0 == .code3 || $0 == .code2 }) == 0
        else { return false }
        let own = keys(of: row)
        return draft.rows.lazy.filter { $0.kind == .header }.allSatisfy { line in
            keys(of: line.cells).intersection(own).count * 2 < own.count
        }
    }

    /// Fewer words side by side may be a row of the table that wrapped.
    private static let fewestHeadings = 4

    /// Whether a class of cells stands in headings of words.
    private static func isOfHeading(_ cell: CellClass) -> Bool {
        switch cell {
        case .shortText, .longText, .unit, .rowKind: true
        default: false
        }
    }

    /// How many columns a list has at most, and how many of its last lines are numbered.
    private static let listWidth = 3
    private static let numberedRows = 2

    /// Whether only a mark or two of the page stand between a heading without rows and what follows.
    private func isNearHeading(_ draft: TableDraft, _ gap: Range<Int>) -> Bool {
        draft.hasHeading && !draft.hasBody && draft.rows.count < 4
            && (gap.isEmpty || textLines(in: gap) <= 3 && !holdsTitle(gap))
    }

    /// Whether a heading is the table's own again, as on the next page.
    private func repeatsHeading(of draft: TableDraft, _ row: Range<Int>) -> Bool {
        guard draft.hasBody else { return false }
        // Wherever each stands: a scan may displace one on this page and another on the next. The next page may have the
        // heading's last line alone.
        let other = keys(of: row)
        return draft.rows.prefix { $0.kind == .header }.contains { line in
            // A line of too few cells differs in too many.
            guard cells.filled(line.cells) * 4 >= other.count * 3 else { return false }
            let known = keys(of: line.cells)
            let most = max(known.count, other.count)
            let different = most - other.count { known.contains($0) }
            if different * 4 <= most { return true }
            // Of those that stand over one column damage left half of one or the other alike.
            guard line.cells.count == row.count, different * 2 <= most else { return false }
            return (different - damagedHeadings(line.cells, row)) * 4 <= most
        }
    }

    /// How many cells of two lines of headings are the same, column by column, but for a few letters.
    private func damagedHeadings(_ above: Range<Int>, _ row: Range<Int>) -> Int {
        let bytes = paged.text.bytes
        return zip(above, row).count { one, other in
            guard cells.classes[one] != .blank, cells.classes[other] != .blank else { return false }
            let (first, second) = (paged.cells[one].text, paged.cells[other].text)
            let (known, own) = (headings.key(bytes, first), headings.key(bytes, second))
            let most = min(known.letters.count, own.letters.count) / TableFinder.lettersOfDamage
            // Two quarters and two years have few letters between them, and are two headings.
            return most > 0 && known != own
                && HeadingNumbers.first(bytes, first) == HeadingNumbers.first(bytes, second)
                && HeadingNumbers.quarter(bytes, first) == HeadingNumbers.quarter(bytes, second)
                && EditDistance(from: known).distance(to: own, atMost: most) != nil
        }
    }

    /// One letter in so many may differ between two prints of one heading.
    private static let lettersOfDamage = 3

    private func keys(of row: Range<Int>) -> Set<HeadingKey> {
        var keys = Set<HeadingKey>(minimumCapacity: row.count)
        for index in row where cells.classes[index] != .blank {
            keys.insert(headings.key(cells.paged.text.bytes, cells.paged.cells[index].text))
        }
        return keys
    }

    private func textLines(in gap: Range<Int>) -> Int {
        gap.count { !words.isBlank($0) }
    }

    /// Whether a line between two rows begins something else: a letter, or a title that is no section of the table.
    private func holdsTitle(_ gap: Range<Int>, orLetterhead isParted: Bool = true) -> Bool {
        gap.contains { line in
            (isParted && words.isLetterhead(line))
                || (words.isTitle(line) && !words.isSection(line) && !words.opensSection(line)
                    && !words.holds(words.words.continued, line))
        }
    }
}
