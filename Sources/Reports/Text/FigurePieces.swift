internal import Figures

/// Finds the pieces of a cell's text that each of several figures was read from.
enum FigurePieces {
    /// A piece: its bytes in the text as read and, where the printed text differs from it by spaces only, in the print.
    struct Piece {
        var text: Range<Int>
        var raw: Range<Int>?
    }

    private static let reader = FigureReader()

    /// The pieces of several figures.
    ///
    /// - Parameters:
    ///   - values: What was read.
    ///   - text: The canonical text of the cell.
    ///   - raw: The printed text of the cell.
    /// - Returns: One piece for each value, in order; empty where the text does not fall into them at its spaces, as
    ///   where a date is written in words.
    static func of(_ values: [FigureValue], in text: [UInt8], printed raw: [UInt8]) -> [Piece] {
        var pieces: [Piece] = []
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, text[end] != 0x20 { end += 1 }
            if end > start, pieces.count < values.count {
                let wanted = values[pieces.count]
                let unit: UnitKind = if case .date = wanted { .date } else { .count }
                let reading = reader.read(text, start..<end, expecting: unit)
                if reading.value == wanted { pieces.append(Piece(text: reading.range, raw: nil)) }
            }
            start = end + 1
        }
        guard pieces.count == values.count else { return [] }
        let places = places(of: text, in: raw)
        for index in pieces.indices where !places.isEmpty {
            let range = pieces[index].text
            pieces[index].raw = places[range.lowerBound]..<places[range.upperBound - 1] + 1
        }
        return pieces
    }

    /// For each byte of the text its place in the print; empty where the two differ by more than spaces.
    private static func places(of text: [UInt8], in raw: [UInt8]) -> [Int] {
        var places: [Int] = []
        var place = 0
        for byte in text {
            while place < raw.count, raw[place] != byte, raw[place] == 0x20 { place += 1 }
            guard place < raw.count, raw[place] == byte else { return [] }
            places.append(place)
            place += 1
        }
        return places
    }
}
