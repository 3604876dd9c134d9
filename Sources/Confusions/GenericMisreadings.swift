/// How often a reading goes wrong in ways that no row of its own explains: the generic rows of the confusion table.
///
/// All rates are in parts per million of letters; 0 where the table has no such row.
public struct GenericMisreadings: Sendable, Hashable {
<<<<<<< HEAD
    /// A letter on the page that was not read.
    public private(set) var lost = 0
    /// A letter that was read and is not on the page.
    public private(set) var inserted = 0
    /// A letter, or a piece of a word, that was read twice.
    public private(set) var doubled = 0
    /// A letter that was read as another, whichever.
    public private(set) var exchanged = 0

    /// Makes rates of 0.
    public init() {}

    /// Takes a row's rate by the name of the way to go wrong; a name that is none of these changes nothing.
    mutating func set(_ name: String, perMillion: Int) {
        guard (1...1_000_000).contains(perMillion) else { return }
        switch name {
        case "lost": lost = perMillion
        case "inserted": inserted = perMillion
        case "doubled": doubled = perMillion
        case "exchanged": exchanged = perMillion
        default: break
=======
    /// A letter on the page that was not read: class `anyLost`.
    public private(set) var lost = 0
    /// A letter that was read and is not on the page: class `anyInserted`.
    public private(set) var inserted = 0
    /// A letter, or a piece of a word, that was read twice: class `anyDoubled`.
    public private(set) var doubled = 0
    /// A letter that was read as another, whichever: class `anyExchanged`.
    public private(set) var exchanged = 0

    /// Reads the embedded table.
    public init() {
        for row in KnowledgeTable(named: "confusions").rows where row.count >= 4 {
            guard let rate = Int(row[3]), (1...1_000_000).contains(rate) else { continue }
            switch row[0] {
            case "anyLost": lost = rate
            case "anyInserted": inserted = rate
            case "anyDoubled": doubled = rate
            case "anyExchanged": exchanged = rate
            default: break
            }
>>>>>>> 057d7e1d1b1fbbd2cd7f36ffa283b1563b4ba894
        }
    }
}
