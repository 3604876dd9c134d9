/// Finds the rows of a table whose cells stand at the middle of their height by the figures that stand at these middles.
///
/// A column of single figures, such as the indicators' weights, tells each row's middle, and every cell of the row's own
/// columns is as high above it as below. `pdftotext` prints a cell of two lines beside one of three on lines of its own, so
/// neither does a row begin with its code nor do its lines fit one by one; but of all places where one row may end and the next
/// begin, those are the right ones about which the cells are balanced best. Where words tell nothing, as in a table set from the
/// top, rows are left to what else tells of them.
struct BalancedRows {
    private let parts: [[LayoutRows.Part]]
    private let habits: ColumnHabits
    private let text: LayoutText
    private let cuts: RowCuts
    /// The first column of the rows' own cells; what stands left of it may be of several rows.
    private let own: Int
    /// Whether that column holds codes.
    private let hasCodes: Bool
    /// The column whose figures stand at the middle of the rows.
    private let middles: Int
    /// For each column, how much it tells of where rows begin: nothing where its cells are of several rows.
    private let weights: [Int]

    /// Codes tell rows unless a quarter of them is lost.
    private static let lostCodes = (share: 3, of: 4)
    /// So many rows show how the cells of a table stand.
    private static let fewest = 3
    /// How many lines stand between the middles of two rows at most.
    private static let mostLines = 16
    /// How many lines of words above the first row's middle may stand at the end of a heading.
    private static let mostLead = 8

    init?(parts: [[LayoutRows.Part]], body: Int, habits: ColumnHabits, codes: Int?, text: LayoutText) {
        (self.parts, self.habits, self.text) = (parts, habits, text)
        cuts = RowCuts(parts: parts, body: body, habits: habits, text: text)
        let own = codes ?? 0
        (self.own, hasCodes) = (own, codes != nil)
        var counts = [Int](repeating: 0, count: habits.holdsFigures.count)
        for part in parts[body...].joined()
        where part.places.count == 1 && part.places.lowerBound > own && part.places.lowerBound < counts.count {
            if BalancedRows.isFigure(part, text) { counts[part.places.lowerBound] += 1 }
        }
        // Of two columns as full the first is the weight: what was aimed at may be a date of two lines.
        let rows = parts.indices[body...].filter { line in
            parts[line].contains { $0.places.lowerBound == own && habits.beginsRow($0, text) }
        }
        let singles = codes == nil ? counts : BalancedRows.singles(parts, rows: rows, columns: counts.count, text)
        guard let most = singles.max(), most >= BalancedRows.fewest, let middles = singles.firstIndex(of: most) else {
            return nil
        }
        self.middles = middles
        var codes = [Int](repeating: 0, count: own)
        for part in parts[body...].joined() where part.places.lowerBound < codes.count && habits.isCode(part, text) {
            codes[part.places.lowerBound] += 1
        }
        weights = counts.indices.map { place in
            if place >= own { return BalancedRows.ownWeight }
            return codes[place] * 4 >= counts[middles] * 3 ? 1 : 0
        }
    }

    /// For each column, how many rows have just one figure in it between their code and the next.
    private static func singles(
        _ parts: [[LayoutRows.Part]], rows: [Int], columns: Int, _ text: LayoutText
    ) -> [Int] {
        var singles = [Int](repeating: 0, count: columns)
        for (row, next) in zip(rows, rows.dropFirst() + [parts.count]) {
            var counts = [Int](repeating: 0, count: columns)
            for part in parts[row..<next].joined() where part.places.count == 1 && part.places.lowerBound < columns {
                if isFigure(part, text) { counts[part.places.lowerBound] += 1 }
            }
            for column in singles.indices where counts[column] == 1 { singles[column] += 1 }
        }
        return singles
    }

    private static func isFigure(_ part: LayoutRows.Part, _ text: LayoutText) -> Bool {
        text.isFigure(part.words) && text.digits(part.bytes) > 0
    }

