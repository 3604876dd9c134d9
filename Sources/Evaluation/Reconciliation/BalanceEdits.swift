internal import Audits
internal import Figures
internal import Findings
internal import Provenance
internal import Records

/// A linear equation over figure cells: what official statistics calls a balance edit.
struct BalanceEdit: Hashable {
    /// The cells, as indices into the edits' cells.
    var cells: [Int]
    /// Their coefficients.
    var coefficients: [Int64]
    /// What they must add up to, in units of the edits' last place.
    var constant: Int64

    /// By how much the left side exceeds the right.
    func residual(_ values: [Int64]) -> Int64 {
        zip(cells, coefficients).reduce(-constant) { $0 + $1.1 * values[$1.0] }
    }

    /// The coefficient of a cell; 0 where it has no part.
    func coefficient(of cell: Int) -> Int64 { zip(cells, coefficients).reduce(0) { $0 + ($1.0 == cell ? $1.1 : 0) } }
}

/// The balance edits of a document: what linear methods can see of its rules.
///
/// Sums, differences, and quarters that are known to add or to run up to the last; scores, rates and percentages are
/// not linear in one way only and are left out.
struct BalanceEdits {
    /// Behind the point of all values.
    static let places = 4
    /// Values from which sums might not fit; cells of such edits are left alone.
    private static let largest: Int64 = 10_000_000_000_000

    /// The figures.
    private(set) var references: [FigureReference] = []
    /// What each says, in units of the last place.
    private(set) var values: [Int64] = []
    /// How many digits each has behind its point.
    private(set) var ownPlaces: [Int] = []
    /// The equations.
    private(set) var edits: [BalanceEdit] = []

    private var numbers: [FigureReference: Int] = [:]

    /// Makes edits over figures with these values.
    init(values: [Int64], ownPlaces: [Int], edits: [BalanceEdit]) {
        (self.values, self.ownPlaces, self.edits) = (values, ownPlaces, edits)
    }

    /// The edits of a document's constraints that could be judged.
    init(_ constraints: DocumentConstraints, _ records: DocumentRecords) {
        for (index, constraint) in constraints.constraints.enumerated()
        where constraints.judgements[index] == .holds || constraints.judgements[index] == .fails {
            guard let terms = Self.terms(of: constraint, constraints, records) else { continue }
            add(terms, constant: constraint.declared == nil ? constraint.known : nil, constraints)
        }
    }

    private static func terms(
        of constraint: Constraint, _ constraints: DocumentConstraints, _ records: DocumentRecords
    ) -> [(FigureReference, Int64)]? {
        let inputs = constraint.inputs.filter { !constraints.value(of: $0).isAbsent }
        let declared: [(FigureReference, Int64)] = constraint.declared.map { [($0, Int64(-1))] } ?? []
        switch constraint.relation {
        case .sum: return inputs.map { ($0, Int64(1)) } + declared
        case .difference: return inputs.enumerated().map { ($1, Int64($0 == 0 ? 1 : -1)) } + declared
        case .combination:
            guard let indicator = constraint.indicator.map({ records.indicators[$0] }) else { return nil }
            if indicator.methodIsNamed, indicator.method == .last {
                return inputs.suffix(1).map { ($0, Int64(1)) } + declared
            }
            let adds = indicator.methodIsNamed && indicator.method == .sum
            guard adds || [.count, .person, .money].contains(indicator.unit) else { return nil }
            return inputs.map { ($0, Int64(1)) } + declared
        default: return nil
        }
    }

    private mutating func add(
        _ terms: [(FigureReference, Int64)], constant: Decimal?, _ constraints: DocumentConstraints
    ) {
        let amounts = terms.map { constraints.value(of: $0.0) }
        guard terms.count > 1, terms.count <= 64, !amounts.contains(where: { Self.units(of: $0) == nil }),
            let right = constant.map({ Self.units(of: .number($0)) }) ?? 0
        else { return }
        let cells = zip(terms, amounts).map { number(of: $0.0, $1) }
        edits.append(BalanceEdit(cells: cells, coefficients: terms.map(\.1), constant: right))
    }

    private mutating func number(of reference: FigureReference, _ value: FigureValue) -> Int {
        if let number = numbers[reference] { return number }
        numbers[reference] = references.count
        references.append(reference)
        values.append(Self.units(of: value) ?? 0)
        ownPlaces.append(value.quantity?.places ?? 0)
        return references.count - 1
    }

    private static func units(of value: FigureValue) -> Int64? {
        guard let quantity = value.quantity, quantity.places <= places, abs(quantity.mantissa) < largest else {
            return nil
        }
        return (quantity.places..<places).reduce(quantity.mantissa) { units, _ in units * 10 }
    }

    /// The edits that do not hold.
    var violated: [Int] { edits.indices.filter { edits[$0].residual(values) != 0 } }

    /// What a value of a cell would be printed as, but for its point; nil where it has more places than the cell.
    func digits(of value: Int64, in cell: Int) -> String? {
        let unit = (ownPlaces[cell]..<Self.places).reduce(Int64(1)) { unit, _ in unit * 10 }
        return value >= 0 && value % unit == 0 ? String(value / unit) : nil
    }

    /// What a peer corrected, as an answer that is scored like ours.
    func answer(
        _ corrections: [(cell: Int, value: Int64)], _ records: DocumentRecords
    ) -> ReconciliationAnswer {
        var answer = ReconciliationAnswer()
        let corrected = Set(corrections.map(\.cell))
        for edit in violated {
            let cells = edits[edit].cells
            let spans = cells.compactMap { records[references[$0]].passages.first?.span }
            answer.items.append(
                ReconciliationAnswer.Item(
                    rule: .totalColumn, cells: spans,
                    verdict: cells.contains(where: corrected.contains) ? .misread : .undecided))
        }
        answer.corrections = corrections.compactMap { cell, value in
            guard let span = records[references[cell]].passages.first?.span else { return nil }
            return ReconciliationAnswer.Correction(
                span: span, value: .number(Decimal(value, places: Self.places)), items: [])
        }
        return answer
    }
}
