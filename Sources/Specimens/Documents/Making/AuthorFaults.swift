internal import Figures

/// Plants the faults that authors are known to make, each written down with what should stand there.
struct AuthorFaults {
    let table: Int
    let drafter: FigureDrafter
    /// How many rows in a thousand.
    let rate: Int
    var faults: [AuthorFault] = []

    init(table: Int, drafter: FigureDrafter, rate: Int) {
        self.table = table
        self.drafter = drafter
        self.rate = rate
    }

    private enum Kind: CaseIterable {
        case total, score, bounds, impossibleDate, wrongQuarter, wrongKind, tierOrder, tierYear, duplicateCode
        case parentCode, areaWeight, weight, quarterTarget, halfYear, cumulative, rate, count, foot, yearTarget
        case staleTarget, quarterSlip, fullScore, scoreFoot, scoredQuarters

        var cause: AuthorFault.Cause {
            switch self {
            case .total, .halfYear, .cumulative, .rate, .count, .foot, .scoreFoot: .sum
            case .yearTarget, .staleTarget: .stale
            case .areaWeight, .weight: .weight
            case .quarterTarget, .quarterSlip: .slip
            case .score, .bounds, .fullScore, .scoredQuarters: .rule
            case .impossibleDate, .wrongQuarter, .wrongKind, .tierOrder, .tierYear, .duplicateCode, .parentCode: .other
            }
        }
    }

    mutating func plant(in draft: inout TableDraft, using random: inout SeededGenerator) {
        var isTableFaulty = false
        for place in draft.rows.indices where random.number(0...999) < rate {
            // A second fault of the whole table would hide behind the first.
            for kind in Kind.allCases.shuffled(using: &random) {
                let before = faults.count
                plant(kind, in: &draft, place, isTableFaulty, using: &random)
                if faults.count > before {
                    faults[before].cause = kind.cause
                    isTableFaulty = isTableFaulty || faults[before].reachesTable
                    break
                }
            }
        }
    }

    private mutating func plant(
        _ kind: Kind, in draft: inout TableDraft, _ place: Int, _ isTableFaulty: Bool,
        using random: inout SeededGenerator
    ) {
        switch kind {
        case .total: total(&draft, place, using: &random)
        case .score: score(&draft, place, using: &random)
        case .bounds: bounds(&draft, place, using: &random)
        case .impossibleDate: impossibleDate(&draft, place)
        case .wrongQuarter: wrongQuarter(&draft, place, using: &random)
        case .wrongKind: wrongKind(&draft, place, using: &random)
        case .tierOrder: tierOrder(&draft, place, using: &random)
        case .tierYear: tierYear(&draft, place, using: &random)
        case .duplicateCode: if !isTableFaulty { duplicateCode(&draft, place) }
        case .parentCode: if !isTableFaulty { parentCode(&draft, place) }
        case .areaWeight: if !isTableFaulty { areaWeight(&draft, place) }
        case .weight: if !isTableFaulty { weight(&draft, place, using: &random) }
        case .quarterTarget: quarterTarget(&draft, place, using: &random)
        case .halfYear: sum(.halfYear, "halfYear", &draft, place, using: &random)
        case .cumulative: sum(.total, "cumulative", &draft, place, using: &random)
        case .rate: rate(&draft, place)
        case .count: if !isTableFaulty { count(&draft) }
        case .foot: if !isTableFaulty { foot(&draft) }
        case .yearTarget: yearTarget(&draft, place, using: &random)
        case .staleTarget: staleTarget(&draft, place, using: &random)
        case .quarterSlip: quarterSlip(&draft, place, using: &random)
        case .fullScore: fullScore(&draft, place, using: &random)
        case .scoreFoot: if !isTableFaulty { scoreFoot(&draft, using: &random) }
        case .scoredQuarters: scoredQuarters(&draft, place, using: &random)
        }
    }

