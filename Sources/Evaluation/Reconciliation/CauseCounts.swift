internal import Audits
internal import Confusions
internal import Figures
internal import Findings
internal import Pipeline
internal import Records
internal import Specimens

/// How often each cause of a discrepancy happened in documents whose every error is known: what the table of priors is
/// made of.
///
/// An author's error counts for the rule that it breaks; where its cell breaks several that say different things, as a
/// slip. A reader's counts at the middle level of noise, read by other readers than the confusion table's.
public struct CauseCounts: Sendable {
    /// By cause: how often, of how many occasions.
    public private(set) var shares: [String: Share] = [:]
    /// Of authors' wrong figures, by the kind of cell, how likely each would be if it were wrong in one way or another.
    private var errors: [String: [[Double]]] = [:]

    /// Of authors' wrong codes, serials and telephone numbers, how many have one digit wrong, and of how many strings
    /// that might have been written each is one, as the sum of their shares.
    var slips: [String: (wrong: Int, slips: Int, shares: Double)] = [:]

    /// Makes empty counts.
    public init() {}

    mutating func count(_ cause: String, _ part: Int, of whole: Int) {
        shares[cause, default: Share()] += Share(part, of: whole)
    }

    // MARK: Authors

    /// Counts the errors of a document's author; noise would hide them.
    mutating func countAuthor(_ truth: DocumentTruth, _ constraints: DocumentConstraints, _ records: DocumentRecords) {
        var broken: [Int: Set<Int>] = [:]
        var bindings: [Int: Int] = [:]
        for (index, constraint) in constraints.constraints.enumerated() {
            let judgement = constraints.judgements[index]
            guard judgement == .holds || judgement == .fails else { continue }
            // Of dates only those that the calendar lacks have such a rule: they are counted among all dates.
            if constraint.rule != .dateValid { count("author." + constraint.rule.rawValue, 0, of: 1) }
            let cells = truth.cells(at: constraint.spans(in: records))
            for cell in cells { bindings[cell, default: 0] += 1 }
            guard judgement == .fails else { continue }
            for fault in Set(cells.compactMap { truth.cells[$0].fault }) { broken[fault, default: []].insert(index) }
        }
        count("author.slip", 0, of: bindings.values.count { $0 > 1 })
        count("author.date.valid", 0, of: truth.cells.count { $0.unit == .date && $0.value(of: $0.printed).isFigure })
        for cell in bindings.keys {
            let fault = truth.cells[cell].fault.map { truth.document.faults[$0] }
            // What is no figure of its kind any more is counted for the rule that says so.
            let isFigure = fault.map { !Self.kindless.contains($0.rule) } ?? false
            count("author.cell." + truth.cells[cell].field.cause, isFigure ? 1 : 0, of: 1)
        }
        for (index, constraint) in constraints.constraints.enumerated()
        where constraint.relation == .order && constraints.judgements[index] == .fails {
            let values = constraint.inputs.map { constraints.value(of: $0) }.filter {
                $0.quantity != nil || $0.isFigure
            }
            let isCopied = zip(values, values.dropFirst()).contains { $0 == $1 }
            count("author.tier.copied", isCopied ? 1 : 0, of: 1)
            count("author.tier.year", !isCopied && constraints.isYearOff(index) ? 1 : 0, of: 1)
        }
        for (index, constraint) in constraints.constraints.enumerated()
        where constraint.relation == .ratio && constraints.judgements[index] == .fails {
            count("author.score.scored", constraints.isScored(index) ? 1 : 0, of: 1)
            count("author.score.full", constraints.excess(index).isFull ? 1 : 0, of: 1)
            count("author.score.above", constraints.excess(index).isAbove ? 1 : 0, of: 1)
        }
        for (fault, failing) in broken {
            let rules = Set(failing.map { constraints.constraints[$0].rule }).subtracting([.scoreBounds])
            if failing.count > 1, rules.count > 1 {
                count("author.slip", 1, of: 0)
            } else {
                // A score above its weight is no ratio of anything, and is one error.
                let broken = rules.first ?? .scoreBounds
                count("author." + broken.rawValue, 1, of: 0)
            }
            countError(truth.document.faults[fault])
        }
    }

