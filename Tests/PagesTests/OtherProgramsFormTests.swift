import Foundation
import Pages
import Provenance
import Testing

@Suite("Text in the forms of other programs")
struct OtherProgramsFormTests {
    private let rows = [
        ["ক্রম", "কার্যক্রম", "একক", "মান", "মোট"], ["১", "[১.১] সভা আয়োজন", "সংখ্যা", "", "৪"], ["২", "মেলা", "%", "৫", "৬"],
    ]

    private func lines(_ separator: String) -> [String] { rows.map { $0.joined(separator: separator) } }

    @Test(
        "marks that other programs end lines with end lines",
        arguments: ["\u{0B}", "\u{85}", "\u{2028}", "\u{2029}", "\r\r\n", "\u{0C}"])
    func lineEnds(_ end: String) {
        let page = TranscribedPage((["শিরোনাম"] + lines("\t")).joined(separator: end) + end + "পাঠ")
        #expect(page.rows == [["শিরোনাম"]] + rows + [["পাঠ"]])
        #expect(page.raws[2] == rows[1])
    }

    @Test("CR CR LF ends a row of a pipe table once")
    func doubledReturns() {
        let table = [lines(" | ")[0], "--- | --- | --- | --- | ---"] + lines(" | ")[1...]
        let page = TranscribedPage(table.map { "| " + $0 + " |" }.joined(separator: "\r\r\n") + "\r\r\n")
        #expect(page.rows == rows)
    }

    @Test("a form feed between two lines ends one and begins a page; a vertical tab in a cell is a break in it")
    func feed() {
        let page = TranscribedPage("পাঠ\u{0C}অন্য পাঠ\nআরও পাঠ\n")
        #expect(page.rows.count == 3)
        #expect(page.paged.lines.map(\.passage.page) == [1, 2, 2])
        #expect(!TranscribedPage("১\tসভা\u{0B}আয়োজন\t৫\n২\tমেলা\t৬\n৩\tপাঠ\t৭\n৪\tহাট\t৮\n").isTranscribed)
    }

    @Test("blank lines between the rows of a pipe table part none of it", arguments: [true, false])
    func spacedRows(_ isRuled: Bool) {
        let rule = isRuled ? ["| --- | --- | --- | --- | --- |"] : []
        let table = ["| " + lines(" | ")[0] + " |"] + rule + lines(" | ")[1...].map { "| " + $0 + " |" }
        let page = TranscribedPage("শিরোনাম\n\n" + table.joined(separator: "\n\n") + "\n\nপাঠ\n")
        #expect(page.rows.filter { $0.count > 1 } == rows)
        #expect(page.rows.last == ["পাঠ"])
        #expect(page.paged.lines.last?.lastNumber == (isRuled ? 11 : 9))
    }

    @Test("lines between two drawn lines of a grid are one row's; without a line below every row each is a row")
    func grids() {
        let rule = "+----+------+----+----+----+"
        let grid = [
            rule, "| ক্রম | কার্যক্রম | একক | মান | মোট |", "+====+======+====+====+====+",
            "| ১ | [১.১] সভা | সংখ্যা |  | ৪ |", "|  | আয়োজন |  |  |  |", rule, "| ২ | মেলা | % | ৫ | ৬ |", rule,
        ]
        let page = TranscribedPage(grid.joined(separator: "\n"))
        #expect(page.rows == rows)
        #expect(page.raws[1][1] == "[১.১] সভা\nআয়োজন" || page.raws[1][1] == "[১.১] সভা আয়োজন")
        let fenced = lines(" | ").map { "| " + $0 + " |" }
        let simple = [rule, fenced[0], rule, fenced[1], fenced[2], rule]
        #expect(TranscribedPage(simple.joined(separator: "\n")).rows == rows)
    }

    @Test("tokens of DocTags part rows and cells; what a cell covers is empty; its own tags are none of the text")
    func tokens() {
        let text = """
            <doctag><section_header_level_1><loc_10><loc_20>শিরোনাম</section_header_level_1>
            <otsl><loc_1><loc_2><ched>ক্রম<ched>কার্যক্রম<lcel><ched>মান<nl>
            <fcel>১<fcel>সভা<ecel><fcel>৪<nl>
            <ucel><fcel>মেলা<fcel>%<fcel>৫<nl></otsl>
            <page_break>
            <text>পাঠ</text></doctag>
            """
        let page = TranscribedPage(text)
        let table = [["ক্রম", "কার্যক্রম", "", "মান"], ["১", "সভা", "", "৪"], ["", "মেলা", "%", "৫"]]
        #expect(page.rows.filter { $0.count > 1 } == table)
        #expect(page.raws.filter { $0.count > 1 } == table)
        #expect(page.rows.first == ["শিরোনাম"])
        #expect(page.rows.last == ["পাঠ"])
        #expect(page.paged.lines.last?.passage.page == 2)
    }

