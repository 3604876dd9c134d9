internal import Confusions

/// How often figures are misread, worked out once from the tables of confusions and of priors.
struct ReaderRates: Sendable {
    /// The rates of the embedded tables, read where a document first needs them.
    static let embedded = ReaderRates(isUniform: false)
    /// The same number of misreadings, shared evenly among all pairs of digits.
    static let uniform = ReaderRates(isUniform: true)

    /// By printed digit × 10 + read digit.
    private let substituted: [Double]
    /// How alike readers are in a confusion, by printed digit × 10 + read digit: the square of its mean rate over the
    /// variance among them, the shape of a gamma distribution.
    private let shapes: [Double]
    /// The Bengali digit of the same shape read as an ASCII 8, and as an ASCII 9.
    private let shapeOfEight: Double
    private let shapeOfNine: Double
    /// A digit that nobody printed, in a figure.
    let extra: Double
    /// A digit read twice, in a figure.
    let doubled: Double
    /// A digit of a figure that was printed and not read.
    let lost: Double
    /// A digit that was printed before or behind a decimal point that has nothing there.
    let bareLost: Double
    /// A decimal point that was printed and not read, of figures that have one; and one that nobody printed.
    let pointLost: Double
    let pointExtra: Double
    /// A digit that was printed and not read, together with the point beside it.
    let lostWithPoint: Double
    /// How many figures are printed with a point, and how many figures of a row that is worth beside the row's own.
    private let pointed: Double
    private let pointStrength: Double
    /// A figure's whole cell that was not read.
    let cellLost: Double

    private init(isUniform: Bool) {
        let priors = Priors.embedded
        let confusions = DigitConfusions.embedded
        let other = priors.probability("digit.other")
        let often = priors.probability("pair.listed.mean")
        let value = priors.probability("digit.value")
        let (listed, unlisted) = (priors.probability("pair.listed.shape"), priors.probability("pair.other.shape"))
        shapes = (0..<100).map { confusions.perMillion(printed: $0 / 10, read: $0 % 10) > 0 ? listed : unlisted }
        var rates = (0..<100).map { pair -> Double in
            guard pair / 10 != pair % 10 else { return 0 }
            let rate = confusions.perMillion(printed: pair / 10, read: pair % 10)
            return rate > 0 ? Double(rate) / 1_000_000 * often : other
        }
        if isUniform { rates = Array(repeating: rates.reduce(0, +) / 90, count: 100) }
        substituted = rates
        shapeOfEight = isUniform ? rates[48] : priors.probability("shape.8")
        shapeOfNine = isUniform ? rates[79] : priors.probability("shape.9")
        extra = priors.probability("digit.extra") * value
        doubled = priors.probability("digit.doubled")
        // What the sum asks for was meant, whether it was misread or misprinted: how rare it is says nothing.
        lost = priors.probability("digit.lost")
        bareLost = lost / (lost + priors.probability("point.bare"))
        pointed = priors.probability("figure.point")
        pointStrength = priors.probability("figure.point.strength")
        lostWithPoint = priors.probability("separator.digit.lost")
        pointLost = priors.probability("separator.lost")
        pointExtra = priors.probability("separator.extra")
        cellLost = priors.probability("cell.lost") * value
    }

    /// How often `printed` is read as another digit; with `isShape` an ASCII digit among Bengali ones, which may have
    /// been drawn for its shape.
    func probability(printed: Int, read: Int, isShape: Bool) -> Double {
        if isShape, read == 8, printed == 4 { return shapeOfEight }
        if isShape, read == 9, printed == 7 { return shapeOfNine }
        return substituted[printed * 10 + read]
    }

    /// How alike readers are in how often they read `printed` as another digit: the more alike, the less a document says of
    /// its own reader.
    func shape(printed: Int, read: Int) -> Double { shapes[printed * 10 + read] }

    /// How many figures with a point there are for each without, in a row that has so many of both otherwise.
    ///
    /// Few figures have a point that could be lost, but those of one row are alike.
    func pointOdds(pointed count: Int, whole: Int) -> Double {
        (Double(count) + pointStrength * pointed) / (Double(whole) + pointStrength * (1 - pointed))
    }
}
