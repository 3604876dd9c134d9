/// How far an edit goes from what was written.
public enum Safety: String, Sendable, Hashable {
    /// Respells the same written text: order, composition, a look-alike letter of a sister script.
    case canonical
    /// A reading of what the scan had, by the lexicon, a fixed phrase or the column's type; names its evidence.
    case evidenced
}

/// One change between the source's text and the canonical text.
public struct TextEdit: Sendable, Hashable {
    /// The edit rule, as catalogued in `EditRule`.
    public var rule: EditRule
    /// The source bytes it replaces, half-open.
    public var sourceStart: Int32
    /// The byte after the last it replaces.
    public var sourceEnd: Int32
    /// What stood there.
    public var before: String
    /// What stands in the canonical text instead.
    public var after: String
    /// What an evidenced edit rests on, `lexicon: উদ্ভাবনী`; nil for a canonical one.
    public var evidence: String?

    /// Makes an edit.
    public init(
        rule: EditRule, sourceStart: Int32, sourceEnd: Int32, before: String, after: String, evidence: String? = nil
    ) {
        self.rule = rule
        self.sourceStart = sourceStart
        self.sourceEnd = sourceEnd
        self.before = before
        self.after = after
        self.evidence = evidence
    }
}
