internal import Knowledge

/// The spellings of units, from the table `units`.
struct UnitTable: Sendable {
    /// What a spelling stands for.
    struct Unit: Sendable {
        var kind: UnitKind
        var scale: Int
    }

    /// Which letters stand in a text, 64 classes of them: it tells most texts apart without comparing them.
    struct LetterMask: Sendable, Equatable {
        private var bits: UInt64 = 0

        /// The mask of a unit cell's letters.
        init(_ form: borrowing UnitLetters.Form) {
            for place in 0..<form.count { add(form[place]) }
        }

        fileprivate init(_ letters: [UInt32]) {
            for letter in letters { add(letter) }
        }

        private mutating func add(_ letter: UInt32) { bits |= 1 << UInt64(letter & 63) }

        /// How many classes of letters stand in one of the two only.
        func difference(_ other: LetterMask) -> Int { (bits ^ other.bits).nonzeroBitCount }
    }

    /// The embedded table, read once when first asked for.
    static let embedded = UnitTable()

    /// The spellings, the shorter first; beside them their masks and what they stand for.
    private var spellings: [[UInt32]] = []
    private var masks: [LetterMask] = []
    private var units: [Unit] = []
    /// For each number of letters where the spellings with so many begin.
    private var starts: [Int] = []
    /// A spelling of so many letters may be recognised nearly.
    private static let shortestNearly = 5
    /// The same, where a unit must stand: টাক is টাকা in the column of units, and may be anything elsewhere.
    static let shortestInColumn = 4

    private init() {
        var entries: [(letters: [UInt32], unit: Unit)] = []
        for line in KnowledgeTable.bytes(named: "units").split(separator: 0x0A) where line.first != 0x23 {
            let fields = line.split(separator: 0x09)
            guard fields.count == 3, let kind = UnitKind(rawValue: String(decoding: fields[0], as: UTF8.self)) else {
                continue
            }
            let scale = fields[1].reduce(0) { $0 &* 10 &+ Int($1 & 0x0F) }
            for spelling in fields[2].split(separator: 0x20) {
                entries.append((Letters.folded(Array(spelling).span), Unit(kind: kind, scale: scale)))
            }
        }
        enter(entries + UnitTable.misread(entries))
    }

    /// The spellings as a scan makes them that reads the letters of a conjunct the other way round, `লষ্ক টাকা`.
    private static func misread(_ entries: [(letters: [UInt32], unit: Unit)]) -> [(letters: [UInt32], unit: Unit)] {
        var misread: [(letters: [UInt32], unit: Unit)] = []
        for entry in entries where entry.letters.count >= UnitTable.shortestNearly {
            for place in entry.letters.indices.dropFirst().dropLast() where entry.letters[place] == hasanta {
                var letters = entry.letters
                letters.swapAt(place - 1, place + 1)
                misread.append((letters, entry.unit))
            }
        }
        return misread
    }

    private static let hasanta: UInt32 = 0x9CD

    /// Enters the spellings by their lengths; of two that are the same the first stands.
    private mutating func enter(_ entries: [(letters: [UInt32], unit: Unit)]) {
        for length in 0...(entries.map(\.letters.count).max() ?? 0) {
            starts.append(spellings.count)
            for entry in entries where entry.letters.count == length {
                if spellings[starts[length]...].contains(entry.letters) { continue }
                spellings.append(entry.letters)
                masks.append(LetterMask(entry.letters))
                units.append(entry.unit)
            }
        }
        starts.append(spellings.count)
    }

    /// The places of the spellings with so many letters.
    private func places(ofLengths lengths: ClosedRange<Int>) -> Range<Int> {
        starts[min(lengths.lowerBound, starts.count - 1)]..<starts[min(lengths.upperBound + 1, starts.count - 1)]
    }

    /// The unit so spelt.
    func exactly(_ form: UnitLetters.Form, _ mask: LetterMask) -> Unit? {
        for place in places(ofLengths: form.count...form.count)
        where masks[place] == mask && form.equals(spellings[place]) {
            return units[place]
        }
        return nil
    }

    /// The one unit whose spelling is nearest: one letter off for a spelling of five letters or more, two from nine on; nil
    /// where two units are as near.
    func nearly(_ form: UnitLetters.Form, _ mask: LetterMask, shortest: Int = UnitTable.shortestNearly) -> Unit? {
        guard form.count + 1 >= shortest else { return nil }
        var best: Unit?
        var least = form.count >= 9 ? 2 : 1
        var isSure = false
        let lengths = max(shortest, form.count - least)...(form.count + least)
        // Each edit changes at most two letters of the mask, which turns almost every spelling away at once.
        for place in places(ofLengths: lengths) where masks[place].difference(mask) <= 2 * least {
            let distance = Letters.distance(form.array, spellings[place], atMost: least)
            guard distance <= least else { continue }
            let unit = units[place]
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
