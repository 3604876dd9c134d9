public import BengaliText

/// Finds the forms that a text comes in, region by region and by its content alone, and writes those that are not plain
/// text as lines with tabs between cells.
///
/// Where a text stands in another form (quoted, in JSON's strings, between drawn bars), it is taken out first and read as any.
/// A page of HTML is read whole, and so are hOCR, ALTO and Tesseract's table of words, whose grid comes from boxes. In any
/// other text, tables of HTML, pipe tables, values by commas, tables parted by spaces and lines with tags are read as such,
/// and what stands between them as it is.
public struct Transcriber: Sendable {
    /// Makes a transcriber.
    public init() {}

    /// What a source holds as lines and cells; nil where all of it is plain text with tabs.
    ///
    /// - Complexity: O(n) in the source's bytes.
    public func transcribe(_ source: [UInt8]) -> Transcription? { transcribe(source, depth: 0) }

    /// How many forms may stand in each other: a quotation of JSON that holds drawn bars, and one more.
    private static let deepestInner = 4

    private func transcribe(_ source: [UInt8], depth: Int) -> Transcription? {
        guard source.count < Int(Int32.max) / 2 else { return nil }
        let hints = FormHints(source)
        let start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let isTesseract = depth == 0 && TesseractReader.begins(source, at: start)
        guard hints.isAny || isTesseract || hints.hasTabbedNumbering else { return nil }
        let lines = SourceLines(source)
        guard hints.isAny || isTesseract else {
            // Nothing but tabs parts its cells, which may hold several paragraphs.
            let inner = depth < Transcriber.deepestInner ? ParagraphCells(source, lines).inner() : nil
            return inner.flatMap { transcription(of: $0, in: lines, depth: depth) }
        }
        if depth == 0, let words = boxes(source, lines, hints, isTesseract: isTesseract), !words.isEmpty {
            let whole = WholeWords(words, of: source)
            let rows = whole.restored(BoxedPages(source: whole.source).rows(of: whole.words))
            return transcription(of: rows, source, lines, words: words)
        }
        if depth < Transcriber.deepestInner, hints.hasTag, let inner = PreformattedText.inner(source, lines),
            let read = transcription(of: inner, in: lines, depth: depth)
        {
            return read
        }
        if hints.hasTag, let whole = page(source, lines) { return whole }
        if depth < Transcriber.deepestInner,
            let inner = InnerForms(source: source, lines: lines, hints: hints).inner(),
            let read = transcription(of: inner, in: lines, depth: depth)
        {
            return read
        }
        var walk = RegionWalk(source, lines, hints)
        return walk.run()
    }

    /// A text that stands inside another; nil where it is too large.
    private func transcription(of inner: InnerText, in lines: SourceLines, depth: Int) -> Transcription? {
        guard TextProblem.isBounded(inner.bytes) else { return nil }
        let read = transcribe(inner.bytes, depth: depth + 1)
        return InnerTranscription(inner, read: read, in: lines).transcription()
    }

    /// A whole page of HTML.
    private func page(_ source: [UInt8], _ lines: SourceLines) -> Transcription? {
        let start = Int(lines.starts[0])
        guard HTMLFinder(source).isPage(from: start), let rows = HTMLReader.read(source, start..<source.count) else {
            return nil
        }
        return transcription(of: rows, source, lines)
    }

    private func transcription(
        of rows: [GatheredRow], _ source: [UInt8], _ lines: SourceLines, words: [BoxedWord] = []
    ) -> Transcription {
        var builder = TranscriptionBuilder(source, lines, hasBoxes: !words.isEmpty)
        for row in rows { builder.append(row) }
        if rows.isEmpty { builder.appendPlain(Int(lines.starts[0])..<Int(lines.starts[0])) }
        return builder.finish(words: words)
    }

    /// The words of a form that gives each word's box; nil where the source is in none.
    private func boxes(
        _ source: [UInt8], _ lines: SourceLines, _ hints: FormHints, isTesseract: Bool
    ) -> [BoxedWord]? {
        let start = Int(lines.starts[0])
        if isTesseract { return TesseractReader.words(source, lines, from: start) }
        guard hints.hasTag else { return nil }
        if ALTOReader.isMeant(source, from: start) { return ALTOReader.words(source, from: start) }
        guard HTMLFinder(source).isPage(from: start) else { return nil }
        if HOCRReader.isMeant(source, from: start) { return HOCRReader.words(source, from: start) }
        return PopplerReader.isMeant(source, from: start) ? PopplerReader.words(source, from: start) : nil
    }
}

