import Audits
import BengaliText
import Figures
import Findings
import Pages
import Provenance
import Records
import Tables

/// A finished document built by hand, with findings of several kinds; it stands in for the stages before.
enum Specimen {
    static let paged = SpecimenText.paged

    static var document: AuditedDocument {
        AuditedDocument(source: source, paged: paged, layout: layout, records: records, findings: findings)
    }

    static let source = SourceDescription(
        name: "specimen <q2> & ২.txt", sha256: String(repeating: "0123456789abcdef", count: 4),
        bytes: paged.text.source.count)

    // MARK: Layout

    static var layout: Layout {
        Layout(
            tables: [progress, areaWeights, tiers],
            blocks: [
                Block(kind: .letterhead, lines: 0..<2), Block(kind: .title, lines: 2..<4),
                Block(kind: .noise, lines: 13..<14, reason: "block.blank"), Block(kind: .title, lines: 14..<15),
                Block(kind: .noise, lines: 20..<21), Block(kind: .title, lines: 21..<22),
                Block(kind: .foreign, lines: 25..<28, reason: "block.foreign"),
                Block(kind: .signature, lines: 28..<31),
            ],
            parts: [Part(lines: 0..<21), Part(lines: 21..<31)])
    }

    private static func columns(_ roles: [ColumnRole], headingLine: Int) -> [Column] {
        roles.enumerated().map { index, role in Column(role: role, heading: [paged.cell(headingLine, index)]) }
    }

    private static func table(
        _ kind: TableKind, _ plan: PlanKind?, title: Passage?, columns: [Column], rows kinds: [RowKind], from line: Int,
        part: Int
    ) -> Table {
        var cells: [Cell] = []
        var rows: [Row] = []
        for (offset, rowKind) in kinds.enumerated() {
            let first = cells.count
            for (column, passage) in paged.cells[paged.lines[line - 1 + offset].cells].enumerated() {
                cells.append(Cell(passage: passage, column: column < columns.count ? Int16(column) : -1))
            }
            rows.append(Row(kind: rowKind, line: Int32(line + offset), cells: first..<cells.count))
        }
        return Table(
            kind: kind, plan: plan, template: plan == nil ? nil : "eGovernance.progress", title: title, page: 1,
            lines: Int32(line)...Int32(line + kinds.count - 1), columns: columns, rows: rows, cells: cells, part: part)
    }

    private static var progress: Table {
        var columns = columns(
            [
                .serial, .activity, .indicator, .unit, .weight, .annualTarget, .quarter, .quarter, .quarter, .quarter,
                .total, .score, .remarks,
            ], headingLine: 5)
        for quarter in 1...4 {
            columns[5 + quarter].quarter = quarter
            columns[5 + quarter].heading = [paged.cell(5, 6), paged.cell(6, 5 + quarter)]
        }
        var table = table(
            .quarterlyProgress, .eGovernance, title: paged.lines[2].passage, columns: columns,
            rows: [.header, .header, .numbering, .data, .data, .data, .data, .continuation, .total], from: 5, part: 0)
        table.cells[6].columnSpan = 4
        return table
    }

    private static var areaWeights: Table {
        table(
            .areaWeights, .main, title: paged.lines[14].passage,
            columns: columns([.serial, .area, .areaWeight], headingLine: 16),
            rows: [.header, .data, .data, .data, .total], from: 16, part: 0)
    }

    private static var tiers: Table {
        var columns = columns(
            [.activity, .indicator, .unit, .weight, .tier, .tier, .tier, .tier, .tier], headingLine: 23)
        for (index, tier) in [100, 90, 80, 70, 60].enumerated() { columns[4 + index].tier = tier }
        return table(
            .tierTargets, nil, title: paged.lines[21].passage, columns: columns, rows: [.header, .data, .data],
            from: 23, part: 1)
    }

    // MARK: Records

    static var records: DocumentRecords {
        var records = DocumentRecords()
        records.kind = .quarterlyReport
        records.fiscalYear = FiscalYear(start: 2024)
        records.quarter = 2
        records.office = Office(name: paged.lines[1].passage, upazila: "নীলডাঙ্গা", district: nil)
        records.titles = [paged.lines[2].passage]
        records.parts = [
            PartDescription(office: records.office, fiscalYear: FiscalYear(start: 2024), quarter: 2), PartDescription(),
        ]
        records.areas = [
            Area(
                table: 1, line: 17, serial: 1, serialPassage: paged.cell(17, 0), text: [paged.cell(17, 1)],
                weight: paged.figure(17, 2, .number(Decimal(25)))),
            Area(table: 1, line: 18, serial: 2, text: [paged.cell(18, 1)], weight: paged.figure(18, 2, .unreadable)),
            Area(
                table: 1, line: 19, serial: 3, text: [paged.cell(19, 1)],
                weight: paged.figure(19, 2, .number(Decimal(30)))),
        ]
        records.indicators = [
            dated, counted, percentage, people, SpecimenTiers.samples(paged), SpecimenTiers.fieldDay(paged),
        ]
        var title = paged.part("২৫]", of: paged.lines[2].passage)
        title.textEnd -= 1
        title.sourceEnd -= 1
        records.totals = [
            DeclaredTotal(
                table: 0, line: 3, of: .weight, figure: Figure(value: .number(Decimal(25)), passages: [title]),
                indicators: 0..<4),
            DeclaredTotal(
                table: 0, line: 13, of: .areaWeight(0), figure: paged.figure(13, 4, .number(Decimal(24))),
                indicators: 0..<4),
            DeclaredTotal(
                table: 1, line: 20, of: .weight, figure: paged.figure(20, 2, .number(Decimal(100))), indicators: 4..<4),
        ]
        return records
    }

