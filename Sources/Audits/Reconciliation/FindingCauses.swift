internal import Findings
internal import Records

/// Tells the causes of each failing constraint from the explanations of its component, with their odds added up.
struct FindingCauses {
    private let network: CauseNetwork
    private var readings: Readings

    init(_ network: CauseNetwork) {
        self.network = network
        readings = network.context.readings
    }

    /// The causes of a constraint, the likeliest first; ties in the order in which they were found. The author's error is
    /// always among them.
    mutating func causes(of index: Int, in result: Reconciler.Result) -> [FindingCause] {
        var found: [FindingCause] = []
        var places: [[Int]: Int] = [:]
        for (explanation, probability) in zip(result.explanations, result.probabilities) {
            let edits = explanation.authors.contains(index) ? [] : concerning(index, explanation)
            if let place = places[edits] {
                found[place].probability += probability
            } else {
                places[edits] = found.count
                found.append(cause(edits, of: index, probability))
            }
        }
        if places[[]] == nil { found.append(cause([], of: index, 0)) }
        calibrate(&found)
        let order = found.indices.sorted { left, right in
            let odds = (found[left].probability, found[right].probability)
            return odds.0 != odds.1 ? odds.0 > odds.1 : left < right
        }
        return order.map { found[$0] }
    }

    /// The fewest of an explanation's causes with which a constraint holds, and those that settle together with them what
    /// else they touch: another rule that fails, or one that they break.
    private mutating func concerning(_ index: Int, _ explanation: JointExplanation) -> [Int] {
        var chosen = explanation.edits.filter { network.pool[$0].touches(network.constraints[index], at: index) }
        for edit in chosen where chosen.count > 1 {
            let fewer = chosen.filter { $0 != edit }
            if !network.isViolated(index, fewer, &readings) { chosen = fewer }
        }
        var rest = explanation.edits.filter { !chosen.contains($0) }
        while !rest.isEmpty {
            let open = network.touched(by: chosen).filter { other in
                !explanation.authors.contains(other) && network.constraints[other].relation != .ratioOfTotal
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

    private mutating func cause(_ edits: [Int], of index: Int, _ probability: Double) -> FindingCause {
        guard !edits.isEmpty else {
            return FindingCause(
                edits: [], restores: [index], probability: probability, kind: .arithmetic, isAuthors: true)
        }
        let restores = network.touched(by: edits).filter {
            network.fails($0) && network.judge($0, edits, &readings) == .holds
        }
        let kinds = edits.map { network.pool[$0].kind }
        return FindingCause(
            edits: edits, restores: restores, probability: probability,
            kind: kinds.contains(.misread) ? .misread : kinds[0],
            isAuthors: edits.contains { network.pool[$0].agent == .author })
    }

    /// Puts what the odds have turned out to be worth in the place of the likeliest cause's, and shares the rest among
    /// the others as before.
    private func calibrate(_ causes: inout [FindingCause]) {
        guard network.options.isCalibrated,
            let best = causes.indices.max(by: { causes[$0].probability < causes[$1].probability })
        else { return }
        let modelled = causes[best].probability
        let found = Calibration.embedded.probability(modelled)
        guard found != modelled, modelled < 1 else { return }
        for place in causes.indices { causes[place].probability *= (1 - found) / (1 - modelled) }
        causes[best].probability = found
    }
}
