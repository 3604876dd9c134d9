/// The words of a page that are none: rules between cells, which engines read as bars.
///
/// A bar is no letter of Bengali, and stands for a rule wherever it stands by itself. A danda ends a sentence, and a bracket
/// may belong to a code: they are rules where such marks stand above each other.
struct RuleMarks {
    private let source: [UInt8]
    private let height: Int
    /// How many marks that may be rules stand in each stretch of the page's width.
    private var counts: [Int: Int] = [:]

    init(_ words: [BoxedWord], of source: [UInt8], height: Int) {
        (self.source, self.height) = (source, height)
        for word in words where mark(word) != nil { counts[place(word), default: 0] += 1 }
    }

    /// Whether a word is a rule.
    func hold(_ word: BoxedWord) -> Bool {
        guard let mark = mark(word) else { return false }
        if mark == .bar { return true }
        let place = place(word)
        return (place - 1...place + 1).reduce(0) { $0 + (counts[$1] ?? 0) } >= RuleMarks.fewest
    }

    /// So many marks above each other show a rule.
    private static let fewest = 3

    private enum Mark { case bar, other }

    private func place(_ word: BoxedWord) -> Int { (word.across.lowerBound + word.across.upperBound) / height }

    /// What a word is that holds nothing but marks like rules; nil for any other.
    private func mark(_ word: BoxedWord) -> Mark? {
        var mark = Mark.bar
        for run in word.runs {
            guard run.scalar == 0 else { return nil }
            var offset = Int(run.source.lowerBound)
            while offset < run.source.upperBound {
                switch source[offset] {
                case 0x7C: offset += 1
                case 0x5B, 0x5D: (mark, offset) = (.other, offset + 1)
                case 0xE0:
                    // A danda, or a double one.
                    guard offset + 2 < run.source.upperBound, source[offset + 1] == 0xA5,
                        source[offset + 2] == 0xA4 || source[offset + 2] == 0xA5
                    else { return nil }
                    (mark, offset) = (.other, offset + 3)
                default: return nil
                }
            }
        }
        return mark
    }
}

extension BoxedWord {
    /// The word without the rules that an engine read as its first or its last letters; itself where nothing else is left.
    func withoutRules(_ source: [UInt8]) -> BoxedWord {
        guard let first = runs.first, let last = runs.last, first.scalar == 0, last.scalar == 0 else { return self }
        var word = self
        let start = source[Int(first.source.lowerBound)..<Int(first.source.upperBound)].firstIndex { $0 != 0x7C }
        guard let start else { return self }
        word.runs[0].source = Int32(start)..<first.source.upperBound
        let end = word.runs[runs.count - 1].source
        let kept = source[Int(end.lowerBound)..<Int(end.upperBound)].lastIndex { $0 != 0x7C }
        guard let kept else { return self }
        word.runs[runs.count - 1].source = end.lowerBound..<Int32(kept) + 1
        return word
    }
}
