internal import BengaliText
internal import Figures
internal import Provenance

/// Writes JSON byte by byte over one document's text; cells go from the document's bytes to the output's, never
/// through a string.
struct JSONWriter {
    /// What has been written.
    var output: [UInt8]
    /// The text that passages point into.
    let text: CanonicalText
    /// Leads from the bytes that passages count to the bytes of the source on disk.
    private let offsets: SourceOffsets
    /// Whether figures with a correction are written corrected, with what was read beside it.
    private(set) var isCorrected = false
    /// Whether the source says where its words stand on the page.
    let hasBoxes: Bool
    /// How the last span began, up to its offsets; most spans are of the line of the one before.
    private var spanStart: [UInt8] = []
    private var spanPage = -1
    private var spanLine = -1
    /// By column how a cell ends behind its span, as far as columns were met.
    private var cellEnds: [[UInt8]] = []
    /// The cells of more columns than tables have are written piece by piece.
    private static let columnsAhead = 64

    /// Makes a writer that goes on where `output` ends.
    ///
    /// The output is taken, not copied; `finish` gives it back.
    init(taking output: inout [UInt8], over text: CanonicalText, offsets: SourceOffsets) {
        self.output = []
        self.text = text
        self.offsets = offsets
        hasBoxes = text.transcription?.words.isEmpty == false
        swap(&self.output, &output)
    }

    /// Writes figures corrected from here on.
    mutating func beginCorrected() { isCorrected = true }

    /// Gives the output back.
    mutating func finish(into output: inout [UInt8]) {
        swap(&self.output, &output)
    }

    /// Appends JSON as it stands.
    mutating func write(_ json: StaticString) {
        json.withUTF8Buffer { unsafe output.append(contentsOf: $0) }
    }

    /// Appends a name that needs no escapes, without quotation marks.
    mutating func write(name: String) {
        output.append(contentsOf: name.utf8)
    }

    /// Appends a string with its quotation marks.
    mutating func string(_ value: String) {
        output.append(0x22)
        EscapedText.append(value, as: JSONSyntax.self, to: &output)
        output.append(0x22)
    }

    /// Appends a string, or null.
    mutating func string(orNull value: String?) {
        if let value { string(value) } else { write("null") }
    }

    /// Appends an integer.
    mutating func integer(_ value: some BinaryInteger) {
        if value >= 0 && value < 10 {
            output.append(0x30 + UInt8(truncatingIfNeeded: value))
        } else {
            output.appendDecimal(Int(value))
        }
    }

    /// Appends an integer, or null.
    mutating func integer(orNull value: Int?) {
        if let value { integer(value) } else { write("null") }
    }

    /// Appends an exact decimal: `6.00` for 6.00, never an exponent.
    mutating func decimal(_ value: Decimal) {
        if value.places == 0 { integer(value.mantissa) } else { write(name: value.description) }
    }

    /// Appends thousandths as a decimal without needless zeros: `0.93`.
    mutating func probability(thousandths: Int) {
        write(name: Probability.decimal(thousandths: thousandths))
    }

    /// Appends the pieces' source bytes as one string, joined by a newline: what is printed.
    mutating func raw(_ passages: [Passage]) {
        let source = text.source
        let passages = text.transcription == nil ? passages : passages.flatMap { text.pieces(of: $0) }
        output.append(0x22)
        for index in passages.indices {
            if index > 0 { write("\\n") }
            EscapedText.append(source.span, passages[index].source, as: JSONSyntax.self, to: &output)
        }
        output.append(0x22)
    }

    /// Appends the pieces' canonical text as one string, joined by a space, its digits in ASCII.
    mutating func reading(_ passages: [Passage]) {
        pieces(passages, asciiDigits: true)
    }

    /// Appends the pieces' canonical text as one string, joined by a space, its digits as they are.
    mutating func words(_ passages: [Passage]) {
        pieces(passages, asciiDigits: false)
    }

    private mutating func pieces(_ passages: [Passage], asciiDigits: Bool) {
        let bytes = text.bytes
        output.append(0x22)
        for index in passages.indices {
            if index > 0 { output.append(0x20) }
            EscapedText.append(
                bytes.span, passages[index].text, as: JSONSyntax.self, asciiDigits: asciiDigits, to: &output)
        }
        output.append(0x22)
    }

    /// Appends the beginning of an object, up to one passage's `"raw":…,"text":…`.
    mutating func beginRawAndReading(_ passage: Passage) {
        guard text.transcription == nil else { return gatheredRawAndReading(passage) }
        let bytes = text.bytes
        let source = text.source
        write("{\"raw\":\"")
        EscapedText.append(source.span, passage.source, as: JSONSyntax.self, to: &output)
        write("\",\"text\":\"")
        EscapedText.append(bytes.span, passage.text, as: JSONSyntax.self, asciiDigits: true, to: &output)
        output.append(0x22)
    }

