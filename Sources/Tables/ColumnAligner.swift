internal import Templates

/// A template with its roles as the contract's.
struct RoleTemplate: Sendable {
    struct Slot: Sendable {
        let role: ColumnRole
        let number: Int?
        let isOptional: Bool
    }

    let name: String
    let kind: TableKind
    let plan: PlanKind?
    let slots: [Slot]

    /// Every known template whose roles the contract has.
    static func all() -> [RoleTemplate] {
        Template.all().compactMap { template in
            guard let kind = TableKind(rawValue: template.kind) else { return nil }
            return RoleTemplate(
                name: template.name, kind: kind, plan: template.plan.flatMap(PlanKind.init),
                slots: template.columns.compactMap { column in
                    ColumnRole(rawValue: column.role).map {
                        Slot(role: $0, number: column.number, isOptional: column.isOptional)
                    }
                })
        }
    }
}

/// The best alignment of a table's physical columns to one template.
struct ColumnAlignment: Sendable {
    /// The template's place among those tried.
    var template: Int
    /// For each physical column the slot it was aligned to, or nil.
    var slots: [Int?]
    /// How good it is, in hundredths; comparable between templates over the same table.
    var score: Int
}

/// Aligns the sequence of a table's physical columns to the sequence of a template's columns by dynamic programming
/// (Needleman–Wunsch 1970, with costs from evidence).
///
/// Headings, where they stand and that they stand at all, and the body each speak for a column's role; the body
/// speaks louder, since a heading can be displaced, span too much or be lost. One mechanism, so no special cases.
struct ColumnAligner: Sendable {
    let headings: [HeadingEvidence]
    let bodies: [BodyEvidence]
    /// For each role the columns whose headings name it.
    private var named: [[Int]]
    private var groups: Set<ColumnRole> = []
    private let knownHeadings: Int

    init(headings: [HeadingEvidence], bodies: [BodyEvidence]) {
        self.headings = headings
        self.bodies = bodies
        named = [[Int]](repeating: [], count: ColumnRole.allCases.count)
        var known = 0
        for (column, heading) in headings.enumerated() {
            for role in heading.roles { named[role.place].append(column) }
            if let group = heading.group { groups.insert(group) }
            if !heading.roles.isEmpty { known += 1 }
        }
        knownHeadings = known
    }

    /// The best alignment to a template.
    ///
    /// - Complexity: O(c × s) in the table's columns and the template's.
    func align(to template: RoleTemplate, at index: Int) -> ColumnAlignment {
        let slots = template.slots
        let columns = bodies.count
        let width = slots.count + 1
        var best = [Int](repeating: Int.min / 2, count: (columns + 1) * width)
        var steps = [UInt8](repeating: 0, count: (columns + 1) * width)
        best[0] = 0
        for column in 0...columns {
            let columnSkip = column < columns ? skipCost(ofColumn: column) : 0
            for slot in 0...slots.count {
                let here = best[column * width + slot]
                func offer(_ score: Int, _ place: Int, _ step: UInt8) {
                    if score > best[place] {
                        best[place] = score
                        steps[place] = step
                    }
                }
                if column < columns { offer(here + columnSkip, (column + 1) * width + slot, 1) }
                if slot < slots.count {
                    offer(here + skipCost(of: slots[slot]), column * width + slot + 1, 2)
                    if column < columns {
                        offer(here + score(column, slots[slot]), (column + 1) * width + slot + 1, 3)
                    }
                }
            }
        }
        return ColumnAlignment(
            template: index, slots: trace(steps, columns: columns, width: width), score: best[columns * width + width - 1])
    }

    private func trace(_ steps: [UInt8], columns: Int, width: Int) -> [Int?] {
        var result = [Int?](repeating: nil, count: columns)
        var column = columns
        var slot = width - 1
        while column > 0 || slot > 0 {
            switch steps[column * width + slot] {
            case 1: column -= 1
            case 2: slot -= 1
            default:
                column -= 1
                slot -= 1
                result[column] = slot
            }
        }
        return result
    }

    /// What a physical column costs that no slot takes.
    private func skipCost(ofColumn column: Int) -> Int {
        let body = bodies[column]
        let heading = headings[column]
        // A known heading right over cells that say something is seldom wrong about its own column.
        let isVouched = !heading.roles.isEmpty && heading.likeness >= 800 && body.filled > 0
        let headingCost = heading.pieces.isEmpty ? 0 : isVouched ? -600 : -100
        guard body.rows > 0 else { return headingCost * 3 }
        let idle = body.count(.dash)
        let telling = body.filled - idle
        // Even one figure that no column takes is lost to every record, so it costs at once and not by its share.
        return headingCost - (telling > 0 ? 500 : 0) - telling * 1200 / body.rows - idle * 100 / body.rows
    }

    /// What a template's column costs that the table does not have.
    private func skipCost(of slot: RoleTemplate.Slot) -> Int {
        let isNamed = isNamed(slot)
        return slot.isOptional ? (isNamed ? -350 : 0) : (isNamed ? -600 : -400)
    }

    private func isNamed(_ slot: RoleTemplate.Slot) -> Bool {
        !named[slot.role.place].isEmpty || groups.contains(slot.role)
    }

    /// How well a physical column suits a slot.
    private func score(_ column: Int, _ slot: RoleTemplate.Slot) -> Int {
        var score = bodies[column].fit(slot.role)
        let heading = headings[column]
        if let place = heading.roles.firstIndex(of: slot.role) {
            score += heading.likeness * (place == 0 ? 6 : 5) / 10
            if let number = heading.number, let wanted = slot.number { score += number == wanted ? 200 : -400 }
        } else {
            if let distance = named[slot.role.place].map({ abs($0 - column) }).min() {
                score += max(100, 500 - 150 * distance)
            } else if groups.contains(slot.role) {
                score += 200
            } else if !heading.roles.isEmpty && heading.likeness >= 800 {
                // Another column's heading stands here, and none anywhere names this one.
                score -= slot.isOptional ? 800 : 600
            } else if knownHeadings >= 3 {
                score -= slot.isOptional ? 500 : 300
            }
            if heading.year != nil, [.actual, .projection, .annualTarget].contains(slot.role) { score += 250 }
        }
        return score
    }
}

extension ColumnRole {
    /// Its place among all roles.
    var place: Int { ColumnRole.places[self] ?? 0 }

    private static let places: [ColumnRole: Int] = {
        var places: [ColumnRole: Int] = [:]
        for (place, role) in ColumnRole.allCases.enumerated() { places[role] = place }
        return places
    }()
}
