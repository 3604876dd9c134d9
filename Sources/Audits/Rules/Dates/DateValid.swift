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
enum DateValid: AuditRule {
    static let name = RuleName.dateValid

    static func check(_ context: AuditContext) -> [Finding] {
        let found = ofIndicators(context) + ofSignatures(context) + ofRegisters(context)
        return found.sorted { ($0.cells.first?.start ?? 0) < ($1.cells.first?.start ?? 0) }
    }

    private static func ofIndicators(_ context: AuditContext) -> [Finding] {
        context.records.indicators.indices.flatMap { index -> [Finding] in
            guard context.figureKinds[index].contains(.text) else { return [] }
            let words = context.records.indicators[index].fields { field, figure in
                guard case .text = figure.value else { return false }
                return field != .weight && field != .score
            }
            guard !words.isEmpty else { return [] }
            let indicator = context.records.indicators[index]
            let isDated = indicator.unit == .date || indicator.unit == .countAndDate
            return words.compactMap { field in
                guard let passage = indicator[field].passages.first else { return nil }
                let groups = DateShape.groups(context.paged.text.string(passage), needsYear: !isDated)
                return groups == nil ? nil : finding(passage, indicator.table, index, context)
            }
        }
    }

    private static func ofSignatures(_ context: AuditContext) -> [Finding] {
        context.records.mentions.compactMap { mention in
            guard case .signed(nil) = mention.content else { return nil }
            return finding(mention.passage, nil, nil, context)
        }
    }

    /// Tables without indicators: cells that are nothing but a full date, in columns whose heading says তারিখ.
    private static func ofRegisters(_ context: AuditContext) -> [Finding] {
        context.layout.tables.indices.flatMap { index -> [Finding] in
            let table = context.layout.tables[index]
            guard context.records.indicators(ofTable: index).isEmpty else { return [] }
            let dated = Set(table.columns.indices.filter { isDated(table.columns[$0], context) })
            guard !dated.isEmpty else { return [] }
            return table.rows.filter { $0.kind == .data }.flatMap { row in
                row.cells.compactMap { place -> Finding? in
                    let cell = table.cells[place]
                    guard dated.contains(Int(cell.column)),
                        let groups = DateShape.groups(context.paged.text.string(cell.passage), needsYear: true),
                        DateShape.date(groups) == nil
                    else { return nil }
                    return finding(cell.passage, index, nil, context)
                }
            }
        }
    }

    private static func isDated(_ column: Column, _ context: AuditContext) -> Bool {
        let word = Array("তারিখ".utf8)
        return column.heading.contains { SearchedText.contains(word, in: context.paged.text.bytes, $0.text) }
    }

    private static func finding(
        _ passage: Passage, _ table: Int?, _ indicator: Int?, _ context: AuditContext
    ) -> Finding {
        let printed = context.paged.text.raw(passage)
        var finding = Finding(
            rule: name, table: table, indicator: indicator,
            message: Message("date.valid.none", ["date": .text(printed)]), declared: .text(printed),
            cells: [passage.span])
        finding.explanations = DateShape.misreads(of: printed).map { to, likelihood in
            Explanation(
                kind: .misread, edits: [ExplanationEdit(span: passage.span, from: printed, to: to)], restores: [],
                thousandths: likelihood)
        }
        return finding
    }
}
