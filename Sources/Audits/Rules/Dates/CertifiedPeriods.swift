internal import Figures
internal import Records
internal import Tables

/// The quarter that each part of a document reports on or certifies.
struct CertifiedPeriods {
    /// A quarter by its first and last day.
    struct Period {
        /// The first day.
        var begin: CalendarDate
        /// The last day.
        var end: CalendarDate
        /// Whether the part records an occasion within the quarter: a meeting, a notice, an order.
        var isOccasion: Bool
    }

    private let context: AuditContext
    private let words = AuditWords.embedded
    /// What was found for a part before; parts are read once.
    private var known: [Int: Period?] = [:]

    /// Asks a document.
    init(_ context: AuditContext) {
        self.context = context
    }

    /// The quarter of a part; nil where it names none and certifies nothing.
    mutating func period(ofPart part: Int) -> Period? {
        if let period = known[part] { return period }
        let period = find(part)
        known[part] = period
        return period
    }

    private func find(_ part: Int) -> Period? {
        guard let quarter = quarter(ofPart: part), let year = ReportingPeriod(context).fiscalYear(ofPart: part),
            let end = year.lastDay(ofQuarter: quarter), let last = end.year,
            let begin = CalendarDate(year: last, month: end.month - 2, day: 1)
        else { return nil }
        let isOccasion = words.mentions(.occasion, inPart: part, of: context) && !certifies(part)
        return Period(begin: begin, end: end, isOccasion: isOccasion)
    }

    private func quarter(ofPart part: Int) -> Int? {
        let parts = context.records.parts
        if parts.indices.contains(part), let own = parts[part].quarter { return own }
        guard context.records.kind == .quarterlyReport || context.records.kind == .evidence else { return nil }
        return parts.count <= 1 || certifies(part) ? context.records.quarter : nil
    }

    private func certifies(_ part: Int) -> Bool { words.mentions(.certificate, inPart: part, of: context) }
}
