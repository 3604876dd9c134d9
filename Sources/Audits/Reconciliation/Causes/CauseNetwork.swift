internal import Figures
internal import Findings
internal import Glibc
internal import Pages
internal import Records

/// A document's constraints with everything that may have caused one to fail: what explanations are searched in.
final class CauseNetwork {
    /// Cells beyond which a constraint is left out of the search: a sum that wide can be restored by too many.
    static let cellLimit = 256

    let context: AuditContext
    let constraints: [Constraint]
    let judgements: [Judgement]
    let options: ReconciliationOptions
    let authors = AuthorRates.embedded
    private let touching: TouchingConstraints
    private let variants: FigureVariants
    /// What the document's text shows of how it was read.
    private(set) lazy var damage = DocumentEvidence.damage(context)
    /// How likely its empty cells are lost ones.
    private(set) lazy var lostCells = LostCells(context)
    /// How many cells of constraints have been judged in the search: what its bounds count.
    private(set) var work = 0
    /// Every cause there is.
    private(set) var causes = CausePool()
    private let isSearchedAt: [Bool]
    private var cells = CellNumbers()
    /// By cell, the causes that change it.
    private var ofCell: [FigureReference: [Int]] = [:]
    /// Causes of cells that nobody has asked the causes of yet.
    private var waiting: [FigureReference: [Int]] = [:]
    private var settling: [Int: [Int]] = [:]
    private var candidatesOf: [ConstraintCandidates?]
    private var optionsOf: [ConstraintOptions?]
    private var cellsOfConstraints: [[Int]?]
    private var judged = JudgementTable()
    private var authorCosts: [Double?]
    private var failingOfCell: [FigureReference: [Int]] = [:]
    private var alones: [LoneRepairs?]

    /// Makes a network; `judgements` are what was found of each of the constraints.
    init(
        _ context: AuditContext, _ constraints: [Constraint], _ judgements: [Judgement],
        _ options: ReconciliationOptions = ReconciliationOptions()
    ) {
        self.context = context
        self.constraints = constraints
        self.judgements = judgements
        self.options = options
        variants = FigureVariants(
            rates: options.evidence == .rules ? .uniform : .embedded, padded: PaddedFigures.share(in: context))
        candidatesOf = Array(repeating: nil, count: constraints.count)
        optionsOf = Array(repeating: nil, count: constraints.count)
        cellsOfConstraints = Array(repeating: nil, count: constraints.count)
        authorCosts = Array(repeating: nil, count: constraints.count)
        alones = Array(repeating: nil, count: constraints.count)
        isSearchedAt = constraints.map {
            $0.cellCount <= CauseNetwork.cellLimit && (options.evidence == .redundancy || !$0.isRedundancy)
        }
        touching = TouchingConstraints(constraints, context.readings.document, where: isSearchedAt)
    }

    /// Every cause there is.
    var pool: [CauseEdit] { causes.edits }

    /// Whether a constraint takes part in the search at all.
    func isSearched(_ index: Int) -> Bool { isSearchedAt[index] }

    /// Every cause that changes a cell of a constraint or settles it; made where first asked for.
    func candidates(of index: Int) -> ConstraintCandidates {
        if let known = candidatesOf[index] { return known }
        let made = ConstraintCandidates(self, index)
        candidatesOf[index] = made
        return made
    }

    /// The causes that may take part in making a constraint hold; made where first asked for.
    func choices(of index: Int) -> ConstraintOptions {
        if let known = optionsOf[index] { return known }
        let made = ConstraintOptions(self, index)
        optionsOf[index] = made
        return made
    }

    /// The numbers of the cells that a constraint binds.
    func cells(of index: Int) -> [Int] {
        if let known = cellsOfConstraints[index] { return known }
        let numbers = constraints[index].cells.map { cells.number(of: $0) }
        cellsOfConstraints[index] = numbers
        return numbers
    }

