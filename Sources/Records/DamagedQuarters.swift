internal import BengaliText
internal import Figures
internal import Pages
public import Provenance
internal import Tables

/// A quarter that a title names in misread letters.
public struct DamagedQuarter: Sendable, Hashable {
    /// Where it stands, the first of several.
    public var passage: Passage
    /// The numbers it may have, from 1 to 4, in order.
    public var candidates: [Int]
    /// The one of them that the letters or else the columns leave, where there is one alone.
    public var settled: Int?

    /// Makes a damaged quarter.
    public init(passage: Passage, candidates: [Int], settled: Int?) {
        self.passage = passage
        self.candidates = candidates
        self.settled = settled
    }
}

/// Settles the quarter of a document or a part of one whose titles name it in misread letters, or say only that there is
/// one, while the columns know which.
///
/// It is asked where no quarter is named otherwise. Nothing is told where the titles name no quarter at all, nor where they
/// may name several and the columns decide for none.
struct DamagedQuarters {
    let paged: PagedText
    let layout: Layout
    let indicators: [Indicator]
    private let reader = DamagedQuarterReader()

    init(_ paged: PagedText, _ layout: Layout, _ indicators: [Indicator]) {
        self.paged = paged
        self.layout = layout
        self.indicators = indicators
    }

    /// The quarter that the titles among `lines` name, with the help of the tables of `part`, or of all where it is nil; and
    /// where it was misread, nil where the titles give it no number and the columns alone do.
    func quarter(in lines: ArraySlice<MentionLine>, part: Int?) -> (settled: Int?, damaged: DamagedQuarter?) {
        var isNamed = false
        var candidates: Set<Int> = []
        var passage: Passage?
        for place in lines.indices where isTitle(place, of: lines) {
            for reading in reader.periods(in: paged.text.bytes, lines[place].range) where !reading.isHalfYear {
                isNamed = true
                guard !reading.numbers.isEmpty else { continue }
                if passage == nil {
                    passage = paged.passage(reading.range, onLine: lines[place].index)
                    candidates = Set(reading.numbers)
                } else {
                    candidates.formIntersection(reading.numbers)
                }
            }
        }
        guard isNamed else { return (nil, nil) }
        let settled = settled(passage == nil ? nil : candidates, part: part)
        guard let passage, !candidates.isEmpty else { return (settled, nil) }
        return (settled, DamagedQuarter(passage: passage, candidates: candidates.sorted(), settled: settled))
    }

    /// The one candidate that is left, or that the columns leave; without candidates what the columns' headings say.
    private func settled(_ candidates: Set<Int>?, part: Int?) -> Int? {
        if let candidates, candidates.count < 2 { return candidates.first }
        let tables = layout.tables.indices.filter { part == nil || layout.tables[$0].part == part }
        if let only = onlyHeading(of: tables) { return candidates?.contains(only) ?? true ? only : nil }
        guard let candidates, let last = lastReported(in: tables) else { return nil }
        return candidates.contains(last) ? last : nil
    }

    /// Whether a line is a title that names a document or a period of its own.
    private func isTitle(_ place: Int, of lines: ArraySlice<MentionLine>) -> Bool {
        let line = lines[place]
        guard line.kinds.contains(.quarterly), !line.kinds.contains(.earlier), !line.kinds.contains(.address),
            line.kind != .list, !line.isItem(paged.text.bytes), !line.endsSentence(paged.text.bytes),
            line.range.count <= MentionLine.longestTitle, !MentionLine.isProse(place, of: lines)
        else { return false }
        if line.kinds.contains(.history) && !line.kinds.contains(.document) { return false }
        return line.kind == .title || line.kind == .letterhead
    }

    /// The quarter that the headings name, where all of them name one.
    private func onlyHeading(of tables: [Int]) -> Int? {
        let quarters = Set(
            tables.lazy.flatMap { layout.tables[$0].columns }.filter { $0.role == .quarter }.map(\.quarter))
        return quarters.count == 1 ? quarters.first ?? nil : nil
    }

    /// The last quarter with an achievement that can be read.
    private func lastReported(in tables: [Int]) -> Int? {
        let own = Set(tables)
        return indicators.lazy.filter { own.contains($0.table) }.flatMap { indicator in
            indicator.quarters.indices.filter { place in
                let value = indicator.quarters[place].achieved.value
                return value.quantity != nil || indicator.quarters[place].achieved.date != nil
            }
        }.max().map { $0 + 1 }
    }
}
