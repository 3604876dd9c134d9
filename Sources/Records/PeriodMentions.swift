internal import BengaliText
internal import Figures
internal import Pages
internal import Tables

/// Finds where a document names its own fiscal year and quarter: in titles, letterheads, and sentences that name the
/// agreement's year.
///
/// Achievements, projections, laws and addresses name other years; a line that could mean either is passed over, since a
/// false conflict on a sound document costs more than a missed mention.
struct PeriodMentions {
    let paged: PagedText
    let words: MentionWords
    private let reader = PeriodReader()
    /// The longest line, in bytes, that names a quarter and little else.
    private static let longestLabel = 120

    init(paged: PagedText, words: MentionWords) {
        self.paged = paged
        self.words = words
    }

    /// What a line says of the document's period.
    func find(at place: Int, of lines: [MentionLine]) -> [(content: MentionContent, range: Range<Int>)] {
        let line = lines[place]
        let bytes = paged.text.bytes
        guard !line.kinds.contains(.address) else { return [] }
        var periods = reader.periods(in: bytes, line.range)
        if let short = shortYear(on: line) { periods.append(short) }
        guard !periods.isEmpty else { return [] }
        let isTitle = isTitle(place, of: lines, periods)
        let years = Set(periods.compactMap { if case .fiscalYear(let year) = $0.period { year } else { nil } })
        return periods.compactMap { reading in
            switch reading.period {
            case .fiscalYear(let year):
                let isOwn = namesAgreement(reading.range, at: place, of: lines) || (isTitle && years.count == 1)
                guard isOwn, !isAnother(reading.range, on: line) else { return nil }
                return (.fiscalYear(year), reading.range)
            case .quarter(let quarter, let calendarYear):
                return isTitle ? (.quarter(quarter, calendarYear: calendarYear), reading.range) : nil
            case .halfYear: return nil
            }
        }
    }

    /// The year that a label gives in two digits and two: `অর্থবছর: ২৩-২৪`.
    private func shortYear(on line: MentionLine) -> PeriodReading? {
        guard line.kinds.contains(.yearLabel), let label = words.first(.yearLabel, paged.text.bytes, line.range)
        else { return nil }
        return reader.shortYear(in: paged.text.bytes, label.upperBound..<line.range.upperBound)
    }

    private func isTitle(_ place: Int, of lines: [MentionLine], _ periods: [PeriodReading]) -> Bool {
        let line = lines[place]
        let bytes = paged.text.bytes
        guard line.range.count <= MentionLine.longestTitle, line.kind != .list, !line.isItem(bytes),
            !line.endsSentence(bytes), !line.kinds.contains(.earlier),
            !MentionLine.isProse(place, of: lines[...])
        else { return false }
        let namesDocument = line.kinds.contains(.document)
        if line.kinds.contains(.history) && !namesDocument { return false }
        if line.kind == .title || line.kind == .letterhead || namesDocument { return true }
        if line.kinds.contains(.yearLabel) { return true }
        if line.kinds.contains(.quarterly), line.range.count <= PeriodMentions.longestLabel { return true }
        return periods.reduce(0) { $0 + $1.range.count } * 10 >= line.range.count * 7
    }

    /// Whether the year is followed by অর্থবছরের বার্ষিক কর্মসম্পাদন চুক্তি, perhaps on the next line.
    private func namesAgreement(_ range: Range<Int>, at place: Int, of lines: [MentionLine]) -> Bool {
        let bytes = paged.text.bytes
        var end = lines[place].range.upperBound
        if place + 1 < lines.count, lines[place + 1].index == lines[place].index + 1 {
            end = lines[place + 1].range.upperBound
        }
        let label = range.upperBound..<min(end, range.upperBound + 40)
        guard let found = words.first(.yearLabel, bytes, label) else { return false }
        return words.holds(.agreement, bytes, found.upperBound..<min(end, found.upperBound + 110))
    }

    /// Whether the words beside a year make it another's: বিগত before it, বর্ষের or সনে behind it.
    private func isAnother(_ range: Range<Int>, on line: MentionLine) -> Bool {
        let bytes = paged.text.bytes
        let before = max(line.range.lowerBound, range.lowerBound - 40)..<range.lowerBound
        let behind = range.upperBound..<min(line.range.upperBound, range.upperBound + 14)
        return words.holds(.earlier, bytes, before) || words.holds(.otherYear, bytes, behind)
    }
}
