internal import BengaliText
internal import Findings
internal import Pages
internal import Provenance
internal import Records

/// An office's telephone and e-mail are the same on every page.
///
/// ## What it checks
/// Telephone numbers and e-mail addresses outside the tables that differ from another one of the document by one or two
/// digits or letters; the one that stands on fewer pages is the odd one, or of two single ones the later. Where the same
/// e-mail address stands by, a number that occurs once against one that occurs three times or more is odd whatever its
/// digits.
///
/// ## Why it matters
/// Whoever checks a certificate calls the number on it; and a misread digit here tells how the page was read elsewhere.
///
/// ## Source
/// The signature blocks of the offices' letters.
///
/// ## Tolerance
/// The country's code may be printed or not; mobile numbers, land lines and addresses are compared among themselves.
///
/// ## Not reported
/// Numbers of quite different digits, and of digits never read for each other at their end, which are other offices' or
/// other people's; numbers that stand within a few lines of
/// each other, which are meant to differ; documents with more than sixty numbers of one kind, which are directories.
enum ContactConflict: AuditRule {
    static let name = RuleName.contactConflict

    static func check(_ context: AuditContext) -> [Finding] {
        let contacts = ContactMention.all(in: context)
        let findings = ContactKind.allCases.flatMap { kind -> [Finding] in
            let values = ContactValues(contacts.filter { $0.kind == kind }, near: contacts.filter { $0.kind == .email })
            return values.odd().map { finding($0.odd, $0.usual, context) }
        }
        return findings.sorted { ($0.cells.first?.start ?? 0) < ($1.cells.first?.start ?? 0) }
    }

    private static func finding(_ odd: ContactMention, _ usual: ContactMention, _ context: AuditContext) -> Finding {
        let (declared, computed) = (
            String(decoding: odd.value, as: UTF8.self), String(decoding: usual.value, as: UTF8.self)
        )
        var finding = Finding(
            rule: name,
            message: Message(
                odd.kind == .email ? "contact.conflict.email" : "contact.conflict.telephone",
                ["declared": .text(declared), "computed": .text(computed), "line": .count(Int(usual.passage.line))]),
            declared: .text(declared), computed: .text(computed), cells: [odd.passage.span, usual.passage.span])
        finding.explanations = [misread(odd, usual, context)].compactMap { $0 }
        return finding
    }

    private static func misread(
        _ odd: ContactMention, _ usual: ContactMention, _ context: AuditContext
    ) -> Explanation? {
        guard odd.kind != .email else { return nil }
        let (from, to) = (context.paged.text.raw(odd.passage), context.paged.text.raw(usual.passage))
        let digits = (printed: PrintedDigits.values(in: to), read: PrintedDigits.values(in: from))
        let distance = TextDistance.between(odd.value, usual.value, limit: 3)
        guard distance < 3, digits.printed != digits.read else { return nil }
        let likelihood = DigitMisread.thousandths(printed: digits.printed, read: digits.read) ?? 150
        return Explanation(
            kind: .misread, edits: [ExplanationEdit(span: odd.passage.span, from: from, to: to)], restores: [],
            thousandths: likelihood)
    }
}
