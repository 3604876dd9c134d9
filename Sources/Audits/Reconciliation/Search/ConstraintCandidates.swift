internal import Figures
internal import Records

/// Every cause that changes a cell of one constraint or settles it, with what it does to a trial of the constraint.
struct ConstraintCandidates {
    /// One of them.
    struct Candidate {
        /// What it does to a trial of the constraint.
        let step: TrialStep
        /// What it costs.
        let cost: Double
        private let number: Int32
        private let place: Int32

        init(edit: Int, cost: Double, place: Int = -1, step: TrialStep) {
            (self.step, self.cost) = (step, cost)
            (number, self.place) = (Int32(truncatingIfNeeded: edit), Int32(truncatingIfNeeded: place))
        }

        /// Its place in the network's pool.
        var edit: Int { Int(number) }

        /// The place among the constraint's cells of the one that it changes; −1 where it changes several or none.
        var cell: Int { Int(place) }
    }

    /// The constraint's cells.
    let cells: [FigureReference]
    /// The causes, cell by cell, each once.
    private(set) var all: [Candidate] = []
    /// What the steps that change several cells do to them.
    private(set) var severals: [[TrialChange]] = []

    /// Gathers them.
    init(_ network: CauseNetwork, _ index: Int) {
        let constraint = network.constraints[index]
        cells = constraint.cells
        let parts = TrialParts(constraint, network.context.readings)
        var several: Set<Int> = []
        let edits = cells.map { network.edits(of: $0) }
        let settling = network.edits(settling: index)
        all.reserveCapacity(edits.reduce(settling.count) { $0 + $1.count })
        let causes = network.pool
        let pool = causes.span
        for (cell, edits) in edits.enumerated() {
            let place = parts.place(of: cells[cell])
            for edit in edits {
                if let value = pool[edit].onlyValue {
                    let step = TrialParts.step(place, value, several: &severals)
                    all.append(Candidate(edit: edit, cost: pool[edit].cost, place: cell, step: step))
                } else if several.insert(edit).inserted {
                    let step = parts.step(pool[edit], at: index, several: &severals)
                    all.append(Candidate(edit: edit, cost: pool[edit].cost, step: step))
                }
            }
        }
        for edit in settling where several.insert(edit).inserted {
            all.append(Candidate(edit: edit, cost: pool[edit].cost, step: .unknown))
        }
    }
}
