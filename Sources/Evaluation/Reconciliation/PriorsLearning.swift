internal import Audits
internal import Pipeline
public import Specimens

/// Counts causes on documents that nothing is measured on.
public struct PriorsLearning: Sendable {
    /// The seed that the documents follow from.
    public var seed: UInt64
    /// How many documents of each template.
    public var count: Int
    /// How many rows in a thousand hold an author's fault.
    static let faultsPerThousand = 50

    /// Makes a learning from that many documents of each template.
    public init(seed: UInt64, count: Int) {
        self.seed = seed
        self.count = count
    }

    private var options: ReconciliationEvaluation.Options {
        var options = ReconciliationEvaluation.Options()
        options.seed = seed
        options.count = count
        options.faultsPerThousand = PriorsLearning.faultsPerThousand
        options.isTraining = true
        options.methods = [.redundancy]
        return options
    }

    /// How often each cause happened.
    public func causes() -> CauseCounts {
        let evaluation = ReconciliationEvaluation()
        let pipeline = Pipeline()
        var counts = CauseCounts()
        for template in options.templates {
            for number in 0..<count {
                let clean = evaluation.make(template, number, ReconciliationCondition(level: .clean), options).document
                let written = WrittenSpecimen(clean)
                let (paged, layout, records) = pipeline.record(written.bytes)
                let constraints = DocumentConstraints(paged: paged, layout: layout, records: records)
                counts.countAuthor(DocumentTruth(clean, written), constraints, records)
                // A reader met in the field is none of those that the table of confusions was counted from.
                let reader = ReconciliationCondition(level: .mild, isPerturbed: true)
                let read = evaluation.make(template, number, reader, options).document
                let readForm = WrittenSpecimen(read)
                let readTruth = DocumentTruth(read, readForm)
                counts.countReader(readTruth)
                let (readPaged, readLayout, readRecords) = pipeline.record(readForm.bytes)
                counts.countBroken(
                    readTruth, DocumentConstraints(paged: readPaged, layout: readLayout, records: readRecords),
                    readRecords)
            }
        }
        countPrints(into: &counts)
        return counts
    }

    /// Counts errors in codes, serials, units, telephone numbers, addresses and titles, in documents made with them.
    private func countPrints(into counts: inout CauseCounts) {
        let evaluation = ReconciliationEvaluation()
        let pipeline = Pipeline()
        let audit = Audit()
        var options = options
        options.hasPrintErrors = true
        for template in options.templates {
            for number in 0..<count {
                let clean = evaluation.make(template, number, ReconciliationCondition(level: .clean), options).document
                let written = WrittenSpecimen(clean)
                let (paged, layout, records) = pipeline.record(written.bytes)
                let audited = audit.run(paged: paged, layout: layout, records: records)
                counts.countAuthor(ofPrints: DocumentTruth(clean, written), audited.findings)
                let reader = ReconciliationCondition(level: .mild, isPerturbed: true)
                let read = evaluation.make(template, number, reader, options).document
                counts.countReader(ofPrints: DocumentTruth(read, WrittenSpecimen(read)))
            }
        }
    }

    /// How damaged the text of documents is at each level of noise: words, those that were read anew or not at all,
    /// figures, those that were misread, and of those the ones with a symbol too few or too many.
    public func damage() -> [(level: NoiseLevel, words: Int, edits: Int, figures: Int, misread: Int, pieces: Int)] {
        let evaluation = ReconciliationEvaluation()
        let pipeline = Pipeline()
        return NoiseLevel.allCases.map { level in
            var sum = (level: level, words: 0, edits: 0, figures: 0, misread: 0, pieces: 0)
            let condition = ReconciliationCondition(level: level, isPerturbed: level != .clean)
            for template in options.templates {
                for number in 0..<count {
                    let document = evaluation.make(template, number, condition, options).document
                    let written = WrittenSpecimen(document)
                    let (paged, layout, records) = pipeline.record(written.bytes)
                    let damage = DocumentConstraints(paged: paged, layout: layout, records: records).damage
                    sum.words += damage.words
                    sum.edits += damage.edits
                    let cells = DocumentTruth(document, written).cells.filter { !$0.printed.isEmpty }
                    sum.figures += cells.count
                    sum.misread += cells.count { $0.misread != nil }
                    sum.pieces += cells.count { $0.misread.map(Self.pieces.contains) == true }
                }
            }
            return sum
        }
    }

    private static let pieces: Set<FigureMisread.Kind> = [.lost, .doubled, .inserted, .separator]
}
