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

    private var units: [[UInt32]: Unit] = [:]

    private init() {
        for line in KnowledgeTable.bytes(named: "units").split(separator: 0x0A) where line.first != 0x23 {
            let fields = line.split(separator: 0x09)
            guard fields.count == 3, let kind = UnitKind(rawValue: String(decoding: fields[0], as: UTF8.self)) else {
                continue
            }
            let scale = fields[1].reduce(0) { $0 &* 10 &+ Int($1 & 0x0F) }
            for spelling in fields[2].split(separator: 0x20) {
                let letters = Letters.folded(Array(spelling).span)
                if units[letters] == nil { units[letters] = Unit(kind: kind, scale: scale) }
            }
        }
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
        for (spelling, unit) in units where spelling.count >= 5 {
            let distance = Letters.distance(letters, spelling, atMost: least)
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
