/// Aligns the sequence of a table's physical columns to the sequence of a template's columns by dynamic programming
/// (Needleman–Wunsch 1970, with costs from evidence).
///
/// Headings, where they stand and that they stand at all, and the body each speak for a column's role; the body
/// speaks louder, since a heading can be displaced, span too much or be lost. How far the headings stand from their
/// columns is carried along. One mechanism, so no special cases.
struct ColumnAligner: Sendable {
    private var evidence: ColumnScores

    /// How many offsets of headings there are.
    private static let offsets = 2 * ColumnScores.reach + 1

    init(headings: [HeadingEvidence], bodies: [BodyEvidence], isNumbered: [Bool]) {
        evidence = ColumnScores(headings: headings, bodies: bodies, isNumbered: isNumbered)
    }

    /// The same, knowing which columns' figures fall as those of tiers do.
    func knowing(tiers columns: Range<Int>) -> ColumnAligner {
        var aligner = self
        aligner.evidence.take(tiers: columns)
        return aligner
    }

    /// What suits a column best with the heading in place.
    struct BestKind {
        /// The kind of slot.
        let kind: Int
        /// Its score, or what it costs to leave the column out, where that is less.
        let score: Int32
        /// The same of all other kinds of slots.
        let otherwise: Int32
    }

    /// By column the kind of slot that suits it best.
    func bestKinds() -> [BestKind] {
        let count = RoleTemplate.SlotKind.count
        return (0..<evidence.columns).map { column in
            let own = evidence.inPlace.span.extracting(column * count..<(column + 1) * count)
            var (best, score) = (0, own[0])
            var otherwise = evidence.skipsInPlace[column]
            for kind in 1..<count {
                let other = own[kind]
                if other > score {
                    otherwise = max(otherwise, score)
                    (best, score) = (kind, other)
                } else if other > otherwise {
                    otherwise = other
                }
            }
            return BestKind(kind: best, score: max(score, otherwise), otherwise: otherwise)
        }
    }

    /// A bound from above for `mostInPlace`: a column whose best kind the template has not has the next best of all kinds.
    ///
    /// - Complexity: O(c) in the table's columns.
    func mostWithout(_ template: RoleTemplate, _ bestKinds: [BestKind]) -> Int {
        var most = 0
        for best in bestKinds { most += Int(template.mayHave(best.kind) ? best.score : best.otherwise) }
        return most - max(0, template.required - bestKinds.count) * ColumnScores.leastSkip
    }

    /// A bound from above for the score in place: every column at what suits it best, wherever it stands.
    ///
    /// - Complexity: O(c) in the table's columns, and O(s) for each that nothing of the template suits as well as another.
    func mostInPlace(_ template: RoleTemplate, _ bestKinds: [BestKind]) -> Int {
        let count = RoleTemplate.SlotKind.count
        let (kinds, scores) = (template.kinds.span, evidence.inPlace.span)
        var most = 0
        for column in 0..<bestKinds.count {
            let best = bestKinds[column]
            if template.mayHave(best.kind) {
                most += Int(best.score)
                continue
            }
            let own = scores.extracting(column * count..<(column + 1) * count)
            var score = evidence.skipsInPlace[column]
            for place in 0..<kinds.count { score = max(score, own[kinds[place]]) }
            most += Int(score)
        }
        // Columns that the template must have and the table is too narrow for are left out for certain.
        return most - max(0, template.required - bestKinds.count) * ColumnScores.leastSkip
    }

    /// A bound from above for the best alignment to a template: every column with the heading that suits it best, at no
    /// cost for how far off the headings stand.
    ///
    /// - Complexity: O(c × s) in the table's columns and the template's, in one row of memory.
    func mostScore(_ template: RoleTemplate, _ bounds: ColumnScores.Bounds, _ work: inout Work) -> Int {
        fillRow(template, bounds.scores.span, bounds.skips.span, &work.costs, &work.row) { _, _, _ in }
    }

    /// The score of the best alignment to a template in which every heading stands over its own column: a bound from below
    /// for any, at a small part of the work.
    ///
    /// - Complexity: O(c × s) in the table's columns and the template's, in one row of memory.
    func leastScore(_ template: RoleTemplate, _ work: inout Work) -> Int {
        fillRow(template, evidence.inPlace.span, evidence.skipsInPlace.span, &work.costs, &work.row) { _, _, _ in }
    }

