internal import BengaliText
internal import Pages
internal import Provenance

/// What the engine that read a page says of the word that a figure stands in: how sure it was, and what else it took the
/// figure's digits for.
struct EngineDoubt {
    private let alternatives: [Alternative]
    /// By how much likelier any misreading of the word is, for how sure the engine was of it.
    private let word: Double
    private let passage: Passage
    private let text: CanonicalText

    /// What is said of a passage; nil where the source says nothing.
    init?(_ passage: Passage, in paged: PagedText) {
        guard let transcription = paged.text.transcription, !transcription.words.isEmpty else { return nil }
        let confidence = transcription.tellsConfidence ? paged.confidence(of: passage) : nil
        // What the engine gave no chance at all it did not weigh.
        alternatives = paged.alternatives(of: passage).filter { $0.confidence != 0 }
        guard confidence != nil || !alternatives.isEmpty else { return nil }
        word = confidence.map(EngineDoubt.factor(ofConfidence:)) ?? 1
        self.passage = passage
        text = paged.text
    }

    /// The classes of words by how sure engines are of them, the least sure first, and by how much likelier than others
    /// the words of each are misread: counted in the table of priors.
    private static let classes: [(below: Int, factor: Double)] = [50, 70, 80, 90, 95, 101].map {
        ($0, Priors.embedded.probability("engine.confidence.\($0)"))
    }

    private static func factor(ofConfidence confidence: Int) -> Double {
        let found = classes.first { confidence < $0.below }?.factor ?? 1
        return found > 0 ? found : 1
    }

    /// What is said of one variant of the figure.
    func judge(_ variant: FigureVariant) -> (factor: Double, isListed: Bool) {
        guard case .digit(let digit) = variant.written, !variant.replaced.isEmpty else { return (word, false) }
        let start = passage.text.lowerBound + variant.replaced.lowerBound
        let source = text.source(of: Int32(start)..<Int32(start + variant.replaced.count))
        let own = alternatives.filter { $0.source.overlaps(source) }
        guard !own.isEmpty else { return (word, false) }
        // A reading of the whole word says nothing of which of its digits it is.
        let isListed = own.contains { PrintedDigits.values(in: $0.text) == [digit] && $0.source == source }
        return (word * (isListed ? EngineDoubt.listed : EngineDoubt.unlisted), isListed)
    }

    private static let ofMisread = Priors.embedded.probability("engine.listed.misread")
    private static let ofRight = Priors.embedded.probability("engine.listed.right")
    /// By how much likelier a digit was printed that the engine weighed too, and one that it did not weigh though it
    /// weighed others.
    private static let listed = ofMisread / ofRight
    private static let unlisted = (1 - ofMisread) / (1 - ofRight)
}
