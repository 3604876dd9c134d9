/// Tells lines on which the figures of a row go on, cut where their cells end, from those of the next row.
///
/// Boxes tell how far lines stand apart: the lines of a cell have less between them than rows have. A line without a code whose every
/// figure stands so near below another of the open row is a rest of these, whatever they are: read as a row of its own it would
/// leave the row above with wrong figures that look whole.
struct RestLines {
    private let lines: [LayoutLine]
    private let parts: [[LayoutRows.Part]]
    private let habits: ColumnHabits
    private let text: LayoutText
    private let steps: LineSteps

    /// Nil where the lines of cells and of rows cannot be told apart.
    init?(
        lines: [LayoutLine], parts: [[LayoutRows.Part]], body: Int, habits: ColumnHabits, text: LayoutText
    ) {
        guard let steps = LineSteps(Array(lines[body...])) else { return nil }
        (self.lines, self.parts, self.habits, self.text, self.steps) = (lines, parts, habits, text, steps)
    }

    /// So many lines back the figure is looked for that one goes on with.
    private static let nearLines = 3

    /// Whether nothing but rests of the figures of the row that begins on a line, and words, stands on another.
    ///
    /// - Complexity: O(n) in the parts of the lines right above it.
    func goesOn(_ index: Int, withRowFrom start: Int) -> Bool {
        var hasRest = false
        for part in parts[index] {
            guard part.places.count == 1, !habits.isCode(part, text), !habits.beginsRow(part, text),
                !text.isRowKind(part.words), !text.namesTotal(part.words)
            else { return false }
            guard text.startsWithDigit(part.bytes) || text.isValue(part.words) else { continue }
            guard isRest(part, on: index, from: start) else { return false }
            hasRest = true
        }
        return hasRest
    }

    private func isRest(_ part: LayoutRows.Part, on index: Int, from start: Int) -> Bool {
        for above in (max(start, index - RestLines.nearLines)..<index).reversed() {
            guard let over = parts[above].first(where: { $0.places == part.places }) else { continue }
            // A date goes on below a count, digits below no narrower ones and below no date: its own were joined with it before.
            if text.shape(over.words) == .date, text.shape(part.words) != .date { return false }
            return text.isFigure(over.words) && text.digits(over.bytes) > 0
                && (RestLines.width(over) + 1 >= RestLines.width(part) || text.shape(part.words) == .date)
                && steps.areOfOneRow(lines[above], lines[index])
        }
        return false
    }

    private static func width(_ part: LayoutRows.Part) -> Int {
        (part.words.last?.columns.upperBound ?? 0) - (part.words.first?.columns.lowerBound ?? 0)
    }
}
