internal import Specimens

/// Prints the scores of reconciliation for a person.
public enum ReconciliationReport {
    private typealias Result = ReconciliationEvaluation.Result

    /// A table for each condition, a line a method; then the sums over noisy documents by reader; then the details of
    /// one method.
    ///
    /// - Parameters:
    ///   - results: The results by condition.
    ///   - detailed: The method whose details are printed; nil for none.
    /// - Returns: The lines.
    public static func text(
        _ results: [ReconciliationEvaluation.Result], detailed: ReconciliationMethod?
    ) -> String {
        var lines: [String] = []
        for result in results { lines += table(result.condition.name, result) }
        for (name, sum) in sums(results) { lines += table(name, sum) }
        if let detailed {
            for result in results where result.condition.level == .clean || result.condition.isAdversarial {
                let prints = result.scores[detailed].map { PrintReport.lines($0.prints) } ?? []
                if !prints.isEmpty { lines += ["", "== \(result.condition.name): \(detailed.rawValue)"] + prints }
            }
            for (name, sum) in sums(results) { lines += details(name, sum, detailed) }
        }
        return lines.joined(separator: "\n")
    }

    /// What is comparable, together: noisy documents by reader, and clean ones; look-alikes stand apart.
    private static func sums(_ results: [Result]) -> [(String, Result)] {
        let plain = results.filter { !$0.condition.isAdversarial }
        let groups: [(String, [Result])] = [
            ("all noisy, matched", plain.filter { $0.condition.level != .clean && !$0.condition.isPerturbed }),
            ("all noisy, perturbed", plain.filter { $0.condition.level != .clean && $0.condition.isPerturbed }),
        ]
        return groups.compactMap { name, members in
            guard var sum = members.first else { return nil }
            for other in members.dropFirst() {
                sum.material += other.material
                for (method, score) in other.scores { sum.scores[method, default: ReconciliationScore()] += score }
            }
            return (name, sum)
        }
    }

    private static let header =
        padded("", 18) + padded("suggestions right", 34) + padded("authors' errors masked", 33)
        + padded("misreads suggested", 20) + padded("first", 9) + padded("in 3", 9) + padded("verdicts right", 21)
        + padded("Brier", 8) + "given 0.9"

    private static func table(_ name: String, _ result: Result) -> [String] {
        let material = result.material
        let misreads = material.misreads.values.reduce(0, +)
        var lines = [
            "", "== \(name)",
            "\(material.documents) documents, \(material.figures) figures, \(misreads) misread"
                + " (\(percent(Share(misreads, of: material.figures)))), \(material.breaking) break a rule,"
                + " \(material.alone) alone, \(material.identifiable) identifiable;"
                + " \(material.faults.values.reduce(0, +)) authors' errors",
        ]
        if material.identifiable > 0 {
            lines.append(
                "of the identifiable first to one who does not know the reader \(rate(material.attainable.unknown, material)),"
                    + " and who is told of all else that was misread \(rate(material.attainable.told, material))")
        }
        lines.append(header)
        for method in ReconciliationMethod.allCases {
            if let score = result.scores[method] { lines.append(line(method, score)) }
        }
        return lines
    }

    private static func line(_ method: ReconciliationMethod, _ score: ReconciliationScore) -> String {
        let isOurs = method.isOurs
        return padded(method.rawValue, 18) + padded(words(score.corrections), 34) + padded(words(score.maskedAll), 33)
            + padded("\(score.coverageAll.part) \(percent(score.coverageAll))", 20)
            + padded(isOurs ? percent(score.first) : "", 9) + padded(isOurs ? percent(score.firstThree) : "", 9)
            + padded(isOurs ? "\(percent(score.verdicts)) of \(score.verdicts.whole)" : "", 21)
            + padded(isOurs ? decimal(score.calibration.brier) : "", 8)
            + (isOurs ? "\(percent(score.calibration.confident)) of \(score.calibration.confident.whole)" : "")
    }

    private static func rate(_ sum: Double, _ material: ReconciliationMaterial) -> String {
        percent(Share(Int((sum * 10).rounded()), of: material.identifiable * 10))
    }

    // MARK: Details

    private static func details(_ name: String, _ result: Result, _ method: ReconciliationMethod) -> [String] {
        guard let score = result.scores[method] else { return [] }
        var lines = ["", "== \(name): \(method.rawValue), in detail"]
        lines.append("misreads suggested, by equations that bind the cell:")
        for (equations, share) in score.coverage.sorted(by: { $0.key < $1.key }) {
            lines.append("  " + padded(equations == 4 ? "4 or more" : "\(equations)", 16) + words(share))
        }
        lines.append("misreads suggested, by kind:")
        for (kind, share) in score.coverageByKind.sorted(by: { $0.key < $1.key }) {
            lines.append("  " + padded(kind, 16) + words(share))
        }
        lines.append("authors' errors masked, by cause:")
        for (cause, share) in score.masked.sorted(by: { $0.key < $1.key }) {
            lines.append("  " + padded(cause, 16) + words(share))
        }
        lines.append("identifiable misreads: first \(words(score.first)), in three \(words(score.firstThree))")
        lines.append("discrepancies by whose they are, and by verdict:")
        let verdicts = ["misread", "author", "ambiguous", "oddity", "undecided"]
        lines.append("  " + padded("", 16) + verdicts.map { padded($0, 11) }.joined())
        for source in ReconciliationScore.Source.allCases {
            let counts = score.verdictCounts[source] ?? [:]
            lines.append(
                "  " + padded(source.rawValue, 16) + verdicts.map { padded("\(counts[$0] ?? 0)", 11) }.joined())
        }
        lines.append("misreadings likelier than all else that a guard withheld, by the guard: those that were right")
        for (name, share) in score.withheld.sorted(by: { $0.key < $1.key }) {
            lines.append("  " + padded(name, 16) + words(share))
        }
        lines.append("discrepancies of which a likely cause may be missing: \(words(score.bounded))")
        return lines + reliability(score.calibration) + PrintReport.lines(score.prints)
    }

    private static func reliability(_ calibration: Calibration) -> [String] {
        var lines = ["explanations by their probability: how many, the mean given, the share that is right"]
        for (bin, bound) in Calibration.bounds.enumerated() where calibration.bins[bin].whole > 0 {
            let next = bin + 1 < Calibration.bounds.count ? Calibration.bounds[bin + 1] : 1000
            let mean = calibration.given[bin] / Double(calibration.bins[bin].whole)
            lines.append(
                "  " + padded("\(decimal(Double(bound) / 1000)) to \(decimal(Double(next) / 1000))", 16)
                    + padded("\(calibration.bins[bin].whole)", 9) + padded(decimal(mean), 8)
                    + words(calibration.bins[bin]))
        }
        lines.append("  Brier \(decimal(calibration.brier))")
        return lines
    }

    // MARK: Words

    /// `37 of 40, 92.50 % (80.1–97.4)`.
    static func words(_ share: Share) -> String {
        guard let interval = share.interval else { return "none" }
        return
            "\(share.part) of \(share.whole), \(percent(share)) (\(bound(interval.lowerBound))–\(bound(interval.upperBound)))"
    }

    private static func bound(_ rate: Double) -> String {
        let tenths = Int((rate * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    static func percent(_ share: Share) -> String {
        guard let rate = share.rate else { return "-" }
        let hundredths = Int((rate * 10_000).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) %"
    }

    private static func decimal(_ value: Double?) -> String {
        guard let value else { return "-" }
        let thousandths = Int((value * 1000).rounded())
        let digits = "\(thousandths % 1000)"
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
    }

    static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
