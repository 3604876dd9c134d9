/// How right the records were of documents that other programs printed and read.
public struct SheetScore: Sendable, Hashable {
    /// How many documents.
    public var documents = 0
    /// Documents whose kind was told right.
    public var documentKinds = 0
    /// Documents whose fiscal year was told right.
    public var fiscalYears = 0
    /// Tables of indicators: found where most of their records are those of one table.
    public var tables = Tally()
    /// Tables of which every figure is exact, and nothing is reported that is none.
    public var wholeTables = 0
    /// Tables that were found: the kind told right.
    public var tableKinds = 0
    /// Tables that were found: the plan told right.
    public var tablePlans = 0
    /// Records, each with its code.
    public var indicators = Tally()
    /// Figures that stand on the page: numbers, dates, percentages, sums of money.
    public var figures = 0
    /// Of those, how many were read exactly, kind and value.
    public var exact = 0
    /// Of those, how many were read as another value.
    public var wrong = 0
    /// Figures reported in a field that is empty on the page, or that the row does not have.
    public var stray = 0
    /// Figures that stand on the page and were read as nothing.
    public var lost: Int { figures - exact - wrong }

    /// Makes an empty score.
    public init() {}

    /// Adds another score to this one.
    public static func += (left: inout SheetScore, right: SheetScore) {
        left.documents += right.documents
        left.documentKinds += right.documentKinds
        left.fiscalYears += right.fiscalYears
        left.tables += right.tables
        left.wholeTables += right.wholeTables
        left.tableKinds += right.tableKinds
        left.tablePlans += right.tablePlans
        left.indicators += right.indicators
        left.figures += right.figures
        left.exact += right.exact
        left.wrong += right.wrong
        left.stray += right.stray
    }
}
