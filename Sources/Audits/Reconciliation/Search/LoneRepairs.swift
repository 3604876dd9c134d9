internal import Figures
internal import Records

/// The causes that make a failing constraint hold by themselves.
struct LoneRepairs {
    /// Places in the network's pool, ascending.
    private(set) var edits: [Int] = []
    /// What any cause that changes one of its cells costs at least.
    private(set) var least = Double.infinity

    /// The network keeps these repairs: what they asked it must not keep it in turn.
    private unowned let network: CauseNetwork
    private let index: Int

    /// Finds them.
    init(_ network: CauseNetwork, _ index: Int) {
        self.network = network
        self.index = index
        let (constraint, readings) = (network.constraints[index], network.context.readings)
        if let form = LinearForm(constraint, readings) {
            find(form)
        } else {
            switch TrialKind(constraint, readings) {
            case .numbers(let trial, let setting): find(trial, setting)
            case .dates(let trial): find(trial, ())
            case .tiers(let trial): find(trial, ())
            case .unknown: find(UnknownTrial(), ())
            }
        }
        edits.sort()
    }

    /// Whether a cause makes it hold by itself.
    func contains(_ edit: Int) -> Bool {
        var (low, high) = (0, edits.count)
        while low < high {
            let middle = (low + high) / 2
            if edits[middle] < edit { low = middle + 1 } else { high = middle }
        }
        return low < edits.count && edits[low] == edit
    }

    /// Of a sum a cell must say just what the others leave.
    private mutating func find(_ form: LinearForm) {
        var readings = network.context.readings
        var last = -1
        var needed: Decimal?
        let candidates = network.candidates(of: index)
        let causes = network.pool
        let pool = causes.span
        for candidate in candidates.all where isChange(candidate) {
            least = min(least, candidate.cost)
            if candidate.cell >= 0 {
                // The causes of one cell stand side by side.
                if last != candidate.cell {
                    last = candidate.cell
                    let cell = candidates.cells[last]
                    needed = form.needed(cell, saying: network.context.readings[cell].quantity ?? .zero)
                }
                guard pool[candidate.edit].onlyValue?.quantity == needed else { continue }
            }
            if network.judge(index, [candidate.edit], &readings) == .holds { edits.append(candidate.edit) }
        }
    }

    private mutating func find<Trial: ConstraintTrial>(_ trial: Trial, _ setting: Trial.Setting) {
        var readings = network.context.readings
        let candidates = network.candidates(of: index)
        for candidate in candidates.all where isChange(candidate) {
            least = min(least, candidate.cost)
            switch trial.verdict(taking: candidate.step, candidates.severals, setting) {
            case .fails: continue
            case .holds: edits.append(candidate.edit)
            case .unknown:
                if network.judge(index, [candidate.edit], &readings) == .holds { edits.append(candidate.edit) }
            }
        }
    }

    /// Whether a cause changes what cells say; others move rows.
    private func isChange(_ candidate: ConstraintCandidates.Candidate) -> Bool {
        candidate.cell >= 0 || !network.causes.cells(of: candidate.edit).isEmpty
    }
}
