/// A block's lines up to the next table's titles and heading, their cells parted where headings and codes tell how.
struct HeadedBlock {
    /// Its first lines, up to the titles of the next table.
    let own: [LayoutLine]
    /// Which of them are headings besides the first.
    let headings: Set<Int>
    /// Whether it was printed so that one space parts cells that nearly touch.
    let isPrinted: Bool

    /// Its headings that their lines alone do not part: those over column numbers, or the first.
    let crowded: [CrowdedHeading]
    /// The text, with where those headings stand.
    let text: LayoutText

    init(_ block: [LayoutLine], _ plain: LayoutText) {
        crowded = CrowdedHeading.all(in: block, plain)
        var text = plain
        text.headings = crowded.map {
            block[$0.lines.lowerBound].source.lowerBound..<block[$0.lines.upperBound].source.lowerBound
        }
        let isPrinted = FusedCells.areLikely(in: block, text)
        let read = text
        let single = TornFigures.mended(block, isPrinted: isPrinted, text).map {
            YearCells.parted(LabelCells.parted(LayoutTable.parted($0, read), read), isPrinted: isPrinted, read)
        }
        let coded = CodeCells.parted(single, isPrinted: isPrinted, text)
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
