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
        // For each column, on how many lines its figures stand beside a label or those of quarters, and on how many without.
        var filledLines = 0
        var figures = [(both: Int, apart: Int)](repeating: (0, 0), count: kinds)
        for line in rows.parts[body...] {
            let hasQuarters = line.contains {
                PairedRows.isOfQuarter($0, kinds) && rows.text.isValue($0.words)
                    || $0.places.lowerBound == kinds && rows.text.isRowKind($0.words)
            }
            if hasQuarters { filledLines += 1 }
            for part in line where part.places.upperBound <= kinds {
                let column = part.places.lowerBound
                if habits.beginsRow(part, rows.text) { counts[column] += 1 }
                guard rows.text.isValue(part.words), rows.text.digits(part.bytes) > 0 else { continue }
                if hasQuarters { figures[column].both += 1 } else { figures[column].apart += 1 }
            }
        }
        let filled = figures.map { $0.both + $0.apart }
        guard let codes = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[codes] >= PairedRows.fewest,
            let weights = filled.indices.max(by: { filled[$0] < filled[$1] }), weights != codes
        else { return nil }
        // A date in a cell of two lines may stand beside those of quarters wherever the weight does.
        let (both, apart) = figures[weights]
        (self.codes, self.weights) = (codes, weights)
        // Where words have boxes, a middle between two lines is level with one of them.
        isCentred = both <= apart * 2
        // Rows of one line whose cells wrap stand neither way: another kind of table.
        guard !isCentred || both * 2 <= apart || filledLines * 2 >= (both + apart) * 3 else { return nil }
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
        func gather(_ lines: Range<Int>, _ piece: BodyPiece? = nil) {
            run += lines.filter { !parts[$0].isEmpty }
            source.append(piece ?? .row(lines, isFixed: false, gathered: nil))
        }
        for piece in pieces {
            switch piece {
            case .row(let lines, _, let gathered) where !lines.contains(where: endsRun):
                var rest = lines
                // Nothing but its name stands in a section's row.
                while let section = rest.first(where: { isSection($0, beginsRow: $0 == lines.lowerBound) }) {
                    if section > rest.lowerBound { gather(rest.lowerBound..<section) }
                    close()
                    let own = lines.count == 1 ? gathered : nil
                    settled.append(.row(section..<section + 1, isFixed: true, gathered: own))
                    rest = section + 1..<rest.upperBound
                }
                if rest == lines {
                    gather(rest, piece)
                } else if !rest.isEmpty {
                    gather(rest)
                }
            case .plain(let lines)
            where !run.isEmpty && lines.count == 1 && mayBeOfPair(lines.lowerBound)
                && !mayBePageNumber(lines.lowerBound):
                gather(lines, piece)
            default:
                close()
                settled.append(piece)
            }
        }
        close()
        return found >= PairedRows.fewest && found > lost ? settled : nil
    }

    /// Whether nothing but a section's number and name stands on a line, and, where that begins no row by its lines alone, the code of
    /// the section's first indicator stands below it.
    private func isSection(_ line: Int, beginsRow: Bool) -> Bool {
        guard parts[line].count == 1, let part = parts[line].first, part.places.lowerBound <= codes,
            let numbers = text.numbering(part.bytes), numbers.count == 1, part.words.count > 1,
            !text.isFigure(part.words)
        else { return false }
        if beginsRow { return true }
        let below = parts[(line + 1)...].prefix(PairedRows.mostLines).joined()
        return below.first { $0.places.lowerBound == codes && habits.beginsRow($0, text) }
            .map { text.codePath($0.words) == numbers + [1] } ?? false
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
            // A count and its date may stand on two lines of a cell.
            let below = own.indices.filter { own[$0] > top && isOfKind(own[$0]) && !goesOnWithLabel(own[$0], in: own) }
            let split =
                balance(of: Array(own)).split(from: below.map { $0 - own.startIndex })
                .map { own[own.startIndex + $0] } ?? .max
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
        balance(of: lines).blocks(from: starts)?.map { block in
            var pair = Pair()
            for line in block.lines {
                for part in parts[lines[line]] {
                    pair.add(part, on: lines[line], isAchieved: line >= block.split, kinds)
                }
            }
            return pair
        }
    }

    private func balance(of lines: [Int]) -> PairBalance {
        PairBalance(
            parts: lines.map { parts[$0] },
            isBehindBlank: lines.indices.map {
                $0 > 0 && lines[$0 - 1] + 1 < lines[$0] && rows.lines[lines[$0] - 1].isBlank
            },
            isTarget: lines.map { label(on: $0).map { text.isTargetLabel($0) } },
            codes: codes, kinds: kinds, text: text)
    }

    private func label(on line: Int) -> [UInt8]? {
        parts[line].first { $0.places.lowerBound == kinds && text.isRowKind($0.words) }.map { part in
            part.words.flatMap { text.source[$0.bytes] }
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
