internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Records

/// No figure cell is unreadable.
///
/// ## What it checks
/// Every cell that should hold a figure and shows `??` or the like instead, or several numbers where its unit or its column
/// has one; also a figure with letters read for its digits (`৩o`, `l`) and a date that lost its marks (`৩১১০/২২`), which are no
/// figures any more; and what is neither a figure nor words (`X`, `□`, `#REF!`, `[অস্পষ্ট]`). Where another table of the same plan prints
/// the figure of the same area, or of the same indicator, the finding names it. Also figures in the rows of a table of
/// indicators that belong to no column and so to no record, as the halves of a row that was broken.
///
/// ## Why it matters
/// Sums over such a cell can't be judged.
///
/// ## Source
/// Screens of the reporting system and scans of agreements, which show such signs for figures that did not load or print,
/// and run the figures of two cells into one or part one with a space.
///
/// ## Tolerance
/// None.
///
/// ## Not reported
/// Empty cells, dashes and প্রযোজ্য নয়, which are answers, and words. A date that the calendar lacks is `date.valid`'s.
enum ValueUnreadable: AuditRule {
    static let name = RuleName.valueUnreadable

    static func check(_ context: AuditContext) -> [Finding] {
        let unreadable = references(context)
        guard !unreadable.isEmpty else { return [] }
        let rows = unreadable.compactMap { reference -> Int? in
            if case .indicator(let index, _) = reference { index } else { nil }
        }
        let sisters = SisterPrints(context, of: rows)
        var seen: Set<SourceSpan> = []
        return unreadable.compactMap { reference in
            guard let passage = context.records[reference].passages.first, seen.insert(passage.span).inserted else {
                return nil
            }
            return finding(reference, passage, sisters, context)
        }
    }

    /// Every unreadable figure: of areas, of declared totals, of indicators.
    private static func references(_ context: AuditContext) -> [FigureReference] {
        let records = context.records
        let areas = records.areas.indices.filter {
            isUnreadable(records.areas[$0].weight, .count, context) || isSeveral(records.areas[$0].weight)
        }
        let totals = records.totals.indices.filter { isUnreadable(records.totals[$0].figure, nil, context) }
        var indicators: [FigureReference] = []
        for index in records.indicators.indices
        where !context.figureKinds[index].isDisjoint(with: [.unreadable, .several, .text]) {
            let unit = records.indicators[index].unit
            let hasOne = countsOneThing(unit)
            indicators += records.indicators[index].fields { field, figure in
                isUnreadable(figure, field == .weight || field == .score ? .score : unit, context)
                    || (hasOne || field == .weight || field == .score) && isSeveral(figure)
            }.map { .indicator(index, $0) }
        }
        return areas.map { .area($0) } + totals.map { .total($0) } + indicators
    }

    private static let misread = MisreadFigureReader()

    private static func isUnreadable(_ figure: borrowing Figure, _ unit: UnitKind?, _ context: AuditContext) -> Bool {
        switch figure.value {
        case .unreadable: return true
        case .text:
            guard let passage = figure.passages.first, figure.passages.count == 1 else { return false }
            // A date that the calendar lacks is `date.valid`'s.
            guard DateShape.groups(context.paged.text.string(passage), needsYear: unit != .date) == nil else {
                return false
            }
            return saysNothing(context.paged.text.bytes, passage.text)
                || misread.isMisread(context.paged.text.bytes, passage.text, expecting: unit)
        default: return false
        }
    }

    /// Whether text is neither a figure nor words: `X`, `□`, `৮০/৯০`, `#REF!`, `nan`, or a remark in brackets that it cannot be
    /// read.
    private static func saysNothing(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        guard let first = range.first.map({ bytes[$0] }), let last = range.last.map({ bytes[$0] }) else { return false }
        if first == 0x23 || first == 0x3D || first == 0x5B && last == 0x5D { return true }
        let scalars = String(decoding: bytes[range], as: UTF8.self).unicodeScalars
        var (longest, run, hasDigit) = (0, 0, false)
        for scalar in scalars {
            hasDigit = hasDigit || scalar.properties.numericType == .decimal
            let isLetter = scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
            run = isLetter ? run + 1 : 0
            longest = max(longest, run)
        }
        let word = String(decoding: bytes[range], as: UTF8.self).lowercased()
        return longest < (hasDigit ? leastWord.withDigits : leastWord.alone) || programWords.contains(word)
    }

    /// How many letters and signs a word has at least: না is one.
    private static let leastWord = (withDigits: 3, alone: 2)
    /// What programs print where they have no figure.
    private static let programWords: Set<String> = ["nan", "nat", "null", "none", "undefined", "inf"]

    /// Whether figures of a unit are one number each.
    private static func countsOneThing(_ unit: UnitKind) -> Bool {
        switch unit {
        case .count, .percent, .person, .money, .day, .score: true
        case .date, .countAndDate, .other: false
        }
    }

    /// Whether a figure is several numbers; of dates among them `unit.kind` speaks.
    private static func isSeveral(_ figure: borrowing Figure) -> Bool {
        guard case .several(let values) = figure.value else { return false }
        return values.allSatisfy { $0.quantity != nil }
    }

    private static func finding(
        _ reference: FigureReference, _ passage: Passage, _ sisters: SisterPrints, _ context: AuditContext
    ) -> Finding {
        let printed = context.paged.text.raw(passage)
        var finding = Finding(
            rule: name, table: table(reference, context),
            message: Message(
                isSeveral(context.records[reference]) ? "value.unreadable.several" : "value.unreadable.figure",
                ["printed": .text(printed)]),
            declared: .text(printed), cells: [passage.span])
        if case .indicator(let index, _) = reference { finding.indicator = index }
        guard let sister = sisters.print(of: reference), let place = sister.passages.first,
            let quantity = sister.quantity
        else { return finding }
        finding.message = Message(
            "value.unreadable.sister",
            ["printed": .text(printed), "computed": .number(quantity), "line": .count(Int(place.line))])
        finding.computed = .number(quantity)
        finding.cells.append(place.span)
        finding.explanations = [
            Explanation(
                kind: .missing,
                edits: [ExplanationEdit(span: passage.span, from: printed, to: context.paged.text.raw(place))],
                restores: [], thousandths: 850)
        ]
        return finding
    }

    private static func table(_ reference: FigureReference, _ context: AuditContext) -> Int {
        switch reference {
        case .indicator(let index, _): context.records.indicators[index].table
        case .area(let index): context.records.areas[index].table
        case .total(let index): context.records.totals[index].table
        }
    }
}
