internal import Records

/// One mention that names another period than the document's.
struct PeriodDifference {
    /// The mention.
    var mention: Mention
    /// The key of the message.
    var message: String
    /// What it names.
    var declared: String
    /// What the document names.
    var computed: String
    /// The calendar years that differ, as read and as they should be; nil where a quarter or a fiscal year differs.
    var years: (read: Int, printed: Int)?
    /// How many other mentions name the document's own.
    var agreeing = 0
}

extension PeriodDifference {
    /// A mention of another quarter than the document's.
    init(_ mention: Mention, quarter: Int, than own: Int) {
        self.init(
            mention: mention, message: "period.conflict.quarter", declared: String(quarter), computed: String(own),
            years: nil)
    }
}
