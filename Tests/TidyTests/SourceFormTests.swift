import Foundation
import Testing

@Suite("the form of the sources")
struct SourceFormTests {
    /// A line without what stands in string literals and after `//`.
    private func code(_ line: Substring) -> String {
        var result = ""
        var isText = false
        var previous: Character = " "
        for character in line {
            if character == "\"" && previous != "\\" { isText.toggle() }
            if !isText && character == "/" && previous == "/" { return String(result.dropLast()) }
            if !isText { result.append(character) }
            previous = character
        }
        return result
    }

    private static let forbidden = ["try!", "as!", "fatalError(", "preconditionFailure(", "unowned(unsafe)"]

    @Test("no source can trap where it could answer", arguments: Repository.swift(in: "Sources"))
    func traps(file: Repository.File) {
        for (index, line) in file.lines.enumerated() {
            let code = code(line)
            for word in SourceFormTests.forbidden {
                #expect(!code.contains(word), "\(file.path):\(index + 1) has \(word)")
            }
        }
    }

    @Test(
        "files are of a size that can be read at once",
        arguments: Repository.swift(in: "Sources") + Repository.swift(in: "Tests"))
    func size(file: Repository.File) {
        #expect(file.lines.count <= 500)
    }

    // Put together here, so that this file does not hold what it looks for.
    private static let machinePaths = [
        "/wo" + "rk/", "/ho" + "me/", "/ro" + "ot/", "/Us" + "ers/", "swift-" + "packages/", "pypi" + ".org",
        "registry" + ".npmjs", "deb.debian" + ".org", "files.pythonhosted" + ".org",
    ]

    @Test("no file names a path of one machine or the host of a registry", arguments: Repository.files)
    func machinePaths(file: Repository.File) {
        for path in SourceFormTests.machinePaths { #expect(!file.text.contains(path), "\(path)") }
    }

    @Test(
        "no file holds an invisible scalar unescaped but where Bengali needs it",
        arguments: Repository.swift(in: "Sources") + Repository.swift(in: "Tests"))
    func invisibleScalars(file: Repository.File) {
        for scalar in file.text.unicodeScalars
        where [0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xAD].contains(scalar.value) {
            Issue.record("\(file.path) holds U+\(String(scalar.value, radix: 16))")
        }
    }

    @Test("the top level holds the design's folders and files alone")
    func topLevel() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path)
            .filter { !$0.hasPrefix(".") && !["Package.resolved", "jachai-output"].contains($0) }
        #expect(Set(names).isSubset(of: ["Package.swift", "Sources", "Tests", "Corpus", "Scripts", "README.md"]))
    }
}
