/// A page of printed lines, and the text that `pdftotext -layout` makes of it.
///
/// Source: poppler, `TextOutputDev.cc`. Words less than `minColSpacing1` (0.7 of the type's size) apart on a line
/// are of one block (`TextPage::coalesce`), and in a block those less than `maxWordSpacing` (1.5) apart are one line
/// with one space between (`TextBlock::coalesce`), cells or not. A line begins in the column behind the end of every line that
/// lies wholly left of it on the page, and beside the letters of the others (`TextPage::assignColumns`): where a page
/// has a gutter a place stays free, however narrow it is. Lines whose bases are less than `maxIntraLineDelta` (0.5)
/// apart are one line of text.
struct PrintedPage {
    /// One line of a cell, or of what stands between tables; places are in thousandths of the type's size.
    struct Stretch {
        var text: String
        var left: Int
        var base: Int
        /// The item of the document that it belongs to; nil for what it shares with others, or was printed again.
        var item: Int?
    }

    /// A line of a block: stretches with one space between.
    private struct Fragment {
        var text: String
        var left: Int
        var right: Int
        var base: Int
        var items: [Int]
        /// Where each scalar begins, and the last ends.
        var edges: [Int]
        var column = 0

        var count: Int { edges.count - 1 }
    }

    private static let minColumnSpacing = 700
    private static let maxWordSpacing = 1500
    private static let maxLineSpacing = 1500
    private static let maxIntraLine = 500
    /// How many line feeds stand between two lines at most.
    private static let mostFeeds = 5

    /// The page's lines of text, each with the items of which something stands on it.
    let lines: [(text: String, items: [Int])]

    init(_ stretches: [Stretch]) {
        var fragments = PrintedPage.fragments(stretches.sorted { ($0.base, $0.left) < ($1.base, $1.left) })
        PrintedPage.assignColumns(&fragments)
        lines = PrintedPage.lines(fragments)
    }

    // MARK: Blocks

    /// The lines of blocks.
    private static func fragments(_ stretches: [Stretch]) -> [Fragment] {
        let widths = LetterWidths.embedded
        let pieces = stretches.map { stretch -> Fragment in
            var edges = [stretch.left]
            for width in widths.widths(of: stretch.text) { edges.append(edges[edges.count - 1] + width) }
            return Fragment(
                text: stretch.text, left: stretch.left, right: edges[edges.count - 1], base: stretch.base,
                items: stretch.item.map { [$0] } ?? [], edges: edges)
        }
        var blocks = Blocks(count: pieces.count)
        for (place, piece) in pieces.enumerated() {
            for next in place + 1..<max(place + 1, pieces.count) {
                let other = pieces[next]
                guard other.base - piece.base <= maxLineSpacing else { break }
                let room = other.base - piece.base <= maxIntraLine ? minColumnSpacing : 0
                if other.left < piece.right + room, other.right > piece.left - room { blocks.join(place, next) }
            }
        }
        return joined(pieces, &blocks)
    }

    /// Pieces with those joined to the piece before them that stand on its line of its block.
    private static func joined(_ pieces: [Fragment], _ blocks: inout Blocks) -> [Fragment] {
        var fragments: [Fragment] = []
        for line in lineRanges(pieces) {
            var open: [Int: Int] = [:]
            for place in line.sorted(by: { pieces[$0].left < pieces[$1].left }) {
                let piece = pieces[place]
                let block = blocks.root(of: place)
                if let last = open[block], piece.left - fragments[last].right < maxWordSpacing {
                    fragments[last].text += " " + piece.text
                    fragments[last].edges += piece.edges
                    fragments[last].right = max(piece.right, fragments[last].right)
                    fragments[last].items += piece.items
                } else {
                    open[block] = fragments.count
                    fragments.append(piece)
                }
            }
        }
        return fragments
    }

    /// The runs of pieces, which stand in the order of their bases, that are on one line.
    private static func lineRanges(_ pieces: [Fragment]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for place in pieces.indices where pieces[place].base - pieces[start].base >= maxIntraLine {
            ranges.append(start..<place)
            start = place
        }
        if start < pieces.count { ranges.append(start..<pieces.count) }
        return ranges
    }

    /// Which pieces are of one block.
    private struct Blocks {
        private var parents: [Int]

        init(count: Int) { parents = Array(0..<count) }

        mutating func root(of place: Int) -> Int {
            var place = place
            while parents[place] != place {
                parents[place] = parents[parents[place]]
                place = parents[place]
            }
            return place
        }

        mutating func join(_ left: Int, _ right: Int) {
            let (left, right) = (root(of: left), root(of: right))
            parents[left] = right
        }
    }

    // MARK: Columns

    private static func assignColumns(_ fragments: inout [Fragment]) {
        fragments.sort { ($0.left, $0.base) < ($1.left, $1.base) }
        for place in fragments.indices {
            var column = 0
            let left = fragments[place].left
            for other in fragments[..<place] {
                if left >= other.right {
                    column = max(column, other.column + other.count + 1)
                } else if column < other.column + other.count {
                    column = max(column, other.column + letters(of: other, leftOf: left))
                }
            }
            fragments[place].column = column
        }
    }

    /// How many letters of a line have their middles left of a place.
    private static func letters(of line: Fragment, leftOf place: Int) -> Int {
        var (low, high) = (0, line.count)
        while low < high {
            let middle = (low + high) / 2
            if line.edges[middle] + line.edges[middle + 1] <= 2 * place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    // MARK: Lines

    private static func lines(_ fragments: [Fragment]) -> [(text: String, items: [Int])] {
        let sorted = fragments.sorted { ($0.base, $0.column) < ($1.base, $1.column) }
        var lines: [(text: String, items: [Int])] = []
        var last: Int?
        for range in lineRanges(sorted) {
            let base = sorted[range.lowerBound].base
            if let last {
                let feeds = min(mostFeeds, max(1, (base - last) / 1000))
                for _ in 1..<feeds { lines.append(("", [])) }
            }
            last = base
            var line = (text: "", items: [Int]())
            var end = 0
            for fragment in range.map({ sorted[$0] }).sorted(by: { $0.column < $1.column }) {
                // What would lie over what stands before it begins a line of its own.
                if fragment.column < end {
                    lines.append(line)
                    line = ("", [])
                    end = 0
                }
                line.text += String(repeating: " ", count: fragment.column - end) + fragment.text
                line.items += fragment.items
                end = fragment.column + fragment.count
            }
            lines.append(line)
        }
        return lines
    }
}
