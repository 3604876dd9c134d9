import Audits
import Findings
import Foundation
import Pages
import Pipeline
import Testing

/// The cases of the rules' reference, run through the whole pipeline.
@Suite("the cases of the rules' reference")
struct RuleCaseTests {
    static let rules = RuleName.allCases.filter(RuleCatalogue.isImplemented)

    private func findings(_ rule: RuleName, _ kind: String) throws -> [Finding] {
        let url = Repository.root.appending(path: "Corpus/rules/\(rule.rawValue)/\(kind).txt")
        let bytes = Array(try Data(contentsOf: url))
        let source = SourceDescription(name: url.lastPathComponent, sha256: "", bytes: bytes.count)
        return Pipeline().process(bytes, from: source).findings
    }

    @Test("a rule's flagged case has a finding of that rule", arguments: rules)
    func flagged(_ rule: RuleName) throws {
        let findings = try findings(rule, "flagged")
        #expect(findings.contains { $0.rule == rule })
    }

    @Test("a rule's clean case has none of that rule and no error at all", arguments: rules)
    func clean(_ rule: RuleName) throws {
        let findings = try findings(rule, "clean")
        #expect(!findings.contains { $0.rule == rule || $0.severity == .error })
    }

    @Test("every finding of a flagged case has words in both languages, every value filled in", arguments: rules)
    func words(_ rule: RuleName) throws {
        let catalogue = MessageCatalogue()
        for finding in try findings(rule, "flagged") {
            #expect(catalogue.contains(finding.message.key), "\(finding.message.key)")
            for language in Language.allCases {
                #expect(!catalogue.render(finding.message, in: language).contains("{"))
            }
        }
    }

    @Test("every rule that is there has a line in the list, and its family a name", arguments: rules)
    func names(_ rule: RuleName) {
        let catalogue = MessageCatalogue()
        #expect(catalogue.contains("\(rule.rawValue).summary"))
        #expect(catalogue.contains(String(rule.rawValue.prefix { $0 != "." })))
    }
}

/// Where the repository lies.
enum Repository {
    /// Its root.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}
