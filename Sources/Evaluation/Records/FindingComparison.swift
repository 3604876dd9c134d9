internal import Figures
internal import Findings
internal import Pages
internal import Audits
internal import Pipeline
internal import Provenance
internal import Records
internal import Specimens
internal import Tables

/// The findings of a document against the faults that were planted in it.
struct FindingComparison {
    let comparison: DocumentComparison
    private var document: SpecimenDocument { comparison.document }
    private var found: [Finding] { comparison.found.findings }
    /// By found table, the table of truth.
    private var truthTable: [Int: Int] = [:]
    /// By found indicator, the indicator of truth.
    private var truthIndicator: [Int: (table: Int, indicator: Int)] = [:]
    /// The rows of truth in the order of their first lines, each with its table and its indicator, and its area where it begins
    /// one.
    private var rows: [(line: Int, table: Int, indicator: Int?, area: Int?, isTotal: Bool)] = []
    /// The tables of truth in which noise touched a figure.
    private var noisyTables: Set<Int> = []

    init(_ comparison: DocumentComparison) {
        self.comparison = comparison
        for (table, index) in comparison.tableFound.enumerated() { if let index { truthTable[index] = table } }
        for table in comparison.document.tables.indices {
            for indicator in comparison.document.tables[table].indicators.indices {
                if let index = comparison.indicatorFound[table][indicator] {
                    truthIndicator[index] = (table, indicator)
                }
            }
            for (row, line) in zip(comparison.document.tables[table].rows, comparison.lines(ofTable: table)) {
                rows.append((line, table, row.indicator, row.area, row.kind == "total"))
            }
            if comparison.document.tables[table].isDamaged { noisyTables.insert(table) }
        }
        rows.sort { $0.line < $1.line }
    }

    /// The row of truth that a line belongs to: the last that begins on it or above it.
    private func row(atLine line: Int) -> (line: Int, table: Int, indicator: Int?, area: Int?, isTotal: Bool)? {
        rows.last { $0.line <= line }
    }

    /// Whether noise touched a figure of the row that a line belongs to.
    private func isDamaged(atLine line: Int) -> Bool {
        guard let row = row(atLine: line) else { return false }
        let table = document.tables[row.table]
        return row.indicator.map { table.indicators[$0].isDamaged } ?? false
            || row.area.map { table.areas[$0].weight?.isDamaged == true } ?? false
            || row.isTotal && table.totals.contains { $0.isDamaged }
    }

    /// The tables of truth in which the cells of a finding stand.
    private func tables(of finding: Finding) -> Set<Int> {
        Set(finding.cells.compactMap { row(atLine: Int($0.line))?.table })
    }

    func compare(into score: inout RecordsScore, failures: inout [RecordsFailure]) {
        var isUsed = [Bool](repeating: false, count: found.count)
        for fault in document.faults where !isTouched(fault) {
            if let place = found.indices.first(where: { !isUsed[$0] && names(found[$0], fault) }) {
                isUsed[place] = true
                score.findings[fault.rule, default: Tally()].right += 1
            } else {
                score.findings[fault.rule, default: Tally()].missed += 1
                let line = fault.indicator.map { comparison.line(ofIndicator: $0, table: fault.table ?? 0) } ?? 0
                failures.append(
                    comparison.failure("finding", "\(fault.rule): \(fault.declared) for \(fault.correct)", line))
            }
        }
        for (place, finding) in found.enumerated() where !isUsed[place] && !isExplained(finding) {
            let rule = finding.rule.rawValue
            if finding.severity == .note {
                score.falseNotes[rule, default: 0] += 1
            } else {
                score.falseAlarms[rule, default: 0] += 1
                score.findings[rule, default: Tally()].wrong += 1
            }
            let line = finding.cells.first.map { Int($0.line) } ?? 0
            let words = finding.message.arguments.keys.sorted().joined(separator: " ")
            failures.append(
                comparison.failure(
                    finding.severity == .note ? "note" : "alarm", "\(rule) \(describe(finding)) \(words)", line))
        }
        countCleanRows(&score)
    }

