/// How right recognition, records and audits were on some documents.
public struct RecordsScore: Sendable {
    /// How many documents.
    public var documents = 0
    /// Documents whose kind was told right.
    public var documentKinds = 0
    /// Documents whose fiscal year was told right.
    public var fiscalYears = 0
    /// The quarters that documents report on, each told right; none where a document names none.
    public var documentQuarters = Tally()
    /// Tables found, one for each that the page has.
    public var tables = Tally()
    /// Of the tables that the page has: the kind told right.
    public var tableKinds = 0
    /// Of the tables that the page has: the plan told right.
    public var tablePlans = 0
    /// Tables of bound volumes: the office, with its place, that their part names.
    public var partOffices = Tally()
    /// Tables of bound volumes: the fiscal year that their part names.
    public var partYears = Tally()
    /// Tables of bound volumes: the quarter that their part names.
    public var partQuarters = Tally()
    /// Rows, each of its kind.
    public var rows = Tally()
    /// Indicators, each with its code.
    public var indicators = Tally()
    /// Areas, each with its weight.
    public var areas = Tally()
    /// Indicators of tables with areas, each with the area and the activity that it belongs to.
    public var owners = Tally()
    /// Declared totals.
    public var totals = Tally()
    /// Figures that no noise touched: how many there are.
    public var undamaged = 0
    /// Of those, how many were read exactly, kind and value.
    public var undamagedRight = 0
    /// Figures that noise touched.
    public var damaged = 0
    /// Of those, how many are given with what their author printed, or with that as the suggestion.
    public var damagedRight = 0
    /// Figures reported in a field that the row does not have.
    public var stray = 0
    /// Figures reported that stand nowhere in the source.
    public var invented = 0
    /// The sum of the tables' likeness of grids, each of 0 to 1.
    public var grid = 0.0
    /// Findings that name a planted fault, by rule.
    public var findings: [String: Tally] = [:]
    /// Errors and warnings that nothing in the document gives reason for, by rule.
    public var falseAlarms: [String: Int] = [:]
    /// Notes that nothing in the document gives reason for, by rule.
    public var falseNotes: [String: Int] = [:]
    /// Rows that neither an author nor noise has touched.
    public var cleanRows = 0
    /// Damaged texts that were put right, or nearer to what was printed.
    public var editsRight = 0
    /// Texts that were changed and are no nearer to what was printed.
    public var editsWrong = 0
    /// Damaged texts that were left alone.
    public var editsMissed = 0

    /// Makes an empty score.
    public init() {}

    /// Tables that the page has.
    public var allTables: Int { tables.right + tables.missed }

    /// Adds another score to this one.
    public static func += (left: inout RecordsScore, right: RecordsScore) {
        left.documents += right.documents
        left.documentKinds += right.documentKinds
        left.fiscalYears += right.fiscalYears
        left.documentQuarters += right.documentQuarters
        left.tables += right.tables
        left.tableKinds += right.tableKinds
        left.tablePlans += right.tablePlans
        left.partOffices += right.partOffices
        left.partYears += right.partYears
        left.partQuarters += right.partQuarters
        left.rows += right.rows
        left.indicators += right.indicators
        left.areas += right.areas
        left.owners += right.owners
        left.totals += right.totals
        left.undamaged += right.undamaged
        left.undamagedRight += right.undamagedRight
        left.damaged += right.damaged
        left.damagedRight += right.damagedRight
        left.stray += right.stray
        left.invented += right.invented
        left.grid += right.grid
        left.findings.merge(right.findings) { $0 + $1 }
        left.falseAlarms.merge(right.falseAlarms) { $0 + $1 }
        left.falseNotes.merge(right.falseNotes) { $0 + $1 }
        left.cleanRows += right.cleanRows
        left.editsRight += right.editsRight
        left.editsWrong += right.editsWrong
        left.editsMissed += right.editsMissed
    }
}

/// One way in which a document was read wrong.
public struct RecordsFailure: Sendable {
    /// The document's seed.
    public var seed: UInt64
    /// Its template.
    public var template: String
    /// Its noise.
    public var noise: String
    /// What kind of failure: `table`, `row`, `indicator`, `figure`, `finding`, `alarm`, `text`, `invented`.
    public var kind: String
    /// What went wrong.
    public var words: String
    /// The 1-based line it went wrong on; 0 where no line is.
    public var line: Int
    /// That line.
    public var text: String
}
