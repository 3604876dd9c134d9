internal import Audits
internal import BengaliText
internal import Findings
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// What stands in no record: the tables without records, the blocks set aside with their reasons, and the edits.
struct SetAside {
    let document: AuditedDocument

    func append(to writer: inout MarkupWriter) {
        writer.markup("<h3>")
        writer.both(Bilingual("What else was read", "আর যা পড়া হয়েছে"))
        writer.markup("</h3>\n")
        counts(to: &writer)
        tables(to: &writer)
        blocks(to: &writer)
    }

    private func counts(to writer: inout MarkupWriter) {
        let edits = document.paged.text.edits
        let evidenced = edits.count { $0.rule.safety == .evidenced }
        let lines = document.paged.lines.count
        writer.both(
            Bilingual(
                "\(lines) lines; \(document.layout.tables.count) tables; \(document.layout.blocks.count) blocks of text. "
                    + "\(edits.count) edits to spelling, \(evidenced) of them readings that name their evidence; "
                    + "no digit was changed for another.",
                MessageCatalogue.digits(
                    "\(lines)টি লাইন; \(document.layout.tables.count)টি সারণি; \(document.layout.blocks.count)টি অংশ। "
                        + "বানানে \(edits.count)টি সম্পাদনা, তার \(evidenced)টি প্রমাণসহ পাঠ; কোনো অঙ্ক বদলানো হয়নি।",
                    bengali: true)), element: "p")
        writer.markup("\n")
    }

    private func tables(to writer: inout MarkupWriter) {
        let bare = document.layout.tables.indices.filter { document.records.indicators(ofTable: $0).isEmpty }
        guard !bare.isEmpty else { return }
        writer.markup("<details><summary>")
        writer.both(Bilingual("Tables without indicators", "সূচকহীন সারণি") + " (" + Bilingual.count(bare.count) + ")")
        writer.markup("</summary>\n<ul>")
        for index in bare.prefix(200) {
            writer.markup("<li>")
            TableCaption.append(document.layout.tables[index], index: index, text: document.paged.text, to: &writer)
            writer.markup("</li>\n")
        }
        writer.markup("</ul></details>\n")
    }

    private func blocks(to writer: inout MarkupWriter) {
        let blocks = document.layout.blocks.filter { $0.reason != nil }
        guard !blocks.isEmpty else { return }
        let reasons = ReasonWords(.shared)
        writer.markup("<div class=\"scroll list\"><table class=\"plain narrow\">\n<caption>")
        writer.both(Bilingual("Set aside, and why", "আলাদা রাখা হয়েছে, এবং কেন") + " (" + Bilingual.count(blocks.count) + ")")
        writer.markup("</caption>\n<thead><tr>")
        for label in [
            Bilingual("Line", "লাইন"), Bilingual("What", "কী"), Bilingual("Why", "কেন"), Bilingual("Text", "লেখা"),
        ] {
            writer.markup("<th scope=\"col\">")
            writer.both(label)
            writer.markup("</th>")
        }
        writer.markup("</tr></thead>\n<tbody>\n")
        for block in blocks.prefix(200) {
            let lines = document.paged.lines[block.lines.clamped(to: document.paged.lines.indices)].map(\.passage)
            writer.markup("<tr><th scope=\"row\">")
            writer.both(.count(Int(lines.first?.line ?? 1)))
            writer.markup("</th><td>")
            writer.both(block.kind.words)
            writer.markup("</td><td>")
            let key = block.reason ?? ""
            writer.both(Bilingual(reasons.english(key), reasons.bengali(key)))
            writer.markup("</td><td class=\"wide\" lang=\"bn\">")
            writer.passages(lines.filter { !$0.isEmpty }, of: document.paged.text, limit: 240)
            writer.markup("</td></tr>\n")
        }
        writer.markup("</tbody></table></div>\n")
    }
}
