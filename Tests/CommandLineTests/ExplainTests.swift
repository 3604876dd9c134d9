import Foundation
import Testing

@Suite("explain tells the whole reasoning behind a finding")
struct ExplainTests {
    private let scratch: Scratch
    private let document: String

    init() throws {
        scratch = try Scratch()
        document = try scratch.file("wrong.txt", Samples.wrongTotal)
    }

    @Test("a finding named as audit names it is explained: its figures, its rules, its causes and its verdict")
    func oneFinding() throws {
        let audit = try Command("audit", document).run().text
        #expect(audit.contains("total.quarters f1"))
        let result = try Command("explain", document, "f1").run()
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        for part in ["total.quarters f1", "What is printed", "✗ total.quarters", "Possible causes", "Verdict"] {
            #expect(result.text.contains(part), "\(part) is not in \(result.text)")
        }
        // Every cause has its odds, and the author's says which of the figures another rule agrees with.
        #expect(
            result.text.contains(
                "The author's arithmetic: every figure is read as printed. score.ratio agrees with the declared 4"))
        #expect(result.text.contains("quarter 1 = 2, quarter 2 = 3"))
    }

    @Test("a cause that changes a figure shows the rule with the figure changed")
    func alternatives() throws {
        let text = try Command("explain", document, "f1").run().text
        #expect(text.contains("✓ total.quarters: total = 4, quarter 1 = 1, quarter 2 = 3"))
    }

    @Test("of the rules of a long total row those are written out that say something of it, and the others counted")
    func longTotal() throws {
        let head = Samples.wrongTotal.split(separator: "\n", omittingEmptySubsequences: false).prefix(6).map(
            String.init)
        let rows = (1...30).map { "\($0)\t[\($0).১] সভা\t[\($0).১.১] আয়োজিত সভা\tসংখ্যা\t৪\t৮\t১\t১\t-\t-\t২\t১\t-" }
        let total = "\tমোট\t\t\t১২০\t\t\t\t\t\t\t৪১\t-"
        let file = try scratch.file("long.txt", (head + rows + [total, ""]).joined(separator: "\n"))
        let text = try Command("explain", file, "total.column").run().text
        let confirming = text.split(separator: "\n").filter { $0.hasPrefix("  ✓ ") }
        #expect(confirming.count <= 10)
        #expect(text.contains(" more\n"))
    }

    @Test("a rule's name and an indicator's code explain every finding they name")
    func otherNames() throws {
        let byNumber = try Command("explain", document, "F1").run().text
        #expect(try Command("explain", document, "total.quarters").run().text == byNumber)
        #expect(try Command("explain", document, "1.1.1").run().text.contains("total.quarters f1"))
        #expect(try Command("explain", document).run().text.contains(byNumber))
    }

    @Test("a finding that is not there is a mistake in the command line; a file that cannot be read is not")
    func refusals() throws {
        let missing = try Command("explain", document, "f99").run()
        #expect(missing.status == 2)
        #expect(missing.errors.contains("there is no finding 'f99'"))
        #expect(missing.output.isEmpty)
        #expect(try Command("explain", scratch.path("nowhere.txt"), "f1").run().status == 3)
    }

    @Test("in Bengali no word of English is left but the rules' names, and the digits are Bengali")
    func bengali() throws {
        let text = try Command("explain", "--lang", "bn", document, "f1").run().text
        #expect(text.contains("সম্ভাব্য কারণ"))
        let words = text.split { !$0.isASCII || !$0.isLetter }.map(String.init)
        let known: Set = ["total", "quarters", "score", "ratio", "bounds", "weight", "plan", "area", "f", "target"]
        let path = Set(document.split { !$0.isLetter }.map(String.init))
        #expect(Set(words).subtracting(known).subtracting(path).isEmpty)
    }
}
