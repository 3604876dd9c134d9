internal import BengaliText
internal import Pages
internal import Provenance
internal import Templates

/// What single headings say of periods, and of what is to be achieved in them and what was.
struct PairedWords {
    let cells: ClassifiedCells
    let reader: HeadingReader

    /// What one heading says, or all over one column.
    struct Piece: Sendable {
        var role: ColumnRole?
        var number: Int?
        var isTarget: Bool?

        /// Adds what another says of what this one says nothing.
        mutating func take(_ other: Piece) {
            role = role ?? other.role
            if role == other.role { number = number ?? other.number }
            isTarget = isTarget ?? other.isTarget
        }
    }

    /// What a heading's words tell, remembered by its text.
    struct Reading: Sendable {
        /// Whether they hold the name of targets, and whether they are nothing else.
        let named: (anywhere: Bool, alone: Bool)
        /// What they say; nil while nobody has asked.
        var piece: Piece?
    }

    /// What a period's heading may name.
    private static let periods: [ColumnRole] = [.quarter, .halfYear, .total]
    /// The likeness from which the rest of a heading is a period's, or a word a label: less makes বার্ষিক of অর্ধবার্ষিক.
    private static let sure = 750
    /// The longest heading that is looked at, in bytes.
    private static let longest = 300

    /// Whether so many of some headings hold the name of targets, or one holds nothing else, that there may be pairs.
    func mayBePaired(_ headings: [DraftRow]) -> Bool {
        var targets = 0
        for row in headings {
            for index in row.cells where cells.classes[index] != .blank {
                let named = named(cells.paged.cells[index].text)
                if named.alone { return true }
                if named.anywhere { targets += 1 }
            }
        }
        return targets > 1
    }

    private func named(_ range: Range<Int>) -> (anywhere: Bool, alone: Bool) {
        let bytes = cells.paged.text.bytes
        if let key = TextKey(bytes, range), let place = reader.memory.paired.place(of: key, in: bytes) {
            return reader.memory.paired[place].named
        }
        return read(range) { $0.named }
    }

    /// The reading of a text, changed and kept where it is short enough.
    private func read<Result>(_ range: Range<Int>, _ body: (inout Reading) -> Result) -> Result {
        let bytes = cells.paged.text.bytes
        let key = TextKey(bytes, range)
        if let key, let place = reader.memory.paired.place(of: key, in: bytes) {
            // What asks may look up letters in the memory besides, so that the reading is out of it meanwhile.
            var reading = reader.memory.paired[place]
            let isWhole = reading.piece != nil
            let result = body(&reading)
            if !isWhole { reader.memory.paired[place] = reading }
            return result
        }
        var reading = Reading(named: reader.namesTarget(bytes, range), piece: nil)
        let result = body(&reading)
        if let key { reader.memory.paired.insert(reading, for: key, in: bytes) }
        return result
    }

    /// What a heading says.
    func piece(_ index: Int) -> Piece {
        let range = cells.paged.cells[index].text
        guard cells.classes[index] != .blank, range.count < PairedWords.longest else { return Piece() }
        return read(range) { reading in
            let piece = reading.piece ?? piece(range)
            reading.piece = piece
            return piece
        }
    }

    private func piece(_ range: Range<Int>) -> Piece {
        let bytes = cells.paged.text.bytes
        let seams = range.filter { HeadingNumbers.isSeam($0, bytes, range) }
        // A label may have been broken into two words.
        let parted =
            seams.suffix(2).reversed().map { ($0 + 1..<range.upperBound, range.lowerBound..<$0) }
            + seams.prefix(2).map { (range.lowerBound..<$0, $0 + 1..<range.upperBound) }
        for (label, rest) in parted {
            guard let isTarget = isTarget(label), let period = period(rest) else { continue }
            return Piece(role: period.role, number: period.number, isTarget: isTarget)
        }
        // Only behind that: beside Bengali letters those of a `Q1` do not count.
        if let isTarget = isTarget(range) { return Piece(isTarget: isTarget) }
        return period(range).map { Piece(role: $0.role, number: $0.number) } ?? Piece()
    }

    /// Whether words are the label of targets, true, or of achievements, false; nil for any others.
    private func isTarget(_ range: Range<Int>) -> Bool? {
        reader.label(cells.paged.text.bytes, range, least: PairedWords.sure)
    }

    private func period(_ range: Range<Int>) -> (role: ColumnRole, number: Int?)? {
        let bytes = cells.paged.text.bytes
        guard let role = reader.role(bytes, range, least: PairedWords.sure), PairedWords.periods.contains(role) else {
            return nil
        }
        return (role, role == .quarter ? HeadingNumbers.quarter(bytes, range) : nil)
    }
}
