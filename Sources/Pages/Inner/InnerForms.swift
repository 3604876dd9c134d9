/// The forms in which a text stands inside another, each with the marks or escapes that it puts there.
struct InnerForms {
    let source: [UInt8]
    let lines: SourceLines
    let hints: FormHints

    /// The text inside; nil where the source is that text.
    ///
    /// - Complexity: O(n) in the source's bytes.
    func inner() -> InnerText? {
        if hints.hasBreaks, let inner = LineBreaks(source, lines).inner() { return inner }
        if hints.hasEncodings, let inner = EncodedMail(source, lines).inner() { return inner }
        if hints.hasReferences, !hints.hasTag, let inner = EscapedMarkup(source).inner() { return inner }
        if hints.hasEncodedBytes, let inner = QuotedPrintable(source, lines).inner() { return inner }
        if hints.hasNumbers, let inner = NumberedLines(source, lines).inner() { return inner }
        if hints.hasQuotations, let inner = QuotedLines(source, lines).inner() { return inner }
        if hints.hasStrings, let inner = JSONRegions(source, lines).inner() { return inner }
        if hints.hasEscapes, let inner = UnicodeEscapes(source, lines).inner() { return inner }
        if hints.hasTag, let inner = TableTokens(source, lines).inner() { return inner }
        if hints.hasCommands, let inner = LatexTables(source, lines).inner() { return inner }
        if hints.hasReferences, !hints.hasTag, !hints.hasPipe, let inner = SpaceReferences(source, lines).inner() {
            return inner
        }
        if hints.hasPipe, let inner = WikiTables(source, lines).inner() { return inner }
        if hints.hasPipe, hints.hasOpenLines, let inner = FlowedRows(source, lines).inner() { return inner }
        if hints.hasBars, let inner = BarredCells(source, lines).inner() { return inner }
        if hints.hasLists, let inner = ListedFields(source, lines).inner() { return inner }
        if hints.hasTabs, let inner = ParagraphCells(source, lines).inner() { return inner }
        if hints.hasTabs, hints.hasGaps, let inner = LostTabs(source, lines).inner() { return inner }
        if hints.hasNumbering, let inner = LooseText(source, lines).inner() { return inner }
        return nil
    }
}
