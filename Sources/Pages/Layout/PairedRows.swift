/// Finds the rows of a plan whose indicators take two lines: what was aimed at, and below it what was achieved.
///
/// A column between the indicator's own cells and those of the quarters names the two, `লক্ষ্যমাত্রা/অর্জন`, in its heading or
/// in its cells; but the second line is often without a label, and often only one figure stands on it, in a column that the
/// first leaves free. So no line by itself tells that it begins a row. What does is where the indicator's own figures stand: on the
/// line of the targets, where cells begin at the top of their rows, or between the two lines, where cells stand in the middle.
struct PairedRows {
    private let rows: LayoutRows
    private let text: LayoutText
    private let body: Int
    private let habits: ColumnHabits
    /// The column that names the two lines; the quarters stand right of it.
    private let kinds: Int
    /// The column of the indicators' codes.
    private let codes: Int
    /// The column of figures left of the labels that most indicators fill.
    private let weights: Int
    /// Whether cells stand in the middle of their height.
    private let isCentred: Bool

    private var parts: [[LayoutRows.Part]] { rows.parts }

    /// How many columns of quarters stand right of the labels.
    private static let quarters = 4
    /// A plan has so many indicators at least.
    private static let fewest = 2

    init?(_ rows: LayoutRows, body: Int, habits: ColumnHabits) {
        (self.rows, text, self.body, self.habits) = (rows, rows.text, body, habits)
        guard let kinds = PairedRows.kinds(rows, body: body), kinds > 1 else { return nil }
        self.kinds = kinds
        var counts = [Int](repeating: 0, count: kinds)
        var figures = counts
        var (both, apart) = (0, 0)
        for line in rows.parts[body...] {
            let hasQuarters = line.contains { PairedRows.isOfQuarter($0, kinds) && rows.text.isValue($0.words) }
            var hasOwn = false
            for part in line where part.places.upperBound <= kinds {
                if habits.beginsRow(part, rows.text) { counts[part.places.lowerBound] += 1 }
                guard rows.text.isValue(part.words), rows.text.digits(part.bytes) > 0 else { continue }
                figures[part.places.lowerBound] += 1
                hasOwn = true
            }
            if hasOwn, hasQuarters { both += 1 } else if hasOwn { apart += 1 }
        }
        guard let codes = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[codes] >= PairedRows.fewest,
            let weights = figures.indices.max(by: { figures[$0] < figures[$1] }), weights != codes
        else { return nil }
        (self.codes, self.weights) = (codes, weights)
        isCentred = both * 2 <= apart
        // Neither at the top nor in the middle: another kind of table.
        guard isCentred || both >= apart else { return nil }
    }

    private static func isOfQuarter(_ part: LayoutRows.Part, _ kinds: Int) -> Bool {
        part.places.lowerBound > kinds && part.places.lowerBound <= kinds + quarters
    }

    /// The column whose heading, or whose cells, name targets and achievements.
    private static func kinds(_ rows: LayoutRows, body: Int) -> Int? {
        var headings = [[UInt8]](repeating: [], count: rows.grid.count)
        for part in rows.parts[..<body].joined() where part.places.count == 1 && part.places.lowerBound < headings.count
        {
            for word in part.words { headings[part.places.lowerBound] += rows.text.source[word.bytes] }
        }
        if let named = headings.firstIndex(where: rows.text.namesRowKinds) { return named }
        var labels = [Int](repeating: 0, count: rows.grid.count)
        for part in rows.parts[body...].joined() where part.places.lowerBound < labels.count {
            if rows.text.isRowKind(part.words) { labels[part.places.lowerBound] += 1 }
        }
        return labels.indices.max { labels[$0] < labels[$1] }.flatMap { labels[$0] >= fewest ? $0 : nil }
    }

    // MARK: Pieces