    /// Makes room for the causes of some constraints.
    func expectCauses(of failing: [Int]) {
        let count = failing.reduce(0) { $0 + constraints[$1].cellCount }
        causes.reserve(cells: count)
        cells.reserve(count)
        ofCell.reserveCapacity(count)
        failingOfCell.reserveCapacity(count)
    }

    /// How many cells have a number.
    var cellCount: Int { cells.count }

    /// Whether a constraint fails as the document reads, and takes part in the search.
    func fails(_ index: Int) -> Bool { judgements[index] == .fails && isSearched(index) }

    /// The searched constraints that bind a cell, in order.
    func constraints(binding cell: FigureReference) -> [Int] {
        touching.indices(of: cell)
    }

    /// What it costs to take a constraint for broken by the author; of one that holds as the document reads, what it
    /// costs that his error and a misreading cancelled out.
    func authorCost(_ index: Int) -> Double {
        if let cost = authorCosts[index] { return cost }
        let cost =
            isImplied(index)
            ? 0 : authors.cost(constraints[index], context.readings, besides: scoreSlips(ofScore: index))
        authorCosts[index] = cost
        return cost
    }

    /// Whether a constraint fails wherever another that fails too is the author's: a score that is above its weight, or that
    /// does not follow from the total, is also no ratio of anything, and is one error.
    func isImplied(_ index: Int) -> Bool {
        switch constraints[index].relation {
        case .bounds, .ratioOfTotal: constraints[index].declared.flatMap { ratio(of: $0) } != nil
        default: false
        }
    }

    private func ratio(of score: FigureReference) -> Int? {
        failing(binding: score).first { constraints[$0].relation == .ratio }
    }

    /// What the causes that change a cell spare at the failing constraints that bind it, but for one.
    ///
    /// A cause spares the author's error where it makes such a constraint hold by itself. Where another cause is needed
    /// besides, what that one costs at least is not spared, unless both stand at this constraint: then each spares half.
    func sparings(binding cell: FigureReference, besides constraint: Int) -> [Sparing] {
        failing(binding: cell).compactMap { other in
            guard other != constraint else { return nil }
            let alone = alone(other)
            let spared = authorCost(other)
            return Sparing(repairs: alone, whole: spared, part: max(spared / 2, spared - alone.least))
        }
    }

    private func failing(binding cell: FigureReference) -> [Int] {
        if let known = failingOfCell[cell] { return known }
        let found = touching.indices(of: cell) { fails($0) }
        failingOfCell[cell] = found
        return found
    }

    /// The causes that make a failing constraint hold by themselves; found where first asked for.
    func alone(_ index: Int) -> LoneRepairs {
        if let known = alones[index] { return known }
        let found = LoneRepairs(self, index)
        alones[index] = found
        return found
    }

    /// By how much likelier it is that a constraint fails for a misread figure that no cause of ours spells than for the
    /// author.
    func untold(_ index: Int) -> Double {
        if isImplied(index), let ratio = constraints[index].declared.flatMap({ ratio(of: $0) }) { return untold(ratio) }
        let cells = constraints[index].cells.count { !context.readings[$0].isAbsent }
        let broken = Priors.embedded.probability("untold." + constraints[index].rule.rawValue)
        let share = constraints[index].isOfOneCell ? Priors.embedded.probability("untold.date") : 1
        let rate = authors.rate(constraints[index]) * authors.shareOfKind(constraints[index])
        return (Double(cells) * CauseNetwork.untold * share + broken) / max(rate, 1e-6)
    }

    /// The same of one cell, against the author's slip in it.
    func untold(slip edit: CauseEdit) -> Double {
        CauseNetwork.untold / authors.slipRate(edit.changes.first?.cell)
    }

    /// How often a figure is misread in a way that no cause of ours spells.
    private static let untold =
        Priors.embedded.probability("figure.read") * Priors.embedded.probability("figure.untold")

