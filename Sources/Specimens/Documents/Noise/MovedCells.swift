/// Moves the texts of neighbouring figure cells: two swapped, one in the empty cell beside it, two in one.
///
/// Only cells that nothing else has touched are moved, so that each has one label.
struct MovedCells {
    let rates: NoiseRates

    func apply(
        to table: inout SpecimenTable, number: Int, _ misreads: inout [FigureMisread],
        using random: inout SeededGenerator
    ) {
        for row in table.rows.indices where random.number(0...999) < rates.movedCells {
            guard ["data", "continuation"].contains(table.rows[row].kind), table.rows[row].indicator != nil else {
                continue
            }
            let kind = random.pick([FigureMisread.Kind.swapped, .shifted, .merged])
            let pairs = table.rows[row].cells.indices.dropLast().filter { isPair($0, row, of: table, kind) }
            if pairs.isEmpty { continue }
            let left = random.pick(Array(pairs))
            let before = texts(at: left, row, of: table)
            let after = kind == .merged ? (before.left + " " + before.right, "") : (before.right, before.left)
            put(after.0, at: left, row, of: &table, number, kind, &misreads)
            put(after.1, at: left + 1, row, of: &table, number, kind, &misreads)
        }
    }

    private func texts(at left: Int, _ row: Int, of table: SpecimenTable) -> (left: String, right: String) {
        (table.rows[row].cells[left].text, table.rows[row].cells[left + 1].text)
    }

    private func isPair(_ left: Int, _ row: Int, of table: SpecimenTable, _ kind: FigureMisread.Kind) -> Bool {
        let cells = table.rows[row].cells[left...left + 1]
        let isWhole = cells.allSatisfy { $0.field?.isRecorded == true && $0.column >= 0 && $0.text == $0.printed }
        guard isWhole, !isTouched(left, row, of: table), !isTouched(left + 1, row, of: table) else { return false }
        let texts = texts(at: left, row, of: table)
        if kind == .shifted { return texts.left.isEmpty != texts.right.isEmpty }
        return !texts.left.isEmpty && !texts.right.isEmpty && texts.left != texts.right
    }

    private func isTouched(_ cell: Int, _ row: Int, of table: SpecimenTable) -> Bool {
        guard let indicator = table.rows[row].indicator, let field = table.rows[row].cells[cell].field else {
            return true
        }
        return table.indicators[indicator].figures[field]?.isDamaged ?? true
    }

    private func put(
        _ text: String, at cell: Int, _ row: Int, of table: inout SpecimenTable, _ number: Int,
        _ kind: FigureMisread.Kind, _ misreads: inout [FigureMisread]
    ) {
        guard let field = table.rows[row].cells[cell].field else { return }
        misreads.append(
            FigureMisread(
                kind: kind, table: number, row: row, indicator: table.rows[row].indicator, field: field,
                from: table.rows[row].cells[cell].text, to: text))
        table.rows[row].cells[cell].text = text
        table.mark(field, row: row)
    }
}
