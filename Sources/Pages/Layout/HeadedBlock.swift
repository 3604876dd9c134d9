/// A block's lines up to the next table's titles and heading, their cells parted where headings and codes tell how.
struct HeadedBlock {
    /// Its first lines, up to the titles of the next table.
    let own: [LayoutLine]
    /// Which of them are headings besides the first.
    let headings: Set<Int>
    /// Whether it was printed so that one space parts cells that nearly touch.
    let isPrinted: Bool

    /// Its headings over column numbers that their lines alone do not part.
    let numbered: [CrowdedHeading]
    /// The text, with where those headings stand.
    let text: LayoutText

    init(_ block: [LayoutLine], _ plain: LayoutText) {
        numbered = CrowdedHeading.all(in: block, plain)
        var text = plain
        text.headings = numbered.map {
            block[$0.lines.lowerBound].source.lowerBound..<block[$0.lines.upperBound].source.lowerBound
        }
        let isPrinted = FusedCells.areLikely(in: block, text)
        let read = text
        let single = TornFigures.mended(block, isPrinted: isPrinted, text).map {
            YearCells.parted(LabelCells.parted(LayoutTable.parted($0, read), read), isPrinted: isPrinted, read)
        }
        // Where cells keep apart, a code behind one space goes on with its cell: activities listed in one.
        let coded = isPrinted ? CodeCells.parted(single, text) : single
        let parted = LayoutTable.numbered(coded, text)
        let block = HeadingGroups.parted(parted, text)
        let headings = LayoutTable.headings(in: block, text)
        let other = LayoutTable.numberedHeading(in: block, text) ?? block.count
        own = Array(block[..<LayoutTable.aboveTitles(min(other, headings.other ?? other), in: block, text)])
        self.headings = headings.own
        self.text = text
        self.isPrinted = isPrinted
    }
}
