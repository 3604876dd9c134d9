internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Tables

/// Which rows share the cells of a column: an area or an activity whose name stands once for several.
///
/// Its words may stand beside several rows, at the top of those they hold for or in their middle. What they cover is what
/// the codes of the rows say, `[১.২.১]` and `[১.২.২]` below `[১.২]`, and never what their figures add to.
struct SharedColumn {
    /// One row of the body, as far as the column is concerned.
    struct Line {
        /// Its place among the table's rows.
        var row: Int
        /// Whether figures of its own stand in it.
        var isData: Bool
        /// What stands in the column; nil where nothing does.
        var passage: Passage?
        /// Whether that begins with a number or a code.
        var isNumbered = false
        /// Whether the figure that stands once with each name does: the area's weight, the activity's serial number.
        var hasFigure = false
        /// The row's code.
        var code: Code?
    }

    /// The rows whose words go on with those of a cell above.
    private(set) var tails: Set<Int> = []
    /// For rows above the words that hold for them, the row on which those begin.
    private(set) var beginnings: [Int: Int] = [:]
    /// Whether rows stand above the first words, and no code says that they are not theirs.
    private(set) var isDoubtful = false

    private let lines: [Line?]
    /// For each line its row's code, or below it that of the next row with figures.
    private let codes: [Code?]
    /// How many numbers of a code name what the column holds: one an area, two an activity.
    private let depth: Int
    /// Whether a figure stands with each name.
    private let hasFigures: Bool
    /// Whether cells were told apart by where they stand.
    private let isPlaced: Bool

    /// One name and the lines on which it stands.
    private struct Name {
        var lines: ClosedRange<Int>
        var isNumbered: Bool
        var hasFigure: Bool
        var key: Key?
    }

    /// The numbers that name what rows of a code belong to; -1 for the second of a code that has one alone.
    private struct Key: Equatable {
        var mandatory: Bool
        var first: Int
        var second: Int
    }

    /// Finds what the cells of a column cover.
    ///
    /// - Parameters:
    ///   - lines: The rows of the body, in order; nil where a row parts those above it from those below.
    ///   - depth: How many numbers of a code name what the column holds: one an area, two an activity.
    ///   - hasFigures: Whether a figure stands with each name.
    ///   - isPlaced: Whether cells were told apart by where they stand, so that one may stand in the middle of its rows;
    ///     any other form says itself on which row a cell begins.
    ///   - paged: The document.
    /// - Complexity: O(n) in the rows.
    init(_ lines: [Line?], depth: Int, hasFigures: Bool, isPlaced: Bool, _ paged: PagedText) {
        self.lines = lines
        self.depth = depth
        self.hasFigures = hasFigures
        self.isPlaced = isPlaced
        var codes: [Code?] = []
        for line in lines.reversed() {
            codes.append(line?.code ?? (line.map { $0.isData } ?? true ? nil : codes.last ?? nil))
        }
        self.codes = codes.reversed()
        let names = names(paged)
        if isPlaced { place(names) }
        if let first = names.first, depth == 1, isPlaced {
            let above = lines[..<first.lines.lowerBound].compactMap(\.self).filter(\.isData)
            isDoubtful = !above.isEmpty && above.allSatisfy { $0.code == nil }
        }
    }

    /// No cell that rows share.
    init() { (lines, codes, depth, hasFigures, isPlaced) = ([], [], 1, false, false) }

    // MARK: Names

    private mutating func names(_ paged: PagedText) -> [Name] {
        var names: [Name] = []
        var isOpen = false
        for (index, line) in lines.enumerated() {
            guard let line else {
                isOpen = false
                continue
            }
            guard line.passage != nil else { continue }
            if isOpen, let name = names.last, goesOn(line, at: index, with: name, paged) {
                tails.insert(line.row)
                names[names.count - 1].lines = name.lines.lowerBound...index
                names[names.count - 1].hasFigure = name.hasFigure || line.hasFigure
                continue
            }
            names.append(
                Name(
                    lines: index...index, isNumbered: line.isNumbered, hasFigure: line.hasFigure, key: key(codes[index])
                ))
            isOpen = true
        }
        return names
    }

    private func key(_ code: Code?) -> Key? {
        guard let code else { return nil }
        return Key(
            mandatory: code.mandatory, first: code.numbers.first ?? -1,
            second: depth > 1 && code.numbers.count > 1 ? code.numbers[1] : -1)
    }

    /// Whether a line's words go on with a name that begins above.
    private func goesOn(_ line: Line, at index: Int, with name: Name, _ paged: PagedText) -> Bool {
        if line.isNumbered || line.hasFigure && name.hasFigure { return false }
        if isRepeated(line, lines[name.lines.lowerBound], paged) { return false }
        // Only a cell that stands in the middle of its rows begins above its figure; elsewhere that names a part of the table.
        if !isPlaced, line.hasFigure, line.isData, lines[name.lines.upperBound]?.isData == false { return false }
        let isRightBelow = index == name.lines.upperBound + 1
        if let key = key(line.code), let other = name.key {
            guard key == other else { return false }
            return isRightBelow || (depth == 1 ? name.hasFigure : name.isNumbered)
        }
        guard isRightBelow else { return false }
        return !line.isData || hasFigures && name.hasFigure && !line.hasFigure
    }

    /// Whether a line prints the first words of a name again.
    private func isRepeated(_ line: Line, _ first: Line?, _ paged: PagedText) -> Bool {
        guard let passage = line.passage, let other = first?.passage else { return false }
        let bytes = paged.text.bytes
        return bytes[passage.text].elementsEqual(bytes[other.text])
    }

    // MARK: Rows above their names

    /// Gives the rows above a name to it that their codes say are its own.
    private mutating func place(_ names: [Name]) {
        for (index, name) in names.enumerated() {
            guard let row = lines[name.lines.lowerBound]?.row else { continue }
            for other in rowsAbove(name, behind: index > 0 ? names[index - 1] : nil) { beginnings[other] = row }
        }
    }

    /// The rows right above a name whose codes run up to it and are of what it names.
    private func rowsAbove(_ name: Name, behind before: Name?) -> [Int] {
        guard let key = name.key, before?.key != key else { return [] }
        let start = name.lines.lowerBound
        guard var next = codes[start] else { return [] }
        var rows: [Int] = []
        for line in lines[((before?.lines.upperBound ?? -1) + 1)..<start].reversed() {
            guard let line else { break }
            guard let code = line.code else {
                if line.isData { break }
                continue
            }
            guard self.key(code) == key, code.numbers.lexicographicallyPrecedes(next.numbers) else { break }
            rows.append(line.row)
            next = code
        }
        return rows
    }
}
