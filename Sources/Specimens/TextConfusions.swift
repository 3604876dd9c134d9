public import Confusions

/// What damage is drawn from: the confusion table, or one that nobody has seen.
public struct TextConfusions: Sendable {
    /// One thing and one reading of it, as scalars.
    struct Reading: Sendable {
        var printed: [Unicode.Scalar]
        var read: [Unicode.Scalar]
        var perMillion: Int
    }

    private(set) var readings: [ConfusionTable.Kind: [Reading]] = [:]

    /// Takes the rows of a table.
    public init(_ table: ConfusionTable = .embedded) {
        for row in table.rows {
            readings[row.kind, default: []].append(
                Reading(
                    printed: Array(row.printed.unicodeScalars), read: Array(row.read.unicodeScalars),
                    perMillion: row.perMillion))
        }
    }

    /// A table of the same kind that the reader does not know: every rate is multiplied by a factor between a fifth and
    /// five, and three readings in ten become another thing of like shape.
    public func perturbed(seed: UInt64) -> TextConfusions {
        var random = SeededGenerator(seed: seed)
        var result = self
        for kind in ConfusionTable.Kind.allCases {
            guard let rows = readings[kind], kind != .leftover, kind != .digit else { continue }
            result.readings[kind] = rows.map { row in
                var row = row
                let factor = Int.random(in: 1...25, using: &random)
                row.perMillion = max(1, row.perMillion * factor / 5 / (random.happens(perMillion: 500_000) ? 5 : 1))
                guard Self.isMisreading(kind), random.happens(perMillion: 300_000) else { return row }
                if let other = TextShapes.alike(row.printed, using: &random), other != row.read { row.read = other }
                return row
            }
        }
        return result
    }

    private static func isMisreading(_ kind: ConfusionTable.Kind) -> Bool {
        [.letter, .conjunct, .letterLearnt, .conjunctLearnt].contains(kind)
    }
}

/// What looks alike in the common Bengali fonts: groups of letters and of signs, by the eye.
enum TextShapes {
    private static let groups: [[Unicode.Scalar]] = [
        "বরকধঝ", "মসযষগপশ", "লনণ", "ডউভ", "তঅভ", "চঢট", "খথঘ", "হইঘ", "ওঔত", "এঐ", "ছহ", "জডভ", "ফকথ", "দপঘ",
        "াী", "িী", "ুূৃ", "েৈ", "ংঃ",
    ].map { Array($0.unicodeScalars) }

    /// The same with one letter or sign in it replaced by one of like shape; nil where nothing in it has one.
    static func alike(_ text: [Unicode.Scalar], using random: inout SeededGenerator) -> [Unicode.Scalar]? {
        let places = text.indices.filter { place in groups.contains { $0.contains(text[place]) } }
        guard let place = places.randomElement(using: &random) else { return nil }
        let others = groups.filter { $0.contains(text[place]) }.flatMap { $0 }.filter { $0 != text[place] }
        guard let other = others.randomElement(using: &random) else { return nil }
        var result = text
        result[place] = other
        return result
    }
}