    /// The alignment of `leastScore`, where it leaves no known heading over a column of another role; nil else.
    func alignInPlace(to template: RoleTemplate, at index: Int, _ work: inout Work) -> ColumnAlignment? {
        let width = template.slots.count + 1
        var kept = [UInt8](filledWith: 2, count: (evidence.columns + 1) * width)
        var steps = kept.mutableSpan
        let score = fillRow(template, evidence.inPlace.span, evidence.skipsInPlace.span, &work.costs, &work.row) {
            column, slot, step in
            steps[(column + 1) * width + slot] = step
        }
        var slots = [Int?](filledWith: nil, count: evidence.columns)
        var column = evidence.columns
        var slot = width - 1
        while column > 0 {
            let step = slot == 0 ? 1 : steps[column * width + slot]
            if step != 1 { slot -= 1 }
            if step != 2 { column -= 1 }
            if step == 3 { slots[column] = slot }
        }
        guard evidence.isExplained(by: slots, of: template) else { return nil }
        return ColumnAlignment(template: index, slots: slots, score: score)
    }

    /// Few templates have more slots.
    private static let usualSlots = 31

    /// The memory that alignments in one row need, for one after the other.
    struct Work {
        fileprivate var costs: [SlotCost] = []
        fileprivate var row: [Int32] = []
    }

    /// The score with all slots taken, of one score for each column and kind of slot and one for each column that is left
    /// out; each step is told as it is chosen: 1 a column, 2 a slot, 3 both.
    @inline(__always)
    private func fillRow(
        _ template: RoleTemplate, _ scores: Span<Int32>, _ leftOut: Span<Int32>, _ slots: inout [SlotCost],
        _ filled: inout [Int32], _ note: (_ column: Int, _ slot: Int, _ step: UInt8) -> Void
    ) -> Int {
        slots.removeAll(keepingCapacity: true)
        slots.reserveCapacity(max(template.slots.count, ColumnAligner.usualSlots))
        for slot in template.slots { slots.append(cost(of: slot)) }
        if filled.count <= slots.count {
            let count = max(slots.count, ColumnAligner.usualSlots) + 1
            filled.append(contentsOf: repeatElement(0, count: count - filled.count))
        }
        let costs = slots.span
        var row = filled.mutableSpan
        row[0] = 0
        for slot in 0..<costs.count { row[slot + 1] = row[slot] &+ costs[slot].skip }
        for column in 0..<leftOut.count {
            let skip = leftOut[column]
            let own = scores.extracting(
                column * RoleTemplate.SlotKind.count..<(column + 1) * RoleTemplate.SlotKind.count)
            var diagonal = row[0]
            row[0] = diagonal &+ skip
            var before = row[0]
            for slot in 0..<costs.count {
                let cost = costs[slot]
                let above = row[slot &+ 1]
                var best = diagonal &+ own[cost.kind] &+ cost.rarity
                var step: UInt8 = 3
                let left = before &+ cost.skip
                if left >= best {
                    best = left
                    step = 2
                }
                let skipped = above &+ skip
                if skipped > best {
                    best = skipped
                    step = 1
                }
                note(column, slot &+ 1, step)
                row[slot &+ 1] = best
                diagonal = above
                before = best
            }
        }
        return Int(row[costs.count])
    }

    /// The best alignment to a template.
    ///
    /// - Complexity: O(c × s) in the table's columns and the template's.
    func align(to template: RoleTemplate, at index: Int) -> ColumnAlignment {
        let offsets = ColumnAligner.offsets
        let width = template.slots.count + 1
        var steps = [UInt8](filledWith: 0, count: (evidence.columns + 1) * width * offsets)
        let filled = fill(costs(of: template), &steps)
        return ColumnAlignment(
            template: index, slots: trace(steps, from: filled.offset, width: width), score: filled.score)
    }

    /// What `mostScore` reckons with.
    func bounds() -> ColumnScores.Bounds { evidence.bounds() }

    /// For how many of a template's columns that must be there the table itself speaks.
    func support(_ alignment: ColumnAlignment, of template: RoleTemplate) -> Int {
        alignment.slots.enumerated().count { column, slot in
            guard let slot, !template.slots[slot].isOptional else { return false }
            return evidence.isSupported(column, template.slots[slot])
        }
    }

    /// What a template's slot costs.
    fileprivate struct SlotCost {
        /// To leave it out.
        let skip: Int32
        /// That most documents of the template have no such column.
        let rarity: Int32
        /// Its kind's index among all kinds.
        let kind: Int
    }

    /// What a template's slots cost, by slot.
    private func costs(of template: RoleTemplate) -> [SlotCost] {
        template.slots.map(cost)
    }

    @inline(__always)
    private func cost(of slot: RoleTemplate.Slot) -> SlotCost {
        SlotCost(
            skip: Int32(truncatingIfNeeded: evidence.skip(of: slot)),
            rarity: Int32(truncatingIfNeeded: evidence.rarity(slot)), kind: slot.kind.index)
    }

    /// No way leads here; far enough from the least number for costs to be added.
    private static let unreached = Int32.min / 2

