internal import Templates

/// A template with its roles as the contract's.
struct RoleTemplate: Sendable {
    struct Slot: Sendable {
        let role: ColumnRole
        let number: Int?
        let isOptional: Bool
        let isRare: Bool
        /// The role's place among all roles, for tables of scores.
        let place: Int
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
                        Slot(
                            role: $0, number: column.number, isOptional: column.isOptional, isRare: column.isRare,
                            place: $0.place)
                    }
                })
        }
    }
}

extension ColumnRole {
    /// Its place among all roles; found by search, so kept where it is needed often.
    var place: Int { ColumnRole.allCases.firstIndex(of: self) ?? 0 }
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
    private let evidence: ColumnScores
    private let columns: Int

    init(headings: [HeadingEvidence], bodies: [BodyEvidence], isNumbered: [Bool]) {
        evidence = ColumnScores(headings: headings, bodies: bodies, isNumbered: isNumbered)
        columns = bodies.count
    }

    /// The score of the best alignment to a template, without the alignment: what templates are compared by.
    ///
    /// - Complexity: O(c × s) in the table's columns and the template's, in one row of memory.
    func score(_ template: RoleTemplate) -> Int {
        let slots = template.slots
        var row = [Int](repeating: 0, count: slots.count + 1)
        for slot in slots.indices { row[slot + 1] = row[slot] + evidence.skip(of: slots[slot]) }
        let skips = slots.map { evidence.skip(of: $0) }
        for column in 0..<columns {
            let skip = evidence.skip[column]
            var diagonal = row[0]
            row[0] += skip
            for slot in slots.indices {
                let above = row[slot + 1]
                row[slot + 1] = max(above + skip, diagonal + evidence.score(column, slots[slot]), row[slot] + skips[slot])
                diagonal = above
            }
        }
        return row[slots.count]
    }

    /// The best alignment to a template.
    ///
    /// - Complexity: O(c × s) in the table's columns and the template's.
    func align(to template: RoleTemplate, at index: Int) -> ColumnAlignment {
        let slots = template.slots
        let width = slots.count + 1
        var best = [Int](repeating: Int.min / 2, count: (columns + 1) * width)
        var steps = [UInt8](repeating: 0, count: (columns + 1) * width)
        best[0] = 0
        for column in 0...columns {
            for slot in 0...slots.count {
                let place = column * width + slot
                let here = best[place]
                if column < columns, here + evidence.skip[column] > best[place + width] {
                    best[place + width] = here + evidence.skip[column]
                    steps[place + width] = 1
                }
                guard slot < slots.count else { continue }
                let skipped = here + evidence.skip(of: slots[slot])
                if skipped > best[place + 1] {
                    best[place + 1] = skipped
                    steps[place + 1] = 2
                }
                guard column < columns else { continue }
                let matched = here + evidence.score(column, slots[slot])
                if matched > best[place + width + 1] {
                    best[place + width + 1] = matched
                    steps[place + width + 1] = 3
                }
            }
        }
        return ColumnAlignment(
            template: index, slots: trace(steps, width: width), score: best[columns * width + width - 1])
    }

    private func trace(_ steps: [UInt8], width: Int) -> [Int?] {
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
}
