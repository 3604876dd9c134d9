internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Audits
internal import Pipeline
internal import Provenance
internal import Records
internal import Specimens
internal import Tables

/// One document as it was made against what the pipeline read in it.
struct DocumentComparison {
    let document: SpecimenDocument
    let written: WrittenSpecimen
    let found: AuditedDocument
    var score = RecordsScore()
    var failures: [RecordsFailure] = []

    /// The file's lines.
    private let sourceLines: [String]
    /// By table of truth: the lines of its rows, by row.
    private var rowLines: [[Int]]
    /// By table of truth: the index of the table found for it.
    private(set) var tableFound: [Int?]
    /// By table and indicator of truth: the index of the record found for it.
    private(set) var indicatorFound: [[Int?]]

    init(_ document: SpecimenDocument, _ written: WrittenSpecimen, _ found: AuditedDocument) {
        self.document = document
        self.written = written
        self.found = found
        sourceLines = written.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        rowLines = document.tables.map { [Int](repeating: 0, count: $0.rows.count) }
        for (item, line) in zip(document.items, written.lines) {
            if case .row(let table, let row) = item { rowLines[table][row] = line }
        }
        tableFound = document.tables.map { _ in nil }
        indicatorFound = document.tables.map { $0.indicators.map { _ in nil } }
    }

    mutating func compare(canonical: inout CanonicalCells) {
        score.documents = 1
        // A volume of several offices and years is of no one kind and year.
        let isBound = document.parts.count > 1
        score.documentKinds = isBound || found.records.kind.rawValue == document.kind ? 1 : 0
        score.fiscalYears = isBound || found.records.fiscalYear == document.fiscalYear ? 1 : 0
        if score.documentKinds == 0 { fail("document", "kind \(found.records.kind.rawValue) for \(document.kind)", 0) }
        if score.fiscalYears == 0 {
            fail("document", "year \(found.records.fiscalYear?.description ?? "none") for \(document.fiscalYear)", 0)
        }
        if !isBound { compareQuarter() }
        compareTables()
        compareRows()
        compareIndicators()
        compareAreas()
        PartComparison(comparison: self).compare(into: &score, failures: &failures)
        FindingComparison(self).compare(into: &score, failures: &failures)
        compareTexts(&canonical)
        countInvented()
    }

    private mutating func compareQuarter() {
        // A half-year is of two quarters; the specimen's own is only how far it reports.
        let truth = document.kind == DocumentKind.halfYearlyReport.rawValue ? nil : document.quarter
        let read = found.records.quarter
        if read == truth {
            score.documentQuarters.right += truth == nil ? 0 : 1
            return
        }
        score.documentQuarters += Tally(wrong: read == nil ? 0 : 1, missed: truth == nil ? 0 : 1)
        let words = [read, truth].map { $0?.description ?? "none" }
        fail("document", "quarter \(words[0]) for \(words[1])", 0)
    }

    // MARK: Places

    mutating func fail(_ kind: String, _ words: String, _ line: Int) {
        failures.append(failure(kind, words, line))
    }

    func failure(_ kind: String, _ words: String, _ line: Int) -> RecordsFailure {
        let text = line > 0 && line <= sourceLines.count ? sourceLines[line - 1] : ""
        return RecordsFailure(
            seed: document.seed, template: document.template, noise: document.noise.rawValue, kind: kind, words: words,
            line: line, text: text)
    }

    /// The line of an indicator's first row.
    func line(ofIndicator indicator: Int, table: Int) -> Int {
        let row = document.tables[table].rows.firstIndex { $0.indicator == indicator }
        return row.map { rowLines[table][$0] } ?? 0
    }

    /// The lines of an indicator's rows.
    func lines(ofIndicator indicator: Int, table: Int) -> [Int] {
        document.tables[table].rows.indices.filter { document.tables[table].rows[$0].indicator == indicator }
            .map { rowLines[table][$0] }
    }

    func lines(ofTable table: Int) -> [Int] { rowLines[table] }

    // MARK: Tables and rows

