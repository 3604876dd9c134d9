internal import Pages

/// Parts a bound volume where a letterhead begins, or where after a table the name of an office and a title with a
/// period of its own head another.
struct PartFinder {
    let paged: PagedText
    let words: LineWords

    /// The parts, in order; blank lines before the first make no part of their own.
    func find(isTaken: [Bool]) -> [Part] {
        var starts = [0]
        var hasTable = false
        var heads = Heads()
        for line in paged.lines.indices {
            if isTaken[line] {
                // The lines right over a table head a part of their own where they name both.
                if hasTable, let start = heads.start, heads.isWhole, start > (starts.last ?? 0) { starts.append(start) }
                hasTable = true
                heads = Heads()
            } else if words.isLetterhead(line) {
                let isFirst = starts == [0] && (0..<line).allSatisfy { words.isBlank($0) }
                if !isFirst { starts.append(line) }
                hasTable = false
                heads = Heads()
            } else if !words.isBlank(line) {
                heads.take(
                    line, isOffice: words.namesOffice(line), isPeriod: words.namesPeriod(line),
                    isTitle: words.isTitle(line))
            }
        }
        let ends = starts.dropFirst() + [paged.lines.count]
        return zip(starts, ends).map { Part(lines: $0..<$1) }
    }

    /// The run of titles and office names that stands last before a table.
    private struct Heads {
        var start: Int?
        /// Lines behind an office and a period that are neither: a line of the table's heading that stands by itself.
        private var strays = 0
        /// More than headings leave outside their table.
        private static let mostStrays = 2
        private var hasOffice = false
        private var hasPeriod = false

        /// Whether an office and a period are both named.
        var isWhole: Bool { hasOffice && hasPeriod }

        mutating func take(_ line: Int, isOffice: Bool, isPeriod: Bool, isTitle: Bool) {
            guard isOffice || isTitle || isPeriod else {
                strays += 1
                if !isWhole || strays > Heads.mostStrays { self = Heads() }
                return
            }
            if start == nil { start = line }
            hasOffice = hasOffice || isOffice
            hasPeriod = hasPeriod || isPeriod
        }
    }
}
