internal import Audits
internal import Findings
internal import Pages
internal import Pipeline
internal import Records
public import Specimens
internal import Tables

/// Who reconciles: our engine by the evidence it may use, or a peer.
public enum ReconciliationMethod: String, Sendable, Hashable, CaseIterable {
    /// The network of rules alone.
    case rules
    /// What is read for what, rule by rule.
    case confusions
    /// The network of rules and what is read for what.
    case both
    /// Both, and everything that a document says twice: what everything else uses.
    case redundancy
    /// Scholtus's correction of typing errors.
    case scholtus
    /// The same, cells of one digit not dropped.
    case scholtusOneDigit
    /// Fellegi's and Holt's least change, ties at random.
    case fellegiHolt

    /// Whether it is our own.
    public var isOurs: Bool { evidence != nil }

    var evidence: ReconciliationOptions.Evidence? { ReconciliationOptions.Evidence(rawValue: rawValue) }
}

/// Which seeds documents are drawn from: what is learnt from and what is measured on never meet.
public enum ReconciliationSeeds {
    private static let training: UInt64 = 1 << 63

    /// The document of that number to measure on.
    public static func evaluation(_ seed: UInt64, _ number: Int) -> UInt64 {
        (seed &* 1_000_003 &+ UInt64(number)) & ~training
    }

    /// The document of that number to learn from.
    public static func training(_ seed: UInt64, _ number: Int) -> UInt64 {
        (seed &* 1_000_003 &+ UInt64(number)) | training
    }
}

/// A kind of documents: how noisy they are, who read them, and what their authors do.
public struct ReconciliationCondition: Sendable, Hashable {
    /// The noise.
    public var level: NoiseLevel
    /// Whether misread digits come from other readers than the confusion table's.
    public var isPerturbed = false
    /// Whether authors' errors are slips that look like misreadings, instead of errors of every kind.
    public var isAdversarial = false

    /// Makes a condition.
    public init(level: NoiseLevel, isPerturbed: Bool = false, isAdversarial: Bool = false) {
        self.level = level
        self.isPerturbed = isPerturbed
        self.isAdversarial = isAdversarial
    }

    /// Its name for a person.
    public var name: String {
        let reader = level == .clean ? "" : isPerturbed ? ", perturbed" : ", matched"
        return level.rawValue + reader + (isAdversarial ? ", look-alikes" : "")
    }
}

/// Scores the explanations of discrepancies on generated documents whose every misread and every author's error is known.
public struct ReconciliationEvaluation: Sendable {
    /// What to draw.
    public struct Options: Sendable {
        /// The seed that every document follows from.
        public var seed: UInt64 = 1
        /// How many documents of each template and condition.
        public var count = 10
        /// The templates.
        public var templates = SpecimenDocuments.templates
        /// The conditions.
        public var conditions: [ReconciliationCondition] = []
        /// The methods.
        public var methods = ReconciliationMethod.allCases
        /// How many rows in a thousand hold an author's fault.
        public var faultsPerThousand = 50
        /// Whether misreads are identified as if every wrong figure of an author's were as likely as any other.
        public var hasEvenAuthors = false
        /// Whether misreads by other readers are identified by one who does not know which reader it was.
        public var hasUnknownReader = false
        /// Whether documents are drawn from the seeds that are learnt from.
        public var isTraining = false
        /// Whether codes, serials, units, telephone numbers, addresses and titles are misread and got wrong as well.
        public var hasPrintErrors = false

        /// Makes the usual options.
        public init() {}
    }

    /// What came out of one condition.
    public struct Result: Sendable {
        /// The condition.
        public var condition: ReconciliationCondition
        /// What its documents hold.
        public var material = ReconciliationMaterial()
        /// The scores, by method.
        public var scores: [ReconciliationMethod: ReconciliationScore] = [:]
    }

    /// Other readers than the table's, of which each document has one.
    private static let readers = 8

    private let pipeline = Pipeline()

    /// Makes an evaluation with the embedded knowledge.
    public init() {}

    /// The results by condition, in the order of the options; every failure is handed to `onFailure` with its method.
    public func run(
        _ options: Options, onFailure: (ReconciliationMethod, ReconciliationFailure) -> Void
    ) -> [Result] {
        let audits = options.methods.compactMap { method in
            method.evidence.map { evidence in
                let weighing = ReconciliationOptions(evidence: evidence)
                return (method, Audit(reconciliation: weighing))
            }
        }
        return options.conditions.map { condition in
            var result = Result(condition: condition)
            for template in options.templates {
                for number in 0..<options.count {
                    let (document, odds) = make(template, number, condition, options)
                    measure(document, odds, audits, options, into: &result, onFailure)
                }
            }
            return result
        }
    }

    /// The document of a seed that failures name, as it is written; nil where the options draw none of it.
    public func text(of seed: UInt64, _ options: Options) -> [UInt8]? {
        for condition in options.conditions {
            for template in options.templates {
                for number in 0..<options.count {
                    let document = make(template, number, condition, options).document
                    if document.seed == seed { return WrittenSpecimen(document).bytes }
                }
            }
        }
        return nil
    }

