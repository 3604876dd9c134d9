/// A Bengali word cut into what a printer sets as one piece: a conjunct, a letter with its dot, a sign.
struct TextUnits {
    /// The word's scalars.
    let scalars: [Unicode.Scalar]
    /// Where units begin, and the end of the word last.
    let edges: [Int]

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        var edges = [0]
        var index = 0
        while index < scalars.count {
            index = Self.end(of: scalars, from: index)
            edges.append(index)
        }
        self.edges = edges
    }

    private static func end(of scalars: [Unicode.Scalar], from start: Int) -> Int {
        var end = start + 1
        while end < scalars.count {
            if scalars[end] == BengaliScalar.nukta {
                end += 1
            } else if scalars[end] == BengaliScalar.hasanta {
                end += 1
                if end < scalars.count, BengaliScalar.isJoiner(scalars[end]) { end += 1 }
                if end < scalars.count, BengaliScalar.isConsonant(scalars[end]) { end += 1 } else { return end }
            } else {
                return end
            }
        }
        return end
    }

    /// Where syllables begin, and the end of the word last: a unit that is no sign, with the signs after it.
    var syllables: [Int] {
        edges.filter { $0 == scalars.count || $0 == 0 || !BengaliScalar.isSign(scalars[$0]) }
    }

    /// Whether a stretch of scalars stands at a place and is made of whole units.
    func holds(_ stretch: [Unicode.Scalar], at place: Int) -> Bool {
        let end = place + stretch.count
        guard end <= scalars.count, edges.contains(end) else { return false }
        return scalars[place..<end].elementsEqual(stretch)
    }
}

/// What a scalar of the Bengali block is, as far as damage asks.
enum BengaliScalar {
    static let hasanta: Unicode.Scalar = "\u{9CD}"
    static let nukta: Unicode.Scalar = "\u{9BC}"
    static let candrabindu: Unicode.Scalar = "\u{981}"

    /// Whether it may stand in a word: letters and signs, no digit, with the joiners.
    static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
        (0x980...0x9E3).contains(scalar.value) || (0x9F0...0x9F1).contains(scalar.value) || isJoiner(scalar)
    }

    /// Whether it is ZWNJ or ZWJ.
    static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x200C || scalar.value == 0x200D }

    /// Whether it is a consonant.
    static func isConsonant(_ scalar: Unicode.Scalar) -> Bool {
        (0x995...0x9B9).contains(scalar.value) || [0x9CE, 0x9DC, 0x9DD, 0x9DF].contains(scalar.value)
    }

    /// Whether it stands on a letter: a vowel sign, a mark, the dot or the hasanta.
    static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        (0x981...0x983).contains(scalar.value) || (0x9BC...0x9CD).contains(scalar.value) || scalar.value == 0x9D7
    }

    /// Whether it is a vowel sign.
    static func isVowelSign(_ scalar: Unicode.Scalar) -> Bool {
        (0x9BE...0x9CC).contains(scalar.value) || scalar.value == 0x9D7
    }
}
