internal import BengaliText
internal import Findings
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// What a document says of the code that an indicator should have: its activity's, the codes before and behind it, and
/// what a sister table prints beside the same words.
struct CodeWitnesses {
    private let context: AuditContext
    /// By their plan and their words, where indicators stand with which code.
    private var prints: [Words: [(table: Int, code: Code)]] = [:]
    /// How often each code stands in each table.
    private var counts: [Place: Int] = [:]

    private struct Words: Hashable {
        var plan: PlanKind?
        var words: [UInt8]

        /// Eight bytes at a time.
        func hash(into hasher: inout Hasher) {
            hasher.combine(plan)
            SqueezedWords.hash(words, into: &hasher)
        }
    }

    private struct Place: Hashable {
        var table: Int
        var code: Code
    }

    /// The fewest bytes of words that tell indicators apart: four letters.
    private static let leastWords = 12

    /// Reads a document; few have a code at fault, and only those need it.
    ///
    /// - Complexity: O(n) in the indicators' words.
    init(_ context: AuditContext) {
        self.context = context
        let tables = context.layout.tables
        let rows = context.records.indicators.span
        for index in rows.indices {
            guard let code = rows[index].code else { continue }
            let table = rows[index].table
            counts[Place(table: table, code: code), default: 0] += 1
            if tables.count > 1, let words = words(of: index) { prints[words, default: []].append((table, code)) }
        }
    }

    private func words(of index: Int) -> Words? {
        let table = context.records.indicators.span[index].table
        let words = SqueezedWords.bytes(of: context.records.indicators.span[index].text, in: context.paged)
        guard words.count >= CodeWitnesses.leastWords, context.layout.tables.indices.contains(table) else { return nil }
        return Words(plan: context.layout.tables[table].plan, words: words)
    }

    /// Whether an indicator's code stands more than once in its table.
    func isRepeated(_ index: Int) -> Bool {
        let indicator = context.records.indicators[index]
        return indicator.code.map { counts[Place(table: indicator.table, code: $0), default: 0] > 1 } ?? false
    }

    /// Of the codes that an author prints wrong, the share of those that are wrong as this one is: most copies are of the
    /// row above or below; one of any other row is one of them all, and may as well be a wrong digit.
    func share(ofRepeated index: Int) -> Double {
        let copied = Priors.embedded.probability("author.code.copied")
        let code = context.records.indicators[index].code
        if neighbour(of: index, by: -1) == code || neighbour(of: index, by: 1) == code { return copied }
        let rows = context.records.indicators(ofTable: context.records.indicators[index].table).count
        return Priors.embedded.probability("author.text.digit") + copied / Double(max(1, rows))
    }

    /// How many of them say that an indicator has just this code.
    func count(_ code: Code, of index: Int) -> Int {
        (isOfActivity(code, index) ? 1 : 0) + (isBetween(code, index) ? 1 : 0)
            + (sisterCodes(of: index).contains(code) ? 1 : 0)
    }

    private func isOfActivity(_ code: Code, _ index: Int) -> Bool {
        let indicator = context.records.indicators[index]
        guard let activity = indicator.activityCode, let passage = indicator.activityCodePassage,
            passage != indicator.codePassage
        else { return false }
        return CodeSuccession.extends(code, activity)
    }

    /// Whether a code follows the one before and the one behind follows it.
    private func isBetween(_ code: Code, _ index: Int) -> Bool {
        guard let before = neighbour(of: index, by: -1), let behind = neighbour(of: index, by: 1) else { return false }
        return CodeSuccession.follows(code, before) && CodeSuccession.follows(behind, code)
    }

    /// The codes that fit between the one before and the one behind.
    func between(_ index: Int) -> [Code] {
        guard let before = neighbour(of: index, by: -1), let behind = neighbour(of: index, by: 1) else { return [] }
        return CodeSuccession.successors(of: before).filter { CodeSuccession.follows(behind, $0) }
    }

    private func neighbour(of index: Int, by step: Int) -> Code? {
        let records = context.records
        let range = records.indicators(ofTable: records.indicators[index].table)
        var place = index + step
        // A code that was printed once for several rows stands once.
        while range.contains(place), records.indicators[place].codePassage == records.indicators[index].codePassage {
            place += step
        }
        return range.contains(place) ? records.indicators[place].code : nil
    }

    /// The codes that other tables of the plan print beside an indicator's words.
    func sisterCodes(of index: Int) -> [Code] {
        guard let words = words(of: index), let found = prints[words] else { return [] }
        let table = context.records.indicators[index].table
        return found.prefix(SisterPrints.most).filter { $0.table != table }.map(\.code)
    }

    /// The strings that may have been printed where an indicator's code was read: that of each of these codes which
    /// stands nowhere else in its table, and of what its neighbours and sisters say.
    func candidates(_ codes: [Code], for index: Int) -> [PrintCandidate] {
        guard let passage = context.records.indicators[index].codePassage,
            let own = context.records.indicators[index].code
        else { return [] }
        let from = context.paged.text.raw(passage)
        let table = context.records.indicators[index].table
        var seen: Set<Code> = [own]
        return (codes + between(index) + sisterCodes(of: index)).compactMap { code in
            guard seen.insert(code).inserted, let to = CodeSpelling.rewritten(from, as: code),
                counts[Place(table: table, code: code)] == nil
            else { return nil }
            return PrintCandidate(
                edits: [ExplanationEdit(span: passage.span, from: from, to: to)], witnesses: count(code, of: index))
        }
    }
}