    private func describe(_ finding: Finding) -> String {
        func words(_ quantity: Quantity?) -> String {
            switch quantity {
            case .number(let number): number.description
            case .date(let date): date.description
            case .text(let text): text
            case nil: "-"
            }
        }
        return "declared \(words(finding.declared)) computed \(words(finding.computed))"
    }

    private func place(of finding: Finding) -> (table: Int?, indicator: Int?) {
        if let index = finding.indicator, let truth = truthIndicator[index] { return (truth.table, truth.indicator) }
        if finding.indicator == nil, let table = finding.table { return (truthTable[table], nil) }
        let line = finding.cells.first.map { Int($0.line) } ?? 0
        let truth = row(atLine: line).flatMap { $0.indicator == nil ? nil : $0 }
        return (truth?.table ?? finding.table.flatMap { truthTable[$0] }, truth?.indicator)
    }

    private func names(_ finding: Finding, _ fault: AuthorFault) -> Bool {
        guard finding.rule.rawValue == fault.rule else { return false }
        // A conflict stands in either of the tables that disagree, whichever is the odd one out.
        if fault.table == nil || finding.rule == .tableConflict { return true }
        let place = place(of: finding)
        guard place.table == fault.table else { return false }
        return fault.indicator == nil || place.indicator == nil || place.indicator == fault.indicator
    }

    /// Whether noise touched the very cell that the author got wrong, or another of its sum.
    private func isTouched(_ fault: AuthorFault) -> Bool {
        guard let table = fault.table else { return document.noise != .clean }
        guard let indicator = fault.indicator else { return noisyTables.contains(table) }
        return document.tables[table].indicators[indicator].isDamaged
    }

    /// Whether an author's fault or damaged figures give reason for a finding.
    private func isExplained(_ finding: Finding) -> Bool {
        // Noise leaves letters that no encoding explains.
        if document.noise != .clean, finding.rule == .encodingUnknown { return true }
        let place = place(of: finding)
        let lines = Set(finding.cells.map { Int($0.line) })
        for fault in document.faults {
            guard let table = fault.table else {
                if finding.rule.rawValue == fault.rule { return true }
                continue
            }
            if fault.reachesTable {
                if table == place.table || finding.rule == .tableConflict && tables(of: finding).contains(table) {
                    return true
                }
            }
            guard let indicator = fault.indicator else { continue }
            if place.table == table, place.indicator == indicator { return true }
            let own = comparison.lines(ofIndicator: indicator, table: table)
            if own.contains(where: { lines.contains($0) }) { return true }
        }
        // A conflict names a figure of each of two tables, and either may be the one that was touched.
        if finding.rule == .tableConflict { return finding.cells.contains { isDamaged(atLine: Int($0.line)) } }
        if let table = place.table, let indicator = place.indicator {
            return document.tables[table].indicators[indicator].isDamaged
        }
        if let table = place.table { return noisyTables.contains(table) }
        return false
    }

    private func countCleanRows(_ score: inout RecordsScore) {
        for table in document.tables.indices {
            let faulty = Set(document.faults.filter { $0.table == table }.compactMap(\.indicator))
            for indicator in document.tables[table].indicators.indices
            where !faulty.contains(indicator) && !document.tables[table].indicators[indicator].isDamaged {
                score.cleanRows += 1
            }
        }
    }
}

extension SpecimenIndicator {
    /// Whether noise touched one of its figures.
    var isDamaged: Bool { figures.values.contains { $0.isDamaged } }
}

extension SpecimenTable {
    /// Whether noise touched one of its figures.
    var isDamaged: Bool {
        indicators.contains { $0.isDamaged } || areas.contains { $0.weight?.isDamaged == true }
            || totals.contains { $0.isDamaged }
    }
}
