/// Reads tables of LaTeX, which models of pages write: rows end with `\\`, cells with `&`, and commands are no text.
struct LatexTables {
    private let source: [UInt8]
    private let lines: SourceLines

    init(_ source: [UInt8], _ lines: SourceLines) {
        self.source = source
        self.lines = lines
    }

    private static let opening = Array("\\begin{".utf8)
    private static let environments = [
        "tabular", "tabular*", "tabularx", "tabulary", "longtable", "tabu", "longtabu", "xltabular", "supertabular",
        "array", "tblr", "longtblr",
    ].map { Array($0.utf8) }
    private static let longestName = 24

    /// The text, and a line with tabs for each row; nil where it holds no such table.
    ///
    /// - Complexity: O(n).
    func inner() -> InnerText? {
        let isFound = source.indices.contains { offset in
            guard source[offset] == 0x5C, source[offset...].starts(with: LatexTables.opening) else { return false }
            return LatexTables.isTable(source[(offset + LatexTables.opening.count)...])
        }
        guard isFound else { return nil }
        var walk = LatexWalk(source, from: Int(lines.starts[0]))
        return walk.run()
    }

    /// Whether the name of an environment of tables and its brace stand there.
    static func isTable(_ rest: ArraySlice<UInt8>) -> Bool {
        let name = rest.prefix(longestName).prefix { $0 != 0x7D }
        return environments.contains { name.elementsEqual($0) }
    }
}

/// Goes through text with tables of LaTeX once.
private struct LatexWalk {
    private let source: [UInt8]
    private var offset: Int
    private var inner = InnerText()
    /// How many tables are open; those inside a cell are its text.
    private var depth = 0
    private var braces = 0
    /// How many arguments of commands are open outside tables.
    private var unwrapped = 0
    /// How many empty cells follow the one that is open: it spans them.
    private var spanned = 0
    private var spannedInAll = 0
    private var holdsText = false
    private var isParted = false
    /// Whether the row has a cell that has ended or holds text.
    private var isRowOpen = false
    /// The place of the last mark of a cell's or a row's end on the line that was looked at, and that line's end.
    private var lastMark = (place: -1, lineEnd: -1)

    /// A cell spans so many columns at most.
    private static let mostSpanned = 64
    /// Commands whose argument is no text, by how many they have.
    private static let silent: [String: Int] = [
        "cline": 1, "cmidrule": 1, "rowcolor": 1, "cellcolor": 1, "columncolor": 1, "color": 1, "label": 1, "vspace": 1,
        "setlength": 2, "renewcommand": 2, "includegraphics": 1, "documentclass": 1, "usepackage": 1, "textcolor": 1,
        "rotatebox": 1, "resizebox": 2, "fontsize": 2, "arrayrulecolor": 1, "multirow": 2, "hhline": 1,
    ]
    private static let spaces: Set<String> = ["newline", "linebreak", "par", "quad", "qquad"]

    init(_ source: [UInt8], from start: Int) {
        self.source = source
        offset = start
    }

    mutating func run() -> InnerText {
        while offset < source.count { step() }
        return inner
    }

    private var isTable: Bool { depth > 0 }

    private mutating func step() {
        let byte = source[offset]
        switch byte {
        case 0x5C: command()
        case 0x26 where depth == 1 && braces == 0: endCell()
        case 0x7B where isTable: (braces, offset) = (braces + 1, offset + 1)
        case 0x7D where isTable: (braces, offset) = (max(0, braces - 1), offset + 1)
        case 0x7D where unwrapped > 0: (unwrapped, offset) = (unwrapped - 1, offset + 1)
        case 0x24 where isTable: offset += 1
        case 0x25 where isTable && isComment(): skipLine()
        case 0x26 where isTable, 0x7E where isTable, 0...0x20 where isTable: (isParted, offset) = (true, offset + 1)
        case 0x0A:
            if offset > 0 { inner.mark(offset) }
            inner.part(by: 0x0A)
            offset += 1
        default: text()
        }
    }

    /// Text up to the next mark.
    private mutating func text() {
        let start = offset
        offset += 1
        while offset < source.count {
            let byte = source[offset]
            if byte == 0x5C || byte == 0x0A || byte == 0x7D && unwrapped > 0 { break }
            if isTable, byte <= 0x20 || [0x26, 0x7B, 0x7D, 0x24, 0x25, 0x7E].contains(byte) { break }
            offset += 1
        }
        open(at: start)
        inner.append(start..<offset, of: source)
    }

    private mutating func open(at place: Int) {
        guard isTable else { return }
        if isParted, holdsText { inner.part(by: 0x20) }
        (isParted, holdsText, isRowOpen) = (false, true, true)
    }

    private mutating func endCell() {
        if !holdsText { inner.mark(offset) }
        offset += 1
        part()
        isRowOpen = true
    }

    /// Ends the cell with the places that it spans.
    private mutating func part(last: Bool = false) {
        for _ in 0..<spanned { inner.part(by: 0x09) }
        if !last { inner.part(by: 0x09) }
        (spanned, holdsText, isParted) = (0, false, false)
    }

