internal import Provenance
internal import Records
internal import Tables

/// What is wrong with one code in the run of a table's codes.
struct CodeFault {
    /// Which of its two shapes the fault has.
    enum Kind {
        /// The code stands in the table already, at the place given.
        case duplicate(of: PrintedCode)
        /// The code does not follow what stands before it.
        case outOfSequence(after: Code)
    }

    /// The shape.
    var kind: Kind
    /// The code at fault.
    var at: PrintedCode
    /// The code that would fit there, where one can be named.
    var intended: Code?
    /// Whether the code behind it runs on from its last number, so that it was hardly read wrong; one of the next activity
    /// bears no witness of that.
    var isContinued = false
}

/// Walks the codes of one table in order and finds where they repeat or stop running on.
///
/// A code is a duplicate or out of sequence, never both; what follows is judged by the code that would have fitted, so
/// that one fault is said once. The walk keeps own and mandatory codes apart, for each part runs by itself.
///
/// - Complexity: O(n) in the number of codes.
struct CodeWalk {
    private let codes: [PrintedCode]
    private let count: [Code: Int]
    private var first: [Code: PrintedCode] = [:]
    private var faults: [CodeFault] = []
    /// Where the faults stand, so that a fault is found again at once.
    private var faulty: Set<Passage?> = []
    private var steps = 0

    /// The faults of a table, in the order of its rows.
    static func faults(ofTable table: Int, in context: AuditContext) -> [CodeFault] {
        guard context.layout.tables.indices.contains(table), kinds.contains(context.layout.tables[table].kind) else {
            return []
        }
        return runs(ofTable: table, in: context).flatMap { run -> [CodeFault] in
            guard !runsOn(run) else { return [] }
            var walk = CodeWalk(run)
            return walk.walk()
        }
    }

    /// Whether each code follows the one before it, as in most tables, so that there can be no fault.
    private static func runsOn(_ codes: [PrintedCode]) -> Bool {
        var last: Code?
        for entry in codes {
            guard let code = entry.code, !entry.isForeign else { return false }
            if let last, !CodeSuccession.follows(code, last) { return false }
            last = code
        }
        return true
    }

    /// Tables that print every indicator of their plan; a list of references may pick them in any order.
    private static let kinds: Set<TableKind> = [.quarterlyProgress, .cumulativeProgress, .quarterlyPlan, .tierTargets]

    private init(_ codes: [PrintedCode]) {
        self.codes = codes
        count = codes.reduce(into: [:]) { counts, entry in
            if let code = entry.code { counts[code, default: 0] += 1 }
        }
    }

    /// The runs of a table: own and mandatory codes apart, and anew where codes begin again under a section's heading.
    private static func runs(ofTable table: Int, in context: AuditContext) -> [[PrintedCode]] {
        var own: [[PrintedCode]] = [[]]
        var mandatory: [PrintedCode] = []
        var isMandatory = false
        let codes = PrintedCode.all(ofTable: table, in: context)
        for (place, entry) in codes.enumerated() {
            isMandatory = entry.code?.mandatory ?? isMandatory
            if isMandatory {
                mandatory.append(entry)
            } else {
                if beginsAgain(at: place, of: codes, after: own[own.count - 1], context) { own.append([]) }
                own[own.count - 1].append(entry)
            }
        }
        return own + [mandatory]
    }

    /// Whether a second plan begins in the same table: all ones under a section row, and the code after it was there
    /// before as well.
    private static func beginsAgain(
        at place: Int, of codes: [PrintedCode], after run: [PrintedCode], _ context: AuditContext
    ) -> Bool {
        guard let code = codes[place].code, code.numbers.allSatisfy({ $0 == 1 }), let last = run.last,
            place + 1 < codes.count, let next = codes[place + 1].code, run.contains(where: { $0.code == next })
        else { return false }
        let table = context.layout.tables[context.records.indicators[last.indicator].table]
        let lower = context.records.indicators[last.indicator].row + 1
        let upper = min(context.records.indicators[codes[place].indicator].row, table.rows.count)
        return lower < upper && table.rows[lower..<upper].contains { $0.kind == .section }
    }

    private mutating func add(_ fault: CodeFault) {
        faults.append(fault)
        faulty.insert(fault.at.passage)
    }

    private mutating func walk() -> [CodeFault] {
        var before = PrecedingCodes.anything
        for (place, entry) in codes.enumerated() {
            guard let code = entry.code, !entry.isForeign else {
                foreign(entry)
                before = before.afterUnknown()
                continue
            }
            steps += 1
            before = before.allows(code) ? fitting(entry, code) : misfit(entry, code, at: place, after: before)
            if first[code] == nil { first[code] = entry }
        }
        return withoutSelections()
    }

