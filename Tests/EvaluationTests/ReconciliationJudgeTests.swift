import Figures
import Findings
import Provenance
import Specimens
import Testing

@testable import Evaluation

@Suite("Scores of reconciliation")
struct ReconciliationJudgeTests {
    private func truths(noise: NoiseLevel, faults: Int) -> [DocumentTruth] {
        SpecimenDocuments.templates.flatMap { template in
            (UInt64(1)...6).map { seed in
                let document = SpecimenDocuments.make(template, seed: seed, faultsPerThousand: faults, noise: noise)
                return DocumentTruth(document, WrittenSpecimen(document))
            }
        }
    }

    private func span(_ cell: FigureTruth) -> SourceSpan {
        SourceSpan(page: 1, line: 1, start: Int32(cell.range.lowerBound), end: Int32(cell.range.upperBound))
    }

    /// One discrepancy for each of these cells, with a correction to what `text` says of it.
    private func answer(
        _ truth: DocumentTruth, _ cells: [FigureTruth], _ text: (FigureTruth) -> String
    ) -> ReconciliationAnswer {
        var answer = ReconciliationAnswer()
        for cell in cells {
            answer.items.append(ReconciliationAnswer.Item(rule: .totalQuarters, cells: [span(cell)], verdict: .misread))
            answer.corrections.append(
                ReconciliationAnswer.Correction(
                    span: span(cell), value: cell.value(of: text(cell)), items: [answer.items.count - 1]))
        }
        return answer
    }

    @Test("who puts back what was printed is right each time and explains no author away")
    func perfect() {
        var corrections = Share()
        for truth in truths(noise: .hard, faults: 50) {
            let cells = truth.cells.filter { $0.misread != nil && $0.value(of: $0.printed).quantity != nil }
            let score = ReconciliationJudge(truth, [], answer(truth, cells, \.printed)).score
            corrections += score.corrections
            #expect(score.maskedAll.part == 0)
        }
        #expect(corrections.part == corrections.whole && corrections.whole > 50)
    }

    @Test("who corrects what an author wrote explains every one of them away")
    func masking() {
        var masked = Share()
        for truth in truths(noise: .clean, faults: 200) {
            let cells = truth.cells.filter { $0.fault != nil && $0.value(of: $0.text).quantity != nil }
            let score = ReconciliationJudge(truth, [], answer(truth, cells) { $0.text + "১" }).score
            masked += score.maskedAll
            #expect(score.corrections.part == 0)
        }
        #expect(masked.part == masked.whole && masked.whole > 50)
    }

    @Test("an edit of a piece of a cell is judged by what the whole cell would say")
    func edits() {
        let cell = FigureTruth(
            table: 0, row: 0, field: .declaredCount, range: 100..<150, text: "উপমোট= (১৮টি সূচক) ৫০",
            printed: "উপমোট= (১৪টি সূচক) ৫০", unit: nil, misread: .digit, fault: nil)
        let start = Int32(100 + "উপমোট= (".utf8.count)
        let number = SourceSpan(page: 1, line: 1, start: start, end: start + 6)
        #expect(cell.isPrinted(ExplanationEdit(span: number, from: "১৮", to: "১৪")))
        #expect(!cell.isPrinted(ExplanationEdit(span: number, from: "১৮", to: "১৬")))
        #expect(cell.isPrinted(.number(Decimal(14))))
        #expect(!cell.isPrinted(.number(Decimal(50))) && !cell.isPrinted(.number(Decimal(18))))
    }

    @Test("every identifiable misread breaks a rule by itself and was read as the document says")
    func cases() {
        var options = ReconciliationEvaluation.Options()
        options.count = 4
        options.conditions = [ReconciliationCondition(level: .hard), ReconciliationCondition(level: .clean)]
        options.methods = [.both]
        let results = ReconciliationEvaluation().run(options) { _, _ in }
        let (noisy, clean) = (results[0].material, results[1].material)
        #expect(noisy.identifiable > 5 && noisy.identifiable <= noisy.alone && noisy.alone <= noisy.breaking)
        #expect(clean.misreads.isEmpty && clean.breaking == 0)
        #expect(results[0].scores[.both]?.first.whole == noisy.identifiable)
    }

    @Test("a document without faults and noise breaks no rule, whatever its template")
    func soundness() {
        var options = ReconciliationEvaluation.Options()
        options.seed = 71
        options.count = 12
        options.faultsPerThousand = 0
        options.conditions = [ReconciliationCondition(level: .clean)]
        options.methods = [.rules]
        let results = ReconciliationEvaluation().run(options) { _, _ in }
        #expect(results[0].material.figures > 10_000)
        #expect(results[0].scores[.rules]?.verdictCounts == [:])
    }

    @Test("what is learnt from is never measured on")
    func seeds() {
        let numbers = (0..<50).flatMap { number in (UInt64(0)...20).map { ($0, number) } }
        let training = Set(numbers.map { ReconciliationSeeds.training($0, $1) })
        #expect(training.isDisjoint(with: numbers.map { ReconciliationSeeds.evaluation($0, $1) }))
    }

    @Test("Wilson's interval of 8 in 10 is 49.0 to 94.3 %, and none of 0 begins at 0")
    func intervals() {
        let some = Share(8, of: 10).interval
        #expect(some.map { abs($0.lowerBound - 0.4902) < 0.0001 && abs($0.upperBound - 0.9433) < 0.0001 } == true)
        #expect(Share(0, of: 10).interval?.lowerBound == 0)
        #expect(Share().interval == nil)
    }

    @Test("an explanation given 0.9 that is right costs 0.01, one that is wrong 0.81")
    func brier() {
        var calibration = Calibration()
        calibration.count(thousandths: 900, isRight: true)
        calibration.count(thousandths: 900, isRight: false)
        calibration.count(thousandths: 899, isRight: false)
        #expect(calibration.confident == Share(1, of: 2))
        #expect(calibration.brier.map { abs($0 - (0.01 + 0.81 + 0.899 * 0.899) / 3) < 1e-9 } == true)
    }
}
