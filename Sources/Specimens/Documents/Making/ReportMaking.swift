internal import Figures

extension DocumentMaker {
    /// A document of one table: a report on a plan, or a plan.
    mutating func single(_ template: String) {
        guard let layout = layouts(template).isEmpty ? nil : random.pick(layouts(template)) else { return }
        if random.chance(50) { letterhead() }
        put(layout, isAlone: true)
        signature(day: YearCalendar(start: year).days(ofQuarter: quarter).upperBound + random.number(3...12))
    }

    /// One table with its titles.
    mutating func put(_ layout: SpecimenKnowledge.Layout, isAlone: Bool) {
        var draft = TableDraft(layout: layout, columns: columns(of: layout), total: .zero)
        // A plan with its achievements says nowhere up to when it reports.
        let drafter = drafter(quarter: draft.isPaired ? 1 + Int(document.seed % 4) : quarter)
        draftRows(of: &draft)
        phrases.total = draft.total.description
        titles(of: draft, isAlone: isAlone)
        for place in draft.rows.indices { draftFigures(of: &draft, place, drafter) }
        OddCells(drafter: drafter).write(into: &draft, using: &random)
        foot(of: &draft)
        put(draft, drafter: drafter)
    }

    private mutating func draftRows(of draft: inout TableDraft) {
        let layout = draft.layout
        let keepsAreas = draft.has("area") || draft.isByLines
        let isReport = layout.kind == "quarterlyProgress" || layout.kind == "cumulativeProgress"
        switch layout.plan {
        case "own", "agreement":
            draft.plan = "main"
            usedPlans.insert("main")
        case "any":
            let annexes = ["grievance", "citizenCharter", "rightToInformation"] + (keepsAreas ? [] : ["eGovernance"])
            // The same plan twice would say the same figures twice.
            let free = (annexes + (isReport ? ["main", "main"] : [])).filter { !usedPlans.contains($0) }
            draft.plan = free.isEmpty ? "main" : random.pick(free)
            usedPlans.insert(draft.plan ?? "main")
        default: draft.plan = layout.plan
        }
        if draft.plan == "main" {
            let hasMandatory = layout.plan == "agreement" || random.chance(30)
            planDrafter().own(into: &draft, keepsAreas: keepsAreas, hasMandatory: hasMandatory, using: &random)
            // Where less is better no quarter's report says how a score is made.
            if isReport { draft.rows.removeAll { $0.manner == "less" } }
            if isReport { resettleWeights(&draft) }
        } else {
            planDrafter(mergesActivities: !draft.isByLines).annex(
                draft.plan ?? "", into: &draft, keepsAreas: keepsAreas, using: &random)
        }
    }

    /// Gives the weights of rows that were taken out to a neighbour, and begins areas anew where their first row went.
    private mutating func resettleWeights(_ draft: inout TableDraft) {
        var area: Int?
        for place in draft.rows.indices {
            draft.rows[place].beginsArea = draft.rows[place].area != nil && draft.rows[place].area != area
            area = draft.rows[place].area
        }
        for area in draft.areas.indices {
            let rows = draft.rows.indices.filter { draft.rows[$0].area == area }
            let sum = Decimal.sum(rows.map { draft.rows[$0].weight }) ?? .zero
            if let first = rows.first, let lost = draft.areas[area].weight.subtracting(sum),
                let weight = draft.rows[first].weight.adding(lost)
            {
                draft.rows[first].weight = weight
            }
        }
        if draft.areas.isEmpty {
            let sum = Decimal.sum(draft.rows.map(\.weight)) ?? .zero
            if let first = draft.rows.first, let lost = draft.total.subtracting(sum),
                let weight = first.weight.adding(lost)
            {
                draft.rows[0].weight = weight
            }
        }
        renumber(&draft)
    }

    /// Codes and activities run on again where rows were taken out.
    private func renumber(_ draft: inout TableDraft) {
        var old: [Int] = []
        var code: [Int] = []
        for place in draft.rows.indices where !draft.rows[place].isMandatory {
            let own = draft.rows[place].activityCode
            if own == old {
                code[code.count - 1] += 1
            } else {
                let isNewArea = old.isEmpty || own[0] != old[0]
                let activity = isNewArea ? [own[0], 1] : [own[0], (code.dropLast().last ?? 0) + 1]
                code = activity + [1]
                old = own
                draft.rows[place].beginsActivity = true
            }
            draft.rows[place].activityCode = Array(code.dropLast())
            draft.rows[place].code = code
        }
    }

