internal import Knowledge

/// What a piece of a figure's text is: a date in digits or an amount in groups, whole or cut.
struct TornShape {
    /// Digits as those of ASCII, and the marks between them.
    private let bytes: [UInt8]

    /// The shape of a word; nil where it holds more than digits and their marks.
    init?(_ word: LayoutLine.Word, _ text: LayoutText) {
        guard word.further.isEmpty, word.bytes.count <= TornShape.longest * 3 else { return nil }
        var bytes: [UInt8] = []
        var offset = word.bytes.lowerBound
        while offset < word.bytes.upperBound {
            guard let (byte, width) = TornShape.letter(at: offset, to: word.bytes.upperBound, text) else { return nil }
            bytes.append(byte)
            offset += width
        }
        self.init(bytes)
    }

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The most letters of a date or an amount.
    private static let longest = 20

    private static func letter(at offset: Int, to end: Int, _ text: LayoutText) -> (UInt8, Int)? {
        if let digit = text.digit(at: offset, to: end) { return (0x30 + UInt8(digit.value), digit.width) }
        switch text.source[offset] {
        case 0x2F, 0x2D, 0x2E, 0x2C: return (text.source[offset], 1)
        default: return nil
        }
    }

    /// Whether more may follow.
    var isOpen: Bool { isOpenDate || isOpenAmount || isOpenPeriod }

    /// Whether it is a figure that lacks nothing.
    var isWhole: Bool { isWholeDate || isWholeAmount || isWholePeriod }

    /// Whether more may follow, the mark of money at least.
    var mayGoOn: Bool { isOpen || isWholeAmount && endsInDigit }

    /// Whether it ends in the mark of money: `৫০০/-`.
    var endsInMark: Bool { bytes.suffix(2) == [0x2F, 0x2D] }

    /// Whether it is an amount by itself.
    var isAmount: Bool { isWholeAmount }

    /// Whether it ends in digits, not in a mark.
    var endsInDigit: Bool { bytes.last.map { $0 >= 0x30 } ?? false }

    /// The shape together with a piece below; nil where both are nothing in common.
    func followed(by word: LayoutLine.Word, _ text: LayoutText) -> TornShape? {
        guard let next = TornShape(word, text), bytes.count + next.bytes.count <= TornShape.longest else { return nil }
        // `৫০০/-` goes on behind its last group.
        let both = TornShape(bytes + next.bytes)
        guard both.isWhole || both.isOpen else { return nil }
        // Two years behind `২০` may be a count of its own; half a year, and no more, is not.
        if isWholeDate, next.bytes.count != 2 { return nil }
        // Behind a whole amount only the mark of money may follow.
        if isWholeAmount, next.bytes != [0x2F, 0x2D] { return nil }
        // Three numbers between full stops may be a code.
        if let parts = both.parts, parts.mark == 0x2E, parts.numbers.last?.count == 2, bytes.last != 0x2E { return nil }
        return both
    }

    // MARK: Dates

    /// Whether it is a date that lacks a word, and is whole with it.
    func lacksPart(_ word: LayoutLine.Word, _ text: LayoutText) -> Bool {
        isOpenDate && !isWholeDate && followed(by: word, text).map(\.isWholeDate) ?? false
    }

    /// The numbers between a date's marks, and whether these are the same; nil where there are too many.
    private var parts: (numbers: [ArraySlice<UInt8>], mark: UInt8)? {
        guard let mark = bytes.first(where: { $0 < 0x30 }), mark != 0x2C,
            bytes.allSatisfy({ $0 >= 0x30 || $0 == mark })
        else { return nil }
        let numbers = bytes.split(separator: mark, omittingEmptySubsequences: false)
        guard (2...3).contains(numbers.count), (1...2).contains(numbers[0].count),
            (1...31).contains(TornShape.value(numbers[0])), numbers[1].count <= 2,
            TornShape.value(numbers[1]) <= 12
        else { return nil }
        return (numbers, mark)
    }

