internal import Figures

extension DocumentMaker {
    /// An agreement: its cover, its sections, its signatures.
    mutating func agreement() {
        if style.isEnglish {
            line("title", words("englishAgreement"))
            blank()
            line("title", words("englishSection3"))
        } else {
            cover()
            if random.chance(50) { contents() }
            if year >= 2021 { sectionOne() }
            outcome()
        }
        sectionThree()
        if !style.isEnglish { signature(day: 0) }
    }

    /// An agreement with annexes behind it.
    mutating func volume() {
        agreement()
        for template in ["integrity", "eGovernance", "grievance", "citizenCharter", "rightToInformation"]
        where random.chance(70) {
            blank()
            if random.chance(40) { line("pageMark", phrases.digits("\(random.number(9...40))")) }
            blank()
            guard let layout = layouts(template).first else { continue }
            put(layout, isAlone: random.chance(40))
            if random.chance(30) { signature(day: random.number(0...10)) }
        }
    }

    private mutating func cover() {
        line("letterhead", words("government"))
        blank()
        line("title", words("agreement"))
        line("title", words("agreementYear"))
        blank()
        line("title", "কার্যালয়: " + document.office.name + ", " + document.office.place)
        blank()
        for _ in 0..<random.number(1...3) { line("paragraph", words("paragraph")) }
        blank()
    }

    private mutating func sectionOne() {
        line("title", words("section1"))
        blank()
        line("title", words("vision"))
        line("paragraph", words("visionText"))
        blank()
        guard random.chance(60) else { return }
        var areas: [String] = []
        for work in knowledge.works[document.office.sector] ?? [] where !areas.contains(work.area) {
            areas.append(work.area)
        }
        lists(areas)
    }

    // MARK: Outcomes

    private mutating func outcome() {
        guard let layout = layout(named: "outcome") else { return }
        line("title", words("section2"))
        blank()
        var draft = TableDraft(layout: layout, columns: columns(of: layout), plan: "main", total: .zero)
        let works = (knowledge.works[document.office.sector] ?? []).filter { knowledge.unit($0.unit).kind != .date }
        let drafter = drafter(quarter: 4)
        for work in works.shuffled(using: &random).prefix(random.number(2...4)) {
            let unit = knowledge.unit(work.unit)
            var row = IndicatorDraft(
                area: nil, beginsArea: false, activity: work.activity + " এর সুফল", activityCode: [0],
                beginsActivity: true,
                text: work.indicator, code: [0], unit: unit, unitText: random.pick(unit.spellings), manner: work.manner,
                low: work.low, high: work.high, weight: .zero)
            drafter.drawTarget(of: &row, using: &random)
            drafter.years(of: &row, draft.columns, using: &random)
            row.responsible = random.pick(["জেলা প্রশাসন", "স্থানীয় সরকার বিভাগ", "সমাজসেবা অধিদপ্তর"])
            draft.rows.append(row)
        }
        put(draft, drafter: nil)
        blank()
    }

    // MARK: Areas and indicators

    private mutating func sectionThree() {
        guard let layout = layouts(document.template == "volume" ? "agreement" : document.template).last else { return }
        let chosen = random.pick(layouts(layout.document))
        var draft = TableDraft(layout: chosen, columns: columns(of: chosen), plan: "main", total: .zero)
        planDrafter().own(into: &draft, keepsAreas: true, hasMandatory: true, using: &random)
        if year >= 2021 {
            areaTable("areaWeights", "areas", draft)
            areaTable("activityList", "activities", draft)
        }
        if !style.isEnglish { line("title", words("section3")) }
        blank()
        let drafter = drafter(quarter: 4)
        for place in draft.rows.indices {
            drafter.tiers(&draft.rows[place], draft.columns, using: &random)
            let isDate = draft.rows[place].unit.kind == .date
            if draft.has("method") { draft.rows[place].method = isDate ? "তারিখ" : "সমষ্টি" }
        }
        OddCells(drafter: drafter).write(into: &draft, using: &random)
        put(draft, drafter: drafter)
    }

    /// The areas with their weights, or with their activities too.
    private mutating func areaTable(_ name: String, _ title: String, _ draft: TableDraft) {
        guard let layout = layout(named: name) else { return }
        line("title", words(title))
        blank()
        let columns = columns(of: layout)
        var table = SpecimenTable(layout: name, kind: layout.kind, plan: "main", columns: columns)
        HeadingPrinter(knowledge: knowledge, phrases: phrases, columns: columns).append(to: &table, using: &random)
        let writer = FigureWriter(style: style)
        let weights = printedWeights(draft, in: name)
        for (place, area) in draft.areas.enumerated() {
            let weight = writer.plain(weights[place], using: &random)
            table.areas.append(SpecimenArea(serial: place + 1, text: area.text, weight: weight))
            let activities = draft.rows.filter { $0.area == place && $0.beginsActivity }.map { row in
                let code = (row.isMandatory ? "এম." : "") + row.activityCode.map(String.init).joined(separator: ".")
                return "[" + phrases.digits(code) + "] " + row.activity
            }
            var isSecondSerial = false
            let cells = columns.enumerated().map { column, printed -> SpecimenCell in
                switch printed.role {
                case "serial":
                    defer { isSecondSerial = true }
                    return SpecimenCell(column: column, text: isSecondSerial ? "" : phrases.digits("\(place + 1)"))
                case "area": return SpecimenCell(column: column, text: area.text)
                case "areaWeight": return SpecimenCell(column: column, text: weight.printed, field: .areaWeight)
                case "activity": return SpecimenCell(column: column, text: activities.joined(separator: " "))
                default: return SpecimenCell(column: column, text: "")
                }
            }
            table.rows.append(SpecimenRow(kind: "data", indicator: nil, area: place, cells: cells))
        }
        if random.chance(60), name == "areaWeights" { total(to: &table, printedTotal(draft.total)) }
        append(table)
        blank()
    }

    private mutating func total(to table: inout SpecimenTable, _ total: Decimal) {
        let text = phrases.digits(total.description)
        table.totals.append(SpecimenFigure(value: .number(total), printed: text))
        let label = random.chance(60) ? "মোট" : ""
        let cells = table.columns.enumerated().map { column, printed -> SpecimenCell in
            switch printed.role {
            case "area": SpecimenCell(column: column, text: label)
            case "areaWeight": SpecimenCell(column: column, text: text, field: .declaredTotal)
            default: SpecimenCell(column: column, text: "")
            }
        }
        table.rows.append(SpecimenRow(kind: "total", indicator: nil, area: nil, cells: cells))
    }
}