    private mutating func draftFigures(of draft: inout TableDraft, _ place: Int, _ drafter: FigureDrafter) {
        switch draft.layout.kind {
        case "quarterlyProgress":
            drafter.report(&draft.rows[place], using: &random)
            if draft.has("tier") { reportTiers(of: &draft.rows[place], draft.columns, drafter) }
        case "cumulativeProgress":
            if draft.rows[place].unit.kind == .date || draft.rows[place].unit.kind == .score {
                draft.rows[place].unit = knowledge.unit("সংখ্যা")
                draft.rows[place].unitText = "সংখ্যা"
                (draft.rows[place].low, draft.rows[place].high) = (4, 40)
            }
            drafter.month(&draft.rows[place], using: &random)
        case "quarterlyPlan":
            let hasAchievements = draft.isPaired || document.seed % 3 != 0
            IntegrityDrafter(figures: drafter, hasAchievements: hasAchievements).draft(
                &draft.rows[place], using: &random)
            draft.rows[place].hasAchievementLine = hasAchievements && draft.isByLines
        default: drafter.tiers(&draft.rows[place], draft.columns, using: &random)
        }
        if draft.has("method") {
            let unit = draft.rows[place].unit.kind
            let isLast = draft.rows[place].unitText.contains("[")
            draft.rows[place].method =
                unit == .date ? "তারিখ" : isLast ? "ক্রমপুঞ্জিভূত" : unit == .percent || unit == .score ? "" : "সমষ্টি"
        }
    }

    /// The tiers of a report, whose best is the year's target.
    private mutating func reportTiers(
        of row: inout IndicatorDraft, _ columns: [SpecimenColumn], _ drafter: FigureDrafter
    ) {
        let target = row.figures[.annualTarget]
        row.figures[.annualTarget] = nil
        let tiers = columns.filter { $0.role == "tier" }.compactMap(\.number)
        for (place, tier) in tiers.enumerated() {
            row.figures[.tier(tier)] =
                place == 0 && row.unit.kind != .score ? target ?? FigureWriter.blank() : FigureWriter.blank()
        }
        guard let best = target?.value.quantity, row.unit.kind != .score else { return }
        for (place, tier) in tiers.enumerated().dropFirst() {
            let share = Int64(100 - 10 * place)
            guard best.mantissa >= 10 else { return }
            let value = Decimal(best.mantissa * share / 100, places: best.places)
            row.figures[.tier(tier)] = drafter.writer.figure(value, row.unit, using: &random)
        }
    }

    private mutating func foot(of draft: inout TableDraft) {
        let kinds = ["quarterlyProgress", "tierTargets"]
        guard kinds.contains(draft.layout.kind), draft.has("weight"), !style.isEnglish else { return }
        let draw = random.number(0...9)
        draft.foot = draw < 2 ? .totals : draw == 2 ? .words : .none
        guard case .totals = draft.foot, draft.layout.kind == "quarterlyProgress", draft.has("score") else { return }
        let scores = draft.rows.compactMap { $0.figures[.score]?.value.quantity }
        if scores.count == draft.rows.count { draft.scoreTotal = Decimal.sum(scores) }
    }

    // MARK: Titles

    private mutating func titles(of draft: TableDraft, isAlone: Bool) {
        let plan = draft.plan ?? "main"
        switch draft.layout.kind {
        case "quarterlyProgress":
            let form = document.template == "halfYearly" ? "half" : document.template == "annual" ? "annual" : "report"
            line("title", words("\(form):\(plan)"))
            if isAlone {
                line("title", words("office"))
                if form == "report" { line("title", words("period")) }
            }
        case "cumulativeProgress" where document.template == "annual":
            line("title", words("annual:\(plan)"))
            if isAlone { line("title", words("office")) }
        case "cumulativeProgress":
            line("title", words("month:main"))
            line("title", words("office"))
            line("title", words("monthName"))
        case "quarterlyPlan" where draft.isByLines:
            line("title", words("title:integrity"))
            if isAlone { line("title", words("office")) }
        default:
            line("title", words("title:\(plan)"))
            if isAlone { line("title", words("office")) }
        }
        blank()
    }
}
