/// Why a finding is not called a misread, though one misreading is likelier than all else: what keeps an office's own
/// error from being explained away.
public enum Withholding: String, Sendable, Hashable, CaseIterable {
    /// The misreading is likely, and not as likely as a misreading must be to be believed.
    case odds
    /// The document's words are good: nothing says that anybody misread it.
    case soundText
    /// Too few rules that say different things hold again, and other readings are possible.
    case witnesses
    /// No record and no engine says that such a digit is read for such another.
    case offRecord
    /// It is no reading of a printed figure: a figure lost, or in another's place, which only the arithmetic suggests.
    case filling
    /// The columns of its table are not certain.
    case columns
    /// The year of its table is not certain: most of its dates lie in another.
    case year
    /// What would be read is of another kind than its row's unit: something else is wrong with the figure.
    case unit
    /// A ditto mark stands for one of the figures: what it repeats may be misread as well.
    case ditto
    /// The quarters would have to repeat or to be averaged, where figures of such a unit add.
    case method
}
