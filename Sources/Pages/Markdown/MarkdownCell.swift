/// The text of one cell of a pipe table: tags and references as in HTML, escaped marks, and neither marks of emphasis nor
/// those of a formula around it, as models print figures: `$80\%$`; what `~~` strikes out has a stroke over each character.
struct MarkdownCell {
    let source: [UInt8]
    let range: Range<Int>

    func gathered() -> GatheredCell {
        let range = withoutOuterMarks()
        let cell = InlineReader.read(source, range)
        guard range.contains(where: { source[$0] == 0x5C || source[$0] == 0x2A || source[$0] == 0x7E }) else {
            return cell
        }
        var result = cell
        result.runs = cell.runs.flatMap { $0.scalar == 0 ? unescaped($0) : [$0] }
        return result
    }

    /// What stands between the marks around the whole cell: those of a formula, `$`, of emphasis, `*` and `_`, and of code.
    private func withoutOuterMarks() -> Range<Int> {
        var range = range
        while range.count > 2, let mark = source[range].first, mark == source[range.upperBound - 1],
            mark == 0x24 || mark == 0x2A || mark == 0x5F || mark == 0x60,
            range.contains(where: { MarkdownCell.isWorded(source[$0]) })
        {
            range = range.dropFirst().dropLast()
        }
        return range
    }

    /// Whether a byte is a letter's or a digit's.
    private static func isWorded(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }

    /// Whether a backslash may escape a byte: any mark of ASCII.
    private static func isEscapable(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    /// A run parted at escapes and at the marks of strong emphasis.
    private func unescaped(_ run: TextRun) -> [TextRun] {
        var runs: [TextRun] = []
        var isParted = run.isParted
        var start = run.source.lowerBound
        var offset = start
        func close(_ end: Int32) {
            guard start < end else { return }
            runs.append(TextRun(source: start..<end, isParted: isParted))
            isParted = false
        }
        while offset < run.source.upperBound {
            let next = offset + 1 < run.source.upperBound ? source[Int(offset) + 1] : 0
            if source[Int(offset)] == 0x5C, MarkdownCell.isEscapable(next) {
                close(offset)
                runs.append(TextRun(source: offset..<offset + 2, scalar: UInt32(next), isParted: isParted))
                isParted = false
                offset += 2
                start = offset
            } else if source[Int(offset)] == 0x2A, next == 0x2A {
                close(offset)
                offset += 2
                start = offset
            } else if let end = endOfStruck(offset, in: run.source) {
                close(offset)
                runs += struck(offset + 2..<end, isParted: isParted)
                isParted = false
                offset = end + 2
                start = offset
            } else {
                offset += 1
            }
        }
        close(run.source.upperBound)
        return runs
    }

    /// Where the marks stand that end what marks at a place strike out; nil where none do, or nothing stands between.
    private func endOfStruck(_ start: Int32, in run: Range<Int32>) -> Int32? {
        func isMark(_ place: Int32) -> Bool {
            place + 1 < run.upperBound && source[Int(place)] == 0x7E && source[Int(place) + 1] == 0x7E
        }
        guard isMark(start), start + 2 < run.upperBound, !isMark(start + 2) else { return nil }
        return (start + 2..<run.upperBound).first(where: isMark)
    }

    /// A run for each character that is struck out, and one for its stroke.
    private func struck(_ range: Range<Int32>, isParted: Bool) -> [TextRun] {
        var gatherer = TextGatherer(at: range.lowerBound)
        var style = TextStyle()
        style.begin(.struck)
        gatherer.append(range, of: source, as: style)
        var runs = gatherer.cell.runs
        if !runs.isEmpty { runs[0].isParted = isParted }
        return runs
    }
}
