extension WrittenSpecimen {
    /// Pages of print as `pdftotext -layout` reads them; a form feed ends each.
    mutating func writePrinted(_ document: SpecimenDocument, mergesCells: Bool) {
        let setting = PrintedSetting(document, mergesCells: mergesCells)
        var own = [Int?](repeating: nil, count: document.items.count)
        for (number, page) in setting.pages.enumerated() {
            for (place, written) in PrintedPage(page).lines.enumerated() {
                for item in written.items { own[item] = min(own[item] ?? line, line) }
                append((number > 0 && place == 0 ? "\u{0C}" : "") + written.text)
            }
        }
        // Where nothing of an item stands, the next one does.
        var next = line
        for item in own.indices.reversed() {
            next = own[item] ?? next
            own[item] = next
        }
        lines = own.compactMap(\.self)
    }
}
