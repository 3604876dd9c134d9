/// Where the two lines of a plan's indicators part, what was aimed at above what was achieved; and where indicators begin whose cells
/// stand in the middle of their height.
///
/// An indicator's own cells hold as many lines above its middle as below, and so do those of a quarter where both are filled, be it
/// with a count and its date. No line tells by itself where the next indicator begins; of all places between their middles those are
/// the right ones about which all the cells of a run are balanced best.
struct PairBalance {
    /// What stands on each line of a run.
    let parts: [[LayoutRows.Part]]
    /// Whether a blank line stands above it.
    let isBehindBlank: [Bool]
    /// Whether it is labelled as one of targets; nil where it has no label.
    let isTarget: [Bool?]
    /// The columns of codes and of labels; the quarters stand right of these.
    let codes: Int
    let kinds: Int
    let text: LayoutText

    /// An indicator: its lines, and the first of them that is of what was achieved.
    struct Block {
        let lines: Range<Int>
        let split: Int
    }

    /// So many lines between two middles are weighed.
    private static let mostBetween = 24

    /// The indicators whose codes stand on some lines; nil where one of them has not one middle.
    ///
    /// - Complexity: O(n) in the lines' parts.
    func blocks(from starts: [Int]) -> [Block]? {
        guard let middles = middles(from: starts) else { return nil }
        let isSpaced = isBehindBlank.count(where: { $0 }) * 2 >= starts.count
        // For each line on which an indicator may begin, the least that those above cost, and where they begin then.
        var costs = [0: 0]
        var above: [[Int: Int]] = []
        for number in middles.indices {
            let ends =
                number + 1 < middles.count
                ? Array(firstStart(below: middles[number], to: starts[number + 1])...starts[number + 1]) : [parts.count]
            guard ends.count <= PairBalance.mostBetween else { return nil }
            var next: [Int: Int] = [:]
            var from: [Int: Int] = [:]
            for end in ends {
                for (start, cost) in costs.sorted(by: { $0.key < $1.key }) {
                    let cost = cost + self.best(start..<end, middle: middles[number], isSpaced).cost
                    if next[end].map({ cost < $0 }) ?? true { (next[end], from[end]) = (cost, start) }
                }
            }
            costs = next
            above.append(from)
        }
        var blocks: [Block] = []
        var end = parts.count
        for number in middles.indices.reversed() {
            guard let start = above[number][end] else { return nil }
            blocks.append(Block(lines: start..<end, split: best(start..<end, middle: middles[number], isSpaced).split))
            end = start
        }
        return blocks.reversed()
    }

    /// The first line on which an indicator with a code may begin: a code begins its cell, so what stands above it in its column goes
    /// on with the cell before.
    private func firstStart(below middle: Int, to code: Int) -> Int {
        let last = (middle + 1..<code).last { parts[$0].contains { $0.places.lowerBound == codes } }
        return (last ?? middle) + 1
    }

    /// Of some lines of one indicator the one at which what was achieved begins; the first of those that do as well.
    func split(from candidates: [Int]) -> Int? {
        candidates.min { cost(of: parts.indices, split: $0) < cost(of: parts.indices, split: $1) }
    }

    /// The middle of each indicator, where its own figure stands: on its code's line, or below it where the code's words wrap.
    ///
    /// It is that of the column in which most indicators have just one figure, a cell with a count and its dates having more; and of
    /// another where this one's cannot be read.
    private func middles(from starts: [Int]) -> [Int]? {
        let figures = (codes + 1..<kinds).map { column in
            starts.indices.map { number in
                let end = number + 1 < starts.count ? starts[number + 1] : parts.count
                return (starts[number]..<end).filter { holdsFigure($0, column) }
            }
        }
        let fullest = figures.sorted { left, right in
            left.count { $0.count == 1 } > right.count { $0.count == 1 }
        }
        guard let weights = fullest.first, weights.allSatisfy({ $0.count <= 1 }),
            weights.count(where: { $0.count == 1 }) * 2 > starts.count
        else { return nil }
        return starts.indices.map { number in
            fullest.lazy.map { $0[number] }.first { $0.count == 1 }?.first ?? starts[number]
        }
    }

    private func holdsFigure(_ line: Int, _ column: Int) -> Bool {
        parts[line].contains { part in
            part.places == column..<column + 1 && text.isFigure(part.words) && text.digits(part.bytes) > 0
        }
    }

    // MARK: Balance

    /// What it costs that an indicator's cells are a line or more out of balance, that it has no target or no achievement, that a
    /// label stands in the wrong half, and that the halves meet beside its middle: set on plans of ours that a browser printed.
    private static let unbalanced = 3
    private static let withoutTarget = 4
    private static let withoutAchieved = 2
    private static let mislabelled = 8
    private static let aside = 2
    private static let quarters = 4

    /// Where lines part best into an indicator's two, and how little they look like these then; where blank lines part most indicators
    /// of the run, each begins below one.
    ///
    /// Its middle lies between the two, but may be level with a line of either.
    private func best(_ lines: Range<Int>, middle: Int, _ isSpaced: Bool) -> (split: Int, cost: Int) {
        var own: [Int: (above: Int, below: Int)] = [:]
        for line in lines where line != middle {
            for part in parts[line] where codes..<kinds ~= part.places.lowerBound {
                if line < middle {
                    own[part.places.lowerBound, default: (0, 0)].above += 1
                } else {
                    own[part.places.lowerBound, default: (0, 0)].below += 1
                }
            }
        }
        var shared = own.values.reduce(0) { cost, lines in
            let apart = abs(lines.above - lines.below)
            return cost + (apart > 1 ? apart * PairBalance.unbalanced : apart)
        }
        if isSpaced, lines.lowerBound > 0, !isBehindBlank[lines.lowerBound] { shared += PairBalance.unbalanced }
        var best = (split: middle + 1, cost: Int.max)
        for (split, aside) in [(middle + 1, 0), (middle, 0), (middle + 2, 1), (middle - 1, 1)]
        where lines.lowerBound...lines.upperBound ~= split {
            let cost = shared + aside * PairBalance.aside + self.cost(of: lines, split: split)
            if cost < best.cost { best = (split, cost) }
        }
        return best
    }

    /// How little the lines above a place look like targets, and those below it like achievements.
    private func cost(of lines: Range<Int>, split: Int) -> Int {
        var cost = 0
        var filled: [Int: (targets: Int, achieved: Int)] = [:]
        for line in lines {
            if let isTarget = isTarget[line], isTarget != (line < split) { cost += PairBalance.mislabelled }
            for part in parts[line] where part.places.lowerBound > kinds {
                if line < split {
                    filled[part.places.lowerBound, default: (0, 0)].targets += 1
                } else {
                    filled[part.places.lowerBound, default: (0, 0)].achieved += 1
                }
            }
        }
        for (column, lines) in filled {
            if lines.targets > 0, lines.achieved > 0 {
                cost += abs(lines.targets - lines.achieved)
            } else {
                if lines.targets == 0, column <= kinds + PairBalance.quarters { cost += 1 }
                // Two figures are rather one of each.
                cost += max(lines.targets, lines.achieved) - 1
            }
        }
        if !filled.contains(where: { $0.value.targets > 0 }) { cost += PairBalance.withoutTarget }
        if !filled.contains(where: { $0.value.achieved > 0 }) { cost += PairBalance.withoutAchieved }
        return cost
    }
}
