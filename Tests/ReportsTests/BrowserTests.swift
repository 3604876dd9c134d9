import Foundation
import Testing

@Suite("The report page in a browser", .serialized)
struct BrowserTests {
    /// What a script put into a copy of the page measures, as JSON in the document's title.
    private static let script = """
        <script>
        addEventListener('load', () => {
          const width = text => { const s = document.createElement('span'); s.lang = 'bn'; s.style.fontSize = '100px';
            s.style.position = 'absolute'; s.textContent = text; document.body.append(s); const w = s.offsetWidth;
            s.remove(); return w; };
          const shown = selector => [...document.querySelectorAll(selector)].filter(e => e.offsetParent).length;
          const result = {
            overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            declared: shown('td.declared, mark.declared'), input: shown('td.input, mark.input'),
            shaped: width('ক্ষ') < width('ক') + width('ষ') ? 1 : 0,
            english: shown('.message.en'), bengali: shown('.message.bn'),
            resources: performance.getEntriesByType('resource').length,
            clipped: [...document.querySelectorAll('.scroll')].filter(e => e.scrollWidth > e.clientWidth + 1).length,
          };
          document.getElementById('show-bn').click();
          result.englishAfter = shown('.message.en'); result.bengaliAfter = shown('.message.bn');
          document.getElementById('show-both').click();
          result.englishBoth = shown('.message.en'); result.bengaliBoth = shown('.message.bn');
          document.title = 'MEASURED' + JSON.stringify(result);
        });
        </script>
        """

    private func measure(width: Int) throws -> (values: [String: Int], errors: String) {
        let html = ReportPage.html().replacingOccurrences(of: "</body>", with: BrowserTests.script + "</body>")
        let file = try ReportPage.write(html, as: "measured-\(width).html")
        let result = try ReportPage.browse(file, ["--window-size=\(width),1200", "--dump-dom"])
        let title = try #require(
            result.output.firstMatch(of: /<title>MEASURED(\{.*?\})<\/title>/), "\(result.errors.suffix(800))")
        let values = try JSONDecoder().decode([String: Int].self, from: Data(String(title.1).utf8))
        return (values, result.errors)
    }

    @Test("nothing overflows, the cells are marked, Bengali is shaped, and nothing is fetched")
    func isSound() throws {
        let (values, errors) = try measure(width: 1280)
        #expect(values["overflow"] == 0)
        #expect(values["clipped"] == 0)
        #expect(values["declared"] == 8)
        #expect((values["input"] ?? 0) >= 15)
        #expect(values["shaped"] == 1)
        #expect(values["resources"] == 0)
        #expect(!errors.contains("CONSOLE"), "\(errors)")
    }

    @Test("the page fits a telephone's width: only tables scroll")
    func fitsSmallScreens() throws {
        // Headless Chromium's window is never narrower than 500 pixels.
        #expect(try measure(width: 500).values["overflow"] == 0)
    }

    @Test("one language is shown at a time, and a click shows the other or both")
    func languagesSwitch() throws {
        let values = try measure(width: 1280).values
        #expect(values["english"] == 9 && values["bengali"] == 0)
        #expect(values["englishAfter"] == 0 && values["bengaliAfter"] == 9)
        #expect(values["englishBoth"] == 9 && values["bengaliBoth"] == 9)
    }

    @Test("the page prints, and can be photographed")
    func prints() throws {
        let file = try ReportPage.write(ReportPage.html(), as: "report.html")
        let paper = ReportPage.folder.appendingPathComponent("report.pdf")
        let picture = ReportPage.folder.appendingPathComponent("report.png")
        for output in [paper, picture] { try? FileManager.default.removeItem(at: output) }
        _ = try ReportPage.browse(file, ["--no-pdf-header-footer", "--print-to-pdf=\(paper.path)"])
        #expect(try Data(contentsOf: paper).starts(with: Array("%PDF-".utf8)))
        _ = try ReportPage.browse(file, ["--window-size=1280,2400", "--screenshot=\(picture.path)"])
        #expect(try Data(contentsOf: picture).count > 20_000)
    }
}
