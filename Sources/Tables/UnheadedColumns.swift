/// Gives columns that no heading names the place of the template that most tables have, rather than one that few have.
///
/// Where a scan lost a heading, the one beside it seems displaced and may give the column a role that mostly is not there, the
/// year's target beside tiers for the weight. Cells alone say no more of the one than of the other.
struct UnheadedColumns {
    let headings: [HeadingEvidence]
    let bodies: [BodyEvidence]
    let template: RoleTemplate

    /// - Complexity: O(c + s) in the columns and the template's slots.
    func settle(_ slots: inout [Int?]) {
        guard slots.indices.contains(where: { isUnheaded($0, slots) }) else { return }
        let taken = Set(slots.compactMap(\.self))
        guard template.slots.indices.contains(where: { !taken.contains($0) && rarity($0) < 2 }) else { return }
        for place in slots.indices {
            guard let slot = slots[place], isUnheaded(place, slots) else { continue }
            let before = slots[..<place].compactMap(\.self).max() ?? -1
            let behind = slots[(place + 1)...].compactMap(\.self).min() ?? template.slots.count
            guard before + 1 < behind else { continue }
            let usual = (before + 1..<behind).first {
                rarity($0) < rarity(slot)
                    && bodies[place].fit(template.slots[$0].role) >= bodies[place].fit(template.slots[slot].role)
            }
            if let usual { slots[place] = usual }
        }
    }

    /// Whether a column that was given a slot holds something and has no heading.
    private func isUnheaded(_ place: Int, _ slots: [Int?]) -> Bool {
        slots[place] != nil && headings[place].pieces.isEmpty && bodies[place].filled > 0
    }

    /// How seldom a table of the template has a column: 0 for one that it must have, 2 for one that it mostly has not.
    private func rarity(_ slot: Int) -> Int {
        template.slots[slot].isRare ? 2 : template.slots[slot].isOptional ? 1 : 0
    }
}
