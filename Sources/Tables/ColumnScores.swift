/// How well each physical column of one table suits each role, and what it costs to leave a column or a role out: all
/// in hundredths, worked out once and read by the alignment to every template.
///
/// Headings are read at an offset from their column: a heading that was displaced or spans too much moves all those
/// behind it, by one or two places, and the alignment carries that offset along instead of paying for every column.
struct ColumnScores: Sendable {
    /// How far headings may stand from their columns.
    static let reach = 2
    /// What it costs when headings begin to stand one place further off.
    static let shift = 500

    let columns: Int
    /// By heading.
    private let headings: [Heading]
    /// By column: what its cells cost where no slot takes it.
    private let idle: [Int]
    /// By column: whether it says something.
    private let isFilled: [Bool]
    /// By column: what its empty cells say against its being the best tier.
    private let blank: [Int]
    /// The roles that a heading names as its own, and those that one names for a group or as its own.
    private let ownRoles: RoleSet
    private let namedRoles: RoleSet
    /// What is said of a role that no heading names.
    private let unnamed: Int
    /// By column, then by kind of slot: what the column's cells say for it.
    private(set) var bodies: [Int32] = []
    /// By heading, then by kind of slot: what it says for it; behind the last, what is said where no heading stands.
    private(set) var says: [Int32] = []
    /// By column, then by kind of slot: the score with the heading that stands over the column, rarity left out; and by
    /// column what it costs to leave it out.
    private(set) var inPlace: [Int32] = []
    private(set) var skipsInPlace: [Int32] = []

    /// What of a heading the scores need.
    private struct Heading {
        var number: Int
        var hasYear: Bool
        var isThere: Bool
        var isForeign: Bool
        /// Whether it is a known heading beyond doubt.
        var isSure: Bool
        /// The roles it names, the likelier first.
        var roles: [ColumnRole]
        /// How alike it is to the known heading, and whether two were run into one.
        var likeness: Int
        var isShared: Bool

        var hasRoles: Bool { !roles.isEmpty }

        /// What it says for the role of a rank among those it names.
        func said(forRank rank: Int) -> Int { likeness * (isShared ? 5 : rank == 0 ? 6 : 4) / 10 }

        /// What it says for a role; 0 where it does not name it.
        func said(for role: Int) -> Int { roles.firstIndex { $0.place == role }.map(said(forRank:)) ?? 0 }

        init(_ heading: borrowing HeadingEvidence) {
            number = heading.number ?? 0
            hasYear = !heading.years.isEmpty
            isThere = !heading.pieces.isEmpty
            isForeign = heading.isForeign
            isSure = !heading.roles.isEmpty && heading.likeness >= HeadingEvidence.sure
            roles = heading.roles
            likeness = heading.likeness
            isShared = heading.isShared
        }

        /// Whether it speaks for some role or against one.
        var speaks: Bool { hasYear || isForeign || hasRoles }
    }

    private static let allRoles = ColumnRole.allCases
    private static let quarter = ColumnRole.quarter.place
    private static let halfYear = ColumnRole.halfYear.place
    /// What speaks against a half-year under a heading that names something else: more than any column's cells say for it.
    private static let neverHalfYear = 2000
    /// The places of the roles whose columns only a year tells.
    private static let yearly = [ColumnRole.actual, .projection, .annualTarget].map(\.place)
    /// The fit from which cells alone tell a role: codes, units and labels reach it, figures and words do not.
    private static let telling = 850
    /// What speaks against a role of figures for such a column.
    private static let stranger = 600
    private static let figures: Set<ColumnRole> = [
        .weight, .areaWeight, .annualTarget, .tier, .actual, .projection, .quarter, .halfYear, .previous, .current,
        .cumulative, .total, .rate, .score,
    ]
    private static let figured = RoleSet(allRoles.filter(figures.contains).map(\.place))
    /// What it costs at least to leave out a column that a template must have.
    static let leastSkip = 400
    /// What it costs to leave out a column whose heading is none of ours.
    private static let foreign = -100
    /// What the row of column numbers says for or against a column; little, since it may skip, repeat or fall short.
    private static let numbering = 150

    /// - Parameters:
    ///   - headings: What stands over each physical column.
    ///   - bodies: What stands in each.
    ///   - isNumbered: Whether the row of column numbers has a number for it; empty where there is no such row.
    init(headings: [HeadingEvidence], bodies: [BodyEvidence], isNumbered: [Bool]) {
        columns = bodies.count
        self.headings = headings.indices.map { Heading(headings[$0]) }
        blank = bodies.map { $0.rows > 0 ? 300 * $0.count(.blank) / $0.rows : 0 }
        isFilled = bodies.map { $0.filled > 0 }
        var (own, named) = (RoleSet(), RoleSet())
        var known = 0
        for place in headings.indices {
            if self.headings[place].hasRoles { known += 1 }
            for role in self.headings[place].roles { own.insert(role.place) }
            if let group = headings[place].group { named.insert(group.place) }
        }
        named.formUnion(own)
        ownRoles = own
        namedRoles = named
        unnamed = known >= 3 ? -300 : 0
        idle = bodies.enumerated().map { column, body in
            ColumnScores.idleCost(body) - (!isNumbered.isEmpty && isNumbered[column] ? ColumnScores.numbering : 0)
        }
        takeBodies(bodies, isNumbered)
        says = sayings()
        addUp()
    }

