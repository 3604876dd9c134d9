internal import BengaliText
internal import Pages
internal import Provenance
internal import Templates

/// Finds the titles over a table: the lines between it and what stands before, the telling ones first.
struct TitleFinder {
    let paged: PagedText
    let words: LineWords

    /// How many lines with text over a table may hold its title.
    private static let reach = 8

    /// The lines that title a table, the best first; empty where none does.
    ///
    /// - Parameters:
    ///   - line: The table's first line, as an index.
    ///   - from: The first line that belongs to neither the table before nor another part.
    /// - Returns: The passages of the lines, without white space at their edges.
    func titles(above line: Int, from: Int) -> [Passage] {
        var titles: [(passage: Passage, weight: Int)] = []
        var seen = 0
        var current = line - 1
        while current >= from, seen < TitleFinder.reach {
            defer { current -= 1 }
            guard !words.isBlank(current), let passage = words.titled(current) else { continue }
            seen += 1
            if words.isTitle(current) {
                titles.append((trimmed(passage), words.titleWeight(current)))
            }
        }
        // Stable, so that of equals the nearest comes first.
        return titles.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element.passage)
    }

    /// The line right over a table, the title between aside, that is none itself and declares a total: `(মোট মান-২৫)`.
    func declaration(above line: Int, from: Int) -> Passage? {
        var seen = 0
        var current = line - 1
        while current >= from, seen < TitleFinder.declarationReach {
            defer { current -= 1 }
            guard !words.isBlank(current), let passage = words.titled(current) else { continue }
            seen += 1
            guard passage.text.count <= LineWords.longestTitle, !words.isTitle(current) else { continue }
            if words.words.declared.matches(in: paged.text.bytes, passage.text) != 0 {
                return trimmed(passage)
            }
        }
        return nil
    }

    /// The short line right over a table that is none of a letter's and no sentence: its title, if it names what a title does.
    func candidate(above line: Int, from: Int) -> Passage? {
        let nearest = (from..<max(from, line)).last { !words.isBlank($0) }
        guard let nearest, let passage = words.titled(nearest), passage.text.count <= LineWords.longestTitle,
            !words.endsSentence(nearest), !words.isSection(nearest), !words.isLetterhead(nearest)
        else { return nil }
        return trimmed(passage)
    }

    /// How many lines with text over a table may declare its total.
    private static let declarationReach = 3

    /// Spaces, and the marks that Markdown puts around a heading: `#`, `*`.
    private static let marks: Set<UInt8> = [0x20, 0x23, 0x2A]

    private func trimmed(_ passage: Passage) -> Passage {
        var (start, end) = (passage.text.lowerBound, passage.text.upperBound)
        while start < end, TitleFinder.marks.contains(paged.text.bytes[start]) { start += 1 }
        while end > start, TitleFinder.marks.contains(paged.text.bytes[end - 1]) { end -= 1 }
        return paged.passage(passage, text: start..<end)
    }
}
