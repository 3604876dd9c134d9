internal import Figures

/// Makes one document after a template: its office, its year, its way of writing, and what stands on its page.
struct DocumentMaker {
    let knowledge: SpecimenKnowledge
    let style: WritingStyle
    let faultRate: Int
    /// How many rows in a thousand hold a slip that looks like a misreading.
    var lookalikeRate = 0
    var phrases: Phrases
    var random: SeededGenerator
    var document: SpecimenDocument
    /// The plans that a bound report holds already.
    var usedPlans: Set<String> = []

    var year: Int { document.fiscalYear.start }
    var quarter: Int { document.quarter ?? 4 }

    /// - Parameters:
    ///   - template: The template.
    ///   - seed: What everything is drawn from.
    ///   - faultRate: How many rows in a thousand hold an author's fault.
    init(template: String, seed: UInt64, faultRate: Int) {
        knowledge = SpecimenKnowledge.embedded
        random = SeededGenerator(seed: seed)
        self.faultRate = faultRate
        let isEnglish = template == "english"
        style = WritingStyle(isEnglish: isEnglish, using: &random)
        var office = random.pick(knowledge.offices)
        let place = random.pick(knowledge.places)
        office.district = place.district
        office.upazila = office.level == "উপজেলা" ? place.upazila : nil
        let years = DocumentMaker.years(of: template, knowledge)
        let year = random.number(years)
        let reported: Int? =
            switch template {
            case "quarterly", "quarterlyArea", "quarterlyTiers", "reports", "bound": random.number(1...4)
            case "halfYearly": 2
            case "integrity": nil
            default: nil
            }
        document = SpecimenDocument(
            seed: seed, template: template, kind: DocumentMaker.kind(of: template),
            fiscalYear: FiscalYear(start: year), quarter: reported, office: office)
        phrases = Phrases(
            year: year, quarter: reported ?? 4, office: office, isEnglish: isEnglish, series: random.number(0...11))
        phrases.month = random.number(1...10)
    }

    private static func years(of template: String, _ knowledge: SpecimenKnowledge) -> ClosedRange<Int> {
        let all = knowledge.layouts.filter { $0.document == template }.map(\.years)
        guard let first = all.map(\.lowerBound).min(), let last = all.map(\.upperBound).max() else {
            return 2021...2024
        }
        return first...last
    }

    private static func kind(of template: String) -> String {
        switch template {
        case "quarterly", "quarterlyArea", "quarterlyTiers": "quarterlyReport"
        case "reports", "bound": "quarterlyReport"
        case "halfYearly": "halfYearlyReport"
        case "annual": "annualReport"
        case "monthly": "monthlyReport"
        case "agreement", "english", "volume": "agreement"
        default: "actionPlan"
        }
    }

    mutating func make() -> SpecimenDocument {
        switch document.template {
        case "agreement", "english": agreement()
        case "volume": volume()
        case "reports": reports()
        case "bound": bound()
        default: single(document.template)
        }
        return document
    }

    // MARK: Lines

    mutating func line(_ kind: String, _ text: String) { document.items.append(.line(kind: kind, text: text)) }

    mutating func blank() { line("blank", "") }

    /// One of the wordings of a line of that kind, its blanks filled.
    mutating func words(_ kind: String) -> String {
        let all = knowledge.words[kind] ?? []
        return all.isEmpty ? "" : phrases.fill(random.pick(all))
    }

    mutating func letterhead() {
        line("letterhead", words("government"))
        line("letterhead", document.office.name)
        line("letterhead", document.office.place)
        blank()
    }

    mutating func signature(day: Int) {
        blank()
        let calendar = YearCalendar(start: year)
        if let date = calendar.day(day) {
            line("signature", DateWriter(style: style).text(date, using: &random))
        }
        line("signature", document.office.officer)
        line("signature", document.office.place)
        if document.seed % 2 == 0 {
            line("signature", "ফোন: " + SpecimenDigits.bengali(printedTelephone()))
            line("signature", "ই-মেইল: office\(document.seed % 900)@example.gov.bd")
        }
    }

    /// The office's number, which belongs to nobody.
    var telephone: String { "0299900\(10000 + Int(document.seed % 80000))" }

    // MARK: Tables

    /// A layout of that document and year; nil where the table has none.
    func layouts(_ template: String) -> [SpecimenKnowledge.Layout] {
        knowledge.layouts.filter { $0.document == template && $0.years.contains(year) }
    }

    func layout(named name: String) -> SpecimenKnowledge.Layout? { knowledge.layouts.first { $0.name == name } }

    mutating func columns(of layout: SpecimenKnowledge.Layout) -> [SpecimenColumn] {
        layout.columns.compactMap { token in
            let isOptional = token.hasSuffix("?")
            if isOptional, random.chance(50) { return nil }
            let name = isOptional ? String(token.dropLast()) : token
            return DocumentMaker.column(name)
        }
    }

    private static let roles: [String: String] = [
        "objective": "area", "objectiveWeight": "areaWeight", "outcome": "activity", "joint": "responsible",
        "outcomeTarget": "annualTarget", "halfTotal": "total", "yearTotal": "total", "source": "evidence",
        "quarterTarget": "quarter",
    ]

    static func column(_ name: String) -> SpecimenColumn {
        var base = name
        if base.hasPrefix("english") {
            base = String(base.dropFirst(7))
            base = base.prefix(1).lowercased() + base.dropFirst()
        }
        let letters = base.prefix { !$0.isNumber }
        let number = Int(base.dropFirst(letters.count))
        let stem =
            ["tier", "quarter", "quarterTarget", "actual", "projection"].contains(String(letters))
            ? String(letters) : base
        let isNumbered = ["tier", "quarter", "quarterTarget"].contains(stem)
        return SpecimenColumn(
            name: base, heading: name, role: roles[stem] ?? stem, number: isNumbered ? number : nil)
    }

    /// Plants faults, prints a draft, and puts its rows on the page.
    mutating func put(_ draft: TableDraft, drafter: FigureDrafter?) {
        var draft = draft
        let index = document.tables.count
        if let drafter, faultRate > 0 || lookalikeRate > 0 {
            var planter = AuthorFaults(table: index, drafter: drafter, rate: faultRate)
            if faultRate > 0 { planter.plant(in: &draft, using: &random) }
            if lookalikeRate > 0 { planter.plantLookalikes(in: &draft, rate: lookalikeRate, using: &random) }
            document.faults += planter.faults
            // Who errs in a row adds up what stands there.
            if draft.scoreTotal != nil, !planter.faults.contains(where: { $0.rule == "total.column" }) {
                draft.scoreTotal = Decimal.sum(draft.rows.compactMap { $0.figures[.score]?.value.quantity })
            }
        }
        let printer = TablePrinter(knowledge: knowledge, style: style, phrases: phrases, draft: draft)
        append(printer.table(using: &random))
    }

    mutating func append(_ table: SpecimenTable) {
        let index = document.tables.count
        document.tables.append(table)
        document.tables[index].part = max(0, document.parts.count - 1)
        for row in table.rows.indices { document.items.append(.row(table: index, row: row)) }
    }

    func drafter(quarter: Int) -> FigureDrafter {
        FigureDrafter(
            writer: FigureWriter(style: style), dates: DateWriter(style: style), calendar: YearCalendar(start: year),
            quarter: quarter)
    }

    func planDrafter(mergesActivities: Bool = true) -> PlanDrafter {
        PlanDrafter(
            knowledge: knowledge, office: document.office, year: year, isEnglish: style.isEnglish,
            mergesActivities: mergesActivities)
    }
}
