internal import Figures

extension DocumentMaker {
    /// What an archive binds: reports and plans of several offices, years and quarters, one behind the other.
    mutating func bound() {
        for number in 0..<random.number(2...5) {
            if number > 0 { turn() }
            document.parts.append(SpecimenPart(office: document.office))
            let first = document.items.count
            let isReport = random.chance(70)
            guard let layout = boundLayout(isReport: isReport) else { continue }
            if random.chance(60) { letterhead() }
            put(layout, isAlone: true)
            name(from: first, isReport: isReport)
            signature(day: YearCalendar(start: year).days(ofQuarter: quarter).upperBound + random.number(3...12))
            blank()
            if random.chance(50) { line("pageMark", phrases.digits("\(random.number(2...90))")) }
            blank()
        }
    }

    /// Goes on to another office, another year or another quarter; the office's own plan of one year stands once, since
    /// two drawn apart would contradict each other.
    private mutating func turn() {
        if random.chance(50) || usedPlans.contains("main") {
            var office = random.pick(knowledge.offices)
            let place = random.pick(knowledge.places)
            office.district = place.district
            office.upazila = office.level == "উপজেলা" ? place.upazila : nil
            document.office = office
            usedPlans = []
        }
        if random.chance(50) {
            document.fiscalYear = FiscalYear(start: random.number(2019...2024))
            usedPlans = []
        }
        document.quarter = random.number(1...4)
        phrases = Phrases(
            year: year, quarter: quarter, office: document.office, isEnglish: false, series: random.number(0...11))
    }

    private mutating func boundLayout(isReport: Bool) -> SpecimenKnowledge.Layout? {
        let templates =
            isReport ? ["quarterly", "quarterlyArea"] : ["grievance", "citizenCharter", "rightToInformation"]
        let chosen = templates.flatMap { layouts($0) }.filter { isReport || !usedPlans.contains($0.plan) }
        guard !chosen.isEmpty else { return nil }
        let layout = random.pick(chosen)
        if !isReport { usedPlans.insert(layout.plan) }
        return layout
    }

    /// Notes which period the part's own titles name.
    private mutating func name(from first: Int, isReport: Bool) {
        let titles = document.items[first...].compactMap { item -> String? in
            if case .line("title", let text) = item { text } else { nil }
        }
        let years = [phrases.fill("{year}"), phrases.fill("{long}"), phrases.fill("{months}")]
        let isYearNamed = titles.contains { title in years.contains { title.contains($0) } }
        document.parts[document.parts.count - 1].fiscalYear = isYearNamed ? document.fiscalYear : nil
        document.parts[document.parts.count - 1].quarter = isReport ? document.quarter : nil
    }
}
