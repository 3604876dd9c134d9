import BengaliText
import Pages
import Pipeline
import Provenance
import Tables

/// A text recognised, with what tests ask of it.
struct RecognisedText {
    let paged: PagedText
    let layout: Layout

    init(_ text: String) {
        (paged, layout) = Pipeline().layOut(Array(text.utf8))
    }

    init(_ lines: [String]) {
        self.init(lines.joined(separator: "\n"))
    }

    /// The roles of a table's columns, tiers and quarters behind them: `quarter1`.
    func roles(_ table: Int = 0) -> [String] {
        layout.tables[table].columns.map { column in
            column.role.rawValue + ((column.quarter ?? column.tier).map { "\($0)" } ?? "")
        }
    }

    /// The text of the cell of a line in the first column of a role, or nil.
    func cell(_ line: Int32, _ role: String, table: Int = 0) -> String? {
        let columns = roles(table)
        guard let column = columns.firstIndex(of: role),
            let row = layout.tables[table].rows.first(where: { $0.line == line }),
            let cell = layout.tables[table].cell(of: row, inColumn: column)
        else { return nil }
        return paged.text.string(cell.passage)
    }

    /// What the row of a line is.
    func kind(_ line: Int32, table: Int = 0) -> RowKind? {
        layout.tables[table].rows.first { $0.line == line }?.kind
    }
}

/// A quarterly evaluation of an office that does not exist, in pieces that tests damage.
enum Evaluation {
    static let title = "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২৩-২৪ এর ত্রৈমাসিক মূল্যায়ন প্রতিবেদন"
    static let heading = [
        "ক্রমিক নং", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান", "বার্ষিক লক্ষ্যমাত্রা", "১ম কোয়ার্টার",
        "২য় কোয়ার্টার", "৩য় কোয়ার্টার", "৪র্থ কোয়ার্টার", "মোট অর্জন", "অর্জিত মান", "মন্তব্য",
    ]
    static let numbering = (1...13).map { String($0) }
    static let rows = [
        ["১", "[১.১] নথি", "[১.১.১] নথি নিষ্পন্ন", "%", "১০", "৮০%", "৮০%", "৮০%", "-", "-", "৮০%", "১০", ""],
        ["২", "[২.১] সভা", "[২.১.১] সভা অনুষ্ঠিত", "সংখ্যা", "৫", "৪", "১", "১", "১", "১", "৪", "৫", ""],
        [
            "৩", "[৩.১] মেলা", "[৩.১.১] মেলা আয়োজিত", "তারিখ", "৬", "১৫/০৩/২৪", "-", "-", "১০/০৩/২৪", "-", "১০/০৩/২৪", "৬",
            "প্রযোজ্য নয়",
        ],
        ["৪", "[৪.১] সেবা", "[৪.১.১] সেবা চালু", "সংখ্যা", "৪", "২", "১", "-", "১", "-", "২", "৪", ""],
    ]
    static let roles = [
        "serial", "activity", "indicator", "unit", "weight", "annualTarget", "quarter1", "quarter2", "quarter3",
        "quarter4",
        "total", "score", "remarks",
    ]

    static func line(_ cells: [String]) -> String { cells.joined(separator: "\t") }

    static func lines(
        heading: [String]? = heading, numbering: [String]? = numbering, rows: [[String]] = rows
    ) -> [String] {
        [title, ""] + [heading, numbering].compactMap { $0.map(line) } + rows.map(line)
    }
}
