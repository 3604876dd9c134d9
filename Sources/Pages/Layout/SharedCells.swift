/// Which cells of a table's lines hold for several rows, as the codes of the rows show.
///
/// An area, its weight, an activity and a serial number stand left of the codes of the rows they hold for. A renderer prints
/// such a cell at the top of its rows, where its further lines stand beside the rows below, or in their middle.
struct SharedCells {
    /// The column of the rows' codes; nil where no column holds codes in three numbers.
    let codes: Int?
    /// For each line of the body, by its place from the first on, the code that the rows from there on begin with.
    private let next: [[Int]?]
    /// For each line of the body the code that stands on it, as the codes beside it tell it.
    private let own: [[Int]?]
    private let body: Int
    private let text: LayoutText

    /// Looks through the lines of a body.
    ///
    /// - Complexity: O(n) in their parts.
    init(_ lines: ArraySlice<[LayoutRows.Part]>, columns: Int, _ text: LayoutText) {
        self.text = text
        body = lines.startIndex
        var counts = [Int](repeating: 0, count: columns)
        for part in lines.joined() where part.places.lowerBound < columns {
            if text.codePath(part.words)?.count ?? 0 >= SharedCells.depth { counts[part.places.lowerBound] += 1 }
        }
        let most = counts.indices.max { counts[$0] < counts[$1] } ?? 0
        let column = most > 0 && counts[most] >= SharedCells.fewest ? most : nil
        codes = column
        let own = SharedCells.told(lines.map { parts in column.flatMap { SharedCells.code(of: parts, in: $0, text) } })
        var code: [Int]?
        var next: [[Int]?] = []
        for line in own.reversed() {
            code = line ?? code
            next.append(code)
        }
        self.own = own
        self.next = next.reversed()
    }

    /// Codes, each of which stands between those before and behind it: one that does not by one of its numbers was misprinted or
    /// misread there, and is taken for what it should be.
    private static func told(_ lines: [[Int]?]) -> [[Int]?] {
        var told = lines
        let filled = lines.indices.filter { lines[$0] != nil }
        var last: [Int]?
        for (place, line) in filled.enumerated() {
            let code = lines[line] ?? []
            let following = filled.dropFirst(place + 1).prefix(2).compactMap { lines[$0] }
            if let next = following.first, let should = between(last, next, for: code),
                // By itself the first code tells as much as the second.
                last != nil || following.count == 2 && following[1].first == next.first
            {
                told[line] = should
            }
            last = told[line]
        }
        return told
    }

    /// What a code that does not stand between two others would be if one of its numbers were another; nil where none makes it do,
    /// or several, and where it does.
    private static func between(_ last: [Int]?, _ next: [Int], for code: [Int]) -> [Int]? {
        func stands(_ code: [Int]) -> Bool {
            (last?.lexicographicallyPrecedes(code) ?? true) && code.lexicographicallyPrecedes(next)
        }
        guard code.count == next.count, last.map({ $0.count == code.count }) ?? true,
            last?.lexicographicallyPrecedes(next) ?? true, !stands(code)
        else { return nil }
        var found: Set<[Int]> = []
        for place in code.indices {
            let near = [next[place] - 1, next[place]] + (last.map { [$0[place], $0[place] + 1] } ?? [])
            for number in near where number > 0 {
                var other = code
                other[place] = number
                if stands(other) { found.insert(other) }
            }
        }
        return found.count == 1 ? found.first : nil
    }

    /// The codes of indicators have so many numbers at least.
    private static let depth = 3
    /// A column of codes holds so many at least.
    private static let fewest = 2

    private static func code(of parts: [LayoutRows.Part], in column: Int, _ text: LayoutText) -> [Int]? {
        parts.lazy.filter { $0.places.lowerBound == column }.compactMap { text.codePath($0.words) }
            .first { $0.count >= depth }
    }

    /// The code that a line's row has, where it stands on the line, by its place in the table.
    func code(onLine index: Int) -> [Int]? { own[index - body] }

    /// The parts of a line that decide whether it begins a row: all but those of cells that the open row shares.
    ///
    /// - Parameters:
    ///   - parts: What stands on the line.
    ///   - index: The line, by its place in the table.
    ///   - open: The row that is open.
    ///   - code: The code of the open row.
    ///   - serial: The column of a serial number that runs on, on this line.
    /// - Returns: Those parts, in order.
    func deciding(
        _ parts: [LayoutRows.Part], on index: Int, below open: OpenRow, code: [Int]?, serial: Int?
    ) -> [LayoutRows.Part] {
        guard let codes, let code else { return parts }
        return parts.filter { part in
            part.places.upperBound > codes || !goesOn(part, on: index, below: open, code: code, serial: serial)
        }
    }

    private func goesOn(
        _ part: LayoutRows.Part, on index: Int, below open: OpenRow, code: [Int], serial: Int?
    ) -> Bool {
        let place = part.places.lowerBound
        if text.namesTotal(part.words) { return false }
        if let path = text.codePath(part.words), text.isCode(part.words) || path.count > 1 {
            return open.isEmpty(place) && path.count < code.count && code.starts(with: path)
        }
        let isFigure = text.isFigure(part.words)
        if isFigure, !open.isEmpty(place) { return false }
        guard let next = next[index - body] else { return true }
        // What stands beside the last row above another area goes on above it, or begins below.
        guard next.first == code.first else { return !isFigure && open.wasFilled(place, from: index - 2) }
        return place != serial || next.dropLast() == code.dropLast()
    }

    /// Whether the row that is open holds nothing but cells of the row whose code stands on a line.
    func leads(_ open: OpenRow, to parts: [LayoutRows.Part], on index: Int) -> Bool {
        guard let codes, code(onLine: index) != nil else { return false }
        return !open.isSection && (codes..<open.row.cells.count).allSatisfy(open.isEmpty)
            && !parts.contains { part in
                part.places.lowerBound < codes && !open.isEmpty(part.places.lowerBound)
                    && (text.isFigure(part.words) || text.codePath(part.words) != nil)
            }
    }
}

extension LayoutRows {
    /// Whether a line begins a row below the open one, whose code is given where it has one.
    func begins(
        _ line: BodyLine, on index: Int, below open: OpenRow, code: [Int]?, _ sharesCells: inout Bool
    ) -> Bool {
        if shared.leads(open, to: line.parts, on: index) { return false }
        let deciding = shared.deciding(
            line.parts, on: index, below: open, code: code, serial: line.isNext ? line.numbering?.column : nil)
        guard deciding.count < line.parts.count else { return line.begins(below: open) }
        let begins = !deciding.isEmpty && line.with(deciding).begins(below: open)
        // A row's own words that wrap are set aside too; what else would begin a row is another's.
        if !begins, line.begins(below: open) { sharesCells = true }
        return begins
    }
}

extension LayoutText {
    /// The numbers of the code that words begin with, -1 before those of the mandatory part; nil where there is none.
    func codePath(_ words: [LayoutLine.Word]) -> [Int]? {
        guard let first = words.first?.bytes else { return nil }
        let word = !isCode(first) && isCode(words) ? words[1].bytes : first
        let start = source[word].first == 0x5B ? word.lowerBound + 1 : word.lowerBound
        guard let letters = mandatoryLetters(start..<word.upperBound) else { return numbering(word) }
        return numbering(start + letters..<word.upperBound).map { [-1] + $0 }
    }
}
