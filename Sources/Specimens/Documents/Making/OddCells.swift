internal import Figures

/// Writes some figures of a draft in the ways that stand for something else: ditto marks, phrases, several dates.
struct OddCells {
    let drafter: FigureDrafter

    /// Changes a few cells of a draft whose author writes in odd ways at all.
    func write(into draft: inout TableDraft, using random: inout SeededGenerator) {
        let style = drafter.writer.style
        guard style.oddity > 0, !style.isEnglish else { return }
        for place in draft.rows.indices where random.chance(style.oddity) {
            switch draft.layout.kind {
            case "quarterlyProgress": notApplicable(&draft.rows[place], using: &random)
            case "tierTargets": several(&draft.rows[place], draft.columns, using: &random)
            default: break
            }
            if place > 0, random.chance(50) { ditto(&draft, place) }
        }
    }

    /// A row of which nothing is reported says so in words.
    private func notApplicable(_ row: inout IndicatorDraft, using random: inout SeededGenerator) {
        guard row.figures[.total]?.value == .dash, row.figures[.score]?.value == .dash else { return }
        let words = random.pick(["প্রযোজ্য নয়", "প্রযোজ্য নহে", "প্রযোজ্য নয়"])
        for field in [SpecimenField.total, .score] {
            row.figures[field] = SpecimenFigure(value: .notApplicable, printed: words)
        }
    }

    /// The best tier of a date holds two dates, and the others nothing.
    private func several(
        _ row: inout IndicatorDraft, _ columns: [SpecimenColumn], using random: inout SeededGenerator
    ) {
        let tiers = columns.filter { $0.role == "tier" }.compactMap(\.number)
        guard row.unit.kind == .date, let best = tiers.first, tiers.count > 3,
            let first = drafter.calendar.day(random.number(150...184)),
            let second = drafter.calendar.day(random.number(330...360))
        else { return }
        var style = drafter.writer.style
        style.oddity = 0
        let dates = DateWriter(style: style)
        let join = random.pick([" ও ", " এবং "])
        let text = dates.text(first, using: &random) + join + dates.text(second, using: &random)
        for tier in tiers { row.figures[.tier(tier)] = drafter.writer.dash() }
        row.figures[.tier(best)] = SpecimenFigure(value: .several([.date(first), .date(second)]), printed: text)
    }

    /// A target that is the one above is a ditto mark.
    private func ditto(_ draft: inout TableDraft, _ place: Int) {
        guard draft.has("annualTarget"), let above = draft.rows[place - 1].figures[.annualTarget]?.value,
            above == draft.rows[place].figures[.annualTarget]?.value, above.quantity != nil
        else { return }
        draft.rows[place].figures[.annualTarget] = SpecimenFigure(value: .ditto(above), printed: "ঐ")
    }
}
