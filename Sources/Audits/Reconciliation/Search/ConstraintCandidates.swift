internal import Figures
internal import Records

/// Every cause that changes a cell of one constraint or settles it, with what it does to a trial of the constraint.
struct ConstraintCandidates {
    /// One of them.
    struct Candidate {
        /// Its place in the network's pool.
        var edit: Int
        /// What it costs.
        var cost: Double
        /// The one cell that it changes; nil where it changes several or none.
        var cell: FigureReference?
        /// What it does to a trial of the constraint.
        var step: TrialStep
    }

    /// The causes, cell by cell, each once.
    private(set) var all: [Candidate] = []
    /// What the steps that change several cells do to them.
    private(set) var severals: [[TrialChange]] = []

    /// Gathers them.
    init(_ network: CauseNetwork, _ index: Int) {
        let constraint = network.constraints[index]
        let parts = TrialParts(constraint, network.context.readings)
        var several: Set<Int> = []
        for cell in constraint.cells {
            let place = parts.place(of: cell)
            let edits = network.edits(of: cell)
            // Held for one cell at a time: the next may add to it, which must not copy it.
            let pool = network.pool
            for edit in edits {
                if pool[edit].changes.count == 1, pool[edit].settles.isEmpty {
                    let step = TrialParts.step(place, pool[edit].changes[0].value, several: &severals)
                    all.append(Candidate(edit: edit, cost: pool[edit].cost, cell: cell, step: step))
                } else if several.insert(edit).inserted {
                    let step = parts.step(pool[edit], at: index, several: &severals)
                    all.append(Candidate(edit: edit, cost: pool[edit].cost, step: step))
                }
            }
        }
        for edit in network.edits(settling: index) where several.insert(edit).inserted {
            all.append(Candidate(edit: edit, cost: network.pool[edit].cost, step: .unknown))
        }
    }
}
