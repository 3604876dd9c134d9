/// A quarter or a half-year that a title names, of which letters may be misread: `১স ত্রৈমাসিক`, `২য় ত্রৈমামিক`.
public struct DamagedQuarterReading: Sendable, Hashable {
    /// Whether a half-year.
    public var isHalfYear: Bool
    /// The numbers that stand there, or may, from 1; empty where none is named.
    public var numbers: [Int]
    /// Its bytes.
    public var range: Range<Int>
}

/// Finds quarters and half-years in titles where a letter or two of their names or ordinals were misread.
///
/// It is asked where `PeriodReader` finds none: in a title, beside words that name a document.
public struct DamagedQuarterReader: Sendable {
    private let lexer = FigureLexer()
    /// How many bytes of a line are looked at: no title is longer.
    private static let most = 1024

    /// Makes a reader with the embedded tables.
    public init() {}

    /// The periods in `bytes[range]`, in order.
    ///
    /// - Complexity: O(n) in the bytes of the range, for each name of the tables.
    public func periods(in bytes: borrowing [UInt8], _ range: Range<Int>) -> [DamagedQuarterReading] {
        let text = bytes.span
        let range = range.clamped(to: 0..<text.count)
        let end = min(range.upperBound, range.lowerBound + DamagedQuarterReader.most)
        guard let tokens = lexer.tokens(text, range.lowerBound..<end, limit: Int.max) else { return [] }
        var found: [DamagedQuarterReading] = []
        for place in tokens.indices where tokens[place].kind == .word {
            if let reading = period(tokens, at: place, text) { found.append(reading) }
        }
        guard found.count == 1, !found[0].isHalfYear, found[0].numbers.isEmpty,
            let quarter = PeriodNames.embedded.quarter(ofMonthsIn: text, range.lowerBound..<end)
        else { return found }
        found[0].numbers = [quarter]
        return found
    }

    private func period(_ tokens: [FigureToken], at place: Int, _ text: Span<UInt8>) -> DamagedQuarterReading? {
        let names = PeriodNames.embedded
        let token = tokens[place]
        let start: (numbers: [Int], offset: Int)
        let meaning: WordMeaning
        if token.meaning == .quarter || token.meaning == .halfYear {
            start = ordinal(tokens, before: place, text)
            meaning = token.meaning
        } else {
            guard token.meaning == .unknown else { return nil }
            let word = letters(token, text)
            if let near = names.period(word, atMost: 1) {
                start = ordinal(tokens, before: place, text)
                meaning = near
            } else if let joined = joined(word, behind: tokens, place) {
                return DamagedQuarterReading(
                    isHalfYear: joined.meaning == .halfYear, numbers: [joined.number],
                    range: tokens[place - 1].start..<token.end)
            } else {
                // With two letters misread it is a period's name where its ordinal can be read.
                start = ordinal(tokens, before: place, text)
                guard start.numbers.count == 1, let near = names.period(word, atMost: 2) else { return nil }
                meaning = near
            }
        }
        let most = meaning == .halfYear ? 2 : 4
        return DamagedQuarterReading(
            isHalfYear: meaning == .halfYear, numbers: start.numbers.filter { $0 <= most },
            range: start.offset..<token.end)
    }

    /// A name that was joined to the ordinal before it: `২য়ত্রৈমাসিক`.
    private func joined(
        _ word: [UInt32], behind tokens: [FigureToken], _ place: Int
    ) -> (number: Int, meaning: WordMeaning)? {
        guard place > 0, let number = number(tokens[place - 1]) else { return nil }
        for count in 1...3 where count < word.count {
            if PeriodNames.embedded.mayBeSuffix(Array(word[..<count]), of: number),
                let meaning = PeriodNames.embedded.period(Array(word[count...]), atMost: 1)
            {
                return (number, meaning)
            }
        }
        return nil
    }

    /// The numbers that what stands before a period's name may give it, and where that begins.
    private func ordinal(
        _ tokens: [FigureToken], before place: Int, _ text: Span<UInt8>
    ) -> (numbers: [Int], offset: Int) {
        let names = PeriodNames.embedded
        let none: (numbers: [Int], offset: Int) = ([], tokens[place].start)
        let last = back(tokens, place)
        guard last >= 0, tokens[last].kind == .word else { return none }
        let word = letters(tokens[last], text)
        if tokens[last].meaning == .ordinalWord { return ([Int(tokens[last].value)], tokens[last].start) }
        guard tokens[last].meaning == .ordinal || tokens[last].meaning == .unknown else { return none }
        let before = back(tokens, last)
        if before >= 0, tokens[before].kind == .digits, !continuesNumber(tokens, before) {
            let own = names.numbers(ofSuffix: word)
            if let number = number(tokens[before]) {
                guard !own.isEmpty || names.mayBeSuffix(word, of: number) else { return none }
                return ([number], tokens[before].start)
            }
            return tokens[before].count == 1 ? (own, tokens[before].start) : none
        }
        if let shaped = shaped(tokens[last], text) { return ([shaped], tokens[last].start) }
        let own = names.numbers(ofSuffix: word)
        return (own.isEmpty ? names.numbers(ofWord: word) : own, tokens[last].start)
    }

    /// The number of an ordinal whose digit was read for a letter like it: `lst`, `lম`.
    private func shaped(_ token: FigureToken, _ text: Span<UInt8>) -> Int? {
        let first = Scalars.decode(text, at: token.start, before: token.end)
        guard let digit = DigitShapes.embedded.digit(of: first.value), (1...4).contains(digit) else { return nil }
        let suffix = token.start + first.length..<token.end
        var letters: [UInt32] = []
        Letters.fold(text, suffix, into: &letters)
        return PeriodNames.embedded.numbers(ofSuffix: letters).contains(digit) ? digit : nil
    }

    /// A single digit that numbers a quarter.
    private func number(_ token: FigureToken) -> Int? {
        token.kind == .digits && token.count == 1 && (1...4).contains(token.value) ? Int(token.value) : nil
    }

    private func continuesNumber(_ tokens: [FigureToken], _ place: Int) -> Bool {
        place > 1 && tokens[place - 2].kind == .digits
            && (tokens[place - 1].partsDate || tokens[place - 1].kind == .comma)
    }

    private func back(_ tokens: [FigureToken], _ place: Int) -> Int {
        place > 0 && tokens[place - 1].kind == .space ? place - 2 : place - 1
    }

    private func letters(_ token: FigureToken, _ text: Span<UInt8>) -> [UInt32] {
        var letters: [UInt32] = []
        Letters.fold(text, token.start..<token.end, into: &letters)
        return letters
    }
}
