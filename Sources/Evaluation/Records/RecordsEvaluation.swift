internal import Pages
internal import Pipeline
public import Specimens

/// Runs the pipeline over documents with known truth and scores what comes out.
public struct RecordsEvaluation: Sendable {
    /// What to draw.
    public struct Options: Sendable {
        /// The seed of the first document; the others follow from it.
        public var seed: UInt64 = 1
        /// How many documents of each template, form and noise level.
        public var count = 10
        /// The templates.
        public var templates = SpecimenDocuments.templates
        /// The forms.
        public var forms = SpecimenForm.read
        /// The levels of noise.
        public var levels = NoiseLevel.allCases
        /// How many rows in a thousand hold an author's fault.
        public var faultsPerThousand = 50
        /// Whether misread digits come from another reader than the confusion table's.
        public var isPerturbed = false
        /// Whether cells that rows share are printed as renderers print them, where a form shows where text stands.
        public var mergesCells = true

        /// Makes the usual options.
        public init() {}
    }

    /// What a score is of.
    public struct Group: Sendable, Hashable {
        /// The form.
        public var form: SpecimenForm
        /// The template.
        public var template: String
        /// The noise.
        public var level: NoiseLevel
    }

    private let pipeline = Pipeline()

    /// Makes an evaluation with the embedded knowledge.
    public init() {}

    /// Scores by group, in the order of the options; every failure is handed to `onFailure` with its document's text.
    public func run(
        _ options: Options, onFailure: (RecordsFailure, [UInt8]) -> Void
    ) -> [(group: Group, score: RecordsScore)] {
        var results: [(Group, RecordsScore)] = []
        var canonical = CanonicalCells()
        for form in options.forms {
            for template in options.templates {
                for level in options.levels {
                    var score = RecordsScore()
                    for number in 0..<options.count {
                        let document = make(template, number, level, options)
                        score += compare(document, form, options, &canonical, onFailure)
                    }
                    results.append((Group(form: form, template: template, level: level), score))
                }
            }
        }
        return results
    }

    /// Hands out the documents as they are written, each with its name.
    public func write(_ options: Options, to body: (String, [UInt8]) -> Void) {
        for form in options.forms {
            for template in options.templates {
                for level in options.levels {
                    for number in 0..<options.count {
                        let document = make(template, number, level, options)
                        let name = "\(template) \(level.rawValue) \(document.seed) \(form.rawValue)"
                        body(name, WrittenSpecimen(document, as: form, mergesCells: options.mergesCells).bytes)
                    }
                }
            }
        }
    }

    /// The document of that number; its seed serves for all levels, so that they differ by their noise alone.
    func make(_ template: String, _ number: Int, _ level: NoiseLevel, _ options: Options) -> SpecimenDocument {
        SpecimenDocuments.make(
            template, seed: options.seed &* 1_000_003 &+ UInt64(number), faultsPerThousand: options.faultsPerThousand,
            noise: level,
            digits: options.isPerturbed ? DigitNoise(perturbedBy: options.seed) : DigitNoise())
    }

    private func compare(
        _ document: SpecimenDocument, _ form: SpecimenForm, _ options: Options, _ canonical: inout CanonicalCells,
        _ onFailure: (RecordsFailure, [UInt8]) -> Void
    ) -> RecordsScore {
        let written = WrittenSpecimen(document, as: form, mergesCells: options.mergesCells)
        let comparison = compare(document, written, reading: written.bytes, &canonical)
        for failure in comparison.failures { onFailure(failure, written.bytes) }
        return comparison.score
    }

    /// What the pipeline makes of some bytes against a document.
    func compare(
        _ document: SpecimenDocument, _ written: WrittenSpecimen, reading bytes: [UInt8],
        _ canonical: inout CanonicalCells
    ) -> DocumentComparison {
        let name = "\(document.template)-\(document.seed)"
        let found = pipeline.process(
            bytes, from: SourceDescription(name: name, sha256: "", bytes: bytes.count))
        var comparison = DocumentComparison(document, written, found)
        comparison.compare(canonical: &canonical)
        return comparison
    }
}