    /// Works out what the cells of each column say for each kind of slot.
    private mutating func takeBodies(_ columns: [BodyEvidence], _ isNumbered: [Bool]) {
        let kinds = RoleTemplate.SlotKind.self
        let (places, numbered, bestTier, count) = (kinds.places, kinds.withNumber, kinds.bestTier, kinds.count)
        var filled = [Int32](filledWith: 0, count: columns.count * count)
        var fits = filled.mutableSpan
        for column in columns.indices {
            let against = isNumbered.isEmpty || isNumbered[column] ? 0 : ColumnScores.numbering
            let base = column * count
            if column > 0, columns[column].fitsAs(columns[column - 1]),
                isNumbered.isEmpty || isNumbered[column] == isNumbered[column - 1]
            {
                // Tiers and quarters stand beside others of the same cells.
                for kind in 0..<count { fits[base &+ kind] = fits[base &- count &+ kind] }
                fits[base + bestTier] = fits[base + places[bestTier]]
            } else {
                // First come the kinds that are a role and nothing more, in the order of the roles.
                columns[column].writeFits(to: &fits, at: base, less: against)
                for kind in numbered { fits[base + kind] = fits[base + places[kind]] }
            }
            // No indicator with tiers leaves the best one empty, save by damage.
            fits[base + bestTier] &-= Int32(truncatingIfNeeded: blank[column])
        }
        bodies = filled
    }

    /// What figures that fall from column to column say for each being the tier in its place, and against any other's being one.
    private static let falling: Int32 = 300

    /// Adds what five columns whose figures get easier say for the tiers, the best first.
    mutating func take(tiers columns: Range<Int>) {
        let count = RoleTemplate.SlotKind.count
        let kinds = RoleTemplate.SlotKind.tiers
        for column in 0..<self.columns {
            for (place, kind) in kinds.enumerated() {
                let isOwn = column == columns.lowerBound + place
                let said = isOwn ? ColumnScores.falling : columns.contains(column) ? 0 : -ColumnScores.falling
                bodies[column * count + kind] += said
                inPlace[column * count + kind] += said
            }
        }
    }

    /// Works out the scores of all kinds of slots: a column's with a heading is what its cells say and what that
    /// heading says.
    private mutating func addUp() {
        let count = RoleTemplate.SlotKind.count
        var together = bodies
        var scores = together.mutableSpan
        for column in 0..<columns {
            let heading = headingPlace(of: column, offset: 0)
            let said = says.span.extracting(heading * count..<(heading + 1) * count)
            for kind in 0..<count { scores[column &* count &+ kind] &+= said[kind] }
        }
        inPlace = together
        skipsInPlace = (0..<columns).map { Int32(clamping: skip($0, offset: 0)) }
    }

    /// What each heading says for each kind of slot, and behind the last what is said where none stands.
    private func sayings() -> [Int32] {
        let count = RoleTemplate.SlotKind.count
        let unnamed = sayingsOfUnnamed()
        var says: [Int32] = []
        says.reserveCapacity((headings.count + 1) * count)
        for place in 0...headings.count {
            let first = says.count
            guard place < headings.count else {
                says += unnamed[..<count]
                continue
            }
            let (isSure, isForeign) = (headings[place].isSure, headings[place].isForeign)
            let own = (isSure ? count : 0) + (isForeign ? 2 * count : 0)
            says += unnamed[own..<own + count]
            guard headings[place].speaks else { continue }
            // Which quarter a report is of only its heading says.
            says[first + ColumnScores.quarter] -= Int32(ColumnScores.stranger)
            // Months, a quarter or words of their own are no half-year; what damage left of a heading may be one.
            if !namedRoles.contains(ColumnScores.halfYear), isSure || isForeign {
                says[first + ColumnScores.halfYear] -= Int32(ColumnScores.neverHalfYear)
            }
            if headings[place].hasYear { for role in ColumnScores.yearly { says[first + role] += 250 } }
            if headings[place].hasRoles { name(by: place, in: &says) }
        }
        return says
    }

