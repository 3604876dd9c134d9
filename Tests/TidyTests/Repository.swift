import Foundation
import Testing

/// The files of the repository, as this test reads them.
enum Repository {
    /// One file of text.
    struct File: Sendable, CustomTestStringConvertible {
        /// Its path below the root.
        let path: String
        let text: String

        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
        var testDescription: String { path }
    }

    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Every file of text in the folders that hold the project, and at its top level.
    static let files: [File] = {
        let top = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        var paths = top.filter { $0.hasPrefix(".") ? [".gitignore", ".swift-format"].contains($0) : true }
        for folder in ["Sources", "Tests", "Corpus", "Scripts", ".ci"] {
            let names = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
            while let name = names?.nextObject() as? String { paths.append("\(folder)/\(name)") }
        }
        return paths.sorted().compactMap { path in
            guard let text = try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8) else {
                return nil
            }
            return File(path: path, text: text)
        }
    }()

    /// The Swift files below a folder.
    static func swift(in folder: String) -> [File] {
        files.filter { $0.path.hasPrefix(folder + "/") && $0.path.hasSuffix(".swift") }
    }

    static let tables = files.filter { $0.path.hasPrefix("Sources/CKnowledge/tables/") && $0.path.hasSuffix(".tsv") }
}
