internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// The mentions of years and quarters that speak for the whole document, and those among them that differ.
///
/// - Complexity: O(n log n) in the number of mentions, and one reading of each part that has any.
struct PeriodMentions {
    private let context: AuditContext
    private let words = AuditWords.embedded
    private var certifies: [Int: Bool] = [:]
    /// The parts that report on indicators of their own: each may be for a period of its own.
    private let reporting: Set<Int>
    private let titleLines: Set<Int32>
    /// How many mentions name each fiscal year.
    private var naming: [FiscalYear: Int] = [:]

    /// Asks a document.
    init(_ context: AuditContext) {
        self.context = context
        titleLines = Set(
            context.records.titles.map(\.line) + context.layout.tables.compactMap { $0.title?.line })
        reporting = Set(
            context.layout.tables.indices.lazy.filter { !context.records.indicators(ofTable: $0).isEmpty }
                .map { context.layout.tables[$0].part })
        for mention in context.records.mentions {
            if case .fiscalYear(let year) = mention.content { naming[year, default: 0] += 1 }
        }
    }

    /// What the part of a mention says of itself, where it reports on indicators of its own.
    private func own(_ mention: Mention) -> PartDescription? {
        guard reporting.contains(mention.part), context.records.parts.indices.contains(mention.part) else { return nil }
        return context.records.parts[mention.part]
    }

    /// The year a mention should name: its part's own, or the document's.
    private func fiscalYear(for mention: Mention) -> FiscalYear? {
        own(mention)?.fiscalYear ?? context.records.fiscalYear
    }

    /// The quarter a mention should name: its part's own, or the document's.
    private func quarter(for mention: Mention) -> Int? {
        own(mention)?.quarter ?? context.records.quarter
    }

    /// The mentions that name another year or another quarter, in the order of the source.
    mutating func conflicts() -> [PeriodDifference] {
        let found = yearConflicts() + quarterConflicts() + calendarConflicts()
        return found.sorted { $0.mention.passage.sourceStart < $1.mention.passage.sourceStart }
    }

    private mutating func yearConflicts() -> [PeriodDifference] {
        var same = 0
        var titles: [Mention] = []
        var others: [PeriodDifference] = []
        for mention in context.records.mentions {
            guard case .fiscalYear(let year) = mention.content, let own = fiscalYear(for: mention),
                speaksOfYear(mention)
            else { continue }
            if year == own {
                if place(of: mention) == .title { titles.append(mention) }
                same += 1
            } else {
                others.append(
                    PeriodDifference(
                        mention: mention, message: "period.conflict.year", declared: year.description,
                        computed: own.description, years: nil))
            }
        }
        // Of several titles with the usual year one with another is the odd one; of two neither is.
        if titles.count == others.count { others = BoundReports(context).conflicts(others, besides: titles) }
        return others.count > max(1, same) ? [] : others
    }

    private mutating func quarterConflicts() -> [PeriodDifference] {
        var same = 0
        var partsOfOwn: Set<Int> = []
        var titles: [Mention] = []
        var others: [PeriodDifference] = []
        for mention in context.records.mentions {
            guard case .quarter(let quarter, _) = mention.content, let own = self.quarter(for: mention) else {
                continue
            }
            if quarter == own {
                partsOfOwn.insert(mention.part)
                if place(of: mention) == .title { titles.append(mention) }
                same += 1
            } else if let place = place(of: mention), place == .title || certifies(mention.part) {
                others.append(PeriodDifference(mention, quarter: quarter, than: own))
            }
        }
        let parts = partsOfOwn
        others = others.filter { conflict in
            place(of: conflict.mention) == .title || !parts.contains(conflict.mention.part)
        }
        others = BoundReports(context).conflicts(others, besides: titles)
        for mention in certifiedQuarters {
            guard case .quarter(let quarter, _) = mention.content, let own = self.quarter(for: mention) else {
                continue
            }
            if quarter == own {
                same += 1
            } else {
                others.append(PeriodDifference(mention, quarter: quarter, than: own))
            }
        }
        return others.count > max(1, same) ? [] : others
    }

