public import Figures

/// One figure of a specimen: what its author printed, and whether noise has touched it since.
public struct SpecimenFigure: Sendable, Hashable {
    /// What the author's cell says.
    public var value: FigureValue
    /// The cell as the author printed it.
    public var printed: String
    /// Whether noise changed the cell's text, or took the cell away.
    public var isDamaged = false

    /// Makes an undamaged figure.
    public init(value: FigureValue, printed: String) {
        self.value = value
        self.printed = printed
    }
}
