internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Tables

/// Reads the cells of one table as figures, codes, serials, units and words.
struct CellReader {
    private let figures = FigureReader()
    private let units = UnitReader()
    private let codes = CodeReader()
    private let serials = SerialReader()
    private let known = KnownUnits()

    /// The figure of a cell; `missing` where there is no cell, `blank` where it is empty.
    ///
    /// A join of a split figure is written to the text as an evidenced edit, and the cell is pointed at it.
    func figure(_ cell: inout Cell?, expecting unit: UnitKind?, in paged: inout PagedText) -> Figure {
        guard let passage = cell?.passage else { return .missing }
        if let value = figures.readPlain(paged.text.bytes, passage.text) {
            return Figure(value: value, passages: [passage])
        }
        let reading = figures.read(paged.text.bytes, passage.text, expecting: unit)
        var piece = paged.passage(passage, text: reading.range)
        if let joined = reading.joined {
            let isWhole = piece == passage
            piece = paged.text.reread(
                piece, as: joined, rule: .figureJoin, evidence: "unit: \(unit?.rawValue ?? "other")")
            if isWhole { cell?.passage = piece }
        }
        return Figure(value: reading.value, passages: [piece])
    }

    /// Whether a cell says only that it is as the one above.
    func isDitto(_ passage: Passage, in paged: PagedText) -> Bool {
        guard passage.text.count <= 12 else { return false }
        if case .ditto = figures.read(paged.text.bytes, passage.text, expecting: nil).value { return true }
        return false
    }

    /// What canonical text says, without touching the document.
    func value(_ bytes: [UInt8], expecting unit: UnitKind?) -> FigureValue {
        figures.read(bytes, 0..<bytes.count, expecting: unit).value
    }

    /// The code at the beginning of a cell, and the words behind it.
    func code(_ passage: Passage, in paged: PagedText) -> (code: Code, passage: Passage, rest: Passage)? {
        guard let reading = codes.read(paged.text.bytes, passage.text) else { return nil }
        return described(reading, passage, in: paged)
    }

    /// The code in brackets that stands behind a serial, `০১ [১.১] সভা`, and the words behind it.
    func codeBehindSerial(
        _ passage: Passage, in paged: PagedText
    ) -> (serial: Int, code: Code, passage: Passage, rest: Passage)? {
        let bytes = paged.text.bytes
        let start = passage.text.lowerBound
        let end = min(passage.text.upperBound, start + CellReader.longestSerial)
        guard let bracket = (start..<end).first(where: { bytes[$0] == 0x5B }), bracket > start,
            let serial = serials.read(bytes, passage.text.lowerBound..<bracket),
            trimmed(serial.range.upperBound..<bracket, in: paged).isEmpty,
            let reading = codes.read(bytes, bracket..<passage.text.upperBound)
        else { return nil }
        let found = described(reading, passage, in: paged)
        return (serial.number, found.code, found.passage, found.rest)
    }

    /// How many bytes of a cell a serial and what parts it from a code take at most: four digits, a danda and spaces.
    private static let longestSerial = 20

    /// The code at the beginning of a cell that must be of the mandatory part, whatever its letters were read for.
    func mandatoryCode(_ passage: Passage, in paged: PagedText) -> (code: Code, passage: Passage, rest: Passage)? {
        guard let reading = codes.readMandatory(paged.text.bytes, passage.text) else { return nil }
        return described(reading, passage, in: paged)
    }

    private func described(
        _ reading: CodeReading, _ passage: Passage, in paged: PagedText
    ) -> (code: Code, passage: Passage, rest: Passage) {
        (
            Code(mandatory: reading.mandatory, numbers: reading.numbers), paged.passage(passage, text: reading.range),
            paged.passage(passage, text: trimmed(reading.range.upperBound..<passage.text.upperBound, in: paged))
        )
    }

    /// Whether words begin with a bracket, as an indicator's code does where it cannot be read.
    func beginsInBrackets(_ words: Passage?, in paged: PagedText) -> Bool {
        words?.text.first { paged.text.bytes[$0] != 0x20 }.map { paged.text.bytes[$0] == 0x5B } ?? false
    }

    /// The serial number a cell begins with, and the words behind it.
    func serial(_ passage: Passage, in paged: PagedText) -> (number: Int, passage: Passage, rest: Passage)? {
        guard let reading = serials.read(paged.text.bytes, passage.text) else { return nil }
        return (
            reading.number, paged.passage(passage, text: reading.range),
            paged.passage(passage, text: trimmed(reading.range.upperBound..<passage.text.upperBound, in: paged))
        )
    }

    /// The unit of a cell of a column of units, and what stands behind it in the cell.
    func unit(_ passage: Passage, in paged: PagedText) -> (unit: UnitReading, rest: Passage?)? {
        guard let reading = known.reading(paged.text.bytes, passage.text, units) else { return nil }
        let rest = trimmed(reading.range.upperBound..<passage.text.upperBound, in: paged)
        return (reading, rest.isEmpty ? nil : paged.passage(passage, text: rest))
    }

    /// The unit that some text names; nil where it is no known unit.
    func unit(_ text: [UInt8]) -> UnitReading? { units.read(text, 0..<text.count) }

    private func trimmed(_ range: Range<Int>, in paged: PagedText) -> Range<Int> {
        var low = range.lowerBound
        while low < range.upperBound, paged.text.bytes[low] == 0x20 { low += 1 }
        return low..<range.upperBound
    }
}
