internal import Audits
internal import Figures
internal import Provenance
internal import Records
internal import Specimens

/// A misread that breaks a rule, and how well it can be told from everything else that may have happened.
struct MisreadCase {
    /// The cell, as an index into the document's truth.
    var cell: Int
    /// How many equations bind it: rules that could be judged and pin a value, orders and bounds left out.
    var equations: Int
    /// Whether no other cell of the rules it breaks is wrong.
    var isAlone: Bool
    /// How likely it is to one who knows the reader's and the author's rates; nil where it is not alone.
    var posterior: Double?

    /// Whether it is likelier than all other explanations together.
    var isIdentifiable: Bool { (posterior ?? 0) > 0.5 }
}

/// Tells which misreads can be identified at all, by the rates that the document was made with.
///
/// A misread is *identifiable* where it is the only wrong cell of the rules it breaks, and, of every one-cell change that
/// makes all those rules hold and breaks none that holds, it alone is likelier than all others and the author together.
/// A reader's change weighs what `ReaderOdds` gives it; an author's one error that breaks all those rules weighs as
/// often as authors make it, or, where they are taken to be even, the rate of authors' errors, shared among the figures
/// of a row and the values a figure may have.
struct IdealObserver {
    /// Figures of a row that an author may get wrong, about: weight, target, four quarters, total and score.
    private static let figuresOfRow = 8.0
    /// Values that a wrong digit may have.
    private static let wrongDigits = 9.0

    let truth: DocumentTruth
    let records: DocumentRecords
    let constraints: DocumentConstraints
    let odds: ReaderOdds
    /// How many rows in a thousand hold an author's fault.
    let faultsPerThousand: Int
    /// Whether every wrong figure of an author's is taken to be as likely as any other.
    let isEven: Bool

    /// By cell of truth, the figures read from it.
    private var references: [Int: [FigureReference]] = [:]
    /// By figure, the constraints that bind it.
    private var binding: [FigureReference: [Int]] = [:]

    init(
        _ truth: DocumentTruth, _ records: DocumentRecords, _ constraints: DocumentConstraints, _ odds: ReaderOdds,
        faultsPerThousand: Int, isEven: Bool = false
    ) {
        self.truth = truth
        self.records = records
        self.constraints = constraints
        self.odds = odds
        self.faultsPerThousand = faultsPerThousand
        self.isEven = isEven
        for reference in records.references {
            guard let span = records[reference].passages.first?.span, let cell = truth.cell(at: span) else { continue }
            references[cell, default: []].append(reference)
        }
        for (index, constraint) in constraints.constraints.enumerated() {
            for cell in Set(constraint.cells) { binding[cell, default: []].append(index) }
        }
    }

    /// The misreads of the document that break a rule.
    var cases: [MisreadCase] {
        truth.cells.indices.compactMap { cell in
            guard truth.cells[cell].misread != nil, let own = references[cell] else { return nil }
            let failing = bound(own).filter { constraints.judgements[$0] == .fails }
            guard !failing.isEmpty else { return nil }
            let wrong = Set(failing.flatMap { cells(of: $0) }).filter { isWrong($0) }
            let isAlone = wrong == [cell] && !touchesBrokenLine(failing)
            return MisreadCase(
                cell: cell, equations: equations(own), isAlone: isAlone,
                posterior: isAlone ? posterior(of: cell, failing) : nil)
        }
    }

    private func bound(_ references: [FigureReference]) -> [Int] {
        Set(references.flatMap { binding[$0] ?? [] }).sorted()
    }

    private func cells(of constraint: Int) -> [Int] {
        truth.cells(at: constraints.constraints[constraint].spans(in: records))
    }

    private func isWrong(_ cell: Int) -> Bool { truth.cells[cell].misread != nil || truth.cells[cell].fault != nil }

    private func touchesBrokenLine(_ failing: [Int]) -> Bool {
        failing.contains { index in
            constraints.constraints[index].spans(in: records).contains { truth.brokenLines.contains(Int($0.line)) }
        }
    }

    private func equations(_ own: [FigureReference]) -> Int {
        bound(own).count { index in
            let isJudged = constraints.judgements[index] == .holds || constraints.judgements[index] == .fails
            let relation = constraints.constraints[index].relation
            return isJudged && relation != .order && relation != .bounds
        }
    }

    /// The share of the true explanation among all of one cell.
    private func posterior(of cell: Int, _ failing: [Int]) -> Double {
        let candidates = Set(failing.flatMap { constraints.constraints[$0].cells })
        var (right, all) = (0.0, isEven ? 0 : author(failing))
        var seen: Set<Int> = []
        for reference in candidates {
            guard let span = records[reference].passages.first?.span, let place = truth.cell(at: span),
                seen.insert(place).inserted, let own = references[place]
            else { continue }
            let (truly, together) = weights(of: place, own, failing)
            all += together
            if place == cell { right = truly }
            if isEven,
                failing.allSatisfy({ index in own.contains { constraints.constraints[index].cells.contains($0) } })
            {
                all += Double(faultsPerThousand) / 1000 / Self.figuresOfRow / Self.wrongDigits
            }
        }
        return all > 0 ? right / all : 0
    }

    /// What the author's errors that break all the rules weigh together.
    private func author(_ failing: [Int]) -> Double {
        let rate = Double(faultsPerThousand) / Double(PriorsLearning.faultsPerThousand)
        return rate * constraints.authorOdds(breaking: failing)
    }

    /// What the readings of a cell that restore all the rules weigh together, and the one that was printed.
    private func weights(of cell: Int, _ own: [FigureReference], _ failing: [Int]) -> (right: Double, all: Double) {
        let figure = truth.cells[cell]
        let touched = bound(own)
        var (right, all) = (0.0, 0.0)
        for (text, chance) in odds.printed(from: figure.text) {
            let value = figure.value(of: text)
            guard value.quantity != nil || value.isDate else { continue }
            let changes = own.map { (reference: $0, value: value) }
            guard failing.allSatisfy({ constraints.judge($0, changing: changes) == .holds }),
                touched.allSatisfy({ index in
                    constraints.judgements[index] != .holds || constraints.judge(index, changing: changes) != .fails
                })
            else { continue }
            all += chance
            if figure.misread != nil, figure.isSame(text, figure.printed) { right += chance }
        }
        return (right, all)
    }
}

extension FigureValue {
    /// Whether it is a date.
    fileprivate var isDate: Bool { if case .date = self { true } else { false } }
}
