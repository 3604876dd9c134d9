/// Reads the rows of a table whose cells nothing parts, line by line.
struct LooseRows {
    let text: LayoutText
    let units: LooseUnits
    let heading: LooseHeading
    /// Whether each cell has a line of its own.
    let isByLines: Bool
    let lines: SourceLines

    /// The rows, and the lines that each stands on.
    private(set) var rows: [(row: LooseRow, lines: Range<Int>)] = []

    /// So many lines of words may stand before a row's unit, or go on with the row above them; the cells of an area, an
    /// activity and an indicator have some four lines each.
    private static let mostHeadLines = 12
    private static let mostContinued = 3
    /// So many figures behind a unit at least make a row of it.
    private static let fewestFigures = 2

    init(text: LayoutText, units: LooseUnits, heading: LooseHeading, isByLines: Bool, lines: SourceLines) {
        self.text = text
        self.units = units
        self.heading = heading
        self.isByLines = isByLines
        self.lines = lines
    }

    /// A word, or all that stands on a line of one cell.
    private struct Atom {
        var range: Range<Int>
        var line: Int
        var isFigure: Bool
    }

    /// Whether the text goes cell by cell, so that words between two rows are the next one's; else it goes by the page's
    /// lines, and they go on with the row above.
    private var isByCells = false

    /// Whether figures are given to their columns.
    private var mayPart = true

    /// Reads on from a line to where no more rows are.
    ///
    /// Where fewer than half of the rows have as many figures as there are columns, the headings were not understood, and
    /// none is given to a column.
    mutating func readAll(from first: Int) {
        read(from: first)
        if isByCells, !isByLines {
            // A unit at the beginning of a line told how the text goes.
            rows = []
            read(from: first)
        }
        guard rows.count(where: \.row.isWhole) * 2 < rows.count else { return }
        (rows, mayPart) = ([], false)
        read(from: first)
    }

    private mutating func read(from first: Int) {
        if isByLines { readCells(from: first) } else { readLines(from: first) }
    }

    private func atoms(of line: Int) -> [Atom] {
        let words = LayoutLine(text.source, lines[line], measure: .scalars).segments.flatMap(\.words)
        guard isByLines, let first = words.first, let last = words.last else {
            return words.map { Atom(range: $0.bytes, line: line, isFigure: text.isFigureWord($0.bytes)) }
        }
        return [
            Atom(
                range: first.bytes.lowerBound..<last.bytes.upperBound, line: line,
                isFigure: words.allSatisfy { text.isFigureWord($0.bytes) })
        ]
    }

    /// Whether a line begins as a row does: with a code in brackets, or a serial and one.
    private func beginsRow(_ atoms: [Atom]) -> Bool {
        guard let first = atoms.first else { return false }
        if text.level(of: first.range) != nil { return true }
        return atoms.count > 1 && text.value(of: first.range) != nil && text.level(of: atoms[1].range) != nil
    }

    // MARK: Rows of a line

    private mutating func readLines(from first: Int) {
        var head: [Atom] = []
        var continued: [Atom] = []
        var misses = 0
        for line in first..<lines.count {
            let atoms = atoms(of: line)
            if atoms.isEmpty {
                // What a blank line parts from its row is none of it.
                (head, continued) = ([], [])
                misses += 1
            } else if let parts = parts(of: atoms) {
                if parts.unit.lowerBound == 0, !head.isEmpty { isByCells = true }
                take(continued)
                add(head, parts, atoms)
                (head, continued, misses) = ([], [], 0)
            } else if beginsRow(atoms) {
                take(continued)
                continued = []
                // Below an area stands an activity, below that an indicator; any other code begins anew.
                head = level(atoms) > level(head) ? head + atoms : atoms
                misses = 0
            } else if !head.isEmpty {
                head += atoms
                if line - head[0].line > LooseRows.mostHeadLines { head = [] }
            } else if isByCells {
                misses += 1
                if heading.kinds.contains(.area) { head = atoms }
            } else {
                misses += 1
                if let last = rows.last, last.lines.upperBound == line - misses + 1 { continued += atoms }
                if misses > LooseRows.mostContinued { continued = [] }
            }
            if misses > LooseRows.mostHeadLines { return }
        }
    }

    /// The level of the last code that some words hold; 0 where they hold none.
    private func level(_ atoms: [Atom]) -> Int {
        atoms.last { text.level(of: $0.range) != nil }.flatMap { text.level(of: $0.range) } ?? 0
    }

    /// Adds lines of words between two rows to the row above them.
    private mutating func take(_ continued: [Atom]) {
        guard let last = continued.last, !rows.isEmpty else { return }
        rows[rows.count - 1].row.append(continued.map(\.range), heading)
        rows[rows.count - 1].lines = rows[rows.count - 1].lines.lowerBound..<last.line + 1
    }

