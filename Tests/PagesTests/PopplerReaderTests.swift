import Provenance
import Testing

@testable import Pages

@Suite("Words with boxes as pdftotext prints them")
struct PopplerReaderTests {
    /// Three columns of four rows, whose words stand two points and a half apart within a cell.
    private static let words: [(text: String, left: Double, top: Double, width: Double)] = (0..<4).flatMap { row in
        (0..<3).flatMap { column in
            let (left, top) = (50.5 + 60 * Double(column), 80.25 + 14.5 * Double(row))
            return [("ক\(column)", left, top, 22.4), ("খ\(row)", left + 24.9, top, 22.4)]
        }
    }
    private static let rows = (0..<4).map { row in (0..<3).map { "ক\($0) খ\(row)" } }

    @Test("the table of words of -tsv, whose edges have fractions")
    func table() {
        var text =
            "level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
            + "1\t1\t0\t0\t0\t0\t0.000000\t0.000000\t841.919980\t594.959960\t-1\t###PAGE###\n"
        for (number, word) in PopplerReaderTests.words.enumerated() {
            text +=
                "5\t1\t0\t0\t\(number / 6)\t\(number % 6)\t\(word.left)\t\(word.top)\t\(word.width)\t11.83\t100\t\(word.text)\n"
        }
        let page = TranscribedPage(text)
        #expect(page.rows == PopplerReaderTests.rows)
        let placed = page.paged.text.transcription?.words.first
        #expect(placed?.confidence == nil)
        #expect(placed?.box == PageBox(left: 5050, top: 8025, right: 7290, bottom: 9208))
    }

    @Test("the words of -bbox and -bbox-layout, their references decoded", arguments: [true, false])
    func markup(isGrouped: Bool) {
        let words = PopplerReaderTests.words.map { word in
            "<word xMin=\"\(word.left)\" yMin=\"\(word.top)\" xMax=\"\(word.left + word.width)\" "
                + "yMax=\"\(word.top + 11.83)\">\(word.text)</word>\n"
        }
        let page = "<page width=\"841.919980\" height=\"594.959960\">\n"
        let text =
            "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">\n<body>\n<doc>\n" + page
            + (isGrouped
                ? words.map { "<flow><block><line>\n" + $0 + "</line></block></flow>\n" }.joined() : words.joined())
            + "</page>\n" + page
            + "<word xMin=\"50\" yMin=\"60\" xMax=\"70\" yMax=\"72\">ক &amp; খ</word>\n</page>\n</doc>\n</body>\n</html>\n"
        let read = TranscribedPage(text)
        #expect(read.rows == PopplerReaderTests.rows)
        #expect(read.lines.last == "ক & খ")
        #expect(read.paged.lines.last?.passage.page == 2)
    }
}
