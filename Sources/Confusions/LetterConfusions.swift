internal import Knowledge

/// What is printed and what is read for it, of letters and conjuncts: the letter and conjunct rows of the confusion
/// table.
public struct LetterConfusions: Sendable {
    /// One printed thing and one reading of it, as UTF-8.
    public struct Reading: Sendable, Hashable {
        /// What stands on the page.
        public let printed: [UInt8]
        /// What was read.
        public let read: [UInt8]
        /// Whether it is a conjunct that was read as another thing, not one letter as another.
        public let isConjunct: Bool
        /// How often, in parts per million of the printed thing.
        public let perMillion: Int
    }

    /// The readings, in the order of the table.
    public let readings: [Reading]

    /// Reads the embedded table.
    public init() {
        let table = KnowledgeTable(named: "confusions")
        readings = table.rows.compactMap { row in
            guard row.count >= 4, row[0] == "letter" || row[0] == "conjunct", let rate = Int(row[3]) else { return nil }
            return Reading(
                printed: Array(row[1].utf8), read: Array(row[2].utf8), isConjunct: row[0] == "conjunct",
                perMillion: rate)
        }
    }
}
