import BengaliText
import Pages
import Provenance
import Testing

@Suite("Tables of HTML")
struct HTMLReaderTests {
    @Test("cells keep their columns under rowspan and colspan, and a covered place is empty")
    func spans() {
        let page = TranscribedPage(
            """
            <table><tr><th rowspan="2">ক<th colspan=2>খ<th>গ</tr>
            <tr><td>১<td>২<td>৩</tr></table>
            """)
        #expect(page.rows == [["ক", "খ", "", "গ"], ["", "১", "২", "৩"]])
        #expect(page.extent(0, 0) == CellExtent(rows: 2, columns: 1))
        #expect(page.extent(0, 1) == CellExtent(rows: 1, columns: 2))
        #expect(page.extent(0, 2)?.isCovered == true && page.extent(1, 0)?.isCovered == true)
        #expect(page.extent(1, 1) == nil)
    }

    @Test("a span ends with its group of rows and with the table, whatever its number")
    func clippedSpans() {
        let page = TranscribedPage(
            "<table><thead><tr><th rowspan=9>ক<th>খ</thead><tr><td rowspan=1000000>১<td>২<tr><td colspan=1000000>৩</table>"
        )
        #expect(page.rows == [["ক", "খ"], ["১", "২"], ["", "৩"] + page.rows[2].dropFirst(2)])
        #expect(page.extent(0, 0) == nil)
        #expect(page.extent(1, 0) == CellExtent(rows: 2, columns: 1))
        #expect(page.rows[2].count <= TextLimits.cellsInRow)
    }

    @Test("a cell alone in its row spans the table and no further")
    func aloneInItsRow() {
        let page = TranscribedPage("<table><tr><td colspan=99>১. ব্যবস্থা<tr><td>ক<td>খ<td>গ</table>")
        #expect(page.rows == [["১. ব্যবস্থা", "", ""], ["ক", "খ", "গ"]])
        #expect(page.extent(0, 0) == CellExtent(rows: 1, columns: 3))
    }

    @Test("a reference is read as its letter, and the source keeps it")
    func references() {
        let page = TranscribedPage("<table><tr><td>&#2453;&#x9BE;&amp;খ<td>a &lt; b & c &bogus; d<td>&nbsp;২</table>")
        #expect(page.rows == [["কা&খ", "a < b & c &bogus; d", "২"]])
        #expect(page.raws == [["&#2453;&#x9BE;&amp;খ", "a &lt; b & c &bogus; d", "২"]])
        #expect(page.paged.text.edits.map(\.before) == ["&#2453;", "&#x9BE;", "&amp;", "&lt;", "&nbsp;"])
    }

    @Test("a cell over several places has all of them, joined by a newline in the source's text and by a space in ours")
    func pieces() {
        let page = TranscribedPage("<table><tr><td>২৮/০৮/<br>২৪ <p>খ</p>\n   গ<td>১<sup>ম</sup></table>")
        #expect(page.rows == [["২৮/০৮/ ২৪ খ গ", "১ম"]])
        #expect(page.raws == [["২৮/০৮/\n২৪ \nখ\nগ", "১\nম"]])
        let pieces = page.paged.text.pieces(of: page.paged.cells[0])
        #expect(pieces.map(\.line) == [1, 1, 1, 2])
    }

    @Test("a field of a form is the value it shows, and one that nobody sees is nothing")
    func fields() {
        let page = TranscribedPage(
            """
            <table><tr><td><input name="value" value="ক খ"><td><INPUT type=text VALUE='৪'><td><input type="hidden" value="৯">
            <tr><td><input type=submit value="পাঠান"><td><input value><td><input data-value="৭" value = "৭.৫">৮</table>
            """)
        #expect(page.rows == [["ক খ", "৪", ""], ["", "", "৭.৫৮"]])
    }

