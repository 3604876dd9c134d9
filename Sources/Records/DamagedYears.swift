public import Figures
internal import BengaliText
internal import Pages
public import Provenance
internal import Tables

/// A fiscal year in a title of which one digit was misread.
public struct DamagedYear: Sendable, Hashable {
    /// Where it stands.
    public var passage: Passage
    /// The years it may have been.
    public var candidates: [FiscalYear]
    /// The one of them that nothing in the tables speaks against, where there is one alone.
    public var settled: FiscalYear?

    /// Makes a damaged year.
    public init(passage: Passage, candidates: [FiscalYear], settled: FiscalYear?) {
        self.passage = passage
        self.candidates = candidates
        self.settled = settled
    }
}

/// Finds the year that a document's title names with a misread digit, and settles it by the years of the columns and the
/// dates of the targets.
struct DamagedYears {
    let paged: PagedText
    let layout: Layout
    let records: DocumentRecords
    private let reader = DamagedYearReader()

    init(_ paged: PagedText, _ layout: Layout, _ records: DocumentRecords) {
        self.paged = paged
        self.layout = layout
        self.records = records
    }

    /// The first damaged year of a title; nil where there is none.
    func find(in lines: [MentionLine]) -> DamagedYear? {
        for place in lines.indices {
            let line = lines[place]
            guard line.kind == .title || line.kinds.contains(.document), !line.kinds.contains(.history),
                !line.kinds.contains(.earlier), !MentionLine.isProse(place, of: lines[...]),
                let reading = reader.years(in: paged.text.bytes, line.range).first
            else { continue }
            return DamagedYear(
                passage: paged.passage(reading.range, onLine: line.index), candidates: reading.candidates,
                settled: settled(reading.candidates))
        }
        return nil
    }

    /// The one candidate that the columns' years and the dates allow; of several the one that either names.
    private func settled(_ candidates: [FiscalYear]) -> FiscalYear? {
        let allowed = candidates.filter(isAllowed)
        if allowed.count == 1 { return allowed[0] }
        let named = allowed.filter { isNamed($0) }
        return named.count == 1 ? named[0] : nil
    }

    private var headed: [Column] { layout.tables.flatMap(\.columns).filter { $0.year != nil } }

    /// Whether no column is of an actual of the year or later, or of a projection of it or before.
    private func isAllowed(_ year: FiscalYear) -> Bool {
        headed.allSatisfy { column in
            guard let own = column.year else { return true }
            switch column.role {
            case .actual: return own < year
            case .projection: return own > year
            case .tier, .annualTarget: return own == year
            default: return true
            }
        }
    }

    /// Whether the actuals run up to the year, or most dates of the targets lie in it.
    private func isNamed(_ year: FiscalYear) -> Bool {
        let before = headed.filter { $0.role == .actual }.compactMap(\.year).max()
        if let before { return before.start + 1 == year.start }
        let dates = records.indicators.flatMap { [$0.annualTarget] + $0.tiers.map(\.figure) }.compactMap(\.date)
        let within = dates.count { year.contains($0) == true }
        return within > 0 && within * 2 > dates.count
    }
}
