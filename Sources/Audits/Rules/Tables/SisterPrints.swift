internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// The same quantity where several tables of a document print it: an area's weight, an indicator's figures.
///
/// Prints belong together where their tables are of one plan, one office and one year, and their words are the same
/// letter for letter once spaces and punctuation are left out.
///
/// - Complexity: O(n) in the words of areas and indicators to make, O(k) for the k prints of one quantity to ask.
struct SisterPrints {
    /// What makes prints one group.
    struct Key: Hashable {
        /// The plan of the table.
        var plan: PlanKind
        /// The fiscal year of the part, where it names one of its own.
        var year: FiscalYear?
        /// The code, of an indicator's prints.
        var code: Code?
        /// The words.
        var words: [UInt8]

        /// The words eight bytes at a time.
        func hash(into hasher: inout Hasher) {
            hasher.combine(plan)
            hasher.combine(year)
            hasher.combine(code)
            SqueezedWords.hash(words, into: &hasher)
        }
    }

    /// No document prints one thing in more tables than this; what is beyond it is not compared.
    static let most = 100

    private let context: AuditContext
    private(set) var areas: [Key: [Int]] = [:]
    private(set) var indicators: [Key: [Int]] = [:]

    /// Finds the groups of a document; where indicators are given, of their groups alone.
    init(_ context: AuditContext, of wanted: [Int]? = nil) {
        self.context = context
        let codes = wanted.map { Set($0.compactMap { planCode($0) }) }
        for (index, area) in context.records.areas.enumerated() {
            guard let key = key(area.table, code: nil, area.text) else { continue }
            areas[key, default: []].append(index)
        }
        // Most plans are printed once: their words need no comparing.
        var printed: [PlanCode: [Int]] = [:]
        for index in context.records.indicators.indices {
            guard let code = planCode(index), codes?.contains(code) != false else { continue }
            printed[code, default: []].append(index)
        }
        for (group, indices) in printed where indices.count > 1 {
            for index in indices {
                let table = context.records.indicators.span[index].table
                let text = context.records.indicators.span[index].text
                guard let key = key(table, code: group.code, text) else { continue }
                indicators[key, default: []].append(index)
            }
        }
    }

    private struct PlanCode: Hashable {
        var plan: PlanKind
        var code: Code
    }

    private func planCode(_ index: Int) -> PlanCode? {
        guard let code = context.records.indicators.span[index].code else { return nil }
        let table = context.records.indicators.span[index].table
        guard context.layout.tables.indices.contains(table) else { return nil }
        return PlanCode(plan: context.layout.tables.span[table].plan ?? .main, code: code)
    }

    private func key(_ table: Int, code: Code?, _ words: [Passage]) -> Key? {
        guard context.layout.tables.indices.contains(table) else { return nil }
        let words = SqueezedWords.bytes(of: code == nil ? words.map(withoutMark) : words, in: context.paged)
        guard words.count >= 12 else { return nil }
        let found = context.layout.tables[table]
        let year = ReportingPeriod(context).fiscalYear(ofTable: table)
        return Key(plan: found.plan ?? .main, year: year, code: code, words: words)
    }

    /// An area's words without the number in brackets that one table prints before them and another leaves out: `[২] …`.
    private func withoutMark(_ passage: Passage) -> Passage {
        let bytes = context.paged.text.bytes
        guard bytes[passage.text].first == 0x5B,
            let close = bytes[passage.text].prefix(SisterPrints.longestMark).firstIndex(of: 0x5D)
        else { return passage }
        return context.paged.passage(passage, text: close + 1..<passage.text.upperBound)
    }

    /// More bytes than `[এম.১]` has, brackets and all.
    private static let longestMark = 24

    /// Whether what two tables print is one thing: they are different tables, none of an unknown plan that only words
    /// tie to the other's, and no two offices'.
    func areComparable(_ first: Int, _ second: Int) -> Bool {
        guard first != second else { return false }
        let (left, right) = (context.layout.tables[first], context.layout.tables[second])
        let isKnown = left.plan != nil && right.plan != nil
        let areLists: Set<TableKind> = [.areaWeights, .activityList]
        guard isKnown || areLists.contains(left.kind) || areLists.contains(right.kind) else { return false }
        return context.isOneOffice(left.part, right.part)
    }

    /// Where another table prints a figure that is unreadable; nil where none does, or where the prints differ.
    func print(of reference: FigureReference) -> Figure? {
        let others: [Figure] =
            switch reference {
            case .area(let index): areaPrints(index).map { context.records.areas[$0].weight }
            case .indicator(let index, let field): indicatorPrints(index).map { context.records.indicators[$0][field] }
            case .total: []
            }
        let readable = others.filter { $0.quantity != nil }
        guard let first = readable.first, readable.allSatisfy({ $0.quantity == first.quantity }) else { return nil }
        return first
    }

    private func areaPrints(_ index: Int) -> [Int] {
        let area = context.records.areas[index]
        guard let key = key(area.table, code: nil, area.text) else { return [] }
        return areas[key, default: []].prefix(SisterPrints.most).filter {
            areComparable(context.records.areas[$0].table, area.table)
        }
    }

    private func indicatorPrints(_ index: Int) -> [Int] {
        let indicator = context.records.indicators[index]
        guard let key = key(indicator.table, code: indicator.code, indicator.text) else { return [] }
        return indicators[key, default: []].prefix(SisterPrints.most).filter {
            areComparable(context.records.indicators[$0].table, indicator.table)
        }
    }
}

extension AuditContext {
    /// Whether two parts of a volume are one office's, as far as they name one.
    func isOneOffice(_ first: Int, _ second: Int) -> Bool {
        let parts = records.parts
        guard first != second, parts.indices.contains(first), parts.indices.contains(second) else { return true }
        let (left, right) = (parts[first].office, parts[second].office)
        if let left = left.upazila, let right = right.upazila { return left.utf8.elementsEqual(right.utf8) }
        if let left = left.district, let right = right.district { return left.utf8.elementsEqual(right.utf8) }
        guard let left = left.name, let right = right.name else { return true }
        return SqueezedWords.bytes(of: [left], in: paged) == SqueezedWords.bytes(of: [right], in: paged)
    }
}
