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

    /// A cause's probability.
    func probability(_ cause: String) -> Double { (rates[cause] ?? 0) / 1_000_000 }

    /// A factor on odds.
    func factor(_ name: String) -> Double { (rates[name] ?? 1000) / 1000 }

    /// The probability that the author made just the error that a rule found.
    func author(_ rule: RuleName) -> Double {
        let isWeight = [RuleName.weightArea, .weightPlan, .weightDocument].contains(rule)
        return probability(isWeight ? "author.weight" : "author.figure") * probability("author.value")
    }

    /// By how much changes of so many cells that restore these rules gain on the author, over what they would gain by
    /// restoring the first alone.
    ///
    /// The author either erred once for each rule, or slipped once in each of those cells, whichever is likelier.
    func gain(restoring rules: [RuleName], cells: Int) -> Double {
        guard let first = rules.first, rules.count > 1 else { return 1 }
        let errors = rules.reduce(1.0) { $0 * author($1) }
        let slip = probability("author.slip") * probability("author.value")
        let slips = (0..<cells).reduce(1.0) { odds, _ in odds * slip }
        return author(first) / max(errors, slips, 1e-18)
    }
}
