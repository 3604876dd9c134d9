import BengaliText
import Evaluation
import Specimens
import Testing

@Suite("Scores of noisy text")
struct TextScorerTests {
    /// Words that a normaliser changed, by hand: each edit replaces the first place of its text.
    private func result(_ noisy: NoisyText, _ edits: [(before: String, after: String, rule: EditRule)]) -> CanonicalText
    {
        let source = Array(noisy.text.utf8)
        let made = edits.compactMap { edit -> TextEdit? in
            let before = Array(edit.before.utf8)
            let place = source.indices.first { source[$0...].starts(with: before) }
            return place.map {
                TextEdit(
                    rule: edit.rule, sourceStart: Int32($0), sourceEnd: Int32($0 + before.count), before: edit.before,
                    after: edit.after)
            }
        }
        return CanonicalText(source: source, bytes: source, map: OffsetMap(lead: 0), edits: made)
    }

    /// A text of one damaged word among good ones.
    private func noisy(_ truth: String, _ read: String, by operators: [TextOperator]) -> NoisyText {
        let lead = "সভার ".utf8.count
        let damage = TextDamage(
            operators: operators, before: truth, after: read, clean: lead..<(lead + truth.utf8.count),
            noisy: lead..<(lead + read.utf8.count))
        return NoisyText(
            clean: "সভার \(truth) ও নোটিশ\n", text: "সভার \(read) ও নোটিশ\n", damages: [damage])
    }

    @Test("an edit is right where the damaged word reads as it was printed, and wrong where it reads otherwise")
    func rightAndWrong() {
        let text = noisy("উদ্ভাবন", "উভাবন", by: [.conjunct])
        let right = TextScorer(text, result(text, [("উভাবন", "উদ্ভাবন", .conjunct)])).score()
        #expect(right.readings == TextScore.Edits(right: 1))
        #expect(right.operators["conjunct"] == TextScore.Restored(damaged: 1, restored: 1))
        #expect(right.goodWords == 3)
        #expect(right.changedGoodWords == 0)
        let wrong = TextScorer(text, result(text, [("উভাবন", "উত্তোলন", .conjunct)])).score()
        #expect(wrong.readings == TextScore.Edits(wrong: 1))
        #expect(wrong.faults.map(\.kind) == ["wrong"])
    }

    @Test("an edit of a word that nothing happened to is harmful, whatever it says")
    func harmful() {
        let text = noisy("উদ্ভাবন", "উভাবন", by: [.conjunct])
        let score = TextScorer(text, result(text, [("নোটিশ", "নোটিস", .conjunct), ("সভার", "সবার", .conjunct)])).score()
        #expect(score.readings == TextScore.Edits(harmful: 1, variant: 1))
        #expect(score.changedGoodWords == 2)
        #expect(score.operators["conjunct"] == TextScore.Restored(damaged: 1, untouched: 1))
    }

    @Test("a word that was split is restored where the whole of it reads as it was printed")
    func split() {
        let text = noisy("সম্পাদনা", "সম্পাদ না", by: [.split])
        let score = TextScorer(text, result(text, [("সম্পাদ না", "সম্পাদনা", .wordJoin)])).score()
        #expect(score.readings == TextScore.Edits(right: 1))
    }

    @Test("a respelling is not blamed for what else is wrong with the word")
    func respelling() {
        let text = noisy("চারা", "\u{200B}ারা", by: [.lost, .invisible])
        let score = TextScorer(text, result(text, [("\u{200B}", "", .invisible)])).score()
        #expect(score.respellings == TextScore.Edits(partly: 1))
        #expect(score.readings == TextScore.Edits())
    }

    @Test("no edit is asked for in a clean text, and every part has text of its own")
    func trials() {
        let tuning = TextTrial(part: .tuning, seed: 1, lines: 30)
        let heldOut = TextTrial(part: .heldOut, seed: 1, lines: 30)
        #expect(tuning.conditions.map(\.name) == heldOut.conditions.map(\.name))
        #expect(tuning.conditions.first?.text.damages.isEmpty == true)
        #expect(tuning.conditions.dropFirst().allSatisfy { !$0.text.damages.isEmpty })
        let lines = { (trial: TextTrial) in Set(trial.conditions[0].text.clean.split(separator: "\n")) }
        #expect(lines(tuning).isDisjoint(with: lines(heldOut)))
        let clean = tuning.conditions[0].text
        let score = TextScorer(clean, result(clean, [])).score()
        #expect(score.faults.isEmpty && score.readings.precision == nil)
    }
}
