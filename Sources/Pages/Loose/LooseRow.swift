/// One row of a table whose cells nothing parts, put into its columns: what stands before the unit by its codes, what stands
/// behind it by the order of the figures, where there are exactly as many as columns for them.
struct LooseRow {
    /// The stretches of each cell, in order.
    private(set) var cells: [[Range<Int>]]
    /// Whether as many figures stand there as columns.
    let isWhole: Bool

    /// Makes a row of the words before the unit, those of the unit, the figures, and the words behind them.
    ///
    /// Where the figures are not as many as the columns, nothing says which is missing: they stand together in the first
    /// column, which holds several where one belongs and says so. So they do where the columns themselves are doubtful.
    init(
        _ heading: LooseHeading, head: [Range<Int>], unit: [Range<Int>], figures: [Range<Int>], rest: [Range<Int>],
        mayPart: Bool, _ text: LayoutText
    ) {
        cells = [[Range<Int>]](repeating: [], count: heading.kinds.count)
        let first = heading.unit + 1
        let restColumn = first + heading.figures
        isWhole = mayPart && figures.count == heading.figures && (rest.isEmpty || restColumn < heading.kinds.count)
        cells[heading.unit] = unit
        if isWhole {
            for (place, figure) in figures.enumerated() { cells[first + place] = [figure] }
            if !rest.isEmpty { cells[restColumn] = rest }
        } else {
            cells[first] = figures + rest
            cells.removeSubrange((first + 1)...)
        }
        place(head, heading, text)
    }

    /// Adds words that stand on lines below the row's own, which go on with what it indicates.
    mutating func append(_ words: [Range<Int>], _ heading: LooseHeading) {
        let column = heading.kinds.firstIndex(of: .indicator) ?? heading.kinds.firstIndex(of: .activity) ?? 0
        cells[column] += words
    }

    private mutating func place(_ head: [Range<Int>], _ heading: LooseHeading, _ text: LayoutText) {
        func column(_ kind: LooseHeading.Kind) -> Int? { heading.kinds.firstIndex(of: kind) }
        let named = [LooseHeading.Kind.area, .activity, .indicator]
        var rest = head[...]
        if let serial = column(.serial), let first = rest.first, text.isNumber(first) {
            cells[serial] = [first]
            rest = rest.dropFirst()
        }
        // Words without a code are an area's where there is one, else those of the first column of words.
        let whole = column(.indicator) ?? column(.activity) ?? 0
        var current = text.level(of: rest.first) == nil ? column(.area) : nil
        let holdsCode = rest.contains { text.level(of: $0) != nil }
        if !holdsCode { current = whole }
        for word in rest {
            if let level = text.level(of: word) {
                // What belongs to no column of its own belongs to the next.
                current = named.dropFirst(min(level, named.count) - 1).lazy.compactMap(column).first ?? whole
            }
            let place = current ?? whole
            if let weight = column(.areaWeight), place == column(.area), text.isNumber(word), !cells[place].isEmpty,
                cells[weight].isEmpty
            {
                cells[weight] = [word]
            } else {
                cells[place].append(word)
            }
        }
    }
}

extension LayoutText {
    /// Whether a word is a figure of digits, as serials and weights are.
    func isNumber(_ word: Range<Int>) -> Bool { isFigureWord(word) && digits(word) > 0 }

    /// How many numbers the code in brackets has that a word begins with; nil where none does.
    func level(of word: Range<Int>?) -> Int? {
        guard let word, isCode(word) else { return nil }
        let inner = word.lowerBound + 1..<word.upperBound
        if let letters = mandatoryLetters(inner) {
            // The mandatory part counts its areas too: `[এম.১.২]` is an activity's.
            return numbering(inner.lowerBound + letters..<inner.upperBound).map { max(1, $0.count) }
        }
        return numbering(word)?.count
    }
}
