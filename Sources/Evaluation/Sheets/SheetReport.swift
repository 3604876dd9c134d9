/// Prints the scores of documents that other programs have printed and read.
public enum SheetReport {
    /// The head of the columns.
    public static let header =
        padded("reading template", 34)
        + "  docs kind% year% tables found% kind% plan% whole%  records    P%     R%  figures exact% wrong  lost stray"

    /// A line a template, and the sum of all under the name of the reading.
    public static func lines(of reading: String, _ scores: [(template: String, score: SheetScore)]) -> [String] {
        var sum = SheetScore()
        for score in scores { sum += score.score }
        return scores.map { line("\(reading) \($0.template)", $0.score) } + [line("\(reading) all", sum)]
    }

    private static func line(_ name: String, _ score: SheetScore) -> String {
        let tables = score.tables.right + score.tables.missed
        let records = score.indicators.right + score.indicators.missed
        return padded(name, 34) + right("\(score.documents)", 6)
            + percent(score.documentKinds, score.documents, 6) + percent(score.fiscalYears, score.documents, 6)
            + right("\(tables)", 7) + percent(score.tables.right, tables, 7)
            + percent(score.tableKinds, tables, 6) + percent(score.tablePlans, tables, 6)
            + percent(score.wholeTables, tables, 7)
            + right("\(records)", 9)
            + percent(score.indicators.right, score.indicators.right + score.indicators.wrong, 7)
            + percent(score.indicators.right, records, 7)
            + right("\(score.figures)", 9) + percent(score.exact, score.figures, 7)
            + right("\(score.wrong)", 6) + right("\(score.lost)", 6) + right("\(score.stray)", 6)
    }

    /// Hundredths with one place, cut and never rounded up to a whole hundred.
    private static func percent(_ part: Int, _ whole: Int, _ width: Int) -> String {
        guard whole > 0 else { return right("-", width) }
        let tenths = part * 1000 / whole
        return right("\(tenths / 10).\(tenths % 10)", width)
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
