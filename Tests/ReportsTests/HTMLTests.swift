import Audits
import Foundation
import Testing

@Suite("The report page's source")
struct HTMLTests {
    @Test("no word of a document becomes markup")
    func textIsEscaped() {
        let html = ReportPage.html()
        #expect(html.contains("&lt;সকল&gt; &quot;কৃষক&quot; &amp; দল"))
        #expect(!html.contains("<সকল>"))
        #expect(html.contains("<h2>specimen &lt;q2&gt; &amp; ২.txt</h2>"))
    }

    @Test("nothing is loaded from anywhere")
    func nothingIsFetched() {
        let html = ReportPage.html()
        for forbidden in ["http:", "https:", "src=", "@import", "url(", "<script", "javascript:"] {
            #expect(!html.contains(forbidden), "\(forbidden)")
        }
    }

    @Test("every id stands once, and every link of the page leads to one")
    func linksLead() {
        let html = ReportPage.html()
        let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        let targets = Set(html.matches(of: /href="#([^"]*)"/).map { String($0.1) })
        #expect(!targets.isEmpty)
        #expect(targets.subtracting(ids).isEmpty, "\(targets.subtracting(ids))")
    }

    @Test("every start tag is closed, in order")
    func tagsNest() {
        let body = ReportPage.html().replacing(/<style>[\s\S]*<\/style>/, with: "")
        let void: Set<String> = ["meta", "link", "input", "br"]
        var open: [String] = []
        for match in body.matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*>/) {
            let name = String(match.2)
            if void.contains(name) { continue }
            if match.1.isEmpty {
                open.append(name)
            } else {
                #expect(
                    open.popLast() == name,
                    "</\(name)> at \(body.distance(from: body.startIndex, to: match.range.lowerBound))")
            }
        }
        #expect(open.isEmpty, "\(open)")
    }

    @Test("findings come worst first, and those to be read again on the page after them")
    func worstFirst() throws {
        let page = ReportPage.html()
        let queue = try #require(page.range(of: "To be read again on the page (2)"))
        func severities(_ part: Substring) -> [String] {
            part.matches(of: /<article class="finding (error|warning|note)"/).map { String($0.1) }
        }
        let (first, second) = (severities(page[..<queue.lowerBound]), severities(page[queue.upperBound...]))
        for order in [first, second] {
            #expect(order == ["error", "warning", "note"].flatMap { name in order.filter { $0 == name } })
        }
        #expect(first.count == 7)
        #expect(second.count == 2)
    }

    @Test("the language asked for is the one chosen when the page opens")
    func languageIsChosen() {
        #expect(ReportPage.html(language: "bn").contains("id=\"show-bn\" aria-label=\"বাংলা\" checked"))
        #expect(ReportPage.html(language: "bn").contains("<html lang=\"bn\">"))
        #expect(ReportPage.html().contains("id=\"show-en\" aria-label=\"English\" checked"))
    }

    @Test("a page grows with its findings, not with its findings times its tables")
    func sizeIsBounded() {
        var document = Specimen.document
        document.findings = (0..<2000).map { document.findings[$0 % 9] }
        let size = HTMLReportSize.section(document)
        #expect(size < 2000 * 12_000)
        #expect(size > 2000 * 500)
    }
}
