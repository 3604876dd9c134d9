internal import Findings
internal import Records

/// Tells the causes of each failing constraint from the explanations of its component, with their odds added up.
struct FindingCauses {
    /// The probability from which a cause is only the reader's.
    private static let certain = 0.9999

    /// The probability from which it is asked what bears witness of a misreading's other digits: what is less likely is not
    /// acted on.
    private static let doubted = 0.9

    private let network: CauseNetwork
    /// By how much the reader's causes count in the document for each time that the author's do.
    private let reader: Double
    private var readings: Readings

    private let verdicts: VerdictRule
    private let unseen: UnseenDigits
    private let several: SeveralDigits
    private let missed: MissedReadings

    init(_ network: CauseNetwork, _ verdicts: VerdictRule, odds: DocumentOdds) {
        self.network = network
        self.verdicts = verdicts
        reader = network.options.evidence == .redundancy ? odds.reader / odds.author : 1
        readings = network.context.readings
        unseen = UnseenDigits(network, odds)
        several = SeveralDigits(network, odds)
        missed = MissedReadings(network, odds)
    }

    /// The causes of a constraint, the likeliest first.
    ///
    /// Ties stand in the order in which they were found; the author's error is always among them.
    mutating func causes(of index: Int, in result: Reconciler.Result) -> [FindingCause] {
        var found = Gathered()
        for (place, probability) in result.probabilities.enumerated() where probability > 0 {
            let explanation = result.explanations[place]
            let edits = explanation.authors.contains(index) ? [] : concerning(index, explanation)
            let restores = edits.isEmpty ? [index] : restored(edits, explanation)
            // What the reader may have done in ways that cannot be told is not the author's.
            guard !edits.isEmpty else {
                let share = 1 / (1 + network.untold(index) * reader)
                found.add(cause(edits, restores, isSlip: true), probability * share)
                continue
            }
            var read = 1.0
            var slipped = 1.0
            for (edit, share) in zip(explanation.edits, result.readers[place]) where edits.contains(edit) {
                let isAuthors = network.pool[edit].agent == .author
                read *= isAuthors ? 0 : share
                if isAuthors { slipped *= 1 - share }
            }
            let isConfirmed = verdicts.isConfirmed(edits, restores)
            found.add(cause(edits, restores, isSlip: false), probability * read, isConfirmed: isConfirmed)
            guard read < FindingCauses.certain else { continue }
            found.add(cause(edits, restores, isSlip: true), probability * (1 - read) * slipped)
        }
        if !found.causes.contains(where: \.edits.isEmpty) { found.add(cause([], [index], isSlip: true), 0) }
        var causes = found.causes
        if network.options.evidence == .redundancy { doubt(&causes, of: index, in: result) }
        let order = causes.indices.sorted { left, right in
            let odds = (causes[left].probability, causes[right].probability)
            return odds.0 != odds.1 ? odds.0 > odds.1 : left < right
        }
        return order.map { causes[$0] }
    }

    /// Takes from likely misreadings the chance that more of the figure was misread than they put back, or one figure
    /// where they name several, or another that a limit kept from being found.
    private mutating func doubt(_ causes: inout [FindingCause], of index: Int, in result: Reconciler.Result) {
        for place in causes.indices where causes[place].probability >= FindingCauses.doubted && !causes[place].isAuthors
        {
            var certainty =
                unseen.certainty(of: causes[place].edits, &readings) * several.certainty(of: causes[place])
            if result.isBounded {
                certainty *= missed.certainty(of: causes[place], at: index, among: causes, &readings)
            }
            causes[place].probability *= certainty
            causes[place].confirmed *= certainty
            causes[place].certainty = certainty
        }
    }

    /// Causes with what is known of each added up, in the order in which they were found.
    private struct Gathered {
        private struct Key: Hashable {
            var edits: [Int]
            var isAuthors: Bool
        }

        private(set) var causes: [FindingCause] = []
        private var places: [Key: Int] = [:]

        mutating func add(_ cause: FindingCause, _ probability: Double, isConfirmed: Bool = false) {
            guard probability > 0 || cause.edits.isEmpty else { return }
            let key = Key(edits: cause.edits, isAuthors: cause.isAuthors)
            let place = places[key] ?? causes.count
            if place == causes.count { causes.append(cause) }
            places[key] = place
            causes[place].probability += probability
            if isConfirmed { causes[place].confirmed += probability }
        }
    }

    /// The fewest of an explanation's causes with which a constraint holds, and those that settle what they break.
    private mutating func concerning(_ index: Int, _ explanation: JointExplanation) -> [Int] {
        var chosen = explanation.edits.filter { network.pool[$0].touches(network.constraints[index], at: index) }
        for edit in chosen where chosen.count > 1 {
            let fewer = chosen.filter { $0 != edit }
            if !network.isViolated(index, fewer, &readings) { chosen = fewer }
        }
        var rest = explanation.edits.filter { !chosen.contains($0) }
        while !rest.isEmpty {
            let open = network.touched(by: chosen).filter { other in
                !network.fails(other) && !explanation.authors.contains(other)
                    && network.isViolated(other, chosen, &readings)
            }
            let needed = rest.filter { edit in
                open.contains { network.pool[edit].touches(network.constraints[$0], at: $0) }
            }
            guard !needed.isEmpty else { break }
            chosen += needed
            rest.removeAll { needed.contains($0) }
        }
        return chosen.sorted()
    }

    /// The failing constraints that causes touch and that hold in the explanation they belong to.
    private func restored(_ edits: [Int], _ explanation: JointExplanation) -> [Int] {
        network.touched(by: edits).filter { network.fails($0) && !explanation.authors.contains($0) }
    }

    private func cause(_ edits: [Int], _ restores: [Int], isSlip: Bool) -> FindingCause {
        let kinds = edits.map { network.pool[$0].kind }
        let reading = kinds.contains(.misread) ? .misread : kinds.first ?? .arithmetic
        return FindingCause(
            edits: edits, restores: restores, probability: 0, confirmed: 0, kind: isSlip ? .arithmetic : reading,
            isAuthors: isSlip)
    }
}
