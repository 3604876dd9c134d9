/// Codes of activities and indicators, and the numbers that lines and cells begin with.
extension LayoutText {
    /// Whether a stretch begins as a code does: a bracket and a digit, or a bracket and the letters of the mandatory part.
    func isCode(_ range: Range<Int>) -> Bool {
        guard let first = range.first, source[first] == 0x5B else { return false }
        let rest = range.dropFirst()
        return startsWithDigit(rest) || LayoutText.mandatory.contains { source[rest].starts(with: $0) }
    }

    /// Whether words begin as a code does, or with the serial number of a row and then a code: `৩ [১.২] সভা`.
    func isCode(_ words: [LayoutLine.Word]) -> Bool {
        // By its place: what `first` gives is a copy of the word.
        guard !words.isEmpty else { return false }
        let first = words[0].bytes
        if isCode(first) { return true }
        return words.count > 1 && isCode(words[1].bytes) && numbering(first)?.count == 1 && isFigure(first)
    }

    /// What codes of the mandatory part begin with.
    private static let mandatory: [[UInt8]] = [Array("এম.".utf8), Array("M.".utf8)]

    /// How many numbers begin a stretch as they begin a code without brackets, the letters of the mandatory part before them
    /// or not: three of `এম.১.২ সভা`; 0 where none do.
    func codeNumbers(_ range: Range<Int>) -> Int {
        guard mayBeCode(range) else { return 0 }
        let letters = LayoutText.mandatory.first { source[range].starts(with: $0) }
        let numbers = numbering(range.lowerBound + (letters?.count ?? 0)..<range.upperBound)?.count ?? 0
        return numbers == 0 || letters == nil ? numbers : numbers + 1
    }

    /// Whether a stretch begins as a code may, with or without brackets: with a mark or a letter of ASCII, a digit, or the first
    /// letter of the mandatory part.
    ///
    /// Most words do not, and need no closer look.
    private func mayBeCode(_ range: Range<Int>) -> Bool {
        guard let first = range.first, source[first] == 0xE0, first + 2 < range.upperBound else { return true }
        return source[first + 1] == 0xA7
            ? (0xA6...0xAF).contains(source[first + 2]) : source[first + 1] == 0xA6 && source[first + 2] == 0x8F
    }

    /// How many bytes the letters of the mandatory part have that begin a stretch; nil where none do.
    func mandatoryLetters(_ range: Range<Int>) -> Int? {
        guard mayBeCode(range) else { return nil }
        return LayoutText.mandatory.first { source[range].starts(with: $0) }?.count
    }

    /// The number of an ordinal, `৩য়`: one digit and the letters behind it; nil for any other word.
    func ordinal(_ range: Range<Int>) -> Int? {
        guard let digit = digit(at: range.lowerBound, to: range.upperBound) else { return nil }
        let rest = range.lowerBound + digit.width..<range.upperBound
        return !rest.isEmpty && rest.count <= 4 * 3 && source[rest.lowerBound] == 0xE0 && !startsWithDigit(rest)
            && !isMark(at: rest.lowerBound, to: rest.upperBound) ? digit.value : nil
    }

    /// The numbers that a stretch begins with, parted by full stops: `১.২` of `১.২ সভা`, `১` of `১। সভা`; nil where a digit is
    /// a figure's, a date's or a year's.
    func numbering(_ range: Range<Int>) -> [Int]? {
        var numbers: [Int] = []
        var offset = range.lowerBound
        if offset < range.upperBound, source[offset] == 0x5B || source[offset] == 0x28 { offset += 1 }
        while let first = digit(at: offset, to: range.upperBound), numbers.count < 5 {
            var (value, places) = (0, 0)
            var next: (value: Int, width: Int)? = first
            while let digit = next, places < 3 {
                value = value * 10 + digit.value
                offset += digit.width
                places += 1
                next = self.digit(at: offset, to: range.upperBound)
            }
            guard next == nil else { return nil }
            numbers.append(value)
            guard offset < range.upperBound, source[offset] == 0x2E else { break }
            offset += 1
        }
        guard !numbers.isEmpty else { return nil }
        let isEnded =
            offset >= range.upperBound || [0x29, 0x5D, 0x2E].contains(source[offset])
            || isMark(at: offset, to: range.upperBound)
        return isEnded ? numbers : nil
    }

    /// Whether one numbering comes next after another, or a few were lost between.
    static func follows(_ next: [Int], _ last: [Int]) -> Bool {
        let common = zip(next, last).prefix { $0 == $1 }.count
        if common == last.count { return next.count == last.count + 1 && next[common] <= 2 }
        guard common == next.count - 1 || common < next.count && next[(common + 1)...].allSatisfy({ $0 == 1 }) else {
            return false
        }
        return next[common] > last[common] && next[common] <= last[common] + 3
    }
}
