/// Figures that one space parts, each in a column of its own where as many columns of figures are there as figures.
///
/// `pdftotext -layout` leaves one space between figures that fill their columns, as dates and amounts do, and moves those behind them
/// to the left. Their order and their number tell their columns where their places do not.
struct CountedFigures {
    private let text: LayoutText
    /// For each column of the table, whether figures fill most of its cells.
    private let holdsFigures: [Bool]

    /// Gives such figures their columns, from the body's first line on.
    ///
    /// - Complexity: O(n) in the lines' words.
    static func place(
        _ parts: inout [[LayoutRows.Part]], from body: Int, _ grid: LayoutGrid, _ text: LayoutText
    ) {
        let crowded = parts.indices.dropFirst(body).filter { parts[$0].contains { isCrowded($0, text) } }
        guard !crowded.isEmpty else { return }
        let figures = CountedFigures(parts[body...], columns: grid.count, text)
        for index in crowded {
            guard let stretch = grid.stretch(ofLine: index), stretch.places.elementsEqual(0..<grid.count) else {
                continue
            }
            parts[index] = figures.placed(parts[index], stretch.columns.columns)
        }
    }

    private init(_ body: ArraySlice<[LayoutRows.Part]>, columns: Int, _ text: LayoutText) {
        self.text = text
        var (figures, words) = ([Int](repeating: 0, count: columns), [Int](repeating: 0, count: columns))
        for part in body.joined() where part.places.count == 1 && part.places.lowerBound < columns {
            if text.isValue(part.words) {
                figures[part.places.lowerBound] += 1
            } else {
                words[part.places.lowerBound] += 1
            }
        }
        holdsFigures = zip(figures, words).map { $0 > $1 }
    }

    /// Whether a part is several figures of one kind, which are no count with its dates.
    private static func isCrowded(_ part: LayoutRows.Part, _ text: LayoutText) -> Bool {
        guard part.words.count > 1, let first = part.words.first else { return false }
        let shape = text.shape([first])
        return part.words.allSatisfy { text.isFigure([$0]) && text.digits($0.bytes) > 0 && text.shape([$0]) == shape }
            && !text.isWrittenDate(part.words)
    }

    private func placed(_ parts: [LayoutRows.Part], _ columns: [Range<Int>]) -> [LayoutRows.Part] {
        var placed: [LayoutRows.Part] = []
        var index = 0
        while index < parts.count {
            var end = index
            while end < parts.count, parts[end].words.allSatisfy({ text.isFigure([$0]) && !text.isCode($0.bytes) }) {
                end += 1
            }
            guard end > index else {
                placed.append(parts[index])
                index += 1
                continue
            }
            let from = placed.last?.places.upperBound ?? 0
            let to = end < parts.count ? parts[end].places.lowerBound : columns.count
            placed += self.placed(Array(parts[index..<end]), in: from..<max(from, to), columns)
            index = end
        }
        return placed
    }

    /// Figures in as many columns of them one behind the other, where each stands near its own; the parts as they are where one does
    /// not, or all stand in their own already.
    private func placed(
        _ run: [LayoutRows.Part], in free: Range<Int>, _ columns: [Range<Int>]
    ) -> [LayoutRows.Part] {
        let words = run.flatMap(\.words)
        guard words.count > run.count, let first = run.first?.places.lowerBound,
            run.contains(where: { CountedFigures.isCrowded($0, text) && !isWithin($0, columns) })
        else { return run }
        let starts = (free.lowerBound...max(free.lowerBound, first)).filter { start in
            let end = start + words.count
            return end <= free.upperBound && holdsFigures[start..<end].allSatisfy(\.self)
                && (end == free.upperBound || !holdsFigures[end]) && zip(words, columns[start..<end]).allSatisfy(isNear)
        }
        guard let start = starts.first, starts.count == 1 else { return run }
        return words.enumerated().map { offset, word in
            LayoutRows.Part(words: [word], places: start + offset..<start + offset + 1)
        }
    }

    /// Whether all of a part stands in its own column.
    private func isWithin(_ part: LayoutRows.Part, _ columns: [Range<Int>]) -> Bool {
        guard part.places.count == 1, let first = part.words.first, let last = part.words.last else { return false }
        let column = columns[part.places.lowerBound]
        return column.lowerBound <= first.columns.lowerBound && last.columns.upperBound <= column.upperBound
    }

    /// Whether a figure stands no further beside a column than it is long.
    private func isNear(_ word: LayoutLine.Word, _ column: Range<Int>) -> Bool {
        let aside = max(column.lowerBound - word.columns.upperBound, word.columns.lowerBound - column.upperBound)
        return aside <= word.columns.count
    }
}
