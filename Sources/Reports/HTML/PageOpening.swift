internal import Findings
internal import Records

/// The head of a report page, the choice of language, and the table of documents.
enum PageOpening {
    static func append(
        _ summaries: [DocumentSummary], links: [String], language: Language, to writer: inout MarkupWriter
    ) {
        head(language, to: &writer)
        tiles(summaries, to: &writer)
        if summaries.count != 1 || links != ["#d1"] { documents(summaries, links: links, to: &writer) }
    }

    private static func head(_ language: Language, to writer: inout MarkupWriter) {
        let title = Bilingual("Jachai: discrepancy report", "যাচাই: অসঙ্গতি প্রতিবেদন")
        writer.markup(
            """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light">
            <link rel="icon" href="data:,">
            <title>
            """)
        writer.text(title(language))
        writer.markup("</title>\n<style>\n\(PageStyle.css)</style>\n</head>\n<body>\n")
        let choices = [
            ("en", "English", "en", language == .english), ("bn", "বাংলা", "bn", language == .bengali),
            ("both", "English + বাংলা", "en", false),
        ]
        for (name, label, _, isChosen) in choices {
            writer.markup("<input class=\"choice\" type=\"radio\" name=\"language\" id=\"show-\(name)\"")
            writer.markup(" aria-label=\"\(label)\"\(isChosen ? " checked" : "")>\n")
        }
        writer.markup("<div class=\"page\">\n<div class=\"top\">\n<h1>")
        writer.both(title)
        writer.markup("</h1>\n<div class=\"switch\">")
        for (name, label, code, _) in choices {
            writer.markup("<label for=\"show-\(name)\" lang=\"\(code)\">\(label)</label>")
        }
        writer.markup("</div>\n</div>\n<main>\n")
    }

    private static func tiles(_ summaries: [DocumentSummary], to writer: inout MarkupWriter) {
        func sum(_ count: (DocumentSummary) -> Int) -> Int { summaries.reduce(0) { $0 + count($1) } }
        writer.markup("<dl class=\"tiles\">\n")
        let tiles: [(Bilingual, Int, String)] = [
            (Bilingual("Documents", "নথি"), summaries.count, ""),
            (Bilingual("Indicators", "সূচক"), sum(\.indicators), ""),
            (Severity.error.plural + " \(Severity.error.sign)", sum(\.errors), "error"),
            (Severity.warning.plural + " \(Severity.warning.sign)", sum(\.warnings), "warning"),
            (Severity.note.plural + " \(Severity.note.sign)", sum(\.notes), "note"),
            (Bilingual("To read again", "আবার পড়তে হবে"), sum(\.readings), ""),
        ]
        for (label, count, name) in tiles {
            writer.markup("<div class=\"\(name)\"><dt>")
            writer.both(label)
            writer.markup("</dt><dd>")
            writer.both(.count(count))
            writer.markup("</dd></div>\n")
        }
        writer.markup("</dl>\n")
    }

    private static func documents(
        _ summaries: [DocumentSummary], links: [String], to writer: inout MarkupWriter
    ) {
        writer.markup("<div class=\"scroll\"><table class=\"documents\">\n<caption>")
        writer.both(Bilingual("The documents, in the order given", "নথিসমূহ, যে ক্রমে দেওয়া হয়েছে"))
        writer.markup("</caption>\n<thead><tr>")
        for heading in [
            Bilingual("Document", "নথি"), Bilingual("Kind", "ধরন"), Bilingual("Year", "অর্থবছর"),
            Bilingual("Office", "কার্যালয়"), Bilingual("Tables", "সারণি"), Bilingual("Indicators", "সূচক"),
            Severity.error.plural, Severity.warning.plural, Severity.note.plural,
            Bilingual("To read again", "আবার পড়তে হবে"),
        ] {
            writer.markup("<th scope=\"col\">")
            writer.both(heading)
            writer.markup("</th>")
        }
        writer.markup("</tr></thead>\n<tbody>\n")
        for (index, summary) in summaries.enumerated() {
            row(summary, link: links.indices.contains(index) ? links[index] : nil, to: &writer)
        }
        writer.markup("</tbody></table></div>\n")
    }

    private static func row(_ summary: DocumentSummary, link: String?, to writer: inout MarkupWriter) {
        writer.markup("<tr><td>")
        if let link {
            writer.markup("<a href=\"")
            writer.text(link)
            writer.markup("\">")
        }
        writer.text(summary.name)
        writer.markup(link == nil ? "</td><td>" : "</a></td><td>")
        writer.both(summary.kind.words)
        writer.markup("</td><td class=\"short\">")
        if let year = summary.fiscalYear { writer.both(.digits(year)) }
        writer.markup("</td><td lang=\"bn\">")
        writer.text(summary.office ?? "")
        writer.markup("</td>")
        for count in [
            summary.tables, summary.indicators, summary.errors, summary.warnings, summary.notes, summary.readings,
        ] {
            writer.markup("<td class=\"number\">")
            writer.both(.count(count))
            writer.markup("</td>")
        }
        writer.markup("</tr>\n")
    }
}