    private static func indicator(
        _ line: Int, row: Int, serial: Int, code: [Int], unit: UnitKind, _ values: [FigureValue]
    ) -> Indicator {
        let name = code.map(String.init).joined(separator: ".")
        var indicator = Indicator(table: 0, id: "t1/\(name)", line: Int32(line), row: row)
        indicator.serial = serial
        indicator.serialPassage = paged.cell(line, 0)
        indicator.code = Code(mandatory: false, numbers: code)
        let codeText = MessageCatalogue.digits("[\(name)]", bengali: true)
        indicator.codePassage = paged.part(codeText, of: paged.cell(line, 2))
        indicator.activityCode = Code(mandatory: false, numbers: Array(code.dropLast()))
        indicator.activity = [paged.cell(line, 1)]
        var words = paged.cell(line, 2)
        words.textStart = (indicator.codePassage?.textEnd ?? 0) + 1
        words.sourceStart = (indicator.codePassage?.sourceEnd ?? 0) + 1
        indicator.text = [words]
        indicator.unit = unit
        indicator.unitPassages = [paged.cell(line, 3)]
        let figures = values.enumerated().map { paged.figure(line, 4 + $0.offset, $0.element) }
        indicator.weight = figures[0]
        indicator.annualTarget = figures[1]
        indicator.quarters = figures[2...5].map { QuarterFigures(target: .missing, achieved: $0) }
        indicator.total = figures[6]
        indicator.score = figures[7]
        indicator.remarks = [paged.cell(line, 12)]
        return indicator
    }

    private static var dated: Indicator {
        let target = CalendarDate(year: 2024, month: 11, day: 28).map { FigureValue.date($0) } ?? .text
        let met = CalendarDate(year: 2024, month: 11, day: 25).map { FigureValue.date($0) } ?? .text
        var indicator = indicator(
            8, row: 3, serial: 1, code: [1, 1, 1], unit: .date,
            [.number(Decimal(5)), target, .dash, met, .dash, .dash, met, .number(Decimal(5))])
        indicator.area = 0
        indicator.method = .date
        return indicator
    }

    private static var counted: Indicator {
        let one = FigureValue.number(Decimal(1))
        var indicator = indicator(
            9, row: 4, serial: 2, code: [1, 2, 1], unit: .count,
            [.number(Decimal(6)), .number(Decimal(8)), one, one, .dash, .dash, one, .number(Decimal(3))])
        indicator.annualTarget.suggested = Suggestion(
            value: .number(Decimal(4)), thousandths: 930, reason: "score.ratio", finding: 1)
        return indicator
    }

    private static var percentage: Indicator {
        let all = FigureValue.percent(Decimal(100))
        return indicator(
            10, row: 5, serial: 4, code: [1, 3, 1], unit: .percent,
            [.number(Decimal(4)), all, all, all, .dash, .dash, all, .number(Decimal(4))])
    }

    private static var people: Indicator {
        let numbers = [8, 250, 60, 90, 40, 60, 230].map { FigureValue.number(Decimal($0)) }
        var indicator = indicator(
            11, row: 6, serial: 5, code: [1, 4, 1], unit: .person, numbers + [.number(Decimal(736, places: 2))])
        indicator.lastLine = 12
        indicator.method = .sum
        indicator.score.passages = Passages(Array(indicator.score.passages) + [paged.cell(12, 12)])
        indicator.responsible = [paged.cell(12, 12)]
        return indicator
    }
}

/// The two indicators of the specimen's tier table.
enum SpecimenTiers {
    static func samples(_ paged: PagedText) -> Indicator {
        var indicator = row(paged, 24, [2, 1, 1], unit: .count)
        let values = [40, 36, 38, 28].map { FigureValue.number(Decimal($0)) } + [.blank]
        indicator.tiers = zip([100, 90, 80, 70, 60], values.enumerated()).map {
            TierFigure(tier: $0, figure: paged.figure(24, 4 + $1.offset, $1.element))
        }
        indicator.history = [
            HistoryFigure(year: FiscalYear(start: 2023), kind: .actual, figure: .missing),
            HistoryFigure(year: nil, kind: .projection, figure: paged.figure(24, 3, .ditto(.number(Decimal(12))))),
        ]
        return indicator
    }

    static func fieldDay(_ paged: PagedText) -> Indicator {
        var indicator = row(paged, 25, [2, 2, 1], unit: .countAndDate)
        let first = CalendarDate(year: 2024, month: 12, day: 25).map { FigureValue.date($0) } ?? .text
        let second = CalendarDate(year: 2025, month: 6, day: nil).map { FigureValue.date($0) } ?? .text
        let values: [FigureValue] = [
            .several([.number(Decimal(2)), first, second]), .blank, .blank, .blank, .notApplicable,
        ]
        indicator.tiers = zip([100, 90, 80, 70, 60], values.enumerated()).map {
            TierFigure(tier: $0, figure: paged.figure(25, 4 + $1.offset, $1.element))
        }
        return indicator
    }

    private static func row(_ paged: PagedText, _ line: Int, _ code: [Int], unit: UnitKind) -> Indicator {
        let name = code.map(String.init).joined(separator: ".")
        var indicator = Indicator(table: 2, id: "t3/\(name)", line: Int32(line), row: line - 23)
        indicator.code = Code(mandatory: false, numbers: code)
        indicator.activity = [paged.cell(line, 0)]
        indicator.text = [paged.cell(line, 1)]
        indicator.unit = unit
        indicator.unitPassages = [paged.cell(line, 2)]
        indicator.weight = paged.figure(line, 3, .number(Decimal(line == 24 ? 10 : 15)))
        return indicator
    }
}
