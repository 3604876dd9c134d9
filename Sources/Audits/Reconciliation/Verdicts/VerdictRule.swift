internal import Confusions
internal import Figures
internal import Findings
internal import Records

/// Says whose a discrepancy is, where the odds of its causes allow it.
struct VerdictRule {
    /// The probability from which the author's causes together decide a verdict.
    ///
    /// Of those given between 0.85 and this, 86 of a hundred were the author's on specimens that rates were not learnt from:
    /// with them one verdict in twenty would be wrong.
    static let decided = 0.9
    /// The probability from which one misreading is believed: a wrong one explains an office's error away.
    ///
    /// Of those given between 0.98 and this, one in 140 was wrong on specimens that rates were not learnt from; of those
    /// given more, one in 400.
    static let believed = 0.985
    /// The same of a misreading that no two rules confirm: one that one rule asks for and no other reading would give.
    ///
    /// Where words are damaged and digits are not, as in the text layers of PDFs, of six authors' errors explained away five
    /// were such readings, four of them given less than this.
    static let believedAlone = 0.992
    /// How likely it must still be, by all that a document shows, that nobody misread it, where its words are all good.
    ///
    /// At a thousandth, a clean document of the corpus with three look-alike slips of its author was taken for misread.
    private static let doubted = 0.000_001
    /// The probability below which no cause is likelier than the rest together.
    static let half = 0.5
    /// How many rules that say different things must hold again for a cause to be believed that others could be.
    private static let witnesses = 2

    let network: CauseNetwork
    /// Whether nobody misread the document, as far as its words say, and its discrepancies do not prove the contrary: a
    /// figure that looks misread there is the author's as likely as not, and his error is not explained away.
    let isTextSound: Bool

    private let headed: HeadedTables

    init(network: CauseNetwork, odds: DocumentOdds) {
        self.network = network
        headed = HeadedTables(network.context)
        // Digits alone that look misread may be the slips of one careless author, however many.
        isTextSound =
            network.options.evidence == .redundancy && network.damage.probabilityOfSoundWords > VerdictRule.half
            && odds.probabilityOfNone > VerdictRule.doubted
    }

    /// A verdict, and why it is not that of a misread where one misreading is likelier than all else.
    struct Decision {
        let verdict: Verdict
        let withheld: Withholding?

        init(_ verdict: Verdict, withheld: Withholding? = nil) {
            self.verdict = verdict
            self.withheld = withheld
        }
    }

    /// The verdict on a finding by its causes, the likeliest first.
    ///
    /// A misreading is believed only where every cell it changes is confirmed by two rules that say different things, or
    /// where nothing else that the reader may have done would restore the rule: one digit that makes one sum hold is as
    /// likely chance, and an office's own error must not be explained away.
    func decide(_ causes: [FindingCause]) -> Decision {
        guard let best = causes.first else { return Decision(.undecided) }
        let authors = causes.reduce(0) { $0 + ($1.isAuthors ? $1.probability : 0) }
        if authors >= VerdictRule.decided { return Decision(isMirrored(best) ? .undecided : .author) }
        guard !best.isAuthors else { return Decision(.undecided) }
        // That more of the figure was misread makes it no less misread.
        if best.probability / best.certainty >= VerdictRule.believed {
            return withheld(best, among: causes).map { Decision(.undecided, withheld: $0) } ?? Decision(.misread)
        }
        guard best.probability < VerdictRule.half else { return Decision(.undecided, withheld: .odds) }
        // Where nothing is likely the discrepancy is an open question, not a choice of readings; nor is it one where no
        // reading is as likely as the author's error, which stays an error for who looks at no other.
        let readings = causes.filter { !$0.isAuthors }
        let together = readings.reduce(0) { $0 + $1.probability }
        return Decision(readings.count > 1 && together >= VerdictRule.half ? .ambiguous : .undecided)
    }

    /// Whether the author's likeliest error is a slip of the pen that a misreading on record accounts for as well: two rules
    /// say what the figure is, and nothing but the words around it who had it wrong.
    ///
    /// Models that read pages write good words and wrong digits: of lone misreadings among good words that two rules put
    /// right an office was accused of one in seven.
    private func isMirrored(_ best: FindingCause) -> Bool {
        best.isAuthors && !best.edits.isEmpty && best.probability >= VerdictRule.half
            && best.edits.allSatisfy { network.pool[$0].agent == .reader && !network.pool[$0].pairs.isEmpty }
            && isOnRecord(best) && isConfirmed(best.edits, best.restores)
    }

