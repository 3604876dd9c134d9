/// A form that a document is written in.
public enum SpecimenForm: String, Sendable, Hashable, CaseIterable {
    /// Lines, cells parted by tabs.
    case tabs
    /// Tables of pipes.
    case markdown
    /// Tables of HTML among plain lines, with cells that span.
    case html
    /// Columns by spaces.
    case layout
    /// Printed pages, as `pdftotext -layout` reads them.
    case printed
    /// Words with boxes, as hOCR.
    case hocr
    /// Words with boxes, as ALTO.
    case alto
    /// Words with boxes, as Tesseract's table.
    case tesseract

    /// The forms that the pipeline reads today.
    public static let read: [SpecimenForm] = SpecimenForm.allCases.filter { $0 != .printed }
}

/// A document written to bytes, with where its rows and cells stand.
public struct WrittenSpecimen: Sendable {
    /// The file.
    public internal(set) var bytes: [UInt8] = []
    /// By item of the document, its 1-based line; a row of words with boxes begins on the line of its first.
    public internal(set) var lines: [Int] = []
    /// The line that comes next.
    var line = 1

    /// Writes a document; where words have boxes, `saysDoubts` adds how sure the engine was of each and what else it
    /// weighed, and `mergesCells` prints cells that rows share as renderers do, in the forms that show where text stands.
    public init(
        _ document: SpecimenDocument, as form: SpecimenForm = .tabs, saysDoubts: Bool = true, mergesCells: Bool = true
    ) {
        switch form {
        case .tabs: writeTabs(document)
        case .markdown: writeMarkdown(document)
        case .html: writeHTML(document)
        case .layout: writeLayout(document, mergesCells: mergesCells)
        case .printed: writePrinted(document, mergesCells: mergesCells)
        case .hocr, .alto, .tesseract:
            writeBoxes(
                document, as: form, saysDoubts: saysDoubts, mergesCells: mergesCells)
        }
    }

    /// Adds a line.
    mutating func append(_ text: String) {
        bytes += text.utf8
        bytes.append(0x0A)
        line += 1
    }

    private mutating func writeTabs(_ document: SpecimenDocument) {
        for item in document.items {
            lines.append(line)
            switch item {
            case .line(_, let text): append(text)
            case .row(let table, let row):
                append(document.tables[table].rows[row].cells.map(\.text).joined(separator: "\t"))
            }
        }
    }

    /// The runs of a document's items: lines one by one, and rows of one table together.
    static func runs(of document: SpecimenDocument) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var last: Int?
        for (place, item) in document.items.enumerated() {
            guard case .row(let table, _) = item else {
                runs.append(place..<place + 1)
                last = nil
                continue
            }
            if last == table, let run = runs.last {
                runs[runs.count - 1] = run.lowerBound..<place + 1
            } else {
                runs.append(place..<place + 1)
            }
            last = table
        }
        return runs
    }

    /// The rows of a run; empty for a line.
    static func rows(_ run: Range<Int>, of document: SpecimenDocument) -> [SpecimenRow] {
        run.compactMap { place in
            guard case .row(let table, let row) = document.items[place] else { return nil }
            return document.tables[table].rows[row]
        }
    }
}
