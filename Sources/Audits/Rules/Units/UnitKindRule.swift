internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Records

/// The figures of an indicator are of its unit's kind.
///
/// ## What it checks
/// The annual target, the tiers, the quarters, the half-year, the total and the figures of other years: no date under
/// সংখ্যা, %, জন, টাকা, দিন or প্রাপ্ত নম্বর, no number under তারিখ, and no percentage where things are counted; and under % no
/// number without its sign that is ten times what stands beside it: a % read as a ০ makes ৯০০ of ৯০%.
///
/// ## Why it matters
/// A figure of another kind has slipped in from another row, or the unit has; scores are worked out by the unit.
///
/// ## Source
/// The একক column of the Cabinet Division's formats for annual performance agreements.
///
/// ## Tolerance
/// A number without a sign is a percentage in a % row; সংখ্যা ও তারিখ takes both; of several figures in one cell one of the
/// unit's kind is enough; a zero says that nothing was done, under any unit.
///
/// ## Not reported
/// Empty cells, dashes and words; units we don't know; weights and scores, which have no unit.
enum UnitKindRule: PrintRule {
    static let name = RuleName.unitKind

    static func questions(_ context: AuditContext) -> [PrintQuestion] {
        context.records.indicators.indices.flatMap { index -> [PrintQuestion] in
            let unit = context.records.indicators[index].unit
            guard unit != .other, unit != .countAndDate else { return [] }
            let tenfold = TenfoldPercents(index: index, context: context).questions()
            guard !context.figureKinds[index].isDisjoint(with: suspects(under: unit)) else { return tenfold }
            let failing = context.records.indicators[index].fields { field, figure in
                field != .weight && field != .score && field != .rate && mismatch(figure.value, unit) != nil
            }
            return tenfold
                + failing.compactMap { field in
                    finding(index, context.records.indicators[index], field, context).map {
                        PrintQuestion($0, author: "author.unit.kind", share: 1)
                    }
                }
        }
    }

    /// The kinds of figures that may not be of a unit's.
    private static func suspects(under unit: UnitKind) -> FigureKinds {
        switch unit {
        case .date: [.number, .percent, .several]
        case .percent: [.date, .several]
        default: [.date, .percent, .several]
        }
    }

    private static func finding(
        _ index: Int, _ indicator: Indicator, _ field: FigureField, _ context: AuditContext
    ) -> Finding? {
        let figure = indicator[field]
        guard let passage = figure.passages.first, let mismatch = mismatch(figure.value, indicator.unit) else {
            return nil
        }
        let printed = figure.passages.map { context.paged.text.string($0) }.joined(separator: " ")
        let unit = indicator.unitPassages.map { context.paged.text.string($0) }.joined(separator: " ")
        return Finding(
            rule: name, table: indicator.table, indicator: index,
            message: Message(
                mismatch,
                ["code": Wording.name(ofIndicator: index, context), "figure": .text(printed), "unit": .text(unit)]),
            declared: declared(figure.value, printed),
            cells: [passage.span] + indicator.unitPassages.prefix(1).map(\.span))
    }

    /// Whether a figure of a row is of another kind than the row's unit.
    static func contradicts(_ value: FigureValue, unitOf cell: FigureReference, in records: DocumentRecords) -> Bool {
        guard case .indicator(let index, let field) = cell, field != .weight, field != .score, field != .rate else {
            return false
        }
        let unit = records.indicators[index].unit
        return unit != .other && unit != .countAndDate && mismatch(value, unit) != nil
    }

    /// The message for a value that is not of a unit's kind; nil for one that is, or that says nothing.
    private static func mismatch(_ value: FigureValue, _ unit: UnitKind) -> String? {
        switch value {
        case .several(let values):
            let mismatches = values.map { mismatch($0, unit) }
            return mismatches.contains(nil) ? nil : mismatches.first ?? nil
        case .date: return unit == .date ? nil : "unit.kind.date"
        case .number(let number), .money(let number):
            return unit == .date && number != .zero ? "unit.kind.number" : nil
        case .percent(let number):
            return unit == .percent || number == .zero ? nil : unit == .date ? "unit.kind.number" : "unit.kind.percent"
        default: return nil
        }
    }

    private static func declared(_ value: FigureValue, _ printed: String) -> Quantity {
        switch value {
        case .date(let date): .date(date)
        case .number(let number), .money(let number), .percent(let number): .number(number)
        default: .text(printed)
        }
    }
}
