/// Lists of two columns: serial numbers that run on, or the numbers of pages behind leaders.
extension LayoutTable {
    /// The line behind a list of two columns that a block begins with; nil where none does.
    static func listEnd(_ block: [LayoutLine], _ text: LayoutText) -> Int? {
        numberedEnd(block, text) ?? contentsEnd(block, text)
    }

    /// The line behind lines that serial numbers begin, 1, 2 and so on, and a heading above them; nil where none are.
    ///
    /// Words that wrap stand right of the numbers, and what does not begins another list.
    private static func numberedEnd(_ block: [LayoutLine], _ text: LayoutText) -> Int? {
        let parted = block.indices.filter { block[$0].segments.count >= 2 }
        guard let start = parted.firstIndex(where: { serial(of: block[$0], text) == 1 }), start > 0,
            start <= headingLines,
            parted[..<start].allSatisfy({ line in
                block[line].segments.allSatisfy { text.digits($0.words[0].bytes) == 0 }
            })
        else { return nil }
        let margin = block[parted[start]].segments[0].columns.upperBound
        var last = 0
        for index in parted[start...] {
            guard let number = serial(of: block[index], text) else {
                if block[index].segments[0].columns.lowerBound >= margin { continue }
                return last >= 2 && text.digits(block[index].segments[0].words[0].bytes) == 0 ? index : nil
            }
            // A row of column numbers may stand above the first.
            guard number == last + 1 || last == 1 && number == 1 else { return nil }
            last = number
        }
        return last >= 2 ? block.count : nil
    }

    /// How many lines the heading of a list has at most.
    private static let headingLines = 4

    /// The serial number that begins a line; nil where it begins with anything else.
    static func serial(of line: LayoutLine, _ text: LayoutText) -> Int? {
        guard text.isFigure(line.segments[0].words), let numbers = text.numbering(line.segments[0].words[0].bytes),
            numbers.count == 1
        else { return nil }
        return numbers[0]
    }

    /// The line behind those that end in a page's number, where most of them, or the words that wrap below them, end in a
    /// leader; nil where there are none.
    private static func contentsEnd(_ block: [LayoutLine], _ text: LayoutText) -> Int? {
        func hasPage(_ line: LayoutLine) -> Bool {
            guard let page = line.segments.last?.words, line.segments.count >= 2 else { return false }
            return page.count == 1 && text.isFigure(page) && text.digits(page[0].bytes) > 0
        }
        let end = block.firstIndex { $0.segments.count >= 2 && !hasPage($0) } ?? block.count
        let leaders = block[..<end].count { line in
            let words =
                line.segments.count >= 2 ? line.segments[line.segments.count - 2].words : line.segments.first?.words
            return words?.last.map { text.endsInLeader($0.bytes) } == true
        }
        return leaders >= 3 && leaders >= block[..<end].count(where: hasPage) ? end : nil
    }
}
