import Testing

/// What is recognised against what is true.
@Suite("Accuracy")
struct AccuracyTests {
    private func expectNone(_ mismatches: [String], of document: CorpusDocument) {
        for mismatch in mismatches { Issue.record("\(document.name): \(mismatch)") }
    }

    private func comparison(_ document: CorpusDocument) throws -> RecordComparison {
        RecordComparison(truth: try Truth.of(document.name), document: try document.processed())
    }

    @Test("a document's kind, year, quarter and office are those of the page", arguments: CorpusDocument.ours)
    func description(_ document: CorpusDocument) throws {
        expectNone(try comparison(document).ofDocument(), of: document)
    }

    @Test("every table is found, of its kind and plan, and nothing else is a table", arguments: CorpusDocument.ours)
    func tables(_ document: CorpusDocument) throws {
        expectNone(try comparison(document).ofTables(), of: document)
    }

    @Test("areas and declared totals are those of the page", arguments: CorpusDocument.ours)
    func areasAndTotals(_ document: CorpusDocument) throws {
        expectNone(try comparison(document).ofAreasAndTotals(), of: document)
    }

    @Test("every indicator is found, every figure of it exact, and none is invented", arguments: CorpusDocument.ours)
    func indicators(_ document: CorpusDocument) throws {
        expectNone(try comparison(document).ofIndicators(), of: document)
    }

    @Test("every planted fault is found, and nothing that is right is called a fault", arguments: CorpusDocument.ours)
    func findings(_ document: CorpusDocument) throws {
        expectNone(try comparison(document).ofFindings(), of: document)
    }

    @Test("the corpus has documents")
    func presence() {
        #expect(CorpusDocument.ours.count >= 12)
    }
}
