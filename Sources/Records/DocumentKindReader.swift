internal import BengaliText
internal import Pages
internal import Provenance
internal import Tables
internal import Templates

/// Reads a document's kind off the words of its first titles.
struct DocumentKindReader {
    let paged: PagedText
    let words: MentionWords
    /// How many titles are looked at: a document says what it is on its first page.
    private static let reach = 10

    /// The kind; `other` where no title tells it.
    func kind(lines: [MentionLine], _ layout: Layout, _ mentions: [Mention]) -> DocumentKind {
        let firstTable = layout.tables.compactMap { $0.rows.first?.index }.min() ?? Int.max
        let titles = lines.filter { $0.kind == .title || ($0.kind == .letterhead && !namesOffice($0)) }
        let front = titles.filter { $0.index < firstTable }.prefix(DocumentKindReader.reach)
        let chosen =
            front.contains { says([.report, .agreementKind, .plan, .evidence], $0) }
            ? front : titles.prefix(DocumentKindReader.reach)
        let ofQuarters = Set(
            mentions.compactMap { mention in
                if case .quarter = mention.content { mention.passage.line } else { nil }
            })
        // A quarter may stand on a line of its own between the title and the table.
        let hasQuarter = lines.contains { line in
            line.index < firstTable && ofQuarters.contains(paged.lines[line.index].passage.line)
        }
        let titled = kind(
            Array(chosen), ofQuarters: ofQuarters, hasQuarter: hasQuarter,
            hasMonth: lines.contains { $0.index < firstTable && labelsMonth($0) })
        return titled == .other && layout.tables.contains(where: isSection) ? .agreement : titled
    }

    /// Whether a table is one that only an agreement has: its outcomes, its areas, its indicators with their tiers.
    private func isSection(_ table: Table) -> Bool {
        switch table.kind {
        case .outcome, .areaWeights, .activityList: true
        case .tierTargets: table.plan == .main && !table.columns.contains { $0.role == .score }
        default: false
        }
    }

    /// Whether a short line names the month that a report is of, `মাসের নাম: নভেম্বর`: its title's word may be damaged.
    private func labelsMonth(_ line: MentionLine) -> Bool {
        line.range.count <= DocumentKindReader.longestLabel && line.kinds.contains(.monthly)
            && words.first(.monthly, paged.text.bytes, line.range)?.lowerBound == line.range.lowerBound
    }

    /// The most bytes of a line that names a month: its label, the month and the year.
    private static let longestLabel = 100

    private func kind(
        _ titles: [MentionLine], ofQuarters: Set<Int32>, hasQuarter: Bool, hasMonth: Bool
    ) -> DocumentKind {
        // The title of a proof may name the report it proves.
        if titles.contains(where: { $0.kinds.contains(.report) && !$0.kinds.contains(.evidence) }) {
            if any(.quarterly, titles) { return .quarterlyReport }
            if any(.halfYearly, titles) { return .halfYearlyReport }
            if any(.monthly, titles) { return .monthlyReport }
            // `Progress Report, Q3` names its quarter without the word.
            let namesQuarter = titles.contains {
                $0.kinds.contains(.report) && ofQuarters.contains(paged.lines[$0.index].passage.line)
            }
            if hasMonth, !namesQuarter, !any(.annual, titles) { return .monthlyReport }
            return namesQuarter || (hasQuarter && !any(.annual, titles)) ? .quarterlyReport : .annualReport
        }
        if any(.evidence, titles) { return .evidence }
        // A plan's or an agreement's title that names one quarter, and what was achieved in it.
        if titles.contains(where: {
            ofQuarters.contains(paged.lines[$0.index].passage.line) && $0.kinds.contains(.history)
        }) {
            return .quarterlyReport
        }
        if any(.agreementKind, titles) {
            // A plan's title names the agreement it belongs to: চুক্তির আওতায় … কর্মপরিকল্পনা.
            return isOnlyAnnex(titles) ? .actionPlan : .agreement
        }
        if any(.plan, titles) { return .actionPlan }
        return any(.quarterly, titles) ? .quarterlyReport : .other
    }

    private func isOnlyAnnex(_ titles: [MentionLine]) -> Bool {
        let agreement = titles.firstIndex { $0.kinds.contains(.agreementKind) } ?? 0
        let plan = titles.firstIndex { $0.kinds.contains(.plan) } ?? Int.max
        guard plan <= agreement + 1, plan < titles.count else { return false }
        let bytes = paged.text.bytes
        // চুক্তি that goes on (চুক্তির আওতায়) names another document than this one.
        guard let word = words.first(.agreementKind, bytes, titles[agreement].range) else { return false }
        return word.upperBound < titles[agreement].range.upperBound && bytes[word.upperBound] >= 0x80
    }

    /// Whether the first name on a line is an office's, whose words say nothing of the document: মূল্যায়ন বিভাগ.
    private func namesOffice(_ line: MentionLine) -> Bool {
        let bytes = paged.text.bytes
        let end = bytes[line.range].firstIndex { $0 == 0x2C || $0 == 0x28 } ?? line.range.upperBound
        return OfficeWords.embedded.noun(in: bytes, line.range.lowerBound..<end) != nil
    }

    private func any(_ kind: MentionWords.Kind, _ titles: [MentionLine]) -> Bool {
        titles.contains { $0.kinds.contains(kind) }
    }

    private func says(_ kinds: [MentionWords.Kind], _ line: MentionLine) -> Bool {
        kinds.contains { line.kinds.contains($0) }
    }
}
