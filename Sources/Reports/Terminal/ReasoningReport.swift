public import Audits
internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Records

extension TerminalReport {
    /// The whole reasoning behind one finding: where it stands, the rules that bind its cells, its possible causes with
    /// what each would settle and break, and why the verdict is what it is.
    ///
    /// - Parameters:
    ///   - finding: An index into the document's findings.
    ///   - document: The audited document.
    /// - Returns: Lines, the last ended by a newline.
    /// - Complexity: as the audit's rules take.
    public func explanation(of finding: Int, in document: AuditedDocument) -> String {
        ReasoningReport(report: self, document: document, reasoning: Reasoning(of: finding, in: document)).text
    }
}

/// One finding's reasoning as a person reads it.
struct ReasoningReport {
    /// The most cells of one sum that are written out.
    private static let cellLimit = 12
    /// The most bytes of a stretch of text that are shown.
    private static let textLimit = 120
    /// The most rules that a cause is said to break, by name.
    private static let nameLimit = 6

    let report: TerminalReport
    let document: AuditedDocument
    let reasoning: Reasoning

    private var finding: Finding { document.findings[reasoning.finding] }
    private var records: DocumentRecords { document.records }

    /// The whole of it.
    var text: String {
        var result = report.finding(reasoning.finding, of: document, withCause: false)
        result += heading(Bilingual("What is printed", "যা ছাপা আছে")) + printed
        if !reasoning.checks.isEmpty {
            result += heading(Bilingual("The rules that bind these figures", "এই সংখ্যাগুলোকে যে নিয়ম বাঁধে")) + checks
        }
        result += heading(Bilingual("Possible causes", "সম্ভাব্য কারণ")) + causes
        result += heading(Bilingual("Verdict", "সিদ্ধান্ত")) + "  " + verdict + "\n"
        return result
    }

    private func heading(_ words: Bilingual) -> String { "\n" + words(report.language) + "\n" }

    private func say(_ words: Bilingual) -> String { report.digits(words(report.language)) }

    // MARK: - What is printed

    private var printed: String {
        guard !reasoning.cells.isEmpty else { return spans }
        var table = TextTable(columns: [
            .init(heading: report.say("Figure", "সংখ্যা")), .init(heading: report.say("Line", "লাইন"), isRight: true),
            .init(heading: report.say("Printed", "ছাপা")), .init(heading: report.say("Read as", "পঠিত")),
            .init(heading: report.say("Believed", "ধারণা")),
        ])
        for cell in reasoning.cells {
            let figure = records[cell]
            table.rows.append([
                name(of: cell), figure.passages.first.map { report.digits(String($0.span.line)) } ?? "–",
                figure.passages.map { DisplayWidth.safe(document.paged.text.raw($0)) }.joined(separator: " "),
                say(figure.value.words), believed(cell),
            ])
        }
        return table.text
    }

    /// What is believed to be printed in a cell: what is suggested, or what was read; where a likely cause would change it,
    /// that it is not decided.
    private func believed(_ cell: FigureReference) -> String {
        if let suggested = records[cell].suggested {
            return say(suggested.value.words) + " (\(odds(suggested.thousandths)))"
        }
        let isDoubted = told.contains { $0.explanation.kind != .arithmetic && $0.changes[cell] != nil }
        let isDecided = finding.verdict == .author || finding.verdict == .oddity
        return isDoubted && !isDecided
            ? report.say("not decided", "নিশ্চিত নয়") : report.say("as read", "যেমন পঠিত")
    }

    /// The causes that are told.
    private var told: [Reasoning.Alternative] {
        reasoning.alternatives.filter { $0.explanation.thousandths >= Explanation.leastTold }
    }

    /// The places of a finding about text, which has no figures, and what stands there.
    private var spans: String {
        finding.cells.isEmpty
            ? "  –\n"
            : finding.cells.map { span in
                "  " + say(Bilingual("line ", "লাইন ") + .count(Int(span.line))) + printed(span) + "\n"
            }.joined()
    }

    private func printed(_ span: SourceSpan) -> String {
        let (start, end) = (Int(span.start), Int(span.end))
        let source = document.paged.text.source
        guard 0 <= start, start < end, end <= source.count else { return "" }
        let text = String(decoding: source[start..<min(end, start + ReasoningReport.textLimit)], as: UTF8.self)
        return ": " + DisplayWidth.safe(text)
    }

