internal import Figures
internal import Findings
internal import Records

/// What the cells that an explanation names would say, read from its words as a cell of the page is read.
enum ReasonedChanges {
    /// The figures that would say something else; empty for a cause that moves rows or cells, or changes nothing.
    static func of(
        _ explanation: Explanation, _ places: CellPlaces, _ context: AuditContext
    ) -> [FigureReference: FigureValue] {
        guard explanation.kind != .misplaced else { return [:] }
        var result: [FigureReference: FigureValue] = [:]
        for edit in explanation.edits {
            for cell in places[edit.span] {
                result[cell] = value(of: edit.to, insteadOf: context.readings[cell], at: cell, context)
            }
        }
        return result
    }

    private static func value(
        of text: String, insteadOf present: FigureValue, at cell: FigureReference, _ context: AuditContext
    ) -> FigureValue {
        var expected: UnitKind?
        if case .indicator(let index, _) = cell { expected = context.records.indicators[index].unit }
        if case .date = present { expected = .date }
        let bytes = Array(text.utf8)
        let value = FigureReader().read(bytes, 0..<bytes.count, expecting: expected).value
        // A changed digit leaves the kind as it was: a bare number in a column of percentages stays one.
        switch (present, value.quantity) {
        case (.number, let quantity?): return .number(quantity)
        case (.percent, let quantity?): return .percent(quantity)
        case (.money, let quantity?): return .money(quantity)
        default: return value
        }
    }
}
