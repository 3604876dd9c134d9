internal import Findings
internal import Specimens

extension CauseCounts {
    /// By kind of print, the rules that ask of it.
    private static let rules: [(kinds: Set<SpecimenPrint.Kind>, rules: [RuleName])] = [
        ([.code], [.codeParent, .codeSequence, .codeDuplicate]), ([.serial], [.serialSequence]),
        ([.unit], [.unitKind]), ([.telephone, .email], [.contactConflict]), ([.period], [.periodConflict]),
    ]

    /// Counts an author's errors in codes, serials, units, telephone numbers, addresses and titles: those that the rules
    /// report, of all that stand there.
    ///
    /// Nothing is said of those that no rule can see, and so nothing is weighed.
    mutating func countAuthor(ofPrints truth: DocumentTruth, _ findings: [Finding]) {
        for (kinds, rules) in CauseCounts.rules {
            let places = truth.prints.indices.filter { kinds.contains(truth.prints[$0].print.kind) }
            for rule in rules {
                let named = Set(findings.filter { $0.rule == rule }.flatMap { truth.prints(at: $0.cells) })
                let wrong = places.filter { truth.prints[$0].isWrong && named.contains($0) }
                count("author.\(rule.rawValue)", wrong.count, of: places.count)
                for place in wrong { countShape(truth.prints[place].print) }
            }
        }
        // A figure of another kind under the right unit is as wrong.
        let figures = findings.filter { $0.rule == .unitKind }.filter { finding in
            truth.cells(at: finding.cells).contains { truth.cells[$0].fault != nil }
        }
        count("author.unit.kind", Set(figures.compactMap(\.indicator)).count, of: 0)
    }

    /// In which of the ways that are told apart an author's wrong string is wrong, and of how many that he might have
    /// written it is one.
    private mutating func countShape(_ print: SpecimenPrint) {
        let isSlip = print.fault == .slip || print.fault == .lookalike
        let letters = print.correct.unicodeScalars.count { $0.properties.numericType != nil }
        let shape: String? =
            switch print.kind {
            case .code, .serial: "code"
            case .telephone: "contact"
            case .period: "period"
            case .activity, .unit, .email: nil
            }
        guard let shape else { return }
        let known = slips[shape] ?? (0, 0, 0)
        slips[shape] = (
            known.wrong + 1, known.slips + (isSlip ? 1 : 0),
            known.shares + 1 / (Double(max(1, letters)) * CauseCounts.otherDigits)
        )
    }

    /// What may stand in a digit's place if it is wrong.
    private static let otherDigits = 9.0

    /// Of authors' wrong strings, the shares of copies and of those that have just one digit wrong.
    ///
    /// The specimens' authors are of fewer minds than those in the field: half of each share is as if copies and slips
    /// were equally many.
    public var shapes: [(cause: String, share: Double, errors: Int)] {
        slips.sorted { $0.key < $1.key }.flatMap { shape, known -> [(cause: String, share: Double, errors: Int)] in
            let slipped = (Double(known.slips) / Double(known.wrong) + 0.5) / 2
            let one = slipped * known.shares / Double(known.wrong)
            return switch shape {
            case "code":
                [("author.code.copied", 1 - slipped, known.wrong), ("author.text.digit", one, known.wrong)]
            case "contact": [("author.text.letter", one, known.wrong)]
            default: [("author.form.again", 1 - slipped, known.wrong)]
            }
        }
    }

    /// Counts how often letters of addresses are misread.
    mutating func countReader(ofPrints truth: DocumentTruth) {
        for place in truth.prints where place.print.kind == .email {
            let (printed, read) = (Array(place.print.printed.utf8), Array(place.print.text.utf8))
            // What is not lost stands in its order.
            let wrong =
                printed.count == read.count ? zip(printed, read).count { $0 != $1 } : abs(printed.count - read.count)
            count("letter.other", wrong, of: printed.count)
        }
    }
}
