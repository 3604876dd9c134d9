/// A table whose cells are objects that say in which row and column they stand, as layout services and Docling print them:
/// `{"rowIndex": 0, "columnIndex": 2, "content": "একক", "rowSpan": 2}`.
struct JSONPlacedTable {
    /// One cell, by its first row and column.
    private struct Cell {
        var row: Int
        var column: Int
        var text: Int
    }

    private static let rowNames = names("rowIndex", "row_index", "start_row_offset_idx", "row")
    private static let columnNames = names(
        "columnIndex", "column_index", "start_col_offset_idx", "colIndex", "col", "column")
    private static let textNames = names("content", "text", "value")
    /// So many cells, and columns, at least make a table.
    private static let fewestCells = 6
    private static let fewestColumns = 3

    private let source: [UInt8]
    private let nodes: [JSONNode]
    private var cells: [Cell] = []

    private static func names(_ names: String...) -> [[UInt8]] { names.map { Array($0.utf8) } }

    /// The table of some objects; nil where one of them is no cell, or they are too few.
    init?(_ source: [UInt8], _ nodes: [JSONNode], objects: [Int]) {
        guard objects.count >= JSONPlacedTable.fewestCells else { return nil }
        self.source = source
        self.nodes = nodes
        for object in objects {
            guard let cell = cell(object) else { return nil }
            cells.append(cell)
        }
        let columns = (cells.map(\.column).max() ?? 0) + 1
        let rows = (cells.map(\.row).max() ?? 0) + 1
        guard columns >= JSONPlacedTable.fewestColumns, columns <= TextLimits.cellsInRow,
            rows <= TextLimits.cells / columns
        else { return nil }
        cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
        // A place that is taken twice holds another thing than a cell.
        guard zip(cells, cells.dropFirst()).allSatisfy({ ($0.row, $0.column) != ($1.row, $1.column) }) else {
            return nil
        }
    }

    /// Writes the rows by tabs; the places that a merged cell covers are empty.
    func append(to inner: inout InnerText) {
        var (row, column) = (0, 0)
        for cell in cells {
            while row < cell.row {
                inner.part(by: 0x0A)
                (row, column) = (row + 1, 0)
            }
            while column < cell.column {
                inner.part(by: 0x09)
                column += 1
            }
            JSONCell.append(nodes[cell.text], of: source, to: &inner)
        }
        inner.part(by: 0x0A)
    }

    private func cell(_ object: Int) -> Cell? {
        var (row, column, text): (Int?, Int?, Int?) = (nil, nil, nil)
        var next = object + 1
        while next < nodes[object].end {
            let node = nodes[next]
            if let key = node.key {
                let name = source[key]
                func isOne(of names: [[UInt8]]) -> Bool { names.contains { name.elementsEqual($0) } }
                switch node.kind {
                case .token where isOne(of: JSONPlacedTable.rowNames): row = number(node)
                case .token where isOne(of: JSONPlacedTable.columnNames): column = number(node)
                case .string where isOne(of: JSONPlacedTable.textNames): text = next
                default: break
                }
            }
            next = node.end
        }
        guard let row, let column, let text else { return nil }
        return Cell(row: row, column: column, text: text)
    }

    /// A whole number within what a table may have.
    private func number(_ node: JSONNode) -> Int? {
        let value = TesseractReader.number(source[node.source])
        return (0..<TextLimits.cells).contains(value) ? value : nil
    }
}
