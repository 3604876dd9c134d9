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
    case variant(VariantSpelling)
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
    let changes: CellChanges
    /// −ln of how likely it is, whoever did it.
    let cost: Double
    /// The share of that which is the author's slip of the pen: of a reader's change, that what stands there was printed
    /// so and meant otherwise.
    let slip: Double
    /// What few causes have.
    private let more: More?
    /// Whose doing it is.
    let agent: CauseAgent
    /// What kind of explanation it is shown as.
    let kind: ExplanationKind
    private let digits: Int8
    /// Whether it is a digit or a point lost, doubled or put in: a symbol too few or too many.
    let isPiece: Bool
    /// Whether the engine that read the page weighed that digit itself.
    let isListed: Bool
    /// Whether the codes of the rows that it moves say themselves that they belong there.
    let isSaidByCodes: Bool

    private final class More: Sendable {
        let further: [Int]
        let settles: [Int]
        let shown: [ExplanationEdit]

        init(_ further: [Int], _ settles: [Int], _ shown: [ExplanationEdit]) {
            (self.further, self.settles, self.shown) = (further, settles, shown)
        }
    }

    /// Makes a cause; most change one cell and have neither `further` digits, nor settle or show anything by themselves.
    init(
        changes: CellChanges, agent: CauseAgent = .reader, kind: ExplanationKind = .misread, cost: Double,
        slip: Double = 0, pair: Int? = nil, further: [Int] = [], isPiece: Bool = false, isListed: Bool = false,
        settles: [Int] = [], shown: [ExplanationEdit] = [], isSaidByCodes: Bool = false
    ) {
        self.changes = changes
        self.agent = agent
        self.kind = kind
        self.cost = cost
        self.slip = slip
        digits = pair.map { Int8(clamping: $0) } ?? -1
        self.isPiece = isPiece
        self.isListed = isListed
        self.isSaidByCodes = isSaidByCodes
        let isPlain = further.isEmpty && settles.isEmpty && shown.isEmpty
        more = isPlain ? nil : More(further, settles, shown)
    }

    /// The digits concerned, printed × 10 + read; nil where it is no digit for another.
    var pair: Int? { digits < 0 ? nil : Int(digits) }

    /// Where several digits are misread at once, those of the others.
    var further: [Int] { more?.further ?? [] }

    /// What the one cell would say that it changes, where it changes one and settles nothing else; nil where it does more.
    var onlyValue: FigureValue? {
        if let more, !more.settles.isEmpty { return nil }
        return changes.onlyValue
    }

    /// The constraints that it makes hold by moving rows; empty where the cells' values tell.
    var settles: [Int] { more?.settles ?? [] }

    /// The edits as they are shown, where they are no changes of digits.
    var shown: [ExplanationEdit] { more?.shown ?? [] }

    /// Every digit it takes to be read for another, printed × 10 + read.
    var pairs: [Int] { (pair.map { [$0] } ?? []) + further }

    /// Whether it changes a cell that a constraint binds, or settles the constraint.
    func touches(_ constraint: Constraint, at index: Int) -> Bool {
        changes.contains { constraint.binds($0.cell) } || settles.contains(index)
    }

    /// Whether it changes a cell.
    func changes(_ cell: FigureReference) -> Bool { changes.contains { $0.cell == cell } }
}

/// What a cause would have cells say: most change one cell, which needs no memory of its own.
struct CellChanges: Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
    /// The change of a cause that has one; else the first, if there is any.
    private let first: CellChange
    /// All of them; nil where there is one.
    private let all: [CellChange]?

    init(_ changes: [CellChange]) {
        first = changes.first ?? CellChange(cell: .area(-1), value: .missing, spelling: .nothing)
        all = changes.count == 1 ? nil : changes
    }

    init(one change: CellChange) { (first, all) = (change, nil) }

    init(arrayLiteral changes: CellChange...) { self.init(changes) }

    var startIndex: Int { 0 }

    var endIndex: Int { all?.count ?? 1 }

    subscript(place: Int) -> CellChange { all?[place] ?? first }

    /// What the one cell would say of a cause that changes one; nil where it changes none or several.
    var onlyValue: FigureValue? { all == nil ? first.value : nil }
}
