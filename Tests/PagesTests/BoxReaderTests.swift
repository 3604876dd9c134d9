import BengaliText
import Pages
import Testing

@Suite("Words with boxes")
struct BoxReaderTests {
    private static let heading =
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"

    /// A table of three columns and four rows, column after column, as an engine that finds blocks prints it.
    private static let table: String = {
        var text = heading
        for column in 0..<3 {
            for row in 0..<4 {
                text +=
                    "5\t1\t\(column + 1)\t1\t\(row + 1)\t1\t\(100 + 300 * column)\t\(100 + 80 * row)\t90\t40\t95.5\t\(column)\(row)\n"
            }
        }
        return text
    }()

    @Test("rows are what stands level, in whatever order the words come")
    func grid() {
        let page = TranscribedPage(BoxReaderTests.table)
        #expect(page.rows == (0..<4).map { row in ["0\(row)", "1\(row)", "2\(row)"] })
        #expect(page.raws == page.rows)
    }

    @Test("pages follow each other, and a word without a box is none")
    func pages() {
        let row = "5\t2\t1\t1\t1\t1\t100\t100\t90\t40\t95\tশেষ\n5\t2\t1\t1\t1\t2\tx\t\t\t\t\tনা\n"
        let page = TranscribedPage(BoxReaderTests.table + row)
        #expect(page.rows.last == ["শেষ"])
        #expect(page.paged.pageCount == 2)
    }

    @Test("the words of hOCR and of ALTO are read, their references decoded")
    func markup() {
        let hocr =
            "<html><body><div class='ocr_page'><span class='ocrx_word' title='bbox 1 1 9 9; x_wconf 9'><b>ক&amp;খ</b></span></div></body></html>"
        #expect(TranscribedPage(hocr).rows == [["ক&খ"]])
        let alto =
            "<?xml version=\"1.0\"?><alto><Layout><Page><String CONTENT=\"ক&#2454;\" HPOS=\"1\" VPOS=\"1\" WIDTH=\"9\" HEIGHT=\"9\"/></Page></Layout></alto>"
        #expect(TranscribedPage(alto).rows == [["কখ"]])
        #expect(TranscribedPage(alto).raws == [["ক&#2454;"]])
    }

    @Test("XML that breaks off is text, and nothing of it is lost")
    func broken() {
        let alto =
            "<?xml version=\"1.0\"?>\n<alto><Page><String CONTENT=\"ক\" HPOS=\"1\" VPOS=\"1\" WIDTH=\"9\" HEIGHT=\"9\"/>\n<String <\n"
        #expect(TranscribedPage(alto).paged.lines.count >= 3)
    }

    @Test("entities that XML defines for itself are never expanded")
    func bomb() {
        let bomb =
            "<?xml version=\"1.0\"?><!DOCTYPE alto [<!ENTITY a \"\(String(repeating: "x", count: 1000))\"><!ENTITY b \"\(String(repeating: "&a;", count: 1000))\">]><alto><Page><String CONTENT=\"ক&b;\" HPOS=\"1\" VPOS=\"1\" WIDTH=\"9\" HEIGHT=\"9\"/></Page></alto>"
        let page = TranscribedPage(bomb)
        #expect(page.paged.text.bytes.count <= bomb.utf8.count + 1)
    }
}