    private mutating func endRow() {
        guard isRowOpen else { return }
        if !holdsText { inner.mark(offset) }
        part(last: true)
        inner.part(by: 0x0A)
        isRowOpen = false
    }

    // MARK: Comments

    /// Whether a percent sign begins a comment: nothing behind it on its line ends a cell or a row.
    ///
    /// Models write the sign of a figure without its backslash.
    private mutating func isComment() -> Bool {
        if offset >= lastMark.lineEnd {
            var end = offset
            var place = -1
            while end < source.count, source[end] != 0x0A {
                if source[end] == 0x26 || source[end] == 0x5C && end + 1 < source.count && source[end + 1] == 0x5C {
                    place = end
                }
                end += 1
            }
            lastMark = (place, max(end, offset + 1))
        }
        return lastMark.place < offset
    }

    private mutating func skipLine() {
        while offset < source.count, source[offset] != 0x0A { offset += 1 }
        isParted = true
    }

    // MARK: Commands

    private mutating func command() {
        let start = offset
        let next = offset + 1 < source.count ? source[offset + 1] : 0
        switch next {
        case 0x5C where depth == 1 && braces == 0:
            endRow()
            offset += 2
            if offset < source.count, source[offset] == 0x2A { offset += 1 }
            skipArgument(0x5B, 0x5D)
        case 0x5C where isTable: (isParted, offset) = (true, offset + 2)
        case 0x25, 0x26, 0x5F, 0x23, 0x24, 0x7B, 0x7D:
            open(at: start)
            inner.append(Unicode.Scalar(next), for: start..<start + 2)
            offset += 2
        case 0x61...0x7A, 0x41...0x5A: named()
        case _ where isTable:
            isParted = isParted || [0x20, 0x2C, 0x3B, 0x3A].contains(next)
            offset = min(source.count, offset + (next < 0x80 ? 2 : 1))
        default:
            inner.append(start..<start + 1, of: source)
            offset += 1
        }
    }

    private mutating func named() {
        let letters = source[(offset + 1)...].prefix(LatexWalk.longestCommand).prefix {
            $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A
        }
        let name = String(decoding: letters, as: UTF8.self)
        offset = letters.endIndex
        if offset < source.count, source[offset] == 0x2A { offset += 1 }
        switch name {
        case "begin", "end": environment(isBegin: name == "begin")
        case "tabularnewline" where depth == 1: endRow()
        case "multicolumn" where isTable:
            let columns = number(argument(0x7B, 0x7D))
            skipArgument(0x7B, 0x7D)
            let most = min(LatexWalk.mostSpanned, TextLimits.cells - spannedInAll)
            spanned = max(0, min(columns ?? 1, most) - 1)
            spannedInAll += spanned
        case _ where LatexWalk.spaces.contains(name): isParted = true
        default:
            skipArgument(0x5B, 0x5D)
            if name == "cmidrule" { skipArgument(0x28, 0x29) }
            for _ in 0..<(LatexWalk.silent[name] ?? 0) {
                skipArgument(0x7B, 0x7D)
                skipArgument(0x5B, 0x5D)
            }
            if !isTable { unwrap() }
        }
    }

    private static let longestCommand = 32

    /// Outside tables the argument of a command, a heading's words, stands without its braces.
    private mutating func unwrap() {
        guard offset < source.count, source[offset] == 0x7B else { return }
        (unwrapped, offset) = (unwrapped + 1, offset + 1)
    }

    private mutating func environment(isBegin: Bool) {
        guard let name = argument(0x7B, 0x7D) else { return }
        let isTable = LatexTables.isTable(source[name.lowerBound...])
        skipArgument(0x5B, 0x5D)
        guard isTable else { return }
        if isBegin {
            for _ in 0..<2 { skipArgument(0x7B, 0x7D) }
            depth += 1
            if depth == 1 {
                inner.part(by: 0x0A)
                (braces, spanned, holdsText, isParted, isRowOpen) = (0, 0, false, false, false)
            }
        } else if depth > 0 {
            if depth == 1 { endRow() }
            depth -= 1
        }
    }

    /// What stands between a command's brackets, right behind it, on not too many bytes; moves behind them.
    private mutating func argument(_ open: UInt8, _ close: UInt8) -> Range<Int>? {
        guard offset < source.count, source[offset] == open else { return nil }
        var level = 0
        for place in offset..<min(source.count, offset + LatexWalk.longestArgument) {
            if source[place] == open { level += 1 }
            if source[place] == close { level -= 1 }
            if level == 0 {
                defer { offset = place + 1 }
                return offset + 1..<place
            }
        }
        return nil
    }

    private static let longestArgument = 600

    private mutating func skipArgument(_ open: UInt8, _ close: UInt8) { _ = argument(open, close) }

    private func number(_ range: Range<Int>?) -> Int? {
        range.flatMap { Int(String(decoding: source[$0], as: UTF8.self)) }
    }
}
