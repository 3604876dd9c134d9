internal import Figures
internal import Findings
internal import Provenance
internal import Specimens

/// What a method says of one document against the truth of it.
struct ReconciliationJudge {
    let truth: DocumentTruth
    let cases: [MisreadCase]
    let answer: ReconciliationAnswer
    private(set) var score = ReconciliationScore()
    private(set) var failures: [(kind: String, words: String, cell: Int?)] = []

    /// By item, its figure cells.
    private let cells: [[Int]]
    /// By corrected cell, whether the correction puts back what was printed.
    private var corrected: [Int: Bool] = [:]

    init(_ truth: DocumentTruth, _ cases: [MisreadCase], _ answer: ReconciliationAnswer) {
        self.truth = truth
        self.cases = cases
        self.answer = answer
        cells = answer.items.map { truth.cells(at: $0.cells) }
        judgeCorrections()
        judgeFaults()
        judgeMisreads()
        judgeItems()
    }

    private mutating func fail(_ kind: String, _ words: String, _ cell: Int?) { failures.append((kind, words, cell)) }

    private func misread(_ item: Int) -> [Int] { cells[item].filter { truth.cells[$0].misread != nil } }

    private func faults(_ item: Int) -> [Int] { cells[item].compactMap { truth.cells[$0].fault } }

    private func source(_ item: Int) -> ReconciliationScore.Source {
        switch (misread(item).isEmpty, faults(item).isEmpty) {
        case (false, true): .reader
        case (true, false): .author
        case (false, false): .both
        case (true, true): .neither
        }
    }

    // MARK: Corrections

    private mutating func judgeCorrections() {
        for correction in answer.corrections {
            let cell = truth.cell(at: correction.span)
            let isRight = cell.map { truth.cells[$0].misread != nil && truth.cells[$0].isPrinted(correction.value) }
            score.corrections.count(isRight == true)
            if let cell { corrected[cell] = isRight }
            let said =
                "\(FigureWords.of(correction.value)) for \(cell.map(words) ?? "no figure: " + truth.words(at: correction.span))"
            fail(isRight == true ? "right" : "suggestion", said + rules(correction), cell)
        }
    }

    private func rules(_ correction: ReconciliationAnswer.Correction) -> String {
        let own = correction.items.map { item -> String in
            let wrong = cells[item].filter { truth.cells[$0].misread != nil || truth.cells[$0].fault != nil }
            let causes = wrong.map { "\n        wrong: " + words($0) }.joined()
            return describe(item) + ", \(source(item).rawValue)'s" + causes
        }
        return " by " + own.joined(separator: ", ")
    }

    private func words(_ cell: Int) -> String {
        let cell = truth.cells[cell]
        var words = "\(cell.field) '\(cell.text)'"
        if let misread = cell.misread { words += " printed '\(cell.printed)' (\(misread.rawValue))" }
        if let fault = cell.fault {
            let fault = truth.document.faults[fault]
            words += " author's \(fault.cause.rawValue), should be '\(fault.correct)'"
        }
        return words
    }

    // MARK: Authors

    /// An author's error is explained away where a discrepancy that it takes part in is called a misread though none of
    /// its figures was, or where a correction that puts back nothing is made in one.
    private mutating func judgeFaults() {
        var places: [Int: [Int]] = [:]
        for item in answer.items.indices where !answer.items[item].isBlocked {
            for fault in Set(faults(item)) { places[fault, default: []].append(item) }
        }
        for (fault, items) in places.sorted(by: { $0.key < $1.key }) {
            let isMasked = items.contains(where: explainsAway)
            score.masked[truth.document.faults[fault].cause.rawValue, default: Share()].count(isMasked)
            guard isMasked else { continue }
            let cell = truth.cells.firstIndex { $0.fault == fault }
            fail("masked", "\(cell.map(words) ?? "") by " + items.map(describe).joined(separator: "; "), cell)
        }
    }

    private func explainsAway(_ item: Int) -> Bool {
        if cells[item].contains(where: { corrected[$0] == false }) { return true }
        guard answer.items[item].verdict == .misread else { return false }
        guard let best = answer.items[item].explanations.first else { return misread(item).isEmpty }
        return !isTrue(best)
    }

    private func describe(_ item: Int) -> String {
        let item = answer.items[item]
        let shown = item.explanations.prefix(3).map { explanation in
            let edits = explanation.edits.map { "\($0.from)→\($0.to)" }.joined(separator: ",")
            return "\(explanation.kind.rawValue) \(edits) \(explanation.thousandths)"
        }
        let verdict = item.verdict.rawValue + (item.withheld.map { "/" + $0.rawValue } ?? "")
        let bound = item.isBounded ? " bounded" : ""
        return "\(item.rule.rawValue) \(verdict)\(bound) [\(shown.joined(separator: " | "))]"
    }

