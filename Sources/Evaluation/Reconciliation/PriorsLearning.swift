internal import Audits
internal import Pipeline
internal import Specimens

/// Counts causes and calibrates probabilities on documents that nothing is measured on.
public struct PriorsLearning: Sendable {
    /// The seed that the documents follow from.
    public var seed: UInt64
    /// How many documents of each template.
    public var count: Int
    /// How many rows in a thousand hold an author's fault.
    public var faultsPerThousand = 50

    /// Makes a learning from that many documents of each template.
    public init(seed: UInt64, count: Int) {
        self.seed = seed
        self.count = count
    }

    private var options: ReconciliationEvaluation.Options {
        var options = ReconciliationEvaluation.Options()
        options.seed = seed
        options.count = count
        options.faultsPerThousand = faultsPerThousand
        options.isTraining = true
        options.isCalibrated = false
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
        return counts
    }

    /// What the odds of explanations are worth: points of modelled and found log-odds, with how many each is made of.
    ///
    /// All conditions count alike. The found shares are made to rise by pooling neighbours that do not (Ayer et al. 1955),
    /// each with one case more of either outcome, so that none is certain.
    public func calibration() -> [(modelled: Double, found: Double, cases: Int)] {
        var options = options
        options.conditions = [
            ReconciliationCondition(level: .clean), ReconciliationCondition(level: .mild),
            ReconciliationCondition(level: .mild, isPerturbed: true), ReconciliationCondition(level: .hard),
            ReconciliationCondition(level: .hard, isPerturbed: true),
        ]
        var sum = Calibration()
        for result in ReconciliationEvaluation().run(options, onFailure: { _, _ in }) {
            if let score = result.scores[.redundancy] { sum += score.calibration }
        }
        return IsotonicMap.points(sum.byThousandth)
    }
}
