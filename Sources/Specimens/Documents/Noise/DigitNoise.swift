internal import Confusions

/// What a reader reads for what: how often each digit for another, and which letters.
public struct DigitNoise: Sendable {
    /// By printed digit × 10 + read digit, in parts per million.
    private var rates = [Int](repeating: 0, count: 100)
    /// What letters are read for.
    let confusions: TextConfusions
    /// Whether they are another reader's than the table's.
    private(set) var isPerturbed = false

    /// How much oftener or more seldom than the table another reader makes a recorded confusion, each as likely.
    private static let factors = [0, 1, 1, 2, 3]
    /// In how many of a hundred pairs he has a confusion of his own, and how often, in parts per million.
    private static let extraPerHundred = 20
    private static let extraRates = 100...1500

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
            let factor = random.pick(Self.factors)
            rates[place] =
                rates[place] * factor + (random.chance(Self.extraPerHundred) ? random.number(Self.extraRates) : 0)
        }
    }

    /// Another reader, of whom nothing is known but that he is none of the table's: the mean of many.
    public static let unknown: DigitNoise = {
        var mean = DigitNoise()
        let others = (0..<readersOfMean).map { DigitNoise(perturbedBy: $0) }
        for place in mean.rates.indices {
            mean.rates[place] = others.reduce(0) { $0 + $1.rates[place] } / others.count
        }
        return mean
    }()

    /// Another reader, of whom something is known: by pair the mean of all readers, each as likely as that makes him.
    ///
    /// - Parameter likelihood: How likely what is known is of a reader, by pair, printed digit × 10 + read digit, and his rate
    ///   of it in parts per million.
    /// - Returns: The mean reader.
    public static func expected(_ likelihood: (_ pair: Int, _ rate: Double) -> Double) -> DigitNoise {
        var mean = DigitNoise()
        for pair in mean.rates.indices where pair / 10 != pair % 10 {
            var (weighed, weights) = (0.0, 0.0)
            for factor in factors {
                for extra in [0] + extraSteps {
                    let share = Double(extra == 0 ? 100 - extraPerHundred : extraPerHundred)
                    let rate = Double(mean.rates[pair] * factor + extra)
                    let weight = share / Double(extra == 0 ? 1 : extraSteps.count) * likelihood(pair, rate)
                    (weighed, weights) = (weighed + rate * weight, weights + weight)
                }
            }
            mean.rates[pair] = weights > 0 ? Int((weighed / weights).rounded()) : mean.rates[pair]
        }
        return mean
    }

    /// Rates of a confusion of one's own that stand for all of them.
    private static let extraSteps = Array(stride(from: extraRates.lowerBound, through: extraRates.upperBound, by: 100))

    /// How many other readers a mean is taken over.
    private static let readersOfMean: UInt64 = 1000

    /// How much oftener than by the table other readers read recorded confusions on average, and by recorded and other
    /// confusions how alike they are: the square of the mean rate over the variance.
    public static var spread: (mean: Double, recorded: Double, other: Double) {
        let table = DigitNoise().rates
        let others = (0..<readersOfMean).map { DigitNoise(perturbedBy: $0).rates }
        func moments(_ places: [Int], _ unit: (Int) -> Double) -> (mean: Double, shape: Double) {
            let rates = others.flatMap { rates in places.map { Double(rates[$0]) / unit($0) } }
            let mean = rates.reduce(0, +) / Double(rates.count)
            let variance = rates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(rates.count)
            return (mean, mean * mean / variance)
        }
        let recorded = moments(table.indices.filter { table[$0] > 0 }) { Double(table[$0]) }
        let other = moments(table.indices.filter { table[$0] == 0 && $0 / 10 != $0 % 10 }) { _ in 1 }
        return (recorded.mean, recorded.shape, other.shape)
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
