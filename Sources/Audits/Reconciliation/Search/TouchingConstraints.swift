internal import Records

/// The searched constraints that bind each figure of a document.
///
/// They are kept by the record that a figure belongs to: few constraints bind one record, and looking through those is
/// faster than a table of figures is made.
struct TouchingConstraints {
    private let constraints: [Constraint]
    private var ofIndicators: [[Int]]
    private var ofAreas: [[Int]]
    private var ofTotals: [[Int]]

    init(_ constraints: [Constraint], _ document: ReadDocument, where isSearched: [Bool]) {
        self.constraints = constraints
        ofIndicators = Array(repeating: [], count: document.records.indicators.count)
        ofAreas = Array(repeating: [], count: document.records.areas.count)
        ofTotals = Array(repeating: [], count: document.records.totals.count)
        for index in constraints.indices where isSearched[index] {
            if let declared = constraints[index].declared { add(index, to: declared) }
            for place in constraints[index].inputs.indices { add(index, to: constraints[index].inputs[place]) }
        }
    }

    private mutating func add(_ constraint: Int, to cell: FigureReference) {
        switch cell {
        case .indicator(let index, _):
            if ofIndicators[index].last != constraint { ofIndicators[index].append(constraint) }
        case .area(let index):
            if ofAreas[index].last != constraint { ofAreas[index].append(constraint) }
        case .total(let index):
            if ofTotals[index].last != constraint { ofTotals[index].append(constraint) }
        }
    }

    /// The constraints that bind a figure, in order.
    func indices(of cell: FigureReference, where isWanted: (Int) -> Bool = { _ in true }) -> [Int] {
        near(cell).filter { isWanted($0) && constraints[$0].binds(cell) }
    }

    private func near(_ cell: FigureReference) -> [Int] {
        switch cell {
        case .indicator(let index, _): ofIndicators[index]
        case .area(let index): ofAreas[index]
        case .total(let index): ofTotals[index]
        }
    }
}
