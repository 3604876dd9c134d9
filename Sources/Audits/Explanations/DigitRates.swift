internal import Confusions

/// How often single digits are misread, worked out once from the tables of confusions and of priors.
struct DigitRates: Sendable {
    /// The embedded tables, read where a document first needs them.
    static let embedded = DigitRates()

    /// By printed digit × 10 + read digit.
    private let substituted: [Double]
    /// The Bengali digit of the same shape read as an ASCII 8, and as an ASCII 9.
    private let shapeOfEight: Double
    private let shapeOfNine: Double
    /// A digit that nobody printed.
    let extra: Double
    /// Any one digit that was printed and not read.
    let lost: Double

    private init() {
        let priors = Priors.embedded
        let confusions = DigitConfusions.embedded
        let other = priors.probability("digit.other")
        substituted = (0..<100).map { pair in
            let rate = confusions.perMillion(printed: pair / 10, read: pair % 10)
            return rate > 0 ? Double(rate) / 1_000_000 : other
        }
        shapeOfEight = priors.probability("shape.8")
        shapeOfNine = priors.probability("shape.9")
        extra = priors.probability("digit.extra")
        lost = priors.probability("digit.lost") / 10
    }

    /// How often `printed` is read as another digit; with `isShape` an ASCII digit among Bengali ones, which may have
    /// been drawn for its shape.
    func probability(printed: Int, read: Int, isShape: Bool) -> Double {
        if isShape, read == 8, printed == 4 { return shapeOfEight }
        if isShape, read == 9, printed == 7 { return shapeOfNine }
        return substituted[printed * 10 + read]
    }
}
