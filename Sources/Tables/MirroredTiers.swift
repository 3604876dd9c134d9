/// Tiers that a table prints worst first, চলতি মানের নিম্নে … অসাধারণ: the templates have the best first.
///
/// The columns are aligned as if each tier were the one that stands in its place from the other end, and are given back
/// their own tiers behind that.
struct MirroredTiers {
    /// By tier, the one that stands in its place from the other end; nil where the best stands first, or nothing tells.
    private let mirrored: [Int: Int]?

    /// Whether the worst stands first.
    var isMirrored: Bool { mirrored != nil }

    /// So many tiers must be named in this order.
    private static let fewest = 3

    init(_ headings: [HeadingEvidence]) {
        let named = headings.indices.compactMap {
            headings[$0].roles.first == .tier && !headings[$0].isShared ? headings[$0].number : nil
        }
        let rising = zip(named, named.dropFirst()).count { $0 < $1 }
        guard named.count >= MirroredTiers.fewest, rising == named.count - 1 else {
            mirrored = nil
            return
        }
        // A plan of three tiers has no 90 % and mostly no 60 %; of five each has its counterpart.
        let isOfThree = Set(named).isSubset(of: [100, 80, 70])
        mirrored = isOfThree ? [100: 70, 80: 80, 70: 100] : [100: 60, 90: 70, 80: 80, 70: 90, 60: 100]
    }

    /// Gives the headings the tiers they are aligned as.
    func settle(_ headings: inout [HeadingEvidence]) {
        guard let mirrored else { return }
        for place in headings.indices where headings[place].roles.contains(.tier) {
            headings[place].number = headings[place].number.map { mirrored[$0] ?? $0 }
        }
    }

    /// Gives columns back the tiers that their headings name.
    func restore(_ columns: inout [Column]) {
        guard let mirrored else { return }
        for place in columns.indices { columns[place].tier = columns[place].tier.map { mirrored[$0] ?? $0 } }
    }
}
