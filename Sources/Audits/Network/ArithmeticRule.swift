public import Findings

/// A rule that binds figure cells by arithmetic, so that its failures can be explained by changed cells.
///
/// Such a rule says which constraints there are and what to say of one that fails; judging and explaining is the same
/// for all of them.
public protocol ArithmeticRule: AuditRule {
    /// Every constraint of this rule on a document, in the order of the source.
    static func constraints(_ context: AuditContext) -> [Constraint]
    /// What to say of a constraint that fails or is blocked; nil says nothing.
    static func finding(_ constraint: Constraint, blocked: Bool, _ context: AuditContext) -> Finding?
}

extension ArithmeticRule {
    /// The findings of this rule on a document, in the order of the source, without explanations.
    public static func check(_ context: AuditContext) -> [Finding] {
        constraints(context).compactMap { finding($0, $0.judge(context.readings), context) }
    }

    /// The finding that one constraint gives as it was judged, or nil where it holds or has nothing to say.
    static func finding(_ constraint: Constraint, _ judgement: Judgement, _ context: AuditContext) -> Finding? {
        guard judgement == .fails || judgement == .blocked else { return nil }
        guard var finding = finding(constraint, blocked: judgement == .blocked, context) else { return nil }
        if judgement == .blocked {
            finding.blocked = true
            finding.severity = .note
        }
        return finding
    }
}