    /// The causes that change a cell, those of the reader's that concern it alone first; made where first asked for.
    func edits(of cell: FigureReference) -> [Int] {
        if let known = ofCell[cell] { return known }
        var found: [Int] = []
        if context.readings.standIns[cell] == nil {
            let first = pool.count
            addVariants(of: cell)
            found = Array(first..<pool.count)
            if !found.isEmpty {
                causes.reach(
                    of: cell, number: cells.number(of: cell), touched: constraints(binding: cell), from: first)
            }
        }
        found += waiting.removeValue(forKey: cell) ?? []
        ofCell[cell] = found
        return found
    }

    /// Adds what a cell may have been misread from.
    private func addVariants(of cell: FigureReference) {
        let read = context.readings[cell]
        let odds = PrintedOdds(cell, read, context.records)
        var slips = authors.slips(in: cell, context.readings)
        let slipRate = isOftenContradicted(cell) ? self.slipRate(cell) : 0
        let doubt = engineDoubt(of: cell)
        // Percentages that somebody added come to more than a hundred: that is not odd then.
        let isMade = QuarterCombination.isByAnotherMethod(cell, context.readings)
        variants.visit(cell, context.records, in: context.paged.text) { variant in
            guard variant.probability > 0, !isIdle(cell, variant.value) else { return }
            let said = doubt?.judge(variant) ?? (factor: 1, isListed: false)
            let rate = variant.probability * said.factor
            let ratio = odds.ratio(variant.value)
            let printed = min(rate * (isMade ? min(1, ratio) : ratio), CauseNetwork.mostLikely)
            let slip = slipRate > 0 ? slips.slip(meant: variant.value, rate: slipRate) : 0
            causes.append(
                CauseEdit(
                    changes: CellChanges(
                        one: CellChange(cell: cell, value: variant.value, spelling: .variant(variant.spelling))),
                    cost: -log(printed + slip), slip: slip / (printed + slip),
                    pair: variant.pair, further: variant.also == nil ? [] : variant.pair.map { [$0] } ?? [],
                    isPiece: variant.isPiece, isListed: said.isListed))
        }
    }

    /// What the engine that read the page says of a cell, where all evidence is weighed.
    private func engineDoubt(of cell: FigureReference) -> EngineDoubt? {
        guard options.evidence == .redundancy, let passage = context.records[cell].passages.first else { return nil }
        return EngineDoubt(passage, in: context.paged)
    }

    /// No misreading is likelier than this, whatever speaks for what it makes of a figure.
    private static let mostLikely = 0.5

    /// How often the author gets a cell wrong; nobody prints a weight of nothing.
    private func slipRate(_ cell: FigureReference) -> Double {
        isIdle(cell, context.readings[cell])
            ? Priors.embedded.probability("author.zero") : slipRate(cell, breaking: failing(binding: cell))
    }

    /// How often the author gets a cell wrong that some failing constraints bind: as often as such cells, or as he
    /// breaks the rules that it declares.
    func slipRate(_ cell: FigureReference, breaking failing: [Int]) -> Double {
        let declared = failing.filter { constraints[$0].declared == cell && constraints[$0].pinsValue }
        let rate = max(declared.map { authors.rate(constraints[$0]) }.max() ?? 0, authors.slipRate(cell))
        // A score that contradicts it was made from the right figure: who prints a wrong one goes on with it.
        let isScoredRight = failing.contains { constraints[$0].relation == .ratio && constraints[$0].declared != cell }
        if isScoredRight { return rate * authors.misprinted }
        // A column's total is added up from the scores that are printed.
        guard case .indicator(_, .score) = cell else { return rate }
        return failing.contains { constraints[$0].rule == .totalColumn } ? rate * authors.summed : rate
    }

    /// Whether several rules that say different things contradict a cell; where one does, that the author broke it says
    /// all there is to say of him.
    private func isOftenContradicted(_ cell: FigureReference) -> Bool {
        failing(binding: cell).count {
            constraints[$0].relation != .ratioOfTotal && constraints[$0].relation != .positive && !isImplied($0)
        } > 1
    }

