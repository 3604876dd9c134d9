/// Finds the rows of a table whose cells stand at the middle of their height, where each row has a code.
///
/// What stands in a row of its own columns is then the same above its middle as below, line for line, and the middle of its
/// code's cell is the row's. So rows follow from the first to the last: as many lines as a row has above its middle it
/// has below, and with the next one the next row begins. Where that fits line for line the rows are beyond doubt; where it does not
/// they are left to what else tells of them.
struct CentredRows {
    private let parts: [[LayoutRows.Part]]
    private let habits: ColumnHabits
    private let text: LayoutText
    /// The column of the rows' codes; what stands left of it may be of several rows.
    private let column: Int
    /// Whether it holds codes; else the serial numbers of the rows, which run on.
    private let hasCodes: Bool

    init?(parts: [[LayoutRows.Part]], body: Int, habits: ColumnHabits, codes: Int?, text: LayoutText) {
        (self.parts, self.habits, self.text) = (parts, habits, text)
        var counts = [Int](repeating: 0, count: habits.holdsFigures.count)
        for part in parts[body...].joined() where part.places.lowerBound < counts.count {
            if habits.beginsRow(part, text) { counts[part.places.lowerBound] += 1 }
        }
        // Of an activity's codes and its indicators' these stand further to the right.
        let most = counts.max() ?? 0
        if most >= CentredRows.fewest {
            guard let column = codes ?? counts.indices.last(where: { counts[$0] == most }) else { return nil }
            (self.column, hasCodes) = (column, true)
        } else {
            (column, hasCodes) = (0, false)
        }
    }

    /// A table has so many codes at least, and shows so often that its cells stand at the middle.
    private static let fewest = 2
    /// Of so many rows one may not fit.
    private static let mostUnfit = 6
    /// And of so many at most one must show that its cells stand at the middle; a stray mark over a code shows it of one or two.
    private static let mostHidden = 3
    /// How many lines of words above the first row with a code or a figure may be its own.
    private static let mostLead = 4

    /// The pieces with the rows where they fit; nil where cells do not stand at the middle, or not line for line.
    ///
    /// Where `mayBeUnfit`, a row here and there may not fit.
    ///
    /// - Complexity: O(n) in the lines' parts.
    func settled(_ pieces: [BodyPiece], mayBeUnfit: Bool) -> [BodyPiece]? {
        var settled: [BodyPiece] = []
        var (rows, unfit, shown) = (0, 0, 0)
        var place = 0
        var found: [(place: Int, run: Run)] = []
        while place < pieces.count {
            guard let lines = self.lines(ofRunFrom: place, in: pieces) else {
                settled.append(pieces[place])
                place += 1
                continue
            }
            let lead = self.lead(to: lines.lines.lowerBound, below: settled.last)
            let runs = (0...lead).compactMap { run(over: lines.lines.lowerBound - $0..<lines.lines.upperBound) }
            guard let run = runs.min(by: { $0.unfit < $1.unfit }) else {
                settled += pieces[place..<lines.end]
                place = lines.end
                continue
            }
            rows += run.rows.count
            unfit += run.unfit
            shown += run.shown
            found.append((settled.count, run))
            settled.append(.plain(lines.lines))
            place = lines.end
        }
        guard shown >= CentredRows.fewest, shown * CentredRows.mostHidden >= rows,
            unfit * CentredRows.mostUnfit <= (mayBeUnfit ? rows : 0)
        else { return nil }
        let isPaired = isPaired(found.map(\.run))
        for (place, run) in found.reversed() {
            if place > 0, case .heading(let lines) = settled[place - 1], lines.upperBound > run.lines.lowerBound {
                settled[place - 1] = .heading(lines.lowerBound..<run.lines.lowerBound)
            }
            settled.replaceSubrange(place...place, with: self.pieces(of: run, isPaired: isPaired))
        }
        return settled
    }

    // MARK: Runs

    /// A row: its lines, and the one at its middle.
    private struct Row {
        var lines: Range<Int>
        var middle: Int
    }

    /// Rows that stand right below each other.
    private struct Run {
        var lines: Range<Int>
        var rows: [Row] = []
        /// How many of them do not fit.
        var unfit = 0
        /// How many show that their cells stand at the middle, not at the top.
        var shown = 0
    }

