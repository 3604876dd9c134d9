extension WrittenSpecimen {
    /// Columns by spaces, as `pdftotext -layout` prints a page: each stretch of text begins where it stands on the page, or
    /// behind what stands before it where that is longer.
    mutating func writeLayout(_ document: SpecimenDocument, mergesCells: Bool) {
        let setting = PageSetting(document, mergesCells: mergesCells)
        for item in setting.lines {
            lines.append(line + (item.beginning ?? 0))
            for set in item {
                var text = ""
                var end = 0
                for piece in set.pieces {
                    let gap = max(piece.start - end, end == 0 ? 0 : 1)
                    text += String(repeating: " ", count: gap) + piece.text
                    end += gap + setting.measure.width(piece.text)
                }
                append(text)
            }
        }
    }
}
