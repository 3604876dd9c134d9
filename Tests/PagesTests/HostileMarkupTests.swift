import Pages
import Testing

@Suite("Hostile markup costs bounded time and memory")
struct HostileMarkupTests {
    private func lines(_ text: String) -> Int { TranscribedPage(text).paged.lines.count }

    @Test("tables nested ten thousand deep are read as far as any is meant, or stay text")
    func nested() {
        #expect(lines(String(repeating: "<table><tr><td>ক", count: 10_000)) >= 1)
        let shallow = String(repeating: "<table><tr><td>", count: 60) + "ক" + String(repeating: "</table>", count: 60)
        #expect(lines(shallow) >= 1)
    }

    @Test("a million cells under a span that covers them all are bounded")
    func cells() {
        let head = "<table><tr>" + String(repeating: "<td rowspan=65000 colspan=9>", count: 200)
        let page = TranscribedPage(head + String(repeating: "<tr><td>১", count: 20_000) + "</table>")
        #expect(page.paged.cells.count <= TextLimits.cells)
        #expect(page.paged.lines.count > 10_000)
    }

    @Test("pages of words may have the highest numbers there are, and none behind them", arguments: [1, 3])
    func pageNumbers(repeats: Int) {
        let heading = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
        let pages = [String(Int32.max), "1", String(repeating: "7", count: 60), "2"].map { page in
            "1\t\(page)\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t\n"
                + "5\t\(page)\t1\t1\t1\t1\t100\t100\t120\t40\t95\tসভা\n"
        }
        let text = heading + String(repeating: pages.joined(), count: repeats)
        #expect(lines(text) > 0)
    }

    @Test("entities that a document defines stand for nothing")
    func entities() {
        let page = TranscribedPage(
            "<!DOCTYPE html [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><html><body><p>ক &b; খ</p></body></html>")
        #expect(page.rows.joined().contains { $0.contains("ক &b; খ") })
    }

    @Test(
        "one tag without end, and ends without beginnings, take no more than their length",
        arguments: ["<td ", "</i>", "<b>", "</table", "<table", "<!--", "&", "&#", "<td a=", "|", "| ", "|-", "\\|"])
    func repeated(_ piece: String) {
        let text = "<table><tr><td>\n" + String(repeating: piece, count: 1 << 18)
        let clock = ContinuousClock()
        let time = clock.measure { #expect(lines(text) >= 1) }
        #expect(time < .seconds(20))
    }

    @Test(
        "marks of other programs' forms without end take no more than their length",
        arguments: [
            "\\begin{tabular}", "\\multicolumn{99}{c}{", "{", "%", "&", "\\\\", "<otsl>", "<fcel>", "=E0=A6=", "=E0",
            "= ",
            "\\u09ea", "\\ud83d", "| \n", "\u{0B}", "\r\r\n", "| a |\n\n", "+-+-+\n", "+-+-+\n| a | b |\n",
        ])
    func otherForms(_ piece: String) {
        for start in [
            "", "\\begin{tabular}{l}", "<otsl><fcel>",
            "=E0=A6=85=E0=A6=85=E0=A6=85=E0=A6=85=E0=A6=85=E0=A6=85=E0=A6=85=E0=A6=85",
        ] {
            let text = start + String(repeating: piece, count: 1 << 15)
            let clock = ContinuousClock()
            let time = clock.measure { #expect(lines(text) >= 1) }
            #expect(time < .seconds(10), "\(start)")
        }
    }

    @Test("a tag with a thousand attributes leaves its text plain")
    func crowded() {
        let tag = "<table " + (0..<1000).map { "a\($0)=1 " }.joined() + "><tr><td>ক<td>খ</table>"
        #expect(!TranscribedPage(tag).rows.contains(["ক", "খ"]))
    }
}
