public import Figures

/// An office that a specimen is of.
public struct SpecimenOffice: Sendable, Hashable {
    /// Its name without its place.
    public var name: String
    /// Who heads it.
    public var officer: String
    /// `উপজেলা` or `জেলা`.
    public var level: String
    /// The upazila, where it is of one.
    public var upazila: String?
    /// The district.
    public var district: String
    /// What it does: a sector of `specimenIndicators.tsv`.
    public var sector: String

    /// Its place, `ভালুকা, ময়মনসিংহ`.
    public var place: String { upazila.map { "\($0), \(district)" } ?? district }
}

/// One thing on a specimen's page, from the top down.
public enum SpecimenItem: Sendable, Hashable {
    /// A line outside the tables: what it is, and its text.
    case line(kind: String, text: String)
    /// A row of a table.
    case row(table: Int, row: Int)
}

/// A fault that an author made: what stands there, what should.
public struct AuthorFault: Sendable, Hashable {
    /// How an author comes to it.
    public enum Cause: String, Sendable, Hashable, CaseIterable {
        /// Added or divided wrongly, or counted wrongly.
        case sum
        /// Left standing from last year, or from an earlier draft.
        case stale
        /// A weight that is not the template's.
        case weight
        /// One figure written for another, whichever.
        case slip
        /// A rule of the plan not followed: a score that the plan does not give.
        case rule
        /// A figure that no sum binds: a date, a tier, a code, a unit.
        case other
        /// A slip that happens to look like what readers do: 8 for 4.
        case lookalike
    }

    /// How its author came to it.
    public var cause = Cause.other
    /// The indicator whose figure it is, where the fault is its whole table's too; nil where it is no indicator's.
    public var holder: Int?
    /// The area whose weight it is.
    public var area: Int?
    /// The rule of the audit that it breaks first.
    public var rule: String
    /// The table; nil where it is the whole document's.
    public var table: Int?
    /// The indicator of that table, where it is one row's.
    public var indicator: Int?
    /// The figure that is wrong; nil where it is no figure.
    public var field: SpecimenField?
    /// What is printed.
    public var declared: String
    /// What should be.
    public var correct: String
    /// Whether sums over other rows of its table may break with it.
    public var reachesTable: Bool
}

/// A figure that the reader read for another: what was printed, what stands in the file.
public struct FigureMisread: Sendable, Hashable {
    /// How the two differ.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// One digit read for another.
        case digit
        /// A digit lost.
        case lost
        /// A digit twice.
        case doubled
        /// A digit that nobody printed.
        case inserted
        /// A comma, point, slash or hyphen lost.
        case separator
        /// A space inside the figure.
        case split
        /// The cell's text lost.
        case cell
        /// The texts of two neighbouring cells, each in the other's place.
        case swapped
        /// The cell's text in the empty cell beside it.
        case shifted
        /// The texts of two neighbouring cells in the first of them.
        case merged
    }

    /// How.
    public var kind: Kind
    /// The table.
    public var table: Int
    /// The row of that table.
    public var row: Int
    /// The row's indicator.
    public var indicator: Int?
    /// The figure.
    public var field: SpecimenField
    /// What was printed.
    public var from: String
    /// What stands in the file.
    public var to: String
}

/// A document with known truth: its page as lines and rows, what is true of each cell, and every fault planted in it.
public struct SpecimenDocument: Sendable {
    /// The seed it was made from.
    public var seed: UInt64
    /// The template it was made after.
    public var template: String
    /// How much noise it was given.
    public var noise: NoiseLevel = .clean
    /// What it is, as the record contract names kinds of documents.
    public var kind: String
    /// Its fiscal year.
    public var fiscalYear: FiscalYear
    /// The quarter it reports on.
    public var quarter: Int?
    /// Its office.
    public var office: SpecimenOffice
    /// Its page, from the top down.
    public var items: [SpecimenItem] = []
    /// Its tables, in order.
    public var tables: [SpecimenTable] = []
    /// What its author got wrong.
    public var faults: [AuthorFault] = []
    /// What its reader got wrong.
    public var misreads: [FigureMisread] = []
    /// The parts of a volume that binds documents of several offices and periods; none in every other.
    public var parts: [SpecimenPart] = []
    /// What stands outside its tables of telephone numbers, addresses and years, in documents in which those are damaged
    /// too.
    public var linePrints: [SpecimenLinePrint] = []
}

/// How much noise a specimen is given.
public enum NoiseLevel: String, Sendable, Hashable, CaseIterable {
    /// None.
    case clean
    /// About as much as published scans have.
    case mild
    /// Several times as much.
    case hard
}