    /// What keeps a likely misreading from being believed; nil where nothing does.
    private func withheld(_ best: FindingCause, among causes: [FindingCause]) -> Withholding? {
        if isMove(best), best.edits.allSatisfy({ network.pool[$0].isSaidByCodes }) { return nil }
        if isTextSound { return .soundText }
        if !isInCertainColumns(best) { return .columns }
        if !isInCertainYear(best) { return .year }
        if isMove(best) { return nil }
        if !isReading(best) { return .filling }
        if !isOnRecord(best) { return .offRecord }
        if hasDitto(best) { return .ditto }
        if isOfOtherKind(best) { return .unit }
        if isOfOddMethod(best) { return .method }
        if best.confirmed / best.certainty >= VerdictRule.believed { return nil }
        let isSure = best.probability / best.certainty >= VerdictRule.believedAlone
        return isSure && isAlone(best, causes) ? nil : .witnesses
    }

    /// Whether a date that is moved into its table's year is no proof against that year: whether of the table's other dates
    /// most lie in it, if there are any.
    private func isInCertainYear(_ cause: FindingCause) -> Bool {
        cause.restores.allSatisfy { restored in
            guard case .inYear(let year) = network.constraints[restored].relation else { return true }
            var (inside, outside) = (0, 0)
            for index in network.constraints.indices where !cause.restores.contains(index) {
                guard network.constraints[index].table == network.constraints[restored].table,
                    network.constraints[index].relation == .inYear(year)
                else { continue }
                switch network.judgements[index] {
                case .holds: inside += 1
                case .fails: outside += 1
                case .silent, .blocked: break
                }
            }
            return outside <= inside
        }
    }

    /// Whether what a cause would read is of another kind than the unit of its row.
    private func isOfOtherKind(_ cause: FindingCause) -> Bool {
        cause.edits.contains { edit in
            network.pool[edit].changes.contains { change in
                UnitKindRule.contradicts(change.value, unitOf: change.cell, in: network.context.records)
            }
        }
    }

    /// Whether quarters would combine in a way that nothing suggests: they would repeat or be averaged though their unit is
    /// no share, or though they add up where a share is left out, which is rather another column's then.
    ///
    /// That one figure repeats another is soon true with a digit changed.
    private func isOfOddMethod(_ cause: FindingCause) -> Bool {
        var (readings, without) = (network.context.readings, network.context.readings)
        for edit in cause.edits {
            for change in network.pool[edit].changes {
                readings.change(change.cell, to: change.value)
                without.change(change.cell, to: .blank)
            }
        }
        return cause.restores.contains { index in
            let constraint = network.constraints[index]
            guard constraint.relation == .combination, let indicator = constraint.indicator else { return false }
            let combination = QuarterCombination(constraint, readings)
            guard case .any = combination.way, let total = combination.declared.quantity,
                combination.reports.sum != total
            else { return false }
            guard
                network.context.records.indicators[indicator].unit == .percent || combination.reports.hasPercent
                    || combination.declared.isPercent
            else { return true }
            let others = QuarterCombination(constraint, without)
            return others.declared.quantity == total && others.reports.count > 1 && others.reports.sum == total
        }
    }

    /// Whether a ditto mark stands for a figure of the rules that a cause restores.
    private func hasDitto(_ cause: FindingCause) -> Bool {
        cause.restores.contains { index in
            network.constraints[index].cells.contains { cell in
                if case .ditto = network.context.readings[cell] { return true }
                return false
            }
        }
    }

    private func isInCertainColumns(_ cause: FindingCause) -> Bool {
        cause.edits.allSatisfy { edit in
            network.pool[edit].changes.allSatisfy { headed.areCertain(of: $0.cell) }
        }
    }

