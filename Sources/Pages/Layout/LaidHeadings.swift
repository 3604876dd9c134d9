internal import Templates

/// Lays the words of headings under the table's columns where gaps do not tell over which each stands.
extension LayoutRows {
    /// Gives the words of headings to the columns whose kinds they name: of those over column numbers, where the numbers stand one
    /// in each column, and of the first over a table without numbers.
    ///
    /// - Returns: For each column opened in the parts, as a heading alone stands there, that of the table's grid behind it.
    static func lay(
        _ headings: [CrowdedHeading], above body: Int, in parts: inout [[Part]], _ spans: HeadingSpans,
        _ table: LayoutTable
    ) -> [Int] {
        for heading in headings where heading.lines.upperBound < table.lines.count {
            let row = heading.lines.upperBound
            guard let numbers = NumberedColumns.numbers(of: table.lines[row], table.text),
                let stretch = table.grid.stretch(ofLine: row), stretch.places.count >= numbers.count
            else { continue }
            let agrees = stretch.columns.agree(with: numbers)
            let columns = stretch.columns.columns
            guard agrees || columns.count == numbers.count else { continue }
            let below = ColumnsBelow(places: stretch.places, columns: agrees ? numbers : columns)
            guard lay(heading.lines, over: below, in: &parts, table) != nil else { continue }
            parts[row] = zip(table.lines[row].segments.flatMap(\.words), stretch.places).map { number, place in
                Part(words: [number], places: place..<place + 1)
            }
        }
        guard let lines = unnumbered(headings, above: body, table), let stretch = table.grid.stretch(ofLine: body),
            stretch.places.count >= CrowdedHeading.fewestColumns
        else { return [] }
        let below = ColumnsBelow(places: stretch.places, columns: stretch.columns.columns)
        switch gaps(of: table.lines[lines], over: stretch.columns, spans) {
        case .grouped:
            // What stands behind groups is that of any known table by quarter.
            let end = parts[lines].joined().reduce(0) { $1.places.count > 1 ? max($0, $1.places.upperBound) : $0 }
            let behind = below.from(end)
            if end > 0, behind.places.count > 1,
                !parts[lines].contains(where: { repeats($0, behind: end, table.text) }),
                let opened = lay(lines, over: behind, in: &parts, table, .grouped)
            {
                return opened
            }
            return lay(lines, over: below, in: &parts, table, .clear) ?? []
        case let gaps: return lay(lines, over: below, in: &parts, table, gaps) ?? []
        }
    }

    /// Whether a heading's line has a word again behind some columns that it has over them: the last group is no further.
    private static func repeats(_ line: [Part], behind end: Int, _ text: LayoutText) -> Bool {
        func words(_ parts: [Part]) -> Set<ArraySlice<UInt8>> {
            Set(parts.flatMap(\.words).map { text.source[$0.bytes] })
        }
        return !words(line.filter { $0.places.lowerBound < end })
            .isDisjoint(with: words(line.filter { $0.places.lowerBound >= end }))
    }

    /// How far the gaps of a heading's lines part it: not at all, perhaps, surely, or into groups with repeated headings below them.
    private enum Gaps { case astray, doubtful, clear, grouped }

    /// Whether words stand over several columns, more than once as a heading of these together does, and whether headings repeat
    /// below others: of such tables none is known.
    private static func gaps(
        of heading: ArraySlice<LayoutLine>, over columns: LayoutColumns, _ spans: HeadingSpans
    ) -> Gaps {
        var (crowded, groups, below) = (0, 0, 0)
        for (index, line) in zip(heading.indices, heading) {
            for segment in line.segments {
                if spans.group(of: segment, of: line) != nil { groups += 1 }
                if segment.words.count > 1, !spans.hold(segment, of: line), columns.places(of: segment).count > 1 {
                    crowded += 1
                    // What names several columns together stands above their headings, not below them.
                    let isBelow = heading[..<index].contains {
                        $0.segments.contains { $0.columns.overlaps(segment.columns) }
                    }
                    below += isBelow ? 1 : 0
                }
            }
        }
        if groups > 1 { return .grouped }
        return crowded > 1 ? .astray : below == 1 ? .doubtful : .clear
    }

