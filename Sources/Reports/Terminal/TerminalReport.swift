public import Audits
internal import BengaliText
internal import Figures
public import Findings
internal import Pages
internal import Provenance
internal import Records

/// What a person reads in a terminal.
public struct TerminalReport: Sendable {
    /// The language of headings and messages.
    public var language: Language
    /// Whether digits are shown in Bengali.
    public var bengaliDigits: Bool

    /// Makes a report.
    public init(language: Language, bengaliDigits: Bool) {
        self.language = language
        self.bengaliDigits = bengaliDigits
    }

    func say(_ english: String, _ bengali: String) -> String {
        language == .english ? english : bengali
    }

    func digits(_ text: String) -> String {
        MessageCatalogue.digits(text, bengali: bengaliDigits)
    }

    private func count(_ value: Int) -> String { digits(String(value)) }

    /// The summary table, a line a document, and a line of sums; columns align where Bengali is wide or combining.
    public func summary(_ summaries: [DocumentSummary]) -> String {
        var table = TextTable(columns: [
            .init(heading: say("Document", "নথি"), limit: 40), .init(heading: say("Kind", "ধরন")),
            .init(heading: say("Year", "অর্থবছর")), .init(heading: say("Office", "কার্যালয়"), limit: 36),
            .init(heading: say("Tables", "সারণি"), isRight: true),
            .init(heading: say("Indicators", "সূচক"), isRight: true),
            .init(heading: Severity.error.plural(language), isRight: true),
            .init(heading: Severity.warning.plural(language), isRight: true),
            .init(heading: Severity.note.plural(language), isRight: true),
            .init(heading: say("To reread", "আবার পড়ুন"), isRight: true),
        ])
        table.rows = summaries.map { summary in
            [
                DisplayWidth.safe(summary.name), summary.kind.words(language), digits(summary.fiscalYear ?? "–"),
                DisplayWidth.safe(summary.office ?? "–"),
            ] + numbers([summary])
        }
        if summaries.count > 1 {
            table.footer =
                [count(summaries.count) + say(" documents", "টি নথি"), "", "", ""] + numbers(summaries)
        }
        return table.text
    }

    private func numbers(_ summaries: [DocumentSummary]) -> [String] {
        [
            summaries.reduce(0) { $0 + $1.tables }, summaries.reduce(0) { $0 + $1.indicators },
            summaries.reduce(0) { $0 + $1.errors }, summaries.reduce(0) { $0 + $1.warnings },
            summaries.reduce(0) { $0 + $1.notes }, summaries.reduce(0) { $0 + $1.readings },
        ].map(count)
    }

    /// A document's findings, worst first, each with its message, where it stands, and its likeliest explanation.
    public func findings(_ document: AuditedDocument) -> String {
        let name = DisplayWidth.safe(document.source.name)
        guard !document.findings.isEmpty else {
            if document.records.indicators.isEmpty, document.records.totals.isEmpty {
                return name + ": "
                    + say(
                        "nothing was checked: no indicator could be read\n",
                        "কিছুই যাচাই করা যায়নি: কোনো সূচক পড়া যায়নি\n")
            }
            if document.records.indicators.allSatisfy({ $0.code == nil && $0.activityCode == nil }) {
                return name + ": "
                    + say(
                        "nothing disagrees in what was read, but no code of an indicator could be read\n",
                        "যতটা পড়া গেছে তাতে অমিল নেই, কিন্তু কোনো সূচকের কোড পড়া যায়নি\n")
            }
            return name + ": " + say("no discrepancy found\n", "কোনো অসঙ্গতি পাওয়া যায়নি\n")
        }
        let order = FindingOrder.worstFirst(document.findings)
        let queue = order.filter { document.findings[$0].isReading }
        let others = order.filter { !document.findings[$0].isReading }
        var result = others.map { finding($0, of: document) }.joined(separator: "\n")
        if !queue.isEmpty {
            result += (others.isEmpty ? "" : "\n") + readingQueueHeading(name, queue.count) + "\n"
            result += queue.map { finding($0, of: document) }.joined(separator: "\n")
        }
        return result
    }

    /// What stands above the findings that somebody should read the page for.
    private func readingQueueHeading(_ name: String, _ count: Int) -> String {
        let number = self.count(count)
        return "\(name): " + say("to be read again on the page: \(number)\n", "মূল পাতায় আবার পড়তে হবে: \(number)টি\n")
    }

    /// One finding: its message, where it stands, its number, and its likeliest cause.
    func finding(_ index: Int, of document: AuditedDocument, withCause: Bool = true) -> String {
        let finding = document.findings[index]
        let name = DisplayWidth.safe(document.source.name)
        let place = finding.cells.first.map { "\(name):\($0.line)" } ?? name
        var head = "\(place): \(finding.severity.words(language)) \(finding.severity.sign) \(finding.rule.rawValue)"
        head += " f\(index + 1)"
        if finding.blocked {
            head += say(" (could not be judged)", " (যাচাই করা যায়নি)")
        } else if finding.verdict != .undecided {
            head += " (\(finding.verdict.words(language)))"
        }
        let message = MessageCatalogue.shared.render(finding.message, in: language, bengaliDigits: bengaliDigits)
        var result = head + "\n  " + DisplayWidth.safe(message) + "\n"
        let values = [
            (say("declared", "ঘোষিত"), finding.declared.map(show)),
            (say("computed", "গণনাকৃত"), finding.computed.map(show)),
            (say("difference", "পার্থক্য"), finding.difference.map { digits($0.description) }),
        ].compactMap { label, value in value.map { "\(label) \($0)" } }
        if !values.isEmpty { result += "  " + values.joined(separator: ", ") + "\n" }
        return withCause ? result + cause(of: finding) : result
    }

    /// The likeliest cause; that there is none where even that is not likely.
    private func cause(of finding: Finding) -> String {
        guard let first = finding.explanations.first else { return "" }
        guard first.thousandths >= Explanation.leastTold else {
            return "  → " + ExplanationWords.noneLikely(language) + "\n"
        }
        let sentence = digits(DisplayWidth.safe(ExplanationWords.sentence(first, of: finding)(language)))
        return "  → \(sentence) (\(digits(ExplanationWords.odds(first)(language))))\n"
    }

    private func show(_ quantity: Quantity) -> String {
        switch quantity {
        case .number(let value): digits(value.description)
        case .date(let date): digits(date.description)
        case .text(let text): digits(DisplayWidth.safe(text))
        }
    }
}
