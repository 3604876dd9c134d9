internal import Figures
internal import Records

/// Failing sums whose causes break a sum that holds, each by itself, and offset each other in it: two areas' weights of
/// which one digit each was misread, in a plan whose total is right as they were read.
struct OffsettingRepairs {
    /// The failing constraints that hang together so, by twos.
    let pairs: [(Int, Int)]

    /// Finds them among the ways to settle each failing constraint by one cause.
    ///
    /// - Complexity: O(n) in the ways and the sums they touch.
    init(_ network: CauseNetwork, _ repairs: [Int: [Repair]]) {
        /// A sum that holds, and by how much causes move its residual.
        struct Move: Hashable {
            var sum: Int
            var amount: Decimal
        }
        var movers: [Move: [Int]] = [:]
        var order: [(move: Move, index: Int)] = []
        for index in repairs.keys.sorted() {
            var seen: Set<Move> = []
            for repair in repairs[index] ?? [] where repair.edits.count == 1 {
                let changes = network.pool[repair.edits[0]].changes
                guard changes.count == 1, let new = changes[0].value.quantity,
                    let old = network.context.readings[changes[0].cell].quantity, let step = new.subtracting(old)
                else { continue }
                for sum in network.touched(by: repair.edits[0])
                where network.judgements[sum] == .holds && network.constraints[sum].relation == .sum {
                    let sign = LinearForm.sign(of: changes[0].cell, in: network.constraints[sum])
                    let amount = sign < 0 ? Decimal(-step.mantissa, places: step.places) : step
                    let move = Move(sum: sum, amount: amount)
                    guard sign != 0, seen.insert(move).inserted else { continue }
                    movers[move, default: []].append(index)
                    order.append((move, index))
                }
            }
        }
        pairs = order.compactMap { move, index in
            let opposite = Decimal(-move.amount.mantissa, places: move.amount.places)
            let others = movers[Move(sum: move.sum, amount: opposite)]
            return others?.first { $0 != index }.map { (index, $0) }
        }
    }
}
