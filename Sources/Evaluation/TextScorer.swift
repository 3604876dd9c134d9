public import BengaliText
public import Specimens

/// Holds a normaliser's edits against what was done to the text.
///
/// The unit is the word as white space parts it: an edit and a damage belong together where they touch the same words. A
/// stretch of words that is touched is right where all of it reads as it was printed.
public struct TextScorer {
    private let noisy: NoisyText
    private let result: CanonicalText
    private let clean: [UInt8]
    private let source: [UInt8]

    /// Makes a scorer of one text.
    public init(_ noisy: NoisyText, _ result: CanonicalText) {
        self.noisy = noisy
        self.result = result
        clean = Array(noisy.clean.utf8)
        source = Array(noisy.text.utf8)
    }

    /// The score.
    ///
    /// - Complexity: O(n log n) in damages and edits.
    public func score() -> TextScore {
        var score = TextScore()
        score.goodWords = Self.words(in: clean)
        for stretch in stretches() { judge(stretch, in: &score) }
        return score
    }

    /// Words that something touched, with all that touched them.
    private struct Stretch {
        var range: Range<Int>
        var damages: [TextDamage] = []
        var edits: [TextEdit] = []
    }

    private func stretches() -> [Stretch] {
        var pieces = noisy.damages.map { damage in
            Stretch(range: damage.operators == [.junk] ? damage.noisy : words(around: damage.noisy), damages: [damage])
        }
        pieces += result.edits.map { edit in
            Stretch(range: words(around: Int(edit.sourceStart)..<Int(edit.sourceEnd)), edits: [edit])
        }
        pieces.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        var merged: [Stretch] = []
        for piece in pieces {
            guard let last = merged.last, piece.range.lowerBound < last.range.upperBound else {
                merged.append(piece)
                continue
            }
            let end = max(last.range.upperBound, piece.range.upperBound)
            merged[merged.count - 1].range = last.range.lowerBound..<end
            merged[merged.count - 1].damages += piece.damages
            merged[merged.count - 1].edits += piece.edits
        }
        return merged
    }

    private func judge(_ stretch: Stretch, in score: inout TextScore) {
        if stretch.damages.contains(where: { $0.operators == [.junk] }) {
            score.editsInJunk += stretch.edits.count
            return
        }
        let truth = Array(clean[self.truth(of: stretch)])
        let before = Array(source[stretch.range])
        let after = output(of: stretch)
        let verdict = Verdict(
            truth: truth, before: before, after: after, damages: stretch.damages.reduce(0) { $0 + $1.operators.count })
        for edit in stretch.edits { score.count(edit, verdict) }
        if stretch.damages.isEmpty {
            if !verdict.isSame { score.changedGoodWords += Self.words(in: truth) }
        } else {
            score.goodWords -= Self.words(in: truth)
        }
        let operators = stretch.damages.flatMap(\.operators)
        if !operators.isEmpty {
            let name = operators.sorted().map(\.rawValue).joined(separator: "+")
            score.operators[name, default: TextScore.Restored()].add(verdict, isUntouched: after == before)
        }
        let isReading = stretch.edits.contains { $0.rule.safety == .evidenced }
        if let kind = verdict.fault(isTouched: after != before, isReading: isReading) {
            score.faults.append(
                TextScore.Fault(
                    kind: kind, operators: operators, truth: Self.string(truth), before: Self.string(before),
                    after: Self.string(after), rules: stretch.edits.map(\.rule.rawValue)))
        }
    }

    /// Where the stretch stands in the clean text: its edges lie outside every damage.
    private func truth(of stretch: Stretch) -> Range<Int> {
        var lower = stretch.range.lowerBound
        if let before = lastDamage(before: stretch.range.lowerBound) {
            lower += before.clean.upperBound - before.noisy.upperBound
        }
        let growth = stretch.damages.reduce(0) { $0 + $1.clean.count - $1.noisy.count }
        return lower..<(lower + stretch.range.count + growth)
    }

    private func lastDamage(before offset: Int) -> TextDamage? {
        var low = 0
        var high = noisy.damages.count
        while low < high {
            let middle = (low + high) / 2
            if noisy.damages[middle].noisy.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : noisy.damages[low - 1]
    }

    private func output(of stretch: Stretch) -> [UInt8] {
        var bytes: [UInt8] = []
        var copied = stretch.range.lowerBound
        for edit in stretch.edits.sorted(by: { $0.sourceStart < $1.sourceStart }) {
            guard Int(edit.sourceStart) >= copied else { continue }
            bytes += source[copied..<Int(edit.sourceStart)]
            bytes += Array(edit.after.utf8)
            copied = Int(edit.sourceEnd)
        }
        return bytes + source[copied..<stretch.range.upperBound]
    }

    private func words(around range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low > 0, !Self.isSpace(source[low - 1]) { low -= 1 }
        while high < source.count, !Self.isSpace(source[high]) { high += 1 }
        return low..<high
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func words(in bytes: [UInt8]) -> Int { bytes.split(whereSeparator: isSpace).count }

    private static func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// What became of a stretch of words.
struct Verdict {
    /// Whether it reads as it was printed.
    let isSame: Bool
    /// Whether it does but for spellings that authors change between.
    let isVariant: Bool
    /// Whether it came closer to what was printed (negative) or went farther from it, in letters.
    let change: Int
    /// How many things were done to it.
    let damages: Int

    init(truth: [UInt8], before: [UInt8], after: [UInt8], damages: Int) {
        self.damages = damages
        isSame = after == truth
        isVariant = !isSame && TextVariants.folded(after) == TextVariants.folded(truth)
        let printed = TextVariants.parts(truth)
        change =
            Distance.between(TextVariants.parts(after), printed) - Distance.between(TextVariants.parts(before), printed)
    }

    /// The kind of fault; nil where all is well.
    func fault(isTouched: Bool, isReading: Bool) -> String? {
        if isSame { return nil }
        if damages == 0 { return isTouched ? "harmful" : nil }
        if !isTouched { return "missed" }
        if isVariant { return "variant" }
        return isPartly(isReading: isReading) ? "partly" : "wrong"
    }

    /// Whether an edit did what it is about, and something else is still wrong with the word.
    func isPartly(isReading: Bool) -> Bool { isReading ? damages > 1 && change < 0 : change <= 0 }
}

extension TextScore {
    /// Counts an edit of a stretch.
    ///
    /// A respelling is only wrong where the word went farther from what was printed: what else is wrong with it is not
    /// the respelling's business.
    fileprivate mutating func count(_ edit: TextEdit, _ verdict: Verdict) {
        var one = Edits()
        let isReading = edit.rule.safety == .evidenced
        if verdict.isSame {
            one.right = 1
        } else if verdict.isVariant {
            one.variant = 1
        } else if verdict.damages == 0 {
            one.harmful = 1
        } else if verdict.isPartly(isReading: isReading) {
            one.partly = 1
        } else {
            one.wrong = 1
        }
        if isReading { readings += one } else { respellings += one }
        rules[edit.rule.rawValue, default: Edits()] += one
    }
}

extension TextScore.Restored {
    fileprivate mutating func add(_ verdict: Verdict, isUntouched: Bool) {
        damaged += 1
        restored += verdict.isSame ? 1 : 0
        untouched += isUntouched ? 1 : 0
    }
}
