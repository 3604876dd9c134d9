internal import Figures
internal import Audits
internal import Pipeline
internal import Records
internal import Specimens
internal import Tables

/// One document as it was made against what the pipeline read in it behind other programs: no line of the text is known,
/// so records are paired by their order and likeness.
struct SheetComparison {
    /// One indicator of the truth, and its table.
    private struct Place {
        var table: Int
        var indicator: SpecimenIndicator
    }

    private(set) var score = SheetScore()
    /// What went wrong, a line each.
    private(set) var failures: [String] = []
    private let document: SpecimenDocument
    private let found: AuditedDocument

    init(_ document: SpecimenDocument, _ found: AuditedDocument) {
        self.document = document
        self.found = found
    }

    mutating func compare() {
        let isBound = document.parts.count > 1
        score.documents = 1
        score.documentKinds = isBound || found.records.kind.rawValue == document.kind ? 1 : 0
        score.fiscalYears = isBound || found.records.fiscalYear == document.fiscalYear ? 1 : 0
        if score.documentKinds == 0 { failures.append("kind \(found.records.kind.rawValue) for \(document.kind)") }
        if score.fiscalYears == 0 { failures.append("year for \(document.fiscalYear)") }
        let truth = document.tables.indices.flatMap { table in
            document.tables[table].indicators.map { Place(table: table, indicator: $0) }
        }
        let records = found.records.indicators
        let pairs = RecordAlignment.pairs(truth.map(\.indicator), records)
        var isWhole = document.tables.map { _ in true }
        for (place, pair) in zip(truth, pairs) where !compare(place, pair.map { records[$0] }) {
            isWhole[place.table] = false
        }
        let used = Set(pairs.compactMap(\.self))
        for index in records.indices where !used.contains(index) {
            score.indicators.wrong += 1
            failures.append("record \(records[index].id) is none")
            score.stray += records[index].fields.count { !records[index][$0].value.isEmpty }
        }
        score.wholeTables = zip(document.tables, isWhole).count { !$0.indicators.isEmpty && $1 }
        compareTables(zip(truth, pairs).map { (table: $0.table, record: $1) })
    }

    // MARK: Tables

    private mutating func compareTables(_ pairs: [(table: Int, record: Int?)]) {
        for (table, truth) in document.tables.enumerated() where !truth.indicators.isEmpty {
            var counts: [Int: Int] = [:]
            for pair in pairs where pair.table == table {
                if let record = pair.record { counts[found.records.indicators[record].table, default: 0] += 1 }
            }
            guard let best = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }),
                best.value * 2 >= truth.indicators.count, found.layout.tables.indices.contains(best.key)
            else {
                score.tables.missed += 1
                failures.append("table \(truth.layout) was not found")
                continue
            }
            score.tables.right += 1
            let other = found.layout.tables[best.key]
            if truth.kind.split(separator: "|").contains(where: { $0 == other.kind.rawValue }) {
                score.tableKinds += 1
            } else {
                failures.append("table \(truth.layout): kind \(other.kind.rawValue)")
            }
            if truth.plan == "*" || truth.plan == other.plan?.rawValue {
                score.tablePlans += 1
            } else {
                failures.append("table \(truth.layout): plan \(other.plan?.rawValue ?? "none")")
            }
        }
    }

    // MARK: Figures

    /// Compares the figures of an indicator; whether all of them are right.
    private mutating func compare(_ place: Place, _ record: Indicator?) -> Bool {
        let truth = place.indicator
        let fields = truth.figures.filter { $0.key.isRecorded }
        score.figures += fields.values.count { !$0.value.isEmpty }
        let name = "\(document.tables[place.table].layout) \(truth.code ?? "without code")"
        guard let record else {
            score.indicators.missed += 1
            failures.append("\(name): not found")
            return false
        }
        var isRight = record.code?.description == truth.code
        score.indicators += isRight ? Tally(right: 1) : Tally(wrong: 1, missed: 1)
        if !isRight { failures.append("\(name): code \(record.code?.description ?? "none")") }
        var expected = Set<FigureField>()
        for (field, figure) in fields.sorted(by: { "\($0.key)" < "\($1.key)" }) {
            let place = RecordField.place(of: field, in: record)
            if let place { expected.insert(place) }
            let read = place.map { record[$0].value } ?? .missing
            if figure.value.isEmpty ? read.isEmpty : read == figure.value {
                score.exact += figure.value.isEmpty ? 0 : 1
                continue
            }
            isRight = false
            if figure.value.isEmpty { score.stray += 1 } else if !read.isEmpty { score.wrong += 1 }
            failures.append("\(name) \(field): \(FigureWords.of(read)) for \(FigureWords.of(figure.value))")
        }
        for place in record.fields where !expected.contains(place) && !record[place].value.isEmpty {
            isRight = false
            score.stray += 1
            failures.append("\(name) \(place): \(FigureWords.of(record[place].value)) where there is none")
        }
        return isRight
    }
}
