internal import Provenance

/// The different numbers or addresses of one kind in a document, and which of them are odd ones.
struct ContactValues {
    /// One value with everywhere it stands.
    private struct Value {
        var mentions: [ContactMention]
        /// The addresses that stand by it.
        var addresses: Set<[UInt8]>
        var bytes: [UInt8] { mentions.first?.value ?? [] }
    }

    /// Contacts closer than this are one signature's or one letterhead's own, and meant to differ.
    private static let near: Int32 = 6
    private static let most = 60
    private var values: [Value] = []

    /// Groups mentions of one kind; `emails` are those of the document, in the order of the source.
    init(_ mentions: [ContactMention], near emails: [ContactMention]) {
        var places: [[UInt8]: Int] = [:]
        for mention in mentions where !mention.value.isEmpty {
            let place = places[mention.value] ?? values.count
            if place == values.count {
                guard values.count <= ContactValues.most else {
                    values = []
                    return
                }
                places[mention.value] = place
                values.append(Value(mentions: [], addresses: []))
            }
            values[place].mentions.append(mention)
        }
        for place in values.indices where values[place].mentions.first?.kind != .email {
            values[place].addresses = ContactValues.addresses(by: values[place].mentions, emails)
        }
    }

    private static func addresses(by mentions: [ContactMention], _ emails: [ContactMention]) -> Set<[UInt8]> {
        var result: Set<[UInt8]> = []
        var rest = emails[...]
        for mention in mentions {
            while let first = rest.first, first.passage.line < mention.passage.line - near { rest.removeFirst() }
            if let first = rest.first, first.passage.line <= mention.passage.line + near { result.insert(first.value) }
        }
        return result
    }

    /// The mentions that differ from the usual value, each with those of the usual.
    func odd() -> [(odd: ContactMention, usual: [ContactMention])] {
        guard values.count <= ContactValues.most else { return [] }
        return values.indices.flatMap { place -> [(odd: ContactMention, usual: [ContactMention])] in
            guard let usual = usual(for: place) else { return [] }
            return values[place].mentions.map { ($0, usual) }
        }
    }

    /// The value that another one should read; nil where it stands by itself.
    private func usual(for place: Int) -> [ContactMention]? {
        let value = values[place]
        var best: [ContactMention] = []
        for (other, candidate) in values.enumerated() where other != place {
            if isUsual(other, for: place), candidate.mentions.count > best.count { best = candidate.mentions }
        }
        return value.mentions.isEmpty || best.isEmpty ? nil : best
    }

    private func isUsual(_ other: Int, for place: Int) -> Bool {
        let (value, candidate) = (values[place], values[other])
        let (count, usualCount) = (value.mentions.count, candidate.mentions.count)
        guard usualCount > count || (usualCount == count && other < place), !standTogether(value, candidate) else {
            return false
        }
        if isVariant(value.bytes, candidate.bytes, value.mentions[0].kind) { return true }
        // One office's numbers stand by one address.
        guard usualCount > count, !value.addresses.isDisjoint(with: candidate.addresses) else { return false }
        let different = difference(value.bytes, candidate.bytes)
        if usualCount < ContactValues.several { return count == 1 && different == 1 }
        return usualCount >= 2 * count || different.map { $0 <= ContactValues.fewDigits } ?? false
    }

    /// So many prints of a number are no chance.
    private static let several = 3
    /// In so many digits a number may be misread or mistyped; of more it is another number, unless few print it.
    private static let fewDigits = 3

    /// In how many digits two numbers of one length differ; nil where they are of two.
    private func difference(_ left: [UInt8], _ right: [UInt8]) -> Int? {
        left.count == right.count ? left.indices.count { left[$0] != right[$0] } : nil
    }

    /// Whether two values differ by no more than one or two digits or letters; addresses must begin alike, for `uco` and
    /// `dco` are two offices.
    private func isVariant(_ left: [UInt8], _ right: [UInt8], _ kind: ContactKind) -> Bool {
        if kind == .email, left.prefix(3) != right.prefix(3) { return false }
        guard min(left.count, right.count) >= 8, TextDistance.between(left, right, limit: 3) < 3 else { return false }
        return kind == .email || left.count != right.count || isMisreadable(left, right)
    }

    /// Whether two numbers of one length differ as misread numbers do, and not as the numbers of two lines of one
    /// exchange: by digits that are read for each other, or by one that is not among the last two.
    private func isMisreadable(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let places = left.indices.filter { left[$0] != right[$0] }
        if places.count == 1, let place = places.first, place < left.count - 2 { return true }
        return places.allSatisfy { DigitMisread.areConfusable(Int(left[$0]) - 0x30, Int(right[$0]) - 0x30) }
    }

    private func standTogether(_ left: Value, _ right: Value) -> Bool {
        var rest = right.mentions[...]
        for mention in left.mentions {
            while let first = rest.first, first.passage.line < mention.passage.line - ContactValues.near {
                rest.removeFirst()
            }
            if let first = rest.first, first.passage.line <= mention.passage.line + ContactValues.near { return true }
        }
        return false
    }
}
