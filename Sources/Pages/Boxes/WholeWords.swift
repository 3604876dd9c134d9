/// The words of a page with their text in one stretch each, also those whose letters have elements of their own in the source.
///
/// What their text is, is laid behind the source, where layout reads it as it reads any; what layout makes of it leads back
/// to the source's own bytes.
struct WholeWords {
    /// The source, and behind it the text of the words that stand in pieces.
    private(set) var source: [UInt8]
    /// The words; what stood in pieces is one stretch behind the source.
    private(set) var words: [BoxedWord]
    /// Where the source ends.
    private let end: Int32
    /// The pieces behind the source, in order: where each stands there, and what it is in the source.
    private var pieces: [(place: Range<Int32>, run: TextRun)] = []

    /// - Complexity: O(n) in the words' text.
    init(_ words: [BoxedWord], of source: [UInt8]) {
        (self.source, self.words) = (source, words)
        end = Int32(clamping: source.count)
        for index in words.indices {
            let runs = WholeWords.trimmed(words[index].runs, source)
            if runs.count != words[index].runs.count { self.words[index].runs = runs }
            guard runs.count > 1, !runs.dropFirst().contains(where: \.isParted) else { continue }
            let start = Int32(clamping: self.source.count)
            for run in runs { append(run) }
            self.words[index].runs = [TextRun(source: start..<Int32(clamping: self.source.count))]
        }
    }

    /// A word's runs without the spaces at its ends that were written as references.
    private static func trimmed(_ runs: [TextRun], _ source: [UInt8]) -> [TextRun] {
        func isSpace(_ run: TextRun) -> Bool { run.scalar == 0x20 || run.scalar == 0xA0 }
        guard let first = runs.firstIndex(where: { !isSpace($0) }), let last = runs.lastIndex(where: { !isSpace($0) })
        else { return runs }
        return Array(runs[first...last])
    }

    private mutating func append(_ run: TextRun) {
        let start = Int32(clamping: source.count)
        if let scalar = Unicode.Scalar(run.scalar), run.scalar != 0 {
            source += String(Character(scalar)).utf8
        } else {
            source += source[Int(run.source.lowerBound)..<Int(run.source.upperBound)]
        }
        pieces.append((start..<Int32(clamping: source.count), run))
    }

    /// Rows with what stands behind the source led back to the source's bytes.
    ///
    /// - Complexity: O(n log n) in the rows' runs.
    func restored(_ rows: [GatheredRow]) -> [GatheredRow] {
        guard !pieces.isEmpty else { return rows }
        return rows.map { row in
            var row = row
            for cell in row.cells.indices where row.cells[cell].runs.contains(where: { $0.source.lowerBound >= end }) {
                row.cells[cell].runs = row.cells[cell].runs.flatMap(restored)
            }
            return row
        }
    }

    private func restored(_ run: TextRun) -> [TextRun] {
        guard run.source.lowerBound >= end else { return [run] }
        var (low, high) = (0, pieces.count)
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].place.upperBound <= run.source.lowerBound { low = middle + 1 } else { high = middle }
        }
        var runs: [TextRun] = []
        for piece in pieces[low...].prefix(while: { $0.place.lowerBound < run.source.upperBound }) {
            var own = piece.run
            if own.scalar == 0 {
                let from = max(run.source.lowerBound, piece.place.lowerBound) - piece.place.lowerBound
                let to = min(run.source.upperBound, piece.place.upperBound) - piece.place.lowerBound
                own.source = own.source.lowerBound + from..<own.source.lowerBound + to
            }
            own.isParted = runs.isEmpty && run.isParted
            runs.append(own)
        }
        return runs
    }
}
