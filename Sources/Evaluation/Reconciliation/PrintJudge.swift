internal import Findings
internal import Provenance
internal import Specimens

/// What an audit says of a document's codes, serials, units, telephone numbers, addresses and titles, against the truth.
struct PrintJudge {
    /// The rules that ask of printed strings.
    static let rules: Set<RuleName> = [
        .codeParent, .codeSequence, .codeDuplicate, .serialSequence, .unitKind, .contactConflict, .periodConflict,
    ]

    let truth: DocumentTruth
    private let findings: [Finding]
    /// By finding, the prints that it names.
    private let prints: [[Int]]
    private(set) var scores: [SpecimenPrint.Kind: PrintScore] = [:]
    private(set) var failures: [(kind: String, words: String, cell: Int?)] = []

    init(_ truth: DocumentTruth, _ findings: [Finding]) {
        self.truth = truth
        self.findings = findings.filter { PrintJudge.rules.contains($0.rule) && !$0.blocked }
        prints = self.findings.map { truth.prints(at: $0.cells) }
        judgePrints()
        for finding in self.findings.indices where !prints[finding].isEmpty { judge(finding) }
    }

    private func misread(_ finding: Int) -> [Int] { prints[finding].filter { truth.prints[$0].isMisread } }

    private func wrong(_ finding: Int) -> [Int] { prints[finding].filter { truth.prints[$0].isWrong } }

    /// Whose a discrepancy is; a figure under a unit may be wrong itself.
    private func source(_ finding: Int) -> ReconciliationScore.Source {
        let cells = truth.cells(at: findings[finding].cells)
        let isMisread = !misread(finding).isEmpty || cells.contains { truth.cells[$0].misread != nil }
        let isWrong = !wrong(finding).isEmpty || cells.contains { truth.cells[$0].fault != nil }
        return switch (isMisread, isWrong) {
        case (true, false): .reader
        case (false, true): .author
        case (true, true): .both
        case (false, false): .neither
        }
    }

    // MARK: Prints

    private mutating func judgePrints() {
        var found: [Int: [Int]] = [:]
        for (finding, prints) in prints.enumerated() {
            for print in prints { found[print, default: []].append(finding) }
        }
        for (place, known) in truth.prints.enumerated() {
            let kind = known.print.kind
            scores[kind, default: PrintScore()].prints += 1
            let named = found[place] ?? []
            if known.isMisread {
                scores[kind, default: PrintScore()].misreads.count(!named.isEmpty)
                if !named.isEmpty {
                    let isTold = named.contains { isExplained($0) && isTrue($0) }
                    scores[kind, default: PrintScore()].coverage.count(isTold)
                    if !isTold { fail("missed", place, named) }
                } else {
                    fail("silent", place, [])
                }
            }
            guard let fault = known.print.fault else { continue }
            scores[kind, default: PrintScore()].faults.count(!named.isEmpty)
            if named.isEmpty {
                fail("unreported", place, [])
                continue
            }
            let isMasked = named.contains { isExplained($0) && !isTrue($0) }
            scores[kind, default: PrintScore()].masked.count(isMasked)
            scores[kind, default: PrintScore()].maskedByFault[fault, default: Share()].count(isMasked)
            if isMasked { fail("masked", place, named) }
        }
    }

    private func isExplained(_ finding: Int) -> Bool { findings[finding].verdict == .misread }

    private func isTrue(_ finding: Int) -> Bool { findings[finding].explanations.first.map(isTrue) ?? false }

    /// Whether every edit of an explanation puts back what was printed.
    private func isTrue(_ explanation: Explanation) -> Bool {
        !explanation.edits.isEmpty
            && explanation.edits.allSatisfy { edit in
                if let place = truth.prints(at: [edit.span]).first {
                    return truth.prints[place].isMisread && truth.prints[place].isPrinted(edit)
                }
                guard let cell = truth.cell(at: edit.span) else { return false }
                return truth.cells[cell].misread != nil && truth.cells[cell].isPrinted(edit)
            }
    }

    // MARK: Findings

    private mutating func judge(_ finding: Int) {
        // What is said is said of the print at fault, or else of the first.
        let place = misread(finding).first ?? wrong(finding).first ?? prints[finding][0]
        let kind = truth.prints[place].print.kind
        let (verdict, source) = (findings[finding].verdict, source(finding))
        var score = scores[kind] ?? PrintScore()
        if verdict == .misread {
            score.corrections.count(isTrue(finding))
            if !isTrue(finding) { fail("suggestion", place, [finding]) }
        }
        if misread(finding).count == 1, source == .reader {
            score.first.count(isTrue(finding))
            if !isTrue(finding) { fail("rank", place, [finding]) }
        }
        if source != .both, verdict == .misread || verdict == .author {
            let isRight = verdict == (source == .reader ? .misread : .author) && source != .neither
            score.verdicts.count(isRight)
            if !isRight { fail("verdict", place, [finding]) }
        }
        if source != .both {
            for explanation in findings[finding].explanations where explanation.thousandths >= 900 {
                score.confident.count(explanation.edits.isEmpty ? source == .author : isTrue(explanation))
            }
        }
        scores[kind] = score
    }

    private mutating func fail(_ kind: String, _ place: Int, _ findings: [Int]) {
        let known = truth.prints[place].print
        var words = "\(known.kind.rawValue) '\(known.text)'"
        if truth.prints[place].isMisread { words += " printed '\(known.printed)' (\(known.misread?.rawValue ?? ""))" }
        if let fault = known.fault { words += " author's \(fault.rawValue), should be '\(known.correct)'" }
        let said = findings.map { place in
            let finding = self.findings[place]
            let shown = finding.explanations.prefix(3).map { explanation in
                let edits = explanation.edits.map { "\($0.from)→\($0.to)" }.joined(separator: ",")
                return "\(explanation.kind.rawValue) \(edits) \(explanation.thousandths)"
            }
            return "\(finding.rule.rawValue) \(finding.verdict.rawValue) [\(shown.joined(separator: " | "))]"
        }
        failures.append(("print." + kind, words + ": " + said.joined(separator: "; "), nil))
    }
}