    /// The lines of pieces from one on that may be rows with codes, and the piece behind them; nil where that one is none.
    private func lines(ofRunFrom place: Int, in pieces: [BodyPiece]) -> (lines: Range<Int>, end: Int)? {
        var end = place
        var lines: Range<Int>?
        while end < pieces.count {
            let next: Range<Int>
            switch pieces[end] {
            case .row(let range, false, _) where !range.contains(where: endsRun): next = range
            case .plain(let range) where lines != nil && range.count == 1 && mayLead(range.lowerBound): next = range
            default: return lines.map { ($0, end) }
            }
            lines = (lines?.lowerBound ?? next.lowerBound)..<next.upperBound
            end += 1
        }
        return lines.map { ($0, end) }
    }

    /// Whether a line is one of column numbers or of a total.
    private func endsRun(_ line: Int) -> Bool {
        if parts[line].contains(where: { text.namesTotal($0.words) }) { return true }
        let words = parts[line].lazy.flatMap(\.words)
        return words.count > CentredRows.fewest
            && zip(words, 1...CentredRows.fewest + 1).allSatisfy {
                text.isFigure([$0]) && text.numbering($0.bytes) == [$1]
            }
    }

    private func mayLead(_ line: Int) -> Bool {
        !parts[line].isEmpty
            && parts[line].allSatisfy { part in
                part.places.count == 1 && part.places.lowerBound < habits.holdsFigures.count
                    && !habits.holdsFigures[part.places.lowerBound]
                    && (part.words.contains { text.holdsBengali($0.bytes) } || isCode(part))
            }
    }

    /// How many lines at the end of a heading may be a row's.
    private func lead(to line: Int, below piece: BodyPiece?) -> Int {
        guard case .heading(let lines) = piece, lines.upperBound == line else { return 0 }
        var lead = 0
        while lead < CentredRows.mostLead, line - lead - 1 > lines.lowerBound, mayLead(line - lead - 1) { lead += 1 }
        return lead
    }

    /// Whether the numbers of the rows run on.
    private func runsOn(_ codes: [Int], _ own: [Int]) -> Bool {
        let numbers = codes.compactMap {
            parts[own[$0]].first(where: isCode).flatMap { text.numbering($0.bytes)?.first }
        }
        return zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
    }

    private func isOwn(_ part: LayoutRows.Part) -> Bool { part.places.upperBound > column }

    private func isCode(_ part: LayoutRows.Part) -> Bool {
        guard part.places.lowerBound == column else { return false }
        if hasCodes { return habits.beginsRow(part, text) }
        return part.words.count == 1 && text.isFigure(part.words) && text.numbering(part.bytes)?.count == 1
    }

    /// The rows of a run, which follow each other from its first line to its last; nil where it holds no code.
    private func run(over lines: Range<Int>) -> Run? {
        let own = lines.filter { parts[$0].contains(where: isOwn) }
        let codes = own.indices.filter { parts[own[$0]].contains(where: isCode) }
        guard !codes.isEmpty, hasCodes || runsOn(codes, own) else { return nil }
        var run = Run(lines: lines)
        var start = 0
        for (number, code) in codes.enumerated() {
            let next = number + 1 < codes.count ? codes[number + 1] : own.count
            let cell = (code..<next).last { line in parts[own[line]].contains { $0.places.lowerBound == column } }
            let last = cell ?? code
            var end = code + last - start + 1
            let middle = (code + last) / 2
            let isFit =
                start <= code && end <= next && (next < own.count || end == own.count)
                && !isTorn(own[start..<max(start, end)], middle: own[middle])
            if !isFit {
                run.unfit += 1
                (start, end) = (min(start, code), next)
            }
            let isShown =
                isFit && self.isShown(own, start..<end, code: code, middle: middle, isEven: (code + last) % 2 == 0)
            if isShown { run.shown += 1 }
            run.rows.append(
                Row(lines: own[start]..<(end < own.count ? own[end] : lines.upperBound), middle: own[middle]))
            start = end
        }
        run.rows[0].lines = lines.lowerBound..<run.rows[0].lines.upperBound
        partDoubled(&run)
        share(&run)
        return run
    }

    /// Whether a column holds a figure at a row's middle and others above it or below, so that these are other rows'.
    private func isTorn(_ lines: ArraySlice<Int>, middle: Int) -> Bool {
        func columns(_ line: Int) -> [Int] {
            parts[line].filter { isOwn($0) && text.isFigure($0.words) && !isCode($0) }.map(\.places.lowerBound)
        }
        let own = Set(columns(middle))
        return lines.contains { line in line != middle && columns(line).contains(where: own.contains) }
    }

