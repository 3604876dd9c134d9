internal import Knowledge

/// Letters of sister scripts and the Bengali letters they stand for inside a Bengali word: the `lookalikes` table.
struct LookAlikes: Sendable {
    /// By offset from U+0900: Devanagari, then Odia at U+0B00; 0 where nothing is known.
    private var letters: [UInt16]

    /// No letters at all.
    static let none = LookAlikes(letters: [])

    private init(letters: [UInt16]) {
        self.letters = letters
    }

    /// Reads the embedded table; columns `letter`, `bengali`.
    init() {
        letters = [UInt16](repeating: 0, count: 0x280)
        let table = KnowledgeTable(named: "lookalikes")
        for row in table.rows where row.count >= 2 {
            guard let letter = row[0].unicodeScalars.first, let bengali = row[1].unicodeScalars.first,
                (0x0900..<0x0B80).contains(letter.value), letter.value & ~0x7F != 0x0980
            else { continue }
            letters[Int(letter.value - 0x0900)] = UInt16(truncatingIfNeeded: bengali.value)
        }
    }

    /// The Bengali letter for a letter of a sister script, or nil.
    func bengali(for scalar: UInt32) -> UInt32? {
        guard scalar >= 0x0900, scalar < 0x0B80, scalar & ~0x7F != 0x0980, !letters.isEmpty else {
            return nil
        }
        let letter = letters[Int(scalar - 0x0900)]
        return letter == 0 ? nil : UInt32(letter)
    }
}
