import Foundation
import Testing

@Suite("audit --apply-suggested writes corrected records beside the originals")
struct CorrectedRecordsTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// The corpus documents, which hold misreads that are suggested.
    private static let sources: [String] = {
        let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Corpus")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: corpus.path)) ?? []
        return names.sorted().map { corpus.appendingPathComponent($0).appendingPathComponent("source.txt").path }
            .filter { FileManager.default.fileExists(atPath: $0) }
    }()

    private func objects(_ data: Data) throws -> [NSDictionary] {
        try String(decoding: data, as: UTF8.self).split(separator: "\n").map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary)
        }
    }

    /// Every figure of an object, by the path that leads to it.
    private func figures(_ value: Any, _ path: String = "") -> [String: NSDictionary] {
        if let object = value as? NSDictionary {
            if object["raw"] != nil, object["kind"] != nil { return [path: object] }
            return object.reduce(into: [:]) { result, entry in
                result.merge(figures(entry.value, "\(path)/\(entry.key)")) { first, _ in first }
            }
        }
        let items = value as? [Any] ?? []
        return items.enumerated().reduce(into: [:]) { result, item in
            result.merge(figures(item.element, "\(path)/\(item.offset)")) { first, _ in first }
        }
    }

    @Test("exactly the suggested figures are corrected, each with what was read; all others stay as they are")
    func corrections() throws {
        let result = try Command(
            ["audit", "--apply-suggested", "--out", scratch.path("out")] + CorrectedRecordsTests.sources
        ).run()
        #expect(result.status == 0)
        let read = try objects(
            Command(["process", "--format", "json"] + CorrectedRecordsTests.sources).run().output)
        let corrected = try objects(
            Data(contentsOf: scratch.url.appendingPathComponent("out/corrected.ndjson")))
        #expect(read.count == corrected.count)
        var count = 0
        for (document, other) in zip(read, corrected) {
            #expect(other["schema"] as? String == "jachai.corrected/1")
            var changed = 0
            for part in ["areas", "totals", "indicators"] {
                let before = figures(document[part] as Any)
                let after = figures(other[part] as Any)
                #expect(before.count == after.count)
                for (path, figure) in before {
                    let new = try #require(after[path])
                    #expect(new["raw"] as? NSObject == figure["raw"] as? NSObject)
                    guard let suggestion = figure["suggested"] as? NSDictionary else {
                        #expect(new == figure)
                        continue
                    }
                    changed += path.contains("/area/") ? 0 : 1
                    #expect(new["value"] as? NSObject == suggestion["value"] as? NSObject)
                    #expect(new["read"] as? NSObject == figure["value"] as? NSObject)
                    #expect(new["corrected"] as? Bool == true)
                }
            }
            #expect((other["corrections"] as? [Any])?.count == changed)
            count += changed
        }
        #expect(count > 4)
        let list = try String(contentsOfFile: scratch.path("out/corrections.csv"), encoding: .utf8)
        #expect(list.split(separator: "\r\n").count == count + 1)
        #expect(result.errors.contains("\(count) figures corrected"))
    }

    @Test("without a folder the files stand beside each input, which is left as it is")
    func beside() throws {
        let document = try scratch.file("wrong.txt", Samples.wrongTotal)
        let plain = try Command("audit", document).run().text
        let result = try Command("audit", "--apply-suggested", document).run()
        #expect(result.status == 0)
        #expect(result.text == plain)
        #expect(try String(contentsOfFile: document, encoding: .utf8) == Samples.wrongTotal)
        let names = scratch.names(in: "").filter { $0.hasPrefix("wrong.txt") }
        #expect(
            names == [
                "wrong.txt", "wrong.txt.corrected.ndjson", "wrong.txt.corrections.csv",
                "wrong.txt.indicators.corrected.csv", "wrong.txt.quarters.corrected.csv",
            ])
        #expect(!scratch.names(in: "").contains { $0.hasPrefix(".jachai") })
    }

    @Test("nothing else writes corrected records, and what has no folder is refused")
    func refusals() throws {
        let document = try scratch.file("wrong.txt", Samples.wrongTotal)
        _ = try Command("audit", document).run()
        #expect(scratch.names(in: "").filter { $0.hasPrefix("wrong.txt") } == ["wrong.txt"])
        #expect(try Command("audit", "--apply-suggested", "-", input: document).run().status == 2)
        #expect(try Command("audit", "--out", scratch.path("out"), document).run().status == 2)
        let failed = try Command(
            "audit", "--apply-suggested", "--out", scratch.path("out"), scratch.path("nowhere.txt")
        ).run()
        #expect(failed.status == 3)
        #expect(scratch.names(in: "out").isEmpty)
    }

    @Test(
        "a file of the user's own that has the name of one is left as it is, and said so; an earlier run's is replaced")
    func ownFiles() throws {
        let document = try scratch.file("wrong.txt", Samples.wrongTotal)
        #expect(try Command("audit", "--apply-suggested", document).run().status == 0)
        let written = try String(contentsOfFile: scratch.path("wrong.txt.corrections.csv"), encoding: .utf8)
        #expect(try Command("audit", "--apply-suggested", document).run().status == 0)
        let own = try scratch.file("wrong.txt.corrections.csv", "my corrections")
        let refused = try Command("audit", "--apply-suggested", document).run()
        #expect(refused.status == 70)
        #expect(refused.errors.contains("wrong.txt.corrections.csv"))
        #expect(try String(contentsOfFile: own, encoding: .utf8) == "my corrections")
        #expect(written.hasPrefix("source,record,"))
        #expect(!scratch.names(in: "").contains { $0.hasPrefix(".jachai") })
    }
}
