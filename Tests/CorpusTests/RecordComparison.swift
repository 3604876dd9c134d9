import Audits
import BengaliText
import Figures
import Pages
import Provenance
import Records
import Tables

/// Compares what was recognised with what is true, and says in words where they part.
struct RecordComparison {
    let truth: Truth
    let document: AuditedDocument

    private var records: DocumentRecords { document.records }

    private func raw(_ passages: [Passage]) -> String {
        passages.map(document.paged.text.raw).joined(separator: " ").replacing("\n", with: " ")
    }

    private func differs(_ what: String, _ expected: String?, _ found: String?) -> String? {
        Array((expected ?? "").utf8) == Array((found ?? "").utf8) && (expected == nil) == (found == nil)
            ? nil : "\(what): expected \(expected ?? "nothing"), found \(found ?? "nothing")"
    }

    /// Whether a name was found where it belongs: one may go on where the other ends.
    private func names(_ expected: String, _ found: String) -> Bool {
        let (expected, found) = (Array(expected.utf8), Array(found.utf8))
        return !found.isEmpty && (expected.starts(with: found) || found.starts(with: expected))
    }

    /// Where the document's own description parts from the truth.
    func ofDocument() -> [String] {
        var result = [
            differs("kind", truth.document.kind, records.kind.rawValue),
            differs("fiscal year", truth.document.fiscalYear, records.fiscalYear?.description),
            differs("quarter", truth.document.quarter.map(String.init), records.quarter.map(String.init)),
            differs("upazila", truth.document.office.upazila, records.office.upazila),
            differs("district", truth.document.office.district, records.office.district),
        ].compactMap(\.self)
        let found = records.office.name.map { raw([$0]) } ?? ""
        // A name in a legacy encoding is true as it reads, not as its codes stand.
        let read = records.office.name.map { document.paged.text.string($0) } ?? ""
        if let name = truth.document.office.name, !names(name, found), !names(name, read) {
            result.append("office: expected \(name), found \(found)")
        }
        return result
    }

    /// Where the tables part from the truth.
    func ofTables() -> [String] {
        let found = document.layout.tables
        var result: [String] = []
        for (index, expected) in truth.tables.enumerated() {
            // By where it begins: one table too many must not make strangers of all that follow.
            guard let table = found.first(where: { Int($0.lines.lowerBound) == expected.lines.first }) else {
                result.append("table t\(index + 1) of lines \(expected.lines) was not found")
                continue
            }
            let lines = [Int(table.lines.lowerBound), Int(table.lines.upperBound)]
            if lines != expected.lines {
                result.append("table t\(index + 1): expected lines \(expected.lines), found \(lines)")
            }
            result += [
                expected.kind.split(separator: "|").contains { $0 == table.kind.rawValue }
                    ? nil : differs("table t\(index + 1) kind", expected.kind, table.kind.rawValue),
                expected.plan == "*"
                    ? nil : differs("table t\(index + 1) plan", expected.plan, table.plan?.rawValue),
            ].compactMap(\.self)
        }
        let beginnings = Set(truth.tables.compactMap(\.lines.first))
        for table in found where !beginnings.contains(Int(table.lines.lowerBound)) {
            result.append("the lines \(table.lines) are no table of their own")
        }
        return result
    }

    /// Where areas and declared totals part from the truth.
    func ofAreasAndTotals() -> [String] {
        let expected = truth.areas.map { "line \($0.line) weight \(FigureNotation.trimmed($0.weight))" }
        let found = records.areas.map {
            "line \($0.line) weight \(FigureNotation.of($0.weight.value))"
        }
        let totals = truth.totals.map { "line \($0.line) \($0.of) \(FigureNotation.trimmed($0.figure))" }
        let foundTotals = records.totals.map {
            "line \($0.line) \(subject($0.of)) \(FigureNotation.of($0.figure.value))"
        }
        var result = parted("area", expected, found) + parted("total", totals, foundTotals)
        for (expected, found) in zip(truth.areas, records.areas) where !raw(found.text).contains(expected.text) {
            result.append("area of line \(expected.line): expected \(expected.text), found \(raw(found.text))")
        }
        return result
    }

    private func subject(_ subject: TotalSubject) -> String {
        switch subject {
        case .weight, .areas, .areaWeight: "weight"
        case .quarter: "quarter"
        case .count: "count"
        case .annualTarget: "annualTarget"
        case .total: "total"
        case .score: "score"
        case .column: "column"
        }
    }

    /// What one list has and the other has not, as often as it has it.
    private func parted(_ what: String, _ expected: [String], _ found: [String]) -> [String] {
        var left = found
        var result: [String] = []
        for item in expected {
            if let index = left.firstIndex(of: item) {
                left.remove(at: index)
            } else {
                result.append("\(what) not found: \(item)")
            }
        }
        return result + left.map { "\(what) not there: \($0)" }
    }
}
