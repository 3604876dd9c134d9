internal import Confusions
internal import Knowledge

/// The operators on one word: each gives the damaged word, or nil where it has nothing to take hold of.
struct TextOperations: Sendable {
    private let confusions: TextConfusions
    /// Letters of sister scripts by the Bengali letter they look like.
    private let sisters: [Unicode.Scalar: [Unicode.Scalar]]

    init(_ confusions: TextConfusions) {
        self.confusions = confusions
        var sisters: [Unicode.Scalar: [Unicode.Scalar]] = [:]
        for row in KnowledgeTable(named: "lookalikes").rows where row.count >= 2 {
            guard let sister = row[0].unicodeScalars.first, let ours = row[1].unicodeScalars.first else { continue }
            sisters[ours, default: []].append(sister)
        }
        self.sisters = sisters
    }

    /// The word after the operator; nil where it cannot be applied, or changes nothing.
    func apply(
        _ operation: TextOperator, to word: [Unicode.Scalar], using random: inout SeededGenerator
    ) -> [Unicode.Scalar]? {
        let units = TextUnits(word)
        let result: [Unicode.Scalar]? =
            switch operation {
            case .letter: misread(units, as: [.letter, .letterLearnt], using: &random)
            case .conjunct: misread(units, as: [.conjunct, .conjunctLearnt], using: &random)
            case .lost: misread(units, as: .lostLearnt, using: &random)
            case .inserted: insert(units, using: &random)
            case .doubled: double(units, using: &random)
            case .split: split(units, using: &random)
            case .sister: fold(units, using: &random)
            case .order: TextOrder.disorder(units, using: &random)
            case .invisible: hide(units, using: &random)
            case .leftover: leave(units, using: &random)
            case .join, .junk, .digit: nil
            }
        return result == word ? nil : result
    }

    /// A misreading of either class: real documents and our own pages weigh the same, whatever their rates, for they are
    /// of two engines.
    private func misread(
        _ units: TextUnits, as kinds: [ConfusionTable.Kind], using random: inout SeededGenerator
    ) -> [Unicode.Scalar]? {
        for kind in kinds.shuffled(using: &random) {
            if let word = misread(units, as: kind, using: &random) { return word }
        }
        return nil
    }

    /// One thing in the word read as the table has it, drawn by the rates of all that could be.
    private func misread(
        _ units: TextUnits, as kind: ConfusionTable.Kind, using random: inout SeededGenerator
    ) -> [Unicode.Scalar]? {
        var found: [(place: Int, reading: TextConfusions.Reading)] = []
        for place in units.edges.dropLast() {
            for reading in confusions.readings[kind] ?? [] where units.holds(reading.printed, at: place) {
                found.append((place, reading))
            }
        }
        guard let chosen = weighted(found, by: \.reading.perMillion, using: &random) else { return nil }
        var word = units.scalars
        word.replaceSubrange(chosen.place..<(chosen.place + chosen.reading.printed.count), with: chosen.reading.read)
        return word.count < 2 ? nil : word
    }

    private func insert(_ units: TextUnits, using random: inout SeededGenerator) -> [Unicode.Scalar]? {
        let rows = confusions.readings[.insertedLearnt] ?? []
        guard let place = units.edges.dropFirst().randomElement(using: &random),
            let chosen = weighted(rows, by: \.perMillion, using: &random)
        else { return nil }
        var word = units.scalars
        word.insert(contentsOf: chosen.read, at: place)
        return word
    }

    private func double(_ units: TextUnits, using random: inout SeededGenerator) -> [Unicode.Scalar]? {
        let edges = units.syllables
        guard edges.count > 3, let end = edges[1...2].randomElement(using: &random) else { return nil }
        return Array(units.scalars[..<end]) + units.scalars
    }

    private func split(_ units: TextUnits, using random: inout SeededGenerator) -> [Unicode.Scalar]? {
        guard let place = units.syllables.dropFirst().dropLast().randomElement(using: &random) else { return nil }
        return Array(units.scalars[..<place]) + [" "] + units.scalars[place...]
    }

    private func fold(_ units: TextUnits, using random: inout SeededGenerator) -> [Unicode.Scalar]? {
        let places = units.scalars.indices.filter { sisters[units.scalars[$0]] != nil }
        guard let place = places.randomElement(using: &random),
            let sister = sisters[units.scalars[place]]?.randomElement(using: &random)
        else { return nil }
        var word = units.scalars
        word[place] = sister
        return word
    }

    /// A scalar that shows nothing between two letters; not beside a hasanta, where a joiner means something.
    private func hide(_ units: TextUnits, using random: inout SeededGenerator) -> [Unicode.Scalar]? {
        let hidden: [Unicode.Scalar] = ["\u{200B}", "\u{200C}", "\u{FEFF}", "\u{AD}", "\u{2060}"]
        let places = units.edges.dropFirst().dropLast().filter {
            units.scalars[$0 - 1] != BengaliScalar.hasanta && !BengaliScalar.isSign(units.scalars[$0])
        }
        guard let place = places.randomElement(using: &random), let scalar = hidden.randomElement(using: &random) else {
            return nil
        }
        var word = units.scalars
        word.insert(scalar, at: place)
        return word
    }

    /// One thing in the word as a converter left it; what stands before its letter on paper and after it in the old
    /// encoding (the reph) goes behind the unit.
    private func leave(_ units: TextUnits, using random: inout SeededGenerator) -> [Unicode.Scalar]? {
        var found: [(place: Int, reading: TextConfusions.Reading)] = []
        for reading in confusions.readings[.leftover] ?? [] {
            for place in units.scalars.indices where units.scalars[place...].starts(with: reading.printed) {
                let end = place + reading.printed.count
                // A stretch that begins with a hasanta hangs on the letter before it; any other begins a unit.
                let begins = reading.printed.first == BengaliScalar.hasanta || units.edges.contains(place)
                let hasMore = end < units.scalars.count && units.scalars[end] == BengaliScalar.hasanta
                if begins && !hasMore { found.append((place, reading)) }
            }
        }
        guard let chosen = weighted(found, by: \.reading.perMillion, using: &random) else { return nil }
        let end = chosen.place + chosen.reading.printed.count
        var word = units.scalars
        if chosen.reading.printed == ["র", BengaliScalar.hasanta] {
            guard let next = units.edges.first(where: { $0 >= end }) else { return nil }
            word.insert(contentsOf: chosen.reading.read, at: next)
            word.removeSubrange(chosen.place..<end)
        } else {
            word.replaceSubrange(chosen.place..<end, with: chosen.reading.read)
        }
        return word
    }

    /// One of several things, by weight; nil where there are none.
    private func weighted<Item>(
        _ items: [Item], by weight: (Item) -> Int, using random: inout SeededGenerator
    ) -> Item? {
        let whole = items.reduce(0) { $0 + weight($1) }
        guard whole > 0 else { return nil }
        var left = Int.random(in: 0..<whole, using: &random)
        for item in items {
            left -= weight(item)
            if left < 0 { return item }
        }
        return nil
    }
}
