/// Whether words in the codes of a legacy Bengali font are looked for in a text.
public enum LegacyEncoding: String, Sendable, Hashable, CaseIterable {
    /// Run by run, by evidence.
    case auto
    /// All words are taken for Bijoy's but those in addresses.
    case bijoy
    /// None is.
    case unicode
}
