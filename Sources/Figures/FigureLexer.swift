/// Cuts text into the pieces that the grammar of figures knows.
struct FigureLexer: Sendable {
    let words: FigureWords

    init() { words = FigureWords.embedded }

    /// The tokens of `range`, or nil where they are more than `limit`.
    ///
    /// - Complexity: O(n) in the bytes of the range.
    func tokens(_ text: Span<UInt8>, _ range: Range<Int>, limit: Int) -> [FigureToken]? {
        var tokens: [FigureToken] = []
        // A Bengali word and the space behind it take some sixteen bytes; a date's five tokens as many.
        tokens.reserveCapacity(min(limit, range.count / 6 + 4))
        var offset = range.lowerBound
        while offset < range.upperBound {
            guard tokens.count < limit else { return nil }
            let token = token(text, at: offset, before: range.upperBound)
            offset = token.end
            tokens.append(token)
        }
        for place in tokens.indices where tokens[place].kind == .word && tokens[place].meaning == .unknown {
            readMonth(&tokens, at: place, text)
        }
        return tokens
    }

    /// A word that nobody knows, between a day or a year and nothing else, is the month whose name it is but for one letter.
    private func readMonth(_ tokens: inout [FigureToken], at place: Int, _ text: Span<UInt8>) {
        let word = tokens[place]
        guard NearMonths.lengths.contains(word.end - word.start),
            isBesideDigits(tokens, place, step: -1, most: 2) || isBesideDigits(tokens, place, step: 1, most: 4),
            let month = NearMonths.embedded.month(text, word.start..<word.end)
        else { return }
        tokens[place].meaning = .month
        tokens[place].value = month
    }

    /// Whether a day or a year stands on one side of a word, with no more than a space or a date's mark between.
    private func isBesideDigits(_ tokens: [FigureToken], _ place: Int, step: Int, most: Int) -> Bool {
        var next = place + step
        var between = 0
        while tokens.indices.contains(next), between < 2,
            tokens[next].kind == .space || tokens[next].kind == .comma || tokens[next].partsDate
        {
            next += step
            between += 1
        }
        return tokens.indices.contains(next) && tokens[next].kind == .digits && tokens[next].count <= most
            && (step < 0 || tokens[next].count != 3)
    }

    /// The first token that is no space.
    func firstToken(_ text: Span<UInt8>, _ range: Range<Int>) -> FigureToken? {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let token = token(text, at: offset, before: range.upperBound)
            if token.kind != .space { return token }
            offset = token.end
        }
        return nil
    }

    /// The token that begins at a place.
    func token(_ text: Span<UInt8>, at start: Int, before end: Int) -> FigureToken {
        if Digits.digit(text, at: start, before: end) != nil {
            let run = Digits.run(text, at: start, before: end)
            return FigureToken(kind: .digits, start: start, end: run.end, count: run.count, value: run.value)
        }
        let scalar = Scalars.decode(text, at: start, before: end)
        guard let kind = FigureLexer.kind(of: scalar.value) else { return word(text, at: start, before: end) }
        var token = FigureToken(kind: kind, start: start, end: start + scalar.length)
        guard kind == .space else { return token }
        while token.end < end {
            let next = Scalars.decode(text, at: token.end, before: end)
            guard FigureLexer.kind(of: next.value) == .space else { break }
            token.end += next.length
        }
        return token
    }

    private func word(_ text: Span<UInt8>, at start: Int, before end: Int) -> FigureToken {
        var key = WordKey()
        var offset = start
        while offset < end {
            if let letter = Scalars.bengali(text, at: offset, before: end), letter < 0x9E6 {
                key.add(letter)
                offset += 3
                continue
            }
            let scalar = Scalars.decode(text, at: offset, before: end)
            guard FigureLexer.kind(of: scalar.value) == nil, Digits.value(of: scalar.value) == nil else { break }
            key.add(scalar.value)
            offset += scalar.length
        }
        let entry = words.entry(key.value)
        return FigureToken(kind: .word, start: start, end: offset, value: Int64(entry.value), meaning: entry.meaning)
    }

    /// What a scalar that is no digit is by itself; nil for the letters and signs that words are made of.
    static func kind(of scalar: UInt32) -> FigureToken.Kind? {
        if scalar < 0x80 { return ascii(UInt8(scalar)) }
        switch scalar {
        case 0x980...0x9F1, 0x200B...0x200F: return nil
        case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000: return .space
        case 0x2010...0x2015, 0x2212, 0x2043: return .hyphen
        case 0x2026: return .ellipsis
        case 0xB7: return .dot
        case 0x964, 0x965: return .danda
        case 0x2018, 0x2019, 0x201C, 0x201D, 0x3003, 0x2032, 0x2033: return .quote
        case 0x9F2, 0x9F3: return .taka
        case 0xFFFD: return .question
        case 0xFF05: return .percent
        case 0x2190...0x2BFF, 0xA1...0xBF, 0xD7, 0xF7, 0x2016...0x2027, 0x2030...0x205E: return .other
        default: return nil
        }
    }

    private static func ascii(_ byte: UInt8) -> FigureToken.Kind? {
        switch byte {
        case 0x41...0x5A, 0x61...0x7A: nil
        case 0x00...0x20, 0x7F: .space
        case 0x2F: .slash
        case 0x2D: .hyphen
        case 0x2E: .dot
        case 0x5F: .ellipsis
        case 0x2C: .comma
        case 0x3A: .colon
        case 0x25: .percent
        case 0x28: .open
        case 0x29: .close
        case 0x22, 0x27, 0x60: .quote
        case 0x3F: .question
        case 0x3D: .equals
        default: .other
        }
    }
}
