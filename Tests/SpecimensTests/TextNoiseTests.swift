import Confusions
import Specimens
import Testing

@Suite("Text noise")
struct TextNoiseTests {
    private let clean = String(
        repeating: "উপজেলা কৃষি কর্মকর্তার কার্যালয়ের বার্ষিক প্রতিবেদন\tপ্রস্তুত করা হয়েছে ১২/০৩/২০২৪\nগ্রামাঞ্চলের রাস্তা উদ্বোধন, শুরু\n",
        count: 60)

    private func damaged(_ level: TextLevel, seed: UInt64 = 5) -> NoisyText {
        var random = SeededGenerator(seed: seed)
        return TextNoise(level: level).damage(clean, using: &random)
    }

    @Test("the same seed gives the same damage, another seed another")
    func seeds() {
        #expect(Array(damaged(.hard).text.utf8) == Array(damaged(.hard).text.utf8))
        #expect(Array(damaged(.hard).text.utf8) != Array(damaged(.hard, seed: 6).text.utf8))
    }

    @Test("the damages are all there is between the clean text and the noisy one", arguments: [TextLevel.mild, .hard])
    func aligned(level: TextLevel) {
        let noisy = damaged(level)
        let before = Array(noisy.clean.utf8)
        let after = Array(noisy.text.utf8)
        #expect(!noisy.damages.isEmpty)
        var (cleanEnd, noisyEnd) = (0, 0)
        for damage in noisy.damages {
            let kept = Array(before[cleanEnd..<damage.clean.lowerBound])
            #expect(kept == Array(after[noisyEnd..<damage.noisy.lowerBound]))
            #expect(Array(before[damage.clean]) == Array(damage.before.utf8))
            #expect(Array(after[damage.noisy]) == Array(damage.after.utf8))
            #expect(Array(damage.before.utf8) != Array(damage.after.utf8))
            #expect(!damage.operators.isEmpty)
            (cleanEnd, noisyEnd) = (damage.clean.upperBound, damage.noisy.upperBound)
        }
        #expect(Array(before[cleanEnd...]) == Array(after[noisyEnd...]))
    }

    @Test("every operator finds something to do, and figures stay unless they are asked for")
    func operators() {
        let level = TextLevel(name: "all", wordsPerMillion: 900_000, junkLinesPerMillion: 500_000)
        let noisy = damaged(level)
        let used = Set(noisy.damages.flatMap(\.operators))
        #expect(used == Set(TextOperator.allCases).subtracting([.digit]))
        let figures = { (text: String) in text.unicodeScalars.filter { (0x9E6...0x9EF).contains($0.value) } }
        let junkFree = noisy.damages.filter { $0.operators != [.junk] }
        for damage in junkFree {
            let count = figures(damage.before).count + figures(damage.after).count
            #expect(count == 0)
        }
    }

    @Test("figures are misread one by one, for figures that the table has for them")
    func figures() {
        let level = TextLevel(name: "figures", wordsPerMillion: 0, digitsPerMillion: 500_000)
        var random = SeededGenerator(seed: 1)
        let noisy = TextNoise(level: level).misreadFigures("৪৪৪৪৪৪৪৪ 4444 শব্দ ০৯/০৭", using: &random)
        #expect(!noisy.damages.isEmpty)
        for damage in noisy.damages {
            #expect(damage.operators == [.digit])
            #expect(damage.before.unicodeScalars.count == 1)
            #expect(damage.after.unicodeScalars.count == 1)
        }
        #expect(noisy.text.unicodeScalars.count == noisy.clean.unicodeScalars.count)
    }

    @Test("a level without damage leaves the text as it is")
    func nothing() {
        let noisy = damaged(TextLevel(name: "none", wordsPerMillion: 0))
        #expect(Array(noisy.text.utf8) == Array(clean.utf8))
        #expect(noisy.damages.isEmpty)
    }

    @Test("a perturbed table gives damage that the table does not know")
    func perturbed() {
        let known = Set(ConfusionTable.embedded.rows.map { [Array($0.printed.utf8), Array($0.read.utf8)] })
        #expect(known.count > 50)
        var random = SeededGenerator(seed: 2)
        let level = TextLevel(name: "all", wordsPerMillion: 900_000)
        let other = TextNoise(level: level, confusions: TextConfusions().perturbed(seed: 9))
        let ours = TextNoise(level: level).damage(clean, using: &random).text
        random = SeededGenerator(seed: 2)
        #expect(Array(ours.utf8) != Array(other.damage(clean, using: &random).text.utf8))
    }
}
