internal import Figures

/// Gives a draft's rows their figures, consistent by construction.
struct FigureDrafter {
    let writer: FigureWriter
    let dates: DateWriter
    let calendar: YearCalendar
    /// The last quarter that is reported.
    let quarter: Int

    private var style: WritingStyle { writer.style }

    // MARK: Targets

    /// Draws a row's target.
    func drawTarget(of row: inout IndicatorDraft, using random: inout SeededGenerator) {
        let whole = random.number(row.low...max(row.low, row.high))
        switch row.unit.kind {
        case .percent: row.target = Decimal(Int64(row.manner == "less" ? whole : min(100, (whole + 2) / 5 * 5)))
        case .money where row.unit.scale == 1: row.target = Decimal(Int64(whole / 1000 * 1000))
        case .money, .other, .count:
            if row.unit.scale > 1 || ["হেক্টর", "মে. টন", "কিঃমিঃ"].contains(row.unit.name), random.chance(60) {
                row.target = Decimal(Int64(whole * 10 + random.number(0...9)), places: 1)
            } else {
                row.target = Decimal(Int64(whole))
            }
        default: row.target = Decimal(Int64(whole))
        }
    }

    private func amount(_ mantissa: Int, like row: IndicatorDraft) -> Decimal {
        Decimal(Int64(mantissa), places: row.target.places)
    }

    // MARK: Reports

    /// A quarter's report: the year's target, the quarters so far, the total and the score.
    func report(_ row: inout IndicatorDraft, using random: inout SeededGenerator) {
        drawTarget(of: &row, using: &random)
        row.figures[.weight] = writer.plain(row.weight, pads: style.padsWeights, using: &random)
        switch row.unit.kind {
        case .score: nothing(&row, target: writer.plain(row.weight, using: &random))
        case .date: date(&row, using: &random)
        case .percent: percent(&row, using: &random)
        default: amounts(&row, using: &random)
        }
    }

    /// What stands in a quarter of which nothing is reported.
    func absent(_ place: Int) -> SpecimenFigure {
        place > quarter && style.leavesFutureBlank ? FigureWriter.blank() : writer.dash()
    }

    private func nothing(_ row: inout IndicatorDraft, target: SpecimenFigure) {
        row.figures[.annualTarget] = target
        for place in 1...4 { row.figures[.quarterAchieved(place)] = absent(place) }
        row.figures[.halfYear] = writer.dash()
        row.figures[.total] = writer.dash()
        row.figures[.score] = writer.dash()
    }

    private func amounts(_ row: inout IndicatorDraft, using random: inout SeededGenerator) {
        let goal = Int(row.target.mantissa)
        nothing(&row, target: writer.figure(row.target, row.unit, using: &random))
        let isLast = row.manner == "last"
        if isLast { row.unitText += " [ক্রমপুঞ্জিভূত]" }
        var parts: [Int] = []
        for _ in 1...quarter {
            let step = random.number(0...max(1, goal * 2 / 5))
            parts.append(isLast ? (parts.last ?? 0) + max(1, step) : step)
        }
        if row.unit.kind == .money, row.target.places == 0, row.unit.scale == 1 {
            parts = parts.map { $0 / 100 * 100 }
        }
        var reported: [Int] = []
        for (place, part) in parts.enumerated() {
            if part == 0, random.chance(70) { continue }
            reported.append(part)
            row.figures[.quarterAchieved(place + 1)] = writer.figure(amount(part, like: row), row.unit, using: &random)
        }
        guard let last = reported.last else { return }
        let total = isLast ? last : reported.reduce(0, +)
        row.figures[.total] = writer.figure(amount(total, like: row), row.unit, using: &random)
        let half = parts.prefix(2).enumerated().filter { isReported($0.offset + 1, row) }.map(\.element)
        if !half.isEmpty {
            let value = isLast ? half.last ?? 0 : half.reduce(0, +)
            row.figures[.halfYear] = writer.figure(amount(value, like: row), row.unit, using: &random)
        }
        score(&row, achieved: total, goal: goal, using: &random)
    }

    private func isReported(_ place: Int, _ row: IndicatorDraft) -> Bool {
        row.figures[.quarterAchieved(place)].map { $0.value != .dash && $0.value != .blank } ?? false
    }

    private func percent(_ row: inout IndicatorDraft, using random: inout SeededGenerator) {
        let goal = Int(row.target.mantissa)
        nothing(&row, target: writer.figure(row.target, row.unit, using: &random))
        let reached = random.chance(60) ? goal : max(1, goal - random.number(1...30))
        // Some offices report the share of each quarter again and again, others what each adds.
        let values: [Int]
        if random.chance(65) {
            values = [Int](repeating: reached, count: quarter)
        } else {
            values = random.parts(quarter, of: reached)
        }
        for (place, value) in values.enumerated() {
            row.figures[.quarterAchieved(place + 1)] = writer.figure(Decimal(Int64(value)), row.unit, using: &random)
        }
        let adds = values.reduce(0, +) == reached
        let half = quarter < 2 || !adds ? values[0] : values.prefix(2).reduce(0, +)
        row.figures[.halfYear] = writer.figure(Decimal(Int64(half)), row.unit, using: &random)
        row.figures[.total] = writer.figure(Decimal(Int64(reached)), row.unit, using: &random)
        score(&row, achieved: reached, goal: goal, using: &random)
    }

    /// weight × min(1, achieved ÷ goal), in hundredths.
    func score(
        _ row: inout IndicatorDraft, achieved: Int, goal: Int, using random: inout SeededGenerator
    ) {
        row.figures[.score] = writer.plain(score(row.weight, achieved, goal), using: &random)
    }

