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
/// speaks louder, since a heading can be displaced, span too much or be lost. How far the headings stand from their
/// columns is carried along. One mechanism, so no special cases.
struct ColumnAligner: Sendable {
    private let evidence: ColumnScores

    /// How many offsets of headings there are.
    private static let offsets = 2 * ColumnScores.reach + 1

    init(headings: [HeadingEvidence], bodies: [BodyEvidence], isNumbered: [Bool]) {
        evidence = ColumnScores(headings: headings, bodies: bodies, isNumbered: isNumbered)
    }

    /// The best alignment to a template in which every heading stands over its own column: its score is a bound from
    /// below, at a small part of the work.
    ///
    /// - Complexity: O(c × s) in the table's columns and the template's, in one row of memory.
    func leastScore(_ template: RoleTemplate) -> Int {
        let width = template.slots.count + 1
        let row = fillInPlace(template) { _, _, _ in }
        return Int(row[width - 1])
    }

    /// The alignment of `leastScore`, where it leaves no known heading over a column of another role; nil else.
    func alignInPlace(to template: RoleTemplate, at index: Int) -> ColumnAlignment? {
        let width = template.slots.count + 1
        var steps = [UInt8](repeating: 2, count: (evidence.columns + 1) * width)
        let row = fillInPlace(template) { column, slot, step in steps[(column + 1) * width + slot] = step }
        var slots = [Int?](repeating: nil, count: evidence.columns)
        var column = evidence.columns
        var slot = width - 1
        while column > 0 {
            let step = slot == 0 ? 1 : steps[column * width + slot]
            if step != 1 { slot -= 1 }
            if step != 2 { column -= 1 }
            if step == 3 { slots[column] = slot }
        }
        guard evidence.isExplained(by: slots, of: template) else { return nil }
        return ColumnAlignment(template: index, slots: slots, score: Int(row[width - 1]))
    }

    /// The last row of scores by slots taken; each step is told as it is chosen: 1 a column, 2 a slot, 3 both.
    @inline(__always)
    private func fillInPlace(_ template: RoleTemplate, _ note: (_ column: Int, _ slot: Int, _ step: UInt8) -> Void)
        -> [Int32]
    {
        let slots = template.slots
        var skips = [Int32](repeating: 0, count: slots.count)
        var rarities = skips
        var kinds = [Int](repeating: 0, count: slots.count)
        var row = [Int32](repeating: 0, count: slots.count + 1)
        for slot in slots.indices {
            skips[slot] = Int32(clamping: evidence.skip(of: slots[slot]))
            rarities[slot] = Int32(clamping: evidence.rarity(slots[slot]))
            kinds[slot] = slots[slot].kind.index
            row[slot + 1] = row[slot] + skips[slot]
        }
        let scores = evidence.inPlace.span
        for column in 0..<evidence.columns {
            let skip = Int32(clamping: evidence.skip(column, offset: 0))
            let base = column * RoleTemplate.SlotKind.count
            var diagonal = row[0]
            row[0] += skip
            var before = row[0]
            for slot in 0..<kinds.count {
                let above = row[slot + 1]
                let matched = diagonal + scores[base + kinds[slot]] + rarities[slot]
                let skipped = above + skip
                let left = before + skips[slot]
                var best = matched
                var step: UInt8 = 3
                if left >= best {
                    best = left
                    step = 2
                }
                if skipped > best {
                    best = skipped
                    step = 1
                }
                note(column, slot + 1, step)
                row[slot + 1] = best
                diagonal = above
                before = best
            }
        }
        return row
    }

    /// The best alignment to a template.
    ///
    /// - Complexity: O(c × s) in the table's columns and the template's.
    func align(to template: RoleTemplate, at index: Int) -> ColumnAlignment {
        let offsets = ColumnAligner.offsets
        let width = template.slots.count + 1
        let filled = fill(template, [UInt8](repeating: 0, count: (evidence.columns + 1) * width * offsets))
        return ColumnAlignment(
            template: index, slots: trace(filled.steps, from: filled.offset, width: width), score: filled.score)
    }

