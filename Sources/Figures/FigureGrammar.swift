/// A figure found in a cell's tokens.
struct FoundFigure {
    var value: FigureValue
    var range: Range<Int>
}

/// Reads a whole cell's tokens: figures, one or several, and the few words that may stand around them.
struct FigureGrammar {
    let tokens: [FigureToken]
    let unit: UnitKind?
    private var found: [FoundFigure] = []

    init(tokens: [FigureToken], expecting unit: UnitKind?) {
        self.tokens = tokens
        self.unit = unit
    }

    /// The figure or figures of the cell; nil where it holds anything the grammar does not know.
    func read() -> FoundFigure? {
        var reader = self
        return reader.readAll()
    }

    private mutating func readAll() -> FoundFigure? {
        var position = 0
        var isParted = true
        while position < tokens.count {
            if let width = separator(at: position) {
                isParted = isParted || width.parts
                position += width.tokens
                continue
            }
            guard isParted, let item = item(at: position) else { return nil }
            found.append(item.figure)
            position = item.next
            isParted = false
        }
        return result()
    }

    private func result() -> FoundFigure? {
        guard let first = found.first, let last = found.last else { return nil }
        guard found.count > 1 else { return first }
        // Western and Indian grouping broken by a space can't be told from a list.
        return FoundFigure(
            value: .several(found.map(\.value)), range: first.range.lowerBound..<last.range.upperBound)
    }

    /// How many tokens at `position` stand between figures, and whether they part two figures; nil where a figure must
    /// begin.
    private func separator(at position: Int) -> (tokens: Int, parts: Bool)? {
        let token = tokens[position]
        let isEdge = position + 1 == tokens.count
        switch token.kind {
        case .space: return (1, true)
        case .comma where isSpace(position + 1): return listHasGrouping ? nil : (1, true)
        case .danda where isEdge || isSpace(position + 1), .dot where isEdge: return (1, false)
        case .colon where position > 0 && [.label, .era].contains(tokens[position - 1].meaning): return (1, true)
        case .hyphen: return isBetweenDates(position) ? (1, true) : nil
        case .open: return remark(at: position).map { ($0, true) }
        case .word:
            switch token.meaning {
            case .join: return (1, true)
            case .label, .counter: return position == 0 || isSpace(position - 1) ? (1, true) : nil
            case .era: return position == 0 || isSpace(position - 1) || found.isEmpty == false ? (1, true) : nil
            default: return nil
            }
        default: return nil
        }
    }

    private var listHasGrouping: Bool {
        tokens.indices.contains { index in
            tokens[index].kind == .comma && index > 0 && index + 1 < tokens.count
                && tokens[index - 1].kind == .digits && tokens[index + 1].kind == .digits
        }
    }

    private func isSpace(_ position: Int) -> Bool {
        tokens.indices.contains(position) && tokens[position].kind == .space
    }

    /// A hyphen parts two figures only where both are dates: ৫-১০ is no list.
    private func isBetweenDates(_ position: Int) -> Bool {
        guard case .date? = found.last?.value else { return false }
        var next = position + 1
        if isSpace(next) { next += 1 }
        guard next < tokens.count, case .date? = item(at: next)?.figure.value else { return false }
        return true
    }

    /// The length of a remark of words in brackets behind a figure: `৫০,০০০/- (পঞ্চাশ হাজার)`.
    private func remark(at position: Int) -> Int? {
        guard !found.isEmpty else { return nil }
        var next = position + 1
        while next < tokens.count {
            switch tokens[next].kind {
            case .word, .space, .hyphen: next += 1
            case .close: return next > position + 1 ? next - position + 1 : nil
            default: return nil
            }
        }
        return nil
    }

    private func item(at position: Int) -> (figure: FoundFigure, next: Int)? {
        switch DateGrammar(tokens: tokens, expecting: unit).read(at: position) {
        case .date(let date, let next): return (figure(.date(date), position, next), next)
        case .impossible: return nil
        case .none: break
        }
        guard let number = NumberGrammar(tokens: tokens, expecting: unit).read(at: position) else { return nil }
        return (figure(number.value, position, number.next), number.next)
    }

    private func figure(_ value: FigureValue, _ position: Int, _ next: Int) -> FoundFigure {
        FoundFigure(value: value, range: tokens[position].start..<tokens[next - 1].end)
    }
}
