internal import Figures

/// A table before it is printed: what it says, row by row.
struct TableDraft {
    var layout: SpecimenKnowledge.Layout
    /// Its columns, those that may be left out decided.
    var columns: [SpecimenColumn]
    /// The plan, as the record contract names it.
    var plan: String?
    /// The areas; empty in a table without.
    var areas: [AreaDraft] = []
    var rows: [IndicatorDraft] = []
    /// What its weights add to.
    var total: Decimal
    /// A row of totals at its foot, where it has one.
    var foot: Foot = .none
    /// The sum of the scores that its foot declares; nil where it declares none.
    var scoreTotal: Decimal?
    /// By how much the number of rows that it declares is wrong.
    var countError = 0

    /// What a table's foot declares.
    enum Foot {
        /// Nothing.
        case none
        /// The weights, and the scores where there are any.
        case totals
        /// The weights and the number of rows, in words.
        case words
    }

    func has(_ role: String) -> Bool { columns.contains { $0.role == role } }

    /// Whether each quarter has a column of its target beside that of what was achieved.
    var isPaired: Bool { columns.contains(where: \.isQuarterTarget) }

    /// Whether a line of targets stands above one of achievements.
    var isByLines: Bool { layout.kind == "quarterlyPlan" && !isPaired }
}

/// One area of a draft.
struct AreaDraft {
    var text: String
    var weight: Decimal
}

/// One indicator of a draft.
struct IndicatorDraft {
    var area: Int?
    var beginsArea: Bool
    var activity: String
    var activityCode: [Int]
    var beginsActivity: Bool
    var text: String
    var code: [Int]
    var isMandatory = false
    var unit: SpecimenKnowledge.Unit
    var unitText: String
    var method: String?
    var manner: String
    var low: Int
    var high: Int
    var weight: Decimal
    /// The year's target in whole units of its last place.
    var target = Decimal.zero
    var figures: [SpecimenField: SpecimenFigure] = [:]
    /// The achievement line of a pair of lines, where it is printed: the figures under the quarters.
    var hasAchievementLine = false
    var responsible = ""
    var remarks = ""

    /// A code as the record contract writes it.
    static func contract(_ code: [Int], isMandatory: Bool) -> String {
        (isMandatory ? "m." : "") + code.map(String.init).joined(separator: ".")
    }
}
