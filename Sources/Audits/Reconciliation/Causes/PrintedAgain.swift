internal import BengaliText
internal import Figures
internal import Findings
internal import Glibc
internal import Pages
internal import Provenance
internal import Records

/// Dates that several digits keep from being another print of a date: a year's target and its quarter's, a quarter's
/// achievement and the total.
///
/// Misreadings of one digit are tried for every figure; that two of one date were is not, though it is as likely as one in
/// each of both prints.
struct PrintedAgain {
    /// How many digits of a date may be misread at once: of more it is likelier another date.
    private static let digits = 2...3

    let network: CauseNetwork

    /// The causes for some failing constraints, in order.
    ///
    /// - Complexity: O(n²) in the dates of a constraint, of which a row has few.
    func causes(of failing: [Int]) -> [CauseEdit] {
        var result: [CauseEdit] = []
        var seen: Set<[FigureReference]> = []
        for index in failing where isOfPrints(network.constraints[index]) {
            let cells = network.constraints[index].cells.filter { print(of: $0) != nil }
            for cell in cells {
                for other in cells where other != cell && seen.insert([cell, other]).inserted {
                    if let cause = cause(reading: other, as: cell) { result.append(cause) }
                }
            }
        }
        return result
    }

    private func isOfPrints(_ constraint: Constraint) -> Bool {
        constraint.relation == .combination || constraint.relation == .equal
    }

    /// The text of a date.
    private func print(of cell: FigureReference) -> [UInt8]? {
        guard case .date = network.context.readings[cell], network.context.records[cell].passages.count == 1 else {
            return nil
        }
        return Array(network.context.paged.text.bytes[network.context.records[cell].passages[0].text])
    }

    /// That what one cell says was read as what another says; nil where other things than digits differ, or too many.
    private func cause(reading printed: FigureReference, as read: FigureReference) -> CauseEdit? {
        guard let left = print(of: printed), let right = print(of: read), left.count == right.count else { return nil }
        let digits = (
            FigureVariants.digits(in: left.span, left.indices), FigureVariants.digits(in: right.span, right.indices)
        )
        guard digits.0.map(\.offset) == digits.1.map(\.offset), isSame(left, right, besides: digits.0) else {
            return nil
        }
        let pairs = zip(digits.0, digits.1).filter { $0.value != $1.value }.map { $0.value * 10 + $1.value }
        guard PrintedAgain.digits.contains(pairs.count) else { return nil }
        let cost = pairs.reduce(0) { sum, pair in
            sum - log(ReaderRates.embedded.probability(printed: pair / 10, read: pair % 10, isShape: false))
        }
        let change = CellChange(cell: read, value: network.context.readings[printed], spelling: .cell(printed))
        return CauseEdit(changes: [change], cost: cost, pair: pairs[0], further: Array(pairs.dropFirst()))
    }

    private func isSame(_ left: [UInt8], _ right: [UInt8], besides digits: [FigureVariants.Digit]) -> Bool {
        var rest = (left, right)
        for digit in digits {
            rest.0[digit.offset + digit.length - 1] = 0
            rest.1[digit.offset + digit.length - 1] = 0
        }
        return rest.0 == rest.1
    }
}
