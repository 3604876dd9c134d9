/// Reads the references of HTML that its tables leave in text without tags: spaces, `&nbsp;`, and letters by their numbers.
struct SpaceReferences {
    private let source: [UInt8]
    private let lines: SourceLines

    init(_ source: [UInt8], _ lines: SourceLines) {
        self.source = source
        self.lines = lines
    }

    private static let spaces = ["nbsp", "ensp", "emsp", "thinsp", "#160", "#xa0", "#xA0"].map { Array($0.utf8) }
    private static let longestName = 10

    /// The text with a space or a letter for each; nil where none stands there.
    ///
    /// - Complexity: O(n).
    func inner() -> InnerText? {
        var inner = InnerText()
        var isFound = false
        var start = Int(lines.starts[0])
        var offset = start
        while offset < source.count {
            guard source[offset] == 0x26, let (scalar, next) = reference(at: offset) else {
                offset += 1
                continue
            }
            isFound = true
            inner.append(start..<offset, of: source)
            inner.append(scalar, for: offset..<next)
            (offset, start) = (next, next)
        }
        inner.append(start..<source.count, of: source)
        return isFound ? inner : nil
    }

    private func reference(at offset: Int) -> (Unicode.Scalar, end: Int)? {
        let name = source[(offset + 1)...].prefix(SpaceReferences.longestName).prefix { $0 != 0x3B }
        guard name.endIndex < source.count, source[name.endIndex] == 0x3B else { return nil }
        if SpaceReferences.spaces.contains(where: { name.elementsEqual($0) }) { return (" ", name.endIndex + 1) }
        guard name.first == 0x23,
            let (value, end) = XMLReference.decode(source, at: Int32(offset), to: Int32(name.endIndex + 1)),
            value > 0x7F, let scalar = Unicode.Scalar(value)
        else { return nil }
        return (scalar, Int(end))
    }
}
