internal import Findings
internal import Glibc

/// What the sums say of a figure that is asked for as a printed string too.
struct KnownReading {
    /// How likely it is.
    var probability: Double
    /// Whether a finding says that the figure was misread so.
    var isBelieved: Bool
}

/// Weighs what may have caused a printed string to contradict a rule: what it may have been read from, and the author,
/// by how the document was read and written.
struct PrintWeigher {
    /// The most candidates that are shown.
    private static let limit = 8
    /// The probability below which a candidate is none.
    private static let least = 0.001
    /// How many relations must say what stands there for a misreading to be believed that others could be.
    private static let witnesses = 2

    /// What was found.
    struct Answer {
        /// The causes, the likeliest first, the author's among them.
        var explanations: [Explanation]
        /// Whose it is.
        var decision: VerdictRule.Decision
    }

    private let odds: DocumentOdds
    private let isTextSound: Bool
    private let channel: PrintChannel

    init(_ odds: DocumentOdds, isTextSound: Bool, _ options: ReconciliationOptions) {
        self.odds = odds
        self.isTextSound = isTextSound
        channel = PrintChannel(options.evidence == .rules ? .uniform : .embedded)
    }

    /// One candidate with how it would have been read.
    private struct Cause {
        var candidate: PrintCandidate
        var readings: [PrintReading]
        var probability = 0.0

        var isOnRecord: Bool { readings.allSatisfy(\.isOnRecord) }
    }

    /// The causes of a question with their odds, and whose it is.
    ///
    /// - Complexity: O(c·n²) for c candidates of n letters, of which a question has few.
    ///
    /// - Parameters:
    ///   - question: What is asked.
    ///   - known: What the sums say already, by the edits that would put back what was printed.
    /// - Returns: The causes and the verdict.
    func answer(_ question: PrintQuestion, known: [[ExplanationEdit]: KnownReading] = [:]) -> Answer {
        let priors = Priors.embedded
        var causes = question.candidates.compactMap(cause)
        let most = causes.map(\.candidate.witnesses).max() ?? 0
        var items = causes.map { item($0, outOf: most, question) }
        let broken = priors.probability(question.author.cause) * question.author.share
        items.append(WeighedComponent.Item(cost: -log(max(broken, 1e-12)), parts: [], untold: [0]))
        // What two relations name and a misreading away is, was not read from something else by chance.
        if !causes.contains(where: { $0.candidate.witnesses >= PrintWeigher.witnesses }) {
            let untold = priors.probability("figure.read") * priors.probability("figure.untold")
            items.append(
                WeighedComponent.Item(
                    cost: -log(max(untold * question.author.share, 1e-12)),
                    parts: [WeighedComponent.Part(reader: 1, author: 0)], untold: []))
        }
        let found = odds.probabilities(of: WeighedComponent(items: items, rest: 0))
        var author = found[causes.count]
        for place in causes.indices { causes[place].probability = found[place] }
        let told = causes.indices.first { known[causes[$0].candidate.edits] != nil }
        if let told, let reading = known[causes[told].candidate.edits] {
            let left = (1 - reading.probability) / max(1 - found[told], 1e-9)
            for place in causes.indices { causes[place].probability *= left }
            causes[told].probability = reading.probability
            author *= left
        }
        let order = causes.indices.sorted { left, right in
            let odds = (causes[left].probability, causes[right].probability)
            return odds.0 != odds.1 ? odds.0 > odds.1 : left < right
        }
        let isBelieved = told.map { known[causes[$0].candidate.edits]?.isBelieved == true } ?? false
        causes = order.map { causes[$0] }
        let decision: VerdictRule.Decision =
            isBelieved ? .init(.misread) : decide(causes, author: author, isLegal: question.isLegal)
        return Answer(explanations: explanations(causes, author: author), decision: decision)
    }

    private func cause(_ candidate: PrintCandidate) -> Cause? {
        var readings: [PrintReading] = []
        for edit in candidate.edits {
            guard let reading = channel.reading(printed: edit.to, as: edit.from) else { return nil }
            readings.append(reading)
        }
        return readings.isEmpty ? nil : Cause(candidate: candidate, readings: readings)
    }

    /// A candidate as odds are weighed: of each relation that names another one the author has to have broken it.
    private func item(_ cause: Cause, outOf most: Int, _ question: PrintQuestion) -> WeighedComponent.Item {
        let broken = Double(most - cause.candidate.witnesses)
        let rate = Priors.embedded.probability(question.author.cause)
        let share = max(cause.candidate.share, 1e-12)
        let cost = cause.readings.reduce(-broken * log(rate) - log(share)) { $0 - log(max($1.probability, 1e-300)) }
        let parts = cause.readings.flatMap(\.pairs).map { pair in
            WeighedComponent.Part(reader: 1, author: 0, pairs: pair.map { [$0] } ?? [])
        }
        return WeighedComponent.Item(cost: cost, parts: parts, untold: [])
    }

    // MARK: Answers

    private func decide(_ causes: [Cause], author: Double, isLegal: Bool) -> VerdictRule.Decision {
        if author >= VerdictRule.decided { return .init(isLegal ? .oddity : .author) }
        guard let best = causes.first else { return .init(.undecided) }
        if best.probability >= VerdictRule.believed {
            return withheld(best, among: causes).map { .init(.undecided, withheld: $0) } ?? .init(.misread)
        }
        let together = causes.reduce(0) { $0 + $1.probability }
        guard best.probability < VerdictRule.half else { return .init(.undecided, withheld: .odds) }
        return .init(
            causes.count > 1 && best.probability >= author && together >= VerdictRule.half ? .ambiguous : .undecided)
    }

    /// What keeps a likely misreading from being believed; nil where nothing does.
    private func withheld(_ best: Cause, among causes: [Cause]) -> Withholding? {
        let isNamed =
            best.candidate.witnesses >= PrintWeigher.witnesses
            || best.candidate.witnesses > 0 && causes.count { $0.probability >= PrintWeigher.least } == 1
        return isTextSound ? .soundText : !best.isOnRecord ? .offRecord : isNamed ? nil : .witnesses
    }

    private func explanations(_ causes: [Cause], author: Double) -> [Explanation] {
        var result = causes.prefix(PrintWeigher.limit - 1).map { cause in
            Explanation(
                kind: cause.candidate.kind, edits: cause.candidate.edits, restores: [],
                thousandths: ExplanationWords.thousandths(cause.probability))
        }
        let own = Explanation(
            kind: .arithmetic, edits: [], restores: [], thousandths: ExplanationWords.thousandths(author))
        let place = result.firstIndex { $0.thousandths < own.thousandths } ?? result.count
        result.insert(own, at: place)
        return result
    }
}
