internal import BengaliText
internal import Figures
internal import Provenance

/// Writes one line of CSV after another (RFC 4180, CR LF).
///
/// Text stands in quotation marks, numbers do not. Text that a spreadsheet would run as a formula gets an apostrophe
/// in front, and the line's last field, `guarded`, names the columns to which that happened: the guard is never silent
/// and can be taken off.
struct CSVWriter {
    private var output: [UInt8] = []
    private let text: CanonicalText
    private let columns: [CSVColumn]
    /// Whether figures with a correction are written corrected, with what was read beside it.
    private let isCorrected: Bool
    /// The next field's place.
    private var column = 0
    private var guarded: [String] = []

    /// Makes a writer that goes on where `output` ends.
    ///
    /// The output is taken, not copied; `finish` gives it back.
    init(taking output: inout [UInt8], columns: [CSVColumn], over text: CanonicalText, corrected: Bool = false) {
        self.text = text
        isCorrected = corrected
        self.columns = columns
        swap(&self.output, &output)
    }

    /// Gives the output back.
    mutating func finish(into output: inout [UInt8]) {
        swap(&self.output, &output)
    }

    private mutating func next() {
        if column > 0 { output.append(0x2C) }
        column += 1
    }

    /// Ends the line with the field that names the guarded columns.
    mutating func endLine() {
        next()
        if !guarded.isEmpty {
            output.append(0x22)
            output.append(contentsOf: guarded.joined(separator: " ").utf8)
            output.append(0x22)
        }
        output.append(0x0D)
        output.append(0x0A)
        column = 0
        guarded.removeAll(keepingCapacity: true)
    }

    /// Appends a field that needs neither quotation marks nor a guard: a number or a word of the contract.
    mutating func bare(_ value: String) {
        next()
        output.append(contentsOf: value.utf8)
    }

    /// Appends a number.
    mutating func integer(_ value: Int) {
        next()
        output.appendDecimal(value)
    }

    /// Appends words that are already a string.
    mutating func string(_ value: String) {
        next()
        guard !value.isEmpty else { return }
        let utf8 = value.utf8Span
        output.append(0x22)
        guardFormula(utf8.span, 0..<utf8.count)
        EscapedText.append(value, as: QuotedFieldSyntax.self, to: &output)
        output.append(0x22)
    }

    /// Appends the pieces' source text, joined by a newline.
    mutating func raw(_ passages: [Passage]) {
        let source = text.source
        let passages = text.transcription == nil ? passages : passages.flatMap { text.pieces(of: $0) }
        pieces(passages.map(\.source), of: source.span, joint: 0x0A, asciiDigits: false)
    }

    /// Appends the pieces' canonical text, joined by a space.
    mutating func words(_ passages: [Passage]) {
        let bytes = text.bytes
        pieces(passages.map(\.text), of: bytes.span, joint: 0x20, asciiDigits: false)
    }

    private mutating func pieces(_ ranges: [Range<Int>], of bytes: Span<UInt8>, joint: UInt8, asciiDigits: Bool) {
        next()
        guard ranges.contains(where: { !$0.isEmpty }) else { return }
        output.append(0x22)
        for (index, range) in ranges.enumerated() {
            if index == 0 { guardFormula(bytes, range) } else { output.append(joint) }
            EscapedText.append(bytes, range, as: QuotedFieldSyntax.self, asciiDigits: asciiDigits, to: &output)
        }
        output.append(0x22)
    }

    private mutating func guardFormula(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        guard FormulaGuard.applies(to: bytes, range) else { return }
        output.append(0x27)
        guarded.append(columns[column - 1].name)
    }

    /// Appends the four fields of a figure: raw, kind, value, suggested; of a corrected one what was read in the
    /// place of what is suggested.
    mutating func figure(_ figure: Figure) {
        raw(Array(figure.passages))
        if isCorrected {
            let believed = figure.suggested?.value ?? figure.value
            bare(believed.kindName)
            value(CSVWriter.value(believed))
            return value(figure.suggested == nil ? "" : CSVWriter.value(figure.value))
        }
        bare(figure.value.kindName)
        value(CSVWriter.value(figure.value))
        value(figure.suggested.map { CSVWriter.value($0.value) } ?? "")
    }

    /// Appends a value: bare, but for a date of which parts are missing, `--02-16`, which a spreadsheet would work out.
    mutating func value(_ value: String) {
        let utf8 = value.utf8Span
        if FormulaGuard.applies(to: utf8.span, 0..<utf8.count) { string(value) } else { bare(value) }
    }

    /// A value as a field has it: a number, a date, several parted by spaces, or nothing.
    static func value(_ value: FigureValue) -> String {
        switch value {
        case .several(let parts), .ditto(.some(.several(let parts))):
            parts.map(flat).filter { !$0.isEmpty }.joined(separator: " ")
        case .ditto(.some(let above)): flat(above)
        default: flat(value)
        }
    }

    private static func flat(_ value: FigureValue) -> String {
        if case .date(let date) = value { return date.description }
        return value.quantity?.description ?? ""
    }
}

/// Which texts a spreadsheet would take for a formula.
enum FormulaGuard {
    /// Whether text needs an apostrophe in front.
    ///
    /// What begins with `=`, `@`, a tab or a carriage return does. What begins with `+` or `-` does unless one number
    /// follows, or nothing: a dash alone is the commonest cell of these documents, and no formula; two dashes are one.
    static func applies(to bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard let first = range.first, first < bytes.count else { return false }
        switch bytes[first] {
        case 0x3D, 0x40, 0x09, 0x0D: return true
        case 0x2B, 0x2D:
            for offset in range.dropFirst() {
                switch bytes[offset] {
                case 0x30...0x39, 0x2E, 0x2C, 0x25, 0x20: continue
                default: return true
                }
            }
            return false
        default: return false
        }
    }
}