    /// The same of a passage that may be gathered from several places.
    private mutating func gatheredRawAndReading(_ passage: Passage) {
        write("{\"raw\":")
        raw([passage])
        write(",\"text\":")
        reading([passage])
    }

    /// Appends the canonical text of whole lines, joined by newlines, its digits in ASCII.
    mutating func lines(_ lines: some Sequence<Passage>) {
        let bytes = text.bytes
        output.append(0x22)
        var isFirst = true
        for line in lines {
            if !isFirst { write("\\n") }
            isFirst = false
            EscapedText.append(bytes.span, line.text, as: JSONSyntax.self, asciiDigits: true, to: &output)
        }
        output.append(0x22)
    }

    /// Appends a span object, its offsets those of the source on disk.
    mutating func span(_ span: SourceSpan) {
        self.span(page: Int(span.page), line: Int(span.line), Int(span.start)..<max(Int(span.start), Int(span.end)))
    }

    /// Appends a span object over bytes of the text.
    mutating func span(page: Int, line: Int, _ range: Range<Int>) {
        if page != spanPage || line != spanLine { beginSpans(page, line) }
        output += spanStart
        // From the last byte back, then the whole in one append: most of the output is spans.
        var text = BackwardText()
        if !hasBoxes { text.prepend(byte: 0x7D) }
        text.prepend(offsets.source(of: range.upperBound))
        text.prepend(",\"end\":")
        text.prepend(offsets.source(of: range.lowerBound))
        text.append(to: &output)
        if hasBoxes { closeSpan(with: range) }
    }

    /// Appends the span of a cell of one row and one column, its column if it has one, and the end of its object.
    mutating func endCell(_ range: Range<Int>, page: Int, line: Int, column: Int) {
        write(",\"span\":")
        span(page: page, line: line, range)
        guard column >= 0, column < Self.columnsAhead else {
            write(",\"rowSpan\":1,\"columnSpan\":1")
            if column >= 0 {
                write(",\"column\":")
                output.appendDecimal(column)
            }
            return output.append(0x7D)
        }
        while cellEnds.count <= column {
            cellEnds.append(Array(",\"rowSpan\":1,\"columnSpan\":1,\"column\":\(cellEnds.count)}".utf8))
        }
        output += cellEnds[column]
    }

    private mutating func beginSpans(_ page: Int, _ line: Int) {
        (spanPage, spanLine) = (page, line)
        spanStart.removeAll(keepingCapacity: true)
        var text = BackwardText()
        text.prepend(",\"start\":")
        text.prepend(line)
        text.prepend(",\"line\":")
        text.prepend(page)
        text.prepend("{\"page\":")
        text.append(to: &spanStart)
    }

    /// Appends an array, each element by `element`.
    @inline(__always)
    mutating func array<Element>(_ elements: some Sequence<Element>, _ element: (inout JSONWriter, Element) -> Void) {
        output.append(0x5B)
        var isFirst = true
        for each in elements {
            if !isFirst { output.append(0x2C) }
            isFirst = false
            element(&self, each)
        }
        output.append(0x5D)
    }
}

extension [UInt8] {
    /// Appends an integer in ASCII digits.
    mutating func appendDecimal(_ value: Int) {
        // From the last digit back, then the whole in one append.
        var digits: InlineArray<20, UInt8> = .init(repeating: 0)
        var rest = value.magnitude
        var first = 20
        repeat {
            first -= 1
            digits[first] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        if value < 0 { append(0x2D) }
        let run = digits.span.extracting(first..<20)
        unsafe run.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}

/// A short text that is made from its end to its beginning; what does not fit is left out.
private struct BackwardText {
    /// Enough for a span up to its offsets, with two numbers of 64 bits.
    private static let size = 72
    private var bytes: InlineArray<72, UInt8> = .init(repeating: 0)
    private var start = BackwardText.size

    @inline(__always)
    mutating func prepend(byte: UInt8) {
        guard start > 0 else { return }
        start &-= 1
        bytes[start] = byte
    }

    @inline(__always)
    mutating func prepend(_ value: Int) {
        var rest = value.magnitude
        repeat {
            prepend(byte: 0x30 &+ UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        if value < 0 { prepend(byte: 0x2D) }
    }

    @inline(__always)
    mutating func prepend(_ name: StaticString) {
        name.withUTF8Buffer { name in
            var index = name.count
            while index > 0 {
                index &-= 1
                unsafe prepend(byte: name[index])
            }
        }
    }

    func append(to output: inout [UInt8]) {
        let run = bytes.span.extracting(start..<BackwardText.size)
        unsafe run.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
    }
}

/// Odds as a person and a program read them.
enum Probability {
    /// Thousandths as an exact decimal without needless zeros: `0`, `0.93`, `1`.
    static func decimal(thousandths: Int) -> String {
        var mantissa = Int64(max(0, min(1000, thousandths)))
        var places = 3
        while places > 0 && mantissa % 10 == 0 {
            mantissa /= 10
            places -= 1
        }
        return Decimal(mantissa, places: places).description
    }
}