    mutating func note(
        _ rule: String, _ place: Int?, _ field: SpecimenField?, _ declared: String, _ correct: String,
        holder: Int? = nil, area: Int? = nil, reachesTable: Bool = false
    ) {
        faults.append(
            AuthorFault(
                cause: .other, holder: holder ?? place, area: area, rule: rule, table: table, indicator: place,
                field: field, declared: declared, correct: correct, reachesTable: reachesTable))
    }

    /// Puts another number in a cell's place, written as its unit is.
    mutating func replace(
        _ field: SpecimenField, of draft: inout TableDraft, _ place: Int, by value: Decimal, rule: String,
        reachesTable: Bool = false, using random: inout SeededGenerator
    ) {
        let old = draft.rows[place].figures[field]?.printed ?? ""
        let isPoints = field == .weight || field == .score
        let new =
            isPoints
            ? drafter.writer.plain(value, using: &random)
            : drafter.writer.figure(value, draft.rows[place].unit, using: &random)
        draft.rows[place].figures[field] = new
        note(
            rule, field == .weight ? nil : place, field, new.printed, old, holder: place, reachesTable: reachesTable)
    }

    func quantity(_ field: SpecimenField, _ row: IndicatorDraft) -> Decimal? {
        row.figures[field]?.value.quantity
    }

    // MARK: Reports

    func isCounted(_ row: IndicatorDraft) -> Bool {
        [.count, .person, .money].contains(row.unit.kind) && row.manner == "add"
    }

    private mutating func total(_ draft: inout TableDraft, _ place: Int, using random: inout SeededGenerator) {
        let row = draft.rows[place]
        let reported = (1...4).filter { quantity(.quarterAchieved($0), row) != nil }.count
        guard draft.layout.kind == "quarterlyProgress", draft.has("total"), isCounted(row), reported >= 2,
            let total = quantity(.total, row)
        else { return }
        let step = max(1, total.mantissa / Int64(random.number(3...9)))
        let wrong = Decimal(
            random.chance(50) && total.mantissa > step ? total.mantissa - step : total.mantissa + step,
            places: total.places)
        replace(.total, of: &draft, place, by: wrong, rule: "total.quarters", using: &random)
    }

    private mutating func score(_ draft: inout TableDraft, _ place: Int, using random: inout SeededGenerator) {
        let row = draft.rows[place]
        guard draft.layout.kind == "quarterlyProgress", draft.has("score"), draft.has("annualTarget"),
            let score = quantity(.score, row), row.unit.kind != .date, let one = score.subtracting(Decimal(1)),
            one > .zero
        else { return }
        replace(.score, of: &draft, place, by: one, rule: "score.ratio", using: &random)
    }

    private mutating func bounds(_ draft: inout TableDraft, _ place: Int, using random: inout SeededGenerator) {
        let row = draft.rows[place]
        guard draft.layout.kind == "quarterlyProgress", draft.has("score"), quantity(.score, row) != nil,
            let more = row.weight.adding(Decimal(Int64(random.number(1...3))))
        else { return }
        replace(.score, of: &draft, place, by: more, rule: "score.bounds", using: &random)
    }

    private mutating func sum(
        _ field: SpecimenField, _ role: String, _ draft: inout TableDraft, _ place: Int,
        using random: inout SeededGenerator
    ) {
        guard draft.has(role), isCounted(draft.rows[place]), let value = quantity(field, draft.rows[place]),
            value.mantissa > 2
        else { return }
        let wrong = Decimal(value.mantissa - Int64(random.number(1...2)), places: value.places)
        replace(field, of: &draft, place, by: wrong, rule: "total.identity", using: &random)
    }

    private mutating func rate(_ draft: inout TableDraft, _ place: Int) {
        guard draft.has("rate"), let rate = draft.rows[place].figures[.rate], let value = rate.value.quantity,
            let wrong = value.adding(Decimal(3))
        else { return }
        let text = SpecimenDigits.bengali(drafter.writer.trimmed(wrong)) + "%"
        draft.rows[place].figures[.rate] = SpecimenFigure(value: .percent(wrong), printed: text)
        note("total.identity", place, .rate, text, rate.printed)
    }

