internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// A date is one the calendar has.
///
/// ## What it checks
/// What looks like a date and is none, `৩১/১১` or `৩১০-০৬-২০২০`: in the figures of indicators, beside signatures, and in
/// the date columns of registers.
///
/// ## Why it matters
/// Whether it was early enough, or in its quarter, can't be judged.
///
/// ## Source
/// The Gregorian calendar, the day first, as the offices write dates.
///
/// ## Tolerance
/// None.
///
/// ## Not reported
/// Words where a date belongs; numbers of letters and of circulars; dates that only name a month.
enum DateValid: ArithmeticRule, PrintRule {
    static let name = RuleName.dateValid

    /// One constraint for each figure that has the shape of a date and is none.
    static func constraints(_ context: AuditContext) -> [Constraint] {
        context.records.indicators.indices.flatMap { index -> [Constraint] in
            guard context.figureKinds[index].contains(.text) else { return [] }
            let unit = context.records.indicators[index].unit
            let isDated = unit == .date || unit == .countAndDate
            let words = context.records.indicators[index].fields { field, figure in
                guard case .text = figure.value else { return false }
                return field != .weight && field != .score
            }
            return words.compactMap { field in
                let cell = FigureReference.indicator(index, field)
                guard let passage = context.records[cell].passages.first,
                    let groups = DateShape.groups(context.paged.text.string(passage), needsYear: !isDated)
                else { return nil }
                return Constraint(
                    rule: name, table: context.records.indicators[index].table, indicator: index,
                    relation: .dated(isDayTooMany: DateShape.isDayTooMany(groups)), declared: cell, inputs: [])
            }
        }
    }

    /// What to say of a date that the calendar lacks.
    static func finding(_ constraint: Constraint, blocked: Bool, _ context: AuditContext) -> Finding? {
        guard let cell = constraint.declared, let passage = context.records[cell].passages.first else { return nil }
        return finding(passage, constraint.table, constraint.indicator, context)
    }

    /// What is asked of dates beside signatures and in registers.
    static func questions(_ context: AuditContext) -> [PrintQuestion] {
        let found = ofSignatures(context) + ofRegisters(context)
        return found.sorted { ($0.finding.cells.first?.start ?? 0) < ($1.finding.cells.first?.start ?? 0) }
    }

    /// The findings on figures, beside signatures and in registers.
    static func check(_ context: AuditContext) -> [Finding] {
        constraints(context).compactMap { finding($0, $0.judge(context.readings), context) }
            + questions(context).map(\.finding)
    }

    private static func ofSignatures(_ context: AuditContext) -> [PrintQuestion] {
        context.records.mentions.compactMap { mention in
            guard case .signed(nil) = mention.content else { return nil }
            return question(mention.passage, nil, context)
        }
    }

    /// Tables without indicators: cells that are nothing but a full date, in columns whose heading says তারিখ.
    private static func ofRegisters(_ context: AuditContext) -> [PrintQuestion] {
        context.layout.tables.indices.flatMap { index -> [PrintQuestion] in
            let table = context.layout.tables[index]
            guard context.records.indicators(ofTable: index).isEmpty else { return [] }
            let dated = Set(table.columns.indices.filter { isDated(table.columns[$0], context) })
            guard !dated.isEmpty else { return [] }
            return table.rows.filter { $0.kind == .data }.flatMap { row in
                row.cells.compactMap { place -> PrintQuestion? in
                    let cell = table.cells[place]
                    guard dated.contains(Int(cell.column)),
                        let groups = DateShape.groups(context.paged.text.string(cell.passage), needsYear: true),
                        DateShape.date(groups) == nil
                    else { return nil }
                    return question(cell.passage, index, context)
                }
            }
        }
    }

    private static func isDated(_ column: Column, _ context: AuditContext) -> Bool {
        let word = Array("তারিখ".utf8)
        return column.heading.contains { SearchedText.contains(word, in: context.paged.text.bytes, $0.text) }
    }

    private static func question(_ passage: Passage, _ table: Int?, _ context: AuditContext) -> PrintQuestion {
        let printed = context.paged.text.raw(passage)
        let candidates = DateShape.printed(from: printed).map { to in
            PrintCandidate(edits: [ExplanationEdit(span: passage.span, from: printed, to: to)], witnesses: 0)
        }
        return PrintQuestion(
            finding(passage, table, nil, context), candidates, author: "author.date.valid",
            share: Priors.embedded.probability(
                DateShape.isDayTooMany(PrintedDigits.runs(in: printed))
                    ? "author.date.short" : "author.date"))
    }

    private static func finding(
        _ passage: Passage, _ table: Int?, _ indicator: Int?, _ context: AuditContext
    ) -> Finding {
        let printed = context.paged.text.raw(passage)
        return Finding(
            rule: name, table: table, indicator: indicator,
            message: Message("date.valid.none", ["date": .text(printed)]), declared: .text(printed),
            cells: [passage.span])
    }
}
