internal import BengaliText
internal import Confusions
internal import Figures
internal import Pages
internal import Provenance
internal import Records

/// Weighs the digits of a changed figure that no rule bears witness of: they may have been misread as well.
///
/// That a date lies in its year says nothing of its day, and a percentage of two places nothing of the last digits of a
/// figure of seven: what restores such a rule puts back a digit, not the figure. Nor does another print of a date say much
/// of a digit that a reader takes for another wherever it stands: both prints are misread alike.
struct UnseenDigits {
    private let network: CauseNetwork
    /// How the document is read.
    private let odds: DocumentOdds
    private let figures = FigureReader()

    init(_ network: CauseNetwork, _ odds: DocumentOdds) {
        self.network = network
        self.odds = odds
    }

    /// How likely it is that every other digit of the cells that causes change was read right, by what the constraints
    /// say that hold with them.
    ///
    /// - Complexity: O(d) in the cells' digits, each with the constraints that bind its cell.
    func certainty(of edits: [Int], _ readings: inout Readings) -> Double {
        var certainty = 1.0
        for edit in edits where network.pool[edit].changes.count == 1 {
            guard case .variant(let variant) = network.pool[edit].changes[0].spelling else { continue }
            let holding = network.touched(by: edit).filter { !network.isViolated($0, edits, &readings) }
            readings.undoChanges()
            for other in edits where other != edit {
                for change in network.pool[other].changes { readings.change(change.cell, to: change.value) }
            }
            let odds = misread(variant, network.pool[edit].changes[0], holding, readings)
            certainty /= 1 + odds
        }
        readings.undoChanges()
        return certainty
    }

    /// The odds that one more digit of a figure was misread and the constraints would hold all the same.
    private func misread(
        _ variant: VariantSpelling, _ change: CellChange, _ holding: [Int], _ readings: Readings
    ) -> Double {
        guard let passage = network.context.records[change.cell].passages.first else { return 0 }
        let read = Array(network.context.paged.text.bytes[passage.text])
        let bytes = Array(variant.text(in: read).utf8)
        let twins = twins(of: change, holding, readings)
        var odds = 0.0
        for digit in FigureVariants.digits(in: bytes.span, bytes.indices) where !variant.replaces(digit.offset) {
            for printed in 0...9 where printed != digit.value {
                let rate = rate(printed, digit.value)
                guard rate > 0 else { continue }
                var other = bytes
                other[digit.offset + digit.length - 1] = (digit.length == 1 ? 0x30 : 0xA6) + UInt8(printed)
                guard let value = self.value(of: other, like: change.value) else { continue }
                var changed = readings
                changed.change(change.cell, to: value)
                if holding.allSatisfy({ network.constraints[$0].judge(changed) != .fails }) {
                    odds += rate
                } else if !twins.isEmpty {
                    for twin in twins { changed.change(twin, to: value) }
                    let all = holding + twins.flatMap { network.constraints(binding: $0) }
                    guard all.allSatisfy({ network.judgements[$0] == .fails || holds($0, changed) }),
                        holding.allSatisfy({ holds($0, changed) })
                    else { continue }
                    odds += twins.indices.reduce(rate) { $0 * self.rate(printed, digit.value, after: $1 + 1) }
                }
            }
        }
        return odds
    }

    private func holds(_ index: Int, _ readings: Readings) -> Bool {
        network.constraints[index].judge(readings) != .fails
    }

    private func rate(_ printed: Int, _ read: Int, after more: Int = 0) -> Double {
        guard DigitConfusions.embedded.perMillion(printed: printed, read: read) > 0 else { return 0 }
        return odds.rate(printed: printed, read: read, after: more)
    }

    /// The other prints of a date that the constraints hold for because they say the same.
    private func twins(of change: CellChange, _ holding: [Int], _ readings: Readings) -> [FigureReference] {
        guard case .date = change.value else { return [] }
        var found: [FigureReference] = []
        for cell in holding.flatMap({ network.constraints[$0].cells })
        where cell != change.cell && readings[cell] == change.value && !found.contains(cell) {
            found.append(cell)
        }
        return found
    }

    /// What a text says, if it is a figure of the same kind.
    private func value(of bytes: [UInt8], like value: FigureValue) -> FigureValue? {
        switch value {
        case .number, .percent, .money:
            guard let old = value.quantity else { return nil }
            let digits = FigureVariants.digits(in: bytes.span, bytes.indices)
            let mantissa = digits.reduce(Int64(0)) { $0 &* 10 &+ Int64($1.value) }
            return FigureVariants.kind(value)(mantissa, old.places)
        case .date:
            let read = figures.read(bytes, bytes.indices, expecting: .date).value
            if case .date = read { return read }
            return nil
        case .several:
            let read = figures.read(bytes, bytes.indices, expecting: .countAndDate).value
            if case .several = read { return read }
            return nil
        default: return nil
        }
    }
}

extension VariantSpelling {
    /// Whether a byte of the text as it would be printed is one of those that it changes.
    fileprivate func replaces(_ offset: Int) -> Bool {
        if case .digit = written {
            return offset == replaced.lowerBound || also.map { offset == $0.lowerBound } == true
        }
        return false
    }
}
