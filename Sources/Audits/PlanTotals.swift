internal import Figures
internal import Knowledge
internal import Tables

/// How one template shares a plan's points: areas in order, each with its total and its weights where they are known.
struct PlanSplit: Sendable {
    /// One area of a template.
    struct Area: Sendable {
        /// What its weights add up to, where known.
        var total: Decimal?
        /// Its indicators' weights; empty where not known.
        var weights: [Decimal]
    }

    /// The areas, in order.
    var areas: [Area]

    /// The weights of the whole plan, or nil where an area's are not known.
    var weights: [Decimal]? {
        areas.contains { $0.weights.isEmpty } ? nil : areas.flatMap(\.weights)
    }
}

/// What is known of plans before a document is read: their totals and how templates share them.
///
/// The table is `plans.tsv`; a new year's template is one more line there.
struct PlanTotals: Sendable {
    /// One line of the table.
    struct Entry: Sendable {
        var plan: String
        var years: ClosedRange<Int>
        var total: Decimal
        var splits: [PlanSplit]
    }

    /// The embedded table, read once, where a document first needs it.
    static let embedded = PlanTotals()

    private let entries: [Entry]

    private init() {
        entries = KnowledgeTable(named: "plans").rows.compactMap { row in
            guard row.count >= 6, let from = Int(row[1]), let to = Int(row[2]), from <= to, let total = Int64(row[4])
            else { return nil }
            return Entry(
                plan: row[0], years: from...to, total: Decimal(total),
                splits: row[5].isEmpty ? [] : row[5].split(separator: "|").map(PlanTotals.split))
        }
    }

    /// `14:4,7,3;11:3,4,4`: areas parted by semicolons, each with its total, its weights, or both.
    private static func split(_ field: Substring) -> PlanSplit {
        PlanSplit(
            areas: field.split(separator: ";").map { area in
                let parts = area.split(separator: ":", omittingEmptySubsequences: false)
                let weights = parts.count > 1 ? parts[1].split(separator: ",").compactMap { Int64($0) } : []
                return PlanSplit.Area(total: Int64(parts[0]).map { Decimal($0) }, weights: weights.map { Decimal($0) })
            })
    }

    /// The years whose templates are known, each named by the calendar year it begins in.
    var years: ClosedRange<Int>? {
        guard let first = entries.map(\.years.lowerBound).min(), let last = entries.map(\.years.upperBound).max() else {
            return nil
        }
        return first...last
    }

    /// The last year with known templates that is no later than a year.
    ///
    /// Before the first known year a plan had no weights, so that nothing stands for an earlier one.
    private func nearest(_ year: Int?) -> Int? {
        guard let year, let years else { return year }
        return min(year, years.upperBound)
    }

    private func entries(of plan: String, year: Int?) -> [Entry] {
        let year = nearest(year)
        return entries.indices.filter { isEntry($0, of: plan, year: year) }.map { entries[$0] }
    }

    private func isEntry(_ index: Int, of plan: String, year: Int?) -> Bool {
        if let year, !entries[index].years.contains(year) { return false }
        return entries[index].plan == plan
    }

    /// The plan's total in a fiscal year, named by the calendar year it begins in.
    ///
    /// Nil where the table does not know it; without a year, where the years differ.
    func total(of plan: PlanKind, year: Int?) -> Decimal? {
        let name = plan.rawValue
        let year = nearest(year)
        var total: Decimal?
        for index in entries.indices where isEntry(index, of: name, year: year) {
            if let total, total != entries[index].total { return nil }
            total = entries[index].total
        }
        return total
    }

    /// How many points a plan is worth in the mandatory part of an agreement; nil where the years differ or none is known.
    func points(of plan: PlanKind, year: Int) -> Decimal? {
        let found = Set(entries(of: "main." + plan.rawValue, year: year).map(\.total))
        return found.count == 1 ? found.first : nil
    }

    /// What the office's own areas add up to beside the mandatory part; several where the year is not known.
    func ownAreas(year: Int?) -> Set<Decimal> {
        Set(entries(of: "main.own", year: year).map(\.total))
    }

    /// How the templates of that year share the plan's points; those of every year where it is not known.
    func splits(of plan: PlanKind, year: Int?) -> [PlanSplit] {
        entries(of: plan.rawValue, year: year).flatMap(\.splits)
    }
}
