internal import Figures

extension DocumentMaker {
    /// Reports of one quarter on several plans, bound together with their evidence.
    mutating func reports() {
        let chosen = layouts("quarterly").filter { $0.plan == "any" }
        for number in 0..<random.number(2...4) {
            letterhead()
            let layout = random.pick(chosen)
            put(layout, isAlone: true)
            signature(day: YearCalendar(start: year).days(ofQuarter: quarter).upperBound + random.number(3...12))
            blank()
            line("pageMark", phrases.digits("\(random.number(2...90))"))
            blank()
            if random.chance(60) { evidence(number) }
        }
    }

    /// A certificate, and a register of what it certifies.
    private mutating func evidence(_ number: Int) {
        letterhead()
        let code = phrases.digits("\(number + 1).1.1")
        line("title", words("certificateTitle").replacing("{code}", with: code))
        blank()
        var isWrong = false
        line("paragraph", certificateText(&isWrong))
        blank()
        if random.chance(60) { register(code) }
        let end = YearCalendar(start: year).days(ofQuarter: quarter).upperBound
        signature(day: signingDay(after: end, mayErr: !isWrong))
        blank()
    }

    /// What a certificate certifies: the year and the quarter, in one document in so many another year's.
    private mutating func certificateText(_ isWrong: inout Bool) -> String {
        isWrong = random.number(0...999) < faultRate * 2
        var named = phrases
        if isWrong {
            named = Phrases(year: year - 1, quarter: quarter, office: document.office, isEnglish: false, series: 0)
        }
        let text = named.fill(
            "এই মর্মে প্রত্যয়ন করা যাচ্ছে যে, {long} অর্থবছরের বার্ষিক কর্মসম্পাদন চুক্তির আওতায় {quarter} ত্রৈমাসিকে "
                + "({months}) কার্যক্রমসমূহ বাস্তবায়িত হয়েছে।")
        if isWrong { fault("period.conflict", named.short(0), phrases.short(0)) }
        return text
    }

    /// A certificate is signed when its period has ended; by fault long before.
    private mutating func signingDay(after end: Int, mayErr: Bool) -> Int {
        guard mayErr, random.number(0...999) < faultRate * 2, end > 80 else { return end + random.number(3...20) }
        fault("date.order", "day \(end - 70)", "after day \(end)")
        return end - 70
    }

    private mutating func fault(_ rule: String, _ declared: String, _ correct: String) {
        document.faults.append(
            AuthorFault(
                rule: rule, table: nil, indicator: nil, field: nil, declared: declared, correct: correct,
                reachesTable: true))
    }

    private mutating func register(_ code: String) {
        guard let layout = layout(named: "register") else { return }
        line("title", words("registerTitle").replacing("{code}", with: code))
        blank()
        let columns = columns(of: layout)
        var table = SpecimenTable(layout: layout.name, kind: layout.kind, plan: "*", columns: columns)
        HeadingPrinter(knowledge: knowledge, phrases: phrases, columns: columns).append(to: &table, using: &random)
        let days = YearCalendar(start: year).days(ofQuarter: quarter)
        let dates = DateWriter(style: style)
        for number in 1...random.number(2...5) {
            let cells = columns.enumerated().map { column, printed -> SpecimenCell in
                switch printed.role {
                case "serial": return SpecimenCell(column: column, text: phrases.digits("\(number)"))
                case "entry": return SpecimenCell(column: column, text: words("entry"))
                case "entryDate":
                    let date = YearCalendar(start: year).day(random.number(days))
                    let text = date.map { dates.text($0, using: &random) } ?? ""
                    return SpecimenCell(column: column, text: text)
                default: return SpecimenCell(column: column, text: "")
                }
            }
            table.rows.append(SpecimenRow(kind: "data", indicator: nil, area: nil, cells: cells))
        }
        append(table)
        blank()
    }

    // MARK: The front of an agreement

    /// The contents, with dotted leaders to the pages.
    mutating func contents() {
        line("title", words("contents"))
        blank()
        let entries = ["কর্মসম্পাদনের সার্বিক চিত্র", "প্রস্তাবনা", "সেকশন ১", "সেকশন ২", "সেকশন ৩", "সংযোজনীসমূহ"]
        let columns = ["contentsEntry", "contentsPage"].map { DocumentMaker.column($0) }
        var table = SpecimenTable(layout: "contents", kind: "contents", plan: "*", columns: columns)
        var page = 2
        for entry in entries {
            let texts = [entry + random.pick(["......", "………", ".........."]), phrases.digits("\(page)")]
            let cells = texts.enumerated().map { SpecimenCell(column: $0.offset, text: $0.element) }
            table.rows.append(SpecimenRow(kind: "data", indicator: nil, area: nil, cells: cells))
            page += random.number(1...4)
        }
        append(table)
        blank()
    }

    /// The areas and the functions, each a numbered list in a table.
    mutating func lists(_ areas: [String]) {
        line("title", words("areasTitle"))
        blank()
        list("areaList", "area", areas)
        blank()
        line("title", words("functionsTitle"))
        blank()
        list("functionList", "activity", (knowledge.words["function"] ?? []).shuffled(using: &random))
        blank()
    }

    private mutating func list(_ name: String, _ role: String, _ texts: [String]) {
        guard let layout = layout(named: name) else { return }
        let columns = columns(of: layout)
        var table = SpecimenTable(layout: name, kind: "list|register", plan: "*", columns: columns)
        let printer = HeadingPrinter(knowledge: knowledge, phrases: phrases, columns: columns)
        printer.append(to: &table, using: &random, isNumbered: false)
        for (place, text) in texts.enumerated() {
            let cells = columns.enumerated().map { column, printed -> SpecimenCell in
                switch printed.role {
                case "serial": SpecimenCell(column: column, text: phrases.digits("\(place + 1)"))
                case role: SpecimenCell(column: column, text: text)
                default: SpecimenCell(column: column, text: "")
                }
            }
            table.rows.append(SpecimenRow(kind: "data", indicator: nil, area: nil, cells: cells))
        }
        append(table)
    }
}
