/// How often a reading goes wrong in ways that no row of its own explains: the generic rows of the confusion table.
///
/// All rates are in parts per million of letters; 0 where the table has no such row.
public struct GenericMisreadings: Sendable, Hashable {
    /// A letter on the page that was not read: class `anyLost`.
    public private(set) var lost = 0
    /// A letter that was read and is not on the page: class `anyInserted`.
    public private(set) var inserted = 0
    /// A letter, or a piece of a word, that was read twice: class `anyDoubled`.
    public private(set) var doubled = 0
    /// A letter that was read as another, whichever: class `anyExchanged`.
    public private(set) var exchanged = 0

    /// Makes rates of 0.
    public init() {}

    /// Takes a row's rate by its class; a class that is none of these changes nothing.
    mutating func set(_ kind: String, perMillion: Int) {
        guard (1...1_000_000).contains(perMillion) else { return }
        switch kind {
        case "anyLost": lost = perMillion
        case "anyInserted": inserted = perMillion
        case "anyDoubled": doubled = perMillion
        case "anyExchanged": exchanged = perMillion
        default: break
        }
    }
}
