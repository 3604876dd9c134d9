internal import Audits
internal import Findings
internal import Records

/// The findings that a person means by a name.
enum NamedFindings {
    /// The places of the findings of that name: `f3`, a rule, an indicator's id or its code; all of them without one.
    static func indices(of name: String?, in document: AuditedDocument) -> [Int] {
        let findings = document.findings
        guard let name else { return Array(findings.indices) }
        if let number = number(of: name) { return findings.indices.contains(number - 1) ? [number - 1] : [] }
        if let rule = RuleName(rawValue: name) { return findings.indices.filter { findings[$0].rule == rule } }
        let indicators = document.records.indicators
        return findings.indices.filter { place in
            guard let index = findings[place].indicator, indicators.indices.contains(index) else { return false }
            return indicators[index].id == name || indicators[index].code?.description == name
        }
    }

    /// The number in `f3`, also written `F3` or `3`; nil for any other name.
    private static func number(of name: String) -> Int? {
        let digits = name.first == "f" || name.first == "F" ? name.dropFirst() : name[...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return Int(digits)
    }
}
