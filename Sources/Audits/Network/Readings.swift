public import Figures
public import Records

/// A document's figures as a rule sees them: what was read, but for what a sister table says in place of an
/// unreadable cell, and for a handful of changes that are being tried out.
public struct Readings: Sendable {
    /// What was read, shared by all readings of one document.
    let document: ReadDocument
    private var changes: [(reference: FigureReference, value: FigureValue)] = []

    /// Makes the readings of a document.
    ///
    /// - Parameters:
    ///   - records: What was read.
    ///   - standIns: What another print of the same quantity says, by the cell that cannot be read.
    ///   - scaled: What cells with a scale of their own say in their row's unit, by the cell.
    ///   - annexes: The tables of annex plans, whose scores are in proportion.
    public init(
        records: DocumentRecords, standIns: [FigureReference: FigureReference] = [:],
        scaled: [FigureReference: FigureValue] = [:], annexes: Set<Int> = []
    ) {
        document = ReadDocument(records: records, standIns: standIns, scaled: scaled, annexes: annexes)
    }

    /// The records as read.
    public var records: DocumentRecords { document.records }

    /// What another print of the same quantity says, by the cell that cannot be read.
    public var standIns: [FigureReference: FigureReference] { document.standIns }

    /// Takes one more figure to say something else.
    mutating func change(_ reference: FigureReference, to value: FigureValue) {
        changes.append((reference, value))
    }

    /// Whether a figure is taken to say something else than what was read.
    func isChanged(_ reference: FigureReference) -> Bool { changes.contains { $0.reference == reference } }

    /// Takes every figure to say again what was read.
    mutating func undoChanges() {
        changes.removeAll(keepingCapacity: true)
    }

    /// What a cell is taken to say.
    public subscript(reference: FigureReference) -> FigureValue {
        for index in changes.indices where changes[index].reference == reference { return changes[index].value }
        if !document.scaled.isEmpty, let value = document.scaled[reference] { return value }
        let value = document.records.value(reference)
        guard case .unreadable = value, let standIn = document.standIns[reference] else { return value }
        return document.records.value(standIn)
    }
}

/// What was read of a document; readings are copied for every trial, and this is not.
final class ReadDocument: Sendable {
    /// The records.
    let records: DocumentRecords
    /// What another print of the same quantity says, by the cell that cannot be read.
    let standIns: [FigureReference: FigureReference]
    /// What cells with a scale of their own say in their row's unit, by the cell.
    let scaled: [FigureReference: FigureValue]
    /// The tables of annex plans.
    let annexes: Set<Int>
    /// To how many places its scores are rounded.
    private let scorePlaces: ScorePlaces

    init(
        records: DocumentRecords, standIns: [FigureReference: FigureReference],
        scaled: [FigureReference: FigureValue], annexes: Set<Int>
    ) {
        self.records = records
        self.standIns = standIns
        self.annexes = annexes
        self.scaled = scaled
        scorePlaces = ScorePlaces(records)
    }

    /// The most places that several scores of a row's table have, its own left out; nil where they are whole.
    func usualScorePlaces(besides index: Int) -> Int? { scorePlaces.usual(besides: index, records) }
}
