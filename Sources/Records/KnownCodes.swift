internal import Figures

/// The codes that cells of a document's tables begin with, by where the cells stand: what shares a cell is asked of it before its row
/// is read, and again by what stands beside it.
struct KnownCodes {
    /// A cell's bytes by their place, and what they begin with.
    private struct Entry {
        var range: Range<Int>
        var reading: CodeReading?
    }

    private var entries: [Entry] = []
    /// By the low bits of where a cell begins its entry, counted from 1; 0 for none.
    ///
    /// A cell takes the entry of another that has the same.
    private var slots: [UInt8] = []
    /// More cells with codes than most tables have, a power of two below 256.
    private static let capacity = 128
    /// How far apart the cells of a row stand at least, nearly always.
    private static let spacing = 4

    /// The code of a cell, read where it was not read before.
    ///
    /// The bytes of a place never change: a later reading of them stands behind the text.
    mutating func reading(_ bytes: borrowing [UInt8], _ range: Range<Int>, _ codes: CodeReader) -> CodeReading? {
        if slots.isEmpty { slots = [UInt8](repeating: 0, count: KnownCodes.capacity) }
        let slot = range.lowerBound / KnownCodes.spacing % KnownCodes.capacity
        let place = Int(slots[slot]) - 1
        if place >= 0, entries[place].range == range { return entries[place].reading }
        let entry = Entry(range: range, reading: codes.read(bytes, range))
        if place >= 0 {
            entries[place] = entry
        } else {
            entries.append(entry)
            slots[slot] = UInt8(truncatingIfNeeded: entries.count)
        }
        return entry.reading
    }
}
