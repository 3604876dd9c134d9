internal import Confusions

/// What a reader reads for what: how often each digit for another, and which letters.
public struct DigitNoise: Sendable {
    /// By printed digit × 10 + read digit, in parts per million.
    private var rates = [Int](repeating: 0, count: 100)
    /// What letters are read for.
    let confusions: TextConfusions
    /// Whether they are another reader's than the table's.
    private(set) var isPerturbed = false

    /// The rates of the confusion table.
    public init() {
        self.init(confusions: TextConfusions())
    }

    private init(confusions: TextConfusions) {
        self.confusions = confusions
        for printed in 0...9 {
            for read in 0...9 {
                rates[printed * 10 + read] = DigitConfusions.embedded.perMillion(printed: printed, read: read)
            }
        }
    }

    /// Another reader's rates: as many misreadings in all, but of pairs that the table may not know, so that nothing
    /// that was tuned on the table marks its own homework.
    ///
    /// - Parameter seed: Which reader.
    public init(perturbedBy seed: UInt64) {
        self.init(confusions: TextConfusions().perturbed(seed: seed))
        isPerturbed = true
        var random = SeededGenerator(seed: seed)
        for place in rates.indices where place / 10 != place % 10 {
            let factor = random.pick([0, 1, 1, 2, 3])
            rates[place] = rates[place] * factor + (random.chance(20) ? random.number(100...1500) : 0)
        }
    }

    /// What a printed digit is read for; nil where it is read right.
    func reading(of digit: Int, scale: Int, using random: inout SeededGenerator) -> Int? {
        var draw = random.number(0...999_999)
        for read in 0...9 {
            draw -= rates[digit * 10 + read] * scale
            if draw < 0 { return read }
        }
        return nil
    }

    /// How often a printed digit is read as that one.
    func chance(of read: Int, printed: Int, scale: Int) -> Double {
        Double(rates[printed * 10 + read] * scale) / 1_000_000
    }
}
