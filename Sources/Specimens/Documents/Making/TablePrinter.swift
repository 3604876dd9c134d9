internal import Figures

/// Prints a draft as rows of cells, and writes down what is true of each.
struct TablePrinter {
    let knowledge: SpecimenKnowledge
    let style: WritingStyle
    let phrases: Phrases
    let draft: TableDraft

    // MARK: The table

    func table(using random: inout SeededGenerator) -> SpecimenTable {
        var table = SpecimenTable(
            layout: draft.layout.name, kind: draft.layout.kind, plan: draft.plan, columns: draft.columns)
        HeadingPrinter(knowledge: knowledge, phrases: phrases, columns: draft.columns).append(
            to: &table, using: &random)
        for (place, area) in draft.areas.enumerated() {
            table.areas.append(
                SpecimenArea(
                    serial: place + 1, text: area.text,
                    weight: SpecimenFigure(value: .number(area.weight), printed: bengali(area.weight.description))))
        }
        var serial = 0
        for (place, row) in draft.rows.enumerated() {
            if draft.isByLines, row.beginsArea, let area = row.area {
                table.rows.append(sectionRow(area, using: &random))
            }
            if row.beginsActivity { serial += 1 }
            table.indicators.append(indicator(row))
            let isFirst = place == 0 || style.repeatsMerged
            table.rows.append(
                self.row(row, place, serial: serial, isFirst: isFirst, isLabelled: true))
            if row.hasAchievementLine { table.rows.append(achievementRow(row, place)) }
        }
        appendFoot(to: &table, using: &random)
        return table
    }

    private func indicator(_ row: IndicatorDraft) -> SpecimenIndicator {
        let isPair = draft.isByLines
        var figures = row.figures
        if !draft.has("weight") { figures[.weight] = nil }
        if !draft.has("annualTarget") || draft.layout.kind == "outcome" { figures[.annualTarget] = nil }
        if !draft.has("halfYear") { figures[.halfYear] = nil }
        if !draft.has("score") { figures[.score] = nil }
        if !draft.has("rate") { figures[.rate] = nil }
        if !draft.has("previous") { figures[.previous] = nil }
        if !draft.has("current") { figures[.current] = nil }
        if !draft.has("total"), !draft.has("cumulative") { figures[.total] = nil }
        return SpecimenIndicator(
            code: code(row, isPair),
            activityCode: draft.has("activity") && printsCodes
                ? IndicatorDraft.contract(row.activityCode, isMandatory: row.isMandatory) : nil,
            area: row.area, unit: row.unit.kind, scale: row.unit.scale, figures: figures)
    }

    private var printsCodes: Bool { draft.layout.kind != "outcome" }

    private func code(_ row: IndicatorDraft, _ isPair: Bool) -> String? {
        guard printsCodes else { return nil }
        return IndicatorDraft.contract(isPair ? row.activityCode : row.code, isMandatory: row.isMandatory)
    }

    // MARK: Rows

    private func row(
        _ row: IndicatorDraft, _ place: Int, serial: Int, isFirst: Bool, isLabelled: Bool
    ) -> SpecimenRow {
        var cells: [SpecimenCell] = []
        var years = 0
        for (column, printed) in draft.columns.enumerated() {
            var cell = SpecimenCell(column: column, text: "")
            switch printed.role {
            case "serial": if row.beginsActivity || style.repeatsMerged { cell = serialCell(serial, column) }
            case "area": if row.beginsArea || style.repeatsMerged { cell = words(areaText(row), column) }
            case "areaWeight":
                if row.beginsArea || style.repeatsMerged, let area = row.area {
                    cell = SpecimenCell(
                        column: column, text: bengali(draft.areas[area].weight.description), field: .areaWeight)
                }
            case "activity": if row.beginsActivity || style.repeatsMerged { cell = words(activityText(row), column) }
            case "indicator": cell = SpecimenCell(column: column, text: indicatorText(row), field: .code)
            case "method": cell = words(row.method ?? "", column)
            case "unit": cell = words(row.unitText, column)
            case "responsible": cell = words(row.responsible, column)
            case "remarks": cell = words(row.remarks, column)
            case "rowKind": cell = words(pairLabel(row), column)
            case "actual", "projection": (cell, years) = (figure(.history(years), row, column), years + 1)
            case "annualTarget" where draft.layout.kind == "outcome":
                (cell, years) = (figure(.history(years), row, column), years + 1)
            default: if let field = field(printed, row) { cell = figure(field, row, column) }
            }
            cells.append(cell)
        }
        return SpecimenRow(
            kind: "data", indicator: place,
            area: row.beginsArea && !draft.isByLines ? row.area : nil, cells: cells)
    }

    private func field(_ column: SpecimenColumn, _ row: IndicatorDraft) -> SpecimenField? {
        // Below a target line stands its achievement line, with the total and the score.
        if row.hasAchievementLine, column.role == "total" || column.role == "score" { return nil }
        return switch column.role {
        case "weight": .weight
        case "annualTarget": .annualTarget
        case "tier": .tier(column.number ?? 100)
        case "quarter":
            draft.isByLines || column.isQuarterTarget
                ? .quarterTarget(column.number ?? 1) : .quarterAchieved(column.number ?? 1)
        case "halfYear": .halfYear
        case "previous": .previous
        case "current": .current
        case "total", "cumulative": .total
        case "rate": .rate
        case "score": .score
        default: nil
        }
    }

