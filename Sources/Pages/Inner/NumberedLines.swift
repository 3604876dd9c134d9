/// Takes off the numbers that programs set before the lines of a text, all of them, flush right and behind them a tab:
/// `   1→`.
struct NumberedLines {
    private let source: [UInt8]
    private let lines: SourceLines

    init(_ source: [UInt8], _ lines: SourceLines) {
        self.source = source
        self.lines = lines
    }

    /// The text without the numbers; nil where its lines have none.
    ///
    /// - Complexity: O(n).
    func inner() -> InnerText? {
        guard lines.count > 1, source[lines[0]].first == 0x20, let first = text(of: 0, width: nil) else { return nil }
        var inner = InnerText()
        for index in 0..<lines.count {
            guard let text = text(of: index, width: first.lowerBound - lines[0].lowerBound) else { return nil }
            if text.isEmpty { inner.mark(text.lowerBound) }
            inner.append(text, of: source)
            inner.part(by: 0x0A)
        }
        return inner
    }

    /// What stands behind a line's own number and a tab.
    private func text(of index: Int, width: Int?) -> Range<Int>? {
        let line = lines[index]
        var offset = line.lowerBound
        while offset < line.upperBound, source[offset] == 0x20 { offset += 1 }
        var number = 0
        while offset < line.upperBound, (0x30...0x39).contains(source[offset]), number <= TextLimits.lines {
            number = number * 10 + Int(source[offset] - 0x30)
            offset += 1
        }
        guard number == index + 1, offset < line.upperBound, source[offset] == 0x09 else { return nil }
        offset += 1
        // Numbers that are wider than their place push the tab on.
        if let width, offset - line.lowerBound != width, source[line.lowerBound] == 0x20 { return nil }
        return offset..<line.upperBound
    }
}
