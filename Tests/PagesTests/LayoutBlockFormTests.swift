import Pages
import Provenance
import Testing

@Suite("Pages as programs print them that read layouts, lay out mails or export sheets")
struct LayoutBlockFormTests {
    private let rows = [
        ["ক্রম", "কার্যক্রম", "একক", "মান", "মোট"], ["১", "[১.১] সভা", "সংখ্যা", "৭", "৪"], ["২", "মেলা", "%", "৫", "৬"],
        ["৩", "নথি", "%", "৮", "৯"],
    ]
    private let title = "বার্ষিক কর্মসম্পাদন চুক্তি ২০২৩-২৪"

    private func markup(_ attributes: String = "") -> String {
        "<table>" + rows.map { "<tr>" + $0.map { "<td\(attributes)>\($0)</td>" }.joined() + "</tr>" }.joined()
            + "</table>"
    }

    @Test(
        "blocks of a page in JSON are its lines and tables, not the rows of one",
        arguments: [
            "[{\"type\": \"text\", \"text\": \"@\", \"text_level\": 1, \"page_idx\": 0}, "
                + "{\"type\": \"table\", \"img_path\": \"images/a.jpg\", \"table_body\": \"#\", \"page_idx\": 0}]",
            "{\"blocks\": [{\"label\": \"doc_title\", \"bbox\": [20, 30, 900, 90], \"content\": \"@\", \"order\": 1}, "
                + "{\"label\": \"table\", \"bbox\": [20, 90, 900, 400], \"content\": \"#\", \"order\": 2}]}",
            "{\"children\": [{\"id\": \"/page/0/Text/0\", \"block_type\": \"Text\", \"html\": \"<p>@</p>\", \"polygon\": "
                + "[[10.1, 20.0], [300.2, 20.0], [300.2, 40.1], [10.1, 40.1]], \"bbox\": [1, 2, 3, 4]}, "
                + "{\"id\": \"/page/0/Table/1\", \"block_type\": \"Table\", \"html\": \"#\", \"bbox\": [1, 5, 3, 9]}]}",
        ])
    func blocks(_ frame: String) {
        let text = frame.replacing("@", with: title).replacing("#", with: markup())
        let found = TranscribedPage(text).rows.filter { $0 != [""] }
        #expect(found == [[title]] + rows)
    }

    @Test(
        "cells that say in JSON where they stand are a grid, what a merged one covers empty", arguments: [true, false])
    func placedCells(_ isInOrder: Bool) {
        var cells = rows.enumerated().flatMap { row, cells in
            cells.enumerated().map { (row, $0, $1) }
        }.filter { $0.0 != 2 || $0.1 != 0 }
        if !isInOrder { cells.reverse() }
        let text = cells.map { "{\"rowIndex\": \($0), \"columnIndex\": \($1), \"content\": \"\($2)\", \"rowSpan\": 1}" }
        let page = TranscribedPage(
            "{\"paragraphs\": [{\"role\": \"title\", \"content\": \"\(title)\"}], \"tables\": [{\"rowCount\": 4, \"cells\": ["
                + text.joined(separator: ", ") + "]}]}")
        let grid = rows.enumerated().map { row, cells in row == 2 ? [""] + cells.dropFirst() : cells }
        #expect(page.rows.filter { $0.count > 1 } == grid)
        #expect(page.rows.first == [title])
    }

    @Test(
        "a text between pre tags is read as it was printed, whether tabs or spaces part its columns",
        arguments: ["\t", "     "])
    func preformatted(_ gap: String) {
        let lines = rows.map { row in
            gap == "\t"
                ? row.joined(separator: gap) : LayoutReaderTests.laid(zip([0, 8, 26, 40, 50], row).map { ($0, $1) })
        }
        let page = TranscribedPage(
            "<html><head><style>td { color: red }</style></head><body><pre>\n\(title)\n\n"
                + lines.joined(separator: "\n")
                + "\n</pre></body></html>")
        #expect(page.rows.filter { $0.count > 1 } == rows)
        #expect(page.rows.contains([title]))
        #expect(!page.rows.joined().contains { $0.contains("color") })
    }

    @Test("titles beside a table in a cell that lays out the page are lines, and so is what follows it")
    func layoutTable() {
        let page = TranscribedPage(
            "<html><body><table><tr><td><p>উপজেলা কার্যালয়</p><p>\(title)</p>\(markup())<p>স্বাক্ষর</p></td></tr></table></body></html>"
        )
        #expect(page.rows.filter { $0 != [""] } == [["উপজেলা কার্যালয়"], [title]] + rows + [["স্বাক্ষর"]])
    }

