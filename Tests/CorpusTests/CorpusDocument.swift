import Audits
import Foundation
import Pages
import Pipeline
import Testing

/// Where the documents of the tests lie.
enum CorpusFolder {
    /// The package's root.
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The corpus.
    static let corpus = root.appending(path: "Corpus")

    /// The real documents, which are not part of the package.
    static let seeds = root.deletingLastPathComponent().appending(path: "shared/seeds")

    /// The names of our documents, in order: every folder with a source.
    static let documents: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: corpus.path)) ?? []
        return names.filter {
            FileManager.default.fileExists(atPath: corpus.appending(path: $0).appending(path: "source.txt").path)
        }.sorted()
    }()

    /// The file names of the seeds; empty where they are not there.
    static let seedFiles: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: seeds.path)) ?? []
        let texts = names.filter { $0.hasSuffix(".txt") }.sorted()
        if texts.isEmpty { print("the seeds are not at ../shared/seeds: tests over them are skipped") }
        return texts
    }()
}

/// Bytes that a test runs the pipeline over.
struct CorpusDocument: Sendable, CustomTestStringConvertible {
    /// A short name for messages.
    let name: String
    /// Where its source lies.
    let file: URL

    /// One of our documents.
    init(ours name: String) {
        self.name = name
        file = CorpusFolder.corpus.appending(path: name).appending(path: "source.txt")
    }

    /// One of the seeds.
    init(seed name: String) {
        self.name = name
        file = CorpusFolder.seeds.appending(path: name)
    }

    var testDescription: String { name }

    /// Our documents, then the seeds where they are there.
    static let all =
        CorpusFolder.documents.map(CorpusDocument.init(ours:)) + CorpusFolder.seedFiles.map(CorpusDocument.init(seed:))

    /// Our documents.
    static let ours = CorpusFolder.documents.map(CorpusDocument.init(ours:))

    /// Its bytes as they lie on disk.
    func bytes() throws -> [UInt8] { try Array(Data(contentsOf: file)) }

    /// The document after every stage.
    func processed() throws -> AuditedDocument { CorpusDocument.process(try bytes()) }

    private static let pipeline = Pipeline()

    /// Any bytes after every stage, under a name that says nothing of a machine.
    static func process(_ bytes: [UInt8]) -> AuditedDocument {
        let source = SourceDescription(
            name: "source.txt", sha256: String(repeating: "0", count: 64), bytes: bytes.count)
        return pipeline.process(bytes, from: source)
    }
}