    /// The lines of the first heading where no column numbers stand below it, without the titles above it.
    private static func unnumbered(
        _ headings: [CrowdedHeading], above body: Int, _ table: LayoutTable
    ) -> Range<Int>? {
        guard body < table.lines.count, table.lines[body].page == nil,
            !headings.contains(where: { $0.isNumbered && $0.lines.lowerBound < body })
        else { return nil }
        let lines = table.lines[..<body]
        let title = lines.lastIndex { line in
            line.segments.count == 1 && table.text.isTitle(line.segments[0].words)
        }
        let start = lines.indices.first { $0 > title ?? -1 && !lines[$0].isBlank } ?? body
        let words = lines[start...].reduce(0) { $0 + $1.segments.reduce(0) { $0 + $1.words.count } }
        guard (1...CrowdedHeading.mostLines).contains(body - start), words <= CrowdedHeading.mostWords,
            lines[start...].contains(where: { $0.segments.count >= 3 }),
            !lines[start...].contains(where: { LayoutTable.isNumbering($0, table.text) })
        else { return nil }
        return start..<body
    }

    /// Lays a heading over columns, over all or those in which cells stand, or where that leaves much of it over, over these and
    /// some that hold a heading alone; nil where gaps part it as well, since these say more.
    ///
    /// - Returns: For each opened column that of the grid behind it.
    private static func lay(
        _ lines: Range<Int>, over below: ColumnsBelow, in parts: inout [[Part]], _ table: LayoutTable,
        _ gaps: Gaps? = nil
    ) -> [Int]? {
        let text = table.text
        let cells = Set(
            parts[lines.upperBound...].lazy.joined().filter {
                $0.places.count == 1 && !text.isInHeading($0.bytes.lowerBound)
            }
            .map(\.places.lowerBound))
        let first = gaps == .grouped ? below.places.first ?? 0 : 0
        let heading = parts[lines].map { $0.filter { $0.places.lowerBound >= first } }
        let found = agreement(heading, over: below.places, cells, text)
        // Where gaps part a heading surely, they do unless cells stand under none, or most of its words are of no known one.
        let isClear = gaps == .clear && found.bare == 0
        guard !found.isWhole, !isClear || found.sum * 2 < letters(heading, text) * 1000 else { return nil }
        let laying = HeadingLaying(
            first == 0 ? Array(table.lines[lines]) : zip(heading, table.lines[lines]).map { line(of: $0, on: $1) }, text
        )
        let whole = laying.letters * 1000
        let placed = placed(heading, text)
        var best: (lines: [[Part]], sum: Int, opened: [Int])?
        func tryOut(_ own: ColumnsBelow) {
            let kinds = KnownColumns.kinds(
                laying, own.middles, behindGroups: first > 0, isSure: !own.opened.isEmpty, text)
            guard let kinds else { return }
            let laid = laid(laying, kinds, over: own, text)
            func place(_ place: Int) -> Int { ColumnsBelow.place(place, opened: own.opened) }
            var found = agreement(
                laid, over: below.places.map(place) + own.bare, Set(cells.map(place)), text)
            found.sum -= movedCost * moved(placed, in: laid, place)
            // Cells without a heading show that there are fewer columns than are taken for such.
            guard found.sum > best?.sum ?? sum, gaps ?? .astray == .astray || found.bare == 0 else { return }
            // Columns are supposed where their headings are beyond doubt.
            let headed = Set(laid.joined().lazy.flatMap(\.places))
            guard own.opened.isEmpty || found.sum * ofKnown >= whole * leastKnown, own.bare.allSatisfy(headed.contains)
            else { return }
            best = (laid, found.sum, own.opened)
        }
        let sum = found.sum
        let filled = below.filled(cells)
        if filled.places.count < below.places.count { tryOut(filled) }
        tryOut(below)
        let least = best?.sum ?? sum
        if gaps != nil, !filled.places.isEmpty, least * ofKnown < whole * leastKnown, first > 0 || least * 2 >= whole {
            // Of a column that a heading alone makes wide the cells show the gap beside them.
            let own = filled.narrowed(to: parts[lines.upperBound...].prefix(ColumnsBelow.mostRows))
            for own in own.withBare(in: table.grid.count) { tryOut(own) }
        }
        // What agrees hardly better is chance.
        guard let best, (best.sum - sum) * (isClear ? clearShare : marginShare) > whole else { return nil }
        let mayMove = gaps ?? .astray == .astray || gaps != .clear && sum * 2 < whole
        guard mayMove || best.sum * ofKnown >= whole * leastKnown else { return nil }
        if !best.opened.isEmpty { parts = parts.map { $0.map { $0.shifted(best.opened) } } }
        for (line, laid) in zip(lines, best.lines) {
            parts[line] = parts[line].filter { $0.places.lowerBound < first } + laid
        }
        return best.opened
    }

