internal import BengaliText
internal import Pages
internal import Provenance
internal import Templates

/// Tells what the lines outside every table are, and gathers them into blocks.
struct BlockRecogniser {
    let paged: PagedText
    let words: LineWords
    private let repeats: [Bool]
    private let form: LineForm

    init(paged: PagedText, words: LineWords) {
        self.paged = paged
        self.words = words
        repeats = Repetition.repeats(in: paged)
        form = LineForm(paged: paged, words: words)
    }

    /// Blocks over every line that no table has, in order; a blank line goes with the block before it.
    func recognise(isTaken: [Bool]) -> [Block] {
        var blocks: [Block] = []
        var pending: Int?
        var neighbours = BlockNeighbours()
        for line in paged.lines.indices {
            if isTaken[line] {
                if let start = pending {
                    blocks.append(Block(kind: .noise, lines: start..<line, reason: "block.blank"))
                    pending = nil
                }
                neighbours = BlockNeighbours()
                continue
            }
            if paged.lines[line].isHidden {
                append(.noise, "block.hidden", line, from: pending ?? line, to: &blocks)
                pending = nil
                continue
            }
            if words.isBlank(line) {
                if let last = blocks.last, last.lines.upperBound == line {
                    blocks[blocks.count - 1].lines = last.lines.lowerBound..<line + 1
                } else if pending == nil {
                    pending = line
                }
                continue
            }
            var (kind, reason) = classify(line)
            neighbours.settle(&kind, of: line, form)
            append(kind, reason, line, from: pending ?? line, to: &blocks)
            pending = nil
        }
        if let start = pending {
            blocks.append(Block(kind: .noise, lines: start..<paged.lines.count, reason: "block.blank"))
        }
        return blocks
    }

    private func append(_ kind: BlockKind, _ reason: String?, _ line: Int, from start: Int, to blocks: inout [Block]) {
        if let last = blocks.last, last.kind == kind, last.reason == reason, last.lines.upperBound == start,
            kind != .title || !words.isBlank(max(0, line - 1))
        {
            blocks[blocks.count - 1].lines = last.lines.lowerBound..<line + 1
        } else {
            blocks.append(Block(kind: kind, lines: start..<line + 1, reason: reason))
        }
    }

    private func classify(_ line: Int) -> (BlockKind, String?) {
        if words.holds(words.words.invented, line) { return (.foreign, "block.invented") }
        let text = paged.lines[line].passage.text
        if repeats[line] || Repetition.isOneWord(paged.text.bytes, text) { return (.foreign, "block.repeated") }
        if form.isScreen(line) { return (.foreign, "block.screen") }
        if form.isPageMark(line) { return (.pageMark, "block.pageMark") }
        if form.isPeriod(line) { return (.title, nil) }
        let scripts = LineScripts(paged.text.bytes, text)
        if scripts.otherScript > scripts.bengali + scripts.latin { return (.foreign, "block.foreignScript") }
        if scripts.bengali == 0, scripts.latin == 0 {
            return scripts.digits > 0
                ? form.isDate(line) ? (.signature, nil) : (.pageMark, "block.pageMark") : (.noise, "block.noise")
        }
        if words.isLetterhead(line) { return (.letterhead, nil) }
        if scripts.bengali == 0, scripts.latin <= 4, !scripts.hasAddressMark,
            !words.words.offices.isJoin(paged.text.bytes, text)
        {
            return (.noise, "block.noise")
        }
        if scripts.bengali == 0, LatinJunk.fills(paged.text.bytes, text) { return (.noise, "block.latinJunk") }
        // What is said to be signed, and of which year, is an agreement's title.
        if words.isTitleOfYear(line) { return (.title, nil) }
        if words.holds(words.words.signature, line) { return (.signature, nil) }
        if form.isBulleted(line) || (form.isNumbered(line) && !words.isTitle(line)) { return (.list, nil) }
        if form.isDate(line) { return (.signature, nil) }
        if form.isHeading(line) { return (.title, nil) }
        if text.count <= 160, words.holds(words.words.designation, line), !words.endsSentence(line),
            !words.namesOffice(line)
        {
            return (.signature, nil)
        }
        if words.isTitle(line) { return (.title, nil) }
        return (.paragraph, nil)
    }
}
