internal import Knowledge

/// The spellings of units, from the table `units`.
struct UnitTable: Sendable {
    /// What a spelling stands for.
    struct Unit: Sendable {
        var kind: UnitKind
        var scale: Int
    }

    /// The embedded table, read once when first asked for.
    static let embedded = UnitTable()

    /// A spelling long enough to be recognised nearly.
    private struct Spelling: Sendable {
        let letters: [UInt32]
        let mask: UInt64
        let unit: Unit
    }

    private var units: [[UInt32]: Unit] = [:]
    private var long: [Spelling] = []

    private init() {
        for line in KnowledgeTable.bytes(named: "units").split(separator: 0x0A) where line.first != 0x23 {
            let fields = line.split(separator: 0x09)
            guard fields.count == 3, let kind = UnitKind(rawValue: String(decoding: fields[0], as: UTF8.self)) else {
                continue
            }
            let scale = fields[1].reduce(0) { $0 &* 10 &+ Int($1 & 0x0F) }
            for spelling in fields[2].split(separator: 0x20) {
                let letters = Letters.folded(Array(spelling).span)
                guard units[letters] == nil else { continue }
                let unit = Unit(kind: kind, scale: scale)
                units[letters] = unit
                if letters.count >= 5 {
                    long.append(Spelling(letters: letters, mask: UnitTable.mask(letters), unit: unit))
                }
            }
        }
    }

    /// Which letters stand in a text, 64 classes of them.
    private static func mask(_ letters: [UInt32]) -> UInt64 {
        letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    /// The unit so spelt.
    func exactly(_ letters: [UInt32]) -> Unit? { units[letters] }

    /// The one unit whose spelling is nearest: one letter off for a spelling of five letters or more, two from nine on; nil
    /// where two units are as near.
    func nearly(_ letters: [UInt32]) -> Unit? {
        guard letters.count >= 4 else { return nil }
        var best: Unit?
        var least = letters.count >= 9 ? 2 : 1
        var isSure = false
        let mask = UnitTable.mask(letters)
        for spelling in long {
            // Each edit changes at most two letters of the mask, which turns almost every spelling away at once.
            guard abs(spelling.letters.count - letters.count) <= least,
                (spelling.mask ^ mask).nonzeroBitCount <= 2 * least
            else { continue }
            let unit = spelling.unit
            let distance = Letters.distance(letters, spelling.letters, atMost: least)
            guard distance <= least else { continue }
            if distance == least, let best {
                isSure = isSure && best.kind == unit.kind && best.scale == unit.scale
            } else {
                isSure = true
            }
            least = distance
            best = unit
        }
        return isSure ? best : nil
    }
}
