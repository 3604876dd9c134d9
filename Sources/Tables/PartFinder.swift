internal import Pages

/// Parts a bound volume where a letterhead begins.
struct PartFinder {
    let paged: PagedText
    let words: LineWords

    func find(isTaken: [Bool]) -> [Part] {
        var starts = [0]
        for line in paged.lines.indices where !isTaken[line] && words.isLetterhead(line) {
            // Blank lines before the first letterhead make no part of their own.
            if starts == [0], (0..<line).allSatisfy({ words.isBlank($0) }) { continue }
            starts.append(line)
        }
        let ends = starts.dropFirst() + [paged.lines.count]
        return zip(starts, ends).map { Part(lines: $0..<$1) }
    }
}
