internal import BengaliText
internal import Findings
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// An indicator's code extends its activity's.
///
/// ## What it checks
/// The code of every indicator begins with the numbers of its activity's code and has at least one number more:
/// `[২.১.১]` under `[২.১]`. Where several indicators of one activity are at odds with it in the same way there is one
/// finding, for the activity's code is the likelier to be wrong.
///
/// ## Why it matters
/// A code is how an indicator is found again in the quarterly reports, in the evidence and in the reporting system; one
/// that belongs to another activity moves its figures there.
///
/// ## Source
/// The numbering of activities and indicators in the Cabinet Division's formats for annual performance agreements.
///
/// ## Tolerance
/// None.
///
/// ## Not reported
/// Indicators without a code or whose activity has none; plans that number only their activities; tables in which every
/// indicator repeats its activity's code.
enum CodeParent: PrintRule {
    static let name = RuleName.codeParent

    static func questions(_ context: AuditContext) -> [PrintQuestion] {
        // Made for the first table that needs them: they are those of the whole document.
        var witnesses: CodeWitnesses?
        return context.layout.tables.indices.flatMap { questions($0, &witnesses, context) }
    }

    /// Whether an indicator has a code that does not extend its activity's.
    static func isBroken(_ index: Int, _ records: DocumentRecords) -> Bool {
        guard let passage = records.indicators[index].codePassage,
            let activityPassage = records.indicators[index].activityCodePassage, passage != activityPassage,
            let code = records.indicators[index].code, let activity = records.indicators[index].activityCode
        else { return false }
        return !CodeSuccession.extends(code, activity)
    }

    private static func questions(
        _ table: Int, _ known: inout CodeWitnesses?, _ context: AuditContext
    ) -> [PrintQuestion] {
        let range = context.records.indicators(ofTable: table)
        let broken = range.filter { isBroken($0, context.records) }
        guard !broken.isEmpty, !repeatsActivities(range, context) else { return [] }
        let witnesses = known ?? CodeWitnesses(context)
        known = witnesses
        var groups: [[Int]] = []
        for index in broken {
            if let last = groups.last?.last, isSameFault(last, index, context) {
                groups[groups.count - 1].append(index)
            } else {
                groups.append([index])
            }
        }
        return groups.compactMap { question($0, in: range, witnesses, context) }
    }

    /// Whether every indicator of a table has its activity's own code: such a table numbers activities only.
    private static func repeatsActivities(_ range: Range<Int>, _ context: AuditContext) -> Bool {
        let coded = range.filter { context.records.indicators[$0].code != nil }
        return coded.count >= 3
            && coded.allSatisfy { context.records.indicators[$0].code == context.records.indicators[$0].activityCode }
    }

    private static func isSameFault(_ first: Int, _ second: Int, _ context: AuditContext) -> Bool {
        let (left, right) = (context.records.indicators[first], context.records.indicators[second])
        guard second == first + 1, left.activityCodePassage == right.activityCodePassage,
            let leftCode = left.code, let rightCode = right.code, leftCode.numbers.count == rightCode.numbers.count
        else { return false }
        return leftCode.mandatory == rightCode.mandatory && leftCode.numbers.dropLast() == rightCode.numbers.dropLast()
    }

    /// What is asked of indicators that are at odds with their activity in the same way.
    private static func question(
        _ group: [Int], in range: Range<Int>, _ witnesses: CodeWitnesses, _ context: AuditContext
    ) -> PrintQuestion? {
        let index = group[0]
        let indicator = context.records.indicators[index]
        guard let code = indicator.code, let activity = indicator.activityCode, let passage = indicator.codePassage,
            let activityPassage = indicator.activityCodePassage
        else { return nil }
        let intended = intended(index, code, activity, in: range, context)
        let finding = Finding(
            rule: name, table: indicator.table, indicator: index,
            message: Message(
                code == activity ? "code.parent.same" : "code.parent.other",
                [
                    "code": .text("[\(code)]"), "activity": .text("[\(activity)]"), "computed": .text("[\(intended)]"),
                ]),
            declared: .text(code.description), computed: .text(intended.description),
            cells: [passage.span, activityPassage.span]
                + group.dropFirst().compactMap { context.records.indicators[$0].codePassage?.span })
        var candidates = group.count == 1 ? witnesses.candidates([intended], for: index) : []
        if let activity = activityCandidate(group, in: range, context) { candidates.append(activity) }
        return PrintQuestion(
            finding, candidates, author: "author.code.parent",
            share: group.count == 1 && witnesses.isRepeated(index)
                ? witnesses.share(ofRepeated: index)
                : Priors.embedded.probability(group.count > 1 ? "author.code.copied" : "author.text.digit"))
    }

    /// By how many numbers most indicators' codes of a table are longer than their activities'.
    private static func steps(in range: Range<Int>, _ context: AuditContext) -> Int {
        var counts: [Int: Int] = [:]
        for index in range where !isBroken(index, context.records) {
            guard let code = context.records.indicators[index].code,
                let activity = context.records.indicators[index].activityCode
            else { continue }
            counts[code.numbers.count - activity.numbers.count, default: 0] += 1
        }
        let usual = counts.filter { $0.key > 0 }.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return usual?.key ?? 1
    }

    /// Whether an indicator of the table stands under the activity whose code is printed there.
    private static func isUnder(_ activity: Passage, _ index: Int, in range: Range<Int>, _ context: AuditContext)
        -> Bool
    {
        range.contains(index) && context.records.indicators[index].activityCodePassage == activity
    }

    /// The activity's code as its indicators have it, where none of them fits the one that was read: each of them bears
    /// witness, and so does the code of the indicator before and behind that runs on with theirs.
    private static func activityCandidate(
        _ group: [Int], in range: Range<Int>, _ context: AuditContext
    ) -> PrintCandidate? {
        let indicators = context.records.indicators
        let first = indicators[group[0]]
        guard let code = first.code, let activity = first.activityCode, let passage = first.activityCodePassage,
            code.numbers.count > activity.numbers.count,
            !isUnder(passage, group[0] - 1, in: range, context),
            !isUnder(passage, group[group.count - 1] + 1, in: range, context)
        else { return nil }
        let depth = code.numbers.count - steps(in: range, context)
        let parent = Code(mandatory: code.mandatory, numbers: Array(code.numbers.prefix(max(1, depth))))
        let from = context.paged.text.raw(passage)
        // Another activity that has the code says that it is the indicators who have it wrong.
        guard parent != activity, !range.contains(where: { indicators[$0].activityCode == parent }),
            let to = CodeSpelling.rewritten(from, as: parent)
        else { return nil }
        let before = group[0] > range.lowerBound ? indicators[group[0] - 1].code : nil
        let runsOn = before.map { CodeSuccession.follows(code, $0) } ?? false
        return PrintCandidate(
            edits: [ExplanationEdit(span: passage.span, from: from, to: to)],
            witnesses: group.count + (runsOn ? 1 : 0))
    }

    /// The code that belongs there: the activity's with the indicator's last number, or, where it has none of its own,
    /// with its place among the activity's indicators.
    private static func intended(
        _ index: Int, _ code: Code, _ activity: Code, in range: Range<Int>, _ context: AuditContext
    ) -> Code {
        let passage = context.records.indicators[index].activityCodePassage
        let place = (range.lowerBound...index).reversed().prefix {
            context.records.indicators[$0].activityCodePassage == passage
        }.count
        let hasOwn = code.numbers.count > activity.numbers.count
        let last = hasOwn ? code.numbers[code.numbers.count - 1] : place
        return Code(mandatory: activity.mandatory, numbers: activity.numbers + [last])
    }
}
