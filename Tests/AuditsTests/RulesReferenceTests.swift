import Audits
import Findings
import Foundation
import Testing

@Suite("the rules' reference")
struct RulesReferenceTests {
    @Test("the reference page and the embedded table are made from the sources and cases as they are")
    func current() throws {
        let process = Process()
        process.executableURL = Repository.root.appending(path: "Scripts/rules-reference")
        process.arguments = ["--check"]
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let said = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")
    }

    @Test("each rule that is there has a page with every heading and both cases", arguments: RuleCaseTests.rules)
    func pages(_ rule: RuleName) {
        let headings = RuleCatalogue.page(of: rule).map(\.heading)
        let expected = [
            "", "What it checks", "Why it matters", "Source", "Tolerance", "Not reported", "flagged", "clean",
        ]
        #expect(headings == expected)
    }

    @Test("a case on a page keeps its tabs and lines")
    func escapes() throws {
        let page = RuleCatalogue.page(of: .totalQuarters)
        let flagged = try #require(page.first { $0.heading == "flagged" })
        #expect(flagged.text.contains("\t"))
        #expect(flagged.text.contains("\n"))
    }

    @Test("every rule of the contract is there")
    func missing() {
        #expect(RuleName.allCases.allSatisfy(RuleCatalogue.isImplemented))
    }
}