    @Test("a table inside a cell stands behind its row, and text around it stays in the cell")
    func nested() {
        let page = TranscribedPage(
            "<table><tr><td>ক<table><tr><td>১<td>২</table>খ<td>গ<tr><td>ঘ<td>ঙ</table>")
        #expect(page.rows == [["ক খ", "গ"], ["১", "২"], ["ঘ", "ঙ"]])
    }

    @Test("a table of one column beside other cells is its cell's text")
    func textInTable() {
        let page = TranscribedPage(
            "<table><tr><td>১</td><td><table><tr><td>এক</td></tr><tr><td>দুই</td></tr></table></td><td>২</td></tr></table>\n"
        )
        #expect(page.rows == [["১", "এক দুই", "২"]])
    }

    @Test("a page's tables, titles and paragraphs are lines, and its style sheet is one that nobody reads")
    func wholePage() {
        let page = TranscribedPage(
            """
            <!DOCTYPE html><html><head><style>td{}</style></head>
            <body><h1>শিরোনাম</h1>
            <p>এক <b>দুই</b><br>তিন</p><table><tr><td>ক<td>খ</table></body></html>
            """)
        #expect(page.rows == [[""], ["শিরোনাম"], ["এক দুই"], ["তিন"], ["ক", "খ"]])
        #expect(page.paged.lines[0].isHidden)
        #expect(page.paged.lines.map(\.number) == [1, 2, 3, 3, 3])
    }

    @Test("text around tables keeps its lines, its tabs and its bytes")
    func mixture() {
        let page = TranscribedPage("আগে\tদুই\n\nবাঁ <table><tr><td>ক<td>খ</tr></table> ডান\nপরে <b>মোটা</b>\tশেষ\n")
        #expect(page.rows == [["আগে", "দুই"], [""], ["বাঁ "], ["ক", "খ"], [" ডান"], ["পরে মোটা", "শেষ"]])
        #expect(page.paged.lines.map(\.number) == [1, 2, 3, 3, 3, 4])
    }

    @Test("a table that is never closed ends with its last row")
    func unclosed() {
        let page = TranscribedPage("<table><tr><td>ক<td>খ\n<tr><td>গ<td>ঘ\n\nপরে\n")
        #expect(page.rows == [["ক", "খ"], ["গ", "ঘ"], [""], ["পরে"]])
    }

    @Test("text with brackets and no tags stays plain", arguments: ["ক < খ\tগ > ঘ\n", "<ক>\n", "<table of contents\n"])
    func plain(_ text: String) {
        #expect(!TranscribedPage(text).isTranscribed || text.hasPrefix("<table"))
        #expect(TranscribedPage("ক < খ\tগ\n").rows == [["ক < খ", "গ"]])
    }

    @Test("a table inside another keeps the columns of its own spans")
    func nestedSpans() {
        let inner = "<table><tr><th rowspan=2>ক<th colspan=2>খ</tr><tr><td>১<td>২</tr></table>"
        let page = TranscribedPage("<table><tr><td>\(inner)</td></tr></table>")
        #expect(page.rows == [["ক", "খ", ""], ["", "১", "২"]])
    }

    @Test("what nobody sees is no text, and what is struck out has a stroke over each character")
    func styles() {
        let page = TranscribedPage(
            "<table><tr><td>৪<span style='display: none'>৯৯</span><td><span style=\"text-decoration:line-through\">৯</span>৪</table>"
        )
        #expect(page.rows.first == ["৪", "৯\u{336}৪"])
    }

    @Test("a word that programs print for an empty cell is one, and words in every cell of a row are one cell's")
    func printed() {
        let page = TranscribedPage(
            "<table><tr><td>nan<td>১<td>NaN<tr><td>(চলমান)<td>(চলমান)<td>(চলমান)<tr><td>১<td>১<td>১</table>")
        #expect(page.rows == [["", "১", ""], ["(চলমান)", "", ""], ["১", "১", "১"]])
    }
}
