/// A form that a document is written in.
public enum SpecimenForm: String, Sendable, Hashable, CaseIterable {
    /// Lines, cells parted by tabs.
    case tabs
}

/// A document written to bytes, with where its rows and cells stand.
public struct WrittenSpecimen: Sendable {
    /// The file.
    public var bytes: [UInt8] = []
    /// By item of the document, its 1-based line.
    public var lines: [Int] = []
    /// By item of the document, the bytes of each of its row's cells; empty for a line.
    public var cells: [[Range<Int>]] = []

    /// Writes a document.
    public init(_ document: SpecimenDocument, as form: SpecimenForm = .tabs) {
        switch form {
        case .tabs: writeTabs(document)
        }
    }

    private mutating func writeTabs(_ document: SpecimenDocument) {
        var line = 1
        for item in document.items {
            lines.append(line)
            switch item {
            case .line(_, let text):
                bytes += text.utf8
                cells.append([])
            case .row(let table, let row):
                var ranges: [Range<Int>] = []
                for (place, cell) in document.tables[table].rows[row].cells.enumerated() {
                    if place > 0 { bytes.append(0x09) }
                    let start = bytes.count
                    bytes += cell.text.utf8
                    ranges.append(start..<bytes.count)
                }
                cells.append(ranges)
            }
            bytes.append(0x0A)
            line += 1
        }
    }
}
