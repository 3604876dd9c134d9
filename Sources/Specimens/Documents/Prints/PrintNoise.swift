/// Damages the strings that no sum binds as figures are damaged, from a generator of its own, so that what happens to
/// the figures stays as it is.
struct PrintNoise {
    let figures: FigureNoise
    /// How often a letter of an address is misread, in a million.
    let letters: Int
    /// Whether letters are read for others of any shape.
    let isOther: Bool
    var random: SeededGenerator

    init(level: NoiseLevel, digits: DigitNoise, seed: UInt64) {
        var rates = NoiseRates(level)
        // What is lost whole is told by nothing else.
        rates.lostCells = 0
        figures = FigureNoise(rates: rates, digits: digits)
        // As often as the confusion table has digits misread at that level, on average.
        letters = level == .hard ? 9000 : level == .mild ? 3000 : 0
        isOther = digits.isPerturbed
        random = SeededGenerator(seed: seed ^ 0x3C6E_F372_FE94)
    }

    mutating func apply(to document: inout SpecimenDocument) {
        for table in document.tables.indices {
            for row in document.tables[table].rows.indices {
                for cell in document.tables[table].rows[row].cells.indices {
                    damage(&document.tables[table].rows[row].cells[cell])
                }
            }
        }
        for place in document.linePrints.indices { damage(place, of: &document) }
    }

    private mutating func damage(_ cell: inout SpecimenCell) {
        guard var print = cell.prints.first else { return }
        if print.kind == .unit {
            // Its words were damaged as all words are.
            print.text = cell.text
            if print.text != print.printed { print.misread = .digit }
        } else if let damaged = damaged(print), let text = cell.text.replacingFirst(print.text, by: damaged.text) {
            cell.text = text
            (print.text, print.misread) = (damaged.text, damaged.kind)
        }
        cell.prints = [print]
    }

    private mutating func damage(_ place: Int, of document: inout SpecimenDocument) {
        let item = document.linePrints[place].item
        guard case .line(let kind, var text) = document.items[item] else { return }
        let print = document.linePrints[place].print
        if let damaged = damaged(print), let changed = text.replacingFirst(print.text, by: damaged.text) {
            text = changed
            (document.linePrints[place].print.text, document.linePrints[place].print.misread) =
                (damaged.text, damaged.kind)
        }
        document.items[item] = .line(kind: kind, text: text)
        for other in document.linePrints.indices where document.linePrints[other].item == item {
            document.linePrints[other].line = text
        }
    }

    private mutating func damaged(_ print: SpecimenPrint) -> (text: String, kind: FigureMisread.Kind)? {
        print.kind == .email
            ? LatinShapes.damage(print.text, perMillion: letters, isOther: isOther, using: &random)
            : figures.damage(print.text, using: &random)
    }
}
