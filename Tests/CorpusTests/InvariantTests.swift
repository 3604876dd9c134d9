import Audits
import BengaliText
import Findings
import Foundation
import Pages
import Provenance
import Records
import Reports
import Tables
import Testing

/// What holds of every document, whatever it says.
@Suite("Invariants")
struct InvariantTests {
    @Test("every line stands in exactly one table row or block", arguments: CorpusDocument.all)
    func conservation(_ document: CorpusDocument) throws {
        let result = try document.processed()
        let lines = result.paged.lines
        var places = [Int](repeating: 0, count: lines.count)
        for table in result.layout.tables {
            for row in table.rows { for index in row.index...row.lastIndex { places[index] += 1 } }
        }
        for block in result.layout.blocks {
            for index in block.lines { places[index] += 1 }
        }
        for (line, count) in zip(lines, places) {
            let isBlank = result.paged.text.raw(line.passage).allSatisfy(\.isWhitespace)
            let isRight = isBlank ? count <= 1 : count == 1
            #expect(isRight, "\(document.name): line \(line.number) stands in \(count) places")
        }
    }

    @Test("no two rows or blocks of columns of spaces share a line", arguments: CorpusDocument.all)
    func placedLines(_ document: CorpusDocument) throws {
        let paged = try document.processed().paged
        let lines = paged.text.transcription?.words.isEmpty == true ? paged.lines : []
        for (above, below) in zip(lines, lines.dropFirst())
        where above.isPlaced && below.isPlaced && above.number < below.number {
            #expect(above.lastNumber < below.number, "\(document.name): lines \(above.number) and \(below.number)")
        }
    }

    @Test("rows and lines leave no line of the source out, and share one only where the form does")
    func sourceLines() throws {
        for document in CorpusDocument.all {
            let result = try document.processed()
            let isPlain = result.paged.text.transcription == nil
            var last: Int32 = 0
            for line in result.paged.lines {
                let follows = line.firstNumber == last + 1 || (!isPlain && line.firstNumber == last)
                #expect(follows, "\(document.name): \(line)")
                #expect(line.firstNumber <= line.number && line.number <= line.lastNumber, "\(document.name): \(line)")
                last = max(last, line.lastNumber)
            }
            let source = result.paged.text.source
            #expect(Int(last) == source.count { $0 == 0x0A } + (source.last == 0x0A ? 0 : 1), "\(document.name)")
        }
    }

    @Test("a cell's pieces are the source's bytes, and no two cells share one", arguments: CorpusDocument.all)
    func pieces(_ document: CorpusDocument) throws {
        let result = try document.processed()
        let text = result.paged.text
        var isTaken = [Bool](repeating: false, count: text.source.count)
        for cell in result.paged.cells {
            let pieces = text.pieces(of: cell)
            let printed = pieces.map { String(decoding: text.source[$0.source], as: UTF8.self) }
            #expect(text.raw(cell) == printed.joined(separator: "\n"))
            for piece in pieces {
                let isOwn = piece.source.allSatisfy { !isTaken[$0] }
                #expect(isOwn, "\(document.name): \(text.raw(cell)) at \(piece)")
                for offset in piece.source { isTaken[offset] = true }
            }
        }
    }

    @Test("what is set aside says why, in both languages", arguments: CorpusDocument.all)
    func reasons(_ document: CorpusDocument) throws {
        let catalogue = MessageCatalogue()
        for block in try document.processed().layout.blocks {
            if [.pageMark, .foreign, .noise].contains(block.kind) { #expect(block.reason != nil) }
            if let reason = block.reason { #expect(catalogue.contains(reason), "\(document.name): \(reason)") }
        }
    }

    @Test("a table's rows give back their lines, cell by cell", arguments: CorpusDocument.all)
    func reconstruction(_ document: CorpusDocument) throws {
        let bytes = try document.bytes()
        let result = CorpusDocument.process(bytes)
        for row in result.layout.tables.flatMap({ table in table.rows.map { (table, $0) } }) {
            let (table, line) = (row.0, row.1)
            if result.paged.text.transcription != nil {
                expectCells(of: line, in: table, areThoseOf: result, document)
                continue
            }
            let source = result.paged.lines[Int(line.line) - 1].passage.source
            let expected = bytes[source].split(separator: 0x09, omittingEmptySubsequences: false).map(trimmed)
            let found = table.cells[line.cells].map { trimmed(bytes[$0.passage.source]) }
            #expect(Array(expected) == Array(found), "\(document.name): line \(line.line) is not what its cells are")
        }
    }

    /// In another form than plain text the cells are those of the line that was written for the row.
    private func expectCells(
        of row: Row, in table: Table, areThoseOf result: AuditedDocument, _ document: CorpusDocument
    ) {
        let paged = result.paged
        let expected = paged.lines[row.index].cells.map { paged.text.string(paged.cells[$0]) }
        let found = table.cells[row.cells].map { cell in
            cell.passage.textStart < Int32(paged.text.appendixStart)
                ? paged.text.string(cell.passage) : expected[min(expected.count - 1, 0)]
        }
        #expect(found.count == max(1, expected.count), "\(document.name): line \(row.line)")
        for (one, other) in zip(expected, found) where other != expected.first {
            #expect(one == other, "\(document.name): line \(row.line) is not what its cells are")
        }
    }

    private func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0C || byte == 0x0D }
        var bytes = bytes
        while let first = bytes.first, isSpace(first) { bytes = bytes.dropFirst() }
        while let last = bytes.last, isSpace(last) { bytes = bytes.dropLast() }
        return Array(bytes)
    }

    @Test("the source with its edits made is the canonical text", arguments: CorpusDocument.all)
    func edits(_ document: CorpusDocument) throws {
        let text = Normaliser().normalise(try document.bytes())
        var rebuilt: [UInt8] = []
        var cursor = text.source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for edit in text.edits where Int(edit.sourceEnd) > 3 || cursor == 0 {
            let range = Int(edit.sourceStart)..<Int(edit.sourceEnd)
            #expect(range.lowerBound >= cursor && range.upperBound <= text.source.count, "\(document.name): \(edit)")
            guard range.lowerBound >= cursor, range.upperBound <= text.source.count else { return }
            #expect(Array(edit.before.utf8) == Array(text.source[range]), "\(document.name): \(edit)")
            rebuilt += text.source[cursor..<range.lowerBound] + Array(edit.after.utf8)
            cursor = range.upperBound
        }
        rebuilt += text.source[cursor...]
        #expect(rebuilt == Array(text.bytes[..<text.appendixStart]), "\(document.name): text differs outside its edits")
    }

    @Test("ids are unique in a document", arguments: CorpusDocument.all)
    func ids(_ document: CorpusDocument) throws {
        let ids = try document.processed().records.indicators.map(\.id)
        #expect(Set(ids).count == ids.count)
    }

    @Test("the same bytes in give the same bytes out", arguments: CorpusDocument.all)
    func determinism(_ document: CorpusDocument) throws {
        let bytes = try document.bytes()
        var outputs: [[UInt8]] = [[], []]
        JSONReport.append(CorpusDocument.process(bytes), to: &outputs[0])
        JSONReport.append(CorpusDocument.process(bytes), to: &outputs[1])
        #expect(outputs[0] == outputs[1])
        #expect(!outputs[0].isEmpty)
    }
}
