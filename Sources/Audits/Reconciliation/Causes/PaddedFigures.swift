internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Records

/// Tells whether a document's author writes a nought before figures of one digit.
enum PaddedFigures {
    /// How many figures the share of all documents counts for beside the document's own, and that share.
    private static let prior = (figures: 2.0, share: 0.25)

    /// Of the weights, targets and totals of one digit, the share that is printed with a nought before it.
    ///
    /// - Complexity: O(n) in the indicators.
    static func share(in context: AuditContext) -> Double {
        var (padded, all) = (prior.share * prior.figures, prior.figures)
        let indicators = context.records.indicators
        func count(_ figure: borrowing Figure) {
            guard let quantity = figure.value.quantity, quantity.places == 0, (1...9).contains(quantity.mantissa),
                let passage = figure.passages.first, figure.passages.count == 1
            else { return }
            all += 1
            if begins(context.paged.text.bytes, passage.text) { padded += 1 }
        }
        for index in indicators.indices {
            count(indicators.span[index].weight)
            count(indicators.span[index].annualTarget)
            count(indicators.span[index].total)
        }
        return padded / all
    }

    /// Whether a text begins with a nought.
    private static func begins(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        guard let first = range.first, range.upperBound <= bytes.count else { return false }
        if bytes[first] == 0x30 { return true }
        return range.count >= 3 && bytes[first] == 0xE0 && bytes[first + 1] == 0xA7 && bytes[first + 2] == 0xA6
    }
}
