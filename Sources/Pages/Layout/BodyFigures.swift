/// Figures of rows, told from those that headings hold: years, the percentages of tiers, what a column is made of.
extension LayoutText {
    /// Whether a figure is one that headings hold: a year, or a percentage, which may be a tier's.
    func isOfHeading(_ range: Range<Int>) -> Bool { isPercent(range) || isYear(range) }

    /// Whether a stretch of a line is a figure that no heading holds.
    func holdsRowFigure(_ line: LayoutLine) -> Bool {
        line.segments.contains { isFigure($0.words) && !isOfHeading($0.words[0].bytes) }
    }

    func isPercent(_ range: Range<Int>) -> Bool { percentage(range) != nil }

    /// What stands before a percent sign that ends a stretch, or ends what brackets hold: `(৮০%)`.
    private func percentage(_ range: Range<Int>) -> Range<Int>? {
        guard let sign = source[range].last == 0x29 ? range.dropLast().last : range.last, source[sign] == 0x25 else {
            return nil
        }
        return range.lowerBound..<sign
    }

    /// Whether it is how a heading says what its column is made of: `৭=(৮-৬)`, `(৬+৭)`.
    func isIdentity(_ range: Range<Int>) -> Bool {
        let bytes = source[range]
        if bytes.contains(0x3D) { return true }
        guard bytes.first == 0x28, bytes.last == 0x29 else { return false }
        return bytes.contains(0x2B) || bytes.dropFirst().contains(0x2D)
    }

    func isYear(_ range: Range<Int>) -> Bool {
        let bytes = source[range].drop { $0 == 0x28 }
        return bytes.starts(with: [0x32, 0x30]) && bytes.count >= 4
            || bytes.starts(with: [0xE0, 0xA7, 0xA8, 0xE0, 0xA7, 0xA6]) && bytes.count >= 12
    }

    /// Whether a year is written as one of accounts is: `২০২১-২২`.
    private func isPeriod(_ range: Range<Int>) -> Bool {
        isYear(range) && source[range].count { $0 == 0x2D } == 1
    }

    /// So many years of accounts stand side by side in a heading, never in a row.
    private static let fewestPeriods = 2

    /// How many stretches of a line are figures that no heading holds, or written dates.
    ///
    /// Percentages are a heading's where they are those of the tiers, one of three or more misread at most, and fall.
    func bodyFigures(_ parts: some Collection<[LayoutLine.Word]>) -> Int {
        var (figures, periods) = (0, 0)
        var percents: [Int] = []
        for words in parts {
            if let percentage = percentageInPieces(words) {
                percents.append(percentage)
                continue
            }
            if isPeriodInPieces(words) {
                periods += 1
                continue
            }
            guard isFigure(words) else {
                if isWrittenDate(words) { figures += 1 }
                continue
            }
            if words.contains(where: { isYear($0.bytes) || isIdentity($0.bytes) }) {
                if words.contains(where: { isPeriod($0.bytes) }) { periods += 1 }
                continue
            }
            if let last = words.last?.bytes, let percentage = percentage(last) {
                percents.append(numbering(percentage)?.first ?? 0)
            } else if !words.contains(where: { isPercent($0.bytes) }) {
                figures += 1
            }
        }
        // Years stand side by side over columns; what is a figure beside them is a tier's whose sign was misread.
        if periods >= LayoutText.fewestPeriods, periods >= figures { return 0 }
        let tiers = percents.count { LayoutText.tiers.contains($0) }
        let rises = zip(percents, percents.dropFirst()).count { $0 <= $1 }
        let misread = percents.count < 3 ? 0 : 1
        return tiers + misread >= percents.count && rises <= misread ? figures : figures + percents.count
    }

    /// Whether a word is a percent sign and nothing else.
    func isPercentSign(_ range: Range<Int>) -> Bool { source[range].elementsEqual([0x25]) }

    /// The number over a percent sign that its cell cut off; nil for anything else.
    private func percentageInPieces(_ words: [LayoutLine.Word]) -> Int? {
        guard words.count == 2, words[1].isBehindBreak, isPercentSign(words[1].bytes) else { return nil }
        return numbering(words[0].bytes)?.first
    }

    /// Whether a stretch is a year of accounts that its cell cut.
    private func isPeriodInPieces(_ words: [LayoutLine.Word]) -> Bool {
        guard words.count > 1, words.dropFirst().allSatisfy(\.isBehindBreak), let first = TornShape(words[0], self)
        else { return false }
        let whole = words.dropFirst().reduce(first as TornShape?) { $0?.joined($1, self) }
        return whole?.isPeriod ?? false
    }

    /// The percentages that stand over tiers.
    private static let tiers = [100, 90, 80, 70, 60]
}
