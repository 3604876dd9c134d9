/// Puts dates together that a scan split with spaces (`২৮/০৮/২ ৪`), where the unit proves that dates stand there.
///
/// Under a unit of dates the whole cell may be one date; under counts and dates a space goes only beside a mark between
/// day, month and year, or inside a year that lacks a digit. A month's name parts a date as its marks do.
struct SplitFigures {
    let tokens: [FigureToken]
    let unit: UnitKind

    init(tokens: [FigureToken], expecting unit: UnitKind) {
        self.tokens = tokens
        self.unit = unit
    }

    /// The joined reading; nil where nothing is to be joined, or joining gives no figure of the unit.
    func read(_ text: Span<UInt8>, _ lexer: FigureLexer, unless plain: FoundFigure?) -> FigureReading? {
        guard tokens.contains(where: { $0.kind == .space }), !isProper(plain?.value) else { return nil }
        let ways = unit == .date ? [wholeDate(), damagedSpaces()] : [damagedSpaces()]
        for dropped in ways where dropped.contains(true) {
            if let reading = read(text, lexer, without: dropped) { return reading }
        }
        return nil
    }

    /// Whether a value is already what the unit asks for.
    private func isProper(_ value: FigureValue?) -> Bool {
        switch value {
        case .date: true
        case .several(let values):
            values.allSatisfy { value in
                switch value {
                case .date: true
                case .number: unit == .countAndDate
                default: false
                }
            } && values.contains { if case .date = $0 { true } else { false } }
        default: false
        }
    }

    private func read(_ text: Span<UInt8>, _ lexer: FigureLexer, without dropped: [Bool]) -> FigureReading? {
        var bytes: [UInt8] = []
        for (index, token) in tokens.enumerated() where !dropped[index] {
            for offset in token.start..<token.end { bytes.append(text[offset]) }
        }
        guard let pieces = lexer.tokens(bytes.span, 0..<bytes.count, limit: tokens.count),
            let found = FigureGrammar(tokens: pieces, expecting: unit).read(), isProper(found.value)
        else { return nil }
        let range =
            original(
                found.range.lowerBound, dropped, isEnd: false)..<original(found.range.upperBound, dropped, isEnd: true)
        return FigureReading(value: found.value, range: range, joined: Array(bytes[found.range]))
    }

    /// Where an offset of the joined bytes stands in the text.
    private func original(_ offset: Int, _ dropped: [Bool], isEnd: Bool) -> Int {
        var passed = 0
        for (index, token) in tokens.enumerated() where !dropped[index] {
            let length = token.end - token.start
            if isEnd ? offset <= passed + length : offset < passed + length { return token.start + offset - passed }
            passed += length
        }
        return tokens.last?.end ?? 0
    }

    /// Every space goes, where nothing but digits, marks and spaces stands in the cell.
    private func wholeDate() -> [Bool] {
        let isPlain = tokens.allSatisfy { $0.kind == .digits || $0.kind == .space || $0.partsDate }
        return tokens.map { isPlain && $0.kind == .space }
    }

    private func damagedSpaces() -> [Bool] {
        var dropped = Array(repeating: false, count: tokens.count)
        // How many marks between digits the date at hand has so far, and how many digits its last number.
        var marks = 0
        var digits = 0
        for index in tokens.indices {
            let token = tokens[index]
            switch token.kind {
            case .digits: digits += token.count
            case .slash, .hyphen, .dot:
                marks += 1
                digits = 0
            case .space:
                if behindMonth(index) {
                    marks = 2
                    digits = 0
                } else if isDamage(index, marks: marks, digits: digits) {
                    dropped[index] = true
                } else {
                    marks = 0
                    digits = 0
                }
            default:
                marks = 0
                digits = 0
            }
        }
        return dropped
    }

    /// Whether a space parts a month's name from its year: `৩ মার্চ ২০২৫`.
    private func behindMonth(_ index: Int) -> Bool {
        guard index > 2, tokens[index - 1].isWord(.month), index + 1 < tokens.count else { return false }
        let day = tokens[index - 2].kind == .space ? index - 3 : index - 2
        return tokens[day].kind == .digits && tokens[index + 1].kind == .digits
    }

    private func isDamage(_ index: Int, marks: Int, digits: Int) -> Bool {
        guard index > 0, index + 1 < tokens.count else { return false }
        let before = tokens[index - 1]
        let after = tokens[index + 1]
        if before.partsDate { return after.kind == .digits && (marks == 1 || marks == 2) }
        if after.partsDate { return before.kind == .digits && marks < 2 }
        guard marks == 2, before.kind == .digits, after.kind == .digits else { return false }
        let isYearsEnd = index + 2 >= tokens.count || !tokens[index + 2].partsDate
        let completes =
            (digits == 1 && after.count == 1) || (digits == 3 && after.count == 1)
            || (digits == 1 && after.count == 3)
            || (unit == .date && digits == 2 && after.count == 2 && before.value == 20)
        return isYearsEnd && completes
    }
}