    private func name(of cell: FigureReference) -> String {
        var row = ""
        switch cell {
        case .indicator(let index, _) where index != finding.indicator:
            // As it stands in the records, so that it can be pasted back.
            row = records.indicators.indices.contains(index) ? records.indicators[index].id + " " : ""
        case .area, .total:
            let line = records[cell].passages.first.map { Int($0.span.line) }
            row = line.map { say(Bilingual("line ", "লাইন ") + .count($0)) + " " } ?? ""
        default: break
        }
        return row + say(cell.words(in: records))
    }

    // MARK: - The rules

    private var checks: String {
        var result = ""
        for check in reasoning.checks {
            result += "  \(sign(check.judgement)) \(check.rule.rawValue)"
            if let other = check.finding { result += " (f\(other + 1))" }
            result += ": " + say(Bilingual.title(of: check.rule)) + "\n"
            result += "      " + working(check, [:], check.score) + "\n"
        }
        if reasoning.omitted > 0 {
            result +=
                "  " + say(Bilingual("and ", "এবং আরও ") + .count(reasoning.omitted) + Bilingual(" more", "টি")) + "\n"
        }
        return result
    }

    private func sign(_ judgement: Judgement) -> String {
        switch judgement {
        case .holds: "✓"
        case .fails: "✗"
        case .blocked: "?"
        case .silent: "·"
        }
    }

    /// The figures of a rule written out, with some of them changed: a sum as a sum.
    private func working(
        _ check: Reasoning.Check, _ changes: [FigureReference: FigureValue], _ score: ScoreWorking?
    ) -> String {
        let declared =
            check.declared.map { name(of: $0) + " = " + value(of: $0, changes) }
            ?? check.known.map { say(Bilingual("known ", "জানা ") + .digits($0.description)) }
        let shown = check.inputs.prefix(ReasoningReport.cellLimit)
        let rest = check.inputs.count > shown.count ? " … (\(report.digits(String(check.inputs.count))))" : ""
        guard check.isSum else {
            return
                ([declared].compactMap(\.self)
                + shown.map { name(of: $0) + " = " + value(of: $0, changes) }).joined(separator: ", ") + rest
                + (score.map { ": " + sum(of: $0) } ?? "")
        }
        var result = shown.map { value(of: $0, changes) }.joined(separator: " + ") + rest
        let quantities = check.inputs.map { (changes[$0] ?? records[$0].value).quantity }
        if let sum = Decimal.sum(quantities.compactMap(\.self)), !quantities.contains(nil) {
            result += " = " + report.digits(sum.description)
        }
        return [result, declared].compactMap(\.self).joined(separator: ", ")
    }

    /// What a row earns, written out: the share of the weight that was achieved.
    private func sum(of score: ScoreWorking) -> String {
        guard !score.isWhole else {
            return report.digits("\(score.achieved) ≥ \(score.target) → \(score.weight)")
        }
        return report.digits("\(score.weight) × \(score.achieved) ÷ \(score.target) = \(score.earned)")
    }

    private func value(of cell: FigureReference, _ changes: [FigureReference: FigureValue]) -> String {
        say((changes[cell] ?? records[cell].value).words)
    }

    // MARK: - The causes

    private var causes: String {
        guard !reasoning.alternatives.isEmpty || finding.isBounded else {
            return "  "
                + say(
                    Bilingual(
                        "None was looked for: the rule has no arithmetic that a figure could restore.",
                        "খোঁজা হয়নি: এই নিয়মে এমন হিসাব নেই যা কোনো সংখ্যা বদলালে মেলে।"))
                + "\n"
        }
        guard !told.isEmpty else { return "  " + say(ExplanationWords.noneLikely) + "\n" + bound }
        return told.enumerated().map { cause($1, number: $0 + 1) }.joined() + others + bound
    }

    /// What the causes that are not told come to.
    private var others: String {
        guard finding.otherThousandths >= Explanation.leastTold else { return "" }
        return "     \(odds(finding.otherThousandths))  " + say(Bilingual("other causes, together", "অন্যান্য কারণ, একত্রে"))
            + "\n"
    }

