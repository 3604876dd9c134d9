/// What an engine says of the words it read: how sure it was, and what else it took their symbols for, as often as was
/// counted of tesseract 5.3.0 on rendered pages of figures (4428 words).
struct EngineVoice {
    private var random: SeededGenerator

    /// Drawn apart, so that it changes nothing else of a document.
    init(seed: UInt64) {
        random = SeededGenerator(seed: seed ^ 0x6B1D_90E7)
    }

    /// One class of words by how sure the engine was, with how many of those read right and of those misread were in it.
    private static let classes: [(confidence: ClosedRange<Int>, right: Int, misread: Int)] = [
        (20...49, 63, 128), (50...69, 179, 160), (70...79, 232, 166), (80...89, 737, 102), (90...94, 1601, 24),
        (95...97, 1032, 4),
    ]
    /// In a thousand misread symbols, those of which the right one was weighed; in a thousand symbols, those of which
    /// some other digit was.
    private static let (listsRight, listsOther) = (779, 230)

    /// How sure it was of a word.
    mutating func confidence(isMisread: Bool) -> Int {
        let counts = EngineVoice.classes.map { isMisread ? $0.misread : $0.right }
        var draw = random.number(0...counts.reduce(0, +) - 1)
        for (place, count) in counts.enumerated() {
            draw -= count
            if draw < 0 { return random.number(EngineVoice.classes[place].confidence) }
        }
        return EngineVoice.classes[0].confidence.lowerBound
    }

    /// One reading of a symbol.
    struct Choice {
        var text: String
        var confidence: Int
    }

    /// What it weighed for each symbol of a figure, what it printed first; `printed` is what stands on the page.
    mutating func choices(of read: String, printed: String) -> [[Choice]] {
        let (read, printed) = (Array(read.unicodeScalars), Array(printed.unicodeScalars))
        return read.indices.map { place in
            var result = [Choice(text: String(read[place]), confidence: random.number(55...99))]
            guard SpecimenDigits.value(read[place]) != nil else { return result }
            if read.count == printed.count, printed[place] != read[place],
                random.number(0...999) < EngineVoice.listsRight
            {
                result.append(Choice(text: String(printed[place]), confidence: random.number(5...50)))
            }
            if random.number(0...999) < EngineVoice.listsOther {
                let digit = Unicode.Scalar(UInt8(0x30 + random.number(0...9)))
                let other = read[place].value < 0x80 ? digit : SpecimenDigits.bengali(digit)
                if other != read[place] {
                    result.append(Choice(text: String(other), confidence: random.number(1...30)))
                }
            }
            return result
        }
    }
}
