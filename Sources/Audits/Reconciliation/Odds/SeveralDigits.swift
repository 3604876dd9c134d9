internal import BengaliText
internal import Confusions
internal import Figures
internal import Pages
internal import Provenance
internal import Records

/// Weighs misreadings of several figures against one figure misread in as many of its digits, which no cause tries.
///
/// One digit in each of two figures of a sum is no likelier than two digits of one: where both make it hold, neither is to
/// be believed.
struct SeveralDigits {
    private let network: CauseNetwork
    /// How the document is read.
    private let odds: DocumentOdds

    init(_ network: CauseNetwork, _ odds: DocumentOdds) {
        self.network = network
        self.odds = odds
    }

    /// How likely it is that a cause which changes a digit in each of several figures is no such single figure.
    ///
    /// - Complexity: O(n) in the cells of what it restores, each with the constraints that bind it.
    func certainty(of cause: FindingCause) -> Double {
        guard cause.edits.count > 1, let first = cause.restores.first else { return 1 }
        var own = 1.0
        for edit in cause.edits {
            let pairs = network.pool[edit].pairs
            guard network.pool[edit].changes.count == 1, pairs.count == 1 else { return 1 }
            own *= rate(pairs[0])
        }
        guard own > 0, let form = LinearForm(network.constraints[first], network.context.readings) else { return 1 }
        var others = 0.0
        for cell in network.constraints[first].cells {
            guard let said = network.context.readings[cell].quantity, let meant = form.needed(cell, saying: said),
                let pairs = pairs(of: cell, meant), pairs.count == cause.edits.count
            else { continue }
            let odds = pairs.reduce(1) { $0 * rate($1) }
            if odds > 0, restores(cause, cell, meant) { others += odds }
        }
        return own / (own + others)
    }

    /// How often a digit is read for another, printed × 10 + read, where that is on record.
    private func rate(_ pair: Int) -> Double {
        let (printed, read) = (pair / 10, pair % 10)
        guard DigitConfusions.embedded.perMillion(printed: printed, read: read) > 0 else { return 0 }
        return odds.rate(printed: printed, read: read)
    }

    /// The digits in which a cell differs from what it would have to say, printed × 10 + read; nil where other things
    /// differ.
    private func pairs(of cell: FigureReference, _ meant: Decimal) -> [Int]? {
        let figure = network.context.records[cell]
        guard figure.passages.count == 1, let said = figure.quantity, meant.places <= said.places, .zero < meant
        else { return nil }
        let bytes = network.context.paged.text.bytes
        let digits = FigureVariants.digits(in: bytes.span, figure.passages[0].text.clamped(to: bytes.indices))
        var (rest, pairs) = (meant.scaled(to: said.places), [Int]())
        for digit in digits.reversed() {
            let value = Int(rest % 10)
            if value != digit.value { pairs.append(value * 10 + digit.value) }
            rest /= 10
        }
        return rest == 0 ? pairs : nil
    }

    /// Whether all that a cause makes hold would hold with one cell changed, and all that holds with it would still.
    private func restores(_ cause: FindingCause, _ cell: FigureReference, _ meant: Decimal) -> Bool {
        var readings = network.context.readings
        readings.change(cell, to: SlipsAndLosses.value(like: readings[cell], meant))
        let touched = network.constraints(binding: cell)
        return cause.restores.allSatisfy { touched.contains($0) }
            && touched.allSatisfy { index in
                let wasHolding = network.judgements[index] == .holds || cause.restores.contains(index)
                return !wasHolding || network.constraints[index].judge(readings) == .holds
            }
    }
}
