internal import Provenance
public import Tables

/// Where a table's roles stand: the column of each, by role.
///
/// All readers of a table share one; it is too large to be copied for each.
public final class ColumnPlaces: Sendable {
    let columns: [Column]
    let serial: Int?
    let area: Int?
    let areaWeight: Int?
    let activity: Int?
    let indicator: Int?
    let method: Int?
    let unit: Int?
    let weight: Int?
    let responsible: Int?
    let annualTarget: Int?
    let rowKind: Int?
    let halfYear: Int?
    let previous: Int?
    let current: Int?
    let rate: Int?
    let total: Int?
    let score: Int?
    let remarks: Int?
    /// The columns of the quarters, by quarter less one; all nil in a table without quarters.
    let quarters: [Int?]
    /// The columns of the quarters' targets beside them, by quarter less one; all nil where targets have no columns of their own.
    let quarterTargets: [Int?]
    /// The columns of the tiers, from the best down.
    let tiers: [Int]
    /// The columns of named years, in source order.
    let history: [Int]

    init(_ columns: [Column]) {
        self.columns = columns
        func place(_ role: ColumnRole) -> Int? { columns.firstIndex { $0.role == role && !$0.isTarget } }
        serial = place(.serial)
        area = place(.area)
        areaWeight = place(.areaWeight)
        activity = place(.activity)
        indicator = place(.indicator)
        method = place(.method)
        unit = place(.unit)
        weight = place(.weight)
        responsible = place(.responsible)
        annualTarget = place(.annualTarget)
        rowKind = place(.rowKind)
        halfYear = place(.halfYear)
        previous = place(.previous)
        current = place(.current)
        rate = place(.rate)
        total = place(.total) ?? place(.cumulative)
        score = place(.score)
        remarks = place(.remarks)
        func quarters(_ isTarget: Bool) -> [Int?] {
            (1...4).map { quarter in
                columns.firstIndex { $0.role == .quarter && $0.quarter == quarter && $0.isTarget == isTarget }
            }
        }
        self.quarters = quarters(false)
        quarterTargets = quarters(true)
        tiers = ColumnPlaces.tiers(of: columns)
        history = columns.indices.filter { [.actual, .projection].contains(columns[$0].role) }
    }

    /// The columns of the tiers, from the best down.
    public static func tiers(of columns: [Column]) -> [Int] {
        columns.indices.filter { columns[$0].role == .tier }
            .sorted { (columns[$0].tier ?? 0) > (columns[$1].tier ?? 0) }
    }

    var hasQuarters: Bool { quarters.contains { $0 != nil } }

    /// Whether each quarter's target stands beside what was achieved.
    var isPaired: Bool { quarterTargets.contains { $0 != nil } }

    /// Whether a column holds figures of an indicator.
    func holdsFigures(_ column: Int) -> Bool {
        guard columns.indices.contains(column) else { return false }
        switch columns[column].role {
        case .weight, .annualTarget, .tier, .actual, .projection, .quarter, .halfYear, .previous, .current, .cumulative,
            .total, .rate, .score:
            return true
        default: return false
        }
    }

    /// What stands in a column that says nothing of its own, beside a code or beside the words that one names.
    func spare(_ column: Int, _ cells: RowCells) -> Passage? {
        guard columns.indices.contains(column), [.empty, .text].contains(columns[column].role),
            let cell = cells[column], !cell.passage.isEmpty
        else { return nil }
        return cell.passage
    }
}
