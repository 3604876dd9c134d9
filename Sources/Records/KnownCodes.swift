internal import Figures

/// The codes that cells of a document's tables begin with, by where the cells stand: what shares a cell is asked of it before its row
/// is read, and again by what stands beside it.
struct KnownCodes {
    /// A cell's bytes by their place, and what they begin with.
    private struct Entry {
        var range: Range<Int>
        var reading: CodeReading?
    }

    /// By the low bits of where a cell begins; a cell takes the place of another that has the same.
    private var entries: [Entry?] = []
    /// More cells with codes than most tables have, a power of two.
    private static let capacity = 128
    /// How far apart the cells of a row stand at least, nearly always.
    private static let spacing = 4

    /// The code of a cell, read where it was not read before.
    ///
    /// The bytes of a place never change: a later reading of them stands behind the text.
    mutating func reading(_ bytes: borrowing [UInt8], _ range: Range<Int>, _ codes: CodeReader) -> CodeReading? {
        if entries.isEmpty { entries.append(contentsOf: repeatElement(nil, count: KnownCodes.capacity)) }
        let place = range.lowerBound / KnownCodes.spacing % KnownCodes.capacity
        if let entry = entries[place], entry.range == range { return entry.reading }
        let reading = codes.read(bytes, range)
        entries[place] = Entry(range: range, reading: reading)
        return reading
    }
}