    /// The pieces with the indicators' rows in pairs; nil where most of them do not show where they begin.
    ///
    /// - Complexity: O(n) in the lines' parts.
    func settled(_ pieces: [BodyPiece]) -> [BodyPiece]? {
        var settled: [BodyPiece] = []
        var run: [Int] = []
        var source: [BodyPiece] = []
        var (found, lost) = (0, 0)
        func close() {
            defer { (run, source) = ([], []) }
            guard !run.isEmpty else { return }
            guard let pairs = pairs(in: run) else {
                lost += 1
                settled += source
                return
            }
            found += pairs.count
            settled += pairs.flatMap(self.pieces)
        }
        for piece in pieces {
            switch piece {
            case .row(let lines, _, let gathered) where !lines.contains(where: endsRun):
                // Nothing but its name stands in a section's row.
                guard isSection(lines.lowerBound) else {
                    run += lines.filter { !parts[$0].isEmpty }
                    source.append(piece)
                    continue
                }
                close()
                guard lines.count > 1 else {
                    settled.append(.row(lines, isFixed: true, gathered: gathered))
                    continue
                }
                settled.append(.row(lines.lowerBound..<lines.lowerBound + 1, isFixed: true, gathered: nil))
                run = lines.dropFirst().filter { !parts[$0].isEmpty }
                source = [.row(lines.lowerBound + 1..<lines.upperBound, isFixed: false, gathered: nil)]
            case .plain(let lines)
            where !run.isEmpty && lines.count == 1 && mayBeOfPair(lines.lowerBound)
                && !mayBePageNumber(lines.lowerBound):
                run.append(lines.lowerBound)
                source.append(piece)
            default:
                close()
                settled.append(piece)
            }
        }
        close()
        return found >= PairedRows.fewest && found > lost ? settled : nil
    }

    private func isSection(_ line: Int) -> Bool {
        guard parts[line].count == 1, let part = parts[line].first, part.places.lowerBound <= codes else {
            return false
        }
        return text.numbering(part.bytes)?.count == 1 && part.words.count > 1 && !text.isFigure(part.words)
    }

    private func endsRun(_ line: Int) -> Bool {
        parts[line].contains { text.namesTotal($0.words) } || isNumbering(line)
    }

    /// Whether a line numbers the columns, again or at a page's foot.
    private func isNumbering(_ line: Int) -> Bool { LayoutTable.isNumbering(rows.lines[line], text) }

    private func mayBeOfPair(_ line: Int) -> Bool {
        parts[line].allSatisfy { part in
            part.places.count == 1
                && (part.places.lowerBound >= kinds
                    ? text.isValue(part.words) || text.isRowKind(part.words)
                    : (part.words.count == 1 || part.words.contains { text.holdsBengali($0.bytes) })
                        && part.words.contains { text.holdsLetter($0.bytes) } && text.codeNumbers(part.bytes) != 1)
        }
    }

    /// Whether a line may hold nothing but a page's number: a number by itself that ends the lines, where no other row has one
    /// figure below it.
    private func mayBePageNumber(_ line: Int) -> Bool {
        let isLast = line + 1 >= parts.count || rows.lines[line + 1].isBlank
        guard isLast || line == 0 || rows.lines[line - 1].isBlank, parts[line].count == 1, let part = parts[line].first,
            text.isFigure(part.words), part.places.lowerBound < habits.holdsLoneFigures.count
        else { return false }
        let shape = text.shape(part.words)
        return shape != .date && shape != .percent && !habits.holdsLoneFigures[part.places.lowerBound]
            && !standsBelowTarget(part, on: line)
    }

    /// Whether a figure stands on the line right below an indicator, which begins or ends just where that one's target of the same quarter
    /// does and has no more digits: no page's number does.
    private func standsBelowTarget(_ part: LayoutRows.Part, on line: Int) -> Bool {
        guard PairedRows.isOfQuarter(part, kinds), line > 0, !rows.lines[line - 1].isBlank,
            let above = parts[..<line].lastIndex(where: { $0.contains { $0.places.lowerBound >= kinds } }),
            isFullLine(above, label: label(on: above)), line - above <= PairedRows.mostLines,
            let target = parts[above].first(where: { $0.places == part.places }),
            let own = part.words.first, let other = target.words.first, part.words.count == 1, target.words.count == 1
        else { return false }
        return text.isFigure(target.words) && text.digits(own.bytes) <= text.digits(other.bytes)
            && (own.columns.lowerBound == other.columns.lowerBound
                || own.columns.upperBound == other.columns.upperBound)
    }

    /// How many lines an indicator's cells have at most above the line of what was achieved.
    private static let mostLines = 8

    // MARK: Pairs

    /// What stands on a line of one of an indicator's two rows.
    private typealias Placed = (line: Int, part: LayoutRows.Part)

    /// An indicator: its own cells with its targets, and what was achieved.
    private struct Pair {
        var target: [Placed] = []
        var achieved: [Placed] = []

