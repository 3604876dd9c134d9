internal import BengaliText

/// Contents of cells as numbers, equal where their bytes without the spaces at the edges are.
enum GridText {
    static func number(_ bytes: some Collection<UInt8>) -> Int {
        // FNV-1a: the same on every run, unlike Hasher.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var pending = 0
        for byte in bytes.drop(while: { $0 == 0x20 }) {
            if byte == 0x20 {
                pending += 1
                continue
            }
            for _ in 0..<pending { hash = (hash ^ 0x20) &* 0x100_0000_01B3 }
            pending = 0
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return Int(truncatingIfNeeded: hash >> 1) | 1
    }
}

/// What stage 1 makes of a cell's text when it only respells; kept, since cells stand again and again.
struct CanonicalCells {
    private let normaliser = Normaliser(evidenced: false)
    private var known: [String: [UInt8]] = [:]

    mutating func bytes(of text: String) -> [UInt8] {
        if let bytes = known[text] { return bytes }
        let bytes = normaliser.normalise(Array(text.utf8)).bytes
        // White space at a cell's edges is outside its passage.
        let trimmed = Array(bytes.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
        if known.count > 20000 { known.removeAll(keepingCapacity: true) }
        known[text] = trimmed
        return trimmed
    }
}
