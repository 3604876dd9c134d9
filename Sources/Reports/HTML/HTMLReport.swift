public import Audits
internal import Figures
public import Findings
internal import Pages
internal import Records

/// The self-contained report page, in English and Bengali, for a browser and for paper.
///
/// It fetches nothing and runs no script: both languages stand in the page, and two radio buttons choose. All text of
/// the document is escaped. A finding shows an excerpt of its table, so that the page's size stays in proportion to the
/// document's.
public enum HTMLReport {
    /// One document's part of a page: its findings, worst first, each with its table; then its records.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - anchor: The `id` of the part, unique in its page.
    /// - Returns: The part's HTML.
    public static func section(_ document: AuditedDocument, anchor: String) -> [UInt8] {
        var writer = MarkupWriter()
        writer.markup("<section class=\"document\" id=\"\(anchor)\">\n<h2>")
        writer.text(document.source.name)
        writer.markup("</h2>\n")
        about(document, to: &writer)
        FindingCards(document: document, anchor: anchor).append(to: &writer)
        RecordTables(document: document, anchor: anchor).append(to: &writer)
        SetAside(document: document).append(to: &writer)
        writer.markup("</section>\n")
        return writer.output
    }

    /// What stands before the first section of a page: the head, and a table of the documents with links.
    ///
    /// - Parameters:
    ///   - summaries: The documents, in order.
    ///   - links: Where each document's part stands: `#d1` in this page, or `pages/0001.html`.
    ///   - language: The language shown first.
    /// - Returns: The HTML from the document type to the opening of the main part.
    public static func opening(
        summaries: [DocumentSummary], links: [String], language: Language
    ) -> [UInt8] {
        var writer = MarkupWriter()
        PageOpening.append(summaries, links: links, language: language, to: &writer)
        return writer.output
    }

    /// What stands after the last section of a page.
    public static var closing: [UInt8] {
        var writer = MarkupWriter()
        writer.markup("</main>\n<footer>")
        writer.both(
            Bilingual(
                "Figures stand as printed. Where a reading is doubted, what it may have been stands beside it after an arrow "
                    + "and changes nothing. Line numbers count lines of the source.",
                "সংখ্যা যেমন ছাপা তেমনই দেখানো হয়েছে। কোনো পাঠ নিয়ে সন্দেহ থাকলে সম্ভাব্য পাঠটি তীরচিহ্নের পরে পাশে আছে, মূল বদলায়নি। "
                    + "লাইন নম্বর মূল ফাইলের লাইন।"), element: "p")
        writer.markup("</footer>\n</div>\n</body>\n</html>\n")
        return writer.output
    }

    private static func about(_ document: AuditedDocument, to writer: inout MarkupWriter) {
        let records = document.records
        writer.markup("<p class=\"about\"><span class=\"fact\">")
        writer.both(records.kind.words)
        writer.markup("</span>")
        if let year = records.fiscalYear {
            let quarter =
                records.quarter.map { Bilingual(", quarter ", ", কোয়ার্টার ") + Bilingual.count($0) } ?? Bilingual("", "")
            writer.markup("<span class=\"fact\">")
            writer.both(Bilingual.digits(year.description) + quarter)
            writer.markup("</span>")
        }
        if let name = records.office.name {
            writer.markup("<span class=\"fact\" lang=\"bn\">")
            writer.passages([name], of: document.paged.text, limit: 240)
            writer.markup("</span>")
        }
        writer.markup("<span class=\"fact\">")
        writer.both(Bilingual.count(document.source.bytes) + Bilingual(" bytes", " বাইট"))
        writer.markup("</span><span class=\"fact\">SHA-256 <code title=\"")
        writer.text(document.source.sha256)
        writer.markup("\">")
        writer.text(String(document.source.sha256.prefix(16)))
        writer.markup("…</code></span></p>\n")
    }
}
