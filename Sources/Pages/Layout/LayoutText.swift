internal import Knowledge

/// What stretches of a line look like: codes, figures, numbers that lines begin with.
struct LayoutText {
    let source: [UInt8]
    /// Where headings over column numbers stand that look like rows, in order.
    var headings: [Range<Int>] = []

    init(source: [UInt8]) { self.source = source }

    /// What a cell's text is like, as far as it helps to tell columns apart.
    enum Shape: Int, CaseIterable {
        case code, longWords, shortWords, small, number, date, percent, dash
    }

    /// The shape of some words.
    func shape(_ words: [LayoutLine.Word]) -> Shape {
        guard let last = words.last?.bytes else { return .dash }
        if isCode(words) { return .code }
        guard isFigure(words) else {
            if isWrittenDate(words) { return .date }
            let width = (words.last?.columns.upperBound ?? 0) - (words.first?.columns.lowerBound ?? 0)
            return words.count > 2 || width > LayoutText.longWord ? .longWords : .shortWords
        }
        let digits = words.reduce(0) { $0 + self.digits($1.bytes) }
        if digits == 0 { return .dash }
        if last.last.map({ source[$0] == 0x25 }) == true { return .percent }
        let separators = words.reduce(0) { $0 + $1.bytes.count { source[$0] == 0x2F || source[$0] == 0x2D } }
        if separators >= 2, digits >= 4 { return .date }
        return digits <= 2 ? .small : .number
    }

    /// The longest unit's name, in letters.
    private static let longWord = 12

    func startsWithDigit(_ range: Range<Int>) -> Bool { digit(at: range.lowerBound, to: range.upperBound) != nil }

    /// The digit that begins at an offset and how many bytes it has.
    func digit(at offset: Int, to end: Int) -> (value: Int, width: Int)? {
        guard offset < end else { return nil }
        if (0x30...0x39).contains(source[offset]) { return (Int(source[offset] - 0x30), 1) }
        guard offset + 2 < end, source[offset] == 0xE0, source[offset + 1] == 0xA7,
            (0xA6...0xAF).contains(source[offset + 2])
        else { return source[offset] < 0xC3 ? nil : foreignDigit(at: offset, to: end) }
        return (Int(source[offset + 2] - 0xA6), 3)
    }

    /// A digit of another script that stands in Bengali documents: Devanagari's, full-width and Arabic ones.
    private func foreignDigit(at offset: Int, to end: Int) -> (value: Int, width: Int)? {
        guard offset + 1 < end else { return nil }
        let (first, second) = (source[offset], source[offset + 1])
        switch (first, second) {
        case (0xD9, 0xA0...0xA9): return (Int(second - 0xA0), 2)
        case (0xDB, 0xB0...0xB9): return (Int(second - 0xB0), 2)
        case (0xE0, 0xA5):
            guard offset + 2 < end, (0xA6...0xAF).contains(source[offset + 2]) else { return nil }
            return (Int(source[offset + 2] - 0xA6), 3)
        case (0xEF, 0xBC):
            guard offset + 2 < end, (0x90...0x99).contains(source[offset + 2]) else { return nil }
            return (Int(source[offset + 2] - 0x90), 3)
        default: return nil
        }
    }

    /// Whether words are a figure, or a mark in the place of one: digits and signs, and no letters.
    func isFigure(_ words: [LayoutLine.Word]) -> Bool {
        words.indices.allSatisfy { place in
            isFigure(words[place].first) && words[place].further.allSatisfy { isFigure($0) }
        }
    }

    func isFigure(_ run: TextRun) -> Bool {
        isFigure(Int(run.source.lowerBound)..<Int(run.source.upperBound))
    }

    /// Whether the last run of a cell and the word behind it hold nothing but digits, which might be taken for one number.
    func areDigits(_ last: TextRun?, _ words: [LayoutLine.Word]) -> Bool {
        guard let last, last.scalar == 0, let next = words.first else { return false }
        let before = Int(last.source.lowerBound)..<Int(last.source.upperBound)
        return holdsDigitsAlone(before) && holdsDigitsAlone(next.bytes)
    }

    private func holdsDigitsAlone(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while let digit = digit(at: offset, to: range.upperBound) { offset += digit.width }
        return offset == range.upperBound && !range.isEmpty
    }

    /// Whether words are a figure, a mark in the place of one, a date with its month's name, or a number of what is counted.
    func isValue(_ words: [LayoutLine.Word]) -> Bool { isFigure(words) || isWrittenDate(words) || isCounted(words) }

    /// Whether words are a number and the word that counts behind it: `১২২টি`, `৩২০ জন`.
    private func isCounted(_ words: [LayoutLine.Word]) -> Bool {
        guard words.count <= 2, let first = words.first?.bytes, startsWithDigit(first) else { return false }
        if words.count == 2 { return isFigure(first) && LayoutText.counters.contains(Array(source[words[1].bytes])) }
        return LayoutText.counters.contains { counter in
            let number = first.lowerBound..<max(first.lowerBound, first.upperBound - counter.count)
            return !number.isEmpty && source[number.upperBound..<first.upperBound].elementsEqual(counter)
                && isFigure(number)
        }
    }

    /// The words that count, in Bengali.
    private static let counters: [[UInt8]] = KnowledgeTable(named: "figureWords").rows
        .filter { $0.count > 2 && $0[0] == "counter" }
        .flatMap { $0.bytes(2).split(separator: 0x20).map(Array.init) }
        .filter { ($0.first ?? 0) >= 0xE0 }

