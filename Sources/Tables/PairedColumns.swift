internal import BengaliText
internal import Pages
internal import Provenance
internal import Templates

/// Columns of targets and of achievements side by side: `১ম কোয়ার্টার` over `লক্ষ্যমাত্রা` and `অর্জন`, a block of quarters'
/// targets before one of their achievements, or both words in one heading, `১ম কোয়ার্টারের লক্ষ্যমাত্রা`.
///
/// The columns of targets are set aside while the others are aligned to the templates, each of which may have such pairs.
struct PairedColumns {
    /// One column of a pair.
    private struct Half {
        var role: ColumnRole
        var number: Int?
        var isTarget: Bool
    }

    /// By physical column; nil where it is none of a pair.
    private var halves: [Half?]
    /// The columns that are not set aside.
    let kept: [Int]

    /// So many quarters must have both columns.
    private static let fewestQuarters = 2

    /// Finds the pairs that the headings of a draft name; nil where there are none.
    ///
    /// - Complexity: O(n) in the heading's cells.
    init?(
        _ draft: TableDraft, of cells: ClassifiedCells, reader: HeadingReader, headings evidence: [HeadingEvidence],
        places: HeadingPlaces = .own
    ) {
        let width = evidence.count
        let headings = draft.rows.prefix { $0.kind == .header || $0.kind == .numbering }.filter { $0.kind == .header }
        let words = PairedWords(cells: cells, reader: reader)
        guard words.mayBePaired(headings) else { return nil }
        var read = [PairedWords.Piece](filledWith: PairedWords.Piece(), count: width)
        var above = read
        for (place, row) in headings.enumerated() {
            let below = headings[(place + 1)...]
            var last: (piece: PairedWords.Piece, end: Int)?
            func cell(_ column: Int, _ row: DraftRow) -> Int? {
                let own = places.isUpperAlone && row.cells != headings[0].cells
                return (own ? column : places.cell(over: column)).flatMap {
                    $0 < row.cells.count ? row.cells.lowerBound + $0 : nil
                }
            }
            for column in 0..<width {
                guard let index = cell(column, row) else { continue }
                if cells.classes[index] == .blank {
                    // What stands above goes for the columns behind it that have headings of their own further down.
                    let isUnder = below.contains { cell(column, $0).map { cells.classes[$0] != .blank } ?? false }
                    if let last, column < last.end, isUnder { above[column].take(last.piece) } else { last = nil }
                    continue
                }
                let piece = words.piece(index)
                read[column].take(piece)
                let extent = cells.paged.extents.isEmpty ? nil : cells.paged.extents[index]
                // What names a period and which half of it alone, with no heading below it, stands over its own column.
                let isWhole = piece.role != nil && piece.isTarget != nil
                let isOver = below.contains { cell(column, $0).map { cells.classes[$0] != .blank } ?? false }
                last = isWhole && !isOver ? nil : (piece, extent.map { column + max(1, Int($0.columns)) } ?? width)
            }
        }
        for column in read.indices { read[column].take(above[column]) }
        BrokenPairs(headings: evidence).settle(&read)
        // Words over a pair may stand over one of its columns alone; targets stand before what was achieved.
        for column in read.indices where read[column].role == nil {
            guard let isTarget = read[column].isTarget else { continue }
            let other = isTarget ? column + 1 : column - 1
            guard read.indices.contains(other), read[other].isTarget == !isTarget else { continue }
            (read[column].role, read[column].number) = (read[other].role, read[other].number)
        }
        PairedColumns.fill(&read)
        halves = read.map { piece in
            guard let role = piece.role, let isTarget = piece.isTarget else { return nil }
            return Half(role: role, number: piece.number, isTarget: isTarget)
        }
        PairedColumns.number(&halves)
        // The year's target stands alone, unless what was achieved in the year stands beside it as its other half.
        for column in halves.indices {
            guard let half = halves[column], half.role == .total, half.isTarget, evidence[column].isSure,
                evidence[column].roles.first == .annualTarget
            else { continue }
            let isHalf = column + 1 < width && halves[column + 1].map { $0.role == .total && !$0.isTarget } ?? false
            if !isHalf { halves[column] = nil }
        }
        let halves = halves
        func quarters(_ isTarget: Bool) -> Set<Int> {
            Set(
                halves.lazy.compactMap { $0 }.filter { $0.role == .quarter && $0.isTarget == isTarget }.compactMap(
                    \.number))
        }
        guard quarters(true).intersection(quarters(false)).count >= PairedColumns.fewestQuarters else { return nil }
        kept = (0..<width).filter { halves[$0].map { !$0.isTarget } ?? true }
    }

