import Audits
import BengaliText
import Figures
import Findings
import Pages
import Provenance
import Records
import Tables

/// Makes the input of stage 4 from a compact description, so that a rule is tested without the stages before it.
///
/// Lines are added in order: `text` for what stands outside tables, `table` for rows of tab-separated cells. A column
/// is named by its role, with the quarter, the tier or the year behind it: `quarter1`, `target1` (a quarter's target),
/// `tier100`, `actual2020`, `projection2023`. Rows whose first filled cell is `মোট` are total rows: each figure in
/// them becomes a declared total.
struct SpecimenRecords {
    private(set) var lines: [String] = []
    private var sketches: [TableSketch] = []
    private var blocks: [Range<Int>] = []
    private var declared: [(table: Int, subject: TotalSubject, text: String, line: Int)] = []
    private var mentions: [(content: MentionContent, text: String, line: Int)] = []
    private var change: @Sendable (inout DocumentRecords) -> Void = { _ in }
    var year: Int?
    var quarter: Int?
    var kind = DocumentKind.quarterlyReport

    /// What one table was described as.
    struct TableSketch {
        var kind: TableKind
        var plan: PlanKind?
        var columns: [String]
        var firstLine: Int
        var rowCount: Int
        var headerRows: Int
        var method: CombinationMethod?
    }

    /// Adds lines outside every table.
    mutating func text(_ text: String) {
        let added = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        blocks.append(lines.count..<lines.count + added.count)
        lines += added
    }

    /// Adds a table; its place among the tables is returned.
    @discardableResult mutating func table(
        _ kind: TableKind, plan: PlanKind? = nil, columns: String, headerRows: Int = 0,
        method: CombinationMethod? = nil, rows: String
    ) -> Int {
        let added = rows.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        sketches.append(
            TableSketch(
                kind: kind, plan: plan, columns: columns.split(separator: " ").map(String.init),
                firstLine: lines.count, rowCount: added.count, headerRows: headerRows, method: method))
        lines += added
        return sketches.count - 1
    }

    /// Adds words and figures enough to show that the page was read well: good words alone are no sign of good digits.
    mutating func soundText() {
        text(Array(repeating: "সভা আহ্বান করা হয়", count: 200).joined(separator: " "))
        let row = "আয়োজিত সভা\tসংখ্যা\t৩\t৩\t৩\t৩\t১২"
        table(
            .quarterlyProgress, columns: "indicator unit quarter1 quarter2 quarter3 quarter4 total",
            rows: Array(repeating: row, count: 40).joined(separator: "\n"))
    }

    /// Adds a table that shows that the page was read badly: a cell of it cannot be read at all.
    mutating func damagedTable() {
        table(.quarterlyProgress, columns: "indicator unit annualTarget", rows: "[৯.১.১] তালিকা\tসংখ্যা\t??")
    }

    /// Says that the last line added holds a declared total of a table, `figure` as it is printed there.
    mutating func total(of subject: TotalSubject, _ figure: String, table: Int) {
        declared.append((table, subject, figure, lines.count - 1))
    }

    /// Says that the last line added mentions something, in the words given.
    mutating func mention(_ content: MentionContent, _ words: String) {
        mentions.append((content, words, lines.count - 1))
    }

    /// A last change to the records, for what the description cannot say.
    mutating func adjust(_ change: @escaping @Sendable (inout DocumentRecords) -> Void) {
        self.change = change
    }

    /// The finished input.
    func context() -> AuditContext {
        let bytes = Array(lines.joined(separator: "\n").utf8)
        let canonical = CanonicalText(source: bytes, bytes: bytes, map: OffsetMap(lead: 0), edits: [])
        let paged = TextReader().read(canonical)
        var records = DocumentRecords()
        records.kind = kind
        records.fiscalYear = year.map { FiscalYear(start: $0) }
        records.quarter = quarter
        records.parts = [PartDescription(fiscalYear: records.fiscalYear, quarter: quarter)]
        var tables: [Table] = []
        for (index, sketch) in sketches.enumerated() {
            var builder = SpecimenTable(sketch, index: index, paged: paged)
            tables.append(builder.build(into: &records))
        }
        for total in declared {
            records.totals.append(
                DeclaredTotal(
                    table: total.table, line: Int32(total.line + 1), of: total.subject,
                    figure: SpecimenFigure.read(total.text, at: find(total.text, on: total.line, in: paged)),
                    indicators: records.indicators(ofTable: total.table)))
        }
        for mention in mentions {
            records.mentions.append(
                Mention(content: mention.content, passage: find(mention.text, on: mention.line, in: paged), part: 0))
        }
        change(&records)
        let layout = Layout(
            tables: tables, blocks: blocks.map { Block(kind: .paragraph, lines: $0) },
            parts: [Part(lines: 0..<paged.lines.count)])
        return AuditContext(paged: paged, layout: layout, records: records)
    }

    /// What a whole audit makes of it.
    func audited() -> (records: DocumentRecords, findings: [Finding]) {
        let context = context()
        return Audit().run(paged: context.paged, layout: context.layout, records: context.records)
    }

    /// The findings of one rule.
    func findings(of rule: RuleName) -> [Finding] {
        audited().findings.filter { $0.rule == rule }
    }

    private func find(_ words: String, on line: Int, in paged: PagedText) -> Passage {
        var passage = paged.lines[line].passage
        let haystack = Array(paged.text.bytes[passage.text])
        let needle = Array(words.utf8)
        for start in 0...max(0, haystack.count - needle.count) where haystack[start...].starts(with: needle) {
            passage.textStart += Int32(start)
            passage.textEnd = passage.textStart + Int32(needle.count)
            passage.sourceStart += Int32(start)
            passage.sourceEnd = passage.sourceStart + Int32(needle.count)
            break
        }
        return passage
    }
}