    /// The document of that number, and its reader; its seed serves for all conditions.
    func make(
        _ template: String, _ number: Int, _ condition: ReconciliationCondition, _ options: Options
    ) -> (document: SpecimenDocument, odds: ReaderOdds) {
        let seed = (options.isTraining ? ReconciliationSeeds.training : ReconciliationSeeds.evaluation)(
            options.seed, number)
        let reader = (seed & ~0xFF) &+ UInt64(number % Self.readers)
        let digits = condition.isPerturbed ? DigitNoise(perturbedBy: reader) : DigitNoise()
        let faults = condition.isAdversarial ? 0 : options.faultsPerThousand
        let document = SpecimenDocuments.make(
            template, seed: seed, faultsPerThousand: faults, noise: condition.level, digits: digits,
            lookalikesPerThousand: condition.isAdversarial ? options.faultsPerThousand : 0,
            hasPrintErrors: options.hasPrintErrors)
        let isUnknown = condition.isPerturbed && options.hasUnknownReader
        return (document, ReaderOdds(level: condition.level, digits: isUnknown ? .unknown : digits))
    }

    private func measure(
        _ document: SpecimenDocument, _ odds: ReaderOdds, _ audits: [(ReconciliationMethod, Audit)],
        _ options: Options, into result: inout Result,
        _ onFailure: (ReconciliationMethod, ReconciliationFailure) -> Void
    ) {
        let written = WrittenSpecimen(document)
        let truth = DocumentTruth(document, written)
        let (paged, layout, records) = pipeline.record(written.bytes)
        let constraints = DocumentConstraints(paged: paged, layout: layout, records: records)
        let cases = IdealObserver(
            truth, records, constraints, odds, faultsPerThousand: options.faultsPerThousand,
            isEven: options.hasEvenAuthors
        ).cases
        result.material += material(truth, cases)
        let rules = Set(constraints.constraints.map(\.rule))
        var answers = audits.map { method, audit in
            let audited = audit.run(paged: paged, layout: layout, records: records)
            if options.hasPrintErrors {
                let judge = PrintJudge(truth, audited.findings)
                for (kind, score) in judge.scores {
                    result.scores[method, default: ReconciliationScore()].prints[kind, default: PrintScore()] += score
                }
                for failure in judge.failures {
                    onFailure(method, describe(failure, document, result.condition, truth))
                }
            }
            return (method, ReconciliationAnswer(audited.findings, audited.records, rules: rules))
        }
        answers += peers(options.methods, constraints, records, seed: document.seed)
        for (method, answer) in answers {
            let judge = ReconciliationJudge(truth, cases, answer)
            result.scores[method, default: ReconciliationScore()] += judge.score
            for failure in judge.failures { onFailure(method, describe(failure, document, result.condition, truth)) }
        }
    }

    private func peers(
        _ methods: [ReconciliationMethod], _ constraints: DocumentConstraints, _ records: DocumentRecords, seed: UInt64
    ) -> [(ReconciliationMethod, ReconciliationAnswer)] {
        let names = methods.filter { !$0.isOurs }
        if names.isEmpty { return [] }
        let edits = BalanceEdits(constraints, records)
        return names.map { method in
            let corrections =
                method == .fellegiHolt
                ? FellegiHoltRepair().corrections(of: edits, seed: seed)
                : ScholtusRepair(keepsOneDigit: method == .scholtusOneDigit).corrections(of: edits)
            return (method, edits.answer(corrections, records))
        }
    }

    private func material(_ truth: DocumentTruth, _ cases: [MisreadCase]) -> ReconciliationMaterial {
        var material = ReconciliationMaterial()
        material.documents = 1
        material.figures = truth.cells.count { !$0.printed.isEmpty }
        for cell in truth.cells {
            if let misread = cell.misread { material.misreads[misread.rawValue, default: 0] += 1 }
        }
        material.breaking = cases.count
        material.alone = cases.count(where: \.isAlone)
        material.identifiable = cases.count(where: \.isIdentifiable)
        material.attainable = cases.reduce((0, 0)) { ($0.0 + ($1.unknown ?? 0), $0.1 + ($1.told ?? 0)) }
        for fault in Set(truth.cells.compactMap(\.fault)) {
            material.faults[truth.document.faults[fault].cause.rawValue, default: 0] += 1
        }
        return material
    }

    private func describe(
        _ failure: (kind: String, words: String, cell: Int?), _ document: SpecimenDocument,
        _ condition: ReconciliationCondition, _ truth: DocumentTruth
    ) -> ReconciliationFailure {
        var text = ""
        if let cell = failure.cell {
            let (table, row) = (truth.cells[cell].table, truth.cells[cell].row)
            text = document.tables[table].rows[row].cells.map(\.text).joined(separator: " | ")
        }
        return ReconciliationFailure(
            kind: failure.kind, document: "\(document.template), \(condition.name), \(document.seed)",
            words: failure.words, text: text)
    }
}
