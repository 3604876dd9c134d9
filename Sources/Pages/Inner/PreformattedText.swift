internal import BengaliText

/// Reads a page of HTML that holds text as it was printed, between the tags `pre`, and no table: as that text alone.
final class PreformattedText: MarkupReader {
    private let source: [UInt8]
    private var inner = InnerText()
    /// Whether what comes next stands on a line of its own.
    private var isAtLineStart = true
    /// How many elements are open whose content nobody sees.
    private var hidden = 0

    private init(_ source: [UInt8]) { self.source = source }

    /// The page's text; nil where it is no such page.
    ///
    /// - Complexity: O(n).
    static func inner(_ source: [UInt8], _ lines: SourceLines) -> InnerText? {
        let start = Int(lines.starts[0])
        guard HTMLFinder(source).isPage(from: start), holds("<pre", source, from: start),
            !holds("<table", source, from: start)
        else { return nil }
        let reader = PreformattedText(source)
        guard MarkupParser.read(source, start..<source.count, as: .html, into: reader) else { return nil }
        return reader.inner
    }

    private static func holds(_ tag: String, _ source: [UInt8], from start: Int) -> Bool {
        let mark = Array(tag.utf8)
        return (start..<source.count).contains { place in
            source[place] == 0x3C && place + mark.count <= source.count
                && mark.indices.allSatisfy { source[place + $0] | 0x20 == mark[$0] | 0x20 }
        }
    }

    override func begin(_ tag: MarkupTag) {
        if tag.element == .hidden { hidden += 1 }
        if tag.element == .block || tag.element == .lineBreak { endLine() }
    }

    override func end(_ element: MarkupElement, _ range: Range<Int32>) {
        if element == .hidden { hidden = max(0, hidden - 1) }
        if element == .block { endLine() }
    }

    private func endLine() {
        if !isAtLineStart { inner.part(by: 0x0A) }
        isAtLineStart = true
    }

    override func text(_ range: Range<Int32>) {
        guard !range.isEmpty, hidden == 0 else { return }
        inner.append(Int(range.lowerBound)..<Int(range.upperBound), of: source)
        isAtLineStart = source[Int(range.upperBound) - 1] == 0x0A
    }

    override func reference(_ range: Range<Int32>, to scalar: UInt32) {
        guard hidden == 0, let scalar = Unicode.Scalar(scalar) else { return }
        inner.append(scalar, for: Int(range.lowerBound)..<Int(range.upperBound))
        isAtLineStart = false
    }
}
