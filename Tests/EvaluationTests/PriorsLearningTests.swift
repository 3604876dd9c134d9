import Specimens
import Testing

@testable import Evaluation

@Suite("What priors are learnt from")
struct PriorsLearningTests {
    @Test("the counts of a cause never exceed its occasions, and authors' and readers' causes are both seen")
    func counts() {
        let counts = PriorsLearning(seed: 5, count: 6).causes()
        for (cause, share) in counts.shares { #expect(share.part <= share.whole, "\(cause)") }
        for cause in ["author.weight.area", "author.slip", "author.cell.weight", "figure.read", "digit.lost"] {
            #expect((counts.shares[cause]?.part ?? 0) > 0, "\(cause) was never seen")
        }
        for cell in ["weight", "quarter", "score"] {
            let shares = counts.mixture.filter { $0.cause.hasSuffix("." + cell) }
            #expect(shares.count == 4 && abs(shares.reduce(0) { $0 + $1.share } - 1) < 1e-9)
        }
    }

    @Test("what is exported is small and linear: every rule's cells are there, and holds or fails as it did")
    func export() {
        var options = ReconciliationEvaluation.Options()
        options.count = 2
        options.templates = ["agreement", "grievance", "integrity"]
        options.conditions = [ReconciliationCondition(level: .hard)]
        var lines: [String] = []
        ComponentExport(options).write(rules: 10) { lines.append($0) }
        #expect(!lines.isEmpty)
        for line in lines { #expect(line.hasPrefix("{\"name\":") && line.hasSuffix("}")) }
    }
}
