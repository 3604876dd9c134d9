import Audits
import BengaliText
import Figures
import Pages
import Provenance
import Records

extension RecordComparison {
    /// Where the indicators part from the truth: lost ones, invented ones, and every figure that differs.
    func ofIndicators() -> [String] {
        let found = document.records.indicators
        var left = Array(found.indices)
        var result: [String] = []
        for expected in truth.indicators {
            let place = left.firstIndex { Int(found[$0].line) == expected.line }
            let name = "\(expected.table)/\(expected.code ?? "@\(expected.line)")"
            guard let place else {
                result.append("\(name) of line \(expected.line) was not found")
                continue
            }
            let record = found[left.remove(at: place)]
            result += differences(expected, record).map { "\(name) of line \(expected.line), \($0)" }
        }
        return result + left.map { "\(found[$0].id) of line \(found[$0].line) is no indicator" }
    }

    private func differences(_ expected: Truth.Indicator, _ found: Indicator) -> [String] {
        var result: [String] = []
        func check(_ what: String, _ expected: String, _ found: String) {
            if Array(expected.utf8) != Array(found.utf8) {
                result.append("\(what): expected \(expected), found \(found)")
            }
        }
        func figure(_ what: String, _ expected: String?, _ found: Figure) {
            check(what, FigureNotation.trimmed(expected ?? "missing"), FigureNotation.of(found.value))
        }
        check("code", expected.code ?? "none", found.code?.description ?? "none")
        check("unit", expected.unit, found.unit.rawValue)
        check("scale", "\(expected.scale ?? 1)", "\(found.scale)")
        if let serial = expected.serial { check("serial", "\(serial)", found.serial.map { "\($0)" } ?? "none") }
        if let activity = expected.activity { check("activity", activity, found.activityCode?.description ?? "none") }
        figure("weight", expected.weight, found.weight)
        figure("annual target", expected.annualTarget, found.annualTarget)
        figure("half-year", expected.halfYear, found.halfYear)
        figure("total", expected.total, found.total)
        figure("score", expected.score, found.score)
        check("tiers", tiers(expected.tiers ?? [:]), tiers(found.tiers))
        check("quarters", quarters(expected.quarters ?? []), quarters(found.quarters))
        check("history", history(expected.history ?? [], found.history), history(found.history, expected.history ?? []))
        return result + words(expected, found)
    }

    private func tiers(_ tiers: [String: String]) -> String {
        tiers.compactMap { entry in Int(entry.key).map { ($0, entry.value) } }.sorted { $0.0 > $1.0 }
            .map { "\($0.0)=\(FigureNotation.trimmed($0.1))" }.joined(separator: " ")
    }

    private func tiers(_ tiers: [TierFigure]) -> String {
        tiers.map { "\($0.tier)=\(FigureNotation.of($0.figure.value))" }.joined(separator: " ")
    }

    private func quarters(_ quarters: [Truth.Quarter]) -> String {
        func typed(_ figure: String?) -> String { FigureNotation.trimmed(figure ?? "missing") }
        return quarters.map { typed($0.target) + "/" + typed($0.achieved) }.joined(separator: " ")
    }

    private func quarters(_ quarters: [QuarterFigures]) -> String {
        quarters.map { FigureNotation.of($0.target.value) + "/" + FigureNotation.of($0.achieved.value) }
            .joined(separator: " ")
    }

    /// A year that truth leaves open is spelt `*` on both sides.
    private func isOpen(_ index: Int, _ truth: [Truth.History]) -> Bool {
        truth.indices.contains(index) && truth[index].year == "*"
    }

    private func history(_ expected: [Truth.History], _ found: [HistoryFigure]) -> String {
        expected.map { "\($0.year ?? "none") \($0.kind) \(FigureNotation.trimmed($0.figure))" }.joined(separator: ", ")
    }

    private func history(_ found: [HistoryFigure], _ expected: [Truth.History]) -> String {
        found.enumerated().map { index, entry in
            let year = isOpen(index, expected) ? "*" : entry.year?.description ?? "none"
            return "\(year) \(entry.kind.rawValue) \(FigureNotation.of(entry.figure.value))"
        }.joined(separator: ", ")
    }

    private func words(_ expected: Truth.Indicator, _ found: Indicator) -> [String] {
        let text = document.paged.text
        func raw(_ passages: [Passage]) -> String {
            passages.map(text.raw).joined(separator: " ").replacing("\n", with: " ")
        }
        var result: [String] = []
        if let area = expected.area {
            let words = found.area.map { raw(document.records.areas[$0].text) } ?? "none"
            if !words.contains(area) { result.append("area: expected \(area), found \(words)") }
        }
        if let words = expected.responsible, Array(words.utf8) != Array(raw(found.responsible).utf8) {
            result.append("responsible: expected \(words), found \(raw(found.responsible))")
        }
        if let words = expected.remarks, Array(words.utf8) != Array(raw(found.remarks).utf8) {
            result.append("remarks: expected \(words), found \(raw(found.remarks))")
        }
        return result
    }
}
