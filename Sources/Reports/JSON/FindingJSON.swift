internal import Audits
internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Records

extension JSONWriter {
    /// Appends a finding object.
    ///
    /// - Parameters:
    ///   - finding: The finding.
    ///   - index: Its place among the document's findings.
    ///   - indicators: The document's indicators, one of which may be the finding's.
    ///   - catalogue: Where its words come from.
    ///   - source: The input's name, first of a line that stands by itself; nil inside a document.
    mutating func finding(
        _ finding: Finding, index: Int, indicators: [Indicator], catalogue: MessageCatalogue, source: String?
    ) {
        write("{")
        lineSource(source)
        write("\"id\":\"f")
        integer(index + 1)
        write("\",\"rule\":\"")
        write(name: finding.rule.rawValue)
        write("\",\"severity\":\"")
        write(name: finding.severity.rawValue)
        write(finding.blocked ? "\",\"blocked\":true" : "\",\"blocked\":false")
        write(",\"verdict\":\"")
        write(name: finding.verdict.rawValue)
        if let withheld = finding.withheld {
            write("\",\"withheld\":\"")
            write(name: withheld.rawValue)
        }
        write("\",\"table\":")
        string(orNull: finding.table.map { "t\($0 + 1)" })
        write(",\"indicator\":")
        string(orNull: finding.indicator.flatMap { indicators.indices.contains($0) ? indicators[$0].id : nil })
        write(",\"message\":{\"en\":")
        message(finding.message, in: .english, catalogue)
        write(",\"bn\":")
        message(finding.message, in: .bengali, catalogue)
        write("},\"declared\":")
        quantity(finding.declared)
        write(",\"computed\":")
        quantity(finding.computed)
        write(",\"difference\":")
        if let difference = finding.difference { decimal(difference) } else { write("null") }
        write(",\"cells\":")
        array(finding.cells) { $0.span($1) }
        write(",\"explanations\":")
        array(finding.explanations) { $0.explanation($1) }
        // Most searches look at every cause.
        if finding.isBounded { write(",\"bounded\":true") }
        write("}")
    }

    private mutating func message(_ message: Message, in language: Language, _ catalogue: MessageCatalogue) {
        var words: [UInt8] = []
        catalogue.append(message, in: language, to: &words)
        output.append(0x22)
        EscapedText.append(words.span, words.indices, as: JSONSyntax.self, to: &output)
        output.append(0x22)
    }

    private mutating func quantity(_ quantity: Quantity?) {
        switch quantity {
        case .number(let value): decimal(value)
        case .date(let date): string(date.description)
        case .text(let text): string(text)
        case nil: write("null")
        }
    }

    private mutating func explanation(_ explanation: Explanation) {
        write("{\"kind\":\"")
        write(name: explanation.kind.rawValue)
        write("\",\"edits\":")
        array(explanation.edits) { writer, edit in
            writer.write("{\"span\":")
            writer.span(edit.span)
            writer.write(",\"from\":")
            writer.string(edit.from)
            writer.write(",\"to\":")
            writer.string(edit.to)
            writer.write("}")
        }
        write(",\"restores\":")
        array(explanation.restores) { $0.string("f\($1 + 1)") }
        write(",\"probability\":")
        probability(thousandths: explanation.thousandths)
        write("}")
    }

    /// Appends an edit object.
    mutating func edit(_ edit: TextEdit, of paged: PagedText, source: String?) {
        beginEdit(edit, source: source)
        span(paged.span(ofSource: edit.sourceStart..<max(edit.sourceStart, edit.sourceEnd)))
        endEdit(edit)
    }

    /// Appends an edit of a stream.
    mutating func edit(_ edit: StreamEdit, source: String?) {
        beginEdit(edit.edit, source: source)
        span(page: edit.page, line: edit.line, Int(edit.edit.sourceStart)..<Int(edit.edit.sourceEnd))
        endEdit(edit.edit)
    }

    private mutating func beginEdit(_ edit: TextEdit, source: String?) {
        write("{")
        lineSource(source)
        write("\"rule\":\"")
        write(name: edit.rule.rawValue)
        write("\",\"before\":")
        string(edit.before)
        write(",\"after\":")
        string(edit.after)
        write(",\"span\":")
    }

    private mutating func endEdit(_ edit: TextEdit) {
        write(",\"safety\":\"")
        write(name: edit.rule.safety.rawValue)
        write("\",\"evidence\":")
        string(orNull: edit.evidence)
        write("}")
    }
}