    private mutating func compareTables() {
        var owner: [Int: Int] = [:]
        for (index, table) in found.layout.tables.enumerated() {
            for row in table.rows { owner[Int(row.line)] = index }
        }
        var isTaken = [Bool](repeating: false, count: found.layout.tables.count)
        for (table, lines) in rowLines.enumerated() {
            var counts: [Int: Int] = [:]
            for line in lines { if let index = owner[line] { counts[index, default: 0] += 1 } }
            let best = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
            let truth = document.tables[table]
            guard let best, best.value * 2 >= lines.count, !isTaken[best.key] else {
                score.tables.missed += 1
                fail("table", "\(truth.layout) was not found", lines.first ?? 0)
                continue
            }
            isTaken[best.key] = true
            tableFound[table] = best.key
            score.tables.right += 1
            let other = found.layout.tables[best.key]
            let isKind = truth.kind.split(separator: "|").contains { $0 == other.kind.rawValue }
            let isPlan = truth.plan == "*" || truth.plan == other.plan?.rawValue
            score.tableKinds += isKind ? 1 : 0
            score.tablePlans += isPlan ? 1 : 0
            if !isKind {
                fail("table", "\(truth.layout): kind \(other.kind.rawValue) for \(truth.kind)", lines.first ?? 0)
            }
            if !isPlan {
                let words = "plan \(other.plan?.rawValue ?? "none") for \(truth.plan ?? "none")"
                fail("table", "\(truth.layout): \(words)", lines.first ?? 0)
            }
            score.grid += GridLikeness.of(truthGrid(table), foundGrid(other))
        }
        score.tables.wrong = isTaken.count { !$0 }
        for (index, isTaken) in isTaken.enumerated() where !isTaken {
            let lines = found.layout.tables[index].lines
            fail("table", "lines \(lines) are no table of their own", Int(lines.lowerBound))
        }
    }

    private mutating func compareRows() {
        let rows = found.layout.tables.flatMap(\.rows)
        var owner: [Int: Int] = [:]
        for (index, row) in rows.enumerated() {
            for line in Int(row.firstLine)...Int(row.lastLine) where owner[line] == nil { owner[line] = index }
        }
        // A row of a heading that shares all its lines with the one above is no row more.
        var isUsed = rows.indices.map { index in
            rows[index].kind == .header
                && !(Int(rows[index].firstLine)...Int(rows[index].lastLine)).contains { owner[$0] == index }
        }
        for (table, lines) in rowLines.enumerated() {
            for (row, line) in lines.enumerated() {
                let truth = document.tables[table].rows[row].kind
                guard let index = owner[line] else {
                    score.rows.missed += 1
                    fail("row", "a \(truth) row was not found", line)
                    continue
                }
                // What goes on with a row may stand in it, where the form has rows of several lines; so may a heading's rows.
                let isWithin = isUsed[index] && ["continuation", "header"].contains(truth)
                isUsed[index] = true
                if rows[index].kind.rawValue == truth || isWithin {
                    score.rows.right += 1
                } else {
                    score.rows += Tally(wrong: 1, missed: 1)
                    fail("row", "\(rows[index].kind.rawValue) for \(truth)", line)
                }
            }
        }
        score.rows.wrong += isUsed.count { !$0 }
        for (row, isUsed) in zip(rows, isUsed) where !isUsed { fail("row", "no row of a table", Int(row.line)) }
    }

    private func truthGrid(_ table: Int) -> [[Int]] {
        let truth = document.tables[table]
        return truth.rows.map { row in
            var cells = [Int](repeating: 0, count: truth.columns.count)
            for cell in row.cells where cell.column >= 0 && cell.column < cells.count {
                let text = cell.text.utf8.drop { $0 == 0x20 }
                cells[cell.column] = text.isEmpty ? 0 : GridText.number(text)
            }
            return cells
        }
    }

    private func foundGrid(_ table: Table) -> [[Int]] {
        table.rows.map { row in
            var cells = [Int](repeating: 0, count: table.columns.count)
            for cell in table.cells[row.cells] where cell.column >= 0 && Int(cell.column) < cells.count {
                if !cell.passage.text.isEmpty { cells[Int(cell.column)] = GridText.number(written(cell.passage)) }
            }
            return cells
        }
    }

    // MARK: Indicators

