internal import Figures
internal import Records

/// To how many places the scores of a table are rounded.
enum ScorePlaces {
    /// How many other scores must be printed with so many places.
    private static let witnesses = 2

    /// The most places that several scores of a row's table have, its own left out; nil where they are whole.
    ///
    /// - Complexity: O(n) in the document's rows.
    static func usual(besides index: Int, _ records: DocumentRecords) -> Int? {
        let table = records.indicators[index].table
        var counts: [Int: Int] = [:]
        for other in records.indicators.indices where other != index && records.indicators[other].table == table {
            guard let score = records.indicators[other][.score].quantity, score.places > 0 else { continue }
            counts[score.places, default: 0] += 1
        }
        return counts.filter { $0.value >= witnesses }.keys.max()
    }
}

extension Decimal {
    /// The same value with so many places; nil where it has more than 18 digits.
    func padded(to places: Int) -> Decimal? {
        var mantissa = mantissa
        for _ in self.places..<max(self.places, places) {
            let (more, overflow) = mantissa.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            mantissa = more
        }
        return Decimal(mantissa, places: max(self.places, places))
    }
}