    /// Whether words are a date with its month's name: a day, a word or two, a year.
    func isWrittenDate(_ words: [LayoutLine.Word]) -> Bool {
        guard (3...4).contains(words.count), let first = words.first?.bytes, let last = words.last?.bytes else {
            return false
        }
        return isFigure(first) && isFigure(last) && (1...2).contains(digits(first)) && [2, 4].contains(digits(last))
    }

    /// Whether a word and the one before it are of one date with its month's name: `১৯ সেপ্টেম্বর ২০২৪`.
    func isInDate(_ words: [LayoutLine.Word], at place: Int) -> Bool {
        (max(0, place - 2)..<place).contains { start in
            start + 3 <= words.count && !isFigure([words[start + 1]])
                && isWrittenDate(Array(words[start..<start + 3]))
        }
    }

    /// Whether one word is a figure, or a mark in the place of one.
    func isFigureWord(_ word: Range<Int>) -> Bool { isFigure(word) }

    func isFigure(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if let digit = digit(at: offset, to: range.upperBound) {
                offset += digit.width
            } else if source[offset] >= 0x80 {
                guard let width = markWidth(at: offset, to: range.upperBound) else { return false }
                offset += width
            } else {
                guard source[offset] < 0x41 else { return false }
                offset += 1
            }
        }
        return !range.isEmpty
    }

    /// How many bytes a mark has that may stand in a figure; nil where none does: dashes and dots, full-width marks, and what
    /// has no width.
    private func markWidth(at offset: Int, to end: Int) -> Int? {
        if isMark(at: offset, to: end) { return 3 }
        if source[offset] == 0xC2, offset + 1 < end, source[offset + 1] == 0xAD { return 2 }
        guard offset + 2 < end, source[offset] == 0xEF else { return nil }
        switch (source[offset + 1], source[offset + 2]) {
        case (0xBB, 0xBF), (0xBC, 0x81...0x8F): return 3
        default: return nil
        }
    }

    /// Whether a dash, a danda or dots of three bytes stand there.
    func isMark(at offset: Int, to end: Int) -> Bool {
        guard offset + 2 < end else { return false }
        return source[offset] == 0xE2
            || (source[offset] == 0xE0 && source[offset + 1] == 0xA5 && source[offset + 2] == 0xA4)
    }

    /// How many digits stand in a stretch.
    func digits(_ range: Range<Int>) -> Int {
        var digits = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let width = digit(at: offset, to: range.upperBound)?.width
            digits += width == nil ? 0 : 1
            offset += width ?? 1
        }
        return digits
    }

    /// Whether a letter of Bengali stands in a stretch.
    func holdsBengali(_ range: Range<Int>) -> Bool {
        range.dropLast(2).contains { offset in
            source[offset] == 0xE0
                && ((source[offset + 1] == 0xA6) || (source[offset + 1] == 0xA7 && source[offset + 2] < 0xA6))
        }
    }

    /// Whether a letter of any script stands in a stretch.
    func holdsLetter(_ range: Range<Int>) -> Bool {
        range.contains { (0x41...0x5A).contains(source[$0] & 0xDF) } || holdsBengali(range)
    }

    /// Whether a stretch ends in three dots or more, of one byte or of an ellipsis.
    func endsInLeader(_ range: Range<Int>) -> Bool {
        let end = source[range].suffix(3)
        return end.elementsEqual([0x2E, 0x2E, 0x2E]) || end.elementsEqual([0xE2, 0x80, 0xA6])
    }

    /// Whether words end in brackets that hold a word and a number behind it, as a section's name does: `(মোট মান-২৫)`.
    ///
    /// It is read word by word, since those of a page of boxes lie in the source in any order, with markup between them.
    func endsInWeight(_ words: [LayoutLine.Word]) -> Bool {
        guard let last = words.last?.bytes, !last.isEmpty, source[last.upperBound - 1] == 0x29,
            let open = words.lastIndex(where: { source[$0.bytes].contains(0x28) }), open > 0,
            let bracket = source[words[open].bytes].lastIndex(of: 0x28), bracket == words[open].bytes.lowerBound
        else { return false }
        let holdsWord = words[open...].contains { holdsBengali($0.bytes) }
        let start = open == words.count - 1 ? bracket + 1 : last.lowerBound
        return holdsWord && endsInDigit(start..<last.upperBound - 1)
    }

    /// Whether the last letter of a stretch is a digit.
    func endsInDigit(_ range: Range<Int>) -> Bool {
        // A digit has one byte or three.
        [1, 3].contains { width in
            width <= range.count && digit(at: range.upperBound - width, to: range.upperBound)?.width == width
        }
    }

    /// Whether three dots or more stand in a stretch, of one byte or of an ellipsis.
    func holdsLeader(_ range: Range<Int>) -> Bool {
        var dots = 0
        for offset in range {
            dots = source[offset] == 0x2E ? dots + 1 : 0
            if dots >= 3 || source[offset..<range.upperBound].starts(with: [0xE2, 0x80, 0xA6]) { return true }
        }
        return false
    }

    /// The marks of ASCII in a stretch, and a nought for its digits.
    func marks(_ range: Range<Int>) -> [UInt8] {
        let marks = source[range].filter { (0x21...0x2F).contains($0) || (0x3A...0x40).contains($0) }
        return digits(range) > 0 ? marks + [0x30] : marks
    }

    /// Whether a stretch is one letter with its signs.
    func isOneLetter(_ segment: LayoutLine.Segment) -> Bool {
        guard segment.words.count == 1, segment.words[0].further.isEmpty else { return false }
        let bytes = segment.words[0].bytes
        var steps = LetterMeasure.clusters.begin()
        var offset = bytes.lowerBound
        while offset < bytes.upperBound { offset = steps.step(source, offset, bytes.upperBound) }
        return steps.column <= 1
    }
}
