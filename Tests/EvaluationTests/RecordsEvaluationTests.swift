import Specimens
import Testing

@testable import Evaluation

@Suite("Scores of records")
struct RecordsEvaluationTests {
    @Test("a document that is read as it was written is found whole")
    func wholeDocument() {
        var canonical = CanonicalCells()
        let document = SpecimenDocuments.make("grievance", seed: 3)
        let written = WrittenSpecimen(document)
        let score = RecordsEvaluation().compare(document, written, reading: written.bytes, &canonical).score
        #expect(score.tables == Tally(right: 1))
        #expect(score.indicators.missed == 0 && score.indicators.right == document.tables[0].indicators.count)
        #expect(score.undamagedRight == score.undamaged && score.undamaged > 20)
        #expect(score.invented == 0 && score.stray == 0)
    }

    @Test(
        "headings of quarters that are wider than their columns are read as printed in columns of spaces",
        arguments: [86_120_305_360_143] as [UInt64])
    func wideGroups(seed: UInt64) {
        var canonical = CanonicalCells()
        let document = SpecimenDocuments.make("quarterlyPairs", seed: seed, faultsPerThousand: 50)
        let written = WrittenSpecimen(document, as: .layout)
        let score = RecordsEvaluation().compare(document, written, reading: written.bytes, &canonical).score
        #expect(score.tableKinds == 1)
        #expect(score.undamagedRight == score.undamaged && score.undamaged > 50 && score.stray == 0)
    }

    @Test("what an empty file says of a document is all missed")
    func nothingRead() {
        var canonical = CanonicalCells()
        let document = SpecimenDocuments.make("grievance", seed: 3)
        let score = RecordsEvaluation().compare(document, WrittenSpecimen(document), reading: [0x0A], &canonical).score
        #expect(score.tables == Tally(missed: 1))
        #expect(score.indicators == Tally(missed: document.tables[0].indicators.count))
        #expect(score.undamagedRight == 0 && score.undamaged > 20)
        #expect(score.rows.right == 0)
    }

    @Test("a changed figure is one wrong figure, and a damaged one is counted apart")
    func changedFigure() {
        var canonical = CanonicalCells()
        let document = SpecimenDocuments.make("eGovernance", seed: 4)
        let written = WrittenSpecimen(document)
        let text = String(decoding: written.bytes, as: UTF8.self)
        let weight = document.tables[0].indicators[0].figures[.weight]
        guard let weight, let row = document.tables[0].rows.first(where: { $0.indicator == 0 }) else {
            Issue.record("no first row")
            return
        }
        let line = row.cells.map(\.text).joined(separator: "\t")
        var cells = row.cells.map(\.text)
        for place in row.cells.indices where row.cells[place].field == .weight { cells[place] = "৭৭" }
        let changed = text.replacing(line, with: cells.joined(separator: "\t"))
        let score = RecordsEvaluation().compare(document, written, reading: Array(changed.utf8), &canonical).score
        #expect(weight.printed != "৭৭")
        #expect(score.undamagedRight == score.undamaged - 1)
    }

    @Test("a document's kind and its quarter are scored: right, wrong, not said, and said where there is none")
    func documentQuarters() {
        func score(_ document: SpecimenDocument, _ bytes: [UInt8]? = nil) -> RecordsScore {
            var canonical = CanonicalCells()
            let written = WrittenSpecimen(document)
            return RecordsEvaluation().compare(document, written, reading: bytes ?? written.bytes, &canonical).score
        }
        var document = SpecimenDocuments.make("quarterly", seed: 5)
        let right = score(document)
        #expect(right.documentQuarters == Tally(right: 1) && right.documentKinds == 1)
        let empty = score(document, [0x0A])
        #expect(empty.documentQuarters == Tally(missed: 1) && empty.documentKinds == 0)
        document.quarter = document.quarter.map { $0 % 4 + 1 }
        #expect(score(document).documentQuarters == Tally(wrong: 1, missed: 1))
        document.quarter = nil
        #expect(score(document).documentQuarters == Tally(wrong: 1))
        let halfYear = SpecimenDocuments.make("halfYearly", seed: 5)
        #expect(score(halfYear).documentQuarters == Tally() && score(halfYear).documentKinds == 1)
        let group = RecordsEvaluation.Group(form: .tabs, template: "quarterly", level: .clean)
        let text = RecordsReport.text([(group: group, score: right)])
        let lines = text.split(separator: "\n")
        let place = lines.firstIndex { $0.hasPrefix("documents ") }.map { $0 + 1 }
        let words = place.map { lines[$0].split(separator: " ").map(String.init) } ?? []
        #expect(words == ["tabs", "all", "clean", "1", "100.00", "100.00", "1", "100.00", "100.00"])
        #expect(RecordsReport.json([(group: group, score: right)]).contains(#""documentQuarters":{"right":1,"#))
    }

    @Test("the same options give the same scores")
    func repeatability() {
        var options = RecordsEvaluation.Options()
        options.count = 1
        options.templates = ["quarterly", "integrity"]
        let first = RecordsEvaluation().run(options) { _, _ in }
        let second = RecordsEvaluation().run(options) { _, _ in }
        #expect(RecordsReport.json(first) == RecordsReport.json(second))
        #expect(first.count == 2 * options.levels.count * options.forms.count)
    }

    @Test("likeness of grids is 1 for the same, 0 for nothing in common, and falls with each cell moved")
    func grids() {
        let grid = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
        #expect(GridLikeness.of(grid, grid) == 1)
        #expect(GridLikeness.of(grid, [[11, 12], [13, 14]]) == 0)
        let moved = GridLikeness.of(grid, [[1, 2, 3], [4, 5, 6], [0, 7, 8]])
        #expect(moved > 0.5 && moved < 1)
        #expect(GridLikeness.of(grid, Array(grid.dropLast())) > moved)
    }
}
