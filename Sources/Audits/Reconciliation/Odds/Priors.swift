internal import Findings
internal import Knowledge

/// How likely each cause is before a document is looked at: the table of priors.
///
/// Odds are binary floating point: they rank explanations and never enter a figure.
struct Priors: Sendable {
    /// The embedded table, read once, where a document first needs it.
    static let embedded = Priors()

    private let rates: [String: Double]

    private init() {
        var rates: [String: Double] = [:]
        for row in KnowledgeTable(named: "priors").rows where row.count >= 2 {
            rates[row[0]] = Int(row[1]).map { Double($0) } ?? 0
        }
        self.rates = rates
    }

    /// A cause's probability, or a factor: what the table gives in a million.
    func probability(_ cause: String) -> Double { (rates[cause] ?? 0) / 1_000_000 }

    /// The probability that the author broke a rule, whatever the wrong figure is.
    func author(_ rule: RuleName) -> Double {
        rates["author.\(rule.rawValue)"].map { $0 / 1_000_000 } ?? probability("author.slip")
    }
}
