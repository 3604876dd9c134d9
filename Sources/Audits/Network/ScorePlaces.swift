internal import Figures
internal import Records

/// To how many places the scores of each table are rounded, counted once for a document.
struct ScorePlaces {
    /// How many other scores must be printed with so many places.
    private static let witnesses = 2

    /// How many scores of one table have so many places.
    private struct Count {
        var table: Int
        var places: Int
        var scores: Int
    }

    /// The counts of scores that are not whole, of which a table has few, in the order of the tables.
    private var counts: [Count] = []

    /// Counts the scores of a document's rows.
    ///
    /// - Complexity: O(n) in the document's rows.
    init(_ records: DocumentRecords) {
        let rows = records.indicators.span
        for index in rows.indices {
            guard let score = rows[index].score.value.quantity, score.places > 0 else { continue }
            add(score.places, rows[index].table)
        }
    }

    private mutating func add(_ places: Int, _ table: Int) {
        var place = counts.count - 1
        while place >= 0, counts[place].table == table {
            if counts[place].places == places {
                counts[place].scores += 1
                return
            }
            place -= 1
        }
        counts.append(Count(table: table, places: places, scores: 1))
    }

    /// The most places that several scores of a row's table have, its own left out; nil where they are whole.
    ///
    /// - Complexity: O(log n) in the document's tables.
    func usual(besides index: Int, _ records: DocumentRecords) -> Int? {
        guard !counts.isEmpty else { return nil }
        let table = records.indicators.span[index].table
        let own = records.indicators.span[index].score.value.quantity?.places
        var most: Int?
        var place = first(of: table)
        while place < counts.count, counts[place].table == table {
            let others = counts[place].scores - (counts[place].places == own ? 1 : 0)
            if others >= ScorePlaces.witnesses { most = max(most ?? 0, counts[place].places) }
            place += 1
        }
        return most
    }

    /// The place of a table's first count, or of the first behind it.
    private func first(of table: Int) -> Int {
        var (low, high) = (0, counts.count)
        while low < high {
            let middle = (low + high) / 2
            if counts[middle].table < table { low = middle + 1 } else { high = middle }
        }
        return low
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
