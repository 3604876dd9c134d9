/// The segments of headings that lie over several segments of a lower line of the same heading: one heading over several
/// columns.
struct HeadingSpans {
    /// A segment, by its first word's and its line's first byte.
    private struct Place: Hashable {
        var line: Int
        var column: Int
    }

    private var places: Set<Place> = []
    /// The columns of the group that a segment stands over.
    private var groups: [Place: Range<Int>] = [:]
    /// By the first byte of a heading's line, the columns of the segments of a line of that heading
    /// below it on which headings repeat.
    private var below: [Int: [Range<Int>]] = [:]

    /// How many lines a heading has at most; of longer stretches without figures the last ones are asked.
    static let mostLines = 10

    /// Finds the spanning segments of some lines.
    ///
    /// - Complexity: O(n) in the lines' segments.
    init(_ lines: some Collection<LayoutLine>, _ text: LayoutText) {
        var heading: [LayoutLine] = []
        // How many of a heading's lines stand right below each other at its end.
        var close = 0
        // The first heading's lines down to its first full one.
        var first: [LayoutLine] = []
        for line in lines {
            if line.isBlank { close = 0 }
            if line.segments.isEmpty { continue }
            if line.segments.count < 2 || !LayoutRows.isBody(line, text) {
                if line.segments.count >= HeadingSpans.fewestFull {
                    // A heading that stands twice below itself is read twice.
                    if let full = heading.firstIndex(where: { HeadingSpans.areSame($0, line, text) }) {
                        first = first.isEmpty ? Array(heading[...full]) : first
                        take(heading, text)
                        spanOverSingles(heading.suffix(close > 1 ? close : heading.count), text)
                    }
                    // Where the first heading stands again right below rows, the rest of these are none of its lines.
                    if let full = first.last, HeadingSpans.areSame(full, line, text) {
                        let lead = zip(first.dropLast().reversed(), heading.reversed())
                            .prefix { HeadingSpans.areSame($0, $1, text) }.count
                        heading = heading.suffix(lead)
                        close = min(close, lead)
                    }
                }
                heading.append(line)
                close += 1
                if heading.count > HeadingSpans.mostLines { heading.removeFirst() }
            } else {
                if first.isEmpty, let full = heading.firstIndex(where: { $0.segments.count >= HeadingSpans.fewestFull })
                {
                    first = Array(heading[...full])
                }
                take(heading, text)
                spanOverSingles(heading.suffix(close > 1 ? close : heading.count), text)
                (heading, close) = ([], 0)
            }
        }
    }

    /// So many stretches has a heading's full line at least.
    static let fewestFull = 3

    /// Whether two lines are the same, word for word.
    static func areSame(_ line: LayoutLine, _ other: LayoutLine, _ text: LayoutText) -> Bool {
        line.segments.count == other.segments.count
            && zip(line.segments, other.segments).allSatisfy { left, right in
                left.words.count == right.words.count
                    && zip(left.words, right.words).allSatisfy { text.source[$0.bytes] == text.source[$1.bytes] }
            }
    }

    private mutating func take(_ heading: [LayoutLine], _ text: LayoutText) {
        guard heading.count > 1 else { return }
        var columns: [Range<Int>] = []
        for line in heading.reversed() {
            if !columns.isEmpty { below[line.source.lowerBound] = columns }
            if HeadingSpans.repeats(line, text) { columns = line.segments.map(\.columns) }
        }
        group(heading, text)
        for line in heading.indices {
            for other in heading.indices where other > line {
                for segment in heading[line].segments {
                    // No heading of one column reaches to where the next one's begins, nor to the space before that.
                    let near = segment.columns.lowerBound - 2..<segment.columns.upperBound + 2
                    guard heading[other].segments.count(where: { $0.columns.overlaps(near) }) > 1 else { continue }
                    places.insert(HeadingSpans.place(of: segment, heading[line]))
                }
            }
        }
    }

    /// Notes what lies over several of the headings below a heading's first full line.
    private mutating func spanOverSingles(_ heading: ArraySlice<LayoutLine>, _ text: LayoutText) {
        guard let first = heading.firstIndex(where: { $0.segments.count >= 2 }) else { return }
        let below = heading[(first + 1)...].filter { !$0.segments.isEmpty }
        // Groups that repeat tell themselves what stands above each.
        guard !below.contains(where: { HeadingSpans.repeats($0, text) }),
            let wide = WideHeadings(heading[first], over: below)
        else { return }
        for (place, columns) in wide.columns {
            groups[HeadingSpans.place(of: heading[first].segments[place], heading[first])] = columns
        }
    }

    /// Notes what stands over groups of headings that repeat on a lower line.
    private mutating func group(_ heading: [LayoutLine], _ text: LayoutText) {
        for lower in heading.indices.dropFirst().reversed() {
            guard let groups = HeadingGroups(of: heading[lower], below: heading[..<lower], text) else { continue }
            for line in heading[..<lower] {
                for (segment, place) in zip(line.segments, groups.places(over: line)) {
                    if let place { self.groups[HeadingSpans.place(of: segment, line)] = groups.groups[place] }
                }
            }
            return
        }
    }

    /// Whether headings stand over groups of others.
    var hasGroups: Bool { !groups.isEmpty }

    /// The columns of the line that a segment stands over with a group of headings below it; nil for any other.
    func group(of segment: LayoutLine.Segment, of line: LayoutLine) -> Range<Int>? {
        groups.isEmpty ? nil : groups[HeadingSpans.place(of: segment, line)]
    }

    /// The part of a stretch of a heading's line over one below it that does not reach into the gap behind or before that one,
    /// which is between two columns however far the upper heading reaches.
    func clipped(_ stretch: Range<Int>, of line: LayoutLine) -> Range<Int> {
        guard let columns = below[line.source.lowerBound],
            let place = columns.firstIndex(where: { $0.overlaps(stretch) }),
            stretch.lowerBound <= columns[place].lowerBound, columns[place].upperBound <= stretch.upperBound,
            place + 1 == columns.count || columns[place + 1].lowerBound >= stretch.upperBound
        else { return stretch }
        let start = place > 0 ? max(stretch.lowerBound, columns[place].lowerBound) : stretch.lowerBound
        let end = place + 1 < columns.count ? min(stretch.upperBound, columns[place].upperBound) : stretch.upperBound
        return start..<max(start, end)
    }

    /// Whether the same two headings or more stand again and again on a line, as those of parts under headings of wholes do.
    private static func repeats(_ line: LayoutLine, _ text: LayoutText) -> Bool {
        guard line.segments.count >= 4 else { return false }
        var seen: [ArraySlice<UInt8>: Int] = [:]
        for segment in line.segments {
            guard let first = segment.words.first?.bytes, let last = segment.words.last?.bytes else { continue }
            seen[text.source[first.lowerBound..<max(first.upperBound, last.upperBound)], default: 0] += 1
        }
        return seen.values.count { $0 > 1 } > 1
    }

    /// Whether a segment of a line lies over several columns.
    func hold(_ segment: LayoutLine.Segment, of line: LayoutLine) -> Bool {
        !places.isEmpty && places.contains(HeadingSpans.place(of: segment, line)) || group(of: segment, of: line) != nil
    }

    private static func place(of segment: LayoutLine.Segment, _ line: LayoutLine) -> Place {
        Place(line: line.source.lowerBound, column: segment.columns.lowerBound)
    }
}
