internal import Pages
internal import Provenance

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
                // An office may stand above the government's name.
                let own = starts.last ?? 0
                let isHead = !hasTable && line - own <= PartFinder.reach && (own..<line).allSatisfy(mayHead)
                if !isHead { starts.append(line) }
                hasTable = false
                heads = Heads()
            } else if !words.isBlank(line) {
                heads.take(
                    line, isOffice: words.namesOffice(line) || words.headsOffice(line),
                    isPeriod: words.namesPeriod(line),
                    isTitle: words.isTitle(line))
            }
        }
        let ends = starts.dropFirst() + [paged.lines.count]
        return zip(starts, ends).map { Part(lines: $0..<$1) }
    }

    /// How many lines above the government's name may belong to its letterhead.
    private static let reach = 5

    /// Whether a line may stand above the government's name in a letterhead or on a title page.
    private func mayHead(_ line: Int) -> Bool {
        words.isBlank(line) || words.isLetterhead(line) || words.headsOffice(line) || words.isTitle(line)
            || paged.lines[line].passage.text.count <= PartFinder.shortest
    }

    /// The most bytes of a line that is none of these and may stand there: a number, a place.
    private static let shortest = 60

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
