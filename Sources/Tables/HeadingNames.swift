internal import Templates

/// What a known heading names, as the contract's roles.
struct HeadingNames: Sendable {
    let roles: [ColumnRole]
    /// The role that a heading over several columns gives those below it.
    let group: ColumnRole?
    /// The tier or the quarter it names.
    let number: Int?

    /// The role, or the role of the group, that it names first.
    var first: ColumnRole? { group ?? roles.first }

    init(_ heading: KnownHeading) {
        roles = heading.roles.compactMap(ColumnRole.init)
        number = heading.number
        group = heading.roles.first.flatMap {
            $0.hasPrefix("group:") ? ColumnRole(rawValue: String($0.dropFirst(6))) : nil
        }
    }
}

/// What a column of targets beside one of achievements is called, or that one.
struct HeadingLabel: Sendable {
    let words: [UInt8]
    let key: HeadingKey
    let isTarget: Bool

    init(_ words: [UInt8], isTarget: Bool) {
        self.words = words
        self.isTarget = isTarget
        key = HeadingKey(words, 0..<words.count)
    }
}
