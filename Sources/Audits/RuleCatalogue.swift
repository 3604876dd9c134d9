public import Findings
internal import Knowledge

/// One passage of a rule's reference page.
public struct RuleSection: Sendable, Hashable {
    /// The heading: *What it checks*; empty for the summary, *flagged* and *clean* for the cases.
    public var heading: String
    /// The text.
    public var text: String
}

/// The catalogue of audit rules: what is checked, in the contract's order, and what each rule's page says.
public enum RuleCatalogue {
    /// The rules whose failures are explained by changed cells, in the contract's order.
    static let arithmetic: [any ArithmeticRule.Type] = [
        TotalQuarters.self, TotalIdentity.self, TotalColumn.self, TargetQuarters.self, CountRows.self, WeightArea.self,
        WeightPlan.self,
        WeightDocument.self, ScoreBounds.self, ScoreRatio.self, TierOrder.self, DateValid.self, DateFiscalYear.self,
        DateQuarter.self, TableConflict.self,
    ]

    /// The rules over printed strings, in the contract's order.
    static let printed: [any PrintRule.Type] = [
        CodeParent.self, CodeSequence.self, CodeDuplicate.self, SerialSequence.self, UnitKindRule.self, DateValid.self,
        DateOrder.self, PeriodConflict.self, TextConflict.self, ContactConflict.self, TrendOutlier.self,
    ]

    /// The other rules, in the contract's order.
    static let others: [any AuditRule.Type] = [
        WeightMissing.self, ValueUnreadable.self, TemplateUnknown.self, EncodingUnknown.self,
        RowDuplicate.self, UnplacedFigures.self, DamagedTitlePeriods.self,
    ]

    /// Every rule of the contract, in its order.
    public static var names: [RuleName] { RuleName.allCases }

    /// Whether a rule is there yet.
    public static func isImplemented(_ name: RuleName) -> Bool {
        arithmetic.contains { $0.name == name } || printed.contains { $0.name == name }
            || others.contains { $0.name == name }
    }

    /// A rule's reference page, section by section; empty for a rule that is not there yet.
    ///
    /// - Complexity: O(n) in the rules table; callers keep the result.
    public static func page(of name: RuleName) -> [RuleSection] {
        KnowledgeTable(named: "rules").rows.filter { $0.count >= 3 && $0[0] == name.rawValue }.map {
            RuleSection(heading: $0[1], text: unescaped($0[2]))
        }
    }

    /// A field of the rules table with its `\n`, `\t` and `\\` resolved.
    private static func unescaped(_ field: String) -> String {
        var result = ""
        var escaped = false
        for character in field {
            if escaped {
                result.append(character == "n" ? "\n" : character == "t" ? "\t" : character)
                escaped = false
            } else if character == "\\" {
                escaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }
}
