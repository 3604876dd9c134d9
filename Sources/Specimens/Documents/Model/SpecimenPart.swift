public import Figures

/// One part of a bound volume: what it says of itself in its own titles.
public struct SpecimenPart: Sendable, Hashable {
    /// The office it is of.
    public var office: SpecimenOffice
    /// The fiscal year that its titles name; nil where they name none.
    public var fiscalYear: FiscalYear?
    /// The quarter that its titles name; nil where they name none.
    public var quarter: Int?
}
