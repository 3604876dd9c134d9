/// Reads as line ends what other programs end lines with: CR CR LF, the vertical tab, U+0085, U+2028 and U+2029, and a form
/// feed between two lines.
///
/// A mark that stands seldom beside the usual line ends is a break within a cell, as Word has it, and is left.
struct LineBreaks {
    private let source: [UInt8]
    private let lines: SourceLines

    init(_ source: [UInt8], _ lines: SourceLines) {
        self.source = source
        self.lines = lines
    }

    /// Fewer marks end no lines.
    private static let fewest = 3

    private enum Mark: Int, CaseIterable { case doubled, tab, next, separator, feed }

    /// The text with a line feed for each line's end; nil where its lines end as usual.
    ///
    /// - Complexity: O(n).
    func inner() -> InnerText? {
        let kinds = self.kinds()
        let isFed = feeds() > 0
        guard !kinds.isEmpty || isFed else { return nil }
        var inner = InnerText()
        var start = Int(lines.starts[0])
        var offset = start
        while offset < source.count {
            if let (mark, length) = mark(at: offset), kinds.contains(mark) {
                end(start..<offset, in: &inner)
                offset += length
                start = offset
            } else if isFed, isBetween(offset) {
                end(start..<offset, in: &inner)
                // The page's mark goes with the line that it begins.
                start = offset
                offset += 1
            } else {
                offset += 1
            }
        }
        inner.append(start..<source.count, of: source)
        return inner
    }

    private func end(_ line: Range<Int>, in inner: inout InnerText) {
        if line.isEmpty { inner.mark(line.lowerBound) }
        inner.append(line, of: source)
        inner.part(by: 0x0A)
    }

    /// The marks that end at least as many lines as LF and CR do.
    private func kinds() -> Set<Mark> {
        var counts = [Int](repeating: 0, count: Mark.allCases.count)
        var offset = 0
        while offset < source.count {
            if let (mark, length) = mark(at: offset) {
                counts[mark.rawValue] += 1
                offset += length
            } else {
                offset += 1
            }
        }
        // Each CR CR LF is two lines where CR ends one, and the last line may have no end.
        let ends = lines.count - 1 - 2 * counts[Mark.doubled.rawValue]
        return Set(
            Mark.allCases.filter { counts[$0.rawValue] >= LineBreaks.fewest && counts[$0.rawValue] >= ends })
    }

    private func mark(at offset: Int) -> (Mark, length: Int)? {
        switch source[offset] {
        case 0x0D where byte(offset + 1) == 0x0D && byte(offset + 2) == 0x0A: (.doubled, 3)
        case 0x0B: (.tab, 1)
        case 0x0C where isBetween(offset): (.feed, 1)
        case 0xC2 where byte(offset + 1) == 0x85: (.next, 2)
        case 0xE2 where byte(offset + 1) == 0x80 && byte(offset + 2).map({ $0 & 0xFE == 0xA8 }) == true: (.separator, 3)
        default: nil
        }
    }

    private func byte(_ offset: Int) -> UInt8? { offset < source.count ? source[offset] : nil }

    private func feeds() -> Int { source.indices.count { isBetween($0) } }

    /// Whether a form feed stands there with text on both sides.
    private func isBetween(_ offset: Int) -> Bool {
        guard source[offset] == 0x0C, offset > Int(lines.starts[0]), offset + 1 < source.count else { return false }
        return ![0x0A, 0x0D, 0x0C].contains(source[offset - 1]) && ![0x0A, 0x0D, 0x0C].contains(source[offset + 1])
    }
}
