import Specimens
import Testing

@testable import Evaluation

@Suite("What priors and calibration are learnt from")
struct PriorsLearningTests {
    @Test("neighbours whose shares fall are pooled, and the shares of what is left rise")
    func pooling() {
        let groups = [Share(1, of: 10), Share(4, of: 10), Share(2, of: 10), Share(9, of: 10)].map {
            (share: $0, given: 0.0)
        }
        #expect(IsotonicMap.pooled(groups).map(\.share) == [Share(1, of: 10), Share(6, of: 20), Share(9, of: 10)])
        #expect(
            IsotonicMap.pooled([(share: Share(5, of: 10), given: 1), (share: Share(1, of: 10), given: 2)]).count == 1)
    }

    @Test("a model that is right as often as it says is left nearly as it is; one that is too sure is brought down")
    func points() {
        let fair = IsotonicMap.points([100: Share(100, of: 1000), 500: Share(500, of: 1000), 900: Share(900, of: 1000)])
        #expect(fair.count == 3)
        for point in fair { #expect(abs(point.modelled - point.found) < 0.05) }
        let sure = IsotonicMap.points([990: Share(500, of: 1000)])
        #expect(sure.count == 1 && sure[0].found < 0.1 && sure[0].modelled > 4)
    }

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
