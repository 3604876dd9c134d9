internal import Audits
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// A document's findings as cards, worst first, each with its table and its explanations.
struct FindingCards {
    /// Beyond so many findings no excerpt is shown: the page's size must stay in proportion to the document's.
    static let excerpted = 300

    let document: AuditedDocument
    let anchor: String

    func append(to writer: inout MarkupWriter) {
        writer.markup("<h3>")
        writer.both(Bilingual("Findings", "প্রাপ্ত অসঙ্গতি") + " (" + Bilingual.count(document.findings.count) + ")")
        writer.markup("</h3>\n")
        guard !document.findings.isEmpty else {
            writer.both(
                Bilingual(
                    "No rule that could be judged was found broken.", "যাচাই করা কোনো নিয়মের ব্যত্যয় পাওয়া যায়নি।"),
                element: "p", class: "calm")
            return
        }
        let order = FindingOrder.worstFirst(document.findings)
        let rowLimit = order.count > 60 ? 8 : 20
        let queue = order.filter { document.findings[$0].isReading }
        for (rank, index) in (order.filter { !document.findings[$0].isReading } + queue).enumerated() {
            if index == queue.first { queueHeading(queue.count, to: &writer) }
            card(index, rowLimit: rank < FindingCards.excerpted ? rowLimit : 0, to: &writer)
        }
    }

    private func queueHeading(_ count: Int, to writer: inout MarkupWriter) {
        writer.markup("<h3>")
        writer.both(
            Bilingual("To be read again on the page", "মূল পাতায় আবার পড়তে হবে") + " (" + Bilingual.count(count) + ")")
        writer.markup("</h3>\n")
    }

    private func card(_ index: Int, rowLimit: Int, to writer: inout MarkupWriter) {
        let finding = document.findings[index]
        let severity = finding.severity
        writer.markup("<article class=\"finding \(severity.rawValue)\" id=\"\(anchor)-f\(index + 1)\">\n<header>")
        writer.markup("<span class=\"badge \(severity.rawValue)\"><span aria-hidden=\"true\">\(severity.sign)</span> ")
        writer.both(severity.words)
        writer.markup("</span>")
        verdict(of: finding, to: &writer)
        writer.markup("</header>\n")
        writer.both(.message(finding.message), element: "h4", class: "message")
        writer.markup("\n<p class=\"rule\">")
        writer.both(Bilingual("Rule: ", "নিয়ম: ") + .title(of: finding.rule))
        writer.markup(" <code>\(finding.rule.rawValue)</code></p>\n")
        numbers(of: finding, to: &writer)
        if rowLimit > 0 {
            Excerpt(document: document, finding: finding, rowLimit: rowLimit).append(to: &writer)
        }
        explanations(of: finding, itself: index, to: &writer)
        writer.markup("</article>\n")
    }

    private func verdict(of finding: Finding, to writer: inout MarkupWriter) {
        if finding.blocked {
            writer.both(Bilingual("could not be judged", "যাচাই করা যায়নি"), class: "verdict")
        } else if finding.verdict != .undecided {
            writer.both(finding.verdict.words, class: "verdict")
        }
        if let index = finding.indicator, document.records.indicators.indices.contains(index) {
            writer.markup("<a class=\"record\" href=\"#\(anchor)-i\(index + 1)\">")
            writer.text(document.records.indicators[index].id)
            writer.markup("</a>")
        }
    }

    private func numbers(of finding: Finding, to writer: inout MarkupWriter) {
        let entries: [(Bilingual, String, String?)] = [
            (Bilingual("Declared", "ঘোষিত"), "declared", finding.declared.map(show)),
            (Bilingual("Computed", "গণনাকৃত"), "computed", finding.computed.map(show)),
            (Bilingual("Difference", "পার্থক্য"), "difference", finding.difference.map(signed)),
        ]
        guard entries.contains(where: { $0.2 != nil }) else { return }
        writer.markup("<dl class=\"numbers\">")
        for case (let label, let name, let value?) in entries {
            writer.markup("<div class=\"\(name)\"><dt>")
            writer.both(label)
            writer.markup("</dt><dd>")
            writer.both(.digits(value))
            writer.markup("</dd></div>")
        }
        writer.markup("</dl>\n")
    }

    private func show(_ quantity: Quantity) -> String {
        switch quantity {
        case .number(let value): value.description
        case .date(let date): date.description
        case .text(let text): text
        }
    }

    private func signed(_ difference: Decimal) -> String {
        difference.mantissa < 0 ? "−" + difference.description.dropFirst() : "+" + difference.description
    }

    private func explanations(of finding: Finding, itself: Int, to writer: inout MarkupWriter) {
        guard let first = finding.explanations.first else { return }
        writer.markup("<div class=\"why\"><h5>")
        writer.both(Bilingual("Likeliest explanation", "সবচেয়ে সম্ভাব্য ব্যাখ্যা"))
        writer.markup("</h5>\n<p>")
        if first.thousandths >= Explanation.leastTold {
            explanation(first, itself: itself, to: &writer)
        } else {
            writer.both(ExplanationWords.noneLikely)
        }
        writer.markup("</p>")
        // What is less likely than one in a hundred stays in the JSON.
        let others = finding.toldExplanations.dropFirst().prefix(4)
        if !others.isEmpty {
            writer.markup("<ol start=\"2\">")
            for other in others {
                writer.markup("<li>")
                explanation(other, itself: itself, to: &writer)
                writer.markup("</li>")
            }
            writer.markup("</ol>")
        }
        writer.markup("</div>\n")
    }

    private func explanation(_ explanation: Explanation, itself: Int, to writer: inout MarkupWriter) {
        writer.both(ExplanationWords.sentence(explanation, of: document.findings[itself]))
        writer.markup(" <span class=\"odds\">(")
        writer.both(ExplanationWords.odds(explanation))
        writer.markup(")</span>")
        let others = explanation.restores.filter { $0 != itself && document.findings.indices.contains($0) }
        guard !others.isEmpty else { return }
        writer.markup("<br>")
        writer.both(Bilingual("It would also settle:", "এতে আরও মিটবে:"))
        for (place, other) in others.prefix(12).enumerated() {
            writer.markup(place == 0 ? " " : ", ")
            writer.markup("<a href=\"#\(anchor)-f\(other + 1)\">")
            writer.both(.title(of: document.findings[other].rule))
            writer.markup("</a>")
        }
    }
}
