internal import Audits
internal import Findings

extension TerminalReport {
    /// The catalogue of rules as a table.
    public func rules() -> String {
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