    /// Said where the search met its limit.
    private var bound: String {
        guard finding.isBounded else { return "" }
        return "  "
            + say(
                Bilingual(
                    "The causes were too many to look at them all; a likely one may be missing.",
                    "সম্ভাব্য কারণ এত বেশি যে সব দেখা যায়নি; কোনো সম্ভাব্য কারণ বাদ পড়ে থাকতে পারে।"))
            + "\n"
    }

    private func cause(_ alternative: Reasoning.Alternative, number: Int) -> String {
        let explanation = alternative.explanation
        let sentence =
            report.digits(DisplayWidth.safe(ExplanationWords.sentence(explanation, of: finding)(report.language)))
            + (explanation.kind == .arithmetic && explanation.edits.isEmpty ? correction : "")
        var result = "  \(report.digits(String(number))). \(odds(explanation.thousandths))  \(sentence)\n"
        let settled = explanation.restores.filter { document.findings.indices.contains($0) }
        if !explanation.edits.isEmpty, !settled.isEmpty {
            let names = settled.map { "f\($0 + 1) \(document.findings[$0].rule.rawValue)" }
            result += "       " + say(Bilingual("settles ", "মেটায় ")) + names.joined(separator: ", ") + "\n"
        }
        guard let judgements = alternative.judgements else { return result }
        for (place, check) in reasoning.checks.enumerated()
        where check.judgement == .fails && judgements[place] == .holds {
            result +=
                "       ✓ \(check.rule.rawValue): "
                + working(check, alternative.changes, alternative.scores[place]) + "\n"
        }
        return result + broken(alternative, judgements)
    }

    /// The rules that hold on the page as read and would not with a cause.
    private func broken(_ alternative: Reasoning.Alternative, _ judgements: [Judgement]) -> String {
        let broken = judgements.indices.filter {
            reasoning.checks[$0].judgement == .holds && judgements[$0] == .fails
        }
        return broken.prefix(ReasoningReport.nameLimit).map { place in
            "       ✗ " + say(Bilingual("would break ", "ভাঙবে ")) + reasoning.checks[place].rule.rawValue + ": "
                + working(reasoning.checks[place], alternative.changes, alternative.scores[place]) + "\n"
        }.joined()
    }

    /// What the office would have to write, where its own arithmetic is the cause.
    private var correction: String {
        // Where the figure is known from elsewhere it is what must not change.
        guard case .number(let declared) = finding.declared, case .number(let computed) = finding.computed,
            let own = reasoning.checks.first, own.finding == reasoning.finding, own.declared != nil
        else { return "" }
        if finding.rule == .scoreBounds {
            return " " + say(Bilingual("It should be at most \(computed).", "এটি সর্বোচ্চ \(computed) হতে পারে।"))
        }
        if !reasoning.brokenByCorrection.isEmpty {
            let names = reasoning.brokenByCorrection.map { reasoning.checks[$0].rule.rawValue }.joined(separator: ", ")
            return " "
                + say(
                    Bilingual(
                        "\(names) agrees with the declared \(declared): a figure that \(computed) is made of may be the wrong one.",
                        "\(names) ঘোষিত \(declared)-এর সঙ্গে মেলে: \(computed) যা দিয়ে হয় তার কোনো সংখ্যা ভুল হতে পারে।"))
        }
        return " "
            + say(
                Bilingual(
                    "Then the declared \(declared) should be \(computed).",
                    "তাহলে ঘোষিত \(declared) হওয়া উচিত \(computed)।"))
    }

    private func odds(_ thousandths: Int) -> String {
        say(ExplanationWords.odds(thousandths: thousandths))
    }

    // MARK: - The verdict

    private var verdict: String {
        if finding.blocked {
            return say(
                Bilingual(
                    "The rule could not be judged: a figure it needs cannot be read, or others contradict each other.",
                    "নিয়মটি যাচাই করা যায়নি: দরকারি সংখ্যা অপাঠ্য, বা অন্যগুলো পরস্পরবিরোধী।"))
        }
        return say(finding.verdict.words + ": " + VerdictWords.reason(finding, among: records))
    }
}