    /// The quarters that certificates and letters that forward a report name in their sentences, where one names one and no
    /// more.
    private var certifiedQuarters: [Mention] {
        guard context.records.kind != .agreement, context.records.kind != .actionPlan else { return [] }
        let reader = PeriodReader()
        let bytes = context.paged.text.bytes
        var part = 0
        return context.layout.blocks.compactMap { block -> Mention? in
            while part + 1 < context.layout.parts.count,
                block.lines.lowerBound >= context.layout.parts[part].lines.upperBound
            { part += 1 }
            guard block.kind == .paragraph else { return nil }
            let lines = context.paged.lines[block.lines.clamped(to: context.paged.lines.indices)].map(\.passage)
            guard
                lines.contains(where: {
                    words.mentions(.certificate, in: bytes, $0.text) || words.mentions(.forwarding, in: bytes, $0.text)
                })
            else { return nil }
            var found: [Mention] = []
            for line in lines {
                for reading in reader.periods(in: bytes, line.text) {
                    if case .quarter(let quarter, let year) = reading.period {
                        found.append(
                            Mention(
                                content: .quarter(quarter, calendarYear: year),
                                passage: context.paged.passage(line, text: reading.range), part: part))
                    }
                }
            }
            guard let first = found.first, found.allSatisfy({ $0.content == first.content }),
                !words.ends(.joining, in: bytes, before: first.passage.text.lowerBound)
            else { return nil }
            return first
        }
    }

    /// Mentions of the document's own quarter whose months stand in another calendar year than its fiscal year has.
    private func calendarConflicts() -> [PeriodDifference] {
        context.records.mentions.compactMap { mention in
            guard case .quarter(let quarter, .some(let printed)) = mention.content, place(of: mention) != nil,
                let year = fiscalYear(for: mention), quarter == self.quarter(for: mention),
                let expected = year.lastDay(ofQuarter: quarter)?.year,
                printed != expected
            else { return nil }
            return PeriodDifference(
                mention: mention, message: "period.conflict.months", declared: String(printed),
                computed: String(expected), years: (printed, expected), agreeing: naming[year] ?? 0)
        }
    }

    /// Whether a mention of a fiscal year is one of the document's year: in a title that neither looks back nor names
    /// several, or in a certificate right before the agreement's name.
    private mutating func speaksOfYear(_ mention: Mention) -> Bool {
        guard let place = place(of: mention) else { return false }
        let line = context.paged.lines[context.paged.index(ofLineHolding: mention.passage)].passage.text
        let text = context.paged.text.bytes
        switch place {
        case .title:
            return context.fiscalYears(onLine: mention.passage.line).count == 1
                && !words.mentions(.retrospect, in: text, line)
        case .text:
            let end = min(mention.passage.text.upperBound, line.upperBound)
            return certifies(mention.part)
                && words.mentions(.agreement, in: text, end..<min(line.upperBound, end + 120))
        }
    }

    private mutating func certifies(_ part: Int) -> Bool {
        if let known = certifies[part] { return known }
        let found =
            context.records.kind != .agreement && context.records.kind != .actionPlan
            && words.mentions(.certificate, inPart: part, of: context)
        certifies[part] = found
        return found
    }

    /// Where a mention may stand.
    private enum Place {
        case title
        case text
    }

    /// Whether a mention stands in a title or in running text; nil inside a table.
    private func place(of mention: Mention) -> Place? {
        let line = mention.passage.line
        guard line >= 1, Int(line) <= context.paged.lines.count else { return nil }
        if titleLines.contains(line) { return .title }
        let index = Int(line) - 1
        let blocks = context.layout.blocks
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].lines.upperBound <= index { low = middle + 1 } else { high = middle }
        }
        guard low < blocks.count, blocks[low].lines.contains(index) else { return nil }
        return blocks[low].kind == .title ? .title : .text
    }
}
