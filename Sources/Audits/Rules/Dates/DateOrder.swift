internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
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
enum DateOrder: PrintRule {
    static let name = RuleName.dateOrder

    static func questions(_ context: AuditContext) -> [PrintQuestion] {
        var certified = CertifiedPeriods(context)
        let agreements = agreements(context)
        return context.records.mentions.compactMap { mention in
            guard case .signed(.some(let date)) = mention.content, let signed = lastOrdinal(date) else { return nil }
            let agreement = agreements[mention.part] ?? agreements[nil]
            if let agreement, let finding = finding(mention, date, signed, before: agreement) {
                return question(finding, mention, from: agreement.date.ordinal ?? 0, context)
            }
            guard let period = certified.period(ofPart: mention.part), let end = period.end.ordinal,
                let begin = period.begin.ordinal, signed < (period.isOccasion ? begin : end)
            else { return nil }
            let finding = Finding(
                rule: name,
                message: Message("date.order.period", ["date": .date(date), "end": .date(period.end)]),
                declared: .date(date), cells: [mention.passage.span])
            return question(finding, mention, from: period.isOccasion ? begin : end, context)
        }
    }

    /// How long after the day it waits for a thing is signed at most, in days.
    private static let latest = 366

    /// The dates within a year after the day that a signature's date may have been read from; an author who uses a form
    /// again leaves its date standing.
    private static func question(
        _ finding: Finding, _ mention: Mention, from day: Int, _ context: AuditContext
    ) -> PrintQuestion {
        let printed = context.paged.text.raw(mention.passage)
        let dates = DateShape.printed(from: printed) { date in
            lastOrdinal(date).map { $0 >= day && $0 - day <= latest } ?? false
        }
        let candidates = dates.map { to in
            PrintCandidate(edits: [ExplanationEdit(span: mention.passage.span, from: printed, to: to)], witnesses: 0)
        }
        return PrintQuestion(
            finding, candidates, author: "author.date.order",
            share: Priors.embedded.probability("author.form.again"))
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
