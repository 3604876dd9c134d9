internal import Figures

/// Drafts the rows of a plan: areas, activities and indicators with codes and weights that add up.
struct PlanDrafter {
    let knowledge: SpecimenKnowledge
    let office: SpecimenOffice
    let year: Int
    let isEnglish: Bool
    /// Whether two indicators may share an activity beyond what the table says.
    var mergesActivities = true

    /// The rows of an annex plan.
    func annex(
        _ plan: String, into draft: inout TableDraft, keepsAreas: Bool, using random: inout SeededGenerator
    ) {
        let dated = (knowledge.datedWorks[plan] ?? []).filter { $0.years?.contains(year) == true }
        let isDated = !dated.isEmpty && random.chance(PlanDrafter.datedShare)
        let works = isDated ? dated : knowledge.works[plan] ?? []
        if plan == "eGovernance" || !keepsAreas {
            let total = plan == "eGovernance" || plan == "integrity" ? 50 : 25
            var chosen = works
            if plan == "eGovernance", !isDated, random.chance(50) {
                chosen.remove(at: random.number(0...chosen.count - 1))
            }
            append(chosen.map { with($0, area: "") }, total: total, areaNumber: nil, to: &draft, using: &random)
            draft.total = Decimal(Int64(total))
            return
        }
        appendAreas(works, into: &draft, using: &random) { $0.first?.split ?? 0 }
    }

    /// Of a hundred plans of years whose rows are known so many have those.
    private static let datedShare = 60

    private func with(_ work: SpecimenKnowledge.Work, area: String) -> SpecimenKnowledge.Work {
        var work = work
        work.area = area
        return work
    }

    /// What an office's own areas hold in a year.
    var ownTotal: Int {
        switch year {
        case 2021...: 70
        case 2020: 75
        case 2015...2019: 80
        default: 100
        }
    }

    /// The rows of the office's own areas, the mandatory ones behind them.
    func own(
        into draft: inout TableDraft, keepsAreas: Bool, hasMandatory: Bool, using random: inout SeededGenerator
    ) {
        let works = knowledge.works[isEnglish ? "english" : office.sector] ?? []
        let areas = orderedAreas(works)
        let weights = random.parts(areas.count, of: ownTotal, least: 12)
        if keepsAreas {
            appendAreas(works, into: &draft, using: &random) { group in
                weights[areas.firstIndex(of: group.first?.area ?? "") ?? 0]
            }
        } else {
            for (place, area) in areas.enumerated() {
                append(
                    works.filter { $0.area == area }, total: weights[place], areaNumber: place + 1, to: &draft,
                    using: &random)
            }
            draft.total = Decimal(Int64(ownTotal))
        }
        if hasMandatory, ownTotal < 100 { appendMandatory(to: &draft, keepsAreas: keepsAreas, using: &random) }
    }

    private func orderedAreas(_ works: [SpecimenKnowledge.Work]) -> [String] {
        var areas: [String] = []
        for work in works where !areas.contains(work.area) { areas.append(work.area) }
        return areas
    }

    private func appendAreas(
        _ works: [SpecimenKnowledge.Work], into draft: inout TableDraft, using random: inout SeededGenerator,
        total: ([SpecimenKnowledge.Work]) -> Int
    ) {
        var sum = 0
        for (place, area) in orderedAreas(works).enumerated() {
            let group = works.filter { $0.area == area }
            draft.areas.append(AreaDraft(text: area, weight: Decimal(Int64(total(group)))))
            append(group, total: total(group), areaNumber: place + 1, to: &draft, using: &random)
            sum += total(group)
        }
        draft.total = Decimal(Int64(sum))
    }

    private func appendMandatory(
        to draft: inout TableDraft, keepsAreas: Bool, using random: inout SeededGenerator
    ) {
        let works = knowledge.works["mandatory"] ?? []
        let weights = year >= 2021 ? works.map(\.split) : random.parts(works.count, of: 100 - ownTotal, least: 2)
        if keepsAreas {
            draft.areas.append(AreaDraft(text: works.first?.area ?? "", weight: Decimal(Int64(100 - ownTotal))))
        }
        for (place, work) in works.enumerated() {
            var row = draftRow(
                work, activityCode: [1, place + 1], code: [1, place + 1, 1], weight: Decimal(Int64(weights[place])),
                using: &random)
            row.isMandatory = true
            row.area = keepsAreas ? draft.areas.count - 1 : nil
            row.beginsArea = keepsAreas && place == 0
            draft.rows.append(row)
        }
        draft.total = Decimal(100)
    }

    /// One area's rows; `areaNumber` nil where activities count from the top of the plan.
    private func append(
        _ works: [SpecimenKnowledge.Work], total: Int, areaNumber: Int?, to draft: inout TableDraft,
        using random: inout SeededGenerator
    ) {
        let fixed = works.compactMap(\.weight)
        let weights = fixed.count == works.count ? fixed : weights(works.count, total, using: &random)
        var activity = 0
        var indicator = 0
        for (place, work) in works.enumerated() {
            let isSame =
                place > 0
                && (work.activity == works[place - 1].activity
                    || (areaNumber != nil && mergesActivities && random.chance(20)))
            activity += isSame ? 0 : 1
            indicator = isSame ? indicator + 1 : 1
            let activityCode = areaNumber.map { [$0, activity] } ?? [activity, 1]
            var row = draftRow(
                work, activityCode: activityCode,
                code: activityCode + [indicator], weight: weights[place], using: &random)
            row.beginsActivity = !isSame
            if isSame, let last = draft.rows.last { row.activity = last.activity }
            if !draft.areas.isEmpty {
                row.area = draft.areas.count - 1
                row.beginsArea = place == 0
            }
            draft.rows.append(row)
        }
    }

    private func weights(_ count: Int, _ total: Int, using random: inout SeededGenerator) -> [Decimal] {
        var parts = random.parts(count, of: total).map { $0 * 10 }
        if count > 2, random.chance(10) {
            parts[0] += 5
            parts[1] -= 5
        }
        return parts.map { $0 % 10 == 0 ? Decimal(Int64($0 / 10)) : Decimal(Int64($0), places: 1) }
    }

    private func draftRow(
        _ work: SpecimenKnowledge.Work, activityCode: [Int], code: [Int], weight: Decimal,
        using random: inout SeededGenerator
    ) -> IndicatorDraft {
        let unit = knowledge.unit(work.unit)
        return IndicatorDraft(
            area: nil, beginsArea: false, activity: work.activity, activityCode: activityCode, beginsActivity: true,
            text: work.indicator, code: code, unit: unit, unitText: random.pick(unit.spellings), manner: work.manner,
            low: work.low, high: work.high, weight: weight)
    }
}
