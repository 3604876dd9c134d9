import Foundation
import Testing

@Suite("the tables of knowledge are well formed")
struct KnowledgeTests {
    private func rows(_ table: Repository.File) -> [(line: Int, fields: [Substring])] {
        table.lines.enumerated().compactMap { index, line in
            line.isEmpty || line.hasPrefix("#")
                ? nil : (index + 1, line.split(separator: "\t", omittingEmptySubsequences: false))
        }
    }

    @Test("no row is ragged: each has as many fields as there are columns", arguments: Repository.tables)
    func ragged(table: Repository.File) throws {
        let rows = rows(table)
        let columns = rows.first?.fields.count ?? 0
        for row in rows { #expect(row.fields.count == columns, "\(table.path):\(row.line)") }
    }

    @Test("text is in Unicode's composed form, but where damage is what a table records", arguments: Repository.tables)
    func composed(table: Repository.File) {
        // These two list spellings as they come, before they are put right.
        guard !["lookalikes.tsv", "confusions.tsv"].contains(table.path.split(separator: "/").last ?? "") else {
            return
        }
        for (index, line) in table.lines.enumerated() {
            let composed = String(line).precomposedStringWithCanonicalMapping
            #expect(Array(composed.utf8) == Array(line.utf8), "\(table.path):\(index + 1)")
        }
    }

    @Test(
        "no field has white space at its ends, no line a carriage return, and the last line ends",
        arguments: Repository.tables)
    func whiteSpace(table: Repository.File) {
        #expect(table.text.hasSuffix("\n"))
        #expect(!table.text.unicodeScalars.contains("\r"))
        // In these two a space stands for the edge of a word: `মে ` is May and not the beginning of মেয়াদ.
        let spaced = ["cellWords.tsv", "mentionWords.tsv"]
        guard !spaced.contains(where: { table.path.hasSuffix("/" + $0) }) else { return }
        for row in rows(table) {
            for field in row.fields {
                #expect(field.first != " " && field.last != " ", "\(table.path):\(row.line)")
            }
        }
    }

    @Test("every table is embedded, and none is embedded that is not there")
    func embedded() throws {
        let source = try #require(Repository.files.first { $0.path == "Sources/CKnowledge/CKnowledge.c" })
        let names = Repository.tables.map { $0.path.split(separator: "/").last?.dropLast(".tsv".count) ?? "" }
        for name in names {
            #expect(source.text.contains("#embed \"tables/\(name).tsv\""))
            #expect(source.text.contains("ENTRY(\(name))"))
        }
        #expect(source.text.split(separator: "#embed").count - 1 == names.count)
    }

    @Test("every message stands there in English and in Bengali, and names the same values in both")
    func messages() throws {
        let table = try #require(Repository.tables.first { $0.path.hasSuffix("/messages.tsv") })
        for row in rows(table).dropFirst() {
            try #require(row.fields.count >= 3)
            #expect(!row.fields[1].isEmpty && !row.fields[2].isEmpty, "\(row.fields[0])")
            #expect(values(row.fields[1]) == values(row.fields[2]), "\(row.fields[0])")
        }
    }

    /// The names in braces.
    private func values(_ text: Substring) -> Set<Substring> {
        Set(text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { $0.prefix { $0 != "}" } })
    }
}
