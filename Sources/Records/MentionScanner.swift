internal import BengaliText
public import Pages
public import Tables

/// Finds what running text, titles and signatures say that an audit compares: periods, contacts, dates of signing.
///
/// Lines of tables are not looked at; nor are lines that nobody of the office wrote.
public struct MentionScanner: Sendable {
    private let words = MentionWords.embedded

    /// Makes a scanner with the embedded table.
    public init() {}

    /// The mentions of a document, in the order of its text, each with where it stands.
    ///
    /// - Complexity: O(n) in the bytes outside tables.
    public func scan(_ paged: PagedText, _ layout: Layout) -> [Mention] {
        scan(paged, MentionLine.lines(of: paged, layout, words))
    }

    /// The same, over the lines that are looked at.
    func scan(_ paged: PagedText, _ lines: [MentionLine]) -> [Mention] {
        let periods = PeriodMentions(paged: paged, words: words)
        let contacts = ContactMentions(paged: paged, words: words)
        let dates = DateMentions(paged: paged, words: words, lines: lines)
        var mentions: [Mention] = []
        for place in lines.indices {
            let line = lines[place]
            let mayName = line.kind == .title || line.kinds.contains(.quarterly) || line.hasDigit(paged.text.bytes)
            guard mayName || paged.text.bytes[line.range].contains(0x40) else { continue }
            var found = periods.find(at: place, of: lines)
            found += contacts.find(on: line)
            if let signed = dates.signed(at: place) { found.append(signed) }
            if let agreed = dates.agreed(at: place) { found.append(agreed) }
            if found.count > 1 { found.sort { $0.range.lowerBound < $1.range.lowerBound } }
            for mention in found {
                mentions.append(
                    Mention(
                        content: mention.content, passage: paged.passage(mention.range, onLine: line.index),
                        part: line.part))
            }
        }
        return withoutSections(mentions)
    }

    /// Drops the quarters of a part whose titles name three or more: they head its sections, and none is its own.
    private func withoutSections(_ mentions: [Mention]) -> [Mention] {
        var quarters: [Int: Set<Int>] = [:]
        for mention in mentions {
            if case .quarter(let quarter, _) = mention.content { quarters[mention.part, default: []].insert(quarter) }
        }
        let parted = Set(quarters.filter { $0.value.count >= 3 }.keys)
        guard !parted.isEmpty else { return mentions }
        return mentions.filter { mention in
            if case .quarter = mention.content { !parted.contains(mention.part) } else { true }
        }
    }
}