    @Test(
        "rows, cells and words that nobody sees are none of the table",
        arguments: [
            "<tr style=\"display:none\"><td>৯</td><td>গোপন</td><td>%</td><td>১</td><td>১</td></tr>",
            "<tr hidden><td>৯</td><td>গোপন</td><td>%</td><td>১</td><td>১</td></tr>",
        ])
    func hiddenRows(_ row: String) {
        let text = markup().replacing("</tr>", with: "</tr>" + row)
        #expect(TranscribedPage(text).rows.filter { $0.count > 1 } == rows)
        let cells = markup().replacing("<td>", with: "<td style=\"display: none\">৯</td><td><span hidden>৯</span>")
        #expect(TranscribedPage(cells).rows.filter { $0.count > 1 } == rows)
    }

    @Test(
        "columns of spaces that break no line, or of other widths, are columns",
        arguments: ["\u{A0}", "\u{2003}", "\u{3000}"])
    func wideSpaces(_ space: String) {
        let lines = rows.map { row in LayoutReaderTests.laid(zip([0, 8, 26, 40, 50], row).map { ($0, $1) }) }
        let text = lines.joined(separator: "\n").replacing(" ", with: space) + "\n"
        let found = TranscribedPage(text).rows.map { $0.map { $0.replacing(space, with: " ") } }
        #expect(found.filter { $0.count > 1 } == rows)
    }

    @Test("a row of pipes without outer ones whose first cell is empty keeps its places", arguments: [true, false])
    func barePipes(_ isClosed: Bool) {
        let bare = [
            ["ক্রম", "কার্যক্রম", "একক", "মান", "মোট"], ["১", "সভা", "%", "৭", isClosed ? "" : "৪"],
            ["", "মেলা", "%", "৫", ""], ["", "নথি", "%", "৮", "৯"], ["২", "সনদ", "%", "৮", "৯"], ["", "ঋণ", "%", "৬", ""],
        ]
        let text = bare.map { $0.joined(separator: " | ") }.joined(separator: "\n") + "\n"
        #expect(TranscribedPage(text).rows == bare)
    }

    @Test("a table as databases draw it has its line of dashes and corners between heading and rows")
    func database() {
        let lines = rows.map { " " + $0.joined(separator: " | ") }
        let text = lines[0] + "\n-----+------+----+----+-----\n" + lines[1...].joined(separator: "\n") + "\n(3 rows)\n"
        #expect(TranscribedPage(text).rows.filter { $0.count > 1 } == rows)
    }

    private static let wordHeading =
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"

    @Test("tables of words that were put into one file are pages one behind the other", arguments: [true, false])
    func joinedPages(_ isHeaded: Bool) {
        func page(_ text: String) -> String {
            "1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t\n"
                + (0..<4).flatMap { row in
                    (0..<3).map {
                        "5\t1\t1\t1\t1\t1\t\(100 + 300 * $0)\t\(100 + 80 * row)\t90\t40\t95\t\(text)\(row)\($0)\n"
                    }
                }.joined()
        }
        let text =
            LayoutBlockFormTests.wordHeading + page("1") + (isHeaded ? LayoutBlockFormTests.wordHeading : "")
            + page("2")
        let read = TranscribedPage(text)
        #expect(
            read.rows.filter { $0.count > 1 }
                == ["1", "2"].flatMap { page in
                    (0..<4).map { row in (0..<3).map { "\(page)\(row)\($0)" } }
                })
        #expect(Set(read.paged.lines.map(\.passage.page)) == [1, 2])
    }

    @Test("the text of an hOCR line without words of its own stands in the line's box")
    func linesWithoutWords() {
        let lines = rows.enumerated().flatMap { row, cells in
            cells.enumerated().map { column, text in
                let (left, top) = (100 + 400 * column, 100 + 80 * row)
                return "<span class='ocr_line' title='bbox \(left) \(top) \(left + 200) \(top + 40)'>\(text)</span>\n"
            }
        }
        let page = "<div class='ocr_page' title='bbox 0 0 2480 3508'>\n" + lines.joined() + "</div>"
        let read = TranscribedPage("<!DOCTYPE html>\n<html><body>" + page + "</body></html>\n")
        #expect(read.rows.filter { $0.count > 1 } == rows)
    }

    @Test("ALTO documents in one file are read one behind the other")
    func joinedALTO() {
        let strings = (0..<4).flatMap { row in
            (0..<3).map {
                "<String CONTENT=\"\(row)\($0)\" HPOS=\"\(100 + 300 * $0)\" VPOS=\"\(100 + 80 * row)\" WIDTH=\"90\" HEIGHT=\"40\"/>"
            }
        }
        let document = "<?xml version=\"1.0\"?>\n<alto><Layout><Page>\(strings.joined())</Page></Layout></alto>\n"
        let rows = (0..<4).map { row in (0..<3).map { "\(row)\($0)" } }
        #expect(TranscribedPage(document + document).rows.filter { $0.count > 1 } == rows + rows)
    }
}
