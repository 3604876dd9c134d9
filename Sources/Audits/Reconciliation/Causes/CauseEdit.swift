internal import Figures
internal import Findings
internal import Records

/// Whose doing a cause is.
enum CauseAgent: Sendable {
    /// The reader's: what was printed is not what was read.
    case reader
    /// The author's: what was printed is not what was meant.
    case author
}

/// How a changed figure is written out for a person.
enum FigureSpelling: Sendable {
    /// The cell's own text, some of it printed differently.
    case variant(FigureVariant)
    /// A number, in the digits of the page.
    case number(Decimal)
    /// The text of another cell.
    case cell(FigureReference)
    /// Nothing.
    case nothing
}

/// What one cell would say.
struct CellChange: Sendable {
    /// The cell.
    var cell: FigureReference
    /// What it would say.
    var value: FigureValue
    /// How that is written.
    var spelling: FigureSpelling
}

/// One cause that changes what cells say, or where rows belong: what a search puts together into explanations.
struct CauseEdit: Sendable {
    /// What would stand in the cells; empty where rows move.
    var changes: [CellChange]
    /// Whose doing it is.
    var agent = CauseAgent.reader
    /// What kind of explanation it is shown as.
    var kind = ExplanationKind.misread
    /// −ln of how likely it is, whoever did it.
    var cost: Double
    /// The share of that which is the author's slip of the pen: of a reader's change, that what stands there was printed
    /// so and meant otherwise.
    var slip = 0.0
    /// The digits concerned, printed × 10 + read; nil where it is no digit for another.
    var pair: Int?
    /// Where several digits are misread at once, those of the others.
    var further: [Int] = []
    /// Whether it is a digit or a point lost, doubled or put in: a symbol too few or too many.
    var isPiece = false
    /// Whether the engine that read the page weighed that digit itself.
    var isListed = false
    /// The constraints that it makes hold by moving rows; empty where the cells' values tell.
    var settles: [Int] = []
    /// The edits as they are shown, where they are no changes of digits.
    var shown: [ExplanationEdit] = []
    /// Whether the codes of the rows that it moves say themselves that they belong there.
    var isSaidByCodes = false

    /// Every digit it takes to be read for another, printed × 10 + read.
    var pairs: [Int] { (pair.map { [$0] } ?? []) + further }

    /// Whether it changes a cell that a constraint binds, or settles the constraint.
    func touches(_ constraint: Constraint, at index: Int) -> Bool {
        for place in changes.indices where constraint.binds(changes[place].cell) { return true }
        return settles.contains(index)
    }

    /// Whether it changes a cell.
    func changes(_ cell: FigureReference) -> Bool {
        for place in changes.indices where changes[place].cell == cell { return true }
        return false
    }
}
