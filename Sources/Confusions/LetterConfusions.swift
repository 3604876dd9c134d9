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

    /// The readings that were seen in real documents, or that the shapes suggest, in the order of the table.
    public let readings: [Reading]

    /// The readings counted on pages that we printed, in the order of the table: far more, each of them rarer in real
    /// documents than its rate says.
    public let learnt: [Reading]

    /// Reads the embedded table.
    public init() {
        let rows = ConfusionTable.embedded.rows
        readings = rows.compactMap { Reading($0, conjunct: .conjunct, letter: .letter) }
        learnt = rows.compactMap { Reading($0, conjunct: .conjunctLearnt, letter: .letterLearnt) }
    }
}

extension LetterConfusions.Reading {
    /// The reading of a row of one of two classes; nil for a row of another.
    fileprivate init?(_ row: ConfusionTable.Row, conjunct: ConfusionTable.Kind, letter: ConfusionTable.Kind) {
        guard row.kind == conjunct || row.kind == letter else { return nil }
        printed = Array(row.printed.utf8)
        read = Array(row.read.utf8)
        isConjunct = row.kind == conjunct
        perMillion = row.perMillion
    }
}
