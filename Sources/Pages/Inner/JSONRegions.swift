/// Finds JSON in a text, a whole page of it or a stretch between other lines, and reads the text that it holds.
struct JSONRegions {
    private let source: [UInt8]
    private let lines: SourceLines

    /// What reading in vain may cost, in readings of the whole.
    private static let mostVainReadings = 4
    /// So many strings, names among them, at least are JSON; a line may begin with a code in brackets.
    private static let fewestStrings = 2

    init(_ source: [UInt8], _ lines: SourceLines) {
        self.source = source
        self.lines = lines
    }

    /// The text with its JSON read; nil where none stands in it.
    ///
    /// - Complexity: O(n).
    func inner() -> InnerText? {
        guard (0..<lines.count).contains(where: { lines[$0].first { source[$0] > 0x20 }.map(opens) ?? false }) else {
            return nil
        }
        var inner = InnerText()
        var isFound = false
        var budget = JSONRegions.mostVainReadings * source.count
        var index = 0
        while index < lines.count {
            if budget > 0, let region = region(from: index, &budget) {
                isFound = true
                inner = JSONText(source, region.nodes, into: inner).text()
                index = region.end
                continue
            }
            if lines[index].isEmpty { inner.mark(lines[index].lowerBound) }
            inner.append(lines[index], of: source)
            inner.part(by: 0x0A)
            index += 1
        }
        return isFound ? inner : nil
    }

    /// The values that begin on a line and on those that follow it, in a list, and the line behind them.
    private func region(from index: Int, _ budget: inout Int) -> (nodes: [JSONNode], end: Int)? {
        guard var start = lines[index].first(where: { source[$0] > 0x20 }) else { return nil }
        var nodes = [JSONNode(kind: .list, source: start..<start)]
        var end: Int?
        while let value = value(from: start, &budget), !value.nodes.isEmpty {
            let base = nodes.count
            for var node in value.nodes {
                node.end += base
                nodes.append(node)
            }
            let last = lines.index(of: max(start, value.end - 1))
            end = last + 1
            guard let next = next(from: value.end) else { break }
            start = next
        }
        nodes[0].end = nodes.count
        return end.map { (nodes, $0) }
    }

    /// Where the value behind a comma or a line end begins, in whose brackets or braces it stands.
    private func next(from place: Int) -> Int? {
        var offset = place
        while offset < source.count, source[offset] <= 0x20 || source[offset] == 0x2C { offset += 1 }
        guard offset < source.count, source[offset] == 0x5B || source[offset] == 0x7B else { return nil }
        return offset
    }

    /// One value that ends with its line.
    private func value(from start: Int, _ budget: inout Int) -> (nodes: [JSONNode], end: Int)? {
        guard opens(at: start) else { return nil }
        var scanner = JSONScanner(source, from: start)
        let isRead = scanner.read()
        let end = scanner.place
        guard isRead, endsLine(end), let first = scanner.nodes.first,
            first.kind == .string ? first.breaks > 0 : scanner.strings >= JSONRegions.fewestStrings
        else {
            budget -= end - start
            return nil
        }
        return (scanner.nodes, end)
    }

    /// Whether a list or an object of values begins there, or a string with which the text begins.
    private func opens(at start: Int) -> Bool {
        var next = start + 1
        while next < source.count, source[next] <= 0x20 { next += 1 }
        guard next < source.count else { return false }
        switch source[start] {
        case 0x7B: return source[next] == 0x22
        case 0x5B: return source[next] == 0x22 || source[next] == 0x5B || source[next] == 0x7B
        case 0x22: return lines[0].lowerBound <= start && source[lines[0].lowerBound..<start].allSatisfy { $0 <= 0x20 }
        default: return false
        }
    }

    private func endsLine(_ place: Int) -> Bool {
        var offset = place
        while offset < source.count, source[offset] == 0x20 || source[offset] == 0x2C || source[offset] == 0x3B {
            offset += 1
        }
        return offset >= source.count || source[offset] == 0x0A || source[offset] == 0x0D
    }
}
