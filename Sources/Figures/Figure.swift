public import Provenance

/// What a figure cell says.
public enum FigureValue: Sendable, Hashable {
    /// A bare number.
    case number(Decimal)
    /// A percentage: 90 for ৯০%.
    case percent(Decimal)
    /// An amount in taka, a scale in the cell itself applied.
    case money(Decimal)
    /// A date.
    case date(CalendarDate)
    /// Several figures in one cell, in the order of the page; never empty and never nested.
    case several([FigureValue])
    /// An empty cell.
    case blank
    /// `-`, `--`, `…`.
    case dash
    /// প্রযোজ্য নয়.
    case notApplicable
    /// ঐ: the value above, or nil where nothing stands above.
    indirect case ditto(FigureValue?)
    /// `??` and the like.
    case unreadable
    /// No such cell.
    case missing
    /// Words where a figure belongs, or an impossible date; `raw` keeps them.
    case text
}

/// A correction that the system believes in, beside the figure and never in its place.
public struct Suggestion: Sendable, Hashable {
    /// What the figure is believed to say.
    public var value: FigureValue
    /// How likely, 0 to 1000 thousandths.
    public var thousandths: Int
    /// The rule it comes from, `score.ratio`.
    public var reason: String
    /// The finding's place in the document's findings.
    public var finding: Int

    /// Makes a suggestion.
    public init(value: FigureValue, thousandths: Int, reason: String, finding: Int) {
        self.value = value
        self.thousandths = thousandths
        self.reason = reason
        self.finding = finding
    }
}

/// One figure of a document: what the page says, what we read, and what we believe.
public struct Figure: Sendable, Hashable {
    /// What the text says.
    public var value: FigureValue
    /// The pieces of text it was read from, in the order of the page; empty for `missing`, one for most.
    public var passages: Passages
    /// A correction that an audit believes in.
    public var suggested: Suggestion? {
        get { if case .one(let suggestion) = suggestion { suggestion } else { nil } }
        set { suggestion = newValue.map(Suggested.one) ?? .none }
    }

    /// Kept apart, since few figures have one and all of them are moved about.
    @usableFromInline
    enum Suggested: Sendable, Hashable {
        case none
        indirect case one(Suggestion)
    }

    @usableFromInline
    var suggestion = Suggested.none

    /// Makes a figure.
    @inlinable
    public init(value: FigureValue, passages: Passages) {
        self.value = value
        self.passages = passages
    }

    /// A figure whose column or line is not there.
    @inlinable public static var missing: Figure { Figure(value: .missing, passages: Passages()) }

    /// The number, percentage or amount it holds; nil for anything else.
    ///
    /// A ditto counts as the value above it.
    public var quantity: Decimal? { value.quantity }

    /// The date it holds; nil for anything else.
    public var date: CalendarDate? {
        switch value {
        case .date(let date): date
        case .ditto(.some(.date(let date))): date
        default: nil
        }
    }
}

extension FigureValue {
    /// The number, percentage or amount; nil for anything else.
    ///
    /// A ditto counts as the value above it.
    public var quantity: Decimal? {
        switch self {
        case .number(let value), .percent(let value), .money(let value): value
        case .ditto(let above): above?.quantity
        default: nil
        }
    }

    /// Whether the cell says nothing: blank, a dash, not applicable, or no such cell.
    public var isAbsent: Bool {
        switch self {
        case .blank, .dash, .notApplicable, .missing: true
        default: false
        }
    }
}
