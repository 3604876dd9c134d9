internal import Specimens

/// Prints scores for a person, or as JSON.
public enum RecordsReport {
    private typealias Result = (group: RecordsEvaluation.Group, score: RecordsScore)

    /// A table: a line a group, then the sums by form and level of noise, then by level alone, then findings and alarms by
    /// rule, and what documents are said to be.
    public static func text(_ results: [(group: RecordsEvaluation.Group, score: RecordsScore)]) -> String {
        var lines = [header]
        for result in results {
            let group = result.group
            lines.append(line("\(group.form.rawValue) \(group.template) \(group.level.rawValue)", result.score))
        }
        lines.append("")
        for form in forms(results) {
            for level in levels(results) {
                let sum = sum(results.filter { $0.group.form == form && $0.group.level.rawValue == level })
                lines.append(line("\(form.rawValue) all \(level)", sum))
            }
        }
        lines.append("")
        for level in levels(results) {
            lines.append(line("all \(level)", sum(results.filter { $0.group.level.rawValue == level })))
        }
        for level in levels(results) {
            lines += rules(level, sum(results.filter { $0.group.level.rawValue == level }))
        }
        return (lines + documents(results) + parts(results)).joined(separator: "\n")
    }

    /// What documents are said to be: their kind and year, and how much of the quarters said is right and how much is said.
    private static func documents(_ results: [Result]) -> [String] {
        var lines = ["", padded("documents", 36) + "  docs  kind%   year%  quarters  P%      R%"]
        for form in forms(results) {
            for level in levels(results) {
                let sum = sum(results.filter { $0.group.form == form && $0.group.level.rawValue == level })
                lines.append(documents("\(form.rawValue) all \(level)", sum))
            }
        }
        for level in levels(results) {
            lines.append(documents("all \(level)", sum(results.filter { $0.group.level.rawValue == level })))
        }
        return lines
    }

    private static func documents(_ name: String, _ score: RecordsScore) -> String {
        let quarters = score.documentQuarters
        return padded("  " + name, 36) + right("\(score.documents)", 6)
            + right(percent(score.documentKinds, score.documents), 7)
            + right(percent(score.fiscalYears, score.documents), 8)
            + right("\(quarters.right + quarters.missed)", 10) + right(percent(quarters.precision), 8)
            + right(percent(quarters.recall), 8)
    }

    /// What tables of bound volumes are said to be of: how much of it is right, and how much of it is said.
    private static func parts(_ results: [Result]) -> [String] {
        var lines = ["", padded("tables of bound volumes", 36) + " tables  office P/R      year P/R       quarter P/R"]
        for level in levels(results) {
            let sum = sum(results.filter { $0.group.level.rawValue == level })
            let tallies = [sum.partOffices, sum.partYears, sum.partQuarters]
            guard tallies.contains(where: { $0 != Tally() }) else { continue }
            let shares = tallies.map { percent($0.precision) + "/" + percent($0.recall) }
            lines.append(
                padded("  " + level, 36) + right("\(sum.partOffices.right + sum.partOffices.missed)", 7)
                    + shares.map { "  " + padded($0, 13) }.joined())
        }
        return lines.count > 2 ? lines : []
    }

    private static func forms(_ results: [Result]) -> [SpecimenForm] {
        SpecimenForm.allCases.filter { form in results.contains { $0.group.form == form } }
    }

    private static func levels(_ results: [Result]) -> [String] {
        var levels: [String] = []
        for result in results where !levels.contains(result.group.level.rawValue) {
            levels.append(result.group.level.rawValue)
        }
        return levels
    }

    private static func sum(_ results: [Result]) -> RecordsScore {
        var sum = RecordsScore()
        for result in results { sum += result.score }
        return sum
    }

    private static let header =
        padded("form template noise", 36)
        + "  docs tables  found%  kind%  plan%   rowF1  ind.P  ind.R  area.R area.P  owner figures exact% damaged found% stray inv"
        + "   grid alarms/100 notes edits +/-/left"

