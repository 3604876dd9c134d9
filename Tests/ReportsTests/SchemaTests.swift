import Audits
import BengaliText
import Figures
import Findings
import Foundation
import Records
import Reports
import Tables
import Testing

@Suite("The published schema")
struct SchemaTests {
    private func validate(_ lines: [UInt8], as definition: String, closed: Bool = true) throws -> ChildResult {
        let program = packageRoot.appendingPathComponent("Tests/ReportsTests/Programs/validate.py").path
        let schema = packageRoot.appendingPathComponent("Sources/Reports/Schema/jachai.document.schema.json").path
        return try run("/usr/bin/python3", [program, schema, definition] + (closed ? ["closed"] : []), input: lines)
    }

    private var document: [UInt8] {
        var output: [UInt8] = []
        JSONReport.append(Specimen.document, to: &output)
        return output
    }

    @Test("a document as written keeps the schema, and holds no field that it does not declare")
    func documentIsValid() throws {
        let result = try validate(document, as: "document")
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        #expect(result.output.contains("1 objects, 0 failures"))
    }

    @Test("every line of tables, records, findings and edits keeps its part of the schema")
    func linesAreValid() throws {
        let specimen = Specimen.document
        var tables: [UInt8] = []
        JSONReport.appendTables(of: specimen.layout, specimen.paged, source: specimen.source, to: &tables)
        var indicators: [UInt8] = []
        JSONReport.appendIndicators(of: specimen.records, specimen.paged, source: specimen.source, to: &indicators)
        var findings: [UInt8] = []
        JSONReport.appendFindings(of: specimen, to: &findings)
        var edits: [UInt8] = []
        JSONReport.appendEdits(of: specimen.paged, source: specimen.source, to: &edits)
        for (lines, definition, count) in [
            (tables, "tableLine", 3), (indicators, "indicatorLine", 6), (findings, "findingLine", 9),
            (edits, "editLine", 1),
        ] {
            let result = try validate(lines, as: definition, closed: false)
            #expect(result.status == 0, "\(definition): \(result.output)\(result.errors)")
            #expect(result.output.contains("\(count) objects, 0 failures"))
            #expect(String(decoding: lines, as: UTF8.self).hasPrefix("{\"source\":\"specimen"))
        }
    }

    @Test(
        "a broken document is refused",
        arguments: [
            ("\"schema\":\"jachai.document/1\"", "\"schema\":\"jachai.document/2\""),
            ("\"kind\":\"quarterlyProgress\"", "\"kind\":\"quarterly\""),
            ("\"kind\":\"number\",\"value\":250,", "\"kind\":\"number\",\"value\":\"250\","),
            ("\"kind\":\"missing\",\"value\":null", "\"kind\":\"missing\",\"value\":0"),
            ("\"value\":\"2024-11-25\"", "\"value\":\"25/11/2024\""),
            ("\"kind\":\"dash\",\"value\":null", "\"kind\":\"dash\",\"value\":0"),
            ("\"severity\":\"error\"", "\"severity\":\"fatal\""),
            ("\"probability\":0.93", "\"probability\":93"),
            ("\"suggested\":null,", ""),
            ("\"verdict\":\"misread\",", ""),
            ("\"codeRaw\":", "\"rawCode\":"),
            ("\"evidence\":\"lexicon: উদ্ভাবন\"", "\"evidence\":null"),
            ("\"blocked\":false", "\"blocked\":true"),
        ])
    func brokenIsRefused(from: String, to: String) throws {
        let whole = String(decoding: document, as: UTF8.self)
        let broken = whole.replacingOccurrences(of: from, with: to)
        #expect(broken.utf8.count != whole.utf8.count || broken != whole, "nothing to break: \(from)")
        let result = try validate(Array(broken.utf8), as: "document")
        #expect(result.status == 1, "\(from) → \(to) was let pass")
        #expect(!result.output.contains(" 0 failures"), "\(result.errors)")
    }

    @Test("the schema's lists of rules, kinds and roles are the catalogues', no more and no fewer")
    func listsAreCurrent() throws {
        let file = packageRoot.appendingPathComponent("Sources/Reports/Schema/jachai.document.schema.json")
        let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        func list(_ path: [String]) -> [String] {
            let node = path.reduce(schema as Any?) { node, key in (node as? [String: Any])?[key] }
            return (node as? [Any])?.compactMap { $0 as? String } ?? []
        }
        func property(_ definition: String, _ name: String) -> [String] {
            list(["$defs", definition, "properties", name, "enum"])
        }
        #expect(property("edit", "rule") == EditRule.allCases.map(\.rawValue))
        #expect(property("finding", "rule") == RuleName.allCases.map(\.rawValue))
        #expect(Set(property("finding", "severity")) == Set(Severity.allCases.map(\.rawValue)))
        #expect(property("finding", "verdict") == Verdict.allCases.map(\.rawValue))
        #expect(property("explanation", "kind") == ExplanationKind.allCases.map(\.rawValue))
        #expect(property("table", "kind") == TableKind.allCases.map(\.rawValue))
        #expect(property("table", "plan") == PlanKind.allCases.map(\.rawValue))
        #expect(property("column", "role") == ColumnRole.allCases.map(\.rawValue))
        #expect(property("block", "kind") == BlockKind.allCases.map(\.rawValue))
        #expect(property("indicator", "unit") == UnitKind.allCases.map(\.rawValue))
        let kinds = list(["properties", "document", "properties", "kind", "enum"])
        #expect(kinds == DocumentKind.allCases.map(\.rawValue))
    }
}
