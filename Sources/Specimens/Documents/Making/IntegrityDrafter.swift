internal import Figures

/// Gives the integrity plan's rows their figures: the year's target and each quarter's, and what was achieved.
struct IntegrityDrafter {
    let figures: FigureDrafter
    /// Whether an achievement line stands below each target line.
    let hasAchievements: Bool

    private var writer: FigureWriter { figures.writer }

    func draft(_ row: inout IndicatorDraft, using random: inout SeededGenerator) {
        figures.drawTarget(of: &row, using: &random)
        row.figures[.weight] = writer.plain(row.weight, pads: writer.style.padsWeights, using: &random)
        for field in [SpecimenField.total, .score] { row.figures[field] = FigureWriter.blank() }
        for place in 1...4 {
            row.figures[.quarterTarget(place)] = FigureWriter.blank()
            if hasAchievements { row.figures[.quarterAchieved(place)] = FigureWriter.blank() }
        }
        row.hasAchievementLine = hasAchievements
        row.responsible = random.pick(["নৈতিকতা কমিটি", "নৈতিকতা কমিটি", "অফিস প্রধান", "ফোকাল পয়েন্ট"])
        switch row.unit.kind {
        case .date: date(&row, using: &random)
        case .countAndDate: several(&row, using: &random)
        case .percent: percent(&row, using: &random)
        default: amounts(&row, using: &random)
        }
    }

    private func percent(_ row: inout IndicatorDraft, using random: inout SeededGenerator) {
        let goal = Int(row.target.mantissa)
        row.figures[.annualTarget] = writer.figure(row.target, row.unit, using: &random)
        let adds = random.chance(30)
        let parts = adds ? random.parts(4, of: goal / 5).map { $0 * 5 } : [goal, goal, goal, goal]
        plan(&row, parts, using: &random)
        achieve(&row, parts, adds: adds, goal: goal, using: &random)
    }

    private func amounts(_ row: inout IndicatorDraft, using random: inout SeededGenerator) {
        var goal = Int(row.target.mantissa)
        if row.unit.kind == .person { goal = max(10, goal / 10 * 10) }
        row.target = Decimal(Int64(goal))
        row.figures[.annualTarget] = writer.figure(row.target, row.unit, using: &random)
        let parts = goal >= 4 ? random.parts(4, of: goal) : random.parts(4, of: goal, least: 0)
        plan(&row, parts, using: &random)
        achieve(&row, parts, adds: true, goal: goal, using: &random)
    }

    private func plan(_ row: inout IndicatorDraft, _ parts: [Int], using random: inout SeededGenerator) {
        for (place, part) in parts.enumerated() where part > 0 {
            row.figures[.quarterTarget(place + 1)] = writer.figure(Decimal(Int64(part)), row.unit, using: &random)
        }
    }

    private func achieve(
        _ row: inout IndicatorDraft, _ parts: [Int], adds: Bool, goal: Int, using random: inout SeededGenerator
    ) {
        guard hasAchievements else { return }
        var done: [Int] = []
        for (place, part) in parts.prefix(figures.quarter).enumerated() where part > 0 {
            done.append(part)
            row.figures[.quarterAchieved(place + 1)] = writer.figure(Decimal(Int64(part)), row.unit, using: &random)
        }
        guard let last = done.last else { return }
        let total = adds ? done.reduce(0, +) : last
        row.figures[.total] = writer.figure(Decimal(Int64(total)), row.unit, using: &random)
        figures.score(&row, achieved: total, goal: goal, using: &random)
    }

    private func date(_ row: inout IndicatorDraft, using random: inout SeededGenerator) {
        let due = random.number(20...340)
        guard let day = figures.calendar.day(due) else { return }
        let quarter = figures.calendar.quarter(ofDay: due)
        row.figures[.annualTarget] = figures.dates.figure(day, using: &random)
        row.figures[.quarterTarget(quarter)] = figures.dates.figure(day, using: &random)
        let done = max(figures.calendar.days(ofQuarter: quarter).lowerBound, due - random.number(0...20))
        guard hasAchievements, quarter <= figures.quarter, let day = figures.calendar.day(done) else { return }
        row.figures[.quarterAchieved(quarter)] = figures.dates.figure(day, using: &random)
        row.figures[.total] = figures.dates.figure(day, using: &random)
        row.figures[.score] = writer.plain(row.weight, using: &random)
    }

    /// Two things, each on a day of its own, in the second and the fourth quarter.
    private func several(_ row: inout IndicatorDraft, using random: inout SeededGenerator) {
        let places = [2, 4].map { quarter in (quarter, random.number(figures.calendar.days(ofQuarter: quarter))) }
        let days = places.compactMap { place in figures.calendar.day(place.1).map { (place.0, $0) } }
        let all = days.map(\.1)
        row.figures[.annualTarget] = cell(Decimal(2), all, using: &random)
        for (quarter, day) in days {
            row.figures[.quarterTarget(quarter)] = cell(Decimal(1), [day], using: &random)
            if hasAchievements, quarter <= figures.quarter {
                row.figures[.quarterAchieved(quarter)] = cell(Decimal(1), [day], using: &random)
            }
        }
    }

    private func cell(
        _ count: Decimal, _ days: [CalendarDate], using random: inout SeededGenerator
    ) -> SpecimenFigure {
        var style = writer.style
        style.oddity = 0
        if style.date == 3 { style.date = 0 }
        let plain = DateWriter(style: style)
        let texts = days.map { plain.text($0, using: &random) }
        return SpecimenFigure(
            value: .several([.number(count)] + days.map { .date($0) }),
            printed: ([SpecimenDigits.bengali(count.description)] + texts).joined(separator: " "))
    }
}
