internal import Figures
internal import Provenance
internal import Records

/// Which figures stand where on the page: leads from a finding's spans back to the cells that rules bind.
struct CellPlaces {
    private var references: [SourceSpan: [FigureReference]] = [:]

    /// Finds the places of every cell that a constraint binds.
    ///
    /// - Complexity: O(n) in the constraints' cells.
    init(_ constraints: [Constraint], _ records: DocumentRecords) {
        var seen: Set<FigureReference> = []
        for constraint in constraints {
            for cell in constraint.cells where seen.insert(cell).inserted {
                for passage in records[cell].passages { references[passage.span, default: []].append(cell) }
            }
        }
    }

    /// The cells that stand at a place: one, or several where merged cells were filled down.
    subscript(span: SourceSpan) -> [FigureReference] { references[span] ?? [] }

    /// The cells at some places, each once, in their order.
    func cells(at spans: [SourceSpan]) -> [FigureReference] {
        var seen: Set<FigureReference> = []
        return spans.flatMap { self[$0] }.filter { seen.insert($0).inserted }
    }
}
