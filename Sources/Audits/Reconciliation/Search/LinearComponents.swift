public import Figures
public import Pages
public import Records
public import Tables

/// A group of failing rules with all rules and causes that hang on them, where every rule adds and takes away: what a
/// solver of integer programmes can be given, and what our search found.
public struct LinearComponent: Sendable {
    /// A rule: coefficients of cells, what they add up to where it holds, and −ln of the odds that the author broke it.
    public struct Edit: Sendable {
        /// The coefficients, by cell.
        public var terms: [(cell: Int, coefficient: Int64)]
        /// What they add up to.
        public var constant: Decimal
        /// What it costs to leave it broken.
        public var cost: Double
    }

    /// A cause: the cells that would say something else, and −ln of its odds.
    public struct Cause: Sendable {
        /// What the cells would say.
        public var changes: [(cell: Int, value: Decimal)]
        /// What it costs.
        public var cost: Double
    }

    /// What each cell says.
    public var cells: [Decimal] = []
    /// The rules.
    public var edits: [Edit] = []
    /// The causes, of which a cell takes one at most.
    public var causes: [Cause] = []
    /// What our best explanation costs.
    public var cost: Double
    /// Whether no limit was met in the search.
    public var isExact: Bool
}

/// Gathers the components of a document whose rules are all linear, for those who check the search.
public struct LinearComponents: Sendable {
    /// The components, in the order of their first rule.
    public let components: [LinearComponent]

    /// Explains a document's failing rules and gathers those components of at most `rules` rules.
    public init(paged: PagedText, layout: Layout, records: DocumentRecords, rules: Int) {
        let context = AuditContext(paged: paged, layout: layout, records: records)
        var network = ConstraintNetwork(context)
        network.judge()
        network.addRedundancy()
        let causes = CauseNetwork(context, network.constraints, network.judgements)
        let results = Reconciler(causes).results
        var seen: Set<Int> = []
        // What hangs together through rules that hold is one component here, though the search took it apart.
        components = results.compactMap { result in
            guard let first = result.constraints.first, !seen.contains(first),
                let whole = LinearClosure(causes, result.constraints, rules: rules)
            else { return nil }
            let parts = results.filter { part in part.constraints.contains { whole.contains($0) } }
            seen.formUnion(parts.flatMap(\.constraints))
            let costs = parts.compactMap(\.explanations.first?.cost)
            // Of constraints that were explained one by one no costs add up.
            guard costs.count == parts.count, !parts.contains(where: \.isCut) else { return nil }
            return whole.component(cost: costs.reduce(0, +), isExact: !parts.contains(where: \.isBounded))
        }
    }
}

/// Some failing constraints with every constraint that causes of theirs can break, and so on.
private struct LinearClosure {
    private let network: CauseNetwork
    private var constraints: [Int] = []
    private var cells: [FigureReference] = []
    private var causes: [Int] = []

    /// Nil where there are more than `rules` constraints, or one that is not linear, or a cause that is no number.
    init?(_ network: CauseNetwork, _ failing: [Int], rules: Int) {
        self.network = network
        var waiting = failing
        var seen = Set(failing)
        var known: Set<FigureReference> = []
        var taken: Set<Int> = []
        while let next = waiting.popLast() {
            guard constraints.count < rules, isLinear(next) else { return nil }
            constraints.append(next)
            for cell in network.constraints[next].cells where known.insert(cell).inserted {
                cells.append(cell)
                for edit in network.edits(of: cell) where taken.insert(edit).inserted { causes.append(edit) }
            }
            guard causes.allSatisfy(isNumeric) else { return nil }
            // A cause of two cells leads to the rules of both.
            let changed = causes.flatMap { network.pool[$0].changes.map(\.cell) }
            for cell in changed {
                for other in network.constraints(binding: cell) where seen.insert(other).inserted {
                    waiting.append(other)
                }
            }
        }
        for cell in causes.flatMap({ network.pool[$0].changes.map(\.cell) }) where known.insert(cell).inserted {
            cells.append(cell)
        }
    }

    /// Whether a constraint is one of these.
    func contains(_ constraint: Int) -> Bool { constraints.contains(constraint) }

    private func isLinear(_ index: Int) -> Bool {
        let judged = network.judgements[index] == .holds || network.judgements[index] == .fails
        return judged && LinearForm(network.constraints[index], network.context.readings) != nil
            && network.edits(settling: index).isEmpty
            && network.constraints[index].cells.allSatisfy { network.context.readings[$0].quantity != nil }
    }

    private func isNumeric(_ edit: Int) -> Bool {
        network.pool[edit].changes.allSatisfy {
            $0.value.quantity != nil && network.context.readings[$0.cell].quantity != nil
        }
    }

    func component(cost: Double, isExact: Bool) -> LinearComponent? {
        let readings = network.context.readings
        let places = Dictionary(cells.enumerated().map { ($1, $0) }) { first, _ in first }
        var result = LinearComponent(cells: cells.compactMap { readings[$0].quantity }, cost: cost, isExact: isExact)
        guard result.cells.count == cells.count else { return nil }
        for index in constraints.sorted() {
            guard let form = LinearForm(network.constraints[index], readings),
                let edit = self.edit(index, form, places, result.cells)
            else { return nil }
            result.edits.append(edit)
        }
        for index in causes.sorted() {
            let changes = network.pool[index].changes.compactMap { change -> (cell: Int, value: Decimal)? in
                guard let cell = places[change.cell], let value = change.value.quantity else { return nil }
                return (cell, value)
            }
            guard !changes.isEmpty else { continue }
            result.causes.append(LinearComponent.Cause(changes: changes, cost: network.pool[index].cost))
        }
        return result
    }

    private func edit(
        _ index: Int, _ form: LinearForm, _ places: [FigureReference: Int], _ values: [Decimal]
    ) -> LinearComponent.Edit? {
        var terms: [(cell: Int, coefficient: Int64)] = []
        var sum: Decimal? = .zero
        for reference in Set(network.constraints[index].cells) {
            guard let cell = places[reference] else { return nil }
            let sign = form.sign(of: reference)
            guard sign != 0 else { continue }
            terms.append((cell, sign))
            sum = sum?.adding(sign > 0 ? values[cell] : Decimal(-values[cell].mantissa, places: values[cell].places))
        }
        guard let constant = sum?.subtracting(form.residual) else { return nil }
        terms.sort { $0.cell < $1.cell }
        return LinearComponent.Edit(terms: terms, constant: constant, cost: network.authorCost(index))
    }
}
