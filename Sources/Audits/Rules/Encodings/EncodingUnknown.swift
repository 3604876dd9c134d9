internal import BengaliText
internal import Findings
internal import Pages
internal import Provenance

/// All of the text could be decoded.
///
/// ## What it checks
/// Replacement characters, which stand where bytes were lost; private and control characters; the signs of a legacy
/// Bengali font (Bijoy, SutonnyMJ) between letters, as whole words or left over in converted text; English that was put
/// through such a converter. One finding for a run of lines.
///
/// ## Why it matters
/// Words of such a line match no heading and its figures may be other figures; what was read from it is a guess.
///
/// ## Source
/// The Unicode Standard for replacement, private and control characters; the key maps of SutonnyMJ for the others.
///
/// ## Tolerance
/// None.
///
/// ## Not reported
/// English, addresses, signs beside figures (×, ½, °, ²), quotation marks; letters of sister scripts, which are edits.
enum EncodingUnknown: AuditRule {
    static let name = RuleName.encodingUnknown

    static func check(_ context: AuditContext) -> [Finding] {
        var findings: [Finding] = []
        var lastLine: Int32 = -2
        var lastKind: DecodingFault.Kind?
        for fault in DecodingFault.all(in: context.paged.text) {
            let range = Int32(fault.range.lowerBound)..<Int32(fault.range.upperBound)
            let span = context.paged.span(ofSource: context.paged.text.source(of: range))
            if fault.kind == lastKind, span.line - lastLine <= 2, !findings.isEmpty {
                // A page of such text would be hundreds of marks; the first ones show where it begins.
                if findings[findings.count - 1].cells.count < 50 { findings[findings.count - 1].cells.append(span) }
            } else {
                findings.append(finding(fault, span, context))
            }
            (lastLine, lastKind) = (span.line, fault.kind)
        }
        return findings
    }

    private static func finding(_ fault: DecodingFault, _ span: SourceSpan, _ context: AuditContext) -> Finding {
        let shown = fault.range.prefix(60)
        let text = String(decoding: context.paged.text.bytes[shown.lowerBound..<shown.upperBound], as: UTF8.self)
        return Finding(
            rule: name, message: Message("encoding.unknown.\(fault.kind.rawValue)", ["text": .text(text)]),
            declared: .text(text), cells: [span])
    }
}
