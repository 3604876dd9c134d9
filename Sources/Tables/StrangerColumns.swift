internal import Templates

/// Reads the columns of a table that has some which its template does not know, among those of the template in their order.
///
/// The alignment gives such a stranger's figures a place of the template and moves all behind it. Headings that were
/// displaced or lost look much the same, but leave the template's order or a place of it without a heading; where all
/// the others stand in that order, over cells that may be theirs, each is taken at its word.
struct StrangerColumns {
    let headings: [HeadingEvidence]
    let bodies: [BodyEvidence]
    let template: RoleTemplate

    /// For each stranger with contents so many columns must stand in the template's order.
    private static let knownForStranger = 2

    /// The columns by their headings; nil where no stranger is among them, or where the headings leave a doubt.
    ///
    /// - Complexity: O(c² × s) in the table's columns and the template's, where some heading names another column than was
    ///   read; O(c) else.
    func columns(against read: [Column]) -> [Column]? {
        guard
            headings.indices.contains(where: {
                isSure($0) && !names($0, read[$0].role, read[$0].quarter ?? read[$0].tier)
            })
        else { return nil }
        let known = inOrder()
        let strangers = bodies.indices.filter { known[$0] == nil && bodies[$0].filled > 0 }
        guard !strangers.isEmpty, known.count >= strangers.count * StrangerColumns.knownForStranger,
            strangers.allSatisfy({ !headings[$0].pieces.isEmpty && !isDisplaced($0, from: known) }),
            known.contains(where: { !isRead(read[$0.key], as: template.slots[$0.value]) }),
            known.allSatisfy({ bodies[$0.key].fit(template.slots[$0.value].role) >= HeadedColumns.leastFit })
        else { return nil }
        let taken = Set(known.values.map { template.slots[$0].role })
        return headings.indices.map { place in
            guard let slot = known[place].map({ template.slots[$0] }) else { return stranger(place, taken) }
            return Column(
                role: slot.role, quarter: slot.role == .quarter ? slot.number ?? headings[place].number : nil,
                tier: slot.role == .tier ? slot.number : nil)
        }
    }

    /// What a column of its own is: what its sure heading names and no other column is, where its cells may be that.
    private func stranger(_ place: Int, _ taken: Set<ColumnRole>) -> Column {
        guard bodies[place].filled > 0 else { return Column(role: .empty) }
        guard isSure(place), let role = headings[place].roles.first, !taken.contains(role), role != .quarter,
            role != .tier,
            bodies[place].fit(role) >= HeadedColumns.leastFit
        else { return Column(role: .text) }
        return Column(role: role)
    }

    /// The longest run of columns whose sure headings name columns of the template in its order, by column the slot.
    private func inOrder() -> [Int: Int] {
        var runs: [(column: Int, slot: Int, length: Int, before: Int?)] = []
        for column in headings.indices where isSure(column) {
            let end = runs.count
            for (slot, wanted) in template.slots.enumerated() where names(column, wanted.role, wanted.number) {
                var (length, before) = (1, Int?.none)
                for (place, run) in runs[..<end].enumerated() where run.slot < slot && run.length >= length {
                    (length, before) = (run.length + 1, place)
                }
                runs.append((column, slot, length, before))
            }
        }
        var known: [Int: Int] = [:]
        var next = runs.indices.max { runs[$0].length < runs[$1].length }
        while let place = next {
            known[runs[place].column] = runs[place].slot
            next = runs[place].before
        }
        return known
    }

    /// Whether a stranger may be a column of the template: its heading names one that no other does, or a tier or quarter
    /// that another does too, so that one of both is misread; or a column that must stand there has no heading.
    private func isDisplaced(_ place: Int, from known: [Int: Int]) -> Bool {
        let named = !isSure(place) ? [] : template.slots.filter { names(place, $0.role, $0.number) }
        if named.contains(where: { slot in
            slot.number != nil || !known.values.contains { isSame(template.slots[$0], slot) }
        }) {
            return true
        }
        let before = known.filter { $0.key < place }.values.max() ?? -1
        let behind = known.filter { $0.key > place }.values.min() ?? template.slots.count
        return (before + 1..<max(before + 1, behind)).contains { !template.slots[$0].isOptional }
    }

    private func isSame(_ one: RoleTemplate.Slot, _ other: RoleTemplate.Slot) -> Bool {
        one.role == other.role && one.number == other.number
    }

    private func isRead(_ column: Column, as slot: RoleTemplate.Slot) -> Bool {
        column.role == slot.role && (slot.number == nil || slot.number == column.quarter ?? column.tier)
    }

    private func isSure(_ place: Int) -> Bool { headings[place].isSure }

    /// Whether a heading names a role and, where both say one, its number.
    private func names(_ place: Int, _ role: ColumnRole, _ number: Int?) -> Bool {
        headings[place].roles.contains(role)
            && (number == nil || headings[place].number == nil || headings[place].number == number)
    }
}
