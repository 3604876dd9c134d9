/// Takes off the marks that mail and Markdown set before the lines of a quotation: `> `.
struct QuotedLines {
    private let source: [UInt8]
    private let lines: SourceLines

    init(_ source: [UInt8], _ lines: SourceLines) {
        self.source = source
        self.lines = lines
    }

    /// So many lines in a row make a quotation; a mark before fewer may be a scan's.
    private static let fewestLines = 3
    /// So many spaces at most stand before a mark (CommonMark, block quotes).
    private static let mostSpaces = 3

    /// The text without the marks; nil where nothing is quoted.
    ///
    /// - Complexity: O(n).
    func inner() -> InnerText? {
        let texts = (0..<lines.count).map { unmarked(lines[$0]) }
        var inner = InnerText()
        var isFound = false
        var index = 0
        while index < lines.count {
            let end = texts[index...].firstIndex { $0 == nil } ?? lines.count
            let isQuoted = end - index >= QuotedLines.fewestLines
            isFound = isFound || isQuoted
            for place in index..<max(end, index + 1) {
                let text = (isQuoted ? texts[place] : nil) ?? lines[place]
                if text.isEmpty { inner.mark(text.lowerBound) }
                inner.append(text, of: source)
                inner.part(by: 0x0A)
            }
            index = max(end, index + 1)
        }
        return isFound ? inner : nil
    }

    /// What stands behind the marks of a line; nil where it has none.
    private func unmarked(_ line: Range<Int>) -> Range<Int>? {
        var text: Range<Int>?
        var offset = line.lowerBound
        while true {
            var spaces = 0
            while offset + spaces < line.upperBound, source[offset + spaces] == 0x20 { spaces += 1 }
            guard spaces <= QuotedLines.mostSpaces, offset + spaces < line.upperBound,
                source[offset + spaces] == 0x3E
            else { return text }
            offset += spaces + 1
            if offset < line.upperBound, source[offset] == 0x20 { offset += 1 }
            text = offset..<line.upperBound
        }
    }
}