    /// For how many of a template's columns that must be there the table itself speaks.
    func support(_ alignment: ColumnAlignment, of template: RoleTemplate) -> Int {
        alignment.slots.enumerated().count { column, slot in
            guard let slot, !template.slots[slot].isOptional else { return false }
            return evidence.isSupported(column, template.slots[slot])
        }
    }

    /// The best score, the offset it ends at, and the steps that lead there.
    ///
    /// The states are (columns taken, slots taken, offset of the headings), kept for one column at a time. A step's low
    /// two bits say what was taken (1 a column, 2 a slot, 3 both), the others from which offset.
    private func fill(_ template: RoleTemplate, _ blank: [UInt8]) -> (score: Int, offset: Int, steps: [UInt8]) {
        let offsets = ColumnAligner.offsets
        let slots = template.slots
        let width = slots.count + 1
        let skips = slots.map { evidence.skip(of: $0) }
        var steps = blank
        var row = [Int](repeating: Int.min / 2, count: width * offsets)
        var next = row
        row[ColumnScores.reach] = 0
        for column in 0...evidence.columns {
            for slot in 0..<width {
                let base = slot * offsets
                relax(&row, base, &steps, at: (column * width + slot) * offsets)
                for offset in 0..<offsets {
                    let here = row[base + offset]
                    if slot < slots.count, here + skips[slot] > row[base + offsets + offset] {
                        row[base + offsets + offset] = here + skips[slot]
                        steps[(column * width + slot + 1) * offsets + offset] = 2 | UInt8(offset) << 2
                    }
                    guard column < evidence.columns else { continue }
                    let distance = offset - ColumnScores.reach
                    let skipped = here + evidence.skip(column, offset: distance)
                    if skipped > next[base + offset] {
                        next[base + offset] = skipped
                        steps[((column + 1) * width + slot) * offsets + offset] = 1 | UInt8(offset) << 2
                    }
                    guard slot < slots.count else { continue }
                    let matched = here + evidence.score(column, slots[slot], offset: distance)
                    if matched > next[base + offsets + offset] {
                        next[base + offsets + offset] = matched
                        steps[((column + 1) * width + slot + 1) * offsets + offset] = 3 | UInt8(offset) << 2
                    }
                }
            }
            if column < evidence.columns {
                swap(&row, &next)
                for place in next.indices { next[place] = Int.min / 2 }
            }
        }
        let last = slots.count * offsets
        var best = 0
        for offset in 1..<offsets where row[last + offset] > row[last + best] { best = offset }
        return (row[last + best], best, steps)
    }

    /// Lets the headings begin to stand further off, one place at a time; a step of 0 leads to another offset of the
    /// same state.
    private func relax(_ row: inout [Int], _ base: Int, _ steps: inout [UInt8], at place: Int) {
        let last = ColumnAligner.offsets - 1
        for offset in 1...last where row[base + offset - 1] - ColumnScores.shift > row[base + offset] {
            row[base + offset] = row[base + offset - 1] - ColumnScores.shift
            steps[place + offset] = UInt8(offset - 1) << 2
        }
        for offset in (0..<last).reversed() where row[base + offset + 1] - ColumnScores.shift > row[base + offset] {
            row[base + offset] = row[base + offset + 1] - ColumnScores.shift
            steps[place + offset] = UInt8(offset + 1) << 2
        }
    }

    private func trace(_ steps: [UInt8], from end: Int, width: Int) -> [Int?] {
        let offsets = ColumnAligner.offsets
        var result = [Int?](repeating: nil, count: evidence.columns)
        var column = evidence.columns
        var slot = width - 1
        var offset = end
        var left = (column + 1) * width * offsets
        while column > 0 || slot > 0, left > 0 {
            left -= 1
            let step = steps[(column * width + slot) * offsets + offset]
            offset = Int(step >> 2)
            switch step & 3 {
            case 1: column -= 1
            case 2: slot -= 1
            case 3:
                column -= 1
                slot -= 1
                result[column] = slot
            default: break
            }
        }
        return result
    }
}
