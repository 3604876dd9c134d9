import Foundation
import Testing

/// Which modules of ours a module may import: leaves, and earlier stages; the order is that of the flow.
private let allowed: [String: Set<String>] = {
    let leaves: Set = ["Knowledge", "Provenance", "Figures", "Findings", "Confusions", "Templates", "BengaliText"]
    let stages = ["Pages", "Tables", "Records", "Audits", "Reports"]
    var allowed: [String: Set<String>] = [
        "Knowledge": ["CKnowledge"], "ICUText": ["CICU"], "Provenance": [], "Figures": ["Provenance", "Knowledge"],
        "Findings": ["Provenance", "Figures", "Knowledge"], "Confusions": ["Knowledge"],
        "Templates": ["Knowledge"], "BengaliText": ["Provenance", "Knowledge", "Confusions", "ICUText"],
    ]
    for (index, stage) in stages.enumerated() { allowed[stage] = leaves.union(stages[..<index]) }
    let flow = leaves.union(stages)
    allowed["Pages"]?.insert("CMarkup")
    allowed["Pipeline"] = flow.subtracting(["Reports"]).union(["CDigest"])
    allowed["jachai"] = flow.union(["Pipeline", "ICUText"])
    allowed["Specimens"] = leaves
    allowed["Evaluation"] = flow.union(["Pipeline", "ICUText", "Specimens"])
    allowed["evaluate"] = flow.union(["Pipeline", "ICUText", "Specimens", "Evaluation"])
    return allowed
}()

/// What may be imported that is not ours: the system's C library, at the edge; the standard library's own modules.
private let foreign: [String: Set<String>] = [
    "jachai": ["ArgumentParser", "Glibc", "Dispatch", "Synchronization"],
    "evaluate": ["ArgumentParser", "Glibc"],
    // What recognition remembers is handed from one thread to the next.
    "Tables": ["Synchronization"],
    // Logarithms alone: odds are added up as such.
    "Audits": ["Glibc"],
    "Evaluation": ["Glibc"],
]

@Suite("the arrows between modules run with the flow")
struct ArrowTests {
    /// The modules that a file imports.
    private func imports(of file: Repository.File) -> [String] {
        file.lines.compactMap { line in
            let words = line.split(separator: " ")
            guard let place = words.firstIndex(of: "import"), place < 3, place + 1 < words.count,
                words[..<place].allSatisfy({ $0.hasPrefix("@") || ["public", "internal", "private"].contains($0) })
            else { return nil }
            let name = ["struct", "class", "enum", "func"].contains(words[place + 1]) ? place + 2 : place + 1
            return String(words[name].prefix { $0 != "." && $0 != ";" })
        }
    }

    @Test(
        "no source imports what stands beside or around it, nor Foundation", arguments: Repository.swift(in: "Sources"))
    func arrows(file: Repository.File) throws {
        let module = String(file.path.split(separator: "/")[1])
        let mayImport = try #require(allowed[module], "a module that the flow does not name: \(module)")
            .union(foreign[module] ?? [])
        for name in imports(of: file) {
            #expect(mayImport.contains(name), "\(module) may not import \(name)")
        }
    }

    @Test("every module of the flow is there, and the sources are read at all")
    func modules() {
        let found = Set(Repository.swift(in: "Sources").map { String($0.path.split(separator: "/")[1]) })
        #expect(found == Set(allowed.keys))
        #expect(Repository.swift(in: "Sources").flatMap(imports).count > 50)
    }

    @Test("Package.swift gives no target a dependency against the flow")
    func manifest() throws {
        let manifest = try #require(Repository.files.first { $0.path == "Package.swift" })
        for target in manifest.text.components(of: "arget(") {
            let words = target.quotedWords
            guard let module = words.first, let mayImport = allowed[module] else { continue }
            let ours = words.dropFirst().filter { allowed[$0] != nil }
            #expect(Set(ours).isSubset(of: mayImport), "\(module)")
        }
    }
}

extension String {
    /// The pieces that follow each occurrence of a word.
    fileprivate func components(of word: String) -> [Substring] {
        var pieces: [Substring] = []
        var rest = self[...]
        while let range = rest.range(of: word) {
            rest = rest[range.upperBound...]
            pieces.append(rest.prefix(upTo: rest.range(of: word)?.lowerBound ?? rest.endIndex))
        }
        return pieces
    }
}

extension Substring {
    /// What stands between double quotes.
    fileprivate var quotedWords: [String] {
        split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
}
