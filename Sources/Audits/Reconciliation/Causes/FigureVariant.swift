internal import Figures
internal import Records

/// One way a printed figure may have been read as the one we have.
struct FigureVariant: Sendable {
    /// What it would say.
    var value: FigureValue
    /// How often what is printed is read like this.
    var probability: Double
    /// How it would be written.
    var spelling: VariantSpelling

    /// Makes a variant: `replaced` and `also` are bytes of the cell's text, in whose place `written` stands.
    init(
        value: FigureValue, replaced: Range<Int>, written: VariantSpelling.Written, also: Range<Int>? = nil, width: Int,
        probability: Double, pair: Int?
    ) {
        self.value = value
        self.probability = probability
        spelling = VariantSpelling(replaced: replaced, written: written, also: also, width: width, pair: pair)
    }

    /// The bytes of the cell's text that would be printed differently.
    var replaced: Range<Int> { spelling.replaced }

    /// What would stand there.
    var written: VariantSpelling.Written { spelling.written }

    /// Bytes further on that would hold the same digit.
    var also: Range<Int>? {
        get { spelling.also }
        set { spelling.also = newValue }
    }

    /// The digits concerned, printed × 10 + read; nil for a lost or an extra digit or point.
    var pair: Int? { spelling.pair }

    /// Whether a digit or a point is lost, doubled or put in.
    var isPiece: Bool { spelling.isPiece }

    /// The whole figure as it would be printed, in the digits of the page; `bytes` are the cell's text.
    func text(in bytes: [UInt8]) -> String { spelling.text(in: bytes) }
}
