internal import Findings
internal import Provenance

/// An explanation told to a person, in both languages.
enum ExplanationWords {
    /// What it supposes, and what it would change: `A figure read for another: line 9, ৮ would read ৪`.
    static func sentence(_ explanation: Explanation) -> Bilingual {
        guard !explanation.edits.isEmpty else { return explanation.kind.words + supposition(explanation.kind) }
        var result = explanation.kind.words + ": "
        for (index, edit) in explanation.edits.prefix(6).enumerated() {
            if index > 0 { result = result + "; " }
            result = result + change(edit, kind: explanation.kind)
        }
        return explanation.edits.count > 6 ? result + " …" : result
    }

    private static func supposition(_ kind: ExplanationKind) -> Bilingual {
        switch kind {
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
        case .arithmetic: line + Bilingual("\(from) should be \(edit.to)", "\(from) এর জায়গায় হওয়া উচিত \(edit.to)")
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
