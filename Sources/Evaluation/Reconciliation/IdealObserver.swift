internal import Audits
internal import Figures
internal import Glibc
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
    /// How likely it is that one puts it first who does not know the reader.
    ///
    /// A share where several are as likely; nil where it is not identifiable.
    var unknown: Double?
    /// The same of one who is told of every other misread digit of the document.
    var told: Double?

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

    /// Those who do not know the reader: by nothing, and by all that was misread besides.
    private let unknown: ReaderOdds

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
        unknown = odds.unknown()
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
            var found = MisreadCase(cell: cell, equations: equations(own), isAlone: isAlone)
            guard isAlone else { return found }
            let known = candidates(of: failing, odds)
            found.posterior = posterior(of: cell, failing, known)
            guard found.isIdentifiable else { return found }
            found.unknown = first(cell, failing, candidates(of: failing, unknown))
            found.told = first(cell, failing, candidates(of: failing, told(besides: cell)))
            return found
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

    /// One reading of one cell that restores all the rules.
    private struct Candidate {
        var cell: Int
        var weight: Double
        var isTrue: Bool
    }

    /// The readings of one cell that restore all of some rules, by the odds of a reader.
    private func candidates(of failing: [Int], _ odds: ReaderOdds) -> [Candidate] {
        var seen: Set<Int> = []
        return Set(failing.flatMap { constraints.constraints[$0].cells }).flatMap { reference -> [Candidate] in
            guard let span = records[reference].passages.first?.span, let place = truth.cell(at: span),
                seen.insert(place).inserted, let own = references[place]
            else { return [] }
            return candidates(place, own, failing, odds)
        }
    }

    /// The share of the true explanation among all of one cell.
    private func posterior(of cell: Int, _ failing: [Int], _ candidates: [Candidate]) -> Double {
        var all = candidates.reduce(isEven ? 0 : author(failing)) { $0 + $1.weight }
        if isEven {
            let binding = references.filter { entry in
                failing.allSatisfy { index in
                    entry.value.contains { constraints.constraints[index].cells.contains($0) }
                }
            }
            all += Double(binding.count * faultsPerThousand) / 1000 / Self.figuresOfRow / Self.wrongDigits
        }
        let right = candidates.reduce(0) { $0 + ($1.cell == cell && $1.isTrue ? $1.weight : 0) }
        return all > 0 ? right / all : 0
    }

    /// How likely it is that the true explanation of a cell is put first: where others weigh as much, one of them may be.
    private func first(_ cell: Int, _ failing: [Int], _ candidates: [Candidate]) -> Double {
        let right = candidates.filter { $0.cell == cell && $0.isTrue }.map(\.weight).max() ?? 0
        guard right > 0, author(failing) <= right, candidates.allSatisfy({ $0.weight <= right * Self.alike }) else {
            return 0
        }
        let others = candidates.count { $0.weight * Self.alike >= right && !($0.cell == cell && $0.isTrue) }
        return 1 / Double(others + 1)
    }

    /// Weights that differ by less are as likely: what rounding does to rates.
    private static let alike = 1.001

    /// The odds of one who is told of every misread digit of the document but those of a cell.
    private func told(besides cell: Int) -> ReaderOdds {
        var misread = [Int](repeating: 0, count: 100)
        var printed = [Int](repeating: 0, count: 10)
        for other in truth.cells.indices where other != cell {
            let (left, right) = (digits(truth.cells[other].printed), digits(truth.cells[other].text))
            for digit in left { printed[digit] += 1 }
            guard truth.cells[other].misread == .digit, left.count == right.count else { continue }
            for (digit, read) in zip(left, right) where digit != read { misread[digit * 10 + read] += 1 }
        }
        // Misreadings of a digit are rare: as often as they come by chance.
        return odds.unknown { pair, rate in
            let often = rate * Double(printed[pair / 10])
            return pow(often, Double(misread[pair])) * exp(-often)
        }
    }

    private func digits(_ text: String) -> [Int] {
        FigureTruth.digits(text).utf8.filter { $0 >= 0x30 && $0 <= 0x39 }.map { Int($0 - 0x30) }
    }

    /// What the author's errors that break all the rules weigh together.
    private func author(_ failing: [Int]) -> Double {
        let rate = Double(faultsPerThousand) / Double(PriorsLearning.faultsPerThousand)
        return rate * constraints.authorOdds(breaking: failing)
    }

    /// The readings of a cell that restore all the rules and break none that holds.
    private func candidates(
        _ cell: Int, _ own: [FigureReference], _ failing: [Int], _ odds: ReaderOdds
    ) -> [Candidate] {
        let figure = truth.cells[cell]
        let touched = bound(own)
        return odds.printed(from: figure.text).compactMap { text, chance in
            let value = figure.value(of: text)
            guard value.quantity != nil || value.isDate else { return nil }
            let changes = own.map { (reference: $0, value: value) }
            guard failing.allSatisfy({ constraints.judge($0, changing: changes) == .holds }),
                touched.allSatisfy({ index in
                    constraints.judgements[index] != .holds || constraints.judge(index, changing: changes) != .fails
                })
            else { return nil }
            let isTrue = figure.misread != nil && figure.isSame(text, figure.printed)
            return Candidate(cell: cell, weight: chance, isTrue: isTrue)
        }
    }
}

extension FigureValue {
    /// Whether it is a date.
    fileprivate var isDate: Bool { if case .date = self { true } else { false } }
}
