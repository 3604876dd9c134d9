internal import Glibc

/// One component as odds are weighed: its explanations, what could not be looked at, and what each of them takes.
struct WeighedComponent: Sendable {
    /// One explanation.
    struct Item: Sendable {
        /// −ln of its odds at the rates of the tables.
        var cost: Double
        /// The causes it takes.
        var parts: [Part]
        /// Of the rules that it takes to be broken by the author, by how much likelier it is that the reader did what
        /// cannot be told: a figure misread in a way that no cause of ours spells.
        var untold: [Double]
    }

    /// One cause of an explanation, and whose it may be: the odds of both are parts of its cost.
    struct Part: Sendable {
        /// The reader's share at the rates of the tables.
        var reader: Double
        /// The author's.
        var author: Double
        /// How many misreadings it takes.
        var count = 1
        /// The digits that it takes to be read for others, printed × 10 + read.
        var pair: Int?
    }

    /// The explanations.
    var items: [Item]
    /// The odds of what was not looked at.
    var rest: Double
    /// The probability of each explanation, once weighed.
    var probabilities: [Double] = []
    /// By explanation and cause, how likely that is the reader's if the explanation is true.
    var readers: [[Double]] = []
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
    private let rates = ReaderRates.embedded
    private(set) var components: [WeighedComponent]
    /// The classes as the document has them, and how likely each is.
    private var classes: [(weight: Double, reader: Double, author: Double)] = []
    /// How often the document's discrepancies show each confusion, printed × 10 + read.
    private var confusions = [Double](repeating: 0, count: 100)
    /// By how much the reader's causes count in the document, and the author's, on average over the classes.
    private(set) var reader = 1.0
    private(set) var author = 1.0

    /// Weighs components; without evidence all of it at the rates of the tables.
    init(_ components: [WeighedComponent], _ evidence: Evidence?) {
        self.components = components
        self.evidence = evidence ?? Evidence()
        let plain = [DamageClasses.Class(prior: 1, edits: 0, factor: 1)]
        readers = evidence == nil ? plain : DamageClasses.embedded.readers
        authors = evidence == nil ? plain : DamageClasses.embedded.authors
        weigh(factors(nil))
        // Once more, with what the other components show of the confusions at work.
        if evidence != nil { weigh(factors(reader)) }
    }

    /// The probabilities of the explanations of one more discrepancy, which changes nothing of the others.
    func probabilities(of component: WeighedComponent) -> [Double] {
        let factors = component.items.map { item in self.factors(item, reader) { confusions[$0] } }
        let totals = classes.map { total(component, factors, $0.reader, $0.author) }
        let sum = zip(classes, totals).reduce(0) { $0 + $1.0.weight * $1.1 }
        return component.items.indices.map { place in
            classes.reduce(0) { result, found in
                result + found.weight * mass(component.items[place], factors[place], found.reader, found.author)
            } / sum
        }
    }

    // MARK: Classes

    /// Gives every explanation its probability; the reader's causes are multiplied by `factors`, by component,
    /// explanation and cause.
    private mutating func weigh(_ factors: [[[Double]]]) {
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
            clear(place)
            for (weight, reader, author) in weights {
                let share = exp(weight - most) / sum
                guard share > 1e-9 else { continue }
                add(
                    share / total(components[place], factors[place], reader, author), place, factors[place], reader,
                    author)
            }
            finish(place)
        }
        classes = weights.map { (exp($0.weight - most) / sum, $0.reader, $0.author) }
        reader = weights.reduce(0) { $0 + exp($1.weight - most) / sum * $1.reader }
        author = weights.reduce(0) { $0 + exp($1.weight - most) / sum * $1.author }
    }

    private mutating func clear(_ place: Int) {
        components[place].probabilities = Array(repeating: 0, count: components[place].items.count)
        components[place].readers = components[place].items.map { Array(repeating: 0, count: $0.parts.count) }
    }

    /// Adds what a class of documents says of a component's explanations.
    private mutating func add(
        _ share: Double, _ place: Int, _ factors: [[Double]], _ reader: Double, _ author: Double
    ) {
        for item in components[place].items.indices {
            let known = components[place].items[item]
            let mass = share * mass(known, factors[item], reader, author)
            components[place].probabilities[item] += mass
            for part in known.parts.indices {
                let read = read(known.parts[part], factors[item][part], reader)
                let whole = read + known.parts[part].author * author
                if whole > 0 { components[place].readers[item][part] += mass * read / whole }
            }
        }
    }

    private mutating func finish(_ place: Int) {
        for (item, probability) in components[place].probabilities.enumerated() where probability > 0 {
            for part in components[place].readers[item].indices { components[place].readers[item][part] /= probability }
        }
    }

    /// How likely a cause of the reader's is in a class.
    private func read(_ part: WeighedComponent.Part, _ factor: Double, _ reader: Double) -> Double {
        part.reader * factor * (part.count == 2 ? reader * reader : reader)
    }

    private func mass(
        _ item: WeighedComponent.Item, _ factors: [Double], _ reader: Double, _ author: Double
    ) -> Double {
        var mass = exp(-item.cost)
        for place in item.parts.indices {
            mass *= read(item.parts[place], factors[place], reader) + item.parts[place].author * author
        }
        for untold in item.untold { mass *= author + untold * reader }
        return mass
    }

    private func total(
        _ component: WeighedComponent, _ factors: [[Double]], _ reader: Double, _ author: Double
    ) -> Double {
        let sum = zip(component.items, factors).reduce(0) { $0 + mass($1.0, $1.1, reader, author) }
        return max(sum + component.rest, Double.leastNormalMagnitude)
    }

    // MARK: Confusions

    /// By how much each cause is likelier for the confusion it takes.
    ///
    /// A confusion that other discrepancies point to is likelier here, and one of a digit that was read right a hundred
    /// times is less likely. 1 each where the classes have not been weighed yet.
    private mutating func factors(_ reader: Double?) -> [[[Double]]] {
        guard let reader else {
            return components.map { $0.items.map { Array(repeating: 1, count: $0.parts.count) } }
        }
        var own = Array(repeating: [Double](repeating: 0, count: 100), count: components.count)
        var all = [Double](repeating: 0, count: 100)
        for (place, component) in components.enumerated() {
            for (item, probability) in component.probabilities.enumerated() {
                for (part, share) in zip(component.items[item].parts, component.readers[item]) {
                    guard let pair = part.pair else { continue }
                    own[place][pair] += probability * share * Double(part.count)
                    all[pair] += probability * share * Double(part.count)
                }
            }
        }
        confusions = all
        return components.enumerated().map { place, component in
            component.items.map { item in factors(item, reader) { all[$0] - own[place][$0] } }
        }
    }

    private func factors(
        _ item: WeighedComponent.Item, _ reader: Double, _ others: (Int) -> Double
    ) -> [Double] {
        var used: [Int: Double] = [:]
        return item.parts.map { part in
            guard let pair = part.pair else { return 1 }
            let prior = min(0.5, rates.probability(printed: pair / 10, read: pair % 10, isShape: false) * reader)
            guard prior > 0 else { return 1 }
            let shape = rates.shape(printed: pair / 10, read: pair % 10)
            var result = 1.0
            for _ in 0..<part.count {
                let seen = others(pair) + used[pair, default: 0]
                let read = Double(evidence.digits[pair / 10])
                result *= (shape + seen) / (shape + prior * (read + seen))
                used[pair, default: 0] += 1
            }
            return result
        }
    }
}
