internal import Glibc

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

    /// By how much causes count in documents of a class of readers and one of authors.
    private struct Level {
        /// A figure misread in any way, but for the next.
        var reader: Double
        /// A symbol too few or too many.
        var pieces: Double
        /// An error of the author's.
        var author: Double
        /// Whether such a reader misreads figures and no words.
        var isFluent = false
        /// How likely a document is of both classes.
        var weight = 0.0
    }

    private let evidence: Evidence
    private let readers: [DamageClasses.Class]
    private let authors: [DamageClasses.Class]
    private let rates = ReaderRates.embedded
    private(set) var components: [WeighedComponent]
    /// The classes as the document has them, and how likely each is.
    private var classes: [Level] = []
    /// How often the document's discrepancies show each confusion, printed × 10 + read.
    private var confusions = [Double](repeating: 0, count: 100)
    /// By how much the reader's causes count in the document, and the author's, on average over the classes.
    private(set) var reader = 1.0
    private(set) var author = 1.0

    /// Weighs components; without evidence all of it at the rates of the tables.
    init(_ components: [WeighedComponent], _ evidence: Evidence?) {
        self.components = components
        self.evidence = evidence ?? Evidence()
        let plain = [DamageClasses.Class(prior: 1, edits: 0, factor: 1, pieces: 1)]
        readers = evidence == nil ? plain : DamageClasses.embedded.readers
        authors = evidence == nil ? plain : DamageClasses.embedded.authors
        weigh(factors(nil))
        // Once more, with what the other components show of the confusions at work.
        if evidence != nil { weigh(factors(reader)) }
    }

    /// How likely it is that nobody misread the document: that it is of the class with the fewest misreadings.
    ///
    /// Readers of sound words and wrong figures are left out: what figures alone say of them a careless author's slips would
    /// say as well.
    var probabilityOfNone: Double {
        let least = readers.map(\.factor).min() ?? 1
        let others = classes.filter { !$0.isFluent }
        let whole = others.reduce(0) { $0 + $1.weight }
        return whole > 0 ? others.reduce(0) { $0 + ($1.reader == least ? $1.weight : 0) } / whole : 0
    }

    /// The probabilities of the explanations of one more discrepancy, which changes nothing of the others.
    func probabilities(of component: WeighedComponent) -> [Double] {
        let factors = component.items.map { item in self.factors(item, reader) { confusions[$0] } }
        let totals = classes.map { total(component, factors, $0) }
        let sum = zip(classes, totals).reduce(0) { $0 + $1.0.weight * $1.1 }
        return component.items.indices.map { place in
            classes.reduce(0) { $0 + $1.weight * mass(component.items[place], factors[place], $1) } / sum
        }
    }

    /// How often a printed digit is read for another in the document, by what its discrepancies show; `more` are so many
    /// further readings of the kind that are taken for true.
    func rate(printed: Int, read: Int, after more: Int = 0) -> Double {
        let prior = prior(of: printed * 10 + read, reader)
        let seen = confusions[printed * 10 + read] + Double(more)
        return min(0.5, prior * factor(of: printed * 10 + read, prior, seen: seen))
    }

    // MARK: Classes

    /// Gives every explanation its probability; the reader's causes are multiplied by `factors`, by component,
    /// explanation and cause.
    private mutating func weigh(_ factors: [[[Double]]]) {
        var levels: [Level] = []
        let (fewest, least) = (readers.map(\.edits).min(), readers.map(\.factor).min() ?? 1)
        for reader in readers {
            for author in authors {
                var level = Level(reader: reader.factor, pieces: reader.pieces, author: author.factor)
                level.isFluent = reader.edits == fewest && reader.factor > least
                level.weight = log(reader.prior) + log(author.prior)
                if readers.count > 1 {
                    level.weight += evidence.text.logLikelihood(reader)
                    level.weight -= reader.factor * evidence.figures + author.factor * evidence.rules
                }
                for (place, component) in components.enumerated() {
                    level.weight += log(total(component, factors[place], level))
                }
                levels.append(level)
            }
        }
        let most = levels.map(\.weight).max() ?? 0
        let sum = levels.reduce(0) { $0 + exp($1.weight - most) }
        for place in levels.indices { levels[place].weight = exp(levels[place].weight - most) / sum }
        for place in components.indices {
            clear(place)
            for level in levels where level.weight > 1e-9 { add(place, factors[place], level) }
            finish(place)
        }
        classes = levels
        reader = levels.reduce(0) { $0 + $1.weight * $1.reader }
        author = levels.reduce(0) { $0 + $1.weight * $1.author }
    }

    private mutating func clear(_ place: Int) {
        components[place].probabilities = Array(repeating: 0, count: components[place].items.count)
        components[place].readers = components[place].items.map { Array(repeating: 0, count: $0.parts.count) }
    }

    /// Adds what a class of documents says of a component's explanations.
    private mutating func add(_ place: Int, _ factors: [[Double]], _ level: Level) {
        let share = level.weight / total(components[place], factors, level)
        for item in components[place].items.indices {
            let known = components[place].items[item]
            let mass = share * mass(known, factors[item], level)
            components[place].probabilities[item] += mass
            for part in known.parts.indices {
                let read = read(known.parts[part], factors[item][part], level)
                let whole = read + known.parts[part].author * level.author
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
    private func read(_ part: WeighedComponent.Part, _ factor: Double, _ level: Level) -> Double {
        var read = part.reader * factor * (part.isPiece ? level.pieces : level.reader)
        // Of several digits of a figure each is misread by itself.
        for _ in part.pairs.dropFirst() { read *= level.reader }
        return read
    }

    private func mass(_ item: WeighedComponent.Item, _ factors: [Double], _ level: Level) -> Double {
        var mass = exp(-item.cost)
        for place in item.parts.indices {
            mass *= read(item.parts[place], factors[place], level) + item.parts[place].author * level.author
        }
        for untold in item.untold { mass *= level.author + untold * level.reader }
        return mass
    }

    private func total(_ component: WeighedComponent, _ factors: [[Double]], _ level: Level) -> Double {
        let sum = zip(component.items, factors).reduce(0) { $0 + mass($1.0, $1.1, level) }
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
                    for pair in part.pairs {
                        own[place][pair] += probability * share
                        all[pair] += probability * share
                    }
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
            part.pairs.reduce(1) { result, pair in
                let prior = prior(of: pair, reader)
                guard prior > 0 else { return result }
                let seen = others(pair) + used[pair, default: 0]
                used[pair, default: 0] += 1
                return result * factor(of: pair, prior, seen: seen)
            }
        }
    }

    /// How often a digit is read for another where nothing is known of the document but its class.
    private func prior(of pair: Int, _ reader: Double) -> Double {
        min(0.5, rates.probability(printed: pair / 10, read: pair % 10, isShape: false) * reader)
    }

    /// By how much likelier a confusion is that the document shows so often: the mean of a gamma distribution over the mean
    /// it has for all readers.
    private func factor(of pair: Int, _ prior: Double, seen: Double) -> Double {
        let shape = rates.shape(printed: pair / 10, read: pair % 10)
        return (shape + seen) / (shape + prior * (Double(evidence.digits[pair / 10]) + seen))
    }
}