    /// A number of indicators that is not the number of rows.
    private mutating func count(_ draft: inout TableDraft) {
        guard case .words = draft.foot, draft.countError == 0 else { return }
        draft.countError = 1
        note(
            "count.rows", nil, .declaredCount, "\(draft.rows.count + 1)", "\(draft.rows.count)", reachesTable: true)
    }

    /// A total at the foot that is not what its template holds.
    private mutating func foot(_ draft: inout TableDraft) {
        guard case .totals = draft.foot, draft.rows.count >= 4, draft.has("weight"),
            let wrong = draft.total.subtracting(Decimal(1))
        else { return }
        note("weight.plan", nil, .declaredTotal, wrong.description, draft.total.description, reachesTable: true)
        draft.total = wrong
    }

    /// The target of a date lies in the year before: last year's form, used again.
    private mutating func yearTarget(_ draft: inout TableDraft, _ place: Int, using random: inout SeededGenerator) {
        guard draft.has("annualTarget"), draft.layout.kind == "quarterlyProgress",
            case .date(let date)? = draft.rows[place].figures[.annualTarget]?.value, let year = date.year,
            let wrong = CalendarDate(year: year - 1, month: date.month, day: min(28, date.day ?? 1))
        else { return }
        let old = draft.rows[place].figures[.annualTarget]?.printed ?? ""
        let new = drafter.dates.figure(wrong, using: &random)
        draft.rows[place].figures[.annualTarget] = new
        note("date.fiscalYear", place, .annualTarget, new.printed, old)
    }

    private mutating func quarterTarget(_ draft: inout TableDraft, _ place: Int, using random: inout SeededGenerator) {
        let row = draft.rows[place]
        guard draft.layout.kind == "quarterlyPlan", isCounted(row),
            let quarter = (1...4).first(where: { quantity(.quarterTarget($0), row) != nil }),
            let value = quantity(.quarterTarget(quarter), row), let more = value.adding(Decimal(1))
        else { return }
        replace(.quarterTarget(quarter), of: &draft, place, by: more, rule: "target.quarters", using: &random)
    }

    // MARK: Dates and kinds

    private mutating func impossibleDate(_ draft: inout TableDraft, _ place: Int) {
        guard case .date(let date)? = draft.rows[place].figures[.annualTarget]?.value, draft.has("annualTarget"),
            draft.layout.kind == "quarterlyProgress", let year = date.year
        else { return }
        let month = [4, 6, 9, 11].contains(date.month) ? date.month : 11
        let old = draft.rows[place].figures[.annualTarget]?.printed ?? ""
        let new = drafter.dates.impossible(day: 31, month: month, year: year)
        draft.rows[place].figures[.annualTarget] = new
        note("date.valid", place, .annualTarget, new.printed, old)
    }

    private mutating func wrongQuarter(_ draft: inout TableDraft, _ place: Int, using random: inout SeededGenerator) {
        guard draft.layout.kind == "quarterlyProgress",
            case .date? = draft.rows[place].figures[.quarterAchieved(1)]?.value,
            let day = drafter.calendar.day(drafter.calendar.days(ofQuarter: 4).lowerBound + random.number(0...20))
        else { return }
        let old = draft.rows[place].figures[.quarterAchieved(1)]?.printed ?? ""
        let new = drafter.dates.figure(day, using: &random)
        draft.rows[place].figures[.quarterAchieved(1)] = new
        draft.rows[place].figures[.total] = new
        note("date.quarter", place, .quarterAchieved(1), new.printed, old)
    }

