internal import Glibc

/// One component as odds are weighed: its explanations, what could not be looked at, and what each of them takes.
struct WeighedComponent: Sendable {
    /// One explanation.
    struct Item: Sendable {
        /// −ln of its odds at the rates of the tables.
        var cost: Double
        /// How many of the reader's causes it takes.
        var readers: Int
        /// How many of the author's.
        var authors: Int
        /// The digits that it takes to be read for others, printed × 10 + read, once for each time.
        var pairs: [Int]
    }

    /// The explanations.
    var items: [Item]
    /// The odds of what was not looked at.
    var rest: Double
    /// The probability of each explanation, once weighed.
    var probabilities: [Double] = []
}

/// Turns costs into probabilities: over all the classes that the document may be of, each as likely as its text and all
/// of its discrepancies make it, and with the confusions that the document's other discrepancies show.
struct DocumentOdds {
    /// What a document shows besides its discrepancies.
    struct Evidence: Sendable {
        /// What its text shows.
        var text = TextDamage(words: 0, edits: 0)
        /// How many misreadings the figures that rules hold for would show at the rates of the tables.
        var figures = 0.0
        /// How many errors of the author's the rules that hold would show.
        var rules = 0.0
        /// How often each digit stands in the document's figures.
        var digits = [Int](repeating: 0, count: 10)
    }

    private let evidence: Evidence
    private let readers: [DamageClasses.Class]
    private let authors: [DamageClasses.Class]
    /// How many readings of a digit its prior rate is worth.
    private let strength = Priors.embedded.probability("pair.strength")
    private let rates = ReaderRates.embedded
    private(set) var components: [WeighedComponent]

    /// Weighs components; without evidence all of it at the rates of the tables.
    init(_ components: [WeighedComponent], _ evidence: Evidence?) {
        self.components = components
        self.evidence = evidence ?? Evidence()
        let plain = [DamageClasses.Class(prior: 1, edits: 0, factor: 1)]
        readers = evidence == nil ? plain : DamageClasses.embedded.readers
        authors = evidence == nil ? plain : DamageClasses.embedded.authors
        let factor = weigh(factors(nil))
        // Once more, with what the other components show of the confusions at work.
        if evidence != nil { _ = weigh(factors(factor)) }
    }

    // MARK: Classes

    /// Gives every explanation its probability; what it takes is multiplied by `factors`, by component and explanation.
    ///
    /// - Returns: By how much the reader's causes count, on average over the classes.
    private mutating func weigh(_ factors: [[Double]]) -> Double {
        var weights: [(weight: Double, reader: Double, author: Double)] = []
        for reader in readers {
            for author in authors {
                var weight = log(reader.prior) + log(author.prior)
                if readers.count > 1 {
                    weight += evidence.text.logLikelihood(reader)
                    weight -= reader.factor * evidence.figures + author.factor * evidence.rules
                }
                for (place, component) in components.enumerated() {
                    weight += log(total(component, factors[place], reader.factor, author.factor))
                }
                weights.append((weight, reader.factor, author.factor))
            }
        }
        let most = weights.map(\.weight).max() ?? 0
        let sum = weights.reduce(0) { $0 + exp($1.weight - most) }
        for place in components.indices {
            components[place].probabilities = Array(repeating: 0, count: components[place].items.count)
            for (weight, reader, author) in weights {
                let share = exp(weight - most) / sum
                guard share > 1e-9 else { continue }
                let total = total(components[place], factors[place], reader, author)
                for item in components[place].items.indices {
                    let mass = mass(components[place].items[item], factors[place][item], reader, author)
                    components[place].probabilities[item] += share * mass / total
                }
            }
        }
        return weights.reduce(0) { $0 + exp($1.weight - most) / sum * $1.reader }
    }

    private func mass(_ item: WeighedComponent.Item, _ factor: Double, _ reader: Double, _ author: Double) -> Double {
        exp(-item.cost) * factor * pow(reader, Double(item.readers)) * pow(author, Double(item.authors))
    }

    private func total(
        _ component: WeighedComponent, _ factors: [Double], _ reader: Double, _ author: Double
    ) -> Double {
        let sum = zip(component.items, factors).reduce(0) { $0 + mass($1.0, $1.1, reader, author) }
        return max(sum + component.rest, Double.leastNormalMagnitude)
    }

    // MARK: Confusions

    /// By how much each explanation is likelier for the confusions it takes: a confusion that other discrepancies point
    /// to is likelier here, and one of a digit that was read right a hundred times is less likely. 1 each where the
    /// classes have not been weighed yet.
    private func factors(_ reader: Double?) -> [[Double]] {
        guard let reader else { return components.map { Array(repeating: 1, count: $0.items.count) } }
        var own = Array(repeating: [Double](repeating: 0, count: 100), count: components.count)
        var all = [Double](repeating: 0, count: 100)
        for (place, component) in components.enumerated() {
            for (item, probability) in zip(component.items, component.probabilities) {
                for pair in item.pairs {
                    own[place][pair] += probability
                    all[pair] += probability
                }
            }
        }
        return components.enumerated().map { place, component in
            component.items.map { item in factor(item, reader) { all[$0] - own[place][$0] } }
        }
    }

    private func factor(
        _ item: WeighedComponent.Item, _ reader: Double, _ others: (Int) -> Double
    ) -> Double {
        var result = 1.0
        var used: [Int: Double] = [:]
        for pair in item.pairs {
            let prior = min(0.5, rates.probability(printed: pair / 10, read: pair % 10, isShape: false) * reader)
            guard prior > 0 else { continue }
            let seen = others(pair) + used[pair, default: 0]
            let read = Double(evidence.digits[pair / 10])
            result *= (strength * prior + seen) / (strength + read + seen) / prior
            used[pair, default: 0] += 1
        }
        return result
    }
}