    /// Whether every digit that a cause takes for another is known to be read for it, by the table or by the engine that
    /// read the page.
    ///
    /// A pair that no table records is as likely the author's slip of the pen, however many rules agree on the value:
    /// they agree on what is right, not on who was wrong.
    private func isOnRecord(_ cause: FindingCause) -> Bool {
        guard network.options.evidence != .rules else { return true }
        return cause.edits.allSatisfy { edit in
            network.pool[edit].isListed
                || network.pool[edit].pairs.allSatisfy {
                    DigitConfusions.embedded.perMillion(printed: $0 / 10, read: $0 % 10) > 0
                }
        }
    }

    /// Whether a cause is one row under the area next to its own, and both areas' sums hold with it there, each to the
    /// point: no figure is wrong then, whoever drew the border, and none is the office's to correct.
    private func isMove(_ cause: FindingCause) -> Bool {
        cause.edits.count == 1
            && cause.edits.allSatisfy { edit in
                let settles = network.pool[edit].settles
                return network.pool[edit].kind == .misplaced && network.pool[edit].changes.isEmpty
                    && settles.count >= VerdictRule.witnesses && settles.allSatisfy(cause.restores.contains)
            }
    }

    /// Whether a cause is of cells read for others alone: what only the arithmetic suggests fills no cell and changes
    /// none for another, it is for a person to see.
    private func isReading(_ cause: FindingCause) -> Bool {
        cause.edits.allSatisfy { edit in
            network.pool[edit].kind == .misread && network.pool[edit].settles.isEmpty
                && network.pool[edit].changes.count == 1
        }
    }

    /// Whether every cell that causes change is bound by two restored constraints that say different things.
    func isConfirmed(_ edits: [Int], _ restores: [Int]) -> Bool {
        edits.allSatisfy { edit in
            let touched = restores.filter {
                let constraint = network.constraints[$0]
                return (constraint.pinsValue || constraint.isOfOneCell)
                    && network.pool[edit].touches(constraint, at: $0)
            }
            return touched.contains { network.constraints[$0].pinsValue }
                && Set(touched.map(witness)).count >= VerdictRule.witnesses
        }
    }

    /// Whether what restores the rules says what the whole figure is.
    ///
    /// That a date lies in its year and behind the one before it says nothing of its day, of which a digit may have been
    /// misread as well: five of a hundred were. A rule that needs another change besides says nothing of it either.
    func isPinned(_ edit: Int, by cause: FindingCause) -> Bool {
        guard network.pool[edit].changes.contains(where: { $0.value.firstDate != nil }) else { return true }
        var readings = network.context.readings
        return cause.restores.contains { index in
            let constraint = network.constraints[index]
            return constraint.pinsValue && network.pool[edit].touches(constraint, at: index)
                && network.judge(index, cause.edits, &readings) == .holds
        }
    }

    /// What a constraint bears witness of: a score that is out of its bounds is also no ratio of anything.
    private func witness(_ index: Int) -> Int {
        switch network.constraints[index].relation {
        case .bounds, .ratio, .ratioOfTotal: -1 - (network.constraints[index].indicator ?? 0)
        default: index
        }
    }

    /// Whether a cause is one misread cell and the only reading that the reader may have taken for it; bounds alone do not
    /// say what the cell is.
    ///
    /// Of a sum, of tiers in their order and of a date's own rules, readings that are next to impossible do not count: each
    /// has other digits to misread. A quotient that is rounded comes from several figures by chance.
    private func isAlone(_ cause: FindingCause, _ causes: [FindingCause]) -> Bool {
        guard cause.edits.count == 1 else { return false }
        let others = causes.reduce(0) { sum, other in
            let isOther = !other.isAuthors && other.kind == .misread && other.edits != cause.edits
            return sum + (isOther ? other.probability : 0)
        }
        return others <= VerdictRule.negligible
            && cause.restores.contains { index in
                let constraint = network.constraints[index]
                return constraint.isOfOneCell || constraint.relation == .order
                    || constraint.pinsValue
                        && (others == 0 || LinearForm(constraint, network.context.readings) != nil)
            }
    }

    /// The probability of all other readings together up to which there is only one.
    ///
    /// Of lone readings that were withheld for others, on specimens of five seeds: where the others came to no more than
    /// this, two of a thousand were wrong, and none of those the author's.
    private static let negligible = 0.005
}

extension FigureValue {
    /// Whether it is printed as a percentage.
    fileprivate var isPercent: Bool {
        if case .percent = self { true } else { false }
    }
}
