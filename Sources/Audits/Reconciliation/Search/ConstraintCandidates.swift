internal import Figures
internal import Records

/// Every cause that changes a cell of one constraint or settles it, with what it does to a trial of the constraint.
struct ConstraintCandidates {
    /// Places in the network's pool, cell by cell, each once.
    private(set) var edits: [Int] = []
    /// What each does to a trial of the constraint.
    private(set) var steps: [TrialStep] = []
    /// What the steps that change several cells do to them.
    private(set) var severals: [[TrialChange]] = []

    /// Gathers them.
    init(_ network: CauseNetwork, _ index: Int) {
        let constraint = network.constraints[index]
        let parts = TrialParts(constraint, network.context.readings)
        var several: Set<Int> = []
        for cell in constraint.cells {
            let place = parts.place(of: cell)
            for edit in network.edits(of: cell) {
                if network.pool[edit].changes.count == 1, network.pool[edit].settles.isEmpty {
                    edits.append(edit)
                    steps.append(TrialParts.step(place, network.pool[edit].changes[0].value, several: &severals))
                } else if several.insert(edit).inserted {
                    edits.append(edit)
                    steps.append(parts.step(network.pool[edit], at: index, several: &severals))
                }
            }
        }
        for edit in network.edits(settling: index) where several.insert(edit).inserted {
            edits.append(edit)
            steps.append(.unknown)
        }
    }
}