    private static let kindless = [RuleName.dateValid.rawValue, RuleName.unitKind.rawValue]

    private mutating func countError(_ fault: AuthorFault) {
        let cell = FigureTruth(
            table: 0, row: 0, field: fault.field ?? .total, range: 0..<0, text: "", printed: "", unit: nil)
        guard let wrong = cell.value(of: fault.declared).quantity, let right = cell.value(of: fault.correct).quantity
        else {
            return
        }
        if let densities = WrongFigures.densities(printed: wrong, meant: right) {
            errors[cell.field.cause, default: []].append(densities)
        }
    }

    /// By kind of cell, the shares of the ways in which figures are wrong.
    ///
    /// By expectation and maximisation over the densities that explanations use; what few wrong figures of a kind show
    /// is drawn to what all of them do. The specimens' authors are of fewer minds than those in the field, who get a
    /// weight wrong by three as well: half of each share is the mean of all kinds'.
    public var mixture: [(cause: String, share: Double, errors: Int)] {
        let all = Self.shares(errors.values.flatMap(\.self), prior: nil)
        guard !all.isEmpty else { return [] }
        let own = Self.cells.map { Self.shares(errors[$0] ?? [], prior: all) }
        let mean = all.indices.map { place in own.reduce(0) { $0 + $1[place] } / Double(own.count) }
        return Self.cells.enumerated().flatMap { place, cell in
            WrongFigures.Kind.allCases.enumerated().map { kind, way in
                ("\(way.cause).\(cell)", (own[place][kind] + mean[kind]) / 2, errors[cell]?.count ?? 0)
            }
        }
    }

    /// The kinds of cells.
    private static let cells = [
        "weight", "target", "tier", "planned", "quarter", "history", "half", "previous", "current", "total", "rate",
        "score",
        "area", "declared",
    ]
    /// How many wrong figures the shares of all kinds are worth beside those of one.
    private static let priorErrors = 10.0

    private static func shares(_ errors: [[Double]], prior: [Double]?) -> [Double] {
        let kinds = WrongFigures.Kind.allCases
        guard !errors.isEmpty || prior != nil else { return [] }
        var shares = prior ?? kinds.map { _ in 1 / Double(kinds.count) }
        for _ in 0..<50 {
            var sums = prior.map { $0.map { $0 * priorErrors } } ?? kinds.map { _ in 0.0 }
            for density in errors {
                let parts = zip(shares, density).map { $0 * $1 }
                let whole = parts.reduce(0, +)
                guard whole > 0 else { continue }
                for place in sums.indices { sums[place] += parts[place] / whole }
            }
            let whole = sums.reduce(0, +)
            if whole > 0 { shares = sums.map { $0 / whole } }
        }
        return shares
    }

    // MARK: Readers