    private static func line(_ name: String, _ score: RecordsScore) -> String {
        let tables = score.allTables
        let alarms = score.falseAlarms.values.reduce(0, +)
        let notes = score.falseNotes.values.reduce(0, +)
        return padded(name, 36) + right("\(score.documents)", 6) + right("\(tables)", 7)
            + right(percent(score.tables.right, tables), 8) + right(percent(score.tableKinds, tables), 7)
            + right(percent(score.tablePlans, tables), 7) + right(percent(score.rows.f1), 8)
            + right(percent(score.indicators.precision), 7) + right(percent(score.indicators.recall), 7)
            + right(percent(score.areas.recall), 8) + right(percent(score.areas.precision), 7)
            + right(percent(score.owners.recall), 7) + right("\(score.undamaged)", 8)
            + right(percent(score.undamagedRight, score.undamaged), 7) + right("\(score.damaged)", 8)
            + right(percent(score.damagedRight, score.damaged), 7) + right("\(score.stray)", 6)
            + right("\(score.invented)", 4) + right(percent(tables == 0 ? nil : score.grid / Double(tables)), 7)
            + right(hundredths(alarms * 10000, score.cleanRows), 11) + right("\(notes)", 6)
            + "  \(score.editsRight)/\(score.editsWrong)/\(score.editsMissed)"
    }

    private static func rules(_ level: String, _ score: RecordsScore) -> [String] {
        var lines = ["", padded("findings, \(level)", 36) + " planted  found  recall%  false alarms  false notes"]
        let rules = Set(score.findings.keys).union(score.falseAlarms.keys).union(score.falseNotes.keys).sorted()
        for rule in rules {
            let tally = score.findings[rule] ?? Tally()
            lines.append(
                padded("  " + rule, 36) + right("\(tally.right + tally.missed)", 8) + right("\(tally.right)", 7)
                    + right(percent(tally.right + tally.missed == 0 ? nil : tally.recall), 9)
                    + right("\(score.falseAlarms[rule] ?? 0)", 14) + right("\(score.falseNotes[rule] ?? 0)", 13))
        }
        lines.append(padded("  clean rows", 36) + right("\(score.cleanRows)", 8))
        return lines
    }

    /// One JSON object a line for each group.
    public static func json(_ results: [(group: RecordsEvaluation.Group, score: RecordsScore)]) -> String {
        results.map { object($0.group, $0.score) }.joined(separator: "\n")
    }

    private static func object(_ group: RecordsEvaluation.Group, _ score: RecordsScore) -> String {
        func tally(_ tally: Tally) -> String {
            "{\"right\":\(tally.right),\"wrong\":\(tally.wrong),\"missed\":\(tally.missed)}"
        }
        func counts(_ counts: [String: Int]) -> String {
            "{" + counts.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
        }
        let findings = score.findings.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\(tally($0.value))" }
        let fields: [(String, String)] = [
            ("form", "\"\(group.form.rawValue)\""), ("template", "\"\(group.template)\""),
            ("noise", "\"\(group.level.rawValue)\""), ("documents", "\(score.documents)"),
            ("documentKinds", "\(score.documentKinds)"), ("fiscalYears", "\(score.fiscalYears)"),
            ("documentQuarters", tally(score.documentQuarters)),
            ("tables", tally(score.tables)), ("tableKinds", "\(score.tableKinds)"),
            ("tablePlans", "\(score.tablePlans)"), ("rows", tally(score.rows)),
            ("partOffices", tally(score.partOffices)), ("partYears", tally(score.partYears)),
            ("partQuarters", tally(score.partQuarters)),
            ("indicators", tally(score.indicators)), ("areas", tally(score.areas)),
            ("owners", tally(score.owners)),
            ("undamaged", "\(score.undamaged)"), ("undamagedRight", "\(score.undamagedRight)"),
            ("damaged", "\(score.damaged)"), ("damagedRight", "\(score.damagedRight)"),
            ("stray", "\(score.stray)"), ("invented", "\(score.invented)"),
            ("grid", score.allTables == 0 ? "null" : "\(score.grid / Double(score.allTables))"),
            ("findings", "{" + findings.joined(separator: ",") + "}"), ("falseAlarms", counts(score.falseAlarms)),
            ("falseNotes", counts(score.falseNotes)), ("cleanRows", "\(score.cleanRows)"),
            ("editsRight", "\(score.editsRight)"), ("editsWrong", "\(score.editsWrong)"),
            ("editsMissed", "\(score.editsMissed)"),
        ]
        return "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
    }

    // MARK: Figures

    private static func percent(_ part: Int, _ whole: Int) -> String {
        whole == 0 ? "-" : hundredths(part * 10000, whole)
    }

    private static func percent(_ share: Double?) -> String {
        share.map { percent(Int($0 * 1_000_000), 1_000_000) } ?? "-"
    }

    /// `part` ÷ `whole` hundredths with two places; never rounded up to a whole hundred.
    private static func hundredths(_ part: Int, _ whole: Int) -> String {
        guard whole > 0 else { return "-" }
        let value = part / whole
        let places = value % 100
        return "\(value / 100)." + (places < 10 ? "0" : "") + "\(places)"
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
