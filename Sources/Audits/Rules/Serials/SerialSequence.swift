internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// Serial numbers run on.
///
/// ## What it checks
/// The serials that a table prints count up by one. The first serial that does not is the finding; a single serial that
/// its neighbours on both sides contradict is taken for a wrong one.
///
/// ## Why it matters
/// A skipped serial is a row that was left out, or lost between the page and the reader.
///
/// ## Source
/// The serial column of the Cabinet Division's formats and of the offices' own registers.
///
/// ## Tolerance
/// A serial may be merged over several rows, or printed again on each row of its activity.
///
/// ## Not reported
/// Where a table begins; empty and unreadable serials; numbering that begins again at 1 under a section's heading, a
/// repeated heading or a total; tables most of whose serials jump, which are extracts.
enum SerialSequence: PrintRule {
    static let name = RuleName.serialSequence

    static func questions(_ context: AuditContext) -> [PrintQuestion] {
        context.layout.tables.indices.flatMap { table in
            questions(PrintedSerial.all(ofTable: table, in: context), table, context)
        }
    }

    private static func questions(
        _ serials: [PrintedSerial], _ table: Int, _ context: AuditContext
    ) -> [PrintQuestion] {
        var found: [PrintQuestion] = []
        var steps = 0
        var previous: Int?
        for (place, serial) in serials.enumerated() {
            guard let before = previous, !serial.mayBeginAgain else {
                previous = serial.number
                continue
            }
            steps += 1
            let expected = before &+ 1
            let next = place + 1 < serials.count ? serials[place + 1] : nil
            if serial.number == expected || isRepeated(serial, before, serials[place - 1], context) {
                previous = serial.number
                continue
            }
            // A single wrong serial does not move the count; a gap does.
            let isOutlier = next?.number == expected &+ 1 && next?.number != serial.number &+ 1
            let finding = finding(serial, after: before, expected, table, context)
            let isOneOf = isOutlier || next == nil
            let candidate = isOneOf ? misread(serial, as: expected, isOutlier: isOutlier, context) : nil
            // A number printed twice, and a gap, are what authors make of a row put in or taken out.
            let isCommon = serial.number == before || !isOneOf
            found.append(
                PrintQuestion(
                    finding, candidate.map { [$0] } ?? [], author: "author.serial.sequence",
                    share: Priors.embedded.probability(isCommon ? "author.code.copied" : "author.text.digit")))
            previous = isOutlier ? expected : serial.number
        }
        return found.count > 1 && found.count * 2 > steps ? [] : found
    }

    /// Whether a number stands again for the same group: beside the same activity, filled down or printed again in each
    /// of its rows, or beside the same area where rows have no activity.
    private static func isRepeated(
        _ serial: PrintedSerial, _ before: Int, _ previous: PrintedSerial, _ context: AuditContext
    ) -> Bool {
        guard serial.number == before, let index = serial.indicator, let last = previous.indicator else { return false }
        let indicators = context.records.indicators.span
        if let code = indicators[index].activityCode { return code == indicators[last].activityCode }
        let words = { (passages: [Passage]) in passages.map { Array(context.paged.text.bytes[$0.text]) } }
        let activity = words(indicators[index].activity)
        if !activity.isEmpty { return activity == words(indicators[last].activity) }
        if let code = indicators[index].code, let above = indicators[last].code, code.numbers.count >= 3 {
            // Without a column of activities an indicator's code still names its own.
            return code.mandatory == above.mandatory && code.numbers.dropLast() == above.numbers.dropLast()
        }
        return indicators[index].area != nil && indicators[index].area == indicators[last].area
    }

    private static func finding(
        _ serial: PrintedSerial, after before: Int, _ expected: Int, _ table: Int, _ context: AuditContext
    ) -> Finding {
        let key =
            serial.number == before
            ? "serial.sequence.twice" : serial.number < before ? "serial.sequence.back" : "serial.sequence.gap"
        return Finding(
            rule: name, table: table, indicator: serial.indicator,
            message: Message(
                key, ["serial": .count(serial.number), "previous": .count(before), "computed": .count(expected)]),
            declared: .number(Decimal(Int64(serial.number))), computed: .number(Decimal(Int64(expected))),
            cells: [serial.passage.span])
    }

    /// The serial that belongs there; its neighbours on both sides say so, and the first number of its row's code.
    private static func misread(
        _ serial: PrintedSerial, as expected: Int, isOutlier: Bool, _ context: AuditContext
    ) -> PrintCandidate? {
        let printed = context.paged.text.raw(serial.passage)
        let read = PrintedDigits.values(in: printed)
        let bare = PrintedDigits.values(in: String(expected))
        let wanted = Array(repeating: 0, count: max(0, read.count - bare.count)) + bare
        guard let to = PrintedDigits.replaced(in: printed, by: wanted) else { return nil }
        var witnesses = isOutlier ? 1 : 0
        if let index = serial.indicator, let first = context.records.indicators[index].code?.numbers.first,
            first == expected, context.records.indicators[index].codePassage != serial.passage
        {
            witnesses += 1
        }
        return PrintCandidate(
            edits: [ExplanationEdit(span: serial.passage.span, from: printed, to: to)], witnesses: witnesses)
    }
}
