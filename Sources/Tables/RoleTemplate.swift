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
    /// What speaks against it before a table is seen.
    let prior: Int

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
                }, prior: template.prior)
        }
    }
}

extension ColumnRole {
    /// Its place among all roles; found by search, so kept where it is needed often.
    var place: Int { ColumnRole.allCases.firstIndex(of: self) ?? 0 }
}