    @Test("tables of LaTeX are rows and cells, their commands none of the text, and a bare percent sign no comment")
    func latex() {
        let text = #"""
            \section{শিরোনাম}
            \begin{table}[h]
            \begin{tabular}{|l|l|p{2cm}|l|}
            \hline
            \multirow{2}{*}{ক্রম} & \textbf{কার্যক্রম} & \multicolumn{2}{c|}{মান} \\ \cline{3-4}
             & & লক্ষ্য & অর্জন \\ \hline % নিচে সারি
            ১ & সভা ও
              মেলা & ৮০\% & ৭০% \\[2pt]
            ২ & ক\&খ & {\bf ৫} &  \\
            \end{tabular}
            \end{table}
            পাঠ
            """#
        let page = TranscribedPage(text)
        let table = [
            ["ক্রম", "কার্যক্রম", "মান", ""], ["", "", "লক্ষ্য", "অর্জন"], ["১", "সভা ও মেলা", "৮০%", "৭০%"],
            ["২", "ক&খ", "৫", ""],
        ]
        #expect(page.rows.filter { $0.count > 1 } == table)
        #expect(page.raws.first { $0.first == "১" }?[2].hasPrefix("৮০") == true)
        #expect(page.rows.first == ["শিরোনাম"])
        #expect(page.rows.last == ["পাঠ"])
    }

    private func quotedPrintable(_ text: String) -> String {
        var line = ""
        var result = ""
        for byte in text.utf8 {
            let piece = byte < 0x80 && byte != 0x3D ? String(UnicodeScalar(byte)) : String(format: "=%02X", byte)
            if byte != 0x0A, line.utf8.count + piece.utf8.count > 75 {
                result += line + "=\r\n"
                line = ""
            }
            line += piece
            if byte == 0x0A {
                result += line
                line = ""
            }
        }
        return result + line
    }

    @Test("quoted-printable is read, letters that a line's end parts too, and each cell leads back to its bytes")
    func quoted() {
        let source = quotedPrintable(lines("\t").joined(separator: "\n") + "\n")
        let page = TranscribedPage(source)
        #expect(page.rows == rows)
        #expect(page.raws[2][0] == "=E0=A7=A8")
    }

    @Test("letters written by their numbers are read; so are tabs and line ends where no others stand there")
    func escapes() {
        func escaped(_ text: String) -> String {
            text.unicodeScalars.map { $0.isASCII ? String($0) : String(format: "\\u%04x", $0.value) }.joined()
        }
        let page = TranscribedPage(escaped(lines("\t").joined(separator: "\n")))
        #expect(page.rows == rows)
        #expect(page.raws[2][0] == "\\u09e8")
        #expect(TranscribedPage(escaped(lines("\\t").joined(separator: "\\n"))).rows == rows)
    }

    @Test("references to spaces and letters in text without tags are read; other ampersands stay")
    func references() {
        let page = TranscribedPage("১\t&nbsp;৪\tক&খ\n২\t&#160;৫&nbsp;\t&#2534;\n")
        #expect(page.rows == [["১", "৪", "ক&খ"], ["২", "৫", "০"]])
        #expect(!TranscribedPage("ক&খ\tগ&ঘ\nR&D; x\n").isTranscribed)
    }

    @Test("rows of pipes that mail has broken behind spaces are whole; rows that only end in spaces are left")
    func flowed() {
        let table =
            ["| ক্রম | কার্যক্রম | একক | \nমান | মোট |", "| --- | --- | --- | --- | \n--- |"]
            + ["| ১ | [১.১] সভা \nআয়োজন | সংখ্যা |  | ৪ |", "| ২ | মেলা | %\n | ৫ | ৬ |"]
        let page = TranscribedPage("শিরোনাম\n\n" + table.joined(separator: "\n") + "\nপাঠ\n")
        #expect(page.rows.filter { $0.count > 1 } == rows)
        let spaced = lines(" | ").map { "| " + $0 + " | " }
        #expect(TranscribedPage(spaced.joined(separator: "\n")).rows == rows)
    }

    @Test("values by commas may have a space between a comma and a quotation mark")
    func spacedQuotes() {
        let text = rows.map { $0.map { "\"\($0)\"" }.joined(separator: ", ") }.joined(separator: "\n")
        #expect(TranscribedPage(text).rows == rows)
        let cell = text.replacing("মেলা", with: "মেলা, \"\"হাট\"\"")
        #expect(TranscribedPage(cell).rows[2][1] == "মেলা, \"হাট\"")
    }

    @Test("bars that are broken in their middle part cells as whole ones do")
    func brokenBars() {
        let page = TranscribedPage(lines(" ¦ ").map { "¦ " + $0 + " ¦" }.joined(separator: "\n") + "\n")
        #expect(page.rows == rows)
        #expect(page.raws[2] == rows[2])
    }

    @Test("the part of a mail that is written in base64 is read, and each letter leads to letters of its own")
    func encodedMail() {
        let table = "শিরোনাম\n" + lines("\t").joined(separator: "\n") + "\n"
        let encoded = Data(table.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
        let mail = "From: office@example.org\nContent-Transfer-Encoding: BASE64\n\n\(encoded)\n"
        let page = TranscribedPage(mail)
        #expect(page.rows.filter { $0 != [""] }.suffix(rows.count + 1) == [["শিরোনাম"]] + rows)
        let cells = page.paged.cells.map(\.source)
        #expect(zip(cells, cells.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        #expect(TranscribedPage("পাঠ\nContent-Transfer-Encoding: base64\n\nAAEC/wD+\n").rows.count == 4)
    }

    @Test("markup whose tags are written as references is read as markup")
    func escapedMarkup() {
        let html =
            "<p>শিরোনাম</p>\n<table>"
            + rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined(separator: "\n")
            + "</table>\n"
        let escaped = html.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        let page = TranscribedPage(escaped)
        #expect(page.rows == [["শিরোনাম"]] + rows)
        #expect(page.raws[1] == rows[0])
        #expect(!TranscribedPage("ক &lt; খ\n").rows.joined().contains { $0.contains("<td") })
    }

    @Test("tables of MediaWiki are rows and cells; what a cell spans is empty")
    func wikiTables() {
        let text = """
            শিরোনাম
            {| class="wikitable"
            ! rowspan="2" | ক্রম
            ! rowspan="2" | কার্যক্রম
            ! colspan=2 | অর্জন
            |-
            ! ১ম !! ২য়
            |-
            | rowspan="2" | ১
            | সভা || ৪ || -
            |-
            | মেলা
            ও হাট
            | '''৫'''
            |
            |}
            পাঠ
            """
        let page = TranscribedPage(text)
        let table = [
            ["ক্রম", "কার্যক্রম", "অর্জন", ""], ["", "", "১ম", "২য়"], ["১", "সভা", "৪", "-"], ["", "মেলা ও হাট", "৫", ""],
        ]
        #expect(page.rows == [["শিরোনাম"]] + table + [["পাঠ"]])
    }

    @Test("blocks that are displayed as a table's rows and cells are those")
    func displayedTables() {
        let table = rows.map { row in
            "<div style='display: table-row'>"
                + row.map { "<div style='display:table-cell; width:9%'>\($0)</div>" }.joined() + "</div>"
        }
        let page = "<html><body><p>শিরোনাম</p><div style='display:table'>\(table.joined())</div><p>পাঠ</p></body></html>"
        #expect(TranscribedPage(page).rows == [["শিরোনাম"]] + rows + [["পাঠ"]])
        let plain = page.replacing("table-row", with: "block").replacing("table-cell", with: "inline-block")
            .replacing("display:table'", with: "display:block'")
        #expect(TranscribedPage(plain).rows.allSatisfy { $0.count == 1 })
    }

    @Test(
        "headings whose cells a word processor wrote in several paragraphs are a row, though nothing else is in another form"
    )
    func brokenHeading() {
        let text = "ক্রম\nনং\tকার্যক্রম\tএকক\nনাম\tমান\tমোট\nঅর্জন\n১\t২\t৩\t৪\t৫\n" + lines("\t")[1...].joined(separator: "\n")
        let page = TranscribedPage(text.replacing("মোট\nঅর্জন", with: "মোট"))
        #expect(page.rows == [["ক্রম নং", "কার্যক্রম", "একক নাম", "মান", "মোট"], ["১", "২", "৩", "৪", "৫"]] + rows[1...])
        #expect(!TranscribedPage("১\t২\t৩\t৪\t৫\n" + lines("\t").joined(separator: "\n")).isTranscribed)
    }
}
