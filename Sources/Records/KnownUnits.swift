internal import Figures

/// The units of a document's cells, of which most say again what one of the last few said.
final class KnownUnits {
    /// A cell's bytes, and its reading as if it stood at the text's beginning.
    private struct Entry {
        var bytes: [UInt8]
        var reading: UnitReading?
    }

    private var entries: [Entry] = []
    /// The place of the entry that is forgotten next.
    private var oldest = 0
    /// More different units than most documents have.
    private static let capacity = 16
    /// Longer cells are read anew: they are no units.
    private static let longest = 100

    /// The unit of a cell of a column of units, damaged as it may be, read where it is not known.
    func reading(_ bytes: borrowing [UInt8], _ range: Range<Int>, _ units: UnitReader) -> UnitReading? {
        guard range.count <= KnownUnits.longest else {
            return units.read(bytes, range) ?? units.readDamaged(bytes, range)
        }
        if let place = place(of: bytes.span.extracting(range)) {
            var reading = entries[place].reading
            reading?.move(by: range.lowerBound)
            return reading
        }
        let reading = units.read(bytes, range) ?? units.readDamaged(bytes, range)
        var entry = Entry(bytes: Array(bytes[range]), reading: reading)
        entry.reading?.move(by: -range.lowerBound)
        if entries.count < KnownUnits.capacity {
            entries.append(entry)
        } else {
            entries[oldest] = entry
            oldest = (oldest + 1) % KnownUnits.capacity
        }
        return reading
    }

    private func place(of text: Span<UInt8>) -> Int? {
        for place in entries.indices where KnownUnits.isEqual(entries[place].bytes, text) { return place }
        return nil
    }

    private static func isEqual(_ known: borrowing [UInt8], _ text: Span<UInt8>) -> Bool {
        guard known.count == text.count else { return false }
        let known = known.span
        for offset in 0..<text.count where known[offset] != text[offset] { return false }
        return true
    }
}

extension UnitReading {
    fileprivate mutating func move(by distance: Int) {
        range = range.lowerBound + distance..<range.upperBound + distance
    }
}
