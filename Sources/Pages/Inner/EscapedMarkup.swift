/// Reads markup whose tags were written as references, `&lt;td&gt;`, as when a page was escaped once too often.
struct EscapedMarkup {
    private let source: [UInt8]

    init(_ source: [UInt8]) { self.source = source }

    /// Tags of a table that show that the text is markup.
    private static let tags = ["&lt;tr", "&lt;td", "&lt;th"].map { Array($0.utf8) }
    private static let references: [(name: [UInt8], scalar: Unicode.Scalar)] = [
        (Array("&lt;".utf8), "<"), (Array("&gt;".utf8), ">"), (Array("&amp;".utf8), "&"), (Array("&quot;".utf8), "\""),
        (Array("&#39;".utf8), "'"),
    ]
    private static let fewestTags = 4

    /// The markup; nil where no table's tags are written so.
    ///
    /// - Complexity: O(n).
    func inner() -> InnerText? {
        var tags = 0
        for offset in source.indices where source[offset] == 0x26 {
            if EscapedMarkup.tags.contains(where: { source[offset...].starts(with: $0) }) { tags += 1 }
        }
        guard tags >= EscapedMarkup.fewestTags else { return nil }
        var inner = InnerText()
        var start = source.startIndex
        var offset = start
        while offset < source.count {
            let found =
                source[offset] == 0x26
                ? EscapedMarkup.references.first { source[offset...].starts(with: $0.name) } : nil
            guard let found else {
                offset += 1
                continue
            }
            inner.append(start..<offset, of: source)
            inner.append(found.scalar, for: offset..<offset + found.name.count)
            offset += found.name.count
            start = offset
        }
        inner.append(start..<source.count, of: source)
        return inner
    }
}
