import Audits
import Findings
import Provenance
import Records

extension RecordComparison {
    /// Where the findings part from the truth: those missed, false alarms, and wrong figures or verdicts.
    func ofFindings() -> [String] {
        var left = Array(document.findings.indices)
        var result: [String] = []
        for expected in truth.findings {
            // The line decides; only where truth names no indicator does the same rule on the same table do.
            let ofRule = left.indices.filter { document.findings[left[$0]].rule.rawValue == expected.rule }
            let place =
                ofRule.first { stands(document.findings[left[$0]], on: expected.line) }
                ?? ofRule.first {
                    expected.code == nil && expected.table != nil
                        && document.findings[left[$0]].table.map { "t\($0 + 1)" } == expected.table
                }
            guard let place else {
                if expected.optional != true { result.append("not found: \(describe(expected))") }
                continue
            }
            result += differences(expected, document.findings[left.remove(at: place)])
        }
        return result + left.map { "false alarm: \(describe(document.findings[$0]))" }
    }

    private func stands(_ found: Finding, on line: Int) -> Bool {
        if found.cells.contains(where: { Int($0.line) == line }) { return true }
        guard let index = found.indicator, document.records.indicators.indices.contains(index) else { return false }
        let record = document.records.indicators[index]
        return (Int(record.line)...Int(record.lastLine)).contains(line)
    }

    private func differences(_ expected: Truth.Finding, _ found: Finding) -> [String] {
        let name = describe(expected)
        var result: [String] = []
        if (expected.blocked ?? false) != found.blocked {
            result.append("\(name): \(found.blocked ? "is blocked" : "is not blocked")")
        }
        if let declared = expected.declared, let value = found.declared, FigureNotation.of(value) != declared {
            result.append("\(name): declared \(FigureNotation.of(value))")
        }
        if let computed = expected.computed, let value = found.computed, FigureNotation.of(value) != computed {
            result.append("\(name): computed \(FigureNotation.of(value))")
        }
        let contradicts =
            (expected.cause == "author" && found.verdict == .misread)
            || (expected.cause == "misread" && found.verdict == .author)
        if contradicts { result.append("\(name): the verdict is \(found.verdict.rawValue)") }
        return result
    }

    private func describe(_ finding: Truth.Finding) -> String {
        "\(finding.rule) line \(finding.line)"
            + (finding.code.map { " [\($0)]" } ?? "") + (finding.declared.map { " declared \($0)" } ?? "")
            + (finding.computed.map { " computed \($0)" } ?? "") + " (\(finding.cause))"
    }

    private func describe(_ finding: Finding) -> String {
        let lines = Set(finding.cells.map { Int($0.line) }).sorted().map(String.init).joined(separator: ",")
        let indicator = finding.indicator.map { " \(document.records.indicators[$0].id)" } ?? ""
        return "\(finding.rule.rawValue)\(finding.blocked ? " (blocked)" : "") lines \(lines)\(indicator)"
            + (finding.declared.map { " declared \(FigureNotation.of($0))" } ?? "")
            + (finding.computed.map { " computed \(FigureNotation.of($0))" } ?? "")
    }
}
