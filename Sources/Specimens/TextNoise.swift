internal import Confusions

/// Damages clean text as scans, typists and converters do, and says what it did.
///
/// The same text, level, table and seed give the same damage on every machine.
public struct TextNoise: Sendable {
    /// How much is damaged.
    public let level: TextLevel
    private let confusions: TextConfusions
    private let operations: TextOperations

    /// Makes a source of damage.
    ///
    /// - Parameters:
    ///   - level: How much is damaged, and by what.
    ///   - confusions: What is read for what: our table, or a perturbed one.
    public init(level: TextLevel, confusions: TextConfusions = TextConfusions()) {
        self.level = level
        self.confusions = confusions
        operations = TextOperations(confusions)
    }

    /// Damages the Bengali words of a text; figures, other scripts, punctuation, tabs and line ends stay.
    ///
    /// Lines that nobody printed are put between lines where the level has them.
    ///
    /// - Complexity: O(n) in the text.
    public func damage(_ clean: String, using random: inout SeededGenerator) -> NoisyText {
        let scalars = Array(clean.unicodeScalars)
        var writer = TextDamageWriter()
        var index = 0
        while index < scalars.count {
            let word = Self.word(of: scalars, from: index)
            if word.count >= 3, random.happens(perMillion: level.wordsPerMillion),
                let taken = damageWord(at: word, of: scalars, to: &writer, using: &random)
            {
                index = taken
                continue
            }
            let end = max(index + 1, word.upperBound)
            writer.copy(scalars[index..<end])
            if scalars[end - 1] == "\n", random.happens(perMillion: level.junkLinesPerMillion) {
                writer.replace([], with: Array((TextJunk.line(using: &random) + "\n").unicodeScalars), by: [.junk])
            }
            index = end
        }
        return writer.finish(clean: clean)
    }

    /// Damages a single word by one operator; nil where it has nothing to take hold of.
    public func damage(word: String, by operation: TextOperator, using random: inout SeededGenerator) -> String? {
        operations.apply(operation, to: Array(word.unicodeScalars), using: &random).map(Self.string)
    }

    /// Misreads figures of a text, ASCII and Bengali, each for itself; all else stays.
    public func misreadFigures(_ clean: String, using random: inout SeededGenerator) -> NoisyText {
        var writer = TextDamageWriter()
        for scalar in clean.unicodeScalars {
            let zero: UInt32 = scalar.value < 0x80 ? 0x30 : 0x9E6
            guard (zero..<(zero + 10)).contains(scalar.value), random.happens(perMillion: level.digitsPerMillion),
                let read = misread(digit: Int(scalar.value - zero), using: &random),
                let figure = Unicode.Scalar(zero + UInt32(read))
            else {
                writer.copy([scalar])
                continue
            }
            writer.replace([scalar], with: [figure], by: [.digit])
        }
        return writer.finish(clean: clean)
    }

    /// What is read for a figure that is misread, by the rates of the table; nil where the table has none for it.
    public func misread(digit: Int, using random: inout SeededGenerator) -> Int? {
        let rows = (confusions.readings[.digit] ?? []).compactMap { row -> (read: Int, rate: Int)? in
            guard Self.string(row.printed) == String(digit), let read = Int(Self.string(row.read)) else { return nil }
            return (read, row.perMillion)
        }
        let whole = rows.reduce(0) { $0 + $1.rate }
        guard whole > 0 else { return nil }
        var left = Int.random(in: 0..<whole, using: &random)
        for row in rows {
            left -= row.rate
            if left < 0 { return row.read }
        }
        return nil
    }

    /// Damages the word at a place, and what follows where words are joined; returns where the text goes on.
    private func damageWord(
        at range: Range<Int>, of scalars: [Unicode.Scalar], to writer: inout TextDamageWriter,
        using random: inout SeededGenerator
    ) -> Int? {
        let word = Array(scalars[range])
        for _ in 0..<6 {
            let operation = draw(using: &random)
            if operation == .join {
                guard let end = Self.joined(after: range.upperBound, of: scalars) else { continue }
                let both = Array(scalars[range.lowerBound..<end])
                writer.replace(both, with: both.filter { $0 != " " }, by: [.join])
                return end
            }
            guard let once = operations.apply(operation, to: word, using: &random) else { continue }
            if random.happens(perMillion: level.twicePerMillion), operation != .split {
                let next = draw(using: &random)
                if let twice = operations.apply(next, to: once, using: &random), twice != word {
                    writer.replace(word, with: twice, by: [operation, next])
                    return range.upperBound
                }
            }
            writer.replace(word, with: once, by: [operation])
            return range.upperBound
        }
        return nil
    }

    private func draw(using random: inout SeededGenerator) -> TextOperator {
        let weights = level.weights.sorted { $0.key < $1.key }
        var left = Int.random(in: 0..<max(1, weights.reduce(0) { $0 + $1.value }), using: &random)
        for (operation, weight) in weights {
            left -= weight
            if left < 0 { return operation }
        }
        return .letter
    }

    /// The run of Bengali letters and signs that begins at a place; empty where none does.
    private static func word(of scalars: [Unicode.Scalar], from start: Int) -> Range<Int> {
        var end = start
        while end < scalars.count, BengaliScalar.isInWord(scalars[end]) { end += 1 }
        return start..<end
    }

    /// The end of the word that follows after one space; nil where none does.
    private static func joined(after end: Int, of scalars: [Unicode.Scalar]) -> Int? {
        guard end + 1 < scalars.count, scalars[end] == " " else { return nil }
        let next = word(of: scalars, from: end + 1)
        return next.count >= 2 ? next.upperBound : nil
    }

    private static func string(_ scalars: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