    private mutating func wrongKind(_ draft: inout TableDraft, _ place: Int, using random: inout SeededGenerator) {
        guard draft.has("annualTarget"), draft.layout.kind == "quarterlyProgress",
            draft.rows[place].unit.kind == .count, draft.rows[place].unit.scale == 1,
            quantity(.annualTarget, draft.rows[place]) != nil, let day = drafter.calendar.day(random.number(60...300))
        else { return }
        let old = draft.rows[place].figures[.annualTarget]?.printed ?? ""
        let new = drafter.dates.figure(day, using: &random)
        draft.rows[place].figures[.annualTarget] = new
        note("unit.kind", place, .annualTarget, new.printed, old)
    }

    // MARK: Tiers

    private mutating func tierOrder(_ draft: inout TableDraft, _ place: Int, using random: inout SeededGenerator) {
        let tiers = draft.columns.filter { $0.role == "tier" }.compactMap(\.number)
        guard draft.layout.kind == "tierTargets", tiers.count >= 3,
            let second = quantity(.tier(tiers[1]), draft.rows[place]),
            quantity(.tier(tiers[0]), draft.rows[place]) != nil,
            quantity(.tier(tiers[2]), draft.rows[place]) != nil
        else { return }
        replace(.tier(tiers[2]), of: &draft, place, by: second, rule: "tier.order", using: &random)
    }

    private mutating func tierYear(_ draft: inout TableDraft, _ place: Int, using random: inout SeededGenerator) {
        let tiers = draft.columns.filter { $0.role == "tier" }.compactMap(\.number)
        guard draft.layout.kind == "tierTargets", tiers.count >= 2,
            case .date(let date)? = draft.rows[place].figures[.tier(tiers[1])]?.value, let year = date.year,
            let wrong = CalendarDate(year: year - 1, month: date.month, day: min(28, date.day ?? 1))
        else { return }
        let old = draft.rows[place].figures[.tier(tiers[1])]?.printed ?? ""
        let new = drafter.dates.figure(wrong, using: &random)
        draft.rows[place].figures[.tier(tiers[1])] = new
        note("date.fiscalYear", place, .tier(tiers[1]), new.printed, old)
    }

    // MARK: Codes and weights

    private mutating func duplicateCode(_ draft: inout TableDraft, _ place: Int) {
        guard place > 0, draft.layout.kind != "quarterlyPlan", !draft.rows[place].beginsActivity else { return }
        let right = draft.rows[place].code
        let wrong = draft.rows[place - 1].code
        guard right != wrong else { return }
        draft.rows[place].code = wrong
        note("code.duplicate", place, .code, described(wrong), described(right), reachesTable: true)
    }

    private mutating func parentCode(_ draft: inout TableDraft, _ place: Int) {
        guard draft.layout.kind != "quarterlyPlan", draft.has("activity"), !draft.rows[place].isMandatory else {
            return
        }
        let right = draft.rows[place].code
        draft.rows[place].code[0] += 1
        note("code.parent", place, .code, described(draft.rows[place].code), described(right), reachesTable: true)
    }

    private func described(_ code: [Int]) -> String { code.map(String.init).joined(separator: ".") }

    private mutating func areaWeight(_ draft: inout TableDraft, _ place: Int) {
        guard draft.has("areaWeight") || draft.isByLines, let area = draft.rows[place].area else {
            return
        }
        let right = draft.areas[area].weight
        guard let wrong = right.subtracting(Decimal(2)), wrong > .zero else { return }
        draft.areas[area].weight = wrong
        note("weight.area", nil, .areaWeight, wrong.description, right.description, area: area, reachesTable: true)
    }

    private mutating func weight(_ draft: inout TableDraft, _ place: Int, using random: inout SeededGenerator) {
        // An office's own areas without the mandatory part have no total that a reader could know.
        guard draft.has("weight"), draft.total != Decimal(70), draft.total != Decimal(75), draft.total != Decimal(80),
            draft.rows.count >= 4, let wrong = draft.rows[place].weight.adding(Decimal(1))
        else { return }
        let rule = draft.has("areaWeight") || draft.isByLines ? "weight.area" : "weight.plan"
        replace(.weight, of: &draft, place, by: wrong, rule: rule, reachesTable: true, using: &random)
    }
}