    /// A code under the wrong activity is `code.parent`'s, and a duplicate as well where the table has it already.
    private mutating func foreign(_ entry: PrintedCode) {
        guard let code = entry.code, count[code, default: 0] > 1, let last = code.numbers.last,
            let twin = codes.first(where: { $0.code == code && !$0.isForeign })
        else { return }
        let intended = entry.activity.map { Code(mandatory: $0.mandatory, numbers: $0.numbers + [last]) }
        add(CodeFault(kind: .duplicate(of: twin), at: entry, intended: intended))
    }

    /// A table most of whose codes jump is a selection from a longer list, and says so by its codes.
    private func withoutSelections() -> [CodeFault] {
        let jumps = faults.count { if case .outOfSequence = $0.kind { true } else { false } }
        guard jumps > 1, jumps * 2 > steps - 1 else { return faults }
        return faults.filter { if case .duplicate = $0.kind { true } else { false } }
    }

    /// A code that fits may still repeat one that did fit before: a table's first code, whatever it is, fits.
    private mutating func fitting(_ entry: PrintedCode, _ code: Code) -> PrecedingCodes {
        if let earlier = first[code], !faulty.contains(earlier.passage) {
            add(CodeFault(kind: .duplicate(of: earlier), at: entry, intended: nil))
        }
        return .just(code)
    }

    private mutating func misfit(
        _ entry: PrintedCode, _ code: Code, at place: Int, after before: PrecedingCodes
    ) -> PrecedingCodes {
        let expected = before.next ?? []
        let following = place + 1 < codes.count ? codes[place + 1].code : nil
        let bridges = following.map { next in expected.filter { PrecedingCodes.just($0).allows(next) } } ?? []
        if count[code, default: 0] > 1 {
            let candidates = following == nil ? expected : bridges
            return duplicate(
                entry, code, at: place, after: before, candidates.filter { count[$0, default: 0] == 0 })
        }
        let isOutlier = !bridges.isEmpty && following.map { !PrecedingCodes.just(code).allows($0) } ?? false
        let intended = nearest(to: code, entry.activity, of: isOutlier ? bridges : expected)
        if let previous = before.possible?.first {
            add(
                CodeFault(
                    kind: .outOfSequence(after: previous), at: entry, intended: intended,
                    isContinued: following.map { $0.numbers.dropLast() == code.numbers.dropLast() } ?? false
                        && !isOutlier))
        }
        return isOutlier ? .any(of: bridges) : .just(code)
    }

    private mutating func duplicate(
        _ entry: PrintedCode, _ code: Code, at place: Int, after before: PrecedingCodes, _ candidates: [Code]
    ) -> PrecedingCodes {
        guard let earlier = first[code] else {
            // Its twin comes later and is where it belongs, so this one is the odd one.
            let twin = codes[(place + 1)...].first { $0.code == code } ?? entry
            let intended = nearest(to: code, entry.activity, of: candidates)
            add(CodeFault(kind: .duplicate(of: twin), at: entry, intended: intended))
            return before.afterUnknown()
        }
        let intended = nearest(to: code, entry.activity, of: candidates)
        if let other = earlierIntended(code, at: place),
            CodeSpelling.distance(other, code) < intended.map({ CodeSpelling.distance($0, code) }) ?? 99
        {
            add(CodeFault(kind: .duplicate(of: entry), at: earlier, intended: other))
            return .just(code)
        }
        add(CodeFault(kind: .duplicate(of: earlier), at: entry, intended: intended))
        return before.afterUnknown()
    }

    /// What the first of two neighbours with one code would be, if it is the odd one: a code between the one before it
    /// and the second.
    private func earlierIntended(_ code: Code, at place: Int) -> Code? {
        guard place >= 2, codes[place - 1].code == code, let before = codes[place - 2].code else { return nil }
        let bridges = CodeSuccession.successors(of: before).filter { PrecedingCodes.just($0).allows(code) }
        return nearest(to: code, codes[place - 1].activity, of: bridges)
    }

    /// The candidate that takes the fewest changes, those that extend the activity's code first.
    private func nearest(to code: Code, _ activity: Code?, of candidates: [Code]) -> Code? {
        func cost(_ candidate: Code) -> Int {
            let isForeign = activity.map { !CodeSuccession.extends(candidate, $0) } ?? false
            return CodeSpelling.distance(candidate, code) * 2 + (isForeign ? 1 : 0)
        }
        return candidates.min { cost($0) < cost($1) }
    }
}
