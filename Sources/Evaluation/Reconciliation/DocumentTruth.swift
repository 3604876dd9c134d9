internal import Figures
internal import Provenance
internal import Specimens

/// What is true of every figure cell of a document written as lines with tabs, by where it stands in the file.
struct DocumentTruth {
    let document: SpecimenDocument
    /// The file.
    private let bytes: [UInt8]
    /// The cells in the order of the file.
    private(set) var cells: [FigureTruth] = []
    /// The lines of rows of which noise moved or took away whole cells.
    private(set) var brokenLines: Set<Int> = []
    /// The strings that no sum binds, in the order of the file; none where the document was made without such errors.
    private(set) var prints: [PrintTruth] = []

    /// - Parameters:
    ///   - document: The document.
    ///   - written: It written as lines with tabs.
    init(_ document: SpecimenDocument, _ written: WrittenSpecimen) {
        self.document = document
        bytes = written.bytes
        let starts = DocumentTruth.lineStarts(written.bytes)
        let misreads = Dictionary(document.misreads.map { (Key($0.table, $0.row, $0.field), $0) }) { first, _ in first }
        let linePrints = Dictionary(grouping: document.linePrints, by: \.line).mapValues { SpecimenLinePrint.first($0) }
        for (item, line) in zip(document.items, written.lines) {
            switch item {
            case .row(let table, let row): add(table, row, line: line, from: starts[line - 1], misreads)
            case .line(_, let text):
                for print in linePrints[text] ?? [] { add(print, in: text, from: starts[line - 1]) }
            }
        }
    }

    private struct Key: Hashable {
        let table: Int
        let row: Int
        let field: SpecimenField

        init(_ table: Int, _ row: Int, _ field: SpecimenField) {
            (self.table, self.row, self.field) = (table, row, field)
        }
    }

    private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
        [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    }

    private mutating func add(
        _ table: Int, _ row: Int, line: Int, from start: Int, _ misreads: [Key: FigureMisread]
    ) {
        let truth = document.tables[table]
        let printed = truth.rows[row]
        if printed.kind == "data", printed.cells.count < truth.columns.count || printed.cells.contains(where: \.isMoved)
        {
            brokenLines.insert(line)
        }
        var offset = start
        for (place, cell) in printed.cells.enumerated() {
            let range = offset..<offset + cell.text.utf8.count
            offset = range.upperBound + 1
            if printed.kind == "data" {
                for print in cell.prints { add(print, in: cell.text, from: range.lowerBound) }
            }
            guard let field = cell.field ?? taken(place, of: printed, table, row), field != .code, field != .serial,
                printed.kind != "header"
            else { continue }
            let known = misreads[Key(table, row, field)]
            // A row that declares two totals has two cells of that field, of which one was misread.
            let misread = field == .declaredTotal && !cell.printed.isEmpty && known?.from != cell.printed ? nil : known
            var figure = FigureTruth(
                table: table, row: row, field: field, range: range, text: cell.text,
                printed: misread?.from ?? (cell.printed.isEmpty ? cell.text : cell.printed),
                unit: unit(of: field, printed.indicator, truth), misread: nil,
                fault: fault(table, printed, field, misread?.from ?? cell.printed))
            if let misread, !figure.isSame(figure.text, figure.printed) { figure.misread = misread.kind }
            cells.append(figure)
        }
    }

    private mutating func add(_ print: SpecimenPrint, in text: String, from start: Int) {
        guard let range = text.bytes(of: print.text) else { return }
        prints.append(PrintTruth(print: print, range: start + range.lowerBound..<start + range.upperBound))
    }

    /// The figure that noise put into a cell of words, behind them: that of the next cell, which is empty now.
    private func taken(_ place: Int, of printed: SpecimenRow, _ table: Int, _ row: Int) -> SpecimenField? {
        guard !printed.cells[place].text.isEmpty, place + 1 < printed.cells.count,
            let next = printed.cells[place + 1].field, printed.cells[place + 1].text.isEmpty,
            document.misreads.contains(where: {
                $0.kind == .cell && $0.table == table && $0.row == row && $0.field == next
            })
        else { return nil }
        return next
    }

    private func unit(of field: SpecimenField, _ indicator: Int?, _ table: SpecimenTable) -> UnitKind? {
        switch field {
        case .weight, .score, .areaWeight, .declaredTotal, .declaredCount, .rate: nil
        default: indicator.map { table.indicators[$0].unit }
        }
    }

    private func fault(_ table: Int, _ row: SpecimenRow, _ field: SpecimenField, _ printed: String) -> Int? {
        document.faults.firstIndex { fault in
            guard fault.table == table, fault.field == field else { return false }
            if field == .declaredTotal, !FigureTruth.digits(printed).contains(FigureTruth.digits(fault.declared)) {
                return false
            }
            if let holder = fault.holder { return row.indicator == holder }
            guard let area = fault.area else { return true }
            return row.area == area || row.indicator.map { document.tables[table].indicators[$0].area == area } == true
        }
    }

    /// What stands at a span, with what is around it, for a person.
    func words(at span: SourceSpan) -> String {
        let start = max(0, Int(span.start) - 60)
        return String(decoding: bytes[start..<min(bytes.count, max(start, Int(span.end) + 20))], as: UTF8.self)
    }

    /// The figure cell that a span begins in; nil where none is.
    ///
    /// - Complexity: O(log n) in the cells.
    func cell(at span: SourceSpan) -> Int? {
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].range.lowerBound <= Int(span.start) { low = middle + 1 } else { high = middle }
        }
        return low > 0 && Int(span.start) <= cells[low - 1].range.upperBound ? low - 1 : nil
    }

    /// The prints that some spans touch, each once, in their order.
    func prints(at spans: [SourceSpan]) -> [Int] {
        var result: [Int] = []
        for span in spans {
            for place in prints.indices where prints[place].overlaps(span) && !result.contains(place) {
                result.append(place)
            }
        }
        return result
    }

    /// The figure cells of some spans, each once, in their order.
    func cells(at spans: [SourceSpan]) -> [Int] {
        var result: [Int] = []
        for span in spans { if let cell = cell(at: span), !result.contains(cell) { result.append(cell) } }
        return result
    }
}

extension String {
    /// The first bytes where another text stands; nil where it stands nowhere.
    fileprivate func bytes(of other: String) -> Range<Int>? {
        let (own, wanted) = (Array(utf8), Array(other.utf8))
        guard !wanted.isEmpty, own.count >= wanted.count,
            let start = (0...own.count - wanted.count).first(where: { own[$0...].starts(with: wanted) })
        else { return nil }
        return start..<start + wanted.count
    }
}

extension SpecimenCell {
    /// Whether nobody printed it: what is behind it was pushed to the right.
    fileprivate var isMoved: Bool { column < 0 }
}
