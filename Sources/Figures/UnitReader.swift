internal import Knowledge

/// Reads unit cells by the units table.
///
/// Spaces, dots, colons and visargas count for nothing, and a long unit may differ from its spelling by a letter or two: a
/// scan breaks words (`সং খ্যা`) and loses signs.
public struct UnitReader: Sendable {
    private let table = UnitTable.embedded

    /// Makes a reader with the embedded table.
    public init() {}

    /// Reads the unit in `bytes[range]`; nil where the text is no known unit.
    ///
    /// - Complexity: O(n) in the cell's bytes.
    public func read(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> UnitReading? {
        read(bytes, range, match)
    }

    /// The unit that a cell of a column of units most likely names, damaged as it is: shorter spellings than `read` asks
    /// for may be a letter off; nil where two units are as near.
    ///
    /// - Complexity: O(n) in the cell's bytes.
    public func readDamaged(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> UnitReading? {
        read(bytes, range) { letters in
            let form = letters.hasBrackets ? letters.part(inside: false) : letters.whole
            return table.nearly(form, UnitTable.LetterMask(form), shortest: UnitTable.shortestInColumn)
        }
    }

    private func read(
        _ bytes: borrowing [UInt8], _ range: Range<Int>, _ match: (UnitLetters) -> UnitTable.Unit?
    ) -> UnitReading? {
        let text = bytes.span
        guard let letters = UnitLetters(text, range.clamped(to: 0..<text.count)), let match = match(letters) else {
            return nil
        }
        return UnitReading(
            kind: match.kind, scale: match.scale, isCumulative: letters.isCumulative, range: letters.range)
    }

    /// The whole, else what stands outside brackets, else the whole nearly, else what stands inside; else parts nearly.
    private func match(_ letters: UnitLetters) -> UnitTable.Unit? {
        let mask = UnitTable.LetterMask(letters.whole)
        if !letters.hasBrackets { return table.exactly(letters.whole, mask) ?? table.nearly(letters.whole, mask) }
        let outside = letters.part(inside: false)
        let outsideMask = UnitTable.LetterMask(outside)
        let inside = letters.part(inside: true)
        let insideMask = UnitTable.LetterMask(inside)
        return table.exactly(letters.whole, mask) ?? table.exactly(outside, outsideMask)
            ?? table.nearly(letters.whole, mask) ?? table.exactly(inside, insideMask)
            ?? table.nearly(outside, outsideMask) ?? table.nearly(inside, insideMask)
    }
}
