/// One value of a JSON text, in a list of all in their order: what a list or an object holds follows it.
struct JSONNode {
    enum Kind { case object, list, string, token }

    var kind: Kind
    /// The bytes of a string between its quotation marks, or of a number or a word; the whole of any other.
    var source: Range<Int>
    /// The bytes of its name between the quotation marks, in an object.
    var key: Range<Int>?
    /// The place behind all that it holds.
    var end = 0
    /// How many line breaks a string holds, as escapes or as they are.
    var breaks = 0
}

/// Reads JSON (RFC 8259) as models print it: a comma too many, a line end in a string, figures in Bengali digits without
/// quotation marks and an end that was cut off are let pass.
struct JSONScanner {
    private let source: [UInt8]
    private var offset: Int
    private(set) var nodes: [JSONNode] = []
    /// How many strings were read, names among them.
    private(set) var strings = 0
    /// The lists and objects that are open, by their place.
    private var open: [Int] = []

    /// How deep values may nest.
    private static let deepest = 32
    /// How many bytes a number or a word has at most: a figure of Bengali digits with its marks.
    private static let longestToken = 64

    init(_ source: [UInt8], from start: Int) {
        self.source = source
        offset = start
    }

    /// Where it stands: behind the value, or where reading failed.
    var place: Int { offset }

    /// Reads one list or object, or one string.
    ///
    /// - Returns: Whether there is one.
    /// - Complexity: O(n) in its bytes, read or not.
    mutating func read() -> Bool {
        guard value(key: nil) else { return false }
        while let container = open.last {
            space()
            guard offset < source.count else { return finish() }
            switch source[offset] {
            case 0x2C: offset += 1
            case 0x5D, 0x7D:
                guard source[offset] == (nodes[container].kind == .list ? 0x5D : 0x7D) else { return false }
                offset += 1
                close()
            default:
                guard nodes[container].kind == .list ? value(key: nil) : member() else { return false }
            }
        }
        return true
    }

    /// Closes what the end of the text leaves open.
    private mutating func finish() -> Bool {
        guard strings > 0 else { return false }
        while !open.isEmpty { close() }
        return true
    }

    private mutating func close() {
        guard let container = open.popLast() else { return }
        nodes[container].end = nodes.count
        nodes[container].source = nodes[container].source.lowerBound..<offset
    }

    private mutating func space() {
        while offset < source.count, source[offset] <= 0x20 { offset += 1 }
    }

    private mutating func member() -> Bool {
        guard source[offset] == 0x22, let key = string() else { return false }
        space()
        guard offset < source.count, source[offset] == 0x3A else { return offset >= source.count }
        offset += 1
        space()
        return offset >= source.count || value(key: key.range)
    }

    private mutating func value(key: Range<Int>?) -> Bool {
        let start = offset
        switch source[offset] {
        case 0x5B, 0x7B:
            guard open.count < JSONScanner.deepest else { return false }
            open.append(nodes.count)
            nodes.append(
                JSONNode(kind: source[offset] == 0x5B ? .list : .object, source: start..<start + 1, key: key))
            offset += 1
        case 0x22:
            guard let text = string() else { return false }
            nodes.append(
                JSONNode(kind: .string, source: text.range, key: key, end: nodes.count + 1, breaks: text.breaks))
        default:
            guard !open.isEmpty, let token = token() else { return false }
            nodes.append(JSONNode(kind: .token, source: token, key: key, end: nodes.count + 1))
        }
        return true
    }

    /// The bytes of a string that begins there; one that is cut off reaches to the end.
    private mutating func string() -> (range: Range<Int>, breaks: Int)? {
        let start = offset + 1
        offset = start
        var breaks = 0
        while offset < source.count, source[offset] != 0x22 {
            if source[offset] == 0x0A { breaks += 1 }
            if source[offset] == 0x5C, offset + 1 < source.count {
                offset += 1
                if source[offset] == 0x6E { breaks += 1 }
            }
            offset += 1
        }
        guard offset < source.count || strings > 0 else { return nil }
        strings += 1
        let end = min(offset, source.count)
        offset = min(offset + 1, source.count)
        return (start..<end, breaks)
    }

    private mutating func token() -> Range<Int>? {
        let start = offset
        scan: while offset < source.count, offset - start <= JSONScanner.longestToken {
            switch source[offset] {
            case 0x00...0x20, 0x2C, 0x5D, 0x7D: break scan
            case 0x22, 0x3A, 0x5B, 0x7B, 0x5C: return nil
            default: offset += 1
            }
        }
        return start < offset && offset - start <= JSONScanner.longestToken ? start..<offset : nil
    }
}
