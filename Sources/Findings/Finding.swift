public import Figures
public import Provenance

/// How grave a finding is.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    /// Worth knowing.
    case note
    /// Worth a look.
    case warning
    /// A figure that cannot stand as it is.
    case error

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }

    /// Orders by gravity: note, warning, error.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// Whose a discrepancy is, where the odds allow it.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// The author's own.
    case author
    /// The reader's: a misread.
    case misread
    /// One of several, none likelier than the rest together.
    case ambiguous
    /// Legal, though odd.
    case oddity
    /// Not decided yet.
    case undecided
}

/// A value that a finding compares.
public enum Quantity: Sendable, Hashable {
    /// A number.
    case number(Decimal)
    /// A date.
    case date(CalendarDate)
    /// Anything else, as words.
    case text(String)
}

/// What a change would do to one cell.
public struct ExplanationEdit: Sendable, Hashable {
    /// The cell.
    public var span: SourceSpan
    /// The whole figure as printed; for a `misplaced` edit the row and the column or area it would move from.
    public var from: String
    /// The whole figure as it would read; for a `misplaced` edit where it would move to.
    public var to: String

    /// Makes an edit.
    public init(span: SourceSpan, from: String, to: String) {
        self.span = span
        self.from = from
        self.to = to
    }
}

/// What kind of cause an explanation names.
public enum ExplanationKind: String, Sendable, Hashable, CaseIterable {
    /// The author's arithmetic.
    case arithmetic
    /// A figure read for another.
    case misread
    /// A figure in the wrong row, column or area.
    case misplaced
    /// A figure that is not there or cannot be read.
    case missing
}

/// One possible cause of a finding.
public struct Explanation: Sendable, Hashable {
    /// What kind of cause.
    public var kind: ExplanationKind
    /// The smallest set of changes under which the rules hold again.
    public var edits: [ExplanationEdit]
    /// The findings it would resolve, as indices into the document's findings.
    public var restores: [Int]
    /// How likely, 0 to 1000 thousandths.
    public var thousandths: Int

    /// The thousandths below which a cause is not told to a person: one in a hundred.
    ///
    /// All such stand together there, as other causes.
    public static let leastTold = 10

    /// Makes an explanation.
    public init(kind: ExplanationKind, edits: [ExplanationEdit], restores: [Int], thousandths: Int) {
        self.kind = kind
        self.edits = edits
        self.restores = restores
        self.thousandths = thousandths
    }
}

/// One discrepancy, as data; `MessageCatalogue` gives it words.
public struct Finding: Sendable {
    /// The rule that does not hold.
    public var rule: RuleName
    /// How grave it is, the verdict taken into account.
    public var severity: Severity
    /// Whether the rule could not be judged.
    public var blocked: Bool
    /// Whose it is.
    public var verdict: Verdict
    /// Its table, as an index into `Layout.tables`.
    public var table: Int?
    /// Its indicator, as an index into `DocumentRecords.indicators`.
    public var indicator: Int?
    /// What to say, as data.
    public var message: Message
    /// What the document declares.
    public var declared: Quantity?
    /// What it should be.
    public var computed: Quantity?
    /// Declared less computed, where both are numbers.
    public var difference: Decimal?
    /// The cells concerned, the declared one first.
    public var cells: [SourceSpan]
    /// Possible causes, the likeliest first.
    public var explanations: [Explanation]
    /// Whether its causes were too many to look at them all, so that a likely one may be missing.
    public var isBounded: Bool
    /// Why no verdict of a misread was given where one misreading is likelier than all else; nil where one was, or none is.
    public var withheld: Withholding?

    /// The causes that are told to a person, the likeliest first; the data has all.
    public var toldExplanations: [Explanation] { explanations.filter { $0.thousandths >= Explanation.leastTold } }

    /// How likely it is in thousandths that the cause is none of those told.
    public var otherThousandths: Int { max(0, 1000 - toldExplanations.reduce(0) { $0 + $1.thousandths }) }

    /// Whether it belongs to the reading queue: somebody should look at the page again before the office is asked.
    public var isReading: Bool { verdict == .misread || verdict == .ambiguous }

    /// Makes a finding of that rule's default severity.
    public init(
        rule: RuleName, table: Int? = nil, indicator: Int? = nil, message: Message, declared: Quantity? = nil,
        computed: Quantity? = nil, cells: [SourceSpan]
    ) {
        self.rule = rule
        self.severity = rule.severity
        self.blocked = false
        self.verdict = .undecided
        self.table = table
        self.indicator = indicator
        self.message = message
        self.declared = declared
        self.computed = computed
        self.cells = cells
        self.explanations = []
        self.isBounded = false
        self.withheld = nil
        if case .number(let declared) = declared, case .number(let computed) = computed {
            difference = declared.subtracting(computed)
        }
    }
}