    /// What is said for each kind of slot by a heading that names none: by one that says nothing; behind that by a known
    /// heading of another, by words of their own, and by what is both.
    private func sayingsOfUnnamed() -> [Int32] {
        let places = RoleTemplate.SlotKind.places
        let figured = ColumnScores.figured
        let count = places.count
        var says = [Int32](filledWith: 0, count: 4 * count)
        var rows = says.mutableSpan
        for kind in 0..<count {
            let place = places[kind]
            let isNamed = namedRoles.contains(place)
            let said = ownRoles.contains(place) ? 100 : isNamed ? 200 : unnamed
            let other = isNamed ? 0 : -300
            let foreign = !isNamed && figured.contains(place) ? -ColumnScores.stranger : 0
            rows[kind] = Int32(truncatingIfNeeded: said)
            rows[count &+ kind] = Int32(truncatingIfNeeded: said + other)
            rows[2 &* count &+ kind] = Int32(truncatingIfNeeded: said + foreign)
            rows[3 &* count &+ kind] = Int32(truncatingIfNeeded: said + other + foreign)
        }
        return says
    }

    /// Writes what a heading says for the roles that it names.
    private func name(by place: Int, in says: inout [Int32]) {
        let (kinds, numbered) = (RoleTemplate.SlotKind.all, RoleTemplate.SlotKind.withNumber)
        let first = place * kinds.count
        for (rank, named) in headings[place].roles.enumerated() {
            let role = named.place
            let own = headings[place].said(forRank: rank)
            guard own > 0 else { continue }
            says[first + role] = Int32(truncatingIfNeeded: own)
            for kind in numbered where kinds[kind].place == role {
                let number = headings[place].number
                let said = number == 0 ? 0 : number == kinds[kind].number ? 200 : -400
                says[first + kind] = Int32(truncatingIfNeeded: own + said)
            }
        }
    }

    /// By column, then by kind of slot: the score with the heading within reach that suits it best; and by column the
    /// least it costs to leave it out.
    struct Bounds {
        var scores: [Int32]
        var skips: [Int32]
    }

    /// What no alignment's scores are above.
    func bounds() -> Bounds {
        let kinds = RoleTemplate.SlotKind.count
        var best = inPlace
        for column in 0..<columns {
            for offset in -Self.reach...Self.reach where offset != 0 {
                let heading = headingPlace(of: column, offset: offset) * kinds
                for kind in 0..<kinds {
                    let score = bodies[column * kinds + kind] + says[heading + kind]
                    if score > best[column * kinds + kind] { best[column * kinds + kind] = score }
                }
            }
        }
        let skips = (0..<columns).map { column in
            (-Self.reach...Self.reach).map { Int32(clamping: skip(column, offset: $0)) }.max() ?? 0
        }
        return Bounds(scores: best, skips: skips)
    }

    /// The heading that a column has at an offset; behind the last where none stands there.
    @inline(__always)
    func headingPlace(of column: Int, offset: Int) -> Int {
        let place = column + offset
        return place >= 0 && place < headings.count ? place : headings.count
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
        if slot.isOptional { return namedRoles.contains(slot.place) ? -350 : 0 }
        return namedRoles.contains(slot.place) ? -600 : -ColumnScores.leastSkip
    }

    /// Whether nothing is left for an offset of the headings to explain: every known heading names the role that the
    /// column under it was given, every other column's cells suit its role, and no column but an outer one has none.
    func isExplained(by slots: [Int?], of template: RoleTemplate) -> Bool {
        // A column that must be there and is not may have lost its heading alone.
        guard slots.count(where: { $0.map { !template.slots[$0].isOptional } ?? false }) == template.required else {
            return false
        }
        let kinds = RoleTemplate.SlotKind.count
        return slots.indices.allSatisfy { column in
            let isKnown = headings[column].roles.indices.contains { headings[column].said(forRank: $0) > 0 }
            guard let slot = slots[column].map({ template.slots[$0] }) else {
                return !isKnown && !isFilled[column] && (column == 0 || column == columns - 1)
            }
            if bodies[column * kinds + slot.place] < 0 { return false }
            guard isKnown else { return rarity(slot) == 0 }
            let number = headings[column].number
            return headings[column].said(for: slot.place) > 0
                && (slot.number == nil || number == 0 || number == slot.number)
        }
    }

    /// Whether more than the order of the columns speaks for a column's having a role: a heading anywhere, or cells that
    /// look like nothing else.
    func isSupported(_ column: Int, _ slot: RoleTemplate.Slot) -> Bool {
        namedRoles.contains(slot.place)
            || bodies[column * RoleTemplate.SlotKind.count + slot.place] >= ColumnScores.telling
    }

    /// What speaks against a column that the template mostly has not, where nothing in the heading names it.
    @inline(__always)
    func rarity(_ slot: RoleTemplate.Slot) -> Int {
        guard slot.isOptional, !namedRoles.contains(slot.place) else { return 0 }
        return slot.isRare ? -400 : -200
    }
}
