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
/// e-mail address stands by, a number that occurs once is odd against one that occurs twice and differs in any one digit.
/// Against one that occurs three times or more a number that occurs less often is odd where it differs in three digits at
/// most, and one that occurs half as often whatever its digits.
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
enum ContactConflict: PrintRule {
    static let name = RuleName.contactConflict

    static func questions(_ context: AuditContext) -> [PrintQuestion] {
        let contacts = ContactMention.all(in: context)
        let found = ContactKind.allCases.flatMap { kind -> [PrintQuestion] in
            let values = ContactValues(contacts.filter { $0.kind == kind }, near: contacts.filter { $0.kind == .email })
            return values.odd().map { question($0.odd, $0.usual, context) }
        }
        return found.sorted { ($0.finding.cells.first?.start ?? 0) < ($1.finding.cells.first?.start ?? 0) }
    }

    /// How many prints of the usual value a finding names.
    private static let shown = 8

    private static func question(
        _ odd: ContactMention, _ usual: [ContactMention], _ context: AuditContext
    ) -> PrintQuestion {
        let (declared, computed) = (
            String(decoding: odd.value, as: UTF8.self), String(decoding: usual[0].value, as: UTF8.self)
        )
        let finding = Finding(
            rule: name,
            message: Message(
                odd.kind == .email ? "contact.conflict.email" : "contact.conflict.telephone",
                ["declared": .text(declared), "computed": .text(computed), "line": .count(Int(usual[0].passage.line))]),
            declared: .text(declared), computed: .text(computed),
            cells: [odd.passage.span] + usual.prefix(shown).map(\.passage.span))
        var candidates = [candidate(odd, usual, context)].compactMap(\.self)
        // Of two that stand once each either may be the one that was misread.
        if usual.count == 1, let other = candidate(usual[0], [odd], context) { candidates.append(other) }
        // A number of other digits altogether is another office's, put there by somebody.
        return PrintQuestion(
            finding, candidates, author: "author.contact.conflict",
            share: candidates.isEmpty ? 1 : share(distance: TextDistance.between(odd.value, usual[0].value, limit: 3)))
    }

    /// The share of an author's wrong numbers and addresses that are wrong in just these letters.
    private static func share(distance: Int) -> Double {
        let letter = Priors.embedded.probability("author.text.letter")
        return distance > 1 ? letter * letter : letter
    }

    /// The usual value in the way the odd one is written; as many bear witness of it as print it.
    private static func candidate(
        _ odd: ContactMention, _ usual: [ContactMention], _ context: AuditContext
    ) -> PrintCandidate? {
        let from = context.paged.text.raw(odd.passage)
        guard TextDistance.between(odd.value, usual[0].value, limit: 3) < 3 else { return nil }
        // Of two ways to write a number the one that is nearer to what was read.
        let written = usual.prefix(shown).map { context.paged.text.raw($0.passage) }.min { left, right in
            ContactConflict.distance(left, from) < ContactConflict.distance(right, from)
        }
        guard let to = written, !to.utf8.elementsEqual(from.utf8) else { return nil }
        return PrintCandidate(
            edits: [ExplanationEdit(span: odd.passage.span, from: from, to: to)], witnesses: usual.count)
    }

    private static func distance(_ left: String, _ right: String) -> Int {
        TextDistance.between(Array(left.utf8), Array(right.utf8), limit: 64)
    }
}
