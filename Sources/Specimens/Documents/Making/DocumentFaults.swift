internal import Figures

/// Faults that no table shows alone: the weights of areas in a table of their own, the office's telephone.
extension DocumentMaker {
    /// Whether a fault of the whole document is to be planted here: as rare as in one row of a table.
    mutating func errs() -> Bool { faultRate > 0 && random.number(0...999) < faultRate * 2 }

    /// The areas' weights as their own table prints them: sometimes two that are not those of the indicators' table.
    mutating func printedWeights(_ draft: TableDraft, in table: String) -> [Decimal] {
        var weights = draft.areas.map(\.weight)
        guard table == "areaWeights", weights.count >= 2, errs() else { return weights }
        let first = random.number(0...weights.count - 2)
        let step = Decimal(Int64(random.number(1...3)))
        guard let more = weights[first].adding(step), let less = weights[first + 1].subtracting(step), less > .zero
        else {
            return weights
        }
        // The one gains what the other loses, so the table's own total holds.
        for (place, wrong) in [(first, more), (first + 1, less)] {
            note("table.conflict", table: document.tables.count, wrong, for: weights[place], area: place)
            weights[place] = wrong
        }
        return weights
    }

    /// The total that a table of areas declares: sometimes not their sum.
    mutating func printedTotal(_ total: Decimal) -> Decimal {
        guard errs(), let wrong = total.subtracting(Decimal(Int64(random.number(1...9)))) else { return total }
        note("weight.document", table: document.tables.count, wrong, for: total)
        return wrong
    }

    /// The office's number under a letter: sometimes one digit is another than on the pages before.
    mutating func printedTelephone() -> String {
        let stood = document.items.count { item in
            if case .line(_, let text) = item { text.hasPrefix("ফোন") } else { false }
        }
        var digits = Array(telephone)
        // Only beside two that agree is one the odd one out.
        guard stood >= 2, !document.faults.contains(where: { $0.rule == "contact.conflict" }), errs(),
            let value = digits[digits.count - 4].wholeNumberValue
        else {
            return telephone
        }
        // Two numbers that differ in their last digits alone may be two lines of one office.
        digits[digits.count - 4] = Character("\((value + random.number(1...9)) % 10)")
        document.faults.append(
            AuthorFault(
                rule: "contact.conflict", table: nil, indicator: nil, field: nil, declared: String(digits),
                correct: telephone, reachesTable: true))
        return String(digits)
    }

    private mutating func note(
        _ rule: String, table: Int, _ declared: Decimal, for correct: Decimal, area: Int? = nil
    ) {
        document.faults.append(
            AuthorFault(
                area: area, rule: rule, table: table, indicator: nil, field: area == nil ? .declaredTotal : .areaWeight,
                declared: declared.description, correct: correct.description, reachesTable: true))
    }
}
