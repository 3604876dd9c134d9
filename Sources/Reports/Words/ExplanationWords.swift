internal import Findings
internal import Provenance

/// An explanation told to a person, in both languages.
enum ExplanationWords {
    /// Said where no cause is likely enough to be told.
    static let noneLikely = Bilingual("no likely cause found", "সম্ভাব্য কোনো কারণ পাওয়া যায়নি")

    /// What it supposes of a finding, and what it would change: `A figure read for another: line 9, ৮ would read ৪`.
    static func sentence(_ explanation: Explanation, of finding: Finding) -> Bilingual {
        let isText = textRules.contains(finding.rule)
        guard !explanation.edits.isEmpty else {
            return name(explanation.kind, of: finding.rule) + supposition(explanation.kind, isText: isText)
        }
        var result = (explanation.kind == .arithmetic ? typing : name(explanation.kind, of: finding.rule)) + ": "
        for (index, edit) in explanation.edits.prefix(6).enumerated() {
            if index > 0 { result = result + "; " }
            result = result + change(edit, kind: explanation.kind)
        }
        return explanation.edits.count > 6 ? result + " …" : result
    }

    /// The rules over what is no figure, of which no arithmetic was made.
    private static let textRules: Set<RuleName> = [
        .codeParent, .codeSequence, .codeDuplicate, .serialSequence, .contactConflict, .periodConflict, .dateOrder,
        .unitKind,
    ]

    /// The rules over figures of which no sum was made.
    private static let figureRules: Set<RuleName> = [
        .tierOrder, .dateValid, .dateFiscalYear, .dateQuarter, .scoreBounds, .tableConflict,
    ]

    /// Whether a finding is of what is no figure.
    static func isOfText(_ finding: Finding) -> Bool { textRules.contains(finding.rule) }

    /// A figure that the author printed wrong and went on with right: no sum of his is wrong then.
    private static let typing = Bilingual("The author's typing error", "লেখকের ছাপার ভুল")

    /// What a person calls a cause of a finding of that rule.
    private static func name(_ kind: ExplanationKind, of rule: RuleName) -> Bilingual {
        switch kind {
        case .arithmetic where textRules.contains(rule): Bilingual("The author's own", "লেখকের নিজের লেখা")
        case .arithmetic where figureRules.contains(rule): Bilingual("The author's figure", "লেখকের নিজের সংখ্যা")
        case .misread where textRules.contains(rule): Bilingual("Read for another", "অন্যটি বলে পঠিত")
        case .misplaced where rule == .weightArea || rule == .codeParent:
            Bilingual("A row under the wrong area", "একটি সারি ভুল ক্ষেত্রের অধীনে")
        default: kind.words
        }
    }

    private static func supposition(_ kind: ExplanationKind, isText: Bool) -> Bilingual {
        switch kind {
        case .arithmetic where isText: Bilingual(": it stands as printed.", ": যেমন ছাপা তেমনই পঠিত।")
        case .arithmetic: Bilingual(": every figure is read as printed.", ": সব সংখ্যা যেমন ছাপা তেমনই পঠিত।")
        default: Bilingual(".", "।")
        }
    }

    private static func change(_ edit: ExplanationEdit, kind: ExplanationKind) -> Bilingual {
        let line = Bilingual("line ", "লাইন ") + Bilingual.count(Int(edit.span.line)) + ", "
        let from = edit.from.isEmpty ? "·" : edit.from
        return switch kind {
        case .misplaced:
            line + Bilingual("\(from) would belong to \(edit.to)", "\(from) আসলে \(edit.to)-এ থাকার কথা")
        case .missing: line + Bilingual("\(from) would be \(edit.to)", "\(from) এর জায়গায় হবে \(edit.to)")
        case .arithmetic:
            line
                + Bilingual(
                    "printed \(from), but the figures that depend on it were made with \(edit.to)",
                    "ছাপা \(from), কিন্তু এর ওপর নির্ভরশীল সংখ্যাগুলো \(edit.to) ধরে করা")
        case .misread:
            line + Bilingual("\(from) would read \(edit.to)", "\(from) এর জায়গায় হবে \(edit.to)")
        }
    }

    /// The odds: `93 %`, in the digits of the language.
    static func odds(_ explanation: Explanation) -> Bilingual { odds(thousandths: explanation.thousandths) }

    /// The odds from thousandths: `93%`.
    static func odds(thousandths: Int) -> Bilingual {
        let clamped = max(0, min(1000, thousandths))
        let tenths = clamped % 10 == 0 ? "" : ".\(clamped % 10)"
        return Bilingual.digits("\(clamped / 10)\(tenths)") + "%"
    }
}

/// Findings as a person should read them.
enum FindingOrder {
    /// The places of findings, worst first: errors, warnings, notes; what could not be judged after what was; then in
    /// the order of the source.
    static func worstFirst(_ findings: [Finding]) -> [Int] {
        findings.indices.sorted {
            let (left, right) = (findings[$0], findings[$1])
            if left.severity != right.severity { return left.severity > right.severity }
            if left.blocked != right.blocked { return !left.blocked }
            return $0 < $1
        }
    }
}
