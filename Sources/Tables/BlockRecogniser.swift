internal import BengaliText
internal import Pages
internal import Provenance

/// Tells what the lines outside every table are, and gathers them into blocks.
struct BlockRecogniser {
    let paged: PagedText
    let words: LineWords
    private let repeats: [Bool]

    init(paged: PagedText, words: LineWords) {
        self.paged = paged
        self.words = words
        repeats = Repetition.repeats(in: paged)
    }

    /// Blocks over every line that no table has, in order; a blank line goes with the block before it.
    func recognise(isTaken: [Bool]) -> [Block] {
        var blocks: [Block] = []
        var pending: Int?
        var inLetterhead = 0
        for line in paged.lines.indices {
            if isTaken[line] {
                if let start = pending {
                    blocks.append(Block(kind: .noise, lines: start..<line, reason: "block.blank"))
                    pending = nil
                }
                inLetterhead = 0
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
            if kind == .letterhead {
                inLetterhead = 6
            } else if inLetterhead > 0 {
                inLetterhead -= 1
                // What stands right under the government's name is the office, its place and its address.
                if kind == .paragraph || kind == .signature { kind = .letterhead } else { inLetterhead = 0 }
            }
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
        let scripts = LineScripts(paged.text.bytes, text)
        if scripts.otherScript > scripts.bengali + scripts.latin { return (.foreign, "block.foreignScript") }
        if scripts.bengali == 0, scripts.latin == 0 {
            return scripts.digits > 0
                ? isDate(line) ? (.signature, nil) : (.pageMark, "block.pageMark") : (.noise, "block.noise")
        }
        if words.isLetterhead(line) { return (.letterhead, nil) }
        if scripts.bengali == 0, scripts.latin <= 4, !scripts.hasAddressMark { return (.noise, "block.noise") }
        if scripts.bengali == 0, LatinJunk.fills(paged.text.bytes, text) { return (.noise, "block.latinJunk") }
        // What is said to be signed, and of which year, is an agreement's title.
        if words.isTitle(line), HeadingNumbers.fiscalYear(paged.text.bytes, text) != nil { return (.title, nil) }
        if words.holds(words.words.signature, line) { return (.signature, nil) }
        if isListItem(line) { return (.list, nil) }
        if text.count <= 160, words.holds(words.words.designation, line), !words.endsSentence(line),
            !words.namesOffice(line)
        {
            return (.signature, nil)
        }
        if words.isTitle(line) { return (.title, nil) }
        return (.paragraph, nil)
    }

    /// Whether a line is a date and little else, as beside a signature.
    private func isDate(_ line: Int) -> Bool {
        let range = paged.lines[line].passage.text
        var separators = 0
        for offset in range where paged.text.bytes[offset] == 0x2F || paged.text.bytes[offset] == 0x2D {
            separators += 1
        }
        return separators == 1 || separators == 2
    }

    private func isListItem(_ line: Int) -> Bool {
        let bytes = paged.text.bytes
        let range = paged.lines[line].passage.text
        var start = range.lowerBound
        while start < range.upperBound, bytes[start] == 0x20 { start += 1 }
        guard start + 1 < range.upperBound else { return false }
        if (bytes[start] == 0x2D || bytes[start] == 0x2A) && bytes[start + 1] == 0x20 { return true }
        return start + 2 < range.upperBound && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
            && bytes[start + 2] == 0xA2
    }
}
