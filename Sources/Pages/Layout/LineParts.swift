/// What stands on a line under the table's columns.
extension LayoutRows {
    /// A line's segments under the columns they lie over.
    static func parts(_ line: LayoutLine, _ stretch: LayoutGrid.Stretch?) -> [Part] {
        guard let stretch, !stretch.places.isEmpty else {
            return line.segments.map { Part(words: $0.words, places: 0..<1) }
        }
        return line.segments.map { segment in
            var places = stretch.columns.places(of: segment)
            if places.isEmpty {
                let near = stretch.columns.place(of: segment.columns)
                places = near..<near + 1
            }
            return Part(
                words: segment.words,
                places: stretch.places[places.lowerBound]..<stretch.places[places.upperBound - 1] + 1)
        }
    }

    /// Lays what stands over groups of headings over all columns of its group.
    static func group(_ parts: inout [[Part]], _ spans: HeadingSpans, _ table: LayoutTable) {
        for (index, line) in table.lines.enumerated() where spans.hasGroups {
            guard let stretch = table.grid.stretch(ofLine: index), !stretch.places.isEmpty else { continue }
            for (place, segment) in line.segments.enumerated() {
                guard let group = spans.group(of: segment, of: line) else { continue }
                let columns = stretch.columns.places(of: LayoutLine.Segment(words: [], columns: group))
                guard let first = columns.first, let last = columns.last else { continue }
                parts[index][place].places = stretch.places[first]..<stretch.places[last] + 1
            }
        }
    }

    /// Gives a cell that stands one space behind another the column behind that one's, where it lies in the same and
    /// that column is free: it was set further to the left than its column.
    static func order(_ parts: inout [Part], columns: Int) {
        for place in parts.indices.dropFirst() where parts[place].words.first?.isBehindSpace == true {
            let before = parts[place - 1].places
            let end = place + 1 < parts.count ? parts[place + 1].places.lowerBound : columns
            guard parts[place].places.lowerBound < before.upperBound, before.upperBound < end else { continue }
            parts[place].places = before.upperBound..<before.upperBound + 1
        }
    }

    /// Headings that only a space parts, each over its own column; words that cross a gutter stay one heading, and so does an
    /// ordinal with what it counts.
    static func parted(_ part: Part, _ stretch: LayoutGrid.Stretch, _ text: LayoutText) -> [Part] {
        if let parts = known(part, text) { return parts }
        let isWhole = part.words.allSatisfy { stretch.columns.places(of: LayoutLine.Segment(words: [$0])).count == 1 }
        guard isWhole else { return [part] }
        let parts = divided(part, stretch)
        return parts.contains { $0.words.count == 1 && text.ordinal($0.bytes) != nil } ? [part] : parts
    }

    /// Headings that only a space parts, over as many columns as their words are known headings of, one behind the other; nil where
    /// they are not, or in several ways.
    private static func known(_ part: Part, _ text: LayoutText) -> [Part]? {
        let (words, count) = (part.words, part.places.count)
        guard count > 1, words.count >= count, words.count <= mostKnown else { return nil }
        // By word: in how many ways the words up to there are so many headings, and where the last of them begins.
        var ways = [[(count: Int, start: Int)]](
            repeating: [(count: Int, start: Int)](repeating: (0, 0), count: count + 1), count: words.count + 1)
        ways[0][0].count = 1
        for end in 1...words.count {
            for start in 0..<end where text.isKnownHeading(words[start..<end]) {
                for heading in 1...count where ways[start][heading - 1].count > 0 {
                    ways[end][heading].count += ways[start][heading - 1].count
                    ways[end][heading].start = start
                }
            }
        }
        guard ways[words.count][count].count == 1 else { return nil }
        var parts: [Part] = []
        var end = words.count
        for heading in (1...count).reversed() {
            let start = ways[end][heading].start
            let place = part.places.lowerBound + heading - 1
            parts.append(Part(words: Array(words[start..<end]), places: place..<place + 1))
            end = start
        }
        return parts.reversed()
    }

    /// How many words headings that only a space parts have at most.
    private static let mostKnown = 24

    /// Words that lie over several columns, each under its own.
    static func divided(_ part: Part, _ stretch: LayoutGrid.Stretch) -> [Part] {
        guard part.places.count > 1, part.words.count > 1 else { return [part] }
        var parts: [Part] = []
        for word in part.words {
            let place = stretch.places[stretch.columns.place(of: word)]
            if let last = parts.last, last.places.lowerBound == place {
                parts[parts.count - 1].words.append(word)
            } else {
                parts.append(Part(words: [word], places: place..<place + 1))
            }
        }
        return parts
    }
}