    /// The best score and the offset it ends at; the steps that lead there are written.
    ///
    /// The states are (columns taken, slots taken, offset of the headings), kept for one column at a time. A step's low
    /// two bits say what was taken (1 a column, 2 a slot, 3 both), the others from which offset.
    private func fill(_ slots: [SlotCost], _ steps: inout [UInt8]) -> (score: Int, offset: Int) {
        let offsets = ColumnAligner.offsets
        let width = slots.count + 1
        var row = [Int32](filledWith: Self.unreached, count: width * offsets)
        var next = row
        row[ColumnScores.reach] = 0
        let fresh = row.count
        for column in 0...evidence.columns {
            let place = column * width * offsets
            settle(slots, &row, &steps, at: place)
            guard column < evidence.columns else { break }
            next.removeAll(keepingCapacity: true)
            next.append(contentsOf: repeatElement(Self.unreached, count: fresh))
            take(column, slots, row, into: &next, &steps, at: place + width * offsets)
            swap(&row, &next)
        }
        let last = slots.count * offsets
        var best = 0
        for offset in 1..<offsets where row[last + offset] > row[last + best] { best = offset }
        return (Int(row[last + best]), best)
    }

    /// Lets headings begin to stand further off, and leaves slots out, one after the other.
    private func settle(_ slots: [SlotCost], _ row: inout [Int32], _ steps: inout [UInt8], at place: Int) {
        let offsets = ColumnAligner.offsets
        var row = row.mutableSpan
        var steps = steps.mutableSpan
        for slot in 0...slots.count {
            let base = slot &* offsets
            relax(&row, base, &steps, at: place &+ base)
            guard slot < slots.count else { break }
            let (cost, next) = (slots[slot].skip, base &+ offsets)
            for offset in 0..<offsets {
                let skipped = row[base &+ offset] &+ cost
                if skipped > row[next &+ offset] {
                    row[next &+ offset] = skipped
                    steps[place &+ next &+ offset] = 2 | UInt8(truncatingIfNeeded: offset) << 2
                }
            }
        }
    }

    /// Takes a column, with each slot and with none.
    private func take(
        _ column: Int, _ slots: [SlotCost], _ row: [Int32], into next: inout [Int32], _ steps: inout [UInt8],
        at place: Int
    ) {
        let offsets = ColumnAligner.offsets
        let kinds = RoleTemplate.SlotKind.count
        let bodies = evidence.bodies.span.extracting(column * kinds..<(column + 1) * kinds)
        let (scores, costs) = (row.span, slots.span)
        var next = next.mutableSpan
        var steps = steps.mutableSpan
        for offset in 0..<offsets {
            let distance = offset - ColumnScores.reach
            let skip = Int32(clamping: evidence.skip(column, offset: distance))
            let heading = evidence.headingPlace(of: column, offset: distance) * kinds
            let says = evidence.says.span.extracting(heading..<heading + kinds)
            let step = UInt8(truncatingIfNeeded: offset) << 2
            var state = offset
            for slot in 0...costs.count {
                let score = scores[state]
                // The match with the slot before was told first and stands where both are as good.
                let skipped = score &+ skip
                if skipped > next[state] {
                    next[state] = skipped
                    steps[place &+ state] = 1 | step
                }
                guard slot < costs.count else { continue }
                state &+= offsets
                let cost = costs[slot]
                let matched = score &+ bodies[cost.kind] &+ says[cost.kind] &+ cost.rarity
                if matched > next[state] {
                    next[state] = matched
                    steps[place &+ state] = 3 | step
                }
            }
        }
    }

    /// Lets the headings begin to stand further off, one place at a time; a step of 0 leads to another offset of the
    /// same state.
    @inline(__always)
    private func relax(_ row: inout MutableSpan<Int32>, _ base: Int, _ steps: inout MutableSpan<UInt8>, at place: Int) {
        let last = ColumnAligner.offsets - 1
        let shift = Int32(ColumnScores.shift)
        for offset in 1...last {
            let moved = row[base &+ offset &- 1] &- shift
            guard moved > row[base &+ offset] else { continue }
            row[base &+ offset] = moved
            steps[place &+ offset] = UInt8(truncatingIfNeeded: offset &- 1) << 2
        }
        for step in 1...last {
            let offset = last &- step
            let moved = row[base &+ offset &+ 1] &- shift
            guard moved > row[base &+ offset] else { continue }
            row[base &+ offset] = moved
            steps[place &+ offset] = UInt8(truncatingIfNeeded: offset &+ 1) << 2
        }
    }

    private func trace(_ steps: [UInt8], from end: Int, width: Int) -> [Int?] {
        let offsets = ColumnAligner.offsets
        var result = [Int?](filledWith: nil, count: evidence.columns)
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