    /// Whether every edit of an explanation puts back what was printed.
    private func isTrue(_ explanation: Explanation) -> Bool {
        !explanation.edits.isEmpty
            && explanation.edits.allSatisfy { edit in
                guard let cell = truth.cell(at: edit.span) else { return false }
                return truth.cells[cell].misread != nil && truth.cells[cell].isPrinted(edit)
            }
    }

    // MARK: Misreads

    private mutating func judgeMisreads() {
        for known in cases {
            let isCorrected = corrected[known.cell] == true
            score.coverage[min(4, known.equations), default: Share()].count(isCorrected)
            let kind = truth.cells[known.cell].misread?.rawValue ?? ""
            score.coverageByKind[kind, default: Share()].count(isCorrected)
            if !isCorrected, known.isIdentifiable { fail("missed", missed(known), known.cell) }
            guard known.isIdentifiable else { continue }
            let rank = rank(of: known.cell)
            score.first.count(rank == 0)
            score.firstThree.count(rank.map { $0 < 3 } ?? false)
            if rank != 0 {
                let place = rank.map { "explained in place \($0 + 1)" } ?? "not explained"
                fail("rank", place + ": " + missed(known), known.cell)
            }
        }
    }

    private func missed(_ known: MisreadCase) -> String {
        let items = cells.indices.filter { cells[$0].contains(known.cell) && !answer.items[$0].isBlocked }
        let odds = known.posterior.map { ", the ideal observer \(Int($0 * 1000))" } ?? ""
        let unknown = known.unknown.map { ", unknown \($0 > 0)" } ?? ""
        let told = known.told.map { ", told \($0 > 0)" } ?? ""
        return words(known.cell) + ", \(known.equations) equations\(odds + unknown + told): "
            + items.map(describe).joined(separator: "; ")
    }

    /// The worst place that the true explanation of a cell has in any discrepancy of it; nil where one lacks it.
    private func rank(of cell: Int) -> Int? {
        var worst: Int?
        for item in cells.indices where cells[item].contains(cell) && !answer.items[item].isBlocked {
            let place = answer.items[item].explanations.firstIndex { explanation in
                isTrue(explanation) && explanation.edits.contains { truth.cell(at: $0.span) == cell }
            }
            guard let place else { return nil }
            worst = max(worst ?? 0, place)
        }
        return worst
    }

    // MARK: Verdicts and probabilities

    private mutating func judgeItems() {
        // Of codes, serials and text outside the tables it is not known who erred.
        for item in answer.items.indices
        where !answer.items[item].isBlocked && !cells[item].isEmpty && !isOfWrongPrint(item) {
            let source = source(item)
            let verdict = answer.items[item].verdict
            score.verdictCounts[source, default: [:]][verdict.rawValue, default: 0] += 1
            score.bounded.count(answer.items[item].isBounded)
            if let guardian = answer.items[item].withheld, let best = answer.items[item].explanations.first {
                score.withheld[guardian.rawValue, default: Share()].count(isTrue(best))
                let said = "\(isTrue(best) ? "right" : "wrong"), \(source.rawValue)'s: " + describe(item)
                fail("withheld", said, best.edits.first.flatMap { truth.cell(at: $0.span) })
            }
            // Where both erred, either verdict says a part of it.
            if source != .both, verdict == .misread || verdict == .author {
                let isRight = verdict == (source == .reader ? .misread : .author) && source != .neither
                score.verdicts.count(isRight)
                if !isRight { fail("verdict", "\(source.rawValue)'s: " + describe(item), cells[item].first) }
            }
            guard source != .both else { continue }
            var weighed: [String] = []
            for explanation in answer.items[item].explanations {
                let isRight = explanation.kind == .arithmetic ? isAuthors(explanation, source) : isTrue(explanation)
                score.calibration.count(thousandths: explanation.thousandths, isRight: isRight)
                weighed.append("\(explanation.kind.rawValue) \(explanation.thousandths) \(isRight ? "right" : "wrong")")
            }
            let said = "\(answer.items[item].rule.rawValue) \(verdict.rawValue), \(source.rawValue)'s: "
            fail("weighed", said + weighed.joined(separator: ", "), cells[item].first)
        }
    }

    /// Whether a figure contradicts a unit that is wrong itself, which is judged among the prints.
    private func isOfWrongPrint(_ item: Int) -> Bool {
        PrintJudge.rules.contains(answer.items[item].rule)
            && truth.prints(at: answer.items[item].cells).contains {
                truth.prints[$0].isMisread || truth.prints[$0].isWrong
            }
    }

    /// Whether a discrepancy is the author's, and the cells that an explanation names, if any, are those he got wrong.
    private func isAuthors(_ explanation: Explanation, _ source: ReconciliationScore.Source) -> Bool {
        source == .author
            && explanation.edits.allSatisfy { edit in
                truth.cell(at: edit.span).map { truth.cells[$0].fault != nil } ?? false
            }
    }
}
