import Figures
import Findings
import Pages
import Provenance

extension Specimen {
    static var findings: [Finding] {
        [
            wrongTotal, wrongScore, planWeights, blockedDocumentWeights, skippedSerial, tierOrder, impossibleDate,
            unreadable, unknownTemplate,
        ]
    }

    private static func number(_ value: Int64, places: Int = 0) -> Quantity { .number(Decimal(value, places: places)) }

    private static func spans(_ cells: [(Int, Int)]) -> [SourceSpan] { cells.map { paged.cell($0.0, $0.1).span } }

    private static var wrongTotal: Finding {
        var finding = Finding(
            rule: .totalQuarters, table: 0, indicator: 3,
            message: Message(
                "total.quarters.sum",
                [
                    "code": .text("[1.4.1]"), "declared": .number(Decimal(230)), "computed": .number(Decimal(250)),
                    "working": .text("60 + 90 + 40 + 60"),
                ]),
            declared: number(230), computed: number(250), cells: spans([(11, 10), (11, 6), (11, 7), (11, 8), (11, 9)]))
        finding.verdict = .author
        finding.explanations = [
            Explanation(kind: .arithmetic, edits: [], restores: [0], thousandths: 610),
            Explanation(
                kind: .misread,
                edits: [ExplanationEdit(span: paged.cell(11, 10).span, from: "২৩০", to: "২৫০")], restores: [0],
                thousandths: 240),
            Explanation(
                kind: .misread, edits: [ExplanationEdit(span: paged.cell(11, 8).span, from: "৪০", to: "২০")],
                restores: [0], thousandths: 150),
        ]
        return finding
    }

    private static var wrongScore: Finding {
        var finding = Finding(
            rule: .scoreRatio, table: 0, indicator: 1,
            message: Message("score.ratio", ["code": .text("[1.2.1]")]), declared: number(3),
            computed: number(15, places: 1),
            cells: spans([(9, 11), (9, 4), (9, 5), (9, 10)]))
        finding.severity = .warning
        finding.verdict = .misread
        finding.explanations = [
            Explanation(
                kind: .misread, edits: [ExplanationEdit(span: paged.cell(9, 5).span, from: "৮", to: "৪")],
                restores: [1], thousandths: 930)
        ]
        return finding
    }

    private static var planWeights: Finding {
        let title = paged.part("মান-২৫", of: paged.lines[2].passage)
        return Finding(
            rule: .weightPlan, table: 0,
            message: Message("weight.plan"), declared: number(25), computed: number(23),
            cells: [title.span] + spans([(8, 4), (9, 4), (10, 4), (11, 4)]))
    }

    private static var blockedDocumentWeights: Finding {
        var finding = Finding(
            rule: .weightDocument, table: 1, message: Message("weight.document.blocked"), declared: number(100),
            cells: spans([(20, 2), (18, 2)]))
        finding.severity = .note
        finding.blocked = true
        finding.explanations = [
            Explanation(
                kind: .missing, edits: [ExplanationEdit(span: paged.cell(18, 2).span, from: "??", to: "৪৫")],
                restores: [3, 7], thousandths: 800)
        ]
        return finding
    }

    private static var skippedSerial: Finding {
        Finding(
            rule: .serialSequence, table: 0, indicator: 2, message: Message("serial.sequence"), declared: number(4),
            computed: number(3), cells: spans([(10, 0), (9, 0)]))
    }

    private static var tierOrder: Finding {
        var finding = Finding(
            rule: .tierOrder, table: 2, indicator: 4, message: Message("tier.order"),
            cells: spans([(24, 6), (24, 4), (24, 5), (24, 7)]))
        finding.verdict = .ambiguous
        return finding
    }

    private static var impossibleDate: Finding {
        Finding(
            rule: .dateValid, message: Message("date.valid"), declared: .text("৩১/১১/২৪"),
            cells: [paged.lines[28].passage.span])
    }

    private static var unreadable: Finding {
        Finding(rule: .valueUnreadable, table: 1, message: Message("value.unreadable"), cells: spans([(18, 2)]))
    }

    private static var unknownTemplate: Finding {
        var finding = Finding(rule: .templateUnknown, table: 2, message: Message("template.unknown"), cells: [])
        finding.verdict = .oddity
        return finding
    }
}
