internal import Figures
internal import Knowledge

/// The words by which a column or a unit names how quarters combine, from the table `methods`.
struct MethodWords: Sendable {
    private let words: [(bytes: [UInt8], method: CombinationMethod)]

    /// The embedded table, read once when first asked for.
    static let embedded = MethodWords()

    private init() {
        words = KnowledgeTable(named: "methods").rows.compactMap { row in
            guard row.count >= 2, let method = CombinationMethod(rawValue: row[0]) else { return nil }
            return (Array(row[1].utf8), method)
        }
    }

    /// The method that `bytes[range]` begins with; nil where it begins with none.
    func method(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> CombinationMethod? {
        var start = range.lowerBound
        while start < range.upperBound, MethodWords.isFrame(bytes[start]) { start += 1 }
        for word in words where word.bytes.count <= range.upperBound - start {
            if MethodWords.stands(word.bytes, in: bytes, at: start) { return word.method }
        }
        return nil
    }

    private static func stands(_ word: [UInt8], in bytes: borrowing [UInt8], at start: Int) -> Bool {
        for (place, letter) in word.enumerated() {
            let byte = bytes[start + place]
            guard (byte &- 0x41 < 26 ? byte + 0x20 : byte) == letter else { return false }
        }
        return true
    }

    /// Whether a byte frames a word: a space or an opening bracket.
    private static func isFrame(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x5B || byte == 0x28 }

    /// The method that a unit names in brackets, `সংখ্যা [গড়]`; nil where it names none.
    ///
    /// A date in a unit's brackets is a second unit, `সংখ্যা (তারিখ)`, and no method.
    static func method(of unit: UnitReading, in bytes: borrowing [UInt8]) -> CombinationMethod? {
        if unit.isCumulative { return .last }
        let range = unit.range.clamped(to: 0..<bytes.count)
        for place in range where bytes[place] == 0x5B || bytes[place] == 0x28 {
            let method = embedded.method(bytes, place..<range.upperBound)
            return method == .date ? nil : method
        }
        return nil
    }
}