    /// Gives pairs whose periods' headings were lost the quarters that stand between those beside them, where these are as many.
    private static func fill(_ pieces: inout [PairedWords.Piece]) {
        var lost: [Int] = []
        var last = 0
        func settle(before next: Int) {
            if lost.count == next - last - 1 {
                for (step, column) in lost.enumerated() {
                    for place in column...column + 1 {
                        (pieces[place].role, pieces[place].number) = (.quarter, last + 1 + step)
                    }
                }
            }
            lost = []
        }
        for column in pieces.indices {
            if pieces[column].role == .quarter, let number = pieces[column].number, number != last {
                settle(before: number)
                last = number
            } else if column + 1 < pieces.count, pieces[column].role == nil, pieces[column + 1].role == nil,
                pieces[column].isTarget == true, pieces[column + 1].isTarget == false
            {
                lost.append(column)
            }
        }
        settle(before: 5)
    }

    /// Gives quarters whose number was lost the one after that before it, of targets and of achievements apart.
    private static func number(_ halves: inout [Half?]) {
        for isTarget in [true, false] {
            var last = 0
            for column in halves.indices {
                guard let half = halves[column], half.role == .quarter, half.isTarget == isTarget else { continue }
                let number = half.number ?? last + 1
                halves[column]?.number = number <= 4 ? number : nil
                last = number
            }
        }
    }

    /// What headings say beyond doubt of the columns that are not set aside.
    func settle(_ headings: inout [HeadingEvidence]) {
        for column in kept {
            guard let half = halves[column] else { continue }
            headings[column].roles = [half.role]
            headings[column].number = half.role == .quarter ? half.number : nil
            headings[column].likeness = 1000
            (headings[column].isForeign, headings[column].isShared, headings[column].group) = (false, false, nil)
        }
    }

    /// All columns, those that were set aside among the others.
    func all(_ columns: [Column], headings: [HeadingEvidence]) -> [Column] {
        // Where the whole year has such a pair, its target is the year's, unless a column of its own holds that.
        let hasAnnualTarget = columns.contains { $0.role == .annualTarget }
        var all = halves.indices.map { place -> Column in
            guard let half = halves[place], half.isTarget else { return Column(role: .empty) }
            let isAnnual = half.role == .total && !hasAnnualTarget
            return Column(
                role: isAnnual ? .annualTarget : half.role, heading: headings[place].pieces, quarter: half.number,
                isTarget: !isAnnual)
        }
        for (place, column) in zip(kept, columns) { all[place] = column }
        PairedColumns.renumber(&all)
        return all
    }

    /// A second target of one quarter, before the achievement of a quarter that has no target, is that one's: its own heading
    /// was lost, and that of the quarter before stood over it.
    private static func renumber(_ columns: inout [Column]) {
        func targets(_ quarter: Int) -> Int {
            columns.count { $0.role == .quarter && $0.isTarget && $0.quarter == quarter }
        }
        for (place, next) in zip(columns.indices, columns.indices.dropFirst()) {
            guard columns[place].role == .quarter, columns[place].isTarget, columns[next].role == .quarter,
                !columns[next].isTarget, let own = columns[place].quarter, let other = columns[next].quarter,
                own != other, targets(own) > 1, targets(other) == 0
            else { continue }
            columns[place].quarter = other
        }
    }
}
