public import Pages
internal import Provenance
internal import Templates

/// Stage 2: lines and cells to tables and blocks.
///
/// Tables are found first, each column of theirs by alignment to the known templates; what is left are blocks.
public struct Recogniser: Sendable {
    private let headings: Headings
    private let named: [HeadingNames]
    private let templates: [RoleTemplate]
    private let classifier = CellClassifier()
    private let plans = PlanRecogniser()
    private let words = BlockWords()
    private let memories = RecognitionMemories()

    /// Makes a recogniser with the embedded templates.
    public init() {
        headings = Headings()
        named = headings.known.map(HeadingNames.init)
        templates = RoleTemplate.all()
    }

    /// Finds every table and block of a document.
    ///
    /// - Complexity: O(n) in the document's bytes.
    public func recognise(_ paged: PagedText) -> Layout {
        let reader = HeadingReader(headings, named: named, labels: words.labels, memory: memories.take())
        defer { memories.giveBack(reader.memory) }
        let cells = ClassifiedCells(paged, classifier: classifier, memory: &reader.memory.classes)
        let lines = LineWords(paged, words)
        var drafts = TableFinder(cells: cells, headings: reader, words: lines).find()
        let (doubled, joined) = (DoubledRows(cells: cells), JoinedRows(cells: cells))
        let broken = BrokenRows(cells: cells)
        for place in drafts.indices {
            doubled.mark(&drafts[place])
            joined.part(&drafts[place])
            broken.join(&drafts[place])
        }
        var isTaken = [Bool](filledWith: false, count: paged.lines.count)
        for draft in drafts {
            for row in draft.rows {
                isTaken[row.line] = true
                isTaken[row.end] = true
            }
        }
        let titles = TitleFinder(paged: paged, words: lines)
        let parts = PartFinder(paged: paged, words: lines).find(isTaken: isTaken)
        var tables: [Table] = []
        var previousEnd = 0
        var part = 0
        for draft in drafts {
            var draft = draft
            adoptSections(into: &draft, words: lines, isTaken: &isTaken)
            let first = draft.rows[0].line
            while part + 1 < parts.count, parts[part + 1].lines.lowerBound <= first { part += 1 }
            let from = max(previousEnd, parts[part].lines.lowerBound)
            var above = titles.titles(above: first, from: from)
            if above.isEmpty, let line = titles.candidate(above: first, from: from),
                plans.namesOutright(line, in: paged)
            {
                above = [line]
            }
            var table = build(draft, cells: cells, reader: reader, titles: above, words: lines, part: part)
            if table.plan == nil, table.kind == tables.last?.kind, above.contains(where: { lines.isContinued($0) }) {
                table.plan = tables.last?.plan
            }
            table.declaration = titles.declaration(above: first, from: from)
            tables.append(table)
            previousEnd = (draft.rows.last?.end ?? first) + 1
        }
        let blocks = BlockRecogniser(paged: paged, words: lines).recognise(isTaken: isTaken)
        return Layout(tables: tables, blocks: blocks, parts: parts)
    }

    /// A line without tabs between two rows that numbers and names a section is a row of the table; so is one between rows
    /// or right behind the last that declares a total.
    private func adoptSections(
        into draft: inout TableDraft, words: LineWords, isTaken: inout [Bool]
    ) {
        var rows: [DraftRow] = []
        rows.reserveCapacity(draft.rows.count)
        for row in draft.rows {
            if let last = rows.last?.end {
                for line in last + 1..<max(last + 1, row.line) { adopt(line, into: &rows, words, &isTaken) }
            }
            rows.append(row)
        }
        var next = (rows.last?.end ?? 0) + 1
        while next < isTaken.count, draft.hasBody, words.isTotal(next), !isTaken[next] {
            adopt(next, into: &rows, words, &isTaken)
            next += 1
        }
        draft.replaceRows(rows)
    }

    private func adopt(_ line: Int, into rows: inout [DraftRow], _ words: LineWords, _ isTaken: inout [Bool]) {
        guard !isTaken[line], !words.isBlank(line) else { return }
        if line + 1 < isTaken.count, !isTaken[line + 1], words.opensSection(line) {
            rows.append(DraftRow(line: line, cells: 0..<0, kind: .section, lastLine: line + 1))
            (isTaken[line], isTaken[line + 1]) = (true, true)
            return
        }
        let isTotal = words.isTotal(line)
        guard isTotal || words.isSection(line) else { return }
        rows.append(DraftRow(line: line, cells: 0..<0, kind: isTotal ? .total : .section))
        isTaken[line] = true
    }

    private func build(
        _ draft: TableDraft, cells: ClassifiedCells, reader: HeadingReader, titles: [Passage], words: LineWords,
        part: Int
    ) -> Table {
        let paged = cells.paged
        let titlePlan = plans.plan(ofTitles: titles, in: paged)
        var recognised = ColumnRecogniser(cells: cells, reader: reader, templates: templates).recognise(
            draft, titlePlan: titlePlan)
        var builder = RowBuilder(
            draft, cells: cells, columns: recognised.columns, kind: recognised.kind, vocabulary: classifier.vocabulary)
        for row in draft.rows { builder.append(row) }
        if isPlanned(recognised, builder, titles, words) { recognised.kind = .quarterlyPlan }
        let plan = plan(
            of: draft, recognised, titlePlan: titlePlan, hasTitle: !titles.isEmpty, of: cells)
        let first = paged.lines[draft.rows[0].line].passage
        let start = builder.rows.first?.firstLine ?? first.line
        let last = builder.rows.reduce(start) { max($0, $1.lastLine) }
        var table = Table(
            kind: recognised.kind, plan: plan, template: recognised.template, title: titles.first, page: first.page,
            lines: start...last, columns: recognised.columns, rows: builder.rows, cells: builder.tableCells,
            part: part)
        table.isHeadless = !draft.rows.contains { $0.kind == .header }
        table.isPlanGuessed = titles.isEmpty || titlePlan != nil && titlePlan != plan
        return table
    }

    /// Whether the quarters of a table that was taken for a report's are a plan's.
    private func isPlanned(
        _ recognised: RecognisedColumns, _ builder: RowBuilder, _ titles: [Passage], _ words: LineWords
    ) -> Bool {
        guard recognised.kind == .quarterlyProgress else { return false }
        return PlannedQuarters(
            columns: recognised.columns, rows: builder.rows, cells: builder.tableCells,
            isOfPlan: templates.contains { $0.name == recognised.template && $0.kind == .quarterlyPlan },
            isTitled: titles.contains { words.isPlan($0) } && !titles.contains { words.isReport($0) }
        ).isPlan
    }

    private func plan(
        of draft: TableDraft, _ recognised: RecognisedColumns, titlePlan: PlanKind?, hasTitle: Bool,
        of cells: ClassifiedCells
    ) -> PlanKind? {
        switch recognised.kind {
        case .contents, .register, .list, .other: return recognised.plan
        case .outcome, .areaWeights, .activityList: return .main
        default: break
        }
        // The codes of the mandatory part stand only in an agreement's own table, whose rows name every plan.
        if recognised.hasMandatoryCodes { return .main }
        if let titlePlan, titlePlan != .main { return titlePlan }
        let body = draft.rows.filter { $0.kind != .header && $0.kind != .numbering }
        // A title that names no plan we know names one we don't; only a table without a title is taken for the plan of
        // its template.
        return plans.plan(ofRows: body, of: cells) ?? titlePlan ?? (hasTitle ? nil : recognised.plan)
    }
}
