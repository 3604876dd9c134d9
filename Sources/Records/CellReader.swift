internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Tables

/// Reads the cells of a document's tables as figures, codes, serials, units and words: one for all that read them.
final class CellReader {
    private let figures = FigureReader()
    private let units = UnitReader()
    private let codes = CodeReader()
    private let serials = SerialReader()
    private let known = KnownUnits()
    private var knownCodes = KnownCodes()

    /// The figure of a cell; `missing` where there is no cell, `blank` where it is empty.
    ///
    /// A join of a split figure is written to the text as an evidenced edit, and the cell is pointed at it.
    func figure(_ cell: inout Cell?, expecting unit: UnitKind?, in paged: inout PagedText) -> Figure {
        guard let passage = cell?.passage else { return .missing }
        if let value = figures.readPlain(paged.text.bytes, passage.text) {
            return Figure(value: value, passages: Passages(passage))
        }
        let reading = figures.read(paged.text.bytes, passage.text, expecting: unit)
        if reading.joined != nil { return joined(reading, &cell, "unit: \(unit?.rawValue ?? "other")", &paged) }
        return Figure(value: reading.value, passages: Passages(paged.passage(passage, text: reading.range)))
    }

    /// The figure of a cell that was read as one though its pieces stand apart, which is written to the text.
    func joined(
        _ reading: FigureReading, _ cell: inout Cell?, _ evidence: String, _ paged: inout PagedText
    ) -> Figure {
        guard let passage = cell?.passage, let joined = reading.joined else { return .missing }
        var piece = paged.passage(passage, text: reading.range)
        let isWhole = piece == passage
        piece = paged.text.reread(piece, as: joined, rule: .figureJoin, evidence: evidence)
        if isWhole { cell?.passage = piece }
        return Figure(value: reading.value, passages: Passages(piece))
    }

    /// The one number that a cell holds in pieces; nil where it holds anything else.
    func splitNumber(_ passage: Passage, expecting unit: UnitKind?, in paged: PagedText) -> FigureReading? {
        figures.readSplit(paged.text.bytes, passage.text, expecting: unit)
    }

    /// The figure that a cell is as a whole, in one of the common forms; nil for any other.
    func plain(_ passage: Passage, in paged: PagedText) -> FigureValue? {
        figures.readPlain(paged.text.bytes, passage.text)
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
        guard let reading = codeReading(passage, in: paged) else { return nil }
        return described(reading, passage, in: paged)
    }

    private func codeReading(_ passage: Passage, in paged: PagedText) -> CodeReading? {
        knownCodes.reading(paged.text.bytes, passage.text, codes)
    }

    /// The code at the beginning of a cell, without where it stands.
    func bareCode(_ passage: Passage, in paged: PagedText) -> Code? {
        codeReading(passage, in: paged).map { Code(mandatory: $0.mandatory, numbers: $0.numbers) }
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

    /// The code of a cell that begins with none: one of the mandatory part whose letter was misread, only beside others of
    /// that part, or one behind a serial.
    func damagedCode(
        _ passage: Passage, isMandatory: Bool, _ paged: PagedText
    ) -> (code: Code, passage: Passage, rest: Passage)? {
        if isMandatory, let code = mandatoryCode(passage, in: paged) { return code }
        return codeBehindSerial(passage, in: paged).map { ($0.code, $0.passage, $0.rest) }
    }

    /// The serial that stands before a code in a cell, `০১ [১.১] সভা`; nil where none does.
    func serialBeforeCode(_ cell: Cell?, in paged: PagedText) -> Int? {
        guard let cell, !cell.passage.isEmpty else { return nil }
        return codeBehindSerial(cell.passage, in: paged)?.serial
    }

    private func described(
        _ reading: CodeReading, _ passage: Passage, in paged: PagedText
    ) -> (code: Code, passage: Passage, rest: Passage) {
        (
            Code(mandatory: reading.mandatory, numbers: reading.numbers), paged.passage(passage, text: reading.range),
            words(of: passage, behind: reading.range, in: paged)
        )
    }

    /// What a cell says behind its code.
    func words(of passage: Passage, behind code: Range<Int>, in paged: PagedText) -> Passage {
        paged.passage(passage, text: trimmed(code.upperBound..<passage.text.upperBound, in: paged))
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

    /// The number that a section's row begins with, `১.` or `[১]`, and the words behind it.
    func sectionNumber(_ passage: Passage, in paged: PagedText) -> (number: Int, passage: Passage, rest: Passage)? {
        if let serial = serial(passage, in: paged) { return serial }
        guard paged.text.bytes[passage.text].first == 0x5B, let code = code(passage, in: paged),
            code.code.numbers.count == 1
        else { return nil }
        return (code.code.numbers[0], code.passage, code.rest)
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
        while low < range.upperBound, paged.text.bytes[low] <= 0x20 { low += 1 }
        return low..<range.upperBound
    }
}
