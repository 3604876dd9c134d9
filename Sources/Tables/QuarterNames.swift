internal import Knowledge
internal import Templates

/// The words by which headings name quarters: the `quarterNames` table.
struct QuarterNames: Sendable {
    /// The letters of one quarter's ordinals, and of its first and last months side by side.
    private struct Names: Sendable {
        var ordinals: [[UInt8]] = []
        var months: [(first: [UInt8], last: [UInt8])] = []
    }

    private var names = [Names](repeating: Names(), count: 4)

    /// The embedded table, read once.
    static let embedded = QuarterNames()

    private init() {
        var first: [UInt8] = []
        for row in KnowledgeTable(named: "quarterNames").rows where row.count >= 4 {
            guard let quarter = Int(row[0]), (1...4).contains(quarter) else { continue }
            let letters = Array(row[3].utf8)
            switch row[1] {
            case "ordinal": names[quarter - 1].ordinals.append(letters)
            case "first": first = letters
            case "last": names[quarter - 1].months.append((first, letters))
            default: continue
            }
        }
    }

    /// The quarter of which a text names a month or the ordinal; nil where it names none.
    func quarter(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Int? {
        for (place, quarter) in names.enumerated() {
            for month in quarter.months
            where PhraseTable.contains(month.first, in: bytes, range)
                || PhraseTable.contains(month.last, in: bytes, range)
            {
                return place + 1
            }
        }
        for (place, quarter) in names.enumerated() {
            for word in quarter.ordinals where PhraseTable.contains(word, in: bytes, range) { return place + 1 }
        }
        return nil
    }

    /// Whether a text names the first and the last month of a quarter.
    func namesMonths(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        for quarter in names {
            for month in quarter.months
            where PhraseTable.contains(month.first, in: bytes, range)
                && PhraseTable.contains(month.last, in: bytes, range)
            {
                return true
            }
        }
        return false
    }
}
