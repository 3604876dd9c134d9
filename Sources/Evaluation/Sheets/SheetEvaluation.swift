internal import Pages
internal import Audits
internal import Pipeline
internal import Specimens

/// Documents with known truth for a browser to print, and what is read of them when programs that read pages have been
/// over the print.
public struct SheetEvaluation: Sendable {
    /// Which documents: a seed and how many of each template.
    public struct Options: Sendable {
        /// The seed of the first document; the others follow from it.
        public var seed: UInt64 = 1
        /// How many documents of each template.
        public var count = 4
        /// The templates.
        public var templates = SpecimenDocuments.templates

        /// Makes the usual options.
        public init() {}
    }

    private let pipeline = Pipeline()

    /// Makes an evaluation with the embedded knowledge.
    public init() {}

    /// The documents, each with its name, as pages of HTML.
    public func write(_ options: Options, to body: (_ name: String, _ html: String) throws -> Void) rethrows {
        for document in SheetEvaluation.documents(options) {
            try body(document.name, SpecimenSheet(document.make()).html)
        }
    }

    /// Scores the texts of the documents.
    ///
    /// - Parameters:
    ///   - options: The same as the documents were written with.
    ///   - read: The text of the document of that name; nil where there is none, which counts for nothing.
    ///   - onFailure: Is given what went wrong, with the document's name.
    /// - Returns: The score of all documents by template.
    public func score(
        _ options: Options, read: (_ name: String) -> [UInt8]?, onFailure: (_ name: String, _ words: String) -> Void
    ) -> [(template: String, score: SheetScore)] {
        var scores: [(template: String, score: SheetScore)] = []
        for document in SheetEvaluation.documents(options) {
            guard let bytes = read(document.name) else { continue }
            let score = compare(document.make(), reading: bytes) { onFailure(document.name, $0) }
            if scores.last?.template != document.template { scores.append((document.template, SheetScore())) }
            scores[scores.count - 1].score += score
        }
        return scores
    }

    /// Scores one document.
    func compare(
        _ document: SpecimenDocument, reading bytes: [UInt8], onFailure: (String) -> Void
    ) -> SheetScore {
        let source = SourceDescription(name: document.template, sha256: "", bytes: bytes.count)
        var comparison = SheetComparison(document, pipeline.process(bytes, from: source))
        comparison.compare()
        for failure in comparison.failures { onFailure(failure) }
        return comparison.score
    }

    private struct Drawn {
        let template: String
        let number: Int
        let seed: UInt64

        var name: String { "\(template)-\(number)" }

        func make() -> SpecimenDocument { SpecimenDocuments.make(template, seed: seed) }
    }

    private static func documents(_ options: Options) -> [Drawn] {
        options.templates.flatMap { template in
            (0..<options.count).map {
                Drawn(template: template, number: $0, seed: options.seed &* 1_000_003 &+ UInt64($0))
            }
        }
    }
}
