internal import BengaliText
internal import Figures
public import Pages
internal import Provenance
public import Tables

/// Tells what a document is: its kind, its year and quarter, its office, its titles, and what each of its parts says.
public struct DocumentDescriber: Sendable {
    private let words = MentionWords.embedded

    /// Makes a describer with the embedded tables.
    public init() {}

    /// Fills the description of a document from its text, its layout and its mentions.
    ///
    /// The year is the one that most of the document's own titles name, the first of them where two are named as often; so
    /// is the quarter, which misread titles and the columns tell where none can be read. `parts` gets an entry for each of
    /// `Layout.parts`.
    public func describe(
        _ paged: PagedText, _ layout: Layout, mentions: [Mention], into records: inout DocumentRecords
    ) {
        describe(paged, layout, MentionLine.lines(of: paged, layout, words), mentions: mentions, into: &records)
    }

    /// A title without the marks that Markdown puts around a heading.
    private func unmarked(_ range: Range<Int>, _ paged: PagedText) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        func isMark(_ offset: Int) -> Bool { [0x20, 0x23, 0x2A].contains(paged.text.bytes[offset]) }
        while low < high, isMark(low) { low += 1 }
        while high > low, isMark(high - 1) { high -= 1 }
        return low < high ? low..<high : range
    }

    /// The year that the headings of targets name, where no title names one; nil where they name several.
    private func headedYear(_ layout: Layout) -> FiscalYear? {
        let years = Set(
            layout.tables.flatMap(\.columns).filter { $0.role == .tier || $0.role == .annualTarget }.compactMap(\.year))
        return years.count == 1 ? years.first : nil
    }

    /// The quarter that misread titles and the columns tell, once it is kept how it was read.
    private func settle(_ found: (settled: Int?, damaged: DamagedQuarter?), _ records: inout DocumentRecords) -> Int? {
        if let damaged = found.damaged, !records.damagedQuarters.contains(where: { $0.passage == damaged.passage }) {
            records.damagedQuarters.append(damaged)
        }
        return found.settled
    }

    /// The same, over the lines that are looked at.
    func describe(
        _ paged: PagedText, _ layout: Layout, _ lines: [MentionLine], mentions: [Mention],
        into records: inout DocumentRecords
    ) {
        records.titles = lines.indices.compactMap { place in
            guard lines[place].kind == .title, !MentionLine.isProse(place, of: lines[...]) else { return nil }
            return paged.passage(unmarked(lines[place].range, paged), onLine: lines[place].index)
        }
        records.kind = DocumentKindReader(paged: paged, words: words).kind(lines: lines, layout, mentions)
        let all = PeriodVote(mentions)
        records.fiscalYear = all.fiscalYear ?? headedYear(layout)
        if records.fiscalYear == nil {
            records.damagedYear = DamagedYears(paged, layout, records).find(in: lines)
            records.fiscalYear =
                records.damagedYear?.settled
                ?? TitledYear(paged: paged).year(of: lines, isMonthly: records.kind == .monthlyReport)
        }
        let damaged = DamagedQuarters(paged, layout, records.indicators)
        let isPlan = records.kind == .agreement || records.kind == .actionPlan
        records.quarter = isPlan ? nil : all.quarter ?? settle(damaged.quarter(in: lines[...], part: nil), &records)
        let finder = OfficeFinder(paged: paged, words: words)
        var firstTables = [Int](repeating: .max, count: layout.parts.count)
        for table in layout.tables {
            firstTables[table.part] = min(firstTables[table.part], table.rows.first?.index ?? .max)
        }
        let mentionsOfParts = layout.parts.count > 1 ? Dictionary(grouping: mentions, by: \.part) : [:]
        records.parts = layout.parts.indices.map { part in
            let first = lines.partitioningIndex { $0.part >= part }
            let end = lines.partitioningIndex { $0.part > part }
            let office = finder.office(in: lines[first..<end], before: firstTables[part]) ?? Office()
            // The only part of a document says what the document says.
            if first == 0, end == lines.count {
                return PartDescription(
                    office: office, fiscalYear: records.fiscalYear, quarter: all.quarter ?? records.quarter)
            }
            let own = PeriodVote(mentionsOfParts[part] ?? [])
            return PartDescription(
                office: office, fiscalYear: own.fiscalYear,
                quarter: own.quarter ?? settle(damaged.quarter(in: lines[first..<end], part: part), &records))
        }
        records.office = records.parts.lazy.map(\.office).first { $0.name != nil } ?? Office()
    }
}

extension Array {
    /// The place of the first element for which a condition holds that, once true, stays true.
    fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
