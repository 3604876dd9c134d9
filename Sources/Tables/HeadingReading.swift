internal import Figures
internal import Templates

/// What one cell of a heading says by itself, wherever it stands.
struct HeadingReading: Sendable {
    /// Its letters.
    let key: HeadingKey
    /// The known heading it is most like.
    let match: HeadingMatch?
    /// Whether it is words that no template's heading could be, however damaged; nil while nobody has asked.
    var isForeign: Bool?
    /// What it says, or each of the two headings that were run into it; nil while nobody has asked.
    var parts: [Part]?

    /// A heading, or one of two in a cell.
    struct Part: Sendable {
        let match: HeadingMatch?
        var year: FiscalYear?
        /// The first number printed in it.
        let number: Int?
        /// The quarter it names by an ordinal or by months; nil where it is no known heading.
        let quarter: Int?
        let hasLetters: Bool
    }
}

/// What letters were compared with all known headings, so that each is once.
struct HeadingMatches: Sendable {
    private var matches: [HeadingKey: HeadingMatch?] = [:]
    private var foreign: [HeadingKey: Bool] = [:]
    /// So that hostile input with ever new headings stays bounded in memory.
    private static let capacity = 4096

    /// The match of a key, worked out where it is not remembered.
    mutating func match(_ key: HeadingKey, orElse compare: () -> HeadingMatch?) -> HeadingMatch? {
        if let known = matches[key] { return known }
        if matches.count >= HeadingMatches.capacity { matches.removeAll(keepingCapacity: true) }
        let match = compare()
        matches[key] = .some(match)
        return match
    }

    /// Whether a key is foreign, worked out where it is not remembered.
    mutating func isForeign(_ key: HeadingKey, orElse compare: () -> Bool) -> Bool {
        if let known = foreign[key] { return known }
        if foreign.count >= HeadingMatches.capacity { foreign.removeAll(keepingCapacity: true) }
        let isForeign = compare()
        foreign[key] = isForeign
        return isForeign
    }
}
