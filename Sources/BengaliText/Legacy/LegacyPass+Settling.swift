extension LegacyPass {
    /// How often a line is read again.
    ///
    /// Each time at least one code is fewer; lines that people type are settled at once, and one that is not by then is
    /// left as it stands.
    private static let mostRounds = 12

    /// Reads what a line, once it is spelt canonically, gives to read anew, so that normalising it a second time changes
    /// nothing more: a sign put in its place, a space of another width made plain, and what was read beside it, may each
    /// decide a run otherwise.
    ///
    /// `before` says how many replacements, and bytes of the output, stood before the line.
    mutating func settle(_ line: Range<Int>, after before: (replacements: Int, output: Int)) {
        guard let lookAlikes else { return }
        var text = Array(output.dropFirst(before.output)) + source[max(copied, line.lowerBound)..<line.upperBound]
        var found = replacements[before.replacements...].map {
            $0.moved(old: -line.lowerBound, new: -before.output)
        }
        var isRead = found.isEmpty
        var isSettled = true
        var isAtRest = false
        for _ in 0..<Self.mostRounds {
            var canonical = CanonicalPass(text, from: 0, lookAlikes: lookAlikes, steps: .certain)
            let spelt = canonical.run()
            isAtRest = isRead && spelt.replacements.isEmpty
            if isAtRest { break }
            var again = LegacyPass(spelt.bytes, from: 0, knowledge: knowledge, context: context)
            guard let more = again.run() else {
                isAtRest = true
                break
            }
            found = Replacement.composed(Replacement.composed(found, then: spelt.replacements), then: more.replacements)
            text = more.bytes
            isRead = false
            isSettled = false
        }
        guard !isSettled else { return }
        if !isAtRest { (text, found) = (Array(source[line]), []) }
        if copied < line.lowerBound { output.append(contentsOf: source[copied..<line.lowerBound]) }
        output.removeLast(output.count - before.output)
        output.append(contentsOf: text)
        copied = line.upperBound
        replacements.removeLast(replacements.count - before.replacements)
        replacements.append(contentsOf: found.map { $0.moved(old: line.lowerBound, new: before.output) })
    }
}

extension Replacement {
    /// The same, its offsets counted from elsewhere.
    fileprivate func moved(old oldShift: Int, new newShift: Int) -> Replacement {
        var moved = self
        moved.old = (old.lowerBound + oldShift)..<(old.upperBound + oldShift)
        moved.new = (new.lowerBound + newShift)..<(new.upperBound + newShift)
        return moved
    }
}
