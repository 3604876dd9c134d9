/// How well each physical column of one table suits each role, and what it costs to leave a column or a role out: all
/// in hundredths, worked out once and read by the alignment to every template.
struct ColumnScores: Sendable {
    /// What a physical column costs that no slot takes.
    private(set) var skip: [Int]
    /// By column, then by role.
    private var scores: [Int]
    /// By column: what its empty cells say against its being the best tier.
    private let blank: [Int]
    /// By column: the tier or quarter its heading names, or 0.
    private let numbers: [Int]
    /// By column, then by role: whether the column's own heading names the role.
    private var isOwn: [Bool]
    /// By role: whether any heading names it.
    private var isNamed: [Bool]

    private static let roles = ColumnRole.allCases.count
    /// What the row of column numbers says for or against a column; little, since it may skip, repeat or fall short.
    private static let numbering = 150

    /// - Parameters:
    ///   - headings: What stands over each physical column.
    ///   - bodies: What stands in each.
    ///   - isNumbered: Whether the row of column numbers has a number for it; empty where there is no such row.
    init(headings: [HeadingEvidence], bodies: [BodyEvidence], isNumbered: [Bool]) {
        let roles = ColumnScores.roles
        numbers = headings.map { $0.number ?? 0 }
        blank = bodies.map { $0.rows > 0 ? 300 * $0.count(.blank) / $0.rows : 0 }
        isOwn = [Bool](repeating: false, count: headings.count * roles)
        isNamed = [Bool](repeating: false, count: roles)
        scores = [Int](repeating: 0, count: headings.count * roles)
        skip = zip(headings, bodies).map(ColumnScores.skip)
        for (column, numbered) in isNumbered.enumerated() where numbered { skip[column] -= ColumnScores.numbering }
        var nearest = [[Int]](repeating: [], count: roles)
        var groups = [Bool](repeating: false, count: roles)
        var known = 0
        for (column, heading) in headings.enumerated() {
            if !heading.roles.isEmpty { known += 1 }
            for role in heading.roles {
                isOwn[column * roles + role.place] = true
                nearest[role.place].append(column)
            }
            if let group = heading.group { groups[group.place] = true }
        }
        for place in 0..<roles { isNamed[place] = groups[place] || !nearest[place].isEmpty }
        for (column, heading) in headings.enumerated() {
            for (place, role) in ColumnRole.allCases.enumerated() {
                let numbering = isNumbered.isEmpty || isNumbered[column] ? 0 : -ColumnScores.numbering
                let fit = bodies[column].fit(role) + numbering
                scores[column * roles + place] =
                    fit
                    + ColumnScores.headingScore(
                        heading, role, at: column, named: nearest[place], isGroup: groups[place], knownHeadings: known)
            }
        }
    }

    /// What the headings say for a column's having a role.
    private static func headingScore(
        _ heading: HeadingEvidence, _ role: ColumnRole, at column: Int, named: [Int], isGroup: Bool, knownHeadings: Int
    ) -> Int {
        if let place = heading.roles.firstIndex(of: role) { return heading.likeness * (place == 0 ? 6 : 5) / 10 }
        var score = heading.year != nil && [.actual, .projection, .annualTarget].contains(role) ? 250 : 0
        if let distance = named.map({ abs($0 - column) }).min() {
            score += max(100, 500 - 150 * distance)
        } else if isGroup {
            score += 200
        } else if !heading.roles.isEmpty && heading.likeness >= 800 {
            // Another column's heading stands here, and none anywhere names this one.
            score -= 600
        } else if knownHeadings >= 3 {
            score -= 300
        }
        return score
    }

    private static func skip(_ heading: HeadingEvidence, _ body: BodyEvidence) -> Int {
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
    @inline(__always)
    func skip(of slot: RoleTemplate.Slot) -> Int {
        if slot.isOptional { return isNamed[slot.place] ? -350 : 0 }
        return isNamed[slot.place] ? -600 : -400
    }

    /// How well a physical column suits a slot.
    @inline(__always)
    func score(_ column: Int, _ slot: RoleTemplate.Slot) -> Int {
        let place = column * ColumnScores.roles + slot.place
        var score = scores[place]
        if isOwn[place] {
            if let wanted = slot.number, numbers[column] != 0 { score += numbers[column] == wanted ? 200 : -400 }
        } else if slot.isOptional && !isNamed[slot.place] {
            score -= slot.isRare ? 400 : 200
        }
        // No indicator with tiers leaves the best one empty, save by damage.
        if slot.number == 100 { score -= blank[column] }
        return score
    }
}