    private static func value(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } }

    private static func isYear(_ digits: ArraySlice<UInt8>) -> Bool { (1900...2099).contains(value(digits)) }

    private var isWholeDate: Bool {
        guard let numbers = parts?.numbers, numbers.count == 3, !numbers[1].isEmpty else { return false }
        return numbers[2].count == 2 || numbers[2].count == 4 && TornShape.isYear(numbers[2])
    }

    private var isOpenDate: Bool {
        guard let (numbers, mark) = parts, let last = numbers.last else { return false }
        // `১.২` is a code, `১.` a serial number.
        if numbers.count == 2 { return last.isEmpty ? mark != 0x2E : last.count < 2 && mark != 0x2E || mark == 0x2F }
        if numbers[1].isEmpty { return false }
        return last.isEmpty || last.count < 4 && (last.count < 2 || TornShape.value(last.prefix(2)) == 20)
    }

    // MARK: Years of accounts

    /// The digits behind the year and the mark of a year of accounts, and those that belong there: `২০২২-` and `23`.
    private var period: (rest: ArraySlice<UInt8>, next: [UInt8])? {
        guard bytes.count >= 5, bytes.count <= 7, bytes[4] == 0x2D,
            bytes[..<4].allSatisfy({ $0 >= 0x30 }), TornShape.isYear(bytes[..<4])
        else { return nil }
        let next = (TornShape.value(bytes[2..<4]) + 1) % 100
        return (bytes[5...], [0x30 + UInt8(next / 10), 0x30 + UInt8(next % 10)])
    }

    /// Whether it is a year of accounts: `২০২২-২৩`.
    var isPeriod: Bool { isWholePeriod }

    private var isWholePeriod: Bool { period.map { $0.rest.elementsEqual($0.next) } ?? false }

    private var isOpenPeriod: Bool { period.map { $0.rest.count < 2 && $0.next.starts(with: $0.rest) } ?? false }

    // MARK: Amounts

    /// The digits between commas; nil where there is none, or they are not grouped as amounts are.
    private var groups: (last: Int, isEnded: Bool)? {
        let end = bytes.firstIndex { $0 != 0x2C && $0 < 0x30 } ?? bytes.count
        let groups = bytes[..<end].split(separator: 0x2C, omittingEmptySubsequences: false)
        guard groups.count >= 2, let last = groups.last, (1...3).contains(groups[0].count), last.count <= 3,
            groups.dropFirst().dropLast().allSatisfy({ $0.count == 2 || $0.count == 3 })
        else { return nil }
        return (last.count, end < bytes.count)
    }

    private var isWholeAmount: Bool { groups.map { $0.last == 3 } ?? false }

    // MARK: Whatever a cell cuts where its line ends

    /// The shape together with a piece below, whatever both are; nil where that is longer than any figure.
    func joined(_ word: LayoutLine.Word, _ text: LayoutText) -> TornShape? {
        guard let next = TornShape(word, text), bytes.count + next.bytes.count <= TornShape.longest else { return nil }
        return TornShape(bytes + next.bytes)
    }

    /// Whether it is a number: digits, and one full stop between them.
    var isNumber: Bool {
        let parts = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0 >= 0x30 } }
    }

    /// Whether it is digits and the mark of money: `০০/-`.
    var isEndOfMoney: Bool { endsInMark && bytes.count > 2 && bytes.dropLast(2).allSatisfy { $0 >= 0x30 } }

    /// Whether it is digits and nothing else.
    var isDigits: Bool { bytes.allSatisfy { $0 >= 0x30 } }

    /// How many letters it has.
    var letters: Int { bytes.count }

    /// Whether it is a date with a year of four digits.
    var isLongDate: Bool { isWholeDate && parts?.numbers.last?.count == 4 }

    /// Whether it is a date with a year of two digits.
    var isShortDate: Bool { isWholeDate && parts?.numbers.last?.count == 2 }

    /// Whether a mark stands before its digits, as in what is left of a date.
    var beginsWithMark: Bool { bytes.first.map { $0 < 0x30 } ?? false }

    var isOpenAmount: Bool { groups.map { !$0.isEnded && $0.last < 3 } ?? false }
}

extension LayoutText {
    /// Whether a word is a number that a day may be.
    func isDay(_ word: Range<Int>) -> Bool {
        guard word.count <= 6, isFigureWord(word), let numbers = numbering(word), numbers.count == 1,
            digits(word) <= 2
        else { return false }
        return (1...31).contains(numbers[0])
    }

    /// Whether a word is a year of four digits and nothing else.
    func isWholeYear(_ word: Range<Int>) -> Bool {
        guard digits(word) == 4, isFigureWord(word) else { return false }
        var (value, offset) = (0, word.lowerBound)
        while let digit = digit(at: offset, to: word.upperBound) {
            value = value * 10 + digit.value
            offset += digit.width
        }
        return offset == word.upperBound && (1900...2099).contains(value)
    }

    /// Whether a word is a month's name.
    func isMonth(_ word: Range<Int>) -> Bool {
        guard !word.isEmpty, word.count <= LayoutText.longestMonth, !startsWithDigit(word) else { return false }
        return LayoutText.months.contains(LayoutText.monthKey(source[word]))
    }

    /// Whether a word may be a misread name of a month: three letters of Bengali or more.
    func mayBeMonth(_ word: Range<Int>) -> Bool {
        word.count >= 3 * 3 && !startsWithDigit(word) && holdsBengali(word) && !isUnit(word)
    }

    /// The names of months, as a source may write them.
    private static let months: Set<[UInt8]> = {
        var months: Set<[UInt8]> = []
        for row in KnowledgeTable(named: "figureWords").rows where row.count > 2 && row[0] == "month" {
            for name in row.bytes(2).split(separator: 0x20) { months.insert(monthKey(name)) }
        }
        return months
    }()
    /// How many bytes a month's name has at most, with a mark behind it.
    private static let longestMonth = 60

    /// A name without what differs between two ways to write a letter with a dot below, and without a comma behind it.
    private static func monthKey(_ name: ArraySlice<UInt8>) -> [UInt8] {
        var key: [UInt8] = []
        var offset = name.startIndex
        while offset < name.endIndex {
            guard name[offset] >= 0xE0, offset + 2 < name.endIndex else {
                if name[offset] != 0x2C { key.append(name[offset] | 0x20) }
                offset += 1
                continue
            }
            // য় is one letter, or য and a dot.
            let (second, third) = (name[offset + 1], name[offset + 2])
            switch (second, third) {
            case (0xA6, 0xBC): break
            case (0xA7, 0x9F): key += [0xE0, 0xA6, 0xAF]
            default: key += [name[offset], second, third]
            }
            offset += 3
        }
        return key
    }
}
