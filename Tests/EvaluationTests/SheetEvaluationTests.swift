import Specimens
import Testing

@testable import Evaluation

@Suite("Scores of documents that other programs have printed and read")
struct SheetEvaluationTests {
    private let document = SpecimenDocuments.make("grievance", seed: 3)

    private var text: String { String(decoding: WrittenSpecimen(document).bytes, as: UTF8.self) }

    private func score(_ text: String) -> (SheetScore, [String]) {
        var failures: [String] = []
        let score = SheetEvaluation().compare(document, reading: Array(text.utf8)) { failures.append($0) }
        return (score, failures)
    }

    @Test("a document that is read as it was written is exact, wherever its lines stand")
    func whole() {
        let (score, failures) = score("\n\nএকটি চিঠি\n\n" + text)
        #expect(failures.isEmpty)
        #expect(score.tables == Tally(right: 1) && score.wholeTables == 1)
        #expect(score.tableKinds == 1 && score.tablePlans == 1)
        #expect(score.indicators == Tally(right: document.tables[0].indicators.count))
        #expect(score.exact == score.figures && score.figures > 20 && score.stray == 0 && score.wrong == 0)
    }

    @Test("of an empty text all is lost, and nothing wrong")
    func nothing() {
        let (score, _) = score("\n")
        #expect(score.tables == Tally(missed: 1) && score.wholeTables == 0)
        #expect(score.indicators == Tally(missed: document.tables[0].indicators.count))
        #expect(score.exact == 0 && score.lost == score.figures && score.wrong == 0)
    }

    @Test("another figure is wrong, one more where none is printed is stray, and a row left out is lost by itself")
    func faults() throws {
        let row = try #require(document.tables[0].rows.first { $0.indicator == 1 })
        let line = row.cells.map(\.text).joined(separator: "\t")
        let (without, _) = score(text.replacing(line + "\n", with: ""))
        #expect(without.indicators.missed == 1 && without.wrong == 0)
        let figures = document.tables[0].indicators[1].figures.values.count { !$0.value.isEmpty }
        #expect(without.lost == figures)

        var cells = row.cells.map(\.text)
        let weight = try #require(row.cells.firstIndex { $0.field == .weight })
        cells[weight] = "৭৭"
        let (changed, failures) = score(text.replacing(line, with: cells.joined(separator: "\t")))
        #expect(changed.wrong == 1 && changed.exact == changed.figures - 1 && changed.stray == 0)
        #expect(failures.count == 1 && failures[0].contains("weight: 77 for"))
    }
}
