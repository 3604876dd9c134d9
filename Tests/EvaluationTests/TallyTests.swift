import Evaluation
import Testing

@Suite("Tallies")
struct TallyTests {
    @Test("precision is of what was found, recall of what is there, and nothing has neither")
    func shares() {
        let tally = Tally(right: 6, wrong: 2, missed: 4)
        #expect(tally.precision == 0.75)
        #expect(tally.recall == 0.6)
        #expect(tally.f1 == 12.0 / 18.0)
        #expect(Tally().precision == nil && Tally().recall == nil && Tally().f1 == nil)
    }

    @Test("tallies add up part by part")
    func sum() {
        var sum = Tally(right: 1, wrong: 2, missed: 3)
        sum += Tally(right: 10, wrong: 20, missed: 30)
        #expect(sum == Tally(right: 11, wrong: 22, missed: 33))
    }
}
