/// A table whose rows are objects that stand side by side: a column for each name, in the order in which they follow each
/// other in any of them.
///
/// An object in another gives the columns of a group; a list of objects in one gives rows of its own, the first of which
/// holds what stands beside the list, as merged cells do.
struct JSONTable {
    private let source: [UInt8]
    private let nodes: [JSONNode]
    private var rows: [[Field]] = []
    private var columns = FieldColumns()
    private var paths: [Path: Int] = [:]

    /// A name in the object that another name leads to.
    private struct Path: Hashable {
        var parent: Int
        var name: [UInt8]
    }

    /// One value of a row.
    private struct Field {
        /// The number of the names that lead to it.
        var path: Int
        /// The names that lead to it: its own the last.
        var names: [Range<Int>]
        /// Its values: one, or those of a list.
        var values: [Int]
    }

    /// So many columns at least make a table.
    private static let fewestColumns = 4
    /// A string of more line breaks is a page and no cell.
    private static let mostBreaks = 6

    /// The table of some objects; nil where they are no rows.
    init?(_ source: [UInt8], _ nodes: [JSONNode], objects: [Int]) {
        guard let first = objects.first else { return nil }
        self.source = source
        self.nodes = nodes
        let last = nodes[objects[objects.count - 1]].end
        guard (first..<last).allSatisfy({ nodes[$0].breaks <= JSONTable.mostBreaks }) else { return nil }
        for object in objects {
            guard let rows = flatRows(of: object) else { return nil }
            self.rows += rows
        }
        for row in rows {
            columns.add(row.map(\.path))
            guard columns.order.count <= TextLimits.cellsInRow else { return nil }
        }
        guard columns.order.count >= JSONTable.fewestColumns, !areBlocks,
            rows.count * columns.order.count <= TextLimits.cells,
            rows.count > 1 || rows.contains(where: { $0.contains { isNumbered($0, asCode: true) } })
        else { return nil }
    }

    /// Writes the names over the columns, and the rows.
    func append(to inner: inout InnerText) {
        appendNames(to: &inner)
        for row in rows {
            var fields: [Int: Field] = [:]
            for field in row { fields[field.path] = field }
            for (place, path) in columns.order.enumerated() {
                if place > 0 { inner.part(by: 0x09) }
                for (index, value) in (fields[path]?.values ?? []).enumerated() {
                    if index > 0 { inner.part(by: 0x20) }
                    JSONCell.append(nodes[value], of: source, to: &inner)
                }
            }
            inner.part(by: 0x0A)
        }
    }

    /// A name over several columns stands over the first.
    private func appendNames(to inner: inout InnerText) {
        var named: [Int: [Range<Int>]] = [:]
        for row in rows { for field in row where named[field.path] == nil { named[field.path] = field.names } }
        var taken: Set<Int> = []
        for (place, path) in columns.order.enumerated() {
            if place > 0 { inner.part(by: 0x09) }
            let names = (named[path] ?? []).filter { taken.insert($0.lowerBound).inserted }
            for (index, name) in names.enumerated() {
                if index > 0 { inner.part(by: 0x20) }
                JSONString(source, name).append(to: &inner, as: .name)
            }
        }
        inner.part(by: 0x0A)
    }

    // MARK: Blocks of a page

    /// Whether the objects are a page's blocks, as programs that read layouts list them, with their kinds, places and numbers: one
    /// of them is markup of a table, or all words in other letters than ASCII's are under one name.
    private var areBlocks: Bool {
        var worded: Set<Int> = []
        for field in rows.joined() {
            for value in field.values where nodes[value].kind == .string {
                let text = source[nodes[value].source]
                if JSONTable.holdsTable(text) { return true }
                if text.contains(where: { $0 >= 0x80 }) || JSONTable.holdsEscape(text) { worded.insert(field.path) }
            }
        }
        return worded.count == 1
    }

    /// Whether a string holds a table's tag.
    private static func holdsTable(_ text: ArraySlice<UInt8>) -> Bool {
        let mark = Array("<table".utf8)
        return text.indices.contains { text[$0] == 0x3C && text[$0...].starts(with: mark) }
    }

    /// Whether a string holds a character by its number that ASCII does not have: `\u0995`.
    private static func holdsEscape(_ text: ArraySlice<UInt8>) -> Bool {
        text.indices.dropLast(3).contains {
            text[$0] == 0x5C && text[$0 + 1] == 0x75 && (text[$0 + 2] != 0x30 || text[$0 + 3] != 0x30)
        }
    }

    // MARK: Rows

    /// The rows of an object; nil where it is none.
    private mutating func flatRows(of object: Int) -> [[Field]]? {
        var fields: [Field] = []
        var nested: [[Field]] = []
        guard gather(object, path: -1, names: [], &fields, &nested) else { return nil }
        if nested.isEmpty { return fields.isEmpty ? nil : [fields] }
        // What stands beside a list is a row's where it is numbered; a title is not.
        guard fields.isEmpty || fields.contains(where: { isNumbered($0, asCode: false) }) else { return nil }
        nested[0] = fields + nested[0]
        return nested
    }

    private mutating func gather(
        _ object: Int, path: Int, names: [Range<Int>], _ fields: inout [Field], _ nested: inout [[Field]]
    ) -> Bool {
        var next = object + 1
        while next < nodes[object].end {
            let node = nodes[next]
            let key = node.key ?? 0..<0
            let own = number(of: Path(parent: path, name: Array(source[key])))
            let held = children(of: next)
            switch node.kind {
            case .string, .token: fields.append(Field(path: own, names: names + [key], values: [next]))
            case .object:
                guard gather(next, path: own, names: names + [key], &fields, &nested) else { return false }
            case .list where held.allSatisfy({ nodes[$0].kind == .object }):
                for object in held {
                    guard let rows = flatRows(of: object) else { return false }
                    nested += rows
                }
            case .list:
                guard held.allSatisfy({ nodes[$0].kind == .string || nodes[$0].kind == .token }) else { return false }
                fields.append(Field(path: own, names: names + [key], values: held))
            }
            next = node.end
        }
        return true
    }

    private mutating func number(of path: Path) -> Int {
        if let number = paths[path] { return number }
        paths[path] = paths.count
        return paths.count - 1
    }

    private func children(of node: Int) -> [Int] {
        guard nodes[node].kind == .list else { return [] }
        var children: [Int] = []
        var next = node + 1
        while next < nodes[node].end {
            children.append(next)
            next = nodes[next].end
        }
        return children
    }

    /// Whether a field begins with a code, or with a number as codes and rows do.
    private func isNumbered(_ field: Field, asCode: Bool) -> Bool {
        guard let value = field.values.first else { return false }
        var inner = InnerText()
        JSONCell.append(nodes[value], of: source, to: &inner)
        let bytes = inner.bytes
        guard let end = bytes.firstIndex(of: 0x20) ?? (bytes.isEmpty ? nil : bytes.count) else { return false }
        let text = LayoutText(source: bytes)
        return text.isCode(0..<end) || !asCode && text.numbering(0..<end) != nil
    }
}
