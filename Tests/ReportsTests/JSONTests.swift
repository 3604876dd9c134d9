import Audits
import BengaliText
import Figures
import Foundation
import Pages
import Provenance
import Records
import Reports
import Tables
import Testing

@Suite("The contract's JSON")
struct JSONTests {
    private func json(_ document: AuditedDocument) -> String {
        var output: [UInt8] = []
        JSONReport.append(document, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    private func parsed(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("a figure is written as the contract prints it, field by field")
    func figureIsExact() {
        let passage = Specimen.paged.cell(9, 5)
        let (start, end) = (passage.sourceStart, passage.sourceEnd)
        #expect(
            json(Specimen.document).contains(
                "\"annualTarget\":{\"raw\":\"৮\",\"text\":\"8\",\"kind\":\"number\",\"value\":8,"
                    + "\"suggested\":{\"value\":4,\"probability\":0.93,\"reason\":\"score.ratio\",\"finding\":\"f2\"},"
                    + "\"span\":{\"page\":1,\"line\":9,\"start\":\(start),\"end\":\(end)}}"))
        #expect(json(Specimen.document).contains("\"kind\":\"date\",\"value\":\"2024-11-28\""))
        #expect(json(Specimen.document).contains("\"kind\":\"date\",\"value\":\"2025-06\",\"suggested\":null}]"))
    }

    @Test("a figure gathered from two places has both pieces, raw by a newline and text by a space")
    func gatheredFigure() {
        let text = json(Specimen.document)
        #expect(text.contains("\"raw\":\"৭.৩৬\\n(আংশিক)\",\"text\":\"7.36 (আংশিক)\",\"kind\":\"number\",\"value\":7.36"))
        #expect(text.contains("\"spans\":[{\"page\":1,\"line\":11,"))
    }

    @Test("raw is the source as received, and every span cuts that raw out of it")
    func spansLead() throws {
        let document = try parsed(json(Specimen.document))
        let source = Specimen.paged.text.source
        var checked = 0
        func check(_ node: Any) {
            if let object = node as? [String: Any] {
                if let raw = object["raw"] as? String, object["spans"] == nil,
                    let span = object["span"] as? [String: Any],
                    let start = span["start"] as? Int, let end = span["end"] as? Int
                {
                    #expect(Array(raw.utf8) == Array(source[start..<end]))
                    checked += 1
                }
                object.values.forEach(check)
            } else if let array = node as? [Any] {
                array.forEach(check)
            }
        }
        check(document)
        #expect(checked > 200)
        #expect(json(Specimen.document).contains("উভাবন"))
    }

    @Test("the fields stand in the contract's order")
    func fieldsAreOrdered() {
        let text = json(Specimen.document)
        #expect(text.hasPrefix("{\"schema\":\"jachai.document/1\",\"source\":{\"name\":"))
        let places = ["blocks", "tables", "areas", "totals", "indicators", "findings", "edits"].compactMap {
            text.range(of: "\"\($0)\":[")?.lowerBound
        }
        #expect(places.count == 7)
        #expect(places == places.sorted())
        #expect(text.hasSuffix("}\n"))
        #expect(text.filter { $0 == "\n" }.count == 1)
    }

    @Test("bytes that are not UTF-8, quotation marks and control characters never break a line")
    func hostileBytes() throws {
        let cells: [[UInt8]] = [
            [0xFF, 0x41, 0xE0, 0xA6], [0x22, 0x5C, 0x01, 0x1F], [0xED, 0xA0, 0x80], [0xF0, 0x9D, 0x9F, 0x96],
            [0xE0, 0xA5, 0xAD, 0xD9, 0xA3, 0xE0, 0xAD, 0xA9, 0xE0, 0xA7, 0xAA],
        ]
        let bytes = Array(cells.joined(separator: [0x09])) + [0x0A]
        let paged = TextReader().read(CanonicalText(source: bytes, bytes: bytes, map: OffsetMap(), edits: []))
        let table = Table(
            kind: .other, plan: nil, template: nil, title: nil, page: 1, lines: 1...1, columns: [],
            rows: [Row(kind: .data, line: 1, cells: 0..<5)], cells: paged.cells.map { Cell(passage: $0) }, part: 0)
        let document = AuditedDocument(
            source: Specimen.source, paged: paged,
            layout: Layout(tables: [table], blocks: [], parts: [Part(lines: 0..<1)]), records: DocumentRecords(),
            findings: [])
        var output: [UInt8] = []
        JSONReport.append(document, to: &output)
        #expect(String(validating: output, as: UTF8.self) != nil)
        let text = String(decoding: output, as: UTF8.self)
        _ = try parsed(text)
        #expect(text.contains("\"raw\":\"\u{FFFD}A\u{FFFD}\u{FFFD}\""))
        #expect(text.contains("\"raw\":\"\\\"\\\\\\u0001\\u001f\""))
        #expect(text.contains("\"text\":\"8\""), "a mathematical digit has a value")
        #expect(text.contains("\"text\":\"7334\""), "Devanagari, Arabic, Odia and Bengali digits by value")
    }
}
