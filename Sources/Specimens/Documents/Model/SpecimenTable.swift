public import Figures

/// One column of a specimen's table.
public struct SpecimenColumn: Sendable, Hashable {
    /// Its name in `specimenLayouts.tsv`, in Bengali and in English.
    public var name: String
    /// Its heading's name in `specimenHeadings.tsv`.
    public var heading: String
    /// Its role as the record contract names it.
    public var role: String
    /// The tier or the quarter it is of.
    public var number: Int?

    /// Whether it holds a quarter's target, beside the column of what was achieved.
    var isQuarterTarget: Bool { name.hasPrefix("quarterTarget") }
}

/// One cell of a specimen's row.
public struct SpecimenCell: Sendable, Hashable {
    /// The column it belongs to, whatever place noise gave it in its row; -1 for a cell that nobody printed.
    public var column: Int
    /// Its text as written to the file.
    public var text: String
    /// Its text as its author printed it.
    public var printed: String
    /// The figure it holds.
    public var field: SpecimenField?
    /// How many columns it spans, in the forms that can say so.
    public var columnSpan = 1
    /// How many rows it spans, in the forms that can say so.
    public var rowSpan = 1
    /// Whether it lies under a cell that spans it; the forms that can say so leave it out.
    public var isCovered = false
    /// What stands in it of codes, serials and units, in documents in which those are damaged too.
    public var prints: [SpecimenPrint] = []

    init(column: Int, text: String, field: SpecimenField? = nil) {
        self.column = column
        self.text = text
        self.printed = text
        self.field = field
    }
}

/// One row of a specimen's table.
public struct SpecimenRow: Sendable, Hashable {
    /// What it is, as the record contract names kinds of rows.
    public var kind: String
    /// The indicator it tells of, as an index into the table's; rows of a record over several lines share it.
    public var indicator: Int?
    /// The area it begins or stands for, as an index into the table's.
    public var area: Int?
    /// Its cells, from the left, as they stand in the file.
    public var cells: [SpecimenCell]
    /// Whether it is one line of text without cells.
    public var isLine = false
}

/// One area of a specimen's table.
public struct SpecimenArea: Sendable, Hashable {
    /// Its number.
    public var serial: Int
    /// Its words.
    public var text: String
    /// Its weight; nil where none is printed.
    public var weight: SpecimenFigure?
}

/// One indicator of a specimen's table: what is true of it.
public struct SpecimenIndicator: Sendable, Hashable {
    /// Its code as the record contract writes it, `2.1.1` or `m.1.4.1`.
    public var code: String?
    /// Its activity's code.
    public var activityCode: String?
    /// Its area, as an index into the table's.
    public var area: Int?
    /// Its unit.
    public var unit: UnitKind
    /// By how much its unit multiplies money or counts.
    public var scale: Int
    /// Its figures.
    public var figures: [SpecimenField: SpecimenFigure]
}

/// One table of a specimen.
public struct SpecimenTable: Sendable, Hashable {
    /// Its name in `specimenLayouts.tsv`.
    public var layout: String
    /// Its kind, as the record contract names it.
    public var kind: String
    /// Its plan, as the record contract names it; nil for none, `*` where nothing hangs on it.
    public var plan: String?
    /// The part of a bound volume that it stands in, as an index into the document's.
    public var part = 0
    /// Its columns.
    public var columns: [SpecimenColumn]
    /// Its rows, headings too.
    public var rows: [SpecimenRow] = []
    /// Its indicators.
    public var indicators: [SpecimenIndicator] = []
    /// Its areas.
    public var areas: [SpecimenArea] = []
    /// The totals it declares, wherever they stand, each with the row that holds it.
    public var totals: [SpecimenFigure] = []
}
