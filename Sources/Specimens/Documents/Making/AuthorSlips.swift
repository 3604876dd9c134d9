internal import Confusions
internal import Figures

/// Faults in figures that others hang on: a target left from last year, a digit written for another, a score that the
/// plan does not give.
extension AuthorFaults {
    /// The target is last year's; total and score were worked out with this year's.
    mutating func staleTarget(_ draft: inout TableDraft, _ place: Int, using random: inout SeededGenerator) {
        let row = draft.rows[place]
        guard draft.layout.kind == "quarterlyProgress", draft.has("annualTarget"), draft.has("score"),
            let target = quantity(.annualTarget, row), let total = quantity(.total, row),
            let score = quantity(.score, row), target.places == total.places
        else { return }
        let old = Decimal(target.mantissa * Int64(random.number(80...95)) / 100, places: target.places)
        let other = drafter.score(row.weight, Int(total.mantissa), Int(old.mantissa))
        guard old != target, old > .zero, other != score else { return }
        replace(.annualTarget, of: &draft, place, by: old, rule: "score.ratio", using: &random)
    }

    /// One digit of a quarter's figure is another, whichever; the total was worked out with the right one.
    mutating func quarterSlip(_ draft: inout TableDraft, _ place: Int, using random: inout SeededGenerator) {
        let row = draft.rows[place]
        let fields = (1...4).map { SpecimenField.quarterAchieved($0) }.filter { quantity($0, row) != nil }
        guard draft.layout.kind == "quarterlyProgress", isCounted(row), fields.count >= 2,
            quantity(.total, row) != nil
        else { return }
        let field = random.pick(fields)
        guard let figure = row.figures[field] else { return }
        let digits = figure.printed.unicodeScalars.count { SpecimenDigits.value($0) != nil }
        guard digits > 0,
            let slipped = Self.changed(figure, at: random.number(0...digits - 1), to: random.number(0...9)),
            slipped.value != figure.value
        else { return }
        draft.rows[place].figures[field] = slipped
        note("total.quarters", place, field, slipped.printed, figure.printed)
    }

    /// The whole weight is given, though the target was not reached.
    mutating func fullScore(_ draft: inout TableDraft, _ place: Int, using random: inout SeededGenerator) {
        let row = draft.rows[place]
        guard draft.layout.kind == "quarterlyProgress", draft.has("score"), draft.has("annualTarget"),
            row.unit.kind != .date, let score = quantity(.score, row), score < row.weight
        else { return }
        replace(.score, of: &draft, place, by: row.weight, rule: "score.ratio", using: &random)
    }

    /// The scores' sum at the foot is not their sum.
    mutating func scoreFoot(_ draft: inout TableDraft, using random: inout SeededGenerator) {
        guard case .totals = draft.foot, let sum = draft.scoreTotal, draft.rows.count >= 3,
            let wrong = sum.adding(Decimal(Int64(random.number(1...3))))
        else { return }
        note("total.column", nil, .declaredTotal, wrong.description, sum.description, reachesTable: true)
        draft.scoreTotal = wrong
    }

    /// What each quarter earned stands under the quarters, and their sum as the total, though the target is a number of
    /// things: the score no longer follows from it.
    mutating func scoredQuarters(_ draft: inout TableDraft, _ place: Int, using random: inout SeededGenerator) {
        let row = draft.rows[place]
        let fields = (1...4).map { SpecimenField.quarterAchieved($0) }.filter { quantity($0, row) != nil }
        guard draft.layout.kind == "quarterlyProgress", draft.has("score"), draft.has("total"),
            draft.has("annualTarget"),
            isCounted(row), row.unit.kind == .count, row.unit.scale == 1, !fields.isEmpty,
            let target = quantity(.annualTarget, row), target.places == 0, target.mantissa > 0,
            row.weight.places == 0, row.weight.mantissa != target.mantissa
        else { return }
        var earned: [Decimal] = []
        for field in fields {
            guard let done = quantity(field, row), done.places == 0 else { return }
            let hundredths = row.weight.mantissa * done.mantissa * 100
            guard hundredths % target.mantissa == 0 else { return }
            earned.append(Decimal(hundredths / target.mantissa, places: 2))
        }
        guard let sum = Decimal.sum(earned), sum <= row.weight, sum == quantity(.score, row),
            sum != quantity(.total, row)
        else { return }
        for (field, value) in zip(fields, earned) {
            draft.rows[place].figures[field] = drafter.writer.plain(value, using: &random)
        }
        replace(.total, of: &draft, place, by: sum, rule: "score.ratio", using: &random)
    }

