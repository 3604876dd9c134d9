internal import Figures
internal import Findings
internal import Provenance
internal import Records

/// A thing is not signed before it is agreed, nor certified before the period it certifies has ended.
///
/// ## What it checks
/// Dates beside signatures. In a part that says on which date it was agreed, none is earlier. In a part whose own titles
/// name a quarter, and in the certificates bound with a quarter's report, none is earlier than that quarter's last day.
///
/// ## Why it matters
/// A certificate of what happened until December can't be signed in August: it is last quarter's, used again, or its
/// date was misread.
///
/// ## Source
/// The calendar.
///
/// ## Tolerance
/// The last day of the period itself is late enough; a date that names no day counts as the last of its month.
///
/// ## Not reported
/// Dates without a year; minutes, notices, orders and lists of those present, which belong to a day within the quarter,
/// unless they are older than the quarter; evidence that certifies nothing and names no quarter.
enum DateOrder: AuditRule {
    static let name = RuleName.dateOrder

    static func check(_ context: AuditContext) -> [Finding] {
        var certified = CertifiedPeriods(context)
        let agreements = agreements(context)
        return context.records.mentions.compactMap { mention in
            guard case .signed(.some(let date)) = mention.content, let signed = lastOrdinal(date) else { return nil }
            let agreement = agreements[mention.part] ?? agreements[nil]
            if let agreement, let finding = finding(mention, date, signed, before: agreement) { return finding }
            guard let period = certified.period(ofPart: mention.part), let end = period.end.ordinal,
                let begin = period.begin.ordinal, signed < (period.isOccasion ? begin : end)
            else { return nil }
            return Finding(
                rule: name,
                message: Message("date.order.period", ["date": .date(date), "end": .date(period.end)]),
                declared: .date(date), cells: [mention.passage.span])
        }
    }

    private static func lastOrdinal(_ date: CalendarDate) -> Int? {
        date.ordinal.map { date.day == nil ? $0 + 31 : $0 }
    }

    /// The dates on which parts were agreed, by part; with nil, an agreement's only one, which holds for all its parts.
    private static func agreements(_ context: AuditContext) -> [Int?: Agreement] {
        var result: [Int?: Agreement] = [:]
        for mention in context.records.mentions {
            guard case .agreed(let date) = mention.content, result[mention.part] == nil else { continue }
            result[mention.part] = Agreement(date: date, span: mention.passage.span)
        }
        if context.records.kind == .agreement, result.count == 1 { result[nil] = result.values.first }
        return result
    }

    private static func finding(
        _ mention: Mention, _ date: CalendarDate, _ signed: Int, before agreement: Agreement
    ) -> Finding? {
        guard let day = agreement.date.ordinal, signed < day else { return nil }
        return Finding(
            rule: name,
            message: Message("date.order.agreed", ["date": .date(date), "agreed": .date(agreement.date)]),
            declared: .date(date), computed: .date(agreement.date), cells: [mention.passage.span, agreement.span])
    }

    /// When something was agreed, and where that is said.
    private struct Agreement {
        var date: CalendarDate
        var span: SourceSpan
    }
}
