internal import Specimens

/// Prints the scores of strings that no sum binds for a person.
enum PrintReport {
    private static let columns = [
        "prints", "misread, reported", "wrong, reported", "called misreads, right", "authors' masked", "misreads told",
        "first", "verdicts right", "given 0.9",
    ]
    private static let width = 27

    /// A line a kind, and the sum; nothing where none was asked for.
    static func lines(_ scores: [SpecimenPrint.Kind: PrintScore]) -> [String] {
        if scores.isEmpty { return [] }
        var lines = ["printed strings that no sum binds, by kind:", "  " + row("", columns)]
        var sum = PrintScore()
        for kind in SpecimenPrint.Kind.allCases {
            guard let score = scores[kind] else { continue }
            sum += score
            lines.append("  " + row(kind.rawValue, cells(score)))
        }
        lines.append("  " + row("together", cells(sum)))
        let causes = sum.maskedByFault.sorted { $0.key.rawValue < $1.key.rawValue }
        if !causes.isEmpty {
            lines.append(
                "  authors' masked, by cause: "
                    + causes.map { "\($0.key.rawValue) \(share($0.value))" }.joined(separator: ", "))
        }
        return lines
    }

    private static func cells(_ score: PrintScore) -> [String] {
        [
            "\(score.prints)", share(score.misreads), share(score.faults), share(score.corrections),
            share(score.masked),
            share(score.coverage), share(score.first), share(score.verdicts), share(score.confident),
        ]
    }

    private static func share(_ share: Share) -> String {
        share.whole == 0 ? "-" : "\(share.part) of \(share.whole), \(ReconciliationReport.percent(share))"
    }

    private static func row(_ name: String, _ cells: [String]) -> String {
        ReconciliationReport.padded(name, 12)
            + cells.enumerated().map { ReconciliationReport.padded($0.element, $0.offset == 0 ? 8 : width) }.joined()
    }
}
