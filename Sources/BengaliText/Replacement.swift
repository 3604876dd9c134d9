/// One stretch of a text that a step replaced, before it is known which document it came from: half-open byte ranges
/// in what the step received and in what it gave.
struct Replacement: Sendable, Hashable {
    var old: Range<Int>
    var new: Range<Int>
    var rule: EditRule
    var evidence: String?

    /// Two steps one after the other, as one: stretches of the second that touch stretches of the first are widened
    /// until they hold them whole, and take their place.
    ///
    /// Both lists are in order and do not overlap; so is the result. `lead` is how far into its source the first
    /// step's text begins.
    ///
    /// - Complexity: O(n) in the replacements of both.
    static func composed(
        _ first: [Replacement], then second: [Replacement], lead: Int = 0
    ) -> [Replacement] {
        if second.isEmpty { return first }
        var merge = Merge(first: first, second: second, lead: lead)
        return merge.run()
    }

    private struct Merge {
        let first: [Replacement]
        let second: [Replacement]
        var result: [Replacement] = []
        /// How much longer the middle text has grown than the source, and the result than the middle text.
        var firstShift = 0
        var secondShift = 0
        var firstIndex = 0
        var secondIndex = 0

        init(first: [Replacement], second: [Replacement], lead: Int) {
            self.first = first
            self.second = second
            firstShift = -lead
        }

        mutating func run() -> [Replacement] {
            while firstIndex < first.count || secondIndex < second.count {
                let next = firstIndex < first.count ? first[firstIndex] : nil
                guard secondIndex < second.count else {
                    if let next { pass(next) }
                    continue
                }
                if let next, next.new.upperBound <= second[secondIndex].old.lowerBound {
                    pass(next)
                } else {
                    absorb()
                }
            }
            return result
        }

        /// A stretch of the first step that the second left alone.
        mutating func pass(_ replacement: Replacement) {
            var moved = replacement
            moved.new = (moved.new.lowerBound + secondShift)..<(moved.new.upperBound + secondShift)
            result.append(moved)
            firstShift = replacement.new.upperBound - replacement.old.upperBound
            firstIndex += 1
        }

        /// A stretch of the second step, with every stretch of either that overlaps it.
        mutating func absorb() {
            let begin = second[secondIndex]
            var rule = begin.rule
            var low = begin.old.lowerBound
            var high = begin.old.upperBound
            let shiftBefore = (first: firstShift, second: secondShift)
            var evidence = begin.evidence.map { [$0] } ?? []
            secondShift = begin.new.upperBound - begin.old.upperBound
            secondIndex += 1
            var grew = true
            while grew {
                grew = false
                while secondIndex < second.count, second[secondIndex].old.lowerBound < high {
                    let taken = second[secondIndex]
                    high = max(high, taken.old.upperBound)
                    if let text = taken.evidence, !evidence.contains(text) { evidence.append(text) }
                    if rule.safety == .canonical { rule = taken.rule.safety == .evidenced ? taken.rule : rule }
                    secondShift = taken.new.upperBound - taken.old.upperBound
                    secondIndex += 1
                    grew = true
                }
                while firstIndex < first.count, first[firstIndex].new.lowerBound < high {
                    let taken = first[firstIndex]
                    low = min(low, taken.new.lowerBound)
                    high = max(high, taken.new.upperBound)
                    if let text = taken.evidence, !evidence.contains(text) { evidence.append(text) }
                    // What was respelt after it was read is a reading.
                    if rule.safety == .canonical { rule = taken.rule.safety == .evidenced ? taken.rule : rule }
                    firstShift = taken.new.upperBound - taken.old.upperBound
                    firstIndex += 1
                    grew = true
                }
            }
            result.append(
                Replacement(
                    old: (low - shiftBefore.first)..<(high - firstShift),
                    new: (low + shiftBefore.second)..<(high + secondShift), rule: rule,
                    evidence: evidence.isEmpty ? nil : evidence.joined(separator: "; ")))
        }
    }
}
