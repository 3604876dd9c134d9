/// How an office's word processor sets its pages: paper, letters, and how tables look.
///
/// Drawn from the document's seed, apart from what stands on the page. The choices are those that offices' published
/// documents show.
struct SheetStyle {
    /// The size of the paper, as CSS names it.
    let paper: String
    /// The margin, in millimetres.
    let margin: Int
    /// The typeface.
    let typeface: String
    /// The size of the letters, in tenths of a point.
    let size: Int
    /// From one line to the next, in hundredths of the letters' size.
    let leading: Int
    /// The room above and beside the text of a cell, in pixels.
    let padding: (above: Int, beside: Int)
    /// Whether cells have borders.
    let hasBorders: Bool
    /// Whether cells stand at the middle of their rows, not at their tops.
    let hasCentredRows: Bool
    /// How figures are ranged in their columns.
    let figures: String
    /// Whether the heading of a table stands again on each page.
    let repeatsHeadings: Bool
    /// Whether a row may go on on the next page.
    let breaksRows: Bool
    /// Whether the columns are as wide as a hand has set them, not as the browser finds best.
    let hasFixedColumns: Bool
    /// Whether words and figures are broken anywhere, as word processors do in columns that are too narrow for them.
    let breaksWords: Bool
    /// How cells that rows share are printed.
    let merging: CellMerging
    /// Whether both lines of a target and achievement pair share the cells that hold for both.
    let mergesPairs: Bool

    init(_ document: SpecimenDocument) {
        // Documents of one seed and other templates look otherwise too.
        let template = document.template.utf8.reduce(0x3B1F_64C5) { $0 &* 31 &+ UInt64($1) }
        var random = SeededGenerator(seed: document.seed ^ template)
        let columns = document.tables.map(\.columns.count).max() ?? 0
        let isWide = columns > 8 || random.chance(25)
        let sheet = random.pick(["A4", "A4", "A4", "legal"])
        paper = isWide ? "\(sheet) landscape" : sheet
        margin = random.pick([10, 12, 15, 18])
        typeface = random.pick(["Noto Sans Bengali", "Noto Serif Bengali"])
        size = columns > 11 ? random.pick([75, 80, 85, 90, 95]) : random.pick([85, 90, 100, 110])
        leading = random.pick([120, 135, 150])
        padding = random.pick([(1, 2), (2, 4), (3, 5), (4, 6)])
        hasBorders = random.chance(85)
        hasCentredRows = random.chance(50)
        figures = random.pick(["center", "center", "left", "right"])
        repeatsHeadings = random.chance(60)
        breaksRows = random.chance(40)
        hasFixedColumns = random.chance(50)
        breaksWords = random.chance(8)
        merging = CellMerging(using: &random)
        mergesPairs = random.chance(60)
    }

    /// The style sheet.
    var css: String {
        let words = "overflow-wrap: \(breaksWords ? "anywhere" : "normal")"
        return """
            @page { size: \(paper); margin: \(margin)mm; }
            body { font-family: "\(typeface)"; font-size: \(size / 10).\(size % 10)pt; \
            line-height: \(leading / 100).\(leading % 100); margin: 0; }
            p { margin: 0 0 2px 0; min-height: 1em; white-space: pre-wrap; }
            table { border-collapse: collapse; width: 100%; margin: 4px 0;\(hasFixedColumns ? " table-layout: fixed;" : "") }
            td, th { padding: \(padding.above)px \(padding.beside)px; \(words); font-weight: normal;\
            \(hasBorders ? " border: 1px solid black;" : "") vertical-align: \(hasCentredRows ? "middle" : "top"); }
            th { text-align: center; vertical-align: middle; }
            td.figure { text-align: \(figures); }
            tr.heading { break-inside: avoid; break-after: avoid; }
            tr { break-inside: \(breaksRows ? "auto" : "avoid"); }
            """
    }
}
