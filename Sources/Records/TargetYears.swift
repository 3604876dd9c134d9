internal import Figures
internal import Tables

/// Gives the columns of other years their years by the year that the document, or its part, names for itself, where no heading
/// of a table's names one: its targets are that year's.
enum TargetYears {
    /// - Complexity: O(n) in the columns, and in the indicators of tables whose headings name no year.
    static func settle(_ layout: inout Layout, _ records: inout DocumentRecords) {
        for index in layout.tables.indices {
            let table = layout.tables[index]
            guard table.kind == .tierTargets || table.kind == .outcome, let run = YearRun(table.columns),
                run.isOpen(table.columns), !table.columns.contains(where: { $0.year != nil }),
                let year = year(ofPart: table.part, records)
            else { continue }
            run.fill(&layout.tables[index].columns, target: year)
            let columns = ColumnPlaces(layout.tables[index].columns)
            let places = IndicatorFigures.historyPlaces(columns, isOutcome: table.kind == .outcome)
            for place in records.indicators.indices where records.indicators[place].table == index {
                for (entry, column) in zip(records.indicators[place].history.indices, places) {
                    records.indicators[place].history[entry].year = columns.columns[column].year
                }
            }
        }
    }

    private static func year(ofPart part: Int, _ records: DocumentRecords) -> FiscalYear? {
        let own = records.parts.indices.contains(part) ? records.parts[part].fiscalYear : nil
        return own ?? (records.parts.count <= 1 ? records.fiscalYear : nil)
    }
}
