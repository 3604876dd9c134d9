/// One word of a page, with the box that it fills.
struct BoxedWord {
    /// Its text.
    var runs: [TextRun]
    /// The source bytes that it stands on.
    var source: Range<Int32>
    /// The page, from 1.
    var page: Int32
    /// Its left and right edges, in the page's own unit.
    var across: Range<Int>
    /// Its upper and lower edges, from the page's top.
    var down: Range<Int>

    /// Makes a word of a box by its edges; nil where the box is none, or larger than any page.
    init?(runs: [TextRun], source: Range<Int32>, page: Int32, left: Int, top: Int, right: Int, bottom: Int) {
        let most = 1 << 24
        guard !runs.isEmpty, (0..<most).contains(left), (0..<most).contains(top), right >= left, bottom >= top,
            right < most, bottom < most
        else { return nil }
        self.runs = runs
        self.source = source
        self.page = page
        across = left..<right
        down = top..<bottom
    }

    /// Twice the height of its middle.
    var middle: Int { down.lowerBound + down.upperBound }
}
