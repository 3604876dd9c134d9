import BengaliText
import Figures
import Pages
import Provenance
import Records
import Tables

/// Turns one described table into the table and the records that the stages before would make of it.
struct SpecimenTable {
    private let sketch: SpecimenRecords.TableSketch
    private let index: Int
    private let paged: PagedText
    private var area: Int?
    private var activity: (code: Code?, passage: Passage?) = (nil, nil)
    private var serial: Int?

    init(_ sketch: SpecimenRecords.TableSketch, index: Int, paged: PagedText) {
        self.sketch = sketch
        self.index = index
        self.paged = paged
    }

    mutating func build(into records: inout DocumentRecords) -> Table {
        var rows: [Row] = []
        var cells: [Cell] = []
        let firstIndicator = records.indicators.count
        for offset in 0..<sketch.rowCount {
            let line = paged.lines[sketch.firstLine + offset]
            let passages = line.cells.isEmpty ? [line.passage] : Array(paged.cells[line.cells])
            let start = cells.count
            cells += passages.enumerated().map { Cell(passage: $1, column: Int16($0)) }
            let first = passages.first { !$0.isEmpty }.map { paged.text.string($0) } ?? ""
            let isTotal = first == "মোট"
            let kind: RowKind = offset < sketch.headerRows ? .header : isTotal ? .total : .data
            rows.append(Row(kind: kind, line: line.number, cells: start..<cells.count))
            if isTotal {
                declare(passages, from: firstIndicator, into: &records)
            } else if kind == .data {
                read(passages, row: offset, into: &records)
            }
        }
        let lines = Int32(sketch.firstLine + 1)...Int32(sketch.firstLine + max(1, sketch.rowCount))
        return Table(
            kind: sketch.kind, plan: sketch.plan, template: "specimen", title: nil, page: 1, lines: lines,
            columns: sketch.columns.map { column($0) }, rows: rows, cells: cells, part: 0)
    }

    private func column(_ word: String) -> Column {
        let name = word.filter { !$0.isNumber }
        let number = Int(word.filter(\.isNumber))
        let role = ColumnRole(rawValue: name == "target" ? "quarter" : name) ?? .text
        return Column(
            role: role, year: (number ?? 0) > 1000 ? number.map { FiscalYear(start: $0) } : nil,
            quarter: role == .quarter ? number : nil, tier: role == .tier ? number : nil)
    }

    private func figure(_ passage: Passage) -> Figure {
        SpecimenFigure.read(paged.text.string(passage), at: passage)
    }

    private func code(_ passage: Passage) -> (code: Code, passage: Passage)? {
        let text = SpecimenFigure.digits(paged.text.string(passage))
        guard let word = text.split(separator: " ").first, word.hasPrefix("[") || word.contains(".") else { return nil }
        let body = word.filter { $0 != "[" && $0 != "]" }
        let mandatory = body.hasPrefix("এম.")
        let numbers = (mandatory ? body.dropFirst(3)[...] : body[...]).split(separator: ".").map { Int($0) }
        guard !numbers.isEmpty, !numbers.contains(nil) else { return nil }
        var place = passage
        let bytes = paged.text.bytes[passage.text]
        let length = bytes.firstIndex(of: 0x20).map { $0 - bytes.startIndex } ?? bytes.count
        place.textEnd = place.textStart + Int32(length)
        place.sourceEnd = place.sourceStart + Int32(length)
        return (Code(mandatory: mandatory, numbers: numbers.compactMap { $0 }), place)
    }

    private mutating func read(_ passages: [Passage], row: Int, into records: inout DocumentRecords) {
        let line = passages[0].line
        var indicator = Indicator(table: index, id: "t\(index + 1)/@\(line)", line: line, row: row)
        indicator.method = sketch.method
        indicator.methodIsNamed = sketch.method != nil
        if sketch.columns.contains(where: { $0.hasPrefix("quarter") || $0.hasPrefix("target") }) {
            indicator.quarters = [QuarterFigures](repeating: QuarterFigures(), count: 4)
        }
        var hasIndicator = false
        for (place, word) in sketch.columns.enumerated() where place < passages.count {
            let passage = passages[place]
            switch word {
            case "serial":
                if let number = Int(SpecimenFigure.digits(paged.text.string(passage))) {
                    serial = number
                    indicator.serialPassage = passage
                }
            case "area" where !passage.isEmpty:
                let serial = records.areas.count { $0.table == index } + 1
                records.areas.append(
                    Area(table: index, line: line, serial: serial, text: [passage], weight: .missing))
                area = records.areas.count - 1
            case "areaWeight":
                if let area, records.areas[area].line == line { records.areas[area].weight = figure(passage) }
            case "activity" where !passage.isEmpty:
                let found = code(passage)
                activity = (found?.code, found?.passage)
                indicator.activity = [passage]
            case "indicator":
                hasIndicator = true
                if let found = code(passage) {
                    indicator.code = found.code
                    indicator.codePassage = found.passage
                    indicator.id = "t\(index + 1)/\(found.code)"
                }
                indicator.text = [passage]
            case "unit":
                indicator.unit = unit(paged.text.string(passage))
                indicator.unitPassages = [passage]
            case "remarks": indicator.remarks = passage.isEmpty ? [] : [passage]
            default: set(figure(passage), word, of: &indicator)
            }
        }
        indicator.serial = serial
        indicator.area = area
        indicator.activityCode = activity.code
        indicator.activityCodePassage = activity.passage
        if hasIndicator { records.indicators.append(indicator) }
    }

    private func set(_ figure: Figure, _ word: String, of indicator: inout Indicator) {
        let name = word.filter { !$0.isNumber }
        let number = Int(word.filter(\.isNumber)) ?? 0
        switch name {
        case "weight": indicator.weight = figure
        case "annualTarget": indicator.annualTarget = figure
        case "quarter": indicator.quarters[number - 1].achieved = figure
        case "target": indicator.quarters[number - 1].target = figure
        case "tier": indicator.tiers.append(TierFigure(tier: number, figure: figure))
        case "actual", "projection":
            indicator.history.append(
                HistoryFigure(
                    year: number > 0 ? FiscalYear(start: number) : nil, kind: name == "actual" ? .actual : .projection,
                    figure: figure))
        case "halfYear": indicator.halfYear = figure
        case "total": indicator.total = figure
        case "score": indicator.score = figure
        default: break
        }
    }

    private func declare(_ passages: [Passage], from first: Int, into records: inout DocumentRecords) {
        for (place, word) in sketch.columns.enumerated() where place < passages.count && !passages[place].isEmpty {
            let number = Int(word.filter(\.isNumber)) ?? 0
            let subject: TotalSubject? =
                switch word.filter({ !$0.isNumber }) {
                case "weight", "areaWeight": .weight
                case "quarter": .quarter(number)
                case "annualTarget": .annualTarget
                case "total": .total
                case "score": .score
                default: nil
                }
            guard let subject else { continue }
            records.totals.append(
                DeclaredTotal(
                    table: index, line: passages[place].line, of: subject, figure: figure(passages[place]),
                    indicators: first..<records.indicators.count))
        }
    }

    private func unit(_ word: String) -> UnitKind {
        switch word {
        case "সংখ্যা": .count
        case "%": .percent
        case "তারিখ": .date
        case "জন": .person
        case "টাকা": .money
        case "দিন": .day
        case "প্রাপ্ত নম্বর": .score
        case "সংখ্যা ও তারিখ": .countAndDate
        default: .other
        }
    }
}
