internal import BengaliText
internal import Pages
internal import Provenance
internal import Templates

/// Which rows of a table say what headings do, by how many of their cells are known ones.
extension HeadingReader {
    /// Whether a row says what a heading does: most of its cells are known headings of columns beyond doubt.
    func isKnown(_ row: Range<Int>, of cells: ClassifiedCells) -> Bool {
        let filled = cells.filled(row)
        guard cells.count(row, where: { $0 == .shortText || $0 == .unit || $0 == .rowKind }) * 2 >= filled else {
            return false
        }
        return holds(max(HeadingReader.mostInRows, filled / 2 + 1), in: row, of: cells) { match in
            match.likeness >= HeadingEvidence.exact && named[match.heading].roles.first != .text
        }
    }

    /// Whether at least so many of a row's cells are known headings that satisfy a condition.
    ///
    /// It looks no further than where that is decided: most rows are no headings, and their first cells tell.
    private func holds(
        _ least: Int, in row: Range<Int>, of cells: ClassifiedCells, where condition: (HeadingMatch) -> Bool
    ) -> Bool {
        var missing = least
        var left = cells.filled(row)
        for index in row where cells.classes[index] != .blank {
            if missing <= 0 || missing > left { break }
            left -= 1
            let text = cells.paged.cells[index].text
            guard text.count < HeadingReader.longestHeading, let match = match(cells.paged.text.bytes, text),
                condition(match)
            else { continue }
            missing -= 1
        }
        return missing <= 0
    }

    /// Whether at least so many of a row's cells are known headings.
    func matches(_ least: Int, in row: Range<Int>, of cells: ClassifiedCells) -> Bool {
        holds(least, in: row, of: cells) { _ in true }
    }

    /// Whether the words of a row of headings go on in the row below: most of its cells are a known heading beyond doubt
    /// together with what stands over them, which is none without them.
    func goesOn(_ above: Range<Int>, in row: Range<Int>, of cells: ClassifiedCells) -> Bool {
        let filled = cells.filled(row)
        guard filled > 1, cells.count(row, where: { $0.isFigure || $0 == .code3 || $0 == .code2 }) == 0 else {
            return false
        }
        let bytes = cells.paged.text.bytes
        var joined = 0
        for index in row where cells.classes[index] != .blank {
            let over = above.lowerBound + (index - row.lowerBound)
            guard above.contains(over), cells.classes[over] != .blank else { continue }
            let (head, rest) = (cells.paged.cells[over].text, cells.paged.cells[index].text)
            guard head.count + rest.count < HeadingReader.longestHeading else { continue }
            let words = bytes[head] + [0x20] + bytes[rest]
            let likeness = match(HeadingKey(Array(words), 0..<words.count))?.likeness ?? 0
            let alone = match(bytes, head)?.likeness ?? 0
            if likeness >= HeadingEvidence.sure, likeness > alone { joined += 1 }
        }
        return joined * 2 > filled
    }

    /// So many known headings stand in no row of figures: a unit or two, তারিখ and মান, may.
    private static let mostInRows = 5
}
