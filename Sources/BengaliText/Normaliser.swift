/// Stage 1: bytes of a document to canonical Bengali text.
///
/// Placeholder until the real one lands.
public struct Normaliser: Sendable {
    /// Whether evidenced repairs are made, or canonical ones only.
    public let evidenced: Bool

    /// Makes a normaliser.
    public init(evidenced: Bool = true) {
        self.evidenced = evidenced
    }

    /// Normalises a whole document that is valid UTF-8 (see `Pages` for what is refused before).
    public func normalise(_ source: [UInt8]) -> CanonicalText {
        let lead: Int32 = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return CanonicalText(
            source: source, bytes: Array(source.dropFirst(Int(lead))), map: OffsetMap(lead: lead), edits: [])
    }
}
