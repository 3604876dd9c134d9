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

    /// By how much one change that restores several rules gains on an author who erred once for each, or slipped once
    /// in the cell they share.
    func gain(restoring count: Int, _ rule: RuleName) -> Double {
        guard count > 1 else { return 1 }
        let author = author(rule)
        let slip = probability("author.slip") * probability("author.value")
        var gain = 1.0
        for _ in 1..<count { gain /= max(author, 1e-9) }
        return min(gain, author / max(slip, 1e-9))
    }
}