    /// The places of a line's unit and of its figures; of several units that with as many figures as there are columns.
    private func parts(of atoms: [Atom]) -> (unit: Range<Int>, figures: Range<Int>)? {
        var best: (unit: Range<Int>, figures: Range<Int>)?
        for start in atoms.indices {
            for count in stride(from: min(LooseUnits.mostWords, atoms.count - start), to: 0, by: -1)
            where units.isUnit(text.source, atoms[start..<start + count].map(\.range)[...]) {
                let first = start + count
                let end =
                    isWholeMisread(atoms[first...])
                    ? atoms.count : atoms[first...].firstIndex { !$0.isFigure } ?? atoms.count
                guard end - first >= LooseRows.fewestFigures else { continue }
                // A unit of two words ends with another's name.
                if best?.figures == first..<end { break }
                let isWhole = end - first == heading.figures
                if best?.figures.count == heading.figures {
                    if isWhole { return nil }
                } else {
                    best = (start..<first, first..<end)
                }
                break
            }
        }
        return best
    }

    /// Whether a unit is followed by as many marks as there are columns for figures, a few of them misread.
    ///
    /// Most are figures, and each of the others is so short that it may be one: `হ০`. A last word may as well be a remark.
    private func isWholeMisread(_ atoms: ArraySlice<Atom>) -> Bool {
        let figures = atoms.count(where: \.isFigure)
        return atoms.count == heading.figures && figures < atoms.count
            && figures * LooseRows.share.1 >= atoms.count * LooseRows.share.0
            && atoms.allSatisfy { $0.isFigure || $0.range.count <= LooseRows.longestMisread }
            && (atoms.last?.isFigure == true || heading.unit + 1 + heading.figures == heading.kinds.count)
    }

    /// So many of a row's marks are figures where others are misread: three of four; and so many bytes at most has one
    /// that is misread: four letters.
    private static let share = (3, 4)
    private static let longestMisread = 12

    private mutating func add(_ head: [Atom], _ parts: (unit: Range<Int>, figures: Range<Int>), _ atoms: [Atom]) {
        let row = LooseRow(
            heading, head: (head + atoms[..<parts.unit.lowerBound]).map(\.range), unit: atoms[parts.unit].map(\.range),
            figures: atoms[parts.figures].map(\.range), rest: atoms[parts.figures.upperBound...].map(\.range),
            mayPart: mayPart, text)
        let start = max(head.first?.line ?? atoms[0].line, rows.last?.lines.upperBound ?? 0)
        rows.append((row, start..<atoms[0].line + 1))
    }

    // MARK: Cells of a line each

    private mutating func readCells(from first: Int) {
        var head: [Atom] = []
        var line = first
        var serial = 0
        while line < lines.count {
            guard let atom = atoms(of: line).first else {
                line += 1
                continue
            }
            let figures = units.isUnit(text.source, [atom.range]) ? self.figures(from: line + 1) : []
            guard figures.count >= LooseRows.fewestFigures else {
                head.append(atom)
                if head.count > LooseRows.mostHeadLines { return }
                line += 1
                continue
            }
            serial = head.first.flatMap { heading.kinds.first == .serial ? text.value(of: $0.range) : nil } ?? serial
            let own = own(figures, behind: serial)
            head = Array(heading.kinds.contains(.area) ? head[...] : head.drop { !beginsCell($0) })
            let row = LooseRow(
                heading, head: head.flatMap(words), unit: [atom.range], figures: own.map(\.range), rest: [],
                mayPart: mayPart, text)
            line = (own.last?.line ?? line) + 1
            rows.append((row, (head.first ?? atom).line..<line))
            head = []
        }
    }

    /// Whether a line begins with a code or is a serial, as the first cell of a row does.
    private func beginsCell(_ atom: Atom) -> Bool {
        text.level(of: words(atom).first) != nil || text.value(of: atom.range) != nil
    }

    /// The words of a line, so that a code may stand before others.
    private func words(_ atom: Atom) -> [Range<Int>] {
        LayoutLine(text.source, atom.range, measure: .scalars).segments.flatMap(\.words).map(\.bytes)
    }

    private func figures(from first: Int) -> [Atom] {
        var figures: [Atom] = []
        var line = first
        while line < lines.count {
            let atoms = atoms(of: line)
            if let atom = atoms.first {
                guard atom.isFigure, !units.isUnit(text.source, [atom.range]) else { break }
                figures.append(atom)
            }
            line += 1
        }
        return figures
    }

    /// A row's own figures: the last is the next row's serial where it follows this row's.
    private func own(_ figures: [Atom], behind serial: Int) -> [Atom] {
        guard heading.kinds.first == .serial, let last = figures.last, text.value(of: last.range) == serial + 1,
            let next = atoms(after: last.line), text.level(of: next.range) != nil
        else { return figures }
        return figures.dropLast()
    }

    private func atoms(after line: Int) -> Atom? {
        (line + 1..<max(line + 1, min(lines.count, line + 3))).lazy.compactMap { atoms(of: $0).first }.first
    }
}