    /// Plants slips that look like what readers do, each digit as often as readers read it for another.
    ///
    /// Nothing in the figure itself tells such a slip from a misreading; only how well the rest was read does.
    ///
    /// - Parameters:
    ///   - draft: The table.
    ///   - rate: How many rows in a thousand hold one.
    ///   - random: What they are drawn from.
    mutating func plantLookalikes(
        in draft: inout TableDraft, rate: Int, using random: inout SeededGenerator
    ) {
        for place in draft.rows.indices where random.number(0...999) < rate {
            lookalike(&draft, place, using: &random)
        }
    }

    private static let bound: [(field: SpecimenField, rule: String)] =
        (1...4).map { (.quarterAchieved($0), "total.quarters") }
        + (1...4).map { (.quarterTarget($0), "target.quarters") }
        + [
            (.total, "total.quarters"), (.annualTarget, "score.ratio"), (.score, "score.ratio"),
            (.weight, "weight.plan"), (.previous, "total.identity"), (.current, "total.identity"),
        ]

    private mutating func lookalike(_ draft: inout TableDraft, _ place: Int, using random: inout SeededGenerator) {
        var slips: [(field: SpecimenField, rule: String, figure: SpecimenFigure, rate: Int)] = []
        for (field, rule) in Self.bound {
            guard let figure = draft.rows[place].figures[field], figure.value.quantity != nil else { continue }
            let digits = figure.printed.unicodeScalars.compactMap(SpecimenDigits.value)
            for (at, digit) in digits.enumerated() {
                for read in 0...9 {
                    let rate = DigitConfusions.embedded.perMillion(printed: digit, read: read)
                    guard rate > 0, let slip = Self.changed(figure, at: at, to: read) else { continue }
                    slips.append((field, rule, slip, rate))
                }
            }
        }
        guard !slips.isEmpty else { return }
        var draw = random.number(0...slips.reduce(-1) { $0 + $1.rate })
        for slip in slips {
            draw -= slip.rate
            guard draw < 0 else { continue }
            let old = draft.rows[place].figures[slip.field]?.printed ?? ""
            draft.rows[place].figures[slip.field] = slip.figure
            let reaches = slip.field == .weight
            note(
                slip.rule, reaches ? nil : place, slip.field, slip.figure.printed, old, holder: place,
                reachesTable: reaches)
            faults[faults.count - 1].cause = .lookalike
            return
        }
    }

    /// A figure with one of its digits written otherwise, by its place among the digits; nil where the value is not
    /// just those digits, or would begin with a zero.
    static func changed(_ figure: SpecimenFigure, at place: Int, to digit: Int) -> SpecimenFigure? {
        guard let old = figure.value.quantity else { return nil }
        var scalars = Array(figure.printed.unicodeScalars)
        let places = scalars.indices.filter { SpecimenDigits.value(scalars[$0]) != nil }
        var digits = places.compactMap { SpecimenDigits.value(scalars[$0]) }
        guard digits.indices.contains(place), digits.count < 18,
            digits.reduce(Int64(0), { $0 * 10 + Int64($1) }) == old.mantissa
        else { return nil }
        digits[place] = digit
        guard digits.count == 1 || digits[0] > 0 || place > 0 else { return nil }
        let ascii = Unicode.Scalar(UInt8(0x30 + digit))
        scalars[places[place]] = scalars[places[place]].value < 0x80 ? ascii : SpecimenDigits.bengali(ascii)
        let value = Decimal(digits.reduce(0) { $0 * 10 + Int64($1) }, places: old.places)
        let printed = String(String.UnicodeScalarView(scalars))
        switch figure.value {
        case .number: return SpecimenFigure(value: .number(value), printed: printed)
        case .percent: return SpecimenFigure(value: .percent(value), printed: printed)
        case .money: return SpecimenFigure(value: .money(value), printed: printed)
        default: return nil
        }
    }
}