    /// Whether a row's figures stand at its middle below its code, or above it.
    private func isShown(_ own: [Int], _ lines: Range<Int>, code: Int, middle: Int, isEven: Bool) -> Bool {
        func holdsFigures(_ line: Int) -> Bool {
            parts[own[line]].contains { $0.places.lowerBound > column && text.isFigure($0.words) }
        }
        return isEven && code < middle && holdsFigures(middle)
            || (lines.lowerBound..<code).contains(where: holdsFigures)
    }

    /// Gives what stands above a row's code to the row above where that has no figures, and the row has them above its code and below
    /// in the same columns.
    ///
    /// Where one space parts the lines of two cells, the one with the code seems lower than it is, and its row too.
    private func partDoubled(_ run: inout Run) {
        func columns(_ lines: Range<Int>) -> Set<Int> {
            Set(
                parts[lines].joined().filter { $0.places.lowerBound > column && text.isFigure($0.words) }
                    .map(\.places.lowerBound))
        }
        for number in run.rows.indices.dropFirst() {
            let (last, own) = (run.rows[number - 1].lines, run.rows[number].lines)
            guard let code = own.first(where: { parts[$0].contains(where: isCode) }),
                columns(own.lowerBound..<code).intersection(columns(code..<own.upperBound)).count
                    >= CentredRows.fewestDoubled, columns(last).isEmpty
            else { continue }
            run.rows[number - 1].lines = last.lowerBound..<code
            run.rows[number].lines = code..<own.upperBound
        }
    }

    /// So many columns with two figures each show that these are two rows'.
    private static let fewestDoubled = 2

    /// Gives lines between two rows, on which only shared cells stand, to the one below where these begin with its code.
    private func share(_ run: inout Run) {
        for number in run.rows.indices.dropFirst() {
            var first = run.rows[number].lines.lowerBound
            guard let code = path(from: first, to: run.rows[number].lines.upperBound) else { continue }
            while first - 1 > run.rows[number - 1].middle, opens(first - 1, code) { first -= 1 }
            run.rows[number].lines = first..<run.rows[number].lines.upperBound
            run.rows[number - 1].lines = run.rows[number - 1].lines.lowerBound..<first
        }
    }

    /// Whether a line holds shared cells alone that begin with a row's code, or the number over one in its cell.
    private func opens(_ line: Int, _ code: [Int]) -> Bool {
        guard !parts[line].contains(where: isOwn) else { return false }
        func begins(_ part: LayoutRows.Part) -> Bool { text.codePath(part.words).map(code.starts) == true }
        if parts[line].contains(where: begins) { return true }
        guard parts[line].count == 1, line + 1 < parts.count, text.isFigure(parts[line][0].words) else { return false }
        return text.numbering(parts[line][0].bytes)?.count == 1
            && parts[line + 1].contains { $0.places == parts[line][0].places && begins($0) }
    }

    private func path(from first: Int, to end: Int) -> [Int]? {
        parts[first..<end].lazy.joined().first(where: isCode).flatMap { text.codePath($0.words) }
    }

    // MARK: Pairs

    /// Whether most rows are of two lines, one above the middle and one below: what was aimed at and what was achieved.
    private func isPaired(_ runs: [Run]) -> Bool {
        let rows = runs.flatMap(\.rows)
        return rows.count(where: { isPaired($0) }) * 2 >= rows.count
    }

    /// Whether figures stand in a row's columns above its middle and below, and none at the middle; or labels.
    private func isPaired(_ row: Row) -> Bool {
        func places(_ lines: Range<Int>) -> Set<Int> {
            Set(
                parts[lines].joined().filter { part in
                    part.places.lowerBound > column && (text.isFigure(part.words) || text.isRowKind(part.words))
                }.map(\.places.lowerBound))
        }
        guard row.lines.contains(row.middle) else { return false }
        let above = places(row.lines.lowerBound..<row.middle)
        let below = places(row.middle + 1..<row.lines.upperBound)
        let middle = places(row.middle..<row.middle + 1)
        return !above.intersection(below).subtracting(middle).isEmpty
    }

    private func pieces(of run: Run, isPaired: Bool) -> [BodyPiece] {
        run.rows.flatMap { row -> [BodyPiece] in
            guard isPaired, self.isPaired(row) else { return [.row(row.lines, isFixed: true, gathered: nil)] }
            return [
                .row(row.lines.lowerBound..<row.middle + 1, isFixed: true, gathered: nil),
                .row(row.middle + 1..<row.lines.upperBound, isFixed: true, gathered: nil),
            ]
        }
    }
}
