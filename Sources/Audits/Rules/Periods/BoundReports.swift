internal import BengaliText
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// Reports that are bound one after the other: each has a title with a period of its own, over a table of the same
/// indicators.
///
/// A report lists its indicators once; where the same plan stands again under a title of another period, that title heads
/// another report, and is none of the first one's that was forgotten.
struct BoundReports {
    private let context: AuditContext
    /// The tables with indicators, in the order of the source.
    private let tables: [Int]
    /// The most pairs of titles that are looked at: no volume binds more than some thirty reports.
    private static let mostPairs = 1024

    /// Asks a document.
    init(_ context: AuditContext) {
        self.context = context
        tables = context.layout.tables.indices.filter { !context.records.indicators(ofTable: $0).isEmpty }
    }

    /// Titles without those that head another report of a plan which one of the usual titles heads too.
    func conflicts(_ others: [PeriodDifference], besides usual: [Mention]) -> [PeriodDifference] {
        if others.isEmpty || usual.isEmpty || others.count > BoundReports.mostPairs / usual.count { return others }
        let headed = Set(usual.compactMap { table(under: $0) })
        return others.filter { other in
            guard let own = table(under: other.mention) else { return true }
            return !headed.contains { $0 != own && isSamePlan($0, own) }
        }
    }

    /// The first table with indicators below a mention.
    private func table(under mention: Mention) -> Int? {
        var low = 0
        var high = tables.count
        while low < high {
            let middle = (low + high) / 2
            if context.layout.tables[tables[middle]].lines.upperBound <= mention.passage.line {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < tables.count ? tables[low] : nil
    }

    /// Whether two tables are of one kind and plan, and most of their indicators are the same.
    private func isSamePlan(_ left: Int, _ right: Int) -> Bool {
        let (one, other) = (context.layout.tables[left], context.layout.tables[right])
        guard one.kind == other.kind, one.plan == other.plan else { return false }
        let (own, others) = (names(ofTable: left), names(ofTable: right))
        return own.intersection(others).count * 2 > max(own.count, others.count)
    }

    /// By what a table's indicators are known: their codes, or else their words.
    private func names(ofTable table: Int) -> Set<String> {
        Set(
            context.records.indicators(ofTable: table).map { index in
                let indicator = context.records.indicators[index]
                return indicator.code?.description
                    ?? indicator.text.map { context.paged.text.string($0) }.joined(separator: " ")
            })
    }
}
