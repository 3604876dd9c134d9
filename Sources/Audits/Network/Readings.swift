public import Figures
public import Records

/// A document's figures as a rule sees them: what was read, but for what a sister table says in place of an
/// unreadable cell, and for a handful of changes that are being tried out.
public struct Readings: Sendable {
    /// The records as read.
    public let records: DocumentRecords
    /// What another print of the same quantity says, by the cell that cannot be read.
    public let standIns: [FigureReference: FigureReference]
    private var changes: [(reference: FigureReference, value: FigureValue)] = []

    /// Makes the readings of a document.
    public init(records: DocumentRecords, standIns: [FigureReference: FigureReference] = [:]) {
        self.records = records
        self.standIns = standIns
    }

    /// The same readings with one more figure changed.
    public func changing(_ reference: FigureReference, to value: FigureValue) -> Readings {
        var result = self
        result.changes.append((reference, value))
        return result
    }

    /// What a cell is taken to say.
    public subscript(reference: FigureReference) -> FigureValue {
        for change in changes where change.reference == reference { return change.value }
        let value = records.value(reference)
        guard value == .unreadable, let standIn = standIns[reference] else { return value }
        return records.value(standIn)
    }
}
