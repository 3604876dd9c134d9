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
        let text = bytes.span
        guard let letters = UnitLetters(text, range.clamped(to: 0..<text.count)), let match = match(letters) else {
            return nil
        }
        return UnitReading(
            kind: match.kind, scale: match.scale, isCumulative: letters.isCumulative, range: letters.range)
    }

    /// The whole, else what stands outside brackets, else what stands inside; exactly, else nearly.
    private func match(_ letters: UnitLetters) -> UnitTable.Unit? {
        let mask = UnitTable.LetterMask(letters.whole)
        if !letters.hasBrackets { return table.exactly(letters.whole, mask) ?? table.nearly(letters.whole, mask) }
        let outside = letters.part(inside: false)
        let outsideMask = UnitTable.LetterMask(outside)
        let inside = letters.part(inside: true)
        let insideMask = UnitTable.LetterMask(inside)
        return table.exactly(letters.whole, mask) ?? table.exactly(outside, outsideMask)
            ?? table.exactly(inside, insideMask) ?? table.nearly(letters.whole, mask)
            ?? table.nearly(outside, outsideMask) ?? table.nearly(inside, insideMask)
    }
}
