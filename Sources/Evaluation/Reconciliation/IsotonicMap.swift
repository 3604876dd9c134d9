internal import Glibc

/// A rising map from the probabilities that a model gives to the shares that were right.
enum IsotonicMap {
    /// The fewest cases of one group, so that its share means something.
    private static let least = 200

    /// The points of the map as log-odds: one for each group of neighbouring probabilities.
    ///
    /// - Parameter shares: By thousandths given, how many were right.
    /// - Returns: The points, rising in both.
    static func points(_ shares: [Int: Share]) -> [(modelled: Double, found: Double, cases: Int)] {
        var groups: [(share: Share, given: Double)] = []
        var open = (share: Share(), given: 0.0)
        for (thousandths, share) in shares.sorted(by: { $0.key < $1.key }) {
            open.share += share
            open.given += logOdds(Double(thousandths) / 1000) * Double(share.whole)
            guard open.share.whole >= least else { continue }
            groups.append(open)
            open = (Share(), 0)
        }
        if open.share.whole > 0 {
            if groups.isEmpty {
                groups.append(open)
            } else {
                groups[groups.count - 1].share += open.share
                groups[groups.count - 1].given += open.given
            }
        }
        return pooled(groups).map { group in
            let cases = Double(group.share.whole)
            return (group.given / cases, logOdds((Double(group.share.part) + 1) / (cases + 2)), group.share.whole)
        }
    }

    /// The groups, neighbours pooled until their shares rise.
    static func pooled(_ groups: [(share: Share, given: Double)]) -> [(share: Share, given: Double)] {
        var result: [(share: Share, given: Double)] = []
        for group in groups {
            result.append(group)
            while result.count > 1, let last = result.last, rate(result[result.count - 2]) >= rate(last) {
                result.removeLast()
                result[result.count - 1].share += last.share
                result[result.count - 1].given += last.given
            }
        }
        return result
    }

    private static func rate(_ group: (share: Share, given: Double)) -> Double { group.share.rate ?? 0 }

    private static func logOdds(_ probability: Double) -> Double {
        let bounded = min(0.9995, max(0.0005, probability))
        return log(bounded / (1 - bounded))
    }
}
