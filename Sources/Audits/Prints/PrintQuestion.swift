internal import Findings

/// A printed string that a rule contradicts, and what may have stood there instead: what is weighed where no sum binds.
struct PrintQuestion {
    /// What to say of it, without explanations.
    var finding: Finding
    /// What may have been printed; each is another string.
    var candidates: [PrintCandidate]
    /// How often an author breaks the rule at such a place, and of his ways to break it the share that are just this one.
    var author: (cause: String, share: Double)
    /// Whether what is printed breaks no rule of the office's: taken as printed it is odd and nothing more.
    var isLegal = false

    init(
        _ finding: Finding, _ candidates: [PrintCandidate] = [], author cause: String, share: Double,
        isLegal: Bool = false
    ) {
        self.finding = finding
        self.candidates = candidates
        author = (cause, share)
        self.isLegal = isLegal
    }
}

/// One string that may have been printed where another was read.
struct PrintCandidate {
    /// Where, what was read, and what would be printed.
    var edits: [ExplanationEdit]
    /// How many relations, none of which follows from another, say that just this stands there.
    var witnesses: Int
    /// Whether it is read for the other in so many places as there are edits; otherwise all of them are one reading.
    var kind = ExplanationKind.misread
    /// How likely it is that just this was printed, against the `share` of the author's ways to break the rule.
    var share = 1.0
}

/// A rule over printed strings: codes, serials, telephone numbers, dates in running text.
///
/// It says of each that it contradicts what may have been printed instead; how likely each is, and whose doing, is weighed
/// in the same way for all of them.
protocol PrintRule: AuditRule {
    /// What is asked of a document, in the order of the source.
    static func questions(_ context: AuditContext) -> [PrintQuestion]
}

extension PrintRule {
    /// The findings of this rule on a document, in the order of the source, without explanations.
    static func check(_ context: AuditContext) -> [Finding] { questions(context).map(\.finding) }
}