/// Goes through a text line by line and reads each region as what it is.
private struct RegionWalk {
    private let source: [UInt8]
    private let lines: SourceLines
    private let hints: FormHints
    private let html: HTMLFinder
    private let markdown: MarkdownReader
    private let layout: LayoutReader
    private let delimited: DelimitedReader
    /// How many pipes the last row of the pipe table read last has; nil where none was read.
    private var pipes: Int?
    /// What the table parted by spaces read last hands on to the next page.
    private var carried: CarriedLines?
    /// The line up to which no table parted by spaces begins.
    private var layoutFrom = 0
    private var builder: TranscriptionBuilder?
    /// The first byte that no line has.
    private var taken: Int
    /// Below it no table of HTML closes, so that looking for one again is idle.
    private var unreadable = 0

    init(_ source: [UInt8], _ lines: SourceLines, _ hints: FormHints) {
        self.source = source
        self.lines = lines
        self.hints = hints
        html = HTMLFinder(source)
        markdown = MarkdownReader(source: source, lines: lines)
        layout = LayoutReader(source: source, lines: lines)
        delimited = DelimitedReader(source: source, lines: lines)
        taken = Int(lines.starts[0])
    }

    mutating func run() -> Transcription? {
        var index = 0
        while index < lines.count {
            let line = max(taken, lines[index].lowerBound)..<max(taken, lines[index].upperBound)
            if hints.hasTag, let region = html.table(in: line, from: unreadable), readHTML(region, on: line) {
                index = lines.index(of: min(region.upperBound, source.count - 1))
                if taken >= lines[index].upperBound { index += 1 }
            } else if hints.hasPipe, line == lines[index], let end = markdown.end(ofTableFrom: index, after: pipes) {
                open(before: line.lowerBound)
                pipes = markdown.pipes(ofLine: end - 1)
                for row in markdown.rows(index..<end) { builder?.append(row) }
                taken = lines[end - 1].upperBound
                index = end
            } else if hints.hasDelimiters || hints.hasQuotes, line == lines[index],
                let table = delimitedRows(from: index)
            {
                open(before: line.lowerBound)
                for row in table.rows { builder?.append(row) }
                taken = lines[table.end - 1].upperBound
                index = table.end
            } else if hints.hasGaps, line == lines[index], index >= layoutFrom, let table = layoutTable(from: index) {
                open(before: line.lowerBound)
                for row in table.rows { builder?.append(row) }
                taken = lines[table.end - 1].upperBound
                index = table.end
            } else {
                readLine(line, isRest: line != lines[index])
                index += 1
            }
        }
        return builder?.finish()
    }

    private func delimitedRows(from index: Int) -> (rows: [GatheredRow], end: Int)? {
        if hints.hasDelimiters, let table = delimited.table(from: index) { return table }
        guard hints.hasQuotes, let quoted = delimited.quotedRow(from: index) else { return nil }
        return ([quoted.row], quoted.end)
    }

    private mutating func layoutTable(from index: Int) -> LayoutReader.Found? {
        let (found, next) = layout.table(from: index, after: pipes, carried)
        layoutFrom = next
        if let found { carried = found.carried }
        return found
    }

    /// Begins to build where something other than plain text is met for the first time: what stands before is plain.
    private mutating func open(before place: Int) {
        guard builder == nil else { return }
        var plain = TranscriptionBuilder(source, lines)
        for index in 0..<lines.count {
            guard lines[index].upperBound < place || lines[index].lowerBound < place else { break }
            plain.appendPlain(lines[index].lowerBound..<min(lines[index].upperBound, place))
        }
        builder = plain
    }

    private mutating func readHTML(_ region: Range<Int>, on line: Range<Int>) -> Bool {
        guard let rows = HTMLReader.read(source, region), !rows.isEmpty else {
            unreadable = region.upperBound
            return false
        }
        let before = line.lowerBound..<region.lowerBound
        open(before: line.lowerBound)
        if before.contains(where: { source[$0] > 0x20 }) { readLine(before, isRest: true) }
        for row in rows { builder?.append(row) }
        taken = region.upperBound
        return true
    }

    /// A line of text; the rest of one behind a table is none where nothing stands there.
    private mutating func readLine(_ line: Range<Int>, isRest: Bool) {
        if isRest, !line.contains(where: { source[$0] > 0x20 }) {
            taken = max(taken, line.upperBound)
            return
        }
        let text = hints.hasHeadings && !isRest ? markdown.headingText(of: line) : nil
        if text != nil || hints.hasTag && html.holdsTag(line) {
            open(before: line.lowerBound)
            let row = taggedLine(text ?? line, in: line)
            builder?.append(row)
        } else if builder != nil {
            builder?.appendPlain(line)
        }
        taken = max(taken, line.upperBound)
    }

    /// A line's text with tags in it, its cells parted by tabs.
    private func taggedLine(_ text: Range<Int>, in line: Range<Int>) -> GatheredRow {
        var row = GatheredRow(source: Int32(line.lowerBound)..<Int32(line.upperBound))
        var start = text.lowerBound
        for offset in text where source[offset] == 0x09 {
            row.cells.append(InlineReader.read(source, start..<offset))
            start = offset + 1
        }
        row.cells.append(InlineReader.read(source, start..<text.upperBound))
        return row
    }
}
