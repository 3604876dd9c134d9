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

    /// Whether it is more like than another; of two as like the heading listed first is taken.
    fileprivate func isBetter(than other: HeadingMatch?) -> Bool {
        guard let other else { return true }
        return likeness > other.likeness || likeness == other.likeness && heading < other.heading
    }
}

/// The known headings, and the match of a damaged one against them all.
public struct Headings: Sendable {
    /// Every known heading, in the order of the table.
    public let known: [KnownHeading]
    private let exact: [HeadingKey: Int]
    /// Those that are too short to be told from other words unless every letter agrees.
    private let short: [HeadingKey: Int]
    /// The places of the known headings by how many letters their keys have, those of as many in order; and for each number
    /// of letters the part of them that has so many.
    private let byLength: [Int]
    private let parts: [Range<Int>]
    /// Most known headings are told from a text by which letters they have: by their places in `byLength`.
    private let overlaps: BagOverlaps

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
        let lengths = known.map(\.key.letters.count)
        let byLength = known.indices.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
        var end = 0
        parts = (0...HeadingKey.capacity).map { length in
            let start = end
            while end < byLength.count, lengths[byLength[end]] == length { end += 1 }
            return start..<end
        }
        self.byLength = byLength
        overlaps = BagOverlaps(byLength.map { known[$0].key.bag })
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
        let least = overlaps.leastDistances(from: key.bag)
        var distances: EditDistance?
        var best: HeadingMatch?
        let count = key.letters.count
        for length in parts.indices where !parts[length].isEmpty {
            let longer = max(length, count)
            // Each letter that only one of them has costs one, so lengths and bags of letters bound the likeness.
            var most = Headings.mostEdits(of: longer, likeness: best?.likeness ?? Headings.leastLikeness)
            if abs(length - count) > most { continue }
            for place in parts[length] where least[place] <= most {
                let index = byLength[place]
                let measure = distances ?? EditDistance(from: key)
                distances = measure
                let distance = measure.distance(to: known[index].key)
                if distance > most { continue }
                let match = HeadingMatch(heading: index, likeness: 1000 - distance * 1000 / longer)
                guard match.isBetter(than: best) else { continue }
                best = match
                most = Headings.mostEdits(of: longer, likeness: match.likeness)
            }
        }
        return best
    }

    /// The most edits that leave two texts as alike as that, of which the longer has so many letters.
    private static func mostEdits(of letters: Int, likeness: Int) -> Int { (letters * (1001 - likeness) - 1) / 1000 }

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
        let least = overlaps.leastDistances(from: key.bag)
        let count = key.letters.count
        return parts.indices.allSatisfy { length in
            let most = max(length, count) * difference / 1000
            // Lengths and bags of letters bound the distance from below.
            return abs(length - count) > most
                || parts[length].allSatisfy {
                    least[$0] > most || distances.distance(to: known[byLength[$0]].key) > most
                }
        }
    }
}
