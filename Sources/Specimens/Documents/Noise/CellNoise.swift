/// Damages the columns of a table: two in one, and the empty ends of rows cut off.
struct CellNoise {
    let rates: NoiseRates

    func apply(to table: inout SpecimenTable, using random: inout SeededGenerator) {
        guard table.columns.count > 5 else { return }
        if random.chance(rates.mergedColumns) { mergeSerials(of: &table) }
        if random.chance(rates.cutTails) { cutTails(of: &table) }
    }

    /// The serial numbers stand in the cells of the column behind them.
    private func mergeSerials(of table: inout SpecimenTable) {
        guard table.columns[0].role == "serial", table.columns[1].role == "activity" || table.columns[1].role == "area"
        else { return }
        for row in table.rows.indices where table.rows[row].cells.count > 2 {
            guard table.rows[row].cells[0].column == 0, table.rows[row].cells[1].column == 1 else { continue }
            let serial = table.rows[row].cells.removeFirst()
            let text = [serial.text, table.rows[row].cells[0].text].filter { !$0.isEmpty }.joined(separator: " ")
            table.rows[row].cells[0].text = text
            table.rows[row].cells[0].printed = ""
            table.rows[row].cells[0].prints = serial.prints + table.rows[row].cells[0].prints
        }
    }

    /// What is empty at the end of a row is not written.
    private func cutTails(of table: inout SpecimenTable) {
        for row in table.rows.indices where table.rows[row].kind == "data" {
            while let last = table.rows[row].cells.last, last.text.isEmpty, table.rows[row].cells.count > 3 {
                if let field = last.field { table.mark(field, row: row) }
                table.rows[row].cells.removeLast()
            }
        }
    }
}
