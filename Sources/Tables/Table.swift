public import Figures
public import Provenance

/// What a table records, as the contract names it.
public enum TableKind: String, Sendable, Hashable, CaseIterable {
    /// Achievement by quarter.
    case quarterlyProgress
    /// To the last period, this period, together.
    case cumulativeProgress
    /// Target and achievement by quarter.
    case quarterlyPlan
    /// Targets for অসাধারণ … চলতি মানের নিম্নে.
    case tierTargets
    /// Actuals and projections by year.
    case outcome
    /// Areas of performance and their weights.
    case areaWeights
    /// Areas and their activities.
    case activityList
    /// Dated or numbered entries.
    case register
    /// A table of contents.
    case contents
    /// A numbered list in table form.
    case list
    /// Anything else.
    case other
}

/// Which plan a table belongs to.
public enum PlanKind: String, Sendable, Hashable, CaseIterable {
    /// The agreement itself.
    case main
    /// শুদ্ধাচার.
    case integrity
    /// ই-গভর্ন্যান্স ও উদ্ভাবন.
    case eGovernance
    /// অভিযোগ প্রতিকার.
    case grievance
    /// সেবা প্রদান প্রতিশ্রুতি.
    case citizenCharter
    /// তথ্য অধিকার.
    case rightToInformation
}

/// What a column holds.
public enum ColumnRole: String, Sendable, Hashable, CaseIterable {
    /// A serial number.
    case serial
    /// An area of performance.
    case area
    /// An area's weight.
    case areaWeight
    /// An activity.
    case activity
    /// An indicator.
    case indicator
    /// How the quarters combine.
    case method
    /// The unit.
    case unit
    /// An indicator's weight.
    case weight
    /// Who is responsible.
    case responsible
    /// The year's target.
    case annualTarget
    /// A target for one tier.
    case tier
    /// An earlier year's achievement.
    case actual
    /// A later year's projection.
    case projection
    /// Whether the line is a target or an achievement.
    case rowKind
    /// A quarter's figure.
    case quarter
    /// The half-year.
    case halfYear
    /// To the last period.
    case previous
    /// This period.
    case current
    /// To this period.
    case cumulative
    /// A total.
    case total
    /// A percentage of the target.
    case rate
    /// The score.
    case score
    /// Evidence or a source.
    case evidence
    /// Remarks.
    case remarks
    /// Words of any other kind.
    case text
    /// Nothing.
    case empty
}

/// One column of a table, as recognised.
public struct Column: Sendable, Hashable {
    /// What it holds.
    public var role: ColumnRole
    /// The heading's pieces, in reading order; empty where the heading was lost.
    public var heading: [Passage]
    /// The year of an actual, a target or a projection.
    public var year: FiscalYear?
    /// The quarter, 1 to 4, of a quarter's column.
    public var quarter: Int?
    /// 100, 90, 80, 70 or 60 of a tier's column.
    public var tier: Int?
    /// Whether it holds a period's targets, beside a column of the same role and number that holds the achievements.
    public var isTarget: Bool
    /// Whether its place alone gave it its role, while its heading or most of its cells say something else.
    public var isDoubtful = false

    /// Makes a column.
    public init(
        role: ColumnRole, heading: [Passage] = [], year: FiscalYear? = nil, quarter: Int? = nil, tier: Int? = nil,
        isTarget: Bool = false
    ) {
        self.role = role
        self.heading = heading
        self.year = year
        self.quarter = quarter
        self.tier = tier
        self.isTarget = isTarget
    }
}

/// What a row is.
public enum RowKind: String, Sendable, Hashable {
    /// A heading.
    case header
    /// The numbers of the columns.
    case numbering
    /// A group's heading inside the table.
    case section
    /// Figures.
    case data
    /// The rest of the row above.
    case continuation
    /// A total.
    case total
}

/// One cell of a source row.
public struct Cell: Sendable, Hashable {
    /// Its text.
    public var passage: Passage
    /// The column it belongs to once recognition has settled it, or -1 for none; the cell's place in its row is only
    /// where the page put it.
    public var column: Int16
    /// How many rows it spans, at least 1; 0 where a cell above or to the left covers its place.
    public var rowSpan: Int16
    /// How many columns it spans, at least 1; 0 where its place is covered.
    public var columnSpan: Int16

    /// Makes a cell.
    public init(passage: Passage, column: Int16 = -1, rowSpan: Int16 = 1, columnSpan: Int16 = 1) {
        self.passage = passage
        self.column = column
        self.rowSpan = rowSpan
        self.columnSpan = columnSpan
    }

    /// Whether it only holds the place of a cell above or to the left, which covers it.
    public var isCovered: Bool { rowSpan == 0 }
}

/// One source row of a table.
public struct Row: Sendable, Hashable {
    /// What it is.
    public var kind: RowKind
    /// The source line it begins on, from 1.
    public var line: Int32
    /// The first source line that goes with it: its own, or a line of markup alone before.
    public var firstLine: Int32
    /// The last source line that goes with it.
    public var lastLine: Int32
    /// The line of the document's pages, as an index of `PagedText.lines`: several rows may share a source line.
    public var index: Int
    /// The last such line that goes with it: the same, but for a row that the scan broke in two.
    public var lastIndex: Int
    /// Its cells, as a range of `Table.cells`, in source order.
    public var cells: Range<Int>

    /// Makes a row.
    public init(
        kind: RowKind, line: Int32, firstLine: Int32? = nil, lastLine: Int32? = nil, index: Int? = nil,
        lastIndex: Int? = nil, cells: Range<Int>
    ) {
        self.kind = kind
        self.line = line
        self.firstLine = firstLine ?? line
        self.lastLine = lastLine ?? line
        self.index = index ?? Int(line) - 1
        self.lastIndex = lastIndex ?? self.index
        self.cells = cells
    }
}

/// One table of a document, with every source row it has.
public struct Table: Sendable {
    /// What it records.
    public var kind: TableKind
    /// The plan it belongs to, where it belongs to one.
    public var plan: PlanKind?
    /// Whether nothing but its rows speaks of that plan: no title stands over it, or one that names another.
    public var isPlanGuessed = false
    /// The name of the template its columns were aligned to, or nil where none fits.
    public var template: String?
    /// Its title, where one stands over it.
    public var title: Passage?
    /// A line right over it that is no title and declares a total: `(মোট মান-২৫)`.
    public var declaration: Passage?
    /// The page it begins on, from 1.
    public var page: Int32
    /// The first and the last source line of its rows.
    public var lines: ClosedRange<Int32>
    /// Its columns, in order.
    public var columns: [Column]
    /// Its source rows, in order.
    public var rows: [Row]
    /// The cells of all rows, in order.
    public var cells: [Cell]
    /// Whether no heading of it could be read, so that its cells alone told its columns.
    public var isHeadless = false
    /// The part of a bound volume it stands in, as an index into `Layout.parts`.
    public var part: Int

    /// Makes a table.
    public init(
        kind: TableKind, plan: PlanKind?, template: String?, title: Passage?, page: Int32,
        lines: ClosedRange<Int32>, columns: [Column], rows: [Row], cells: [Cell], part: Int
    ) {
        self.kind = kind
        self.plan = plan
        self.template = template
        self.title = title
        self.page = page
        self.lines = lines
        self.columns = columns
        self.rows = rows
        self.cells = cells
        self.part = part
    }

    /// The cell of a row that belongs to a column, or nil.
    public func cell(of row: Row, inColumn column: Int) -> Cell? {
        for index in row.cells where Int(cells[index].column) == column { return cells[index] }
        return nil
    }
}
