internal import BengaliText
internal import Pages
internal import Provenance

/// Takes a heading that is no known one for words of its own, where almost all others over the table are whole: a scan that
/// leaves no letter of one readable leaves no others untouched.
struct WholeHeadings {
    let cells: ClassifiedCells
    let reader: HeadingReader

    /// So many headings must be whole, and of so many at most one none.
    private static let fewest = 6
    private static let wholeForStranger = 4

    func settle(_ headings: inout [HeadingEvidence]) {
        let whole = headings.count {
            !$0.roles.isEmpty && $0.likeness >= HeadingEvidence.exact && !$0.isShared
        }
        let others = headings.indices.filter {
            !headings[$0].pieces.isEmpty && headings[$0].roles.isEmpty && headings[$0].group == nil
                && headings[$0].years.isEmpty && headings[$0].number == nil
        }
        guard whole >= WholeHeadings.fewest, others.count * WholeHeadings.wholeForStranger <= whole else { return }
        for place in others
        where headings[place].pieces.allSatisfy({ reader.isStrange(cells.paged.text.bytes, $0.text) }) {
            headings[place].isForeign = true
        }
    }
}
