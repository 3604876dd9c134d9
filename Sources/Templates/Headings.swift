internal import Knowledge

/// A heading as it should read, and what it names.
public struct KnownHeading: Sendable {
    /// Column roles as the headings table writes them; more than one where only the place decides.
    public let roles: [String]
    /// The tier or the quarter it names, where it does.
    public let number: Int?
    /// What of it is compared.
    public let key: HeadingKey
}

/// What a heading's text was recognised as.
public struct HeadingMatch: Sendable, Hashable {
    /// The place of the known heading in `Headings.known`.
    public let heading: Int
    /// How alike the two are, 0 to 1000 thousandths; 1000 where every letter agrees.
    public let likeness: Int
}

/// The known headings, and the match of a damaged one against them all.
public struct Headings: Sendable {
    /// Every known heading, in the order of the table.
    public let known: [KnownHeading]
    private let exact: [HeadingKey: Int]
    /// Those that are too short to be told from other words unless every letter agrees.
    private let short: [HeadingKey: Int]
    /// Of each known heading how many letters its key has and which: most are told from a text by these alone.
    private let lengths: [Int]
    private let bags: [LetterBag]

    /// Below this likeness a text is no known heading: two letters in three must agree, as measured on the damage of
    /// two real documents (সান for মান agrees in two of three).
    public static let leastLikeness = 650

    /// Reads the embedded table.
    public init() {
        var known: [KnownHeading] = []
        var exact: [HeadingKey: Int] = [:]
        var short: [HeadingKey: Int] = [:]
        var months: [[UInt8]] = []
        for row in KnowledgeTable(named: "headings").rows where row.count >= 2 {
            let parts = row.bytes(0).split(separator: 0x3A)
            if parts[0].elementsEqual("month".utf8) {
                months.append(Array(row.bytes(1)))
                continue
            }
            let isGroup = parts[0].elementsEqual("group".utf8)
            if parts[0].elementsEqual("short".utf8), parts.count > 1 {
                let role = String(decoding: parts[1], as: UTF8.self)
                // What is short stands for the first heading of its role.
                short[HeadingKey(Array(row.bytes(1)))] = known.firstIndex { $0.roles == [role] }
                continue
            }
            for words in Headings.written(Array(row.bytes(1)), months) {
                let heading = KnownHeading(
                    roles: isGroup
                        ? [row[0]] : parts[0].split(separator: 0x7C).map { String(decoding: $0, as: UTF8.self) },
                    number: isGroup || parts.count < 2 ? nil : Int(String(decoding: parts[1], as: UTF8.self)),
                    key: HeadingKey(words))
                if exact[heading.key] == nil { exact[heading.key] = known.count }
                known.append(heading)
            }
        }
        self.known = known
        self.exact = exact
        self.short = short
        lengths = known.map(\.key.letters.count)
        bags = known.map(\.key.bag)
    }

    /// What a heading of the table stands for: itself, or itself with each month where one belongs.
    private static func written(_ heading: [UInt8], _ months: [[UInt8]]) -> [[UInt8]] {
        guard let place = heading.firstIndex(of: 0x7B), let end = heading.firstIndex(of: 0x7D) else { return [heading] }
        return months.map { heading[..<place] + $0 + heading[(end + 1)...] }
    }

    /// The known heading most like a key, the first of equals; nil where none is alike enough.
    ///
    /// - Complexity: O(k) in the number of known headings of about the key's length.
    public func match(_ key: HeadingKey) -> HeadingMatch? {
        if key.letters.isEmpty { return nil }
        if let index = exact[key] { return HeadingMatch(heading: index, likeness: 1000) }
        let distances = EditDistance(from: key)
        var best: HeadingMatch?
        let count = key.letters.count
        for index in lengths.indices {
            let longer = max(lengths[index], count)
            let shorter = min(lengths[index], count)
            // Each letter that only one of them has costs one, so lengths and bags of letters bound the likeness.
            let least = max(Headings.leastLikeness, (best?.likeness ?? 0) + 1)
            if shorter * 1000 < longer * least { continue }
            let most = (longer * (1001 - least) - 1) / 1000
            if bags[index].isFurther(than: most, from: key.bag) { continue }
            guard let distance = distances.distance(to: known[index].key, atMost: most) else { continue }
            best = HeadingMatch(heading: index, likeness: 1000 - distance * 1000 / longer)
        }
        return best
    }

    /// The known heading that a key of a few letters stands for, every letter of it; its number must tell it from other words.
    public func match(short key: HeadingKey) -> HeadingMatch? {
        short[key].map { HeadingMatch(heading: $0, likeness: 1000) }
    }

    /// Whether a key is unlike every known heading of a role: more than that part of the longer one's letters differ.
    ///
    /// - Parameters:
    ///   - key: The letters of a text.
    ///   - role: The role, as the headings table writes it.
    ///   - difference: The part, in thousandths.
    /// - Returns: Whether none of them is nearer than that.
    /// - Complexity: O(k) in the number of known headings.
    public func isUnlike(_ key: HeadingKey, role: String, difference: Int) -> Bool {
        let distances = EditDistance(from: key)
        return known.allSatisfy { heading in
            guard heading.roles.contains(role), !heading.key.letters.isEmpty else { return true }
            let most = max(heading.key.letters.count, key.letters.count) * difference / 1000
            return distances.distance(to: heading.key) > most
        }
    }

    /// Whether a key is unlike every known heading: more than that part of the longer one's letters differ.
    ///
    /// - Parameters:
    ///   - key: The letters of a text.
    ///   - difference: The part, in thousandths.
    /// - Returns: Whether none is nearer than that.
    /// - Complexity: As of `match`.
    public func isUnlike(_ key: HeadingKey, difference: Int) -> Bool {
        let distances = EditDistance(from: key)
        let count = key.letters.count
        return lengths.indices.allSatisfy { index in
            let most = max(lengths[index], count) * difference / 1000
            // Lengths and bags of letters bound the distance from below.
            return abs(lengths[index] - count) > most || bags[index].isFurther(than: most, from: key.bag)
                || distances.distance(to: known[index].key, atMost: most) == nil
        }
    }
}
