/// The canonical pass by itself: the same bytes respelt, with every edit and the way back.
///
/// `CanonicalForm.nfc` is BengaliText's NFC: what Unicode's normalisation form C asks for and nothing else, by the pass
/// that stage 1 runs, its other steps switched off. Text of the Bengali block is looked at by hand; a stretch that
/// holds a scalar of another script which may compose, decompose or reorder goes through ICU.
public struct CanonicalForm: Sendable {
    /// Unicode's normalisation form C.
    public static let nfc = CanonicalForm([.composition])

    /// The steps it makes.
    public let steps: CanonicalSteps

    private let lookAlikes: LookAlikes

    /// Makes a form; one serves any number of texts, on any number of threads.
    ///
    /// - Parameter steps: What is changed; composition is always made.
    public init(_ steps: CanonicalSteps = .all) {
        self.steps = steps.union(.composition)
        lookAlikes = steps.contains(.lookAlikes) ? LookAlikes() : .none
    }

    /// Brings a text to this form.
    ///
    /// A byte order mark at the beginning is left out; bytes that are not UTF-8 stay as they are; so does a text too
    /// large for its offsets.
    ///
    /// - Complexity: O(n) in the source's bytes.
    public func normalise(_ source: [UInt8]) -> CanonicalText {
        let lead = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard source.count < Int(Int32.max) / 2 else {
            return CanonicalText(
                source: source, bytes: Array(source.dropFirst(lead)), map: OffsetMap(lead: Int32(lead)), edits: [])
        }
        var pass = CanonicalPass(source, from: lead, lookAlikes: lookAlikes, steps: steps)
        let (bytes, replacements) = pass.run()
        return CanonicalText(source: source, bytes: bytes, replacements: replacements, lead: lead)
    }
}