    /// Counts what was tried without judging.
    func count(work more: Int) { work += more }

    /// The causes that settle a constraint by moving rows.
    func edits(settling constraint: Int) -> [Int] { settling[constraint] ?? [] }

    /// Adds one more cause.
    func add(_ edit: CauseEdit) {
        for change in edit.changes {
            if ofCell[change.cell]?.append(pool.count) == nil { waiting[change.cell, default: []].append(pool.count) }
        }
        for constraint in edit.settles { settling[constraint, default: []].append(pool.count) }
        let touched = edit.settles + edit.changes.flatMap { constraints(binding: $0.cell) }
        causes.add(
            edit, numbers: edit.changes.map { cells.number(of: $0.cell) }, touched: touched.sortedUnique)
    }

    /// Whether a change would make a weight or a target of zero, which nobody prints.
    private func isIdle(_ cell: FigureReference, _ value: FigureValue) -> Bool {
        guard let quantity = value.quantity, quantity.mantissa == 0 else { return false }
        switch cell {
        case .area, .indicator(_, .weight), .indicator(_, .annualTarget), .indicator(_, .tier): return true
        default: return false
        }
    }

    /// What was found of a constraint with some causes taken for true.
    func judge(_ index: Int, _ edits: [Int], _ readings: inout Readings) -> Judgement {
        guard let key = causes.key(of: index, with: edits) else { return .holds }
        if key.count == 0 { return judgements[index] }
        if key.isWhole, let known = judged[key] { return known }
        work += 1 + constraints[index].cellCount
        readings.undoChanges()
        take(edits, at: index, &readings)
        let found = constraints[index].judge(readings)
        if key.isWhole { judged.insert(found, for: key) }
        return found
    }

    /// Takes what causes make of a constraint's cells for true.
    private func take(_ edits: [Int], at index: Int, _ readings: inout Readings) {
        let pool = causes
        for edit in edits where pool.bearing(of: edit, on: index) != .none {
            // What changes one cell and touches the constraint changes one that it binds.
            if pool.onlyNumber(of: edit) >= 0, let value = pool.edits.span[edit].onlyValue {
                readings.change(pool.onlyCell(of: edit), to: value)
                continue
            }
            for change in pool.edits[edit].changes where constraints[index].binds(change.cell) {
                readings.change(change.cell, to: change.value)
            }
        }
    }

    /// Whether a constraint speaks against some causes: it fails with them, or says nothing more where it did before.
    func isViolated(_ index: Int, _ edits: [Int], _ readings: inout Readings) -> Bool {
        let judgement = judge(index, edits, &readings)
        switch judgements[index] {
        case .fails, .holds: return judgement != .holds
        case .silent, .blocked: return judgement == .fails
        }
    }

    /// Whether two causes change no cell both.
    func areApart(_ first: Int, _ second: Int) -> Bool {
        let cells = causes.numbers(of: second)
        return causes.numbers(of: first).allSatisfy { !cells.contains($0) }
    }

    /// Whether a cause changes a cell that a searched constraint binds, or settles the constraint.
    func touches(_ edit: Int, _ index: Int) -> Bool { causes.bearing(of: edit, on: index) != .none }

    /// The searched constraints that a cause touches, in order.
    func touched(by edit: Int) -> [Int] { causes.touched(by: edit) }

    /// The searched constraints that some causes touch, in order.
    func touched(by edits: [Int]) -> [Int] {
        if edits.count == 1 { return touched(by: edits[0]) }
        var result: [Int] = []
        for edit in edits {
            result += touched(by: edit)
        }
        return result.sortedUnique
    }
}

extension [Int] {
    /// These numbers in order, each once.
    var sortedUnique: [Int] {
        var result = self
        result.sort()
        var last: Int?
        result.removeAll { number in
            defer { last = number }
            return number == last
        }
        return result
    }
}
