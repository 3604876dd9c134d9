import Foundation
import Testing

@Suite("every command prints its formats on standard output")
struct FormatTests {
    private let scratch: Scratch
    private let document: String

    init() throws {
        scratch = try Scratch()
        document = try scratch.file("wrong.txt", Samples.wrongTotal)
    }

    private func printed(_ arguments: String...) throws -> Command.Result {
        let result = try Command(arguments + [document]).run()
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        return result
    }

    private func objects(_ result: Command.Result) throws -> [[String: Any]] {
        try result.lines.map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    @Test("process prints a summary that names the input, or one document object")
    func process() throws {
        #expect(try Command("process", "wrong.txt", in: scratch.url).run().text.contains("wrong.txt"))
        let object = try #require(objects(printed("process", "--format", "json")).first)
        #expect(object["schema"] as? String == "jachai.document/1")
        let source = try #require(object["source"] as? [String: Any])
        #expect(source["name"] as? String == document)
        #expect(source["bytes"] as? Int == Samples.wrongTotal.utf8.count)
        #expect((object["indicators"] as? [Any])?.count == 2)
    }

    @Test("the document's hash is the SHA-256 of its bytes")
    func hash() throws {
        // The published digest of "abc".
        let abc = try scratch.file("abc.txt", "abc")
        let object = try #require(objects(Command("process", "--format", "json", abc).run()).first)
        let source = try #require(object["source"] as? [String: Any])
        #expect(
            source["sha256"] as? String == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test("every line of tables, records and findings carries the input's name")
    func lines() throws {
        for arguments in [["tables"], ["records"], ["audit", "--format", "json"]] {
            let lines = try objects(Command(arguments + [document]).run())
            #expect(!lines.isEmpty)
            #expect(lines.allSatisfy { $0["source"] as? String == document })
        }
        #expect(try objects(printed("records")).map { $0["id"] as? String } == ["t1/1.1.1", "t1/2.1.1"])
    }

    @Test("a table is printed for a spreadsheet, a browser and a text file")
    func tables() throws {
        let csv = try printed("tables", "--format", "csv").text
        #expect(csv.contains("আয়োজিত সভা".decomposedStringWithCanonicalMapping) || csv.contains("আয়োজিত সভা"))
        #expect(csv.contains(","))
        #expect(try printed("tables", "--format", "html").text.contains("<td"))
        #expect(try printed("tables", "--format", "markdown").text.contains("|"))
    }

    @Test("records and findings are printed for a spreadsheet with a heading line")
    func csv() throws {
        let records = try printed("records", "--format", "csv").text.split(separator: "\r\n")
        #expect(records.count == 3)
        let findings = try printed("audit", "--format", "csv").text.split(separator: "\r\n")
        #expect(findings.count >= 2)
        #expect(findings.contains { $0.contains("total.quarters") })
    }

    @Test("findings for a person are in the language and the digits asked for")
    func languages() throws {
        let english = try printed("audit").text
        let bengali = try printed("audit", "--lang", "bn").text
        #expect(english != bengali)
        #expect(english.contains("wrong.txt"))
        let asciiDigits = try printed("audit", "--lang", "bn", "--digits", "ascii").text
        #expect(asciiDigits != bengali)
    }

    @Test("findings for a browser are one whole page")
    func page() throws {
        let page = try printed("audit", "--format", "html").text
        #expect(page.hasPrefix("<!DOCTYPE html>"))
        #expect(page.contains("</html>"))
    }

    /// What a record says, its spans and its input's name left out.
    private func content(_ record: [String: Any]) -> [String] {
        func words(_ value: Any) -> [String] {
            if let object = value as? [String: Any] {
                return object.keys.sorted().filter { $0 != "span" && $0 != "source" }.flatMap {
                    words(object[$0] ?? "")
                }
            }
            return (value as? [Any])?.flatMap(words) ?? ["\(value)"]
        }
        return words(record)
    }

    @Test("CR LF, CR and a byte order mark give the records that LF gives")
    func lineEndings() throws {
        let expected = try objects(printed("records")).map(content)
        #expect(expected.count == 2)
        #expect(expected.joined().contains("5"))
        for (name, text) in [
            ("crlf.txt", Samples.wrongTotal.replacing("\n", with: "\r\n")),
            ("cr.txt", Samples.wrongTotal.replacing("\n", with: "\r")),
            ("bom.txt", "\u{FEFF}" + Samples.wrongTotal),
        ] {
            let other = try scratch.file(name, text)
            #expect(try objects(Command("records", other).run()).map(content) == expected)
        }
    }

    @Test("a rule is listed, and explained by its name")
    func rules() throws {
        let list = try Command("rules").run()
        #expect(list.status == 0)
        #expect(list.text.contains("total.quarters"))
        let rule = try Command("rules", "total.quarters").run()
        #expect(rule.status == 0)
        #expect(rule.text.contains("total.quarters"))
        #expect(rule.text.count > list.lines.first?.count ?? 0)
    }

    @Test("doctor says which inputs are opened and which are not yet")
    func doctor() throws {
        let english = try Command("doctor").run().text
        #expect(english.contains("ICU"))
        #expect(english.contains("PDF"))
        #expect(english.contains("not yet"))
        #expect(try Command("doctor", "--lang", "bn").run().text.contains("এখনও নয়"))
    }
}
