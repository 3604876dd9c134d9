internal import Templates

/// A template with its roles as the contract's.
struct RoleTemplate: Sendable {
    struct Slot: Sendable {
        let role: ColumnRole
        let number: Int?
        let isOptional: Bool
        let isRare: Bool
        /// What scores know it by.
        let kind: SlotKind
        /// Whether it is of a quarter's target, beside that of what was achieved.
        var isTarget = false

        /// The role's place among all roles.
        var place: Int { kind.place }
    }

    /// A role and, of tiers and quarters, which: what columns are scored for, once for all templates.
    struct SlotKind: Sendable {
        /// The role's place among all roles, for tables of scores.
        let place: Int
        let number: Int?
        /// Its place among all kinds.
        let index: Int

        private static let numbered: [(role: ColumnRole, numbers: [Int])] = [
            (.tier, [100, 90, 80, 70, 60]), (.quarter, [1, 2, 3, 4]),
        ]

        /// Every kind, in the order of their indices: each role, then each tier and quarter.
        static let all: [SlotKind] = {
            var kinds = ColumnRole.allCases.indices.map { SlotKind(place: $0, number: nil, index: $0) }
            for (role, numbers) in numbered {
                for number in numbers {
                    kinds.append(SlotKind(place: role.place, number: number, index: kinds.count))
                }
            }
            return kinds
        }()

        /// How many kinds there are.
        static let count = all.count

        /// The role's place of every kind.
        static let places = all.map(\.place)

        /// The index of the best tier's kind.
        static let bestTier = of(.tier, 100).index

        /// The indices of the five tiers' kinds, the best first.
        static let tiers = [100, 90, 80, 70, 60].map { of(.tier, $0).index }

        /// The indices of the kinds that have a number; before them stands each role, at its place.
        static let withNumber = ColumnRole.allCases.count..<all.count

        /// The kind of a role with a number; a number that no template has is no number.
        static func of(_ role: ColumnRole, _ number: Int?) -> SlotKind {
            let place = role.place
            return all.last { $0.place == place && ($0.number == number || $0.number == nil) } ?? all[place]
        }
    }

    let name: String
    let kind: TableKind
    let plan: PlanKind?
    let slots: [Slot]
    /// What speaks against it before a table is seen.
    let prior: Int
    /// The indices of its slots' kinds, each once.
    let kinds: [Int]
    /// A bit for each of them, of those that share their low six bits one.
    private let kindBits: UInt64
    /// How many of its columns must be there.
    let required: Int

    init(name: String, kind: TableKind, plan: PlanKind?, slots: [Slot], prior: Int) {
        self.name = name
        self.kind = kind
        self.plan = plan
        self.slots = slots
        self.prior = prior
        kinds = Set(slots.map(\.kind.index)).sorted()
        kindBits = kinds.reduce(0) { $0 | 1 << UInt64($1 & 63) }
        required = slots.count { !$0.isOptional }
    }

    /// Whether it may have a slot of a kind; it has none where not.
    @inline(__always)
    func mayHave(_ kind: Int) -> Bool { kindBits >> UInt64(kind & 63) & 1 != 0 }

    /// The same template as offices vary it: with the half-year between its quarters, and with each quarter's target beside
    /// what was achieved; empty where it has no quarters, or lines of targets.
    var variants: [RoleTemplate] {
        guard kind == .quarterlyProgress, slots.contains(where: { $0.role == .quarter && $0.number != nil }) else {
            return []
        }
        var halves: [Slot] = []
        var pairs: [Slot] = []
        for slot in slots {
            if slot.role == .halfYear {
                halves.append(
                    Slot(role: slot.role, number: nil, isOptional: false, isRare: false, kind: slot.kind))
                continue
            }
            halves.append(slot)
            if slot.role == .quarter {
                pairs.append(
                    Slot(
                        role: slot.role, number: slot.number, isOptional: false, isRare: false, kind: slot.kind,
                        isTarget: true))
            }
            pairs.append(slot)
        }
        return [
            RoleTemplate(name: name, kind: kind, plan: plan, slots: halves, prior: prior - RoleTemplate.rareHalf),
            RoleTemplate(
                name: name, kind: .quarterlyPlan, plan: plan, slots: pairs, prior: prior - RoleTemplate.rarePairs),
        ]
    }

    /// What speaks against a variant before its cells are seen.
    private static let rareHalf = 200
    private static let rarePairs = 300

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
                            kind: SlotKind.of($0, column.number))
                    }
                }, prior: template.prior)
        }
    }
}

extension ColumnRole {
    /// Its place among all roles, as of `allCases`: told by every score, and a search would cost more than the score.
    var place: Int {
        switch self {
        case .serial: 0
        case .area: 1
        case .areaWeight: 2
        case .activity: 3
        case .indicator: 4
        case .method: 5
        case .unit: 6
        case .weight: 7
        case .responsible: 8
        case .annualTarget: 9
        case .tier: 10
        case .actual: 11
        case .projection: 12
        case .rowKind: 13
        case .quarter: 14
        case .halfYear: 15
        case .previous: 16
        case .current: 17
        case .cumulative: 18
        case .total: 19
        case .rate: 20
        case .score: 21
        case .evidence: 22
        case .remarks: 23
        case .text: 24
        case .empty: 25
        }
    }
}
