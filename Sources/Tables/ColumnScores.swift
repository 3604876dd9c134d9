/// How well each physical column of one table suits each role, and what it costs to leave a column or a role out: all
/// in hundredths, worked out once and read by the alignment to every template.
///
/// Headings are read at an offset from their column: a heading that was displaced or spans too much moves all those
/// behind it, by one or two places, and the alignment carries that offset along instead of paying for every column.
struct ColumnScores: Sendable {
    /// How far headings may stand from their columns.
    static let reach = 2
    /// What it costs when headings begin to stand one place further off.
    static let shift = 350

    let columns: Int
    /// By column, then by role: what the cells say.
    private var fits: [Int]
    /// By heading, then by role: what the heading says for the role it names, else 0.
    private var named: [Int]
    /// By heading.
    private let headings: [Heading]
    /// By column: what its cells cost where no slot takes it.
    private let idle: [Int]
    /// By column: whether it says something.
    private let isFilled: [Bool]
    /// By column: what its empty cells say against its being the best tier.
    private let blank: [Int]
    /// By role: what is said of it somewhere in the heading, or against it where nothing is.
    private var elsewhere: [Int]
    /// By role: whether any heading names it.
    private var isNamed: [Bool]
    /// By role: whether only a year tells its columns.
    private let isYearly: [Bool]
    /// By role: whether its cells are figures.
    private let isFigure: [Bool]
    /// By column, then by kind of slot: the score with the heading that stands over the column, rarity left out.
    private(set) var inPlace: [Int32] = []

    /// What of a heading the scores need.
    private struct Heading {
        var number: Int
        var hasYear: Bool
        var isThere: Bool
        var isForeign: Bool
        /// Whether it is a known heading beyond doubt.
        var isSure: Bool
    }

    private static let roles = ColumnRole.allCases.count
    /// The fit from which cells alone tell a role: codes, units and labels reach it, figures and words do not.
    private static let telling = 850
    /// What speaks against a role of figures for such a column.
    private static let stranger = 600
    private static let figures: Set<ColumnRole> = [
        .weight, .areaWeight, .annualTarget, .tier, .actual, .projection, .quarter, .halfYear, .previous, .current,
        .cumulative, .total, .rate, .score,
    ]
    /// What it costs to leave out a column whose heading is none of ours.
    private static let foreign = -100
    /// What the row of column numbers says for or against a column; little, since it may skip, repeat or fall short.
    private static let numbering = 150

    /// - Parameters:
    ///   - headings: What stands over each physical column.
    ///   - bodies: What stands in each.
    ///   - isNumbered: Whether the row of column numbers has a number for it; empty where there is no such row.
    init(headings: [HeadingEvidence], bodies: [BodyEvidence], isNumbered: [Bool]) {
        let roles = ColumnScores.roles
        columns = bodies.count
        self.headings = headings.map {
            Heading(
                number: $0.number ?? 0, hasYear: !$0.years.isEmpty, isThere: !$0.pieces.isEmpty,
                isForeign: $0.isForeign,
                isSure: !$0.roles.isEmpty && $0.likeness >= HeadingEvidence.sure)
        }
        blank = bodies.map { $0.rows > 0 ? 300 * $0.count(.blank) / $0.rows : 0 }
        isFilled = bodies.map { $0.filled > 0 }
        isYearly = ColumnRole.allCases.map { [.actual, .projection, .annualTarget].contains($0) }
        isFigure = ColumnRole.allCases.map(ColumnScores.figures.contains)
        isNamed = [Bool](repeating: false, count: roles)
        named = [Int](repeating: 0, count: headings.count * roles)
        var groups = [Bool](repeating: false, count: roles)
        var known = 0
        for (place, heading) in headings.enumerated() {
            if !heading.roles.isEmpty { known += 1 }
            for (rank, role) in heading.roles.enumerated() {
                named[place * roles + role.place] = heading.likeness * (heading.isShared ? 5 : rank == 0 ? 6 : 4) / 10
                isNamed[role.place] = true
            }
            if let group = heading.group { groups[group.place] = true }
        }
        elsewhere = [Int](repeating: known >= 3 ? -300 : 0, count: roles)
        for place in 0..<roles {
            if isNamed[place] { elsewhere[place] = 100 } else if groups[place] { elsewhere[place] = 200 }
            if groups[place] { isNamed[place] = true }
        }
        idle = bodies.enumerated().map { column, body in
            ColumnScores.idleCost(body) - (!isNumbered.isEmpty && isNumbered[column] ? ColumnScores.numbering : 0)
        }
        fits = [Int](repeating: 0, count: bodies.count * roles)
        for (column, body) in bodies.enumerated() {
            let against = isNumbered.isEmpty || isNumbered[column] ? 0 : ColumnScores.numbering
            for (place, role) in ColumnRole.allCases.enumerated() {
                fits[column * roles + place] = body.fit(role) - against
            }
        }
        inPlace.reserveCapacity(columns * RoleTemplate.SlotKind.count)
        for column in 0..<columns {
            for kind in RoleTemplate.SlotKind.all { inPlace.append(Int32(clamping: score(column, kind, offset: 0))) }
        }
    }

