internal import Figures
internal import Findings
internal import Glibc
internal import Records

/// How likely it is that the author himself printed a figure that a rule contradicts.
struct AuthorRates: Sendable {
    private let priors = Priors.embedded
    private let near: Double
    private let digit: Double
    private let spread: Double
    private let other: Double
    private let least: Double
    private let slip: Double
    /// A wrong total, and the score made from the right one all the same.
    let unpropagated: Double

    /// The furthest that an error counts as near, in units of the last place.
    private static let nearUnits: Double = 9

    init() {
        near = priors.probability("author.near")
        digit = priors.probability("author.digit")
        spread = priors.probability("author.spread")
        other = priors.probability("author.other")
        least = priors.probability("author.least")
        slip = priors.probability("author.slip")
        unpropagated = priors.probability("author.score.unpropagated")
    }

    /// The chance that a rule is broken at all.
    func rate(_ constraint: Constraint) -> Double {
        constraint.relation == .ratioOfTotal ? unpropagated : priors.author(constraint.rule)
    }

    /// What it costs to take a failing constraint for the author's: −ln of the chance of just this wrong figure.
    func cost(_ constraint: Constraint, _ readings: Readings) -> Double {
        if constraint.relation == .ratioOfTotal { return -log(unpropagated) }
        return -log(rate(constraint) * share(of: AuthorRates.error(constraint, readings)))
    }

    /// What it costs to take one cell for the author's slip that should say something else; `rate` is how often he gets
    /// such a cell wrong where it declares what others make up.
    func slipCost(_ printed: Decimal, _ meant: Decimal, atLeast rate: Double) -> Double {
        -log(max(slip, rate) * share(of: (printed, meant)))
    }

    /// The declared and the computed figure of a failing constraint, where it has such.
    private static func error(_ constraint: Constraint, _ readings: Readings) -> (Decimal, Decimal)? {
        guard let form = LinearForm(constraint, readings), let declared = form.declared,
            let computed = declared.subtracting(form.residual)
        else { return nil }
        return (declared, computed)
    }

    /// The share of all wrong figures that are just this one in place of the right one.
    func share(of error: (declared: Decimal, computed: Decimal)?) -> Double {
        guard let error, let difference = error.declared.subtracting(error.computed) else { return other }
        let places = max(error.declared.places, error.computed.places)
        func units(_ value: Decimal) -> Double {
            Double(value.mantissa.magnitude) * pow(10, Double(places - value.places))
        }
        let (wrong, most) = (units(difference), max(units(error.declared), units(error.computed)))
        guard most > AuthorRates.nearUnits else { return other }
        var share = spread / (2 * most + 1)
        if wrong <= AuthorRates.nearUnits { share += near / (2 * AuthorRates.nearUnits) }
        if AuthorRates.isOneDigit(difference) { share += digit / (18 * (log10(most) + 1)) }
        return max(share, least)
    }

    /// Whether a difference is one digit and zeros.
    private static func isOneDigit(_ difference: Decimal) -> Bool {
        var rest = difference.mantissa.magnitude
        guard rest > 0 else { return false }
        while rest % 10 == 0 { rest /= 10 }
        return rest < 10
    }
}
