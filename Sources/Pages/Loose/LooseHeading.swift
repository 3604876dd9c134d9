/// The columns of a table whose cells nothing parts: the words over them, cut into as many known headings as the row of
/// column numbers counts.
struct LooseHeading {
    /// What stands in the cells of a column.
    enum Kind { case serial, area, areaWeight, activity, indicator, words, unit, figure }

    /// The kinds of the columns, in order: words and numbers, the unit, figures, and words again.
    let kinds: [Kind]
    /// Which of the words over them each has, by their place.
    let cells: [Range<Int>]
    /// How well the words agree with the headings that they were cut into.
    let score: Int

    /// Cuts words into the headings of so many columns; nil where they are not those.
    ///
    /// - Complexity: O(words × columns).
    init?(_ words: LooseHeadingWords, columns: Int) {
        guard words.atoms.count >= columns, let cut = Cut(words, columns: columns) else { return nil }
        (kinds, cells, score) = (cut.kinds, cut.cells, cut.score)
        guard kinds.contains(.indicator) || kinds.contains(.activity) else { return nil }
    }

    /// The place of the column of units.
    var unit: Int { kinds.firstIndex(of: .unit) ?? 0 }
    /// How many columns behind the unit hold figures.
    var figures: Int { kinds.count { $0 == .figure } }

    /// The best cut.
    private struct Cut {
        var kinds: [Kind] = []
        var cells: [Range<Int>] = []
        var score = 0

        /// Which part of a row a column belongs to; they follow each other, so that the order of a row's figures settles
        /// which is whose.
        private enum Part: Int, CaseIterable {
            case words, unit, figures, remarks

            /// The part of the column behind one of this part; nil where that kind cannot stand there.
            func next(_ kind: Kind) -> Part? {
                switch (self, kind) {
                case (.words, .unit): .unit
                case (.words, .figure): nil
                case (.words, _): .words
                case (.unit, .figure), (.figures, .figure): .figures
                case (.figures, .words), (.remarks, .words): .remarks
                default: nil
                }
            }
        }

        private struct Step {
            var score: Int
            var start: Int
            var part: Part
            var kind: Kind
        }

        /// The stretches that name most, as many as there are columns; nil where the words cannot be cut so.
        init?(_ words: LooseHeadingWords, columns: Int) {
            let count = words.atoms.count
            let parts = Part.allCases.count
            var steps = [[Step?]](repeating: [Step?](repeating: nil, count: (count + 1) * parts), count: columns + 1)
            for column in 0..<columns {
                for start in column..<count {
                    for part in Part.allCases {
                        guard let score = column > 0 ? steps[column][start * parts + part.rawValue]?.score : 0,
                            column > 0 || start == 0 && part == .words
                        else { continue }
                        for (length, match) in words.matches[start].enumerated() {
                            guard let match, let next = part.next(match.kind) else { continue }
                            let place = (start + length + 1) * parts + next.rawValue
                            if score + match.score > steps[column + 1][place]?.score ?? Int.min {
                                steps[column + 1][place] = Step(
                                    score: score + match.score, start: start, part: part, kind: match.kind)
                            }
                        }
                    }
                }
            }
            var end = count
            let last = [Part.figures, .remarks].max {
                steps[columns][count * parts + $0.rawValue]?.score ?? Int.min
                    < steps[columns][count * parts + $1.rawValue]?.score ?? Int.min
            }
            guard var part = last, let best = steps[columns][end * parts + part.rawValue] else { return nil }
            score = best.score
            for column in stride(from: columns, to: 0, by: -1) {
                guard let step = steps[column][end * parts + part.rawValue] else { return nil }
                kinds.insert(step.kind, at: 0)
                cells.insert(step.start..<end, at: 0)
                (end, part) = (step.start, step.part)
            }
        }
    }
}
