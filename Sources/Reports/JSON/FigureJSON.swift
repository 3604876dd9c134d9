internal import BengaliText
internal import Figures
internal import Provenance

extension FigureValue {
    /// The contract's name of the kind.
    var kindName: String {
        switch self {
        case .number: "number"
        case .percent: "percent"
        case .money: "money"
        case .date: "date"
        case .several: "several"
        case .blank: "blank"
        case .dash: "dash"
        case .notApplicable: "notApplicable"
        case .ditto: "ditto"
        case .unreadable: "unreadable"
        case .missing: "missing"
        case .text: "text"
        }
    }
}

extension JSONWriter {
    /// Appends a figure: raw, text, kind, value, suggested, span; `spans` where it was gathered from several places.
    mutating func figure(_ figure: borrowing Figure) {
        if figure.passages.isEmpty, figure.suggested == nil, case .missing = figure.value {
            let missing: StaticString =
                "{\"raw\":\"\",\"text\":\"\",\"kind\":\"missing\",\"value\":null,\"suggested\":null,\"span\":null}"
            return write(missing)
        }
        if figure.passages.count == 1 {
            beginRawAndReading(figure.passages[0])
        } else {
            write("{\"raw\":")
            raw(Array(figure.passages))
            write(",\"text\":")
            reading(Array(figure.passages))
        }
        if isCorrected, let suggested = figure.suggested {
            kindAndValue(suggested.value)
            write(",\"corrected\":true,\"read\":")
            value(figure.value)
        } else if case .several(let parts) = figure.value, figure.passages.count == 1 {
            write(",\"kind\":\"several\",\"value\":")
            self.parts(parts, of: figure.passages[0])
        } else {
            kindAndValue(figure.value)
        }
        if let suggested = figure.suggested {
            write(",\"suggested\":")
            suggestion(suggested)
            write(",\"span\":")
        } else {
            write(",\"suggested\":null,\"span\":")
        }
        spans(figure.passages)
        confidence(of: figure.passages)
        output.append(0x7D)
    }

    private mutating func kindAndValue(_ value: FigureValue) {
        switch value {
        case .number: write(",\"kind\":\"number\",\"value\":")
        case .date: write(",\"kind\":\"date\",\"value\":")
        default:
            write(",\"kind\":\"")
            write(name: value.kindName)
            write("\",\"value\":")
        }
        self.value(value)
    }

    /// Appends a value alone: a number, a string, an array of parts, or null.
    mutating func value(_ value: FigureValue) {
        switch value {
        case .number(let value), .percent(let value), .money(let value): decimal(value)
        case .date(let date): string(date.description)
        case .several(let parts), .ditto(.some(.several(let parts))): self.parts(parts)
        case .ditto(.some(let above)): flatValue(above)
        default: write("null")
        }
    }

    /// Appends the parts of several figures, with each one's own text where the cell's falls into them at its spaces.
    private mutating func parts(_ parts: [FigureValue], of passage: Passage? = nil) {
        let read = passage.map { Array(text.bytes[$0.text]) } ?? []
        let printed = passage.map(printed(of:)) ?? []
        let pieces = read.isEmpty ? [] : FigurePieces.of(parts, in: read, printed: printed)
        array(parts.indices) { writer, index in
            let part = parts[index]
            writer.write("{")
            if index < pieces.count, let raw = pieces[index].raw {
                writer.write("\"raw\":\"")
                EscapedText.append(printed.span, raw, as: JSONSyntax.self, to: &writer.output)
                writer.write("\",\"text\":\"")
                EscapedText.append(
                    read.span, pieces[index].text, as: JSONSyntax.self, asciiDigits: true, to: &writer.output)
                writer.write("\",")
            }
            writer.write("\"kind\":\"")
            writer.write(name: part.kindName)
            writer.write("\",\"value\":")
            writer.flatValue(part)
            writer.write(",\"suggested\":null}")
        }
    }

    private func printed(of passage: Passage) -> [UInt8] {
        text.transcription == nil ? Array(text.source[passage.source]) : Array(text.raw(passage).utf8)
    }

    /// Parts are never nested, so nothing here calls itself.
    private mutating func flatValue(_ value: FigureValue) {
        switch value {
        case .date(let date): string(date.description)
        default: if let quantity = value.quantity { decimal(quantity) } else { write("null") }
        }
    }

    private mutating func suggestion(_ suggestion: Suggestion) {
        write("{\"value\":")
        value(suggestion.value)
        write(",\"probability\":")
        probability(thousandths: suggestion.thousandths)
        write(",\"reason\":")
        string(suggestion.reason)
        write(",\"finding\":")
        string("f\(suggestion.finding + 1)")
        write("}")
    }

    /// Appends the place of the first piece, or null; and `spans`, every piece's, where there are several.
    mutating func spans(_ passages: some RandomAccessCollection<Passage>) {
        if text.transcription == nil, passages.count == 1, let only = passages.first { return span(only.span) }
        let passages = text.transcription == nil ? Array(passages) : passages.flatMap { text.pieces(of: $0) }
        guard let first = passages.first else { return write("null") }
        span(first.span)
        guard passages.count > 1 else { return }
        write(",\"spans\":")
        array(passages) { $0.span($1.span) }
    }
}