        /// Adds what stands on a line below its targets: to these where it is of the indicator's own cells.
        mutating func add(_ part: LayoutRows.Part, on line: Int, isAchieved: Bool, _ kinds: Int) {
            if isAchieved, part.places.upperBound > kinds {
                achieved.append((line, part))
            } else {
                target.append((line, part))
            }
        }
    }

    private func pairs(in lines: [Int]) -> [Pair]? {
        let starts = lines.indices.filter { index in
            let line = parts[lines[index]]
            return line.contains { $0.places.lowerBound == codes && habits.beginsRow($0, text) }
                || line.allSatisfy { $0.places.lowerBound > codes } && line.first.map(beginsAstray) ?? false
        }
        guard !starts.isEmpty else { return nil }
        return isCentred ? centred(lines, starts) : fromTop(lines, withoutCodes(lines, starts))
    }

    /// Where indicators begin, with those whose code was lost or cannot be read: a second full line of own cells and targets stands
    /// below the first, and no cell has two figures because a code has none.
    private func withoutCodes(_ lines: [Int], _ starts: [Int]) -> [Int] {
        var found: [Int] = []
        var next = starts.startIndex
        var hasOwn = true
        let label = lines.lazy.compactMap { self.label(on: $0) }.first
        for index in lines.indices {
            if next < starts.endIndex, starts[next] == index {
                next += 1
                found.append(index)
                hasOwn = isFullLine(lines[index], label: label)
            } else if isFullLine(lines[index], label: label) {
                if hasOwn { found.append(index) }
                hasOwn = true
            }
        }
        return found
    }

    /// Whether a line is an indicator's first one: a weight stands there beside other own cells, and figures of quarters or the label of
    /// targets.
    ///
    /// Without that label another own figure must stand there: a date's rest may stand in the fullest column below the date.
    private func isFullLine(_ line: Int, label: [UInt8]?) -> Bool {
        guard holdsWeight(line), isOfKind(line) else { return false }
        let own = parts[line].filter { $0.places.upperBound <= kinds && $0.places.lowerBound > codes }
        guard own.count >= PairedRows.fewestOwn else { return false }
        if let own = self.label(on: line) { return own == label }
        return own.count { text.isValue($0.words) && text.digits($0.bytes) > 0 } >= PairedRows.fewestFigures
    }

    /// How many own cells an indicator has at least behind its activity, and how many figures among them.
    private static let fewestOwn = 3
    private static let fewestFigures = 2

    /// Whether a line's first stretch is the code of a row that stands one column to the right.
    private func beginsAstray(_ part: LayoutRows.Part) -> Bool {
        part.places.lowerBound == codes + 1 && text.codeNumbers(part.bytes) >= 2
    }

    /// Whether a line holds figures of quarters, or a label.
    private func isOfKind(_ line: Int) -> Bool {
        parts[line].contains { part in
            // `২টি`, `০১(এক)`: a figure with its unit or in words besides.
            PairedRows.isOfQuarter(part, kinds) && (text.isValue(part.words) || text.startsWithDigit(part.bytes))
                || part.places.lowerBound == kinds && text.isRowKind(part.words)
        }
    }

    /// Whether a figure stands on a line in the column that most indicators fill, or so many columns to the right of it.
    private func holdsWeight(_ line: Int, shift: Int = 0) -> Bool {
        let place = weights + shift
        return parts[line].contains { part in
            part.places == place..<place + 1 && text.isFigure(part.words) && text.digits(part.bytes) > 0
        }
    }

    /// The pairs where each cell begins on its row's first line.
    private func fromTop(_ lines: [Int], _ starts: [Int]) -> [Pair]? {
        guard starts.first == 0 else { return nil }
        return starts.indices.map { number in
            let own = lines[starts[number]..<(number + 1 < starts.count ? starts[number + 1] : lines.count)]
            // Words may stand above the line of the row's own figures.
            let first = lines[starts[number]]
            let shift = parts[first].first.map(beginsAstray) == true ? 1 : 0
            let top = own.first { isOfKind($0) || holdsWeight($0, shift: shift) } ?? first
            let split = own.first { $0 > top && isOfKind($0) && !goesOnWithLabel($0, in: own) } ?? .max
            var pair = Pair()
            for line in own { for part in parts[line] { pair.add(part, on: line, isAchieved: line >= split, kinds) } }
            return pair
        }
    }

