/// Damages a document as a scan would, and carries its truth along: which figures were touched, which were read for what.
struct DocumentNoise {
    let rates: NoiseRates
    let digits: DigitNoise
    var random: SeededGenerator
    /// What cells that change places are drawn from; apart, so that they change nothing else of a document.
    var moves: SeededGenerator
    /// What damages codes, serials and the like; nil where they keep their digits.
    var prints: PrintNoise?

    init(level: NoiseLevel, digits: DigitNoise, seed: UInt64) {
        rates = NoiseRates(level)
        self.digits = digits
        random = SeededGenerator(seed: seed ^ 0x5DEE_CE66)
        moves = SeededGenerator(seed: seed ^ 0x2545_F491)
    }

    mutating func apply(to document: inout SpecimenDocument) {
        guard document.noise != .clean else { return }
        let letters = LetterNoise(level: document.noise, confusions: digits.confusions)
        let figures = FigureNoise(rates: rates, digits: digits)
        for table in document.tables.indices {
            for row in document.tables[table].rows.indices where document.tables[table].rows[row].kind != "numbering" {
                for cell in document.tables[table].rows[row].cells.indices {
                    damage(&document, table, row, cell, letters, figures)
                }
            }
        }
        for item in document.items.indices {
            guard case .line(let kind, let text) = document.items[item], !text.isEmpty else { continue }
            // Whole words of a title are its plan's; their letters suffer like all others.
            document.items[item] = .line(kind: kind, text: letters.damage(text, using: &random))
        }
        prints?.apply(to: &document)
        let moved = MovedCells(rates: rates)
        for table in document.tables.indices {
            moved.apply(to: &document.tables[table], number: table, &document.misreads, using: &moves)
        }
        StructureNoise(rates: rates).apply(to: &document, using: &random)
    }

    private mutating func damage(
        _ document: inout SpecimenDocument, _ table: Int, _ row: Int, _ cell: Int, _ letters: LetterNoise,
        _ figures: FigureNoise
    ) {
        let text = document.tables[table].rows[row].cells[cell].text
        guard !text.isEmpty else { return }
        let field = document.tables[table].rows[row].cells[cell].field
        let isHeading = document.tables[table].rows[row].kind == "header"
        guard let field, field != .code, field != .serial, !isHeading else {
            // Codes and serials keep their digits here: truth names records by them.
            document.tables[table].rows[row].cells[cell].text = letters.damage(text, using: &random)
            return
        }
        guard document.tables[table].rows[row].kind != "section" else { return }
        let damaged = figures.damage(text, using: &random)
        guard let damaged else { return }
        document.tables[table].rows[row].cells[cell].text = damaged.text
        let indicator = document.tables[table].rows[row].indicator
        document.tables[table].mark(field, row: row)
        document.misreads.append(
            FigureMisread(
                kind: damaged.kind, table: table, row: row, indicator: indicator, field: field, from: text,
                to: damaged.text))
    }
}

extension SpecimenTable {
    /// Marks the figure of that field in that row as touched by noise.
    mutating func mark(_ field: SpecimenField, row: Int) {
        switch field {
        case .areaWeight: if let area = rows[row].area { areas[area].weight?.isDamaged = true }
        case .declaredTotal, .declaredCount: for place in totals.indices { totals[place].isDamaged = true }
        default: if let indicator = rows[row].indicator { indicators[indicator].figures[field]?.isDamaged = true }
        }
    }
}
