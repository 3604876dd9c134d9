internal import Knowledge

/// The one table of what is printed and what is read for it, whole: for those who make damage.
///
/// Those who undo it read the classes they can believe, `DigitConfusions` and `LetterConfusions`.
public struct ConfusionTable: Sendable {
    /// What kind of damage a row is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// One figure for another; both are 0 to 9.
        case digit
        /// A conjunct for something else.
        case conjunct
        /// A letter or sign for something else.
        case letter
        /// As `digit`, counted in one engine's readings of pages that we printed; too many pairs to believe each.
        case digitLearnt
        /// As `conjunct`, counted so.
        case conjunctLearnt
        /// As `letter`, counted so.
        case letterLearnt
        /// One spelling for another that authors use as well; no evidence of a misreading.
        case variant
        /// A letter, sign or conjunct that is not read at all.
        case lostLearnt
        /// A letter or sign that nobody printed; its rate is for each place between two letters.
        case insertedLearnt
        /// A space inside a word; its rate is for each place between two letters.
        case splitLearnt
        /// A space between two words that is not read; its rate is for each space.
        case joinLearnt
        /// Something a converter of old font encodings left behind; its rate is a weight among its like.
        case leftover
    }

    /// One thing and one reading of it.
    public struct Row: Sendable, Hashable {
        /// What kind of damage it is.
        public let kind: Kind
        /// What stands on the page; empty where nothing does.
        public let printed: String
        /// What was read; empty where nothing was.
        public let read: String
        /// How often, in parts per million of the printed thing.
        public let perMillion: Int

        /// Makes a row.
        public init(kind: Kind, printed: String, read: String, perMillion: Int) {
            self.kind = kind
            self.printed = printed
            self.read = read
            self.perMillion = perMillion
        }
    }

    /// The rows, in the order of the table.
    public let rows: [Row]
    /// The rates of the generic rows.
    public let generic: GenericMisreadings

    /// Makes a table of other rows, none of them generic.
    public init(rows: [Row]) {
        self.rows = rows
        generic = GenericMisreadings()
    }

    /// The embedded table, read once.
    public static let embedded = ConfusionTable()

    /// Reads the embedded table; rows of classes that are not ours are passed over.
    init() {
        var generic = GenericMisreadings()
        rows = KnowledgeLines(named: "confusions").dropFirst().compactMap { row in
            guard row.count >= 4, let rate = Int(row[3]) else { return nil }
            guard let kind = Kind(rawValue: row[0]) else {
                generic.set(row[0], perMillion: rate)
                return nil
            }
            return Row(
                kind: kind, printed: Self.text(row.bytes(1)), read: Self.text(row.bytes(2)), perMillion: rate)
        }
        self.generic = generic
    }

    /// A field of the table: `∅` is nothing and `␠` a space, which would not be seen.
    private static func text(_ field: ArraySlice<UInt8>) -> String {
        if field.elementsEqual("∅".utf8) { return "" }
        if field.elementsEqual("␠".utf8) { return " " }
        return String(decoding: field, as: UTF8.self)
    }
}
