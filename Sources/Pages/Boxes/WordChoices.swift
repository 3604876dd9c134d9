internal import BengaliText

/// What an engine weighed for one symbol: readings with their confidences, the surest first as it lists them.
struct SymbolChoices {
    struct Choice {
        var text: [UInt8]
        var confidence: Int?
    }

    var choices: [Choice] = []
}

/// The text of a word byte by byte, with where each stands in the source.
struct WordLetters {
    private var text: [UInt8] = []
    private var places: [Range<Int32>] = []

    init(_ runs: [TextRun], of source: [UInt8]) {
        for run in runs {
            if let scalar = Unicode.Scalar(run.scalar), run.scalar != 0 {
                for byte in String(Character(scalar)).utf8 { append(byte, at: run.source) }
            } else {
                for offset in run.source { append(source[Int(offset)], at: offset..<offset + 1) }
            }
        }
    }

    private mutating func append(_ byte: UInt8, at place: Range<Int32>) {
        text.append(byte)
        places.append(place)
    }

    /// The choices of symbols as alternatives of the letters that they are of.
    ///
    /// Symbols follow each other as the letters do, but one may be missing, or stand for letters that the engine wrote
    /// otherwise. What does not fit the letters here or a letter further on is left out: nothing is known of it.
    ///
    /// - Complexity: O(n) in the choices' bytes.
    func alternatives(_ symbols: [SymbolChoices]) -> [Alternative] {
        var result: [Alternative] = []
        var next = 0
        for symbol in symbols {
            guard let range = range(of: symbol, from: next) else { continue }
            next = range.upperBound
            let source = places[range.lowerBound].lowerBound..<places[range.upperBound - 1].upperBound
            for choice in symbol.choices where !choice.text.isEmpty {
                result.append(
                    Alternative(
                        source: source, text: String(decoding: choice.text, as: UTF8.self),
                        confidence: choice.confidence))
            }
        }
        return result
    }

    /// The letters that a symbol is of: the longest choice that stands at `start`, else the surest further on.
    private func range(of symbol: SymbolChoices, from start: Int) -> Range<Int>? {
        let here = symbol.choices.filter { stands($0.text, at: start) }.map(\.text.count).max()
        if let here { return start..<start + here }
        guard let first = symbol.choices.first?.text else { return nil }
        // One letter with its sign is six bytes.
        guard let place = (start..<start + 7).first(where: { stands(first, at: $0) }) else { return nil }
        return place..<place + first.count
    }

    private func stands(_ letters: [UInt8], at start: Int) -> Bool {
        !letters.isEmpty && start + letters.count <= text.count && text[start...].starts(with: letters)
    }
}