    /// A known heading that gaps part, letter for letter, which stands over one column.
    private struct PlacedHeading {
        /// The first byte of its first word.
        var start: Int
        var column: Int
        var letters: Int
    }

    private static func placed(_ heading: [[Part]], _ text: LayoutText) -> [PlacedHeading] {
        heading.joined().compactMap { part in
            guard part.places.count == 1 else { return nil }
            let words = part.words.flatMap { text.source[$0.bytes] }
            let key = HeadingKey(words, 0..<words.count)
            guard known.match(key)?.likeness == 1000 else { return nil }
            return PlacedHeading(
                start: part.bytes.lowerBound, column: part.places.lowerBound, letters: key.letters.count)
        }
    }

    /// How many letters of such headings do not stand over their columns any more.
    private static func moved(_ headings: [PlacedHeading], in laid: [[Part]], _ place: (Int) -> Int) -> Int {
        if headings.isEmpty { return 0 }
        var places: [Int: Range<Int>] = [:]
        for part in laid.joined() {
            for word in part.words { places[word.bytes.lowerBound] = part.places }
        }
        return headings.reduce(0) { sum, heading in
            sum + (places[heading.start]?.contains(place(heading.column)) ?? true ? 0 : heading.letters)
        }
    }

    /// How many letters words have.
    private static func letters(_ lines: [[Part]], _ text: LayoutText) -> Int {
        lines.lazy.joined().flatMap(\.words).reduce(0) { $0 + HeadingKey(text.source, $1.bytes).letters.count }
    }

    /// A line with some of its words.
    private static func line(of parts: [Part], on line: LayoutLine) -> LayoutLine {
        LayoutLine(
            segments: parts.map { LayoutLine.Segment(words: $0.words) }, source: line.source, page: line.page,
            middle: line.middle)
    }

    private static func laid(
        _ laying: HeadingLaying, _ kinds: [Int], over below: ColumnsBelow, _ text: LayoutText
    ) -> [[Part]] {
        let places = laying.places(over: kinds, below.middles).places
        var laid: [[Part]] = []
        var ends = [LayoutLine.Word?](repeating: nil, count: kinds.count)
        for (offset, line) in laying.lines.enumerated() {
            var own: [Part] = []
            var last = 0..<0
            for (word, column) in zip(line, places[offset]) {
                // A year behind what lies over several columns is theirs.
                let goesOn = last.count > 1 && word.isYear && last.contains(column)
                let group = goesOn ? last : group(of: word, over: column, kinds)
                last = group
                let place = below.places[group.lowerBound]..<below.places[group.upperBound - 1] + 1
                var piece = word.word
                if group.count == 1 {
                    piece.isBehindBreak = ends[column].map { text.goesOn($0, with: piece) } ?? false
                    ends[column] = piece
                }
                if let last = own.indices.last, own[last].places == place {
                    own[last].words.append(piece)
                } else {
                    own.append(Part(words: [piece], places: place))
                }
            }
            laid.append(own)
        }
        return laid
    }

