/// The evidenced half of stage 1: what the scan broke, read by the lexicon and the fixed phrases, line by line.
///
/// A line in which something was read anew is looked at again, for a joined word may complete a phrase.
struct EvidencedPass {
    /// How often a line is looked at.
    private static let mostRounds = 4

    private let bytes: [UInt8]
    private let knowledge: WordKnowledge
    private let reader: LineReader
    /// What the words were looked up with; remembers them for another pass.
    private(set) var scanner: WordScanner
    private var replacements: [Replacement] = []
    /// The new bytes of all replacements, one after the other.
    private(set) var written: [UInt8] = []
    private var shift = 0

    /// Makes a pass over canonical bytes.
    init(_ bytes: [UInt8], knowledge: WordKnowledge, scanner: consuming WordScanner) {
        self.bytes = bytes
        self.knowledge = knowledge
        reader = LineReader(knowledge: knowledge)
        self.scanner = scanner
    }

    /// What is replaced: `old` counts in the canonical bytes, `new` in the text after the pass.
    ///
    /// - Complexity: O(n) in the bytes.
    mutating func run() -> [Replacement] {
        let bytes = self.bytes
        var offset = 0
        while offset < bytes.count {
            let end = scanner.scanLine(bytes.span, from: offset)
            if scanner.isInteresting { readLine(offset..<end) }
            offset = end
        }
        return replacements
    }

    private mutating func readLine(_ range: Range<Int>) {
        let proposals = reader.proposals(for: scanner.words, repairs: scanner.repairs, in: bytes.span)
        guard !proposals.isEmpty else { return }
        var line = Array(bytes[range])
        var found = apply(proposals, at: range.lowerBound, to: &line)
        for _ in 1..<Self.mostRounds {
            _ = scanner.scanLine(line.span, from: 0)
            let more = reader.proposals(for: scanner.words, repairs: scanner.repairs, in: line.span)
            if more.isEmpty { break }
            found = Replacement.composed(found, then: apply(more, at: 0, to: &line))
        }
        for replacement in found {
            let old = (replacement.old.lowerBound + range.lowerBound)..<(replacement.old.upperBound + range.lowerBound)
            let low = replacement.new.lowerBound + range.lowerBound + shift
            replacements.append(
                Replacement(
                    old: old, new: low..<(low + replacement.new.count), rule: replacement.rule,
                    evidence: replacement.evidence))
            written.append(contentsOf: line[replacement.new])
        }
        shift += line.count - range.count
    }

    /// Writes the proposals into a line that begins at `base` in the text they count in; returns them as replacements
    /// that count in the line.
    private func apply(_ proposals: [LineReader.Proposal], at base: Int, to line: inout [UInt8]) -> [Replacement] {
        var result: [UInt8] = []
        result.reserveCapacity(line.count + 64)
        var replacements: [Replacement] = []
        var copied = 0
        for proposal in proposals {
            let old = (proposal.old.lowerBound - base)..<(proposal.old.upperBound - base)
            result.append(contentsOf: line[copied..<old.lowerBound])
            let start = result.count
            result.append(contentsOf: proposal.reading)
            replacements.append(
                Replacement(old: old, new: start..<result.count, rule: proposal.rule, evidence: proposal.evidence))
            copied = old.upperBound
        }
        result.append(contentsOf: line[copied...])
        line = result
        return replacements
    }
}