    /// Counts the misreadings of a document's figures.
    mutating func countReader(_ truth: DocumentTruth) {
        for cell in truth.cells where !cell.printed.isEmpty && cell.value(of: cell.printed).isFigure {
            let digits = Array(FigureTruth.digits(cell.printed).utf8).filter { $0 >= 0x30 && $0 <= 0x39 }.map {
                Int($0 - 0x30)
            }
            count("figure.read", cell.misread == nil ? 0 : 1, of: 1)
            if cell.misread != nil { count("figure.untold", cell.isSpelled ? 0 : 1, of: 1) }
            for (cause, kind) in Self.kinds { count(cause, cell.misread == kind ? 1 : 0, of: 1) }
            if digits.count > 1 { count("digit.lost", cell.misread == .lost ? 1 : 0, of: 1) }
            if case .percent(let share) = cell.value(of: cell.printed) {
                count("percent.above", Decimal(100) < share ? 1 : 0, of: 1)
            }
            let hasPoint = cell.value(of: cell.printed).quantity.map { $0.places > 0 } ?? false
            count("figure.point", hasPoint ? 1 : 0, of: 1)
            if hasPoint {
                count("separator.lost", cell.misread == .separator ? 1 : 0, of: 1)
            }
            for digit in digits { count("digit.other", 0, of: Self.unlisted[digit].count) }
            guard cell.misread == .digit else { continue }
            let read = Array(FigureTruth.digits(cell.text).utf8).filter { $0 >= 0x30 && $0 <= 0x39 }.map {
                Int($0 - 0x30)
            }
            guard read.count == digits.count else { continue }
            count("digit.other", zip(digits, read).count { $0 != $1 && Self.unlisted[$0].contains($1) }, of: 0)
        }
        let rows = truth.document.tables.flatMap(\.rows).filter { $0.kind == "data" && $0.indicator != nil }
        let pairs = rows.reduce(0) { sum, row in
            sum + zip(row.cells, row.cells.dropFirst()).count { $0.isFilled && $1.isFilled }
        }
        count("row.swapped", truth.document.misreads.count { $0.kind == .swapped } / 2, of: pairs)
        count("row.shifted", truth.document.misreads.count { $0.kind == .shifted } / 2, of: rows.count)
    }

    /// Counts the rules that fail though none of their cells is wrong: rows were lost, merged or moved.
    mutating func countBroken(_ truth: DocumentTruth, _ constraints: DocumentConstraints, _ records: DocumentRecords) {
        for (index, constraint) in constraints.constraints.enumerated() {
            let judgement = constraints.judgements[index]
            guard judgement == .holds || judgement == .fails else { continue }
            let cells = truth.cells(at: constraint.spans(in: records))
            let isRight = cells.allSatisfy { truth.cells[$0].misread == nil && truth.cells[$0].fault == nil }
            count("untold." + constraint.rule.rawValue, judgement == .fails && isRight ? 1 : 0, of: 1)
        }
    }

    private static let kinds: [(String, FigureMisread.Kind)] = [
        ("digit.doubled", .doubled), ("digit.extra", .inserted), ("cell.lost", .cell),
    ]

    /// By printed digit, those that no record pairs it with.
    private static let unlisted: [[Int]] = (0...9).map { printed in
        (0...9).filter { $0 != printed && DigitConfusions.embedded.perMillion(printed: printed, read: $0) == 0 }
    }
}

extension FigureTruth {
    /// Whether one cause of ours spells how it was misread: a digit for another, lost, doubled or put in, a point lost,
    /// a cell lost or in its neighbour's place.
    fileprivate var isSpelled: Bool {
        switch misread {
        case .swapped, .shifted, .cell, nil: return true
        case .merged: return false
        default: break
        }
        let (left, right) = (Array(FigureTruth.digits(printed).utf8), Array(FigureTruth.digits(text).utf8))
        let isDate = value(of: printed).quantity == nil
        return isDate
            ? left.count == right.count && zip(left, right).count { $0 != $1 } == 1
            : ScholtusRepair.isOneErrorAway(left, right)
    }
}

extension SpecimenField {
    /// What an author's errors in it are counted under.
    fileprivate var cause: String {
        switch self {
        case .weight: "weight"
        case .annualTarget: "target"
        case .tier: "tier"
        case .quarterTarget: "planned"
        case .quarterAchieved: "quarter"
        case .history: "history"
        case .halfYear: "half"
        case .previous: "previous"
        case .current: "current"
        case .total: "total"
        case .rate: "rate"
        case .score: "score"
        case .areaWeight: "area"
        case .declaredTotal, .declaredCount, .code, .serial: "declared"
        }
    }
}

extension SpecimenCell {
    /// Whether a figure stands in it.
    fileprivate var isFilled: Bool { field?.isRecorded == true && !text.isEmpty }
}

extension FigureValue {
    /// Whether it is a number or a date.
    fileprivate var isFigure: Bool {
        if case .date = self { return true }
        return quantity != nil
    }
}