    private func figure(_ field: SpecimenField, _ row: IndicatorDraft, _ column: Int) -> SpecimenCell {
        SpecimenCell(column: column, text: row.figures[field]?.printed ?? "", field: field)
    }

    /// What the target line of a pair is called, or the only line.
    private func pairLabel(_ row: IndicatorDraft) -> String {
        guard style.labelsPairs else { return "" }
        return row.hasAchievementLine ? "লক্ষ্যমাত্রা" : "লক্ষ্যমাত্রা/অর্জন"
    }

    private func words(_ text: String, _ column: Int) -> SpecimenCell { SpecimenCell(column: column, text: text) }

    private func achievementRow(_ row: IndicatorDraft, _ place: Int) -> SpecimenRow {
        let cells = draft.columns.enumerated().map { column, printed -> SpecimenCell in
            switch printed.role {
            case "rowKind": words(style.labelsPairs ? "অর্জন" : "", column)
            case "quarter": figure(.quarterAchieved(printed.number ?? 1), row, column)
            case "total": figure(.total, row, column)
            case "score": figure(.score, row, column)
            default: words("", column)
            }
        }
        return SpecimenRow(kind: "continuation", indicator: place, area: nil, cells: cells)
    }

    private func sectionRow(_ area: Int, using random: inout SeededGenerator) -> SpecimenRow {
        let text =
            bengali("\(area + 1). ") + draft.areas[area].text + random.pick(["………", "........", "…………"])
            + bengali(draft.areas[area].weight.description)
        let cells = draft.columns.indices.map { column in
            SpecimenCell(column: column, text: column == 0 ? text : "", field: column == 0 ? .areaWeight : nil)
        }
        return SpecimenRow(kind: "section", indicator: nil, area: area, cells: cells)
    }

    private func appendFoot(to table: inout SpecimenTable, using random: inout SeededGenerator) {
        if case .none = draft.foot { return }
        let label = draft.columns.firstIndex { $0.role == "activity" || $0.role == "area" } ?? 0
        let count = draft.rows.count + draft.countError
        let total = draft.total.description
        let isWords = if case .words = draft.foot { true } else { false }
        let cells = draft.columns.enumerated().map { column, printed -> SpecimenCell in
            if column == label {
                let text = isWords ? bengali("উপমোট= (\(count)টি সূচক) \(total)") : random.pick(["মোট", "সর্বমোট", "মোট ="])
                return SpecimenCell(column: column, text: text, field: isWords ? .declaredCount : nil)
            }
            if printed.role == "score", !isWords, let sum = draft.scoreTotal {
                return SpecimenCell(column: column, text: bengali(sum.description), field: .declaredTotal)
            }
            guard printed.role == "weight", !isWords else { return SpecimenCell(column: column, text: "") }
            return SpecimenCell(column: column, text: bengali(total), field: .declaredTotal)
        }
        if !isWords, let sum = draft.scoreTotal {
            table.totals.append(SpecimenFigure(value: .number(sum), printed: bengali(sum.description)))
        }
        table.totals.append(SpecimenFigure(value: .number(draft.total), printed: bengali(total)))
        table.rows.append(SpecimenRow(kind: "total", indicator: nil, area: nil, cells: cells))
    }

    // MARK: Words

    private func bengali(_ text: String) -> String { style.isEnglish ? text : SpecimenDigits.bengali(text) }

    private func serialCell(_ number: Int, _ column: Int) -> SpecimenCell {
        let plain = "\(number)"
        let two = SpecimenDigits.two(number)
        let text: String =
            switch style.serial {
            case 0: two
            case 1: two + "।"
            case 2: plain + "."
            case 3: plain
            default: plain + ")"
            }
        return SpecimenCell(column: column, text: bengali(text), field: .serial)
    }

    private func areaText(_ row: IndicatorDraft) -> String {
        guard let area = row.area else { return "" }
        let text = draft.areas[area].text
        return draft.plan == "main" && style.code != 2
            ? bengali(row.isMandatory ? "[এম.১] " : "[\(area + 1)] ") + text : text
    }

    private func activityText(_ row: IndicatorDraft) -> String {
        guard printsCodes else { return row.activity }
        if draft.isByLines {
            return bengali(row.activityCode.map(String.init).joined(separator: ".")) + " " + row.activity
        }
        return codeText(row.activityCode, row.isMandatory) + row.activity
    }

    private func indicatorText(_ row: IndicatorDraft) -> String {
        guard printsCodes, !draft.isByLines else { return row.text }
        return codeText(row.code, row.isMandatory) + row.text
    }

    private func codeText(_ code: [Int], _ isMandatory: Bool) -> String {
        let text = bengali(
            (isMandatory ? style.isEnglish ? "M." : "এম." : "") + code.map(String.init).joined(separator: "."))
        // A bracket lost or doubled, as typists do; which code depends on nothing but itself.
        if style.oddity >= 5, code.count == 3, code.reduce(0, +) % 7 == 0, !style.isEnglish {
            return isMandatory ? "[\(text)]] " : "\(text)] "
        }
        switch style.code {
        case 0: return "[\(text)]"
        case 1: return "[\(text)] "
        default: return text + " "
        }
    }
}