    /// Whether nothing but the rest of a label stands in the columns of a line's labels and quarters: `লক্ষ্যমাত্রা/` over `অর্জন`.
    private func goesOnWithLabel(_ line: Int, in own: ArraySlice<Int>) -> Bool {
        if parts[line].contains(where: { PairedRows.isOfQuarter($0, kinds) }) { return false }
        let above = own.prefix { $0 < line }.last { parts[$0].contains { $0.places.lowerBound == kinds } }
        let label = above.flatMap { parts[$0].first { $0.places.lowerBound == kinds } }
        return label?.words.last.map { text.source[$0.bytes].last == 0x2F } ?? false
    }
}

extension PairedRows {
    /// The pairs where each cell stands in the middle of its height.
    private func centred(_ lines: [Int], _ starts: [Int]) -> [Pair]? {
        let middles = lines.indices.filter { holdsWeight(lines[$0]) }
        // Each code stands at the middle of its row, or above it where its words wrap.
        guard middles.count == starts.count,
            zip(starts, middles).allSatisfy({ $0 <= $1 }), zip(middles, starts.dropFirst()).allSatisfy({ $0 < $1 })
        else { return nil }
        var pairs = [Pair](repeating: Pair(), count: middles.count)
        let label = lines[...middles[0]].lazy.compactMap { self.label(on: $0) }.first
        var above = Dictionary(grouping: lines[..<middles[0]].flatMap { parts[$0] }, by: \.places.lowerBound)
            .mapValues(\.count)
        for line in lines[..<middles[0]] { for part in parts[line] { pairs[0].target.append((line, part)) } }
        for (number, middle) in middles.enumerated() {
            for part in parts[lines[middle]] { pairs[number].target.append((lines[middle], part)) }
            let next = number + 1 < middles.count ? middles[number + 1] : lines.count
            let between = lines[middle + 1..<next]
            guard number + 1 < middles.count else {
                for line in between {
                    for part in parts[line] { pairs[number].add(part, on: line, isAchieved: true, kinds) }
                }
                break
            }
            guard let split = split(between, label: label) else { return nil }
            var taken: [Int: Int] = [:]
            var over: [Int: Int] = [:]
            for line in between {
                for part in parts[line] {
                    let place = part.places.lowerBound
                    let isAbove: Bool
                    if place >= kinds {
                        isAbove = line < split
                    } else if place == codes {
                        isAbove = line < lines[starts[number + 1]]
                    } else {
                        // As many lines below the middle as above it.
                        isAbove = taken[place, default: 0] < above[place] ?? 0
                        taken[place, default: 0] += isAbove ? 1 : 0
                    }
                    if isAbove {
                        pairs[number].add(part, on: line, isAchieved: true, kinds)
                    } else {
                        pairs[number + 1].target.append((line, part))
                        over[place, default: 0] += 1
                    }
                }
            }
            above = over
        }
        return pairs
    }

    private func label(on line: Int) -> [UInt8]? {
        parts[line].first { $0.places.lowerBound == kinds && text.isRowKind($0.words) }.map { part in
            part.words.flatMap { text.source[$0.bytes] }
        }
    }

    /// The first line between the middles of two rows that is of the lower one; nil where it cannot be told.
    ///
    /// A line by itself is more likely of targets, which few plans leave out, than of what was achieved.
    private func split(_ between: ArraySlice<Int>, label: [UInt8]?) -> Int? {
        let own = between.filter(isOfKind)
        if let label, let target = own.last(where: { self.label(on: $0) == label }) {
            // Figures above their label are another row's, unless none is there.
            return target
        }
        if let labelled = own.last(where: { self.label(on: $0) != nil }) {
            // Where no label of targets can be read, the others' is what was achieved, and targets stand below it.
            return label == nil ? own.first { $0 > labelled } ?? .max : .max
        }
        switch own.count {
        case 0: return .max
        case 1: return own[0]
        case 2: return own[1]
        default: return nil
        }
    }

    private func pieces(of pair: Pair) -> [BodyPiece] {
        [pair.target, pair.achieved].compactMap { placed in
            guard let first = placed.map(\.line).min(), let last = placed.map(\.line).max() else { return nil }
            var row = OpenRow(rows.emptyRow(at: first), isSection: false, codes: nil)
            for (line, part) in placed { row.add([part], on: line, line: rows.lines[line].source, text, habits) }
            return .row(first..<last + 1, isFixed: true, gathered: row.row)
        }
    }
}