    private static func idleCost(_ body: BodyEvidence) -> Int {
        guard body.rows > 0 else { return 0 }
        let dashes = body.count(.dash)
        let telling = body.filled - dashes
        // Even one figure that no column takes is lost to every record, so it costs at once and not by its share.
        return -(telling > 0 ? 500 : 0) - telling * 1200 / body.rows - dashes * 100 / body.rows
    }

    /// What a physical column costs that no slot takes.
    @inline(__always)
    func skip(_ column: Int, offset: Int) -> Int {
        let place = column + offset
        guard place >= 0, place < headings.count, headings[place].isThere else { return idle[column] }
        // Whatever stands under a heading of its own that no template has is not lost: it was never one of ours.
        if headings[place].isForeign { return ColumnScores.foreign }
        // A known heading over cells that say something is seldom wrong about them.
        return idle[column] - (headings[place].isSure && isFilled[column] ? 600 : 100)
    }

    /// What a template's column costs that the table does not have.
    @inline(__always)
    func skip(of slot: RoleTemplate.Slot) -> Int {
        if slot.isOptional { return isNamed[slot.place] ? -350 : 0 }
        return isNamed[slot.place] ? -600 : -400
    }

    /// How well a physical column suits a slot, its heading read at an offset.
    @inline(__always)
    func score(_ column: Int, _ slot: RoleTemplate.Slot, offset: Int) -> Int {
        score(column, slot.kind, offset: offset) + rarity(slot)
    }

    /// Whether nothing is left for an offset of the headings to explain: every known heading names the role that the
    /// column under it was given, every other column's cells suit its role, and no column but an outer one has none.
    func isExplained(by slots: [Int?], of template: RoleTemplate) -> Bool {
        slots.indices.allSatisfy { column in
            let names = column * ColumnScores.roles..<(column + 1) * ColumnScores.roles
            let isKnown = named[names].contains { $0 > 0 }
            guard let slot = slots[column].map({ template.slots[$0] }) else {
                return !isKnown && !isFilled[column] && (column == 0 || column == columns - 1)
            }
            if fits[names.lowerBound + slot.place] < 0 { return false }
            guard isKnown else { return rarity(slot) == 0 }
            let number = headings[column].number
            return named[names.lowerBound + slot.place] > 0
                && (slot.number == nil || number == 0 || number == slot.number)
        }
    }

    private func score(_ column: Int, _ slot: RoleTemplate.SlotKind, offset: Int) -> Int {
        var score = fits[column * ColumnScores.roles + slot.place]
        // No indicator with tiers leaves the best one empty, save by damage.
        if slot.number == 100 { score -= blank[column] }
        let place = column + offset
        guard place >= 0, place < headings.count else { return score + elsewhere[slot.place] }
        let own = named[place * ColumnScores.roles + slot.place]
        if own > 0 {
            if let wanted = slot.number, headings[place].number != 0 {
                score += headings[place].number == wanted ? 200 : -400
            }
            return score + own
        }
        if headings[place].hasYear && isYearly[slot.place] { score += 250 }
        // Words of its own stand over the column, and no heading anywhere names the role.
        if headings[place].isForeign && !isNamed[slot.place] && isFigure[slot.place] { score -= ColumnScores.stranger }
        // Another column's heading stands here, and none anywhere names this one.
        if headings[place].isSure && !isNamed[slot.place] { score -= 300 }
        return score + elsewhere[slot.place]
    }

    /// Whether more than the order of the columns speaks for a column's having a role: a heading anywhere, or cells that
    /// look like nothing else.
    func isSupported(_ column: Int, _ slot: RoleTemplate.Slot) -> Bool {
        isNamed[slot.place] || fits[column * ColumnScores.roles + slot.place] >= ColumnScores.telling
    }

    /// What speaks against a column that the template mostly has not, where nothing in the heading names it.
    @inline(__always)
    func rarity(_ slot: RoleTemplate.Slot) -> Int {
        guard slot.isOptional, !isNamed[slot.place] else { return 0 }
        return slot.isRare ? -400 : -200
    }
}
