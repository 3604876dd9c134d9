internal import Figures

extension DocumentRecords {
    /// Every figure beside which a correction stands, in the order of the records: areas, totals, indicators.
    ///
    /// - Complexity: O(n) in the figures.
    public var suggestedFigures: [FigureReference] {
        var result: [FigureReference] = []
        for index in areas.indices where areas[index].weight.suggested != nil { result.append(.area(index)) }
        for index in totals.indices where totals[index].figure.suggested != nil { result.append(.total(index)) }
        for index in indicators.indices {
            let indicator = indicators[index]
            for field in indicator.fields where indicator[field].suggested != nil {
                result.append(.indicator(index, field))
            }
        }
        return result
    }
}
