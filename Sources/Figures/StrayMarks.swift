/// Finds the figure between marks that are none of it: the rule beside a cell, a converter's emphasis or escape, dirt.
///
/// What could be a digit (`!`), a sign (`+`, `-`, `(`) or the rest of a number (a point, a comma before it) is never left out.
enum StrayMarks {
    /// Marks that belong to no figure: `#`, `$`, `*`, `<`, `>`, `@`, `\`, `^`, `|`, `~`, the broken bar, the middle dot and
    /// the bullet.
    private static let marks: Set<UInt32> = [
        0x23, 0x24, 0x2A, 0x3C, 0x3E, 0x40, 0x5C, 0x5E, 0x7C, 0x7E, 0xA6, 0xB7, 0x2022,
    ]

    /// The cell's tokens without such marks; nil where it has none.
    static func left(of tokens: [FigureToken], in text: Span<UInt8>) -> [FigureToken]? {
        var (start, end) = (0, tokens.count)
        while start < end, isStray(tokens[start], text) { start += 1 }
        while end > start, isStray(tokens[end - 1], text) || tokens[end - 1].kind == .comma { end -= 1 }
        guard start < end else { return nil }
        var left: [FigureToken] = []
        left.reserveCapacity(end - start)
        for index in start..<end {
            // A backslash before a percent sign escapes it.
            if index + 1 < end, tokens[index + 1].kind == .percent, text[tokens[index].start] == 0x5C { continue }
            left.append(tokens[index])
        }
        return left.count < tokens.count ? left : nil
    }

    private static func isStray(_ token: FigureToken, _ text: Span<UInt8>) -> Bool {
        switch token.kind {
        case .space, .quote, .ellipsis: return true
        case .other:
            let scalar = Scalars.decode(text, at: token.start, before: token.end).value
            return marks.contains(scalar)
        default: return false
        }
    }
}
