/// The grammar of figures: a cell's canonical text to an exact value.
///
/// The spellings are those of published agreements (Indian and Western grouping, words behind a number, dates in many
/// forms); where a text can be read in two ways it is `text`, never one of the two. Digits of every script count by
/// value.
public struct FigureReader: Sendable {
    private let lexer = FigureLexer()
    private let words = WholeCellWords()
    /// More pieces than any figure has: a longer cell is text.
    private static let tokenLimit = 64

    /// Makes a reader with the embedded tables.
    public init() {}

    /// Reads the figure in `bytes[range]`, canonical UTF-8; white space at its edges is left out.
    ///
    /// - Parameters:
    ///   - bytes: The text that holds the cell.
    ///   - range: The cell's bytes.
    ///   - unit: What the figure should be of, where its column or its row says; nil where nothing is known.
    /// - Returns: The reading; its range lies in `range` and counts as `range` does.
    /// - Complexity: O(n) in the cell's bytes.
    public func read(_ bytes: borrowing [UInt8], _ range: Range<Int>, expecting unit: UnitKind?) -> FigureReading {
        let text = bytes.span
        let range = range.clamped(to: 0..<text.count)
        if let value = QuickFigures.read(text, range) { return FigureReading(value: value, range: range) }
        return readSlowly(text, range, expecting: unit)
    }

    /// The figure that `bytes[range]` is as a whole, where it has one of the forms that most cells have; nil for any other,
    /// which `read` may know.
    ///
    /// - Complexity: O(n) in the cell's bytes.
    public func readPlain(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> FigureValue? {
        QuickFigures.read(bytes.span, range.clamped(to: 0..<bytes.count))
    }

    /// The one number of `bytes[range]` with the spaces inside it taken out, where the caller knows that it is one: `১২ ০`; nil
    /// where it is none.
    ///
    /// - Complexity: O(n) in the cell's bytes.
    public func readSplit(_ bytes: borrowing [UInt8], _ range: Range<Int>, expecting unit: UnitKind?) -> FigureReading?
    {
        let text = bytes.span
        guard let tokens = lexer.tokens(text, range.clamped(to: 0..<text.count), limit: FigureReader.tokenLimit) else {
            return nil
        }
        return SplitNumbers(tokens: tokens, unit: unit).read(text, lexer)
    }

    /// Leaves out the time of day that spreadsheets print behind a date, `2025-03-09 00:00:00`.
    private static func dropMidnight(_ tokens: inout [FigureToken]) {
        let time = tokens.suffix(6)
        guard time.count == 6, tokens.count > 6,
            time.map(\.kind) == [.space, .digits, .colon, .digits, .colon, .digits],
            time.allSatisfy({ $0.kind != .digits || $0.value == 0 && $0.count == 2 })
        else { return }
        tokens.removeLast(6)
    }

    /// The number of a cell that holds nothing else but a footnote's asterisk behind it; nil for any other.
    private static func bare(_ text: Span<UInt8>, _ tokens: [FigureToken]) -> FigureReading? {
        guard tokens.count == 2, tokens[0].kind == .digits, text[tokens[1].start] == 0x2A,
            tokens[0].count <= FigureReader.mostBare
        else { return nil }
        return FigureReading(value: .number(Decimal(tokens[0].value)), range: tokens[0].start..<tokens[0].end)
    }

    /// More digits before an asterisk are a year or a reference.
    private static let mostBare = 3

    private func readSlowly(_ text: Span<UInt8>, _ range: Range<Int>, expecting unit: UnitKind?) -> FigureReading {
        guard var tokens = lexer.tokens(text, range, limit: FigureReader.tokenLimit) else {
            return FigureReading(value: .text, range: range)
        }
        while tokens.last?.kind == .space { tokens.removeLast() }
        if tokens.first?.kind == .space { tokens.removeFirst() }
        FigureReader.dropMidnight(&tokens)
        guard let first = tokens.first, let last = tokens.last else {
            return FigureReading(value: .blank, range: range.lowerBound..<range.lowerBound)
        }
        let whole = first.start..<last.end
        if let bare = FigureReader.bare(text, tokens) { return bare }
        if let value = words.read(text, tokens) { return FigureReading(value: value, range: whole) }
        guard tokens.contains(where: { $0.kind == .digits }) else { return FigureReading(value: .text, range: whole) }
        let plain = FigureGrammar(tokens: tokens, expecting: unit).read()
        if let unit, unit == .date || unit == .countAndDate,
            let joined = SplitFigures(tokens: tokens, expecting: unit).read(text, lexer, unless: plain)
        {
            return joined
        }
        if plain == nil, let torn = FigureReader.torn(text, tokens, unit, lexer) { return torn }
        guard
            let plain = plain ?? FigureAmongWords(tokens: tokens, unit: unit).read()
                ?? FigureReader.between(marks: tokens, text, unit)
        else { return FigureReading(value: .text, range: whole) }
        return FigureReading(value: plain.value, range: plain.range)
    }

    /// The number whose end went on in the next line of its cell, `৫,৬` over `০০` or `১১.` over `২৫`: the first piece is none by
    /// itself.
    private static func torn(
        _ text: Span<UInt8>, _ tokens: [FigureToken], _ unit: UnitKind?, _ lexer: FigureLexer
    ) -> FigureReading? {
        guard let space = tokens.firstIndex(where: { $0.kind == .space }), space > 0, space + 1 < tokens.count,
            tokens[space + 1].kind == .digits, tokens[(space + 1)...].allSatisfy({ $0.kind != .space })
        else { return nil }
        let (last, before) = (tokens[space - 1], space > 1 ? tokens[space - 2].kind : .space)
        let endsOpen = last.kind == .dot || last.kind == .comma && before == .digits && tokens[space + 1].count == 3
        guard endsOpen || last.kind == .digits && before == .comma && last.count < 3 else { return nil }
        return SplitNumbers(tokens: tokens, unit: unit).joined(text, lexer)
    }

    /// The figure of a cell that otherwise holds marks that are none of it.
    private static func between(marks tokens: [FigureToken], _ text: Span<UInt8>, _ unit: UnitKind?) -> FoundFigure? {
        guard let left = StrayMarks.left(of: tokens, in: text) else { return nil }
        return FigureGrammar(tokens: left, expecting: unit).read()
    }
}