    /// The pieces with the rows where they are balanced; nil where cells do not stand at the middle of their rows.
    ///
    /// `isBeyondCodes` asks that there be more rows than codes, some of which are lost; else there are to be none.
    ///
    /// - Complexity: O(n) in the lines' parts.
    func settled(_ pieces: [BodyPiece], isBeyondCodes: Bool) -> [BodyPiece]? {
        // Where codes stand they tell the rows.
        guard hasCodes == isBeyondCodes else { return nil }
        var settled: [BodyPiece] = []
        var found: [(place: Int, run: Run)] = []
        var place = 0
        while place < pieces.count {
            guard let lines = self.lines(ofRunFrom: place, in: pieces) else {
                settled.append(pieces[place])
                place += 1
                continue
            }
            let lead = self.lead(to: lines.lines.lowerBound, below: settled.last)
            if let run = run(over: lines.lines, lead: lead) {
                found.append((settled.count, run))
                settled.append(.plain(lines.lines))
            } else {
                settled += pieces[place..<lines.end]
            }
            place = lines.end
        }
        let balance = found.reduce(into: (rows: 0, cost: 0, top: 0)) { sum, found in
            sum.rows += found.run.rows.count
            sum.cost += found.run.cost
            sum.top += found.run.costFromTop
        }
        if hasCodes {
            let codes = found.reduce(0) { $0 + self.codes(on: Array($1.run.lines)[...]) }
            guard codes * BalancedRows.lostCodes.of <= balance.rows * BalancedRows.lostCodes.share else { return nil }
        }
        guard balance.rows >= BalancedRows.fewest, balance.top > balance.rows, balance.cost * 3 < balance.top * 2
        else {
            return nil
        }
        let isPaired = isPaired(found.flatMap(\.run.rows))
        for (place, run) in found.reversed() {
            if place > 0, case .heading(let lines) = settled[place - 1], lines.upperBound > run.lines.lowerBound {
                settled[place - 1] = .heading(lines.lowerBound..<run.lines.lowerBound)
            }
            settled.replaceSubrange(place...place, with: run.rows.flatMap { self.pieces(of: $0, isPaired: isPaired) })
        }
        return settled
    }

    // MARK: Runs

    /// A row: its lines, and the one at its middle.
    private struct Row {
        var lines: Range<Int>
        var middle: Int
    }

    /// Rows that stand right below each other, what it costs that their cells stand at the middle, and what it would that they
    /// stand at the top.
    private struct Run {
        var lines: Range<Int>
        var rows: [Row]
        var cost: Int
        var costFromTop: Int
    }

    /// The lines of pieces from one on that may be rows, and the piece behind them; nil where that one is none.
    private func lines(ofRunFrom place: Int, in pieces: [BodyPiece]) -> (lines: Range<Int>, end: Int)? {
        var end = place
        var lines: Range<Int>?
        loop: while end < pieces.count {
            let next: Range<Int>
            switch pieces[end] {
            case .row(let range, false, _) where !range.contains(where: endsRun): next = range
            case .plain(let range)
            where range.count == 1 && lines?.upperBound == range.lowerBound && mayLead(range.lowerBound):
                next = range
            default: break loop
            }
            lines = (lines?.lowerBound ?? next.lowerBound)..<next.upperBound
            end += 1
        }
        return lines.map { ($0, end) }
    }

    private func endsRun(_ line: Int) -> Bool {
        if parts[line].contains(where: { text.namesTotal($0.words) }) { return true }
        let words = parts[line].lazy.flatMap(\.words)
        return words.count >= BalancedRows.fewest
            && zip(words, 1...BalancedRows.fewest).allSatisfy {
                text.isFigure([$0]) && text.numbering($0.bytes) == [$1]
            }
    }

    private func mayLead(_ line: Int) -> Bool {
        !parts[line].isEmpty
            && parts[line].allSatisfy { part in
                part.places.allSatisfy { $0 < habits.holdsFigures.count && !habits.holdsFigures[$0] }
                    && (part.words.contains { text.holdsBengali($0.bytes) } || habits.beginsRow(part, text))
            }
    }

