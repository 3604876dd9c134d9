internal import Templates

/// Lays the words of headings over column numbers under the table's columns.
extension LayoutRows {
    /// Gives the words of such headings to the columns whose kinds they name, where the numbers stand one in each column.
    static func lay(_ headings: [NumberedHeading], in parts: inout [[Part]], _ table: LayoutTable) {
        for heading in headings where heading.lines.upperBound < table.lines.count {
            let row = heading.lines.upperBound
            guard let numbers = NumberedColumns.numbers(of: table.lines[row], table.text),
                numbers.count == heading.kinds.count, let stretch = table.grid.stretch(ofLine: row),
                stretch.places.count >= numbers.count
            else { continue }
            let agrees = stretch.columns.agree(with: numbers)
            let columns = stretch.columns.columns
            guard agrees || columns.count == numbers.count else { continue }
            let laying = HeadingLaying(Array(table.lines[heading.lines]), table.text)
            let middles = (agrees ? numbers : columns).map { $0.lowerBound + $0.upperBound }
            let places = laying.places(over: heading.kinds, middles).places
            var laid: [[Part]] = []
            var ends = [LayoutLine.Word?](repeating: nil, count: numbers.count)
            for (offset, line) in laying.lines.enumerated() {
                var own: [Part] = []
                var last = 0..<0
                for (word, column) in zip(line, places[offset]) {
                    // A year behind what lies over several columns is theirs.
                    let goesOn = last.count > 1 && word.isYear && last.contains(column)
                    let group = goesOn ? last : group(of: word, over: column, heading.kinds)
                    last = group
                    let place = stretch.places[group.lowerBound]..<stretch.places[group.upperBound - 1] + 1
                    var piece = word.word
                    if group.count == 1 {
                        piece.isBehindBreak = ends[column].map { table.text.goesOn($0, with: piece) } ?? false
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
            // Where its gaps part a heading as well, they say more.
            let found = agreement(Array(parts[heading.lines]), columns: table.grid.count, table.text)
            guard agreement(laid, columns: table.grid.count, table.text) > found else { continue }
            for (offset, line) in heading.lines.enumerated() { parts[line] = laid[offset] }
            parts[row] = zip(table.lines[row].segments.flatMap(\.words), stretch.places).map { number, place in
                Part(words: [number], places: place..<place + 1)
            }
        }
    }

    /// How well what stands over single columns agrees with known headings, in thousandths of a letter.
    private static func agreement(_ lines: [[Part]], columns: Int, _ text: LayoutText) -> Int {
        var words = [[UInt8]](repeating: [], count: columns)
        for part in lines.joined() where part.places.count == 1 && part.places.lowerBound < columns {
            for word in part.words { words[part.places.lowerBound] += text.source[word.bytes] }
        }
        return words.reduce(0) { sum, words in
            let key = HeadingKey(words, 0..<words.count)
            let likeness = known.match(key)?.likeness ?? 0
            return sum + key.letters.count * (2 * likeness - 1000)
        }
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
