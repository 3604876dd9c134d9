internal import Audits
internal import BengaliText
internal import Findings

extension TerminalReport {
    /// The catalogue of audit rules, and beside it that of the edit rules, as two tables.
    public func rules() -> String {
        auditRules() + "\n" + editRules()
    }

    private func editRules() -> String {
        var table = TextTable(columns: [
            .init(heading: say("Edit rule", "সম্পাদনার নিয়ম")), .init(heading: say("Safety", "ধরন")),
            .init(
                heading: say("What is changed between the printed text and the reading", "ছাপা লেখা ও পাঠের মধ্যে যা বদলায়"),
                limit: 120),
        ])
        for rule in EditRule.allCases {
            table.rows.append([
                rule.rawValue,
                rule.safety == .canonical ? say("canonical", "বানানমাত্র") : say("evidenced", "প্রমাণসাপেক্ষ"),
                summary(of: rule),
            ])
        }
        return table.text
    }

    private func summary(of rule: EditRule) -> String {
        let key = "edit." + rule.rawValue
        guard language == .bengali, MessageCatalogue.shared.contains(key) else { return rule.summary }
        return MessageCatalogue.shared.render(Message(key), in: .bengali)
    }

    private func auditRules() -> String {
        var table = TextTable(columns: [
            .init(heading: say("Rule", "নিয়ম")), .init(heading: say("Severity", "গুরুত্ব")),
            .init(heading: say("Holds when", "যা হওয়ার কথা"), limit: 120),
        ])
        for rule in RuleCatalogue.names {
            let title = Bilingual.title(of: rule)(language)
            let missing = RuleCatalogue.isImplemented(rule) ? "" : say(" (not judged yet)", " (এখনো যাচাই হয় না)")
            table.rows.append([
                rule.rawValue, "\(rule.severity.sign) \(rule.severity.words(language))",
                (title == rule.rawValue ? "" : title) + missing,
            ])
        }
        return table.text
    }

    /// One rule explained with an example, or nil where there is none of that name.
    public func rule(named name: String) -> String? {
        if let rule = EditRule(rawValue: name) {
            return "\(rule.rawValue) (\(rule.safety.rawValue))\n\(summary(of: rule))\n"
        }
        guard let rule = RuleName(rawValue: name) else { return nil }
        let title = Bilingual.title(of: rule)(language)
        var result = "\(rule.rawValue) (\(rule.severity.words(language)))\n"
        if title != rule.rawValue { result += title + "\n" }
        let sections = RuleCatalogue.page(of: rule)
        if sections.isEmpty {
            result += say("\nThis rule is not judged yet.\n", "\nএই নিয়ম এখনো যাচাই করা হয় না।\n")
        }
        for section in sections {
            let indent = section.heading.isEmpty ? "" : "  "
            result += "\n" + (section.heading.isEmpty ? "" : section.heading + "\n")
            for line in section.text.split(separator: "\n", omittingEmptySubsequences: false) {
                result += line.isEmpty ? "\n" : indent + line + "\n"
            }
        }
        return result
    }
}