    private mutating func compareIndicators() {
        var left: [Int: [Int]] = [:]
        for (index, indicator) in found.records.indicators.enumerated() {
            left[Int(indicator.line), default: []].append(index)
        }
        for table in document.tables.indices {
            for indicator in document.tables[table].indicators.indices {
                compare(indicator, ofTable: table, &left)
            }
        }
        for line in left.keys.sorted() {
            for index in left[line] ?? [] {
                score.indicators.wrong += 1
                fail("indicator", "\(found.records.indicators[index].id) is none", line)
                for field in found.records.indicators[index].fields
                where !found.records.indicators[index][field].value.isEmpty {
                    score.stray += 1
                }
            }
        }
    }

    private mutating func compare(_ indicator: Int, ofTable table: Int, _ left: inout [Int: [Int]]) {
        let truth = document.tables[table].indicators[indicator]
        let lines = lines(ofIndicator: indicator, table: table)
        let fields = truth.figures.keys.filter(\.isRecorded)
        for field in fields {
            guard let figure = truth.figures[field] else { continue }
            if !figure.isDamaged { score.undamaged += 1 } else if !figure.value.isEmpty { score.damaged += 1 }
        }
        guard let line = lines.first(where: { left[$0]?.isEmpty == false }) ?? beginning(above: lines, truth, left),
            let index = left[line]?.removeFirst()
        else {
            score.indicators.missed += 1
            fail("indicator", "\(truth.code ?? "one") was not found", lines.first ?? 0)
            return
        }
        indicatorFound[table][indicator] = index
        let record = found.records.indicators[index]
        let code = record.code?.description
        if code == truth.code {
            score.indicators.right += 1
        } else {
            score.indicators += Tally(wrong: 1, missed: 1)
            fail("indicator", "code \(code ?? "none") for \(truth.code ?? "none")", line)
        }
        if record.unit != truth.unit { fail("unit", "\(record.unit.rawValue) for \(truth.unit.rawValue)", line) }
        compareFigures(truth, record, line, isCut: isCut(lines, table))
    }

    /// The line above a row's own on which the record begins that holds it: something of a cell that it shares with other
    /// rows may stand there.
    private func beginning(above lines: [Int], _ truth: SpecimenIndicator, _ left: [Int: [Int]]) -> Int? {
        guard let line = lines.first else { return nil }
        return (max(1, line - DocumentComparison.mostShared)..<max(1, line)).last { above in
            guard let index = left[above]?.first else { return false }
            let record = found.records.indicators[index]
            return record.code?.description == truth.code && Int(record.lastLine) >= line
        }
    }

    /// How many lines of the source a row may begin above its own words: the words of one line, each with its box.
    private static let mostShared = 40

    /// Whether a row of the record lost a cell or gained one, so that an empty cell and none cannot be told apart.
    private func isCut(_ lines: [Int], _ table: Int) -> Bool {
        document.tables[table].rows.indices.contains { row in
            let cells = document.tables[table].rows[row].cells
            return lines.contains(rowLines[table][row])
                && (cells.count < document.tables[table].columns.count || cells.contains { $0.column < 0 })
        }
    }

    private mutating func compareFigures(
        _ truth: SpecimenIndicator, _ record: Indicator, _ line: Int, isCut: Bool
    ) {
        var expected = Set<FigureField>()
        for (field, figure) in truth.figures.sorted(by: { "\($0.key)" < "\($1.key)" }) where field.isRecorded {
            guard let place = RecordField.place(of: field, in: record) else {
                if figure.value.isEmpty, !figure.isDamaged { score.undamagedRight += 1 }
                if !figure.value.isEmpty { fail("figure", "\(field): no field for \(figure.printed)", line) }
                continue
            }
            expected.insert(place)
            let read = record[place]
            let isRight = read.value == figure.value || (isCut && read.value == .missing && figure.value == .blank)
            if figure.isDamaged {
                if figure.value.isEmpty { continue }
                score.damagedRight += isRight || read.suggested?.value == figure.value ? 1 : 0
            } else if isRight {
                score.undamagedRight += 1
            } else {
                let words = "\(field): \(FigureWords.of(read.value)) for \(FigureWords.of(figure.value))"
                fail("figure", "\(words) printed \(figure.printed)", line)
            }
        }
        for place in record.fields where !expected.contains(place) && !record[place].value.isEmpty {
            score.stray += 1
            fail("figure", "\(place): \(FigureWords.of(record[place].value)) where there is none", line)
        }
    }
}
