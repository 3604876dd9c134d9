import Specimens
import Testing

@Suite("The seeded generator")
struct SeededGeneratorTests {
    @Test("the same seed gives the same numbers, and neighbouring seeds others")
    func seeds() {
        let draw = { (seed: UInt64) -> [UInt64] in
            var generator = SeededGenerator(seed: seed)
            return (0..<100).map { _ in generator.next() }
        }
        #expect(draw(7) == draw(7))
        #expect(Set(draw(7)).isDisjoint(with: draw(8)))
    }

    @Test("what has no chance never happens, and what is certain always does")
    func chances() {
        var generator = SeededGenerator(seed: 3)
        let never = (0..<1000).count { _ in generator.happens(perMillion: 0) }
        let always = (0..<1000).count { _ in generator.happens(perMillion: 1_000_000) }
        #expect(never == 0 && always == 1000)
        let half = (0..<10_000).count { _ in generator.happens(perMillion: 500_000) }
        #expect((4800...5200).contains(half))
    }
}
