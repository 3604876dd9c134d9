/// Writes the values of a JSON text as the text that they hold: strings as lines, lists of lists and of objects as rows by
/// tabs, with the names of an object's members over the columns.
///
/// Names in ASCII of what stands in no table are the program's that wrote it, and left out with numbers and signs beside them;
/// others are words of the page.
struct JSONText {
    private let source: [UInt8]
    private let nodes: [JSONNode]
    private var inner: InnerText
    /// How many pages were written.
    private var pages = 0

    /// A string of more line breaks is a page and no cell: headings stand on six lines at most.
    private static let mostCellBreaks = 6
    /// So few values in a row are no row of a table.
    private static let fewestCells = 2

    init(_ source: [UInt8], _ nodes: [JSONNode], into inner: InnerText) {
        self.source = source
        self.nodes = nodes
        self.inner = inner
    }

    /// The inner text with the values behind what it held.
    consuming func text() -> InnerText {
        emitAll(children(of: 0))
        return inner
    }

    // MARK: The tree

    private func children(of node: Int) -> [Int] {
        var children: [Int] = []
        var next = node + 1
        while next < nodes[node].end {
            children.append(next)
            next = nodes[next].end
        }
        return children
    }

    private func isLeaf(_ node: Int) -> Bool { nodes[node].kind == .string || nodes[node].kind == .token }

    /// Whether a node is a list of the cells of one row.
    private func isRow(_ node: Int) -> Bool {
        guard nodes[node].kind == .list else { return false }
        let cells = children(of: node)
        return cells.count >= JSONText.fewestCells && cells.allSatisfy { isLeaf($0) && !isPage($0) }
    }

    private func isPage(_ node: Int) -> Bool { nodes[node].breaks > JSONText.mostCellBreaks }

    // MARK: Lines

    /// Writes values that stand side by side.
    private mutating func emitAll(_ values: [Int], isTable: Bool = false) {
        var index = 0
        while index < values.count {
            let end = values[index...].firstIndex { nodes[$0].kind != .object } ?? values.count
            if index == end {
                emit(values[index], isInTable: isTable)
                index += 1
            } else if let table = JSONPlacedTable(source, nodes, objects: Array(values[index..<end])) {
                table.append(to: &inner)
            } else if let table = JSONTable(source, nodes, objects: Array(values[index..<end])) {
                table.append(to: &inner)
            } else {
                for object in index..<end { emit(values[object], isInTable: false) }
            }
            index = max(index, end)
        }
    }

    private mutating func emit(_ node: Int, isInTable: Bool) {
        switch nodes[node].kind {
        case .object:
            let members = children(of: node)
            let hasRows = members.contains { nodes[$0].kind == .list && children(of: $0).contains { isRow($0) } }
            let isBlock = members.contains { nodes[$0].kind != .token && !isSign($0) }
            for member in members where !isRepeated(member, among: members) && !isPlace(member) {
                if isSign(member), isBlock || isNamedSign(member) { continue }
                emit(member, isInTable: hasRows)
            }
        case .list:
            let values = children(of: node)
            if isRow(node), isInTable || nodes[node].key == nil {
                appendRow(values)
            } else {
                emitAll(values, isTable: values.count > 1 && values.allSatisfy { nodes[$0].kind == .list })
            }
        case .string: emitString(node)
        case .token:
            if hasWordedName(node) { emitString(node) }
        }
    }

    /// Whether a string is a program's word for something, as the kind of a block or an image's name is, and none of the page's:
    /// one word in ASCII of small letters, digits and marks, or any under a name that says so.
    private func isSign(_ node: Int) -> Bool {
        guard nodes[node].kind == .string, let key = nodes[node].key, !hasWordedName(node) else { return false }
        let text = source[nodes[node].source]
        let isNamed = !key.isEmpty && isNamedSign(node)
        return text.contains { (0x61...0x7A).contains($0 | 0x20) }
            && text.allSatisfy { byte in
                (0x61...0x7A).contains(byte) || (0x2D...0x3A).contains(byte) || byte == 0x5F || byte == 0x23
                    || isNamed && (0x41...0x5A).contains(byte)
            }
    }

    private func isNamedSign(_ node: Int) -> Bool {
        guard let key = nodes[node].key else { return false }
        return JSONText.signNames.contains { source[key].suffix($0.count).elementsEqual($0) }
    }

    /// How the names of such words end: `block_type`, `label`, `id`, `self_ref`, `coord_origin`.
    private static let signNames = [
        "type", "label", "id", "ref", "category", "class", "role", "origin", "layer", "version", "filename",
    ].map { Array($0.utf8) }

    /// Whether a member holds nothing but numbers, as the corners of a block do: lists of them under a name in ASCII.
    private func isPlace(_ member: Int) -> Bool {
        guard nodes[member].kind == .list, nodes[member].key != nil, !hasWordedName(member) else { return false }
        let inside = (member + 1)..<max(member + 1, nodes[member].end)
        return inside.count > 1
            && inside.allSatisfy { place in
                switch nodes[place].kind {
                case .list: true
                case .token: source[nodes[place].source].allSatisfy { $0 < 0x80 }
                case .string, .object: false
                }
            }
    }

    /// Whether a member says again what another of its object says: Docling's `grid` holds the cells of `table_cells`, and the `content`
    /// of Azure's answers the text of `paragraphs`.
    private func isRepeated(_ member: Int, among members: [Int]) -> Bool {
        func isNamed(_ node: Int, _ name: [UInt8]) -> Bool {
            nodes[node].key.map { source[$0].elementsEqual(name) } ?? false
        }
        return JSONText.repeated.contains { again, first in
            isNamed(member, again) && members.contains { isNamed($0, first) }
        }
    }

    private static let repeated = [
        ("orig", "text"), ("grid", "table_cells"), ("content", "paragraphs"), ("pages", "paragraphs"),
    ].map { (Array($0.utf8), Array($1.utf8)) }

    private mutating func emitString(_ node: Int) {
        guard !nodes[node].source.isEmpty else { return }
        if isPage(node) {
            if pages > 0 { inner.part(by: 0x0C) }
            pages += 1
        }
        if nodes[node].breaks == 0, hasWordedName(node), let key = nodes[node].key {
            JSONString(source, key).append(to: &inner, as: .cell)
            inner.part(by: 0x3A)
            inner.part(by: 0x20)
        }
        JSONString(source, nodes[node].source).append(to: &inner, as: .text)
        inner.part(by: 0x0A)
    }

    /// Whether a name is in letters other than ASCII's, escaped or not.
    private func hasWordedName(_ node: Int) -> Bool {
        guard let key = nodes[node].key else { return false }
        return key.contains { source[$0] >= 0x80 || source[$0] == 0x5C }
    }

    private mutating func appendRow(_ cells: [Int]) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { inner.part(by: 0x09) }
            JSONCell.append(nodes[cell], of: source, to: &inner)
        }
        inner.part(by: 0x0A)
    }
}

/// The text of one cell of a table in JSON.
enum JSONCell {
    static func append(_ node: JSONNode, of source: [UInt8], to inner: inout InnerText) {
        switch node.kind {
        case .string: JSONString(source, node.source).append(to: &inner, as: .cell)
        case .token where source[node.source].elementsEqual("null".utf8): inner.mark(node.source.lowerBound)
        case .token: inner.append(node.source, of: source)
        case .list, .object: inner.mark(node.source.lowerBound)
        }
    }
}
