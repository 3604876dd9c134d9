import BengaliText
import Pages
import Provenance
import Testing

/// The pages of a text that normalisation leaves as it is.
func pages(_ source: [UInt8]) -> PagedText {
    TextReader().read(Normaliser(evidenced: false).normalise(source))
}

func pages(_ source: String) -> PagedText { pages(Array(source.utf8)) }

extension PagedText {
    func texts(ofLine index: Int) -> [String] { lines[index].cells.map { text.string(cells[$0]) } }
}

@Suite("text becomes lines and cells, every byte in its place")
struct TextReaderTests {
    @Test("LF, CR LF and CR end a line, and none of them belongs to a passage", arguments: ["\n", "\r\n", "\r"])
    func lineEndings(ending: String) {
        let paged = pages("ক\(ending)\(ending)খ\tগ\(ending)")
        #expect(paged.lines.map { paged.text.string($0.passage) } == ["ক", "", "খ\tগ"])
        #expect(paged.texts(ofLine: 2) == ["খ", "গ"])
        #expect(paged.lines.map(\.number) == [1, 2, 3])
    }

    @Test("a last line without an ending is a line; one that an ending follows is not followed by another")
    func lastLine() {
        #expect(pages("ক\nখ").lines.count == 2)
        #expect(pages("ক\nখ\n").lines.count == 2)
        #expect(pages("ক\nখ\n\n").lines.count == 3)
        #expect(pages("").lines.count == 1)
    }

    @Test("tabs part a line into cells, empty ones too, and spaces at a cell's edges are outside it")
    func cells() {
        let paged = pages("\tক খ \t\t  গ\t\n")
        #expect(paged.texts(ofLine: 0) == ["", "ক খ", "", "গ", ""])
        #expect(pages("ক খ\n").lines[0].cells.isEmpty)
    }

    @Test("a passage's source bytes are the text that stands there, after a byte order mark too")
    func spans() {
        let source = Array("\u{FEFF}ক\r\n  খ\t ১২ \tগ".utf8)
        let paged = pages(source)
        #expect(paged.cells.map { String(decoding: source[$0.source], as: UTF8.self) } == ["খ", "১২", "গ"])
        #expect(paged.cells.map(\.line) == [2, 2, 2])
        #expect(paged.lines[0].passage.sourceStart == 3)
    }

    @Test("a form feed begins a page, but at the very beginning")
    func formFeeds() {
        let paged = pages("\u{0C}ক\n\u{0C}খ\tগ\n\u{0C}\u{0C}ঘ")
        #expect(paged.lines.map(\.passage.page) == [1, 2, 4])
        #expect(paged.pageCount == 4)
        #expect(paged.texts(ofLine: 1) == ["খ", "গ"])
    }

    @Test("every byte of the canonical text stands in exactly one line or ending")
    func conservation() {
        let text = "ক\tখ\r\n\r\n\tগ\r\u{0C}ঘ \n"
        let paged = pages(text)
        var next = 0
        for line in paged.lines {
            #expect(Int(line.passage.textStart) >= next)
            let gap = paged.text.bytes[next..<Int(line.passage.textStart)]
            #expect(gap.allSatisfy { $0 == 0x0A || $0 == 0x0D })
            next = Int(line.passage.textEnd)
        }
        #expect(paged.text.bytes[next...].allSatisfy { $0 == 0x0A })
    }

    @Test("a row of as many cells as are allowed is a row; one more makes it a line without cells")
    func rowLimit() {
        func row(_ cells: Int) -> String { (0..<cells).map { "\($0)" }.joined(separator: "\t") }
        let most = TextLimits.cellsInRow
        let paged = pages("\(row(most))\n\(row(most + 1))\n\(row(most * 3))\n\(row(2))\n")
        #expect(paged.lines.map(\.cells.count) == [most, 0, 0, 2])
        #expect(paged.cells.count == most + 2)
        #expect(paged.texts(ofLine: 3) == ["0", "1"])
    }

    @Test("a source range's span has the page and the line it begins on")
    func spanOfSource() {
        let paged = pages("ক\nখ\n\u{0C}গ\n")
        let span = paged.span(ofSource: 9..<12)
        #expect(span.line == 3)
        #expect(span.page == 2)
        #expect(paged.span(ofSource: 0..<3).line == 1)
    }
}