    /// How many lines at the end of a heading may be a row's.
    private func lead(to line: Int, below piece: BodyPiece?) -> Int {
        guard case .heading(let lines) = piece, lines.upperBound == line else { return 0 }
        var lead = 0
        while lead < BalancedRows.mostLead, line - lead - 1 > lines.lowerBound, mayLead(line - lead - 1) { lead += 1 }
        return lead
    }

    /// The rows of a run at the least cost; nil where the figures at their middles do not tell of each of them.
    private func run(over lines: Range<Int>, lead: Int) -> Run? {
        let filled = (lines.lowerBound - lead..<lines.upperBound).filter { !parts[$0].isEmpty }
        let own = filled.indices.filter { parts[filled[$0]].contains { $0.places.upperBound > self.own } }
        let middles = own.filter { parts[filled[$0]].contains(where: isMiddle) }
        guard let first = own.first(where: { filled[$0] >= lines.lowerBound }), let middle = middles.first,
            middles.count > 1 || first < middle || own.last != middle,
            zip(middles, middles.dropFirst()).allSatisfy({ $1 - $0 <= BalancedRows.mostLines }),
            middle - first <= BalancedRows.mostLines, (own.last ?? 0) - (middles.last ?? 0) <= BalancedRows.mostLines,
            !hasCodes || codes(on: filled[...]) <= middles.count
        else { return nil }
        guard let best = starts(filled, middles, leads: 0...min(lead, first), cost: cost),
            let fromTop = starts(filled, middles, leads: 0...min(lead, first), cost: costFromTop)
        else { return nil }
        let ends = best.starts.dropFirst() + [filled.count]
        let rows = zip(zip(best.starts, ends), middles).map { bounds, middle in
            Row(
                lines: filled[bounds.0]..<(bounds.1 < filled.count ? filled[bounds.1] : lines.upperBound),
                middle: filled[middle])
        }
        guard let start = rows.first?.lines.lowerBound else { return nil }
        return Run(
            lines: min(start, lines.lowerBound)..<lines.upperBound, rows: rows, cost: best.cost,
            costFromTop: fromTop.cost)
    }

    private func isMiddle(_ part: LayoutRows.Part) -> Bool {
        part.places == middles..<middles + 1 && BalancedRows.isFigure(part, text)
    }

    private func isCode(_ part: LayoutRows.Part) -> Bool {
        hasCodes && part.places.lowerBound == own && habits.beginsRow(part, text)
    }

    private func codes(on lines: ArraySlice<Int>) -> Int {
        lines.reduce(0) { $0 + parts[$1].count(where: isCode) }
    }

    // MARK: Costs

    /// What it costs that a row holds a second code, one below its middle, or a code of another row's cell.
    private static let misled = 12
    /// What it costs that a line has room for the first word of the next.
    private static let unfilled = 2
    /// How much more a row's own cells tell than an activity, which may be of several rows.
    private static let ownWeight = 3

    private typealias Cost = (_ lines: ArraySlice<Int>, _ middle: Int) -> Int

    /// Where the rows begin at the least cost, and that.
    private func starts(
        _ lines: [Int], _ middles: [Int], leads: ClosedRange<Int>, cost: Cost
    ) -> (starts: [Int], cost: Int)? {
        var below = [lines.count: (cost: 0, next: 0)]
        var tables: [[Int: (cost: Int, next: Int)]] = []
        for (number, middle) in middles.enumerated().reversed() {
            var here: [Int: (cost: Int, next: Int)] = [:]
            for start in number > 0 ? middles[number - 1] + 1...middle : leads {
                for (end, rest) in below where end > middle {
                    let cost = cost(lines[start..<end], middle) + rest.cost
                    // Of two as good the one whose upper row is the higher.
                    if cost < here[start]?.cost ?? .max || cost == here[start]?.cost && end > here[start]?.next ?? 0 {
                        here[start] = (cost, end)
                    }
                }
            }
            tables.append(here)
            below = here
        }
        guard var start = below.min(by: { ($0.value.cost, -$0.key) < ($1.value.cost, -$1.key) }) else { return nil }
        let cost = start.value.cost
        var starts: [Int] = []
        for table in tables.reversed() {
            starts.append(start.key)
            guard let row = table[start.key] else { break }
            start = (row.next, row)
        }
        return (starts, cost)
    }