    func score(_ weight: Decimal, _ achieved: Int, _ goal: Int) -> Decimal {
        guard goal > 0, achieved < goal else { return weight }
        let hundredths = weight.mantissa * (weight.places == 0 ? 100 : 10)
        let product = hundredths * Int64(achieved)
        let rounded = (product * 2 + Int64(goal)) / (Int64(goal) * 2)
        return rounded % 100 == 0 ? Decimal(rounded / 100) : Decimal(rounded, places: 2)
    }

    private func date(_ row: inout IndicatorDraft, using random: inout SeededGenerator) {
        let due = random.number(20...350)
        guard let target = calendar.day(due) else { return }
        nothing(&row, target: dates.figure(target, using: &random))
        let end = calendar.days(ofQuarter: quarter).upperBound
        let isLate = random.chance(12)
        let done = isLate ? due + random.number(3...40) : max(0, due - random.number(0...30))
        guard done <= min(end, 360), let day = calendar.day(done) else { return }
        let figure = dates.figure(day, using: &random)
        row.figures[.quarterAchieved(calendar.quarter(ofDay: done))] = figure
        row.figures[.total] = dates.figure(day, using: &random)
        if calendar.quarter(ofDay: done) <= 2 { row.figures[.halfYear] = dates.figure(day, using: &random) }
        row.figures[.score] = writer.plain(isLate ? .zero : row.weight, using: &random)
    }

    // MARK: Months

    /// A month's report: to the last month, this month, together, and the share of the target.
    func month(_ row: inout IndicatorDraft, using random: inout SeededGenerator) {
        drawTarget(of: &row, using: &random)
        row.figures[.weight] = writer.plain(row.weight, pads: style.padsWeights, using: &random)
        let goal = max(1, Int(row.target.mantissa))
        row.figures[.annualTarget] = writer.figure(row.target, row.unit, using: &random)
        let before = random.number(1...max(2, goal * 3 / 5))
        let now = random.number(0...max(1, goal / 6))
        row.figures[.previous] = writer.figure(amount(before, like: row), row.unit, using: &random)
        row.figures[.current] = writer.figure(amount(now, like: row), row.unit, using: &random)
        row.figures[.total] = writer.figure(amount(before + now, like: row), row.unit, using: &random)
        let hundredths = ((before + now) * 20000 + goal) / (goal * 2)
        let rate = hundredths % 100 == 0 ? Decimal(Int64(hundredths / 100)) : Decimal(Int64(hundredths), places: 2)
        row.figures[.rate] = SpecimenFigure(
            value: .percent(rate), printed: writer.digits(writer.trimmed(rate), using: &random) + "%")
    }

    // MARK: Tiers

    /// A plan's row: the tiers, and the years before and after.
    func tiers(_ row: inout IndicatorDraft, _ columns: [SpecimenColumn], using random: inout SeededGenerator) {
        drawTarget(of: &row, using: &random)
        row.figures[.weight] = writer.plain(row.weight, pads: style.padsWeights, using: &random)
        let tiers = columns.filter { $0.role == "tier" }.compactMap(\.number)
        for tier in tiers { row.figures[.tier(tier)] = FigureWriter.blank() }
        years(of: &row, columns, using: &random)
        if row.unit.kind == .score { return }
        let isShort = random.chance(25)
        if row.unit.kind == .date {
            dateTiers(&row, isShort ? Array(tiers.prefix(2)) : tiers, using: &random)
            return
        }
        let goal = Int(row.target.mantissa)
        let step = max(1, goal / (row.unit.kind == .percent ? 20 : random.number(8...20)))
        for (place, tier) in tiers.enumerated() {
            let value = row.manner == "less" ? goal + place * step : goal - place * step
            guard value > 0, !(isShort && place > 2) else {
                if random.chance(30) { row.figures[.tier(tier)] = writer.dash() }
                continue
            }
            row.figures[.tier(tier)] = writer.figure(amount(value, like: row), row.unit, using: &random)
        }
    }

    private func dateTiers(_ row: inout IndicatorDraft, _ tiers: [Int], using random: inout SeededGenerator) {
        var day = random.number(10...280)
        for tier in tiers {
            guard let date = calendar.day(day) else { return }
            row.figures[.tier(tier)] = dates.figure(date, using: &random)
            day += random.number(7...18)
        }
    }

    /// The figures of other years, growing slowly toward the target and beyond.
    func years(of row: inout IndicatorDraft, _ columns: [SpecimenColumn], using random: inout SeededGenerator) {
        let names = columns.map(\.name).filter {
            ["actual2", "actual1", "outcomeTarget", "projection1", "projection2"].contains($0)
        }
        let isEmpty = row.unit.kind == .date || row.unit.kind == .score
        let shares = ["actual2": 88, "actual1": 94, "outcomeTarget": 100, "projection1": 105, "projection2": 110]
        for (place, name) in names.enumerated() {
            guard !isEmpty else {
                row.figures[.history(place)] = row.unit.kind == .date ? writer.dash() : FigureWriter.blank()
                continue
            }
            let share = row.manner == "less" ? 200 - (shares[name] ?? 100) : shares[name] ?? 100
            let value = Int(row.target.mantissa) * share / 100
            let capped = row.unit.kind == .percent ? min(100, value) : value
            row.figures[.history(place)] = writer.figure(amount(max(1, capped), like: row), row.unit, using: &random)
        }
    }
}
