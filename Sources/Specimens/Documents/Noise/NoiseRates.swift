/// How often each kind of damage happens at a level of noise.
struct NoiseRates: Sendable {
    /// Times the rates of the confusion table.
    var digits = 0
    var letters = 0
    /// In a million figures.
    var lost = 0
    var doubled = 0
    var inserted = 0
    var separators = 0
    var splitFigures = 0
    /// In a million cells.
    var lostCells = 0
    /// In a million words.
    var splitWords = 0
    /// In a hundred tables.
    var displacedHeadings = 0
    var lostHeadings = 0
    var doubledHeadings = 0
    var shiftedTails = 0
    var pageBreaks = 0
    var splitColumns = 0
    /// In a thousand rows.
    var brokenRows = 0
    var noiseLines = 0
    var shiftedRows = 0
    var mergedCells = 0
    /// In a hundred pairs of neighbouring tables.
    var lostTitles = 0

    init(_ level: NoiseLevel) {
        switch level {
        case .clean: break
        case .mild:
            (digits, letters) = (1, 1)
            (lost, doubled, inserted, separators, splitFigures) = (1500, 500, 300, 1500, 5000)
            (lostCells, splitWords) = (500, 5000)
            (displacedHeadings, lostHeadings, doubledHeadings) = (8, 8, 3)
            (shiftedTails, pageBreaks, splitColumns) = (4, 20, 0)
            (brokenRows, noiseLines, shiftedRows, mergedCells, lostTitles) = (20, 15, 5, 3, 2)
        case .hard:
            (digits, letters) = (3, 3)
            (lost, doubled, inserted, separators, splitFigures) = (6000, 2000, 1500, 6000, 20000)
            (lostCells, splitWords) = (3000, 20000)
            (displacedHeadings, lostHeadings, doubledHeadings) = (25, 25, 10)
            (shiftedTails, pageBreaks, splitColumns) = (12, 40, 5)
            (brokenRows, noiseLines, shiftedRows, mergedCells, lostTitles) = (80, 50, 20, 15, 10)
        }
    }
}
