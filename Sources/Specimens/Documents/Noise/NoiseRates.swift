/// How often each kind of damage happens at a level of noise.
struct NoiseRates: Sendable {
    /// Times the rates of the confusion table.
    var digits = 0
    /// In a million figures.
    var lost = 0
    var doubled = 0
    var inserted = 0
    var separators = 0
    var splitFigures = 0
    /// In a million cells.
    var lostCells = 0
    /// In a hundred tables.
    var displacedHeadings = 0
    var lostHeadings = 0
    var doubledHeadings = 0
    var shiftedTails = 0
    var pageBreaks = 0
    var mergedColumns = 0
    var cutTails = 0
    var openLines = 0
    /// In a thousand rows.
    var brokenRows = 0
    var noiseLines = 0
    var shiftedRows = 0
    var mergedCells = 0
    var droppedCells = 0
    var wrappedFigures = 0
    var movedCells = 0
    /// In a hundred pairs of neighbouring tables.
    var lostTitles = 0
    /// In a hundred lines of cells: those that begin one letter off, as type whose letters differ in width makes them.
    var driftedCells = 0
    /// In a hundred thousand: how far a page of boxes leans, at most.
    var leaning = 0

    init(_ level: NoiseLevel) {
        switch level {
        case .clean: break
        case .mild:
            digits = 1
            (lost, doubled, inserted, separators, splitFigures) = (1500, 500, 300, 1500, 5000)
            lostCells = 500
            (displacedHeadings, lostHeadings, doubledHeadings) = (8, 8, 3)
            (shiftedTails, pageBreaks, mergedColumns, cutTails, openLines) = (4, 20, 2, 10, 5)
            (brokenRows, noiseLines, shiftedRows, mergedCells, lostTitles) = (20, 15, 5, 3, 2)
            (droppedCells, wrappedFigures, movedCells) = (2, 2, 3)
            (driftedCells, leaning) = (4, 150)
        case .hard:
            digits = 3
            (lost, doubled, inserted, separators, splitFigures) = (6000, 2000, 1500, 6000, 20000)
            lostCells = 3000
            (displacedHeadings, lostHeadings, doubledHeadings) = (25, 25, 10)
            (shiftedTails, pageBreaks, mergedColumns, cutTails, openLines) = (12, 40, 10, 20, 10)
            (brokenRows, noiseLines, shiftedRows, mergedCells, lostTitles) = (80, 50, 20, 15, 10)
            (droppedCells, wrappedFigures, movedCells) = (12, 10, 12)
            (driftedCells, leaning) = (12, 400)
        }
    }
}
