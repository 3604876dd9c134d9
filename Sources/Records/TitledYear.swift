internal import BengaliText
internal import Figures
internal import Pages
internal import Tables

/// Tells a document's fiscal year from titles that give it in another way: by a half-year's months, by the month of a
/// monthly report, or as another year is given, `২০২৩-২৪ সনের`.
///
/// It is asked where nothing else names a year, and answers where all titles agree.
struct TitledYear {
    let paged: PagedText
    private let reader = PeriodReader()

    /// The one year that titles naming the document give; nil where they give none, or several.
    func year(of lines: [MentionLine], isMonthly: Bool) -> FiscalYear? {
        let titles = lines.filter {
            $0.kind == .title && $0.kinds.contains(.document) && !$0.kinds.contains(.earlier)
        }
        let named = Set(titles.flatMap { years(in: $0.range) })
        if !named.isEmpty { return named.count == 1 ? named.first : nil }
        guard isMonthly else { return nil }
        let months = Set(titles.flatMap { reader.months(in: paged.text.bytes, $0.range) })
        return months.count == 1 ? months.first : nil
    }

    /// The fiscal years, and those of half-years whose months have a year.
    private func years(in range: Range<Int>) -> [FiscalYear] {
        reader.periods(in: paged.text.bytes, range).compactMap { reading in
            switch reading.period {
            case .fiscalYear(let year): year
            case .halfYear(let half, let year): year.map { FiscalYear(start: half == 1 ? $0 : $0 - 1) }
            case .quarter: nil
            }
        }
    }
}
