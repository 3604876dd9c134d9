/// The groups of columns under headings that repeat: `লক্ষ্যমাত্রা` and `অর্জন` again and again, below one heading for each
/// quarter.
///
/// What stands above such groups lies over several columns, wherever in them it stands, and where it is longer than its group
/// only a space parts it from the next one's.
struct HeadingGroups {
    /// Each group's columns, from its first heading's to its last one's; in order.
    let groups: [Range<Int>]
    /// The columns of the stretches of each group's headings, in order.
    private let members: [[Range<Int>]]

    /// How many words the headings of a group have at most.
    private static let mostWords = 6

    /// The groups of a line of a heading; nil where none repeat.
    ///
    /// - Parameters:
    ///   - line: The line.
    ///   - above: The heading's lines above it, which tell where the groups begin if the first heading was damaged.
    ///   - text: What its words are read with.
    /// - Complexity: O(n) in the line's words.
    init?(of line: LayoutLine, below above: some Sequence<LayoutLine>, _ text: LayoutText) {
        // Word by word, since one space may part the heading of one column from the next one's.
        let words = line.segments.flatMap(\.words)
        guard words.count >= 4 else { return nil }
        let names = words.map { text.source[$0.bytes] }
        guard let run = HeadingGroups.run(of: names) else { return nil }
        // The words of sentences repeat as well, but seldom begin a stretch.
        let starts = line.segments.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.words.count) }
        guard starts.count(where: run.places.contains) * 2 >= run.places.count else { return nil }
        var best: (groups: [Range<Int>], distance: Int)?
        for places in HeadingGroups.whole(run.places, run.period, names) {
            let groups = stride(from: places.lowerBound, to: places.upperBound, by: run.period).map { start in
                words[start].columns.through(words[min(words.count, start + run.period) - 1].columns)
            }
            let distance = above.reduce(0) { $0 + HeadingGroups.distance(of: $1, from: groups) }
            if distance < best?.distance ?? .max { best = (groups, distance) }
        }
        guard let groups = best?.groups else { return nil }
        self.groups = groups
        members = groups.map { group in line.segments.map(\.columns).filter { $0.overlaps(group) } }
    }

    /// The words that whole groups may be; where one of them lacks words, the groups may begin with any of the first ones.
    private static func whole(_ places: Range<Int>, _ period: Int, _ names: [ArraySlice<UInt8>]) -> [Range<Int>] {
        var (start, end) = (places.lowerBound, places.upperBound)
        while start > 0, areAlike(names[start - 1], names[start - 1 + period]) { start -= 1 }
        while end < names.count, areAlike(names[end], names[end - period]) { end += 1 }
        return (end - start) % period == 0 ? [start..<end] : (0..<period).map { start + $0..<end }
    }

    /// Whether two words are the same, or two readings of one: half of the longer is how both begin and end.
    private static func areAlike(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
        if left == right { return true }
        let (short, long) = (min(left.count, right.count), max(left.count, right.count))
        guard short >= fewestBytes else { return false }
        // Whole letters: the first bytes of any two letters are the same.
        var start = zip(left, right).prefix { $0 == $1 }.count
        var end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
        while start > 0, start < left.count, left[left.startIndex + start] & 0xC0 == 0x80 { start -= 1 }
        while end > 0, left[left.endIndex - end] & 0xC0 == 0x80 { end -= 1 }
        return min(start + end, short) * 2 >= long
    }

    /// How many bytes words have at least that may be two readings of one: four letters.
    private static let fewestBytes = 4 * 3

    /// The places of the words that repeat and after how many they do; nil where no group of them stands again whole.
    private static func run(of names: [ArraySlice<UInt8>]) -> (places: Range<Int>, period: Int)? {
        var best: (places: Range<Int>, period: Int, repeated: Int)?
        for period in 2...mostWords where names.count >= 2 * period {
            var (start, last) = (-1, -1)
            var (repeated, inRow) = (0, 0)
            var isWhole = false
            for place in 0..<names.count - period
            where areAlike(names[place], names[place + period]) && !areAlike(names[place], names[place + 1]) {
                if repeated == 0 || place - last > period + 1 { (start, repeated, isWhole) = (place, 0, false) }
                inRow = repeated > 0 && place == last + 1 ? inRow + 1 : 1
                isWhole = isWhole || inRow >= period
                (last, repeated) = (place, repeated + 1)
                if isWhole, repeated > best?.repeated ?? 0 { best = (start..<place + period + 1, period, repeated) }
            }
        }
        return best.map { ($0.places, $0.period) }
    }

    /// How ill a line's stretches stand over groups: how far the middle of each is from its group's, in half letters, and the
    /// width of every group that one reaches into besides.
    private static func distance(of line: LayoutLine, from groups: [Range<Int>]) -> Int {
        var sum = 0
        for segment in line.segments {
            let first = groups.partition { $0.upperBound > segment.columns.lowerBound }
            let touched = groups[first...].prefix { $0.lowerBound < segment.columns.upperBound }
            if touched.count == 1 { sum += abs(middle(groups[first]) - middle(segment.columns)) }
            sum += touched.dropFirst().reduce(0) { $0 + $1.count }
        }
        return sum
    }

    /// Twice the middle.
    private static func middle(_ range: Range<Int>) -> Int { range.lowerBound + range.upperBound }

    // MARK: Headings that one space parts

    /// Lines in which what stands above such groups is parted by them.
    ///
    /// - Complexity: O(n) in the lines' words.
    static func parted(_ block: [LayoutLine], _ text: LayoutText) -> [LayoutLine] {
        var block = block
        var start = 0
        for index in block.indices
        where block[index].segments.count >= 2 && LayoutRows.isBody(block[index], text) {
            let first = max(start, index - HeadingSpans.mostLines)
            start = index + 1
            let found = (first..<index).lazy.reversed().compactMap { line in
                HeadingGroups(of: block[line], below: block[first..<line], text).map { (groups: $0, line: line) }
            }.first
            guard let found else { continue }
            for line in first..<found.line { block[line] = found.groups.parted(block[line], text) }
        }
        return block
    }

    // MARK: What stands above

    /// For each segment of a line above, the place of the group it stands over; nil for those that stand elsewhere, and for
    /// all where the line has headings for single columns of a group.
    func places(over line: LayoutLine) -> [Int?] {
        let none = [Int?](repeating: nil, count: line.segments.count)
        if isByColumn(line) { return none }
        let touched = line.segments.map { segment in
            let first = groups.partition { $0.upperBound > segment.columns.lowerBound }
            return first < groups.count && groups[first].lowerBound < segment.columns.upperBound
        }
        if touched.count(where: \.self) == groups.count {
            // However far the longest ones push the others.
            var next = -1
            return touched.map { isTouched in
                next += isTouched ? 1 : 0
                return isTouched ? next : nil
            }
        }
        let places = line.segments.map { place(of: $0.columns) }
        return zip(places, places.dropFirst()).contains { $0 != nil && $0 == $1 } ? none : places
    }

    /// Whether a line holds headings of single columns: two stretches have their middles between where one group begins and the
    /// next one does, or all stand over one member of their groups.
    private func isByColumn(_ line: LayoutLine) -> Bool {
        if isOverOneMember(line) { return true }
        let middles = line.segments.map { HeadingGroups.middle($0.columns) / 2 }
        return zip(middles, middles.dropFirst()).contains { left, right in
            let next = groups.partition { $0.lowerBound > left }
            return next > 0 && next < groups.count && right < groups[next].lowerBound
        }
    }

    /// Whether the stretches of a line stand in the middle over the same heading of their groups, and that is not the first one:
    /// they are its first line where it takes more lines than its neighbours.
    ///
    /// Over the first one a group's own heading stands as well that is not centred.
    private func isOverOneMember(_ line: LayoutLine) -> Bool {
        var common: Int?
        var count = 0
        for stretch in line.segments.map(\.columns) {
            let group = groups.partition { $0.upperBound > stretch.lowerBound }
            guard group < groups.count, groups[group].lowerBound < stretch.upperBound else { continue }
            let member = members[group].firstIndex { member in
                stretch.clamped(to: member) == stretch
                    && abs(HeadingGroups.middle(member) - HeadingGroups.middle(stretch)) <= HeadingGroups.mostOffCenter
            }
            guard let member, member > 0, common == nil || common == member else { return false }
            common = member
            count += 1
        }
        return count > 1
    }

    /// By how much the lines of a centred heading are off its middle, in half letters, as their ends are whole ones.
    private static let mostOffCenter = 2

    /// The group that a stretch lies over for the most part; nil where it lies over more of them, or over none.
    private func place(of stretch: Range<Int>) -> Int? {
        let first = groups.partition { $0.upperBound > stretch.lowerBound }
        let near = groups.indices[first...].prefix { groups[$0].lowerBound < stretch.upperBound }
        let filled = near.map { groups[$0].clamped(to: stretch).count }
        guard let most = filled.indices.max(by: { filled[$0] < filled[$1] }),
            filled.reduce(0, +) * 2 >= stretch.count,
            !filled.indices.contains(where: { $0 != most && filled[$0] * 2 > groups[near.startIndex + $0].count })
        else { return nil }
        return near.startIndex + most
    }

    /// A line above with the headings of several groups, which one space parts, each standing by itself.
    func parted(_ line: LayoutLine, _ text: LayoutText) -> LayoutLine {
        let segments = line.segments.flatMap { parted($0, text) }
        guard segments.count > line.segments.count else { return line }
        return LayoutLine(segments: segments, source: line.source, page: line.page, middle: line.middle)
    }

    /// A segment's words under the groups they stand over: as many words under each, alike, and what stands behind the last
    /// group by itself; the whole segment where there is no such way to part it.
    private func parted(_ segment: LayoutLine.Segment, _ text: LayoutText) -> [LayoutLine.Segment] {
        let (words, stretch) = (segment.words, segment.columns)
        guard words.count > 1, let end = groups.last?.upperBound else { return [segment] }
        let touched = groups.partition { $0.upperBound > stretch.lowerBound }
        let over = touched..<groups.partition { $0.lowerBound >= stretch.upperBound }
        guard !over.isEmpty else { return [segment] }
        let behind = words.count { $0.columns.lowerBound >= end }
        var best: (pieces: [LayoutLine.Segment], distance: Int)?
        for last in behind > 0 ? [words.count, words.count - behind] : [words.count] where last > 0 {
            for spare in 0...1 where over.count - spare > (last < words.count ? 0 : 1) {
                guard let pieces = pieces(words[..<last], over.dropLast(spare), text) else { continue }
                if pieces.distance < best?.distance ?? .max {
                    let rest = last < words.count ? [LayoutLine.Segment(words: Array(words[last...]))] : []
                    best = (pieces.segments + rest, pieces.distance)
                }
            }
        }
        return best?.pieces ?? [segment]
    }

    /// Words in as many pieces of as many words as there are groups, and how far these stand from the groups' middles.
    private func pieces(
        _ words: ArraySlice<LayoutLine.Word>, _ over: Range<Int>, _ text: LayoutText
    ) -> (segments: [LayoutLine.Segment], distance: Int)? {
        guard words.count % over.count == 0 else { return nil }
        let length = words.count / over.count
        let pieces = over.indices.map { place in
            let start = words.startIndex + (place - over.lowerBound) * length
            return LayoutLine.Segment(words: Array(words[start..<start + length]))
        }
        let distances = zip(pieces, over).map { piece, group in
            abs(HeadingGroups.middle(piece.columns) - HeadingGroups.middle(groups[group]))
        }
        // Where all groups have one of a row of long headings these may stand far from their own, and the last ones are pushed
        // by those before them.
        let room = over.upperBound == groups.count && over.count > 1 ? 2 : 1
        let isOver = over.count == groups.count || zip(distances, over).allSatisfy { $0 <= room * groups[$1].count }
        guard isOver, pieces.count == 1 || HeadingGroups.areAlike(pieces, text) else { return nil }
        // What was pushed from its group stands over it all the same.
        let placed = zip(pieces, over).map { piece, group in
            let isPushed = !groups[group].contains(HeadingGroups.middle(piece.columns) / 2)
            return isPushed ? LayoutLine.Segment(piece.words, in: groups[group], from: groups[group].lowerBound) : piece
        }
        return (placed, distances.reduce(0, +) / over.count)
    }

    /// Whether pieces are headings of one kind: they end in the same word, or hold the same marks and digits or none.
    private static func areAlike(_ pieces: [LayoutLine.Segment], _ text: LayoutText) -> Bool {
        let ends = pieces.map { $0.words.last.map { text.source[$0.bytes] } }
        if pieces[0].words.count > 1, ends.allSatisfy({ $0 == ends[0] }) { return true }
        let marks = pieces.map { piece in Set(piece.words.flatMap { text.marks($0.bytes) }) }
        return !marks[0].isEmpty && marks.allSatisfy { $0 == marks[0] }
    }
}

extension Array where Element == Range<Int> {
    /// The place of the first for which something holds that holds for all behind it.
    fileprivate func partition(_ holds: (Range<Int>) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
