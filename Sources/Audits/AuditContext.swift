internal import Figures
public import Pages
public import Records
public import Tables

/// Everything a rule may look at.
///
/// Rules read; nothing here changes while they run.
public struct AuditContext: Sendable {
    /// The document's text, lines and cells.
    public let paged: PagedText
    /// Its tables, blocks and parts.
    public let layout: Layout
    /// Its records.
    public let records: DocumentRecords
    /// Its figures as rules see them.
    public let readings: Readings
    /// What each indicator's figures are, by its index.
    let figureKinds: [FigureKinds]
    /// The faults in the numbering of each table, by its index.
    private(set) var codeFaults: [[CodeFault]]
    /// The different fiscal years that lines of the source mention; a whole document may stand on one line.
    private let yearsOfLines: [Int32: Set<FiscalYear>]

    /// Makes a context.
    public init(paged: PagedText, layout: Layout, records: DocumentRecords) {
        self.paged = paged
        self.layout = layout
        self.records = records
        self.readings = Readings(
            records: records, standIns: SisterAreas.standIns(in: records, of: paged),
            scaled: ScaledCells.values(in: records, of: paged),
            annexes: Set(layout.tables.indices.filter { layout.tables[$0].plan.map { $0 != .main } ?? false }))
        figureKinds = records.indicators.indices.map { FigureKinds(ofIndicator: $0, records) }
        yearsOfLines = records.fiscalYearsOfLines
        codeFaults = []
        codeFaults = layout.tables.indices.map { CodeWalk.faults(ofTable: $0, in: self) }
    }

    /// The different fiscal years that a line of the source mentions.
    func fiscalYears(onLine line: Int32) -> Set<FiscalYear> { yearsOfLines[line] ?? [] }
}