    /// How well what stands over single columns agrees with known headings, in thousandths of a letter, whether each column has a
    /// known heading, letter for letter, and over how many columns of cells no word stands.
    ///
    /// What agrees with none says no more against a heading the longer it is: of a long one more words are in one place.
    private static func agreement(
        _ lines: [[Part]], over columns: [Int], _ cells: Set<Int>, _ text: LayoutText
    ) -> (sum: Int, isWhole: Bool, bare: Int) {
        var words: [Int: [UInt8]] = [:]
        var years: Set<Int> = []
        for part in lines.joined() where part.places.count == 1 {
            for word in part.words {
                words[part.places.lowerBound, default: []] += text.source[word.bytes]
                if text.isYear(word.bytes) { years.insert(part.places.lowerBound) }
            }
        }
        let groups = groups(lines, text)
        return columns.reduce(into: (sum: groups, isWhole: true, bare: 0)) { found, column in
            let words = words[column] ?? []
            let key = HeadingKey(words, 0..<words.count)
            let match = known.match(key)
            let likeness = match?.likeness ?? 0
            let isOfYear = match.map { mayHaveYear(known.known[$0.heading]) }
            let hasYear = years.contains(column)
            if hasYear || isOfYear == .always {
                found.sum += (isOfYear ?? .never) == .never || !hasYear ? -1000 * year : 1000 * year
            }
            let isNone = key.letters.isEmpty && !cells.contains(column)
            found.bare += key.letters.isEmpty && !isNone ? 1 : 0
            found.isWhole = found.isWhole && (isNone || likeness == 1000) && hasYear == (isOfYear == .always)
            found.sum +=
                likeness > 0
                ? key.letters.count * (2 * likeness - 1000)
                : -1000
                    * (key.letters.isEmpty ? (cells.contains(column) ? empty : 0) : min(key.letters.count, mostUnknown))
        }
    }

    /// How well what stands over several columns together agrees with known headings: a quarter's over its columns says as much for a
    /// heading as over a column of its own.
    private static func groups(_ lines: [[Part]], _ text: LayoutText) -> Int {
        var words: [Range<Int>: [UInt8]] = [:]
        for part in lines.joined() where part.places.count > 1 {
            for word in part.words { words[part.places, default: []] += text.source[word.bytes] }
        }
        return words.values.reduce(0) { sum, words in
            let key = HeadingKey(words, 0..<words.count)
            guard let match = known.match(key) else { return sum }
            return sum + key.letters.count * (2 * match.likeness - 1000)
        }
    }

    /// One in so many letters must agree better, and where gaps may part a heading so many of its letters must be of known ones.
    private static let marginShare = 32
    /// And where gaps seem to part it surely, one in so many.
    private static let clearShare = 8
    private static let leastKnown = 4
    private static let ofKnown = 5
    /// What each letter of a heading costs, in thousandths, that no longer stands where gaps put it: a page may drift.
    private static let movedCost = 500
    /// How many letters a column without a heading, and one with an unknown heading at most, speak against one.
    private static let empty = 3
    private static let mostUnknown = 8
    /// How many letters a year counts for that stands where it should or should not.
    private static let year = 4

    /// Whether a year stands in a heading.
    private enum OfYear { case always, maybe, never }

    private static func mayHaveYear(_ heading: KnownHeading) -> OfYear {
        if heading.roles.contains(where: { $0 == "actual" || $0 == "projection" }) { return .always }
        return heading.roles.contains { $0 == "annualTarget" || $0 == "total" || $0.starts(with: "group") }
            ? .maybe : .never
    }

    private static let known = Headings()

    /// The columns over which a word stands: its own, or those of its kind where it names them together.
    private static func group(of word: HeadingWord, over column: Int, _ kinds: [Int]) -> Range<Int> {
        let kind = ColumnKind.all[kinds[column]]
        guard kind.isOfGroup(word) else { return column..<column + 1 }
        let own = kinds.indices.filter { ColumnKind.all[kinds[$0]].role == kind.role }
        return (own.first ?? column)..<(own.last ?? column) + 1
    }
}

extension LayoutText {
    /// Whether a word is the last digit of a year that the one before it begins: `২০২২-২` and `৩`.
    fileprivate func goesOn(_ year: LayoutLine.Word, with digit: LayoutLine.Word) -> Bool {
        digits(year.bytes) == 5 && year.bytes.contains { source[$0] == 0x2D } && isFigure([year])
            && digits(digit.bytes) == 1 && isFigure([digit])
    }

    /// Whether a byte stands in a heading over column numbers.
    func isInHeading(_ offset: Int) -> Bool {
        var (low, high) = (0, headings.count)
        while low < high {
            let middle = (low + high) / 2
            if headings[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < headings.count && headings[low].contains(offset)
    }
}