    /// One column's cell of a row: its first and its last line, and the words of that.
    private struct Cell {
        var first: Int
        var last: Int
        var words: [LayoutLine.Word]
    }

    private func cells(_ lines: ArraySlice<Int>) -> (cells: [Cell?], cost: Int) {
        var cells = [Cell?](repeating: nil, count: habits.holdsFigures.count)
        var cost = 0
        for line in lines.indices {
            for part in parts[lines[line]] {
                for place in part.places where place < cells.count {
                    guard let cell = cells[place] else {
                        cells[place] = Cell(first: line, last: line, words: part.words)
                        continue
                    }
                    if line - cell.last == 1, cuts.hasRoom(cell.words, for: part.words, in: place) {
                        cost += BalancedRows.unfilled
                    }
                    cells[place] = Cell(first: cell.first, last: line, words: part.words)
                }
            }
        }
        return (cells, cost)
    }

    /// How ill lines make one row whose cells all stand at its middle.
    private func cost(of lines: ArraySlice<Int>, about middle: Int) -> Int {
        let (cells, unfilled) = cells(lines)
        var cost = unfilled + misled(lines, middle)
        for (place, cell) in cells.enumerated() {
            guard let cell else { continue }
            let imbalance = abs(middle - cell.first - (cell.last - middle))
            cost += imbalance * weights[place]
        }
        return cost
    }

    /// How ill lines make one row whose cells all stand at its top.
    private func costFromTop(of lines: ArraySlice<Int>, about middle: Int) -> Int {
        let (cells, unfilled) = cells(lines)
        return cells.enumerated().reduce(unfilled + misled(lines, middle)) { cost, cell in
            guard let first = cell.element?.first else { return cost }
            return cost + min(2, abs(middle - first)) * weights[cell.offset]
        }
    }

    /// What codes cost that are not where a row's is.
    private func misled(_ lines: ArraySlice<Int>, _ middle: Int) -> Int {
        guard hasCodes else { return 0 }
        var cost = 0
        var code: [Int]?
        for line in lines.indices {
            for part in parts[lines[line]] where isCode(part) {
                if code != nil || line > middle { cost += BalancedRows.misled }
                code = code ?? text.codePath(part.words)
            }
        }
        guard let code else { return cost }
        for line in lines {
            for part in parts[line] where part.places.upperBound <= own && text.isCode(part.words) {
                if let path = text.codePath(part.words), !code.starts(with: path) { cost += BalancedRows.misled }
            }
        }
        return cost
    }

    // MARK: Pairs

    /// Whether most rows are of two lines, one above the middle and one below: what was aimed at and what was achieved.
    private func isPaired(_ rows: [Row]) -> Bool { rows.count(where: { isPaired($0) }) * 2 >= rows.count }

    private func isPaired(_ row: Row) -> Bool {
        func places(_ lines: Range<Int>) -> Set<Int> {
            Set(
                parts[lines].joined().filter { part in
                    part.places.lowerBound > own && (text.isFigure(part.words) || text.isRowKind(part.words))
                }.map(\.places.lowerBound))
        }
        guard row.lines.contains(row.middle) else { return false }
        let above = places(row.lines.lowerBound..<row.middle)
        let below = places(row.middle + 1..<row.lines.upperBound)
        return !above.intersection(below).subtracting(places(row.middle..<row.middle + 1)).isEmpty
    }

    private func pieces(of row: Row, isPaired: Bool) -> [BodyPiece] {
        guard isPaired, self.isPaired(row) else { return [.row(row.lines, isFixed: true, gathered: nil)] }
        return [
            .row(row.lines.lowerBound..<row.middle + 1, isFixed: true, gathered: nil),
            .row(row.middle + 1..<row.lines.upperBound, isFixed: true, gathered: nil),
        ]
    }
}
