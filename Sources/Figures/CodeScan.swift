/// Walks over one code.
struct CodeScan {
    let end: Int
    var offset: Int
    /// How many numbers were taken.
    private(set) var count = 0
    /// The numbers, each below 100, by their places below `count`.
    private var values = InlineArray<8, UInt8>(repeating: 0)
    /// How many numbers a code has at most.
    static let mostNumbers = 8
    /// Whether a number behind the first begins with a zero, or any is zero.
    private(set) var hasPaddedNumber = false
    /// Whether its three numbers have two digits each and make a date.
    private(set) var looksLikeDate = false

    init(end: Int, offset: Int) {
        self.end = end
        self.offset = offset
    }

    private func scalar(_ text: Span<UInt8>, _ position: Int) -> (value: UInt32, length: Int)? {
        position < end ? Scalars.decode(text, at: position, before: end) : nil
    }

    /// So many spaces, brackets or marks stand in a row before a code at most: with more, each place of a line of nothing else
    /// would look through all behind it.
    private static let mostSpaces = 64
    private static let mostMarks = 16

    private func afterSpaces(_ text: Span<UInt8>, _ position: Int) -> Int {
        var (position, spaces) = (position, 0)
        while spaces < CodeScan.mostSpaces, let next = scalar(text, position),
            FigureLexer.kind(of: next.value) == .space
        {
            position += next.length
            spaces += 1
        }
        return position
    }

    /// The numbers taken.
    var numbers: [Int] { (0..<count).map { Int(values[$0]) } }

    mutating func skipSpaces(_ text: Span<UInt8>) { offset = afterSpaces(text, offset) }

    mutating func takeOpening(_ text: Span<UInt8>) -> Bool {
        var brackets = 0
        while brackets < CodeScan.mostMarks, let next = scalar(text, offset),
            next.value == 0x5B || next.value == 0xFF3B
        {
            offset = afterSpaces(text, offset + next.length)
            brackets += 1
        }
        return brackets > 0
    }

    /// What a scan may have made of an opening bracket: `(`, `{`, `|`, `!`, `I`, `l`, or a danda.
    private static let misreadOpenings: Set<UInt32> = [0x21, 0x28, 0x49, 0x6C, 0x7B, 0x7C, 0x964]
    /// And of a closing one: `}`, `|`.
    ///
    /// What stands in round brackets refers to a code, and is none.
    private static let misreadClosings: Set<UInt32> = [0x7C, 0x7D]
    /// And of a dot between numbers: `,`, `-`, `:`, `;`.
    private static let misreadDots: Set<UInt32> = [0x2C, 0x2D, 0x3A, 0x3B]

    /// Whether other marks than dots may stand between numbers, and whether a dot stood there.
    var takesMisreadDots = false
    private(set) var hasDot = false

    /// Leaves out marks that stand before a code and are none of it: bullets, quotation marks, asterisks, hyphens.
    mutating func skipMarks(_ text: Span<UInt8>) {
        for _ in 0..<CodeScan.mostMarks {
            guard let mark = scalar(text, offset),
                mark.value == 0x2A || mark.value == 0x2022 || mark.value == 0xB7 || mark.value == 0x2E
                    || FigureLexer.kind(of: mark.value) == .quote || FigureLexer.kind(of: mark.value) == .hyphen
            else { return }
            offset = afterSpaces(text, offset + mark.length)
        }
    }

    /// Takes a mark that a scan may have made of a closing bracket.
    mutating func takeMisreadClosing(_ text: Span<UInt8>) -> Bool {
        guard let mark = scalar(text, offset), CodeScan.misreadClosings.contains(mark.value) else { return false }
        offset += mark.length
        return true
    }

    /// Takes a mark that a scan may have made of an opening bracket, right before a digit.
    mutating func takeMisreadOpening(_ text: Span<UInt8>) -> Bool {
        guard let mark = scalar(text, offset), CodeScan.misreadOpenings.contains(mark.value),
            offset + mark.length < end, Digits.digit(text, at: offset + mark.length, before: end) != nil
        else { return false }
        offset += mark.length
        return true
    }

    /// Takes the letter of the mandatory part before the first number, `এম.` or `M.`, where it stands.
    mutating func takeMandatory(_ text: Span<UInt8>) -> Bool {
        guard let behind = mandatoryLetter(text) else { return false }
        var position = behind
        if let next = scalar(text, position), FigureLexer.kind(of: next.value) == nil,
            Digits.value(of: next.value) == nil
        {
            return false
        }
        position = afterSpaces(text, position)
        var dots = 0
        while let next = scalar(text, position), isDot(next.value) || next.value == 0x2D, dots < 3 {
            position = afterSpaces(text, position + next.length)
            dots += 1
        }
        guard position < end, Digits.digit(text, at: position, before: end) != nil else { return false }
        offset = position
        return true
    }

    /// The place behind এম, ম, M or m where one stands next.
    func mandatoryLetter(_ text: Span<UInt8>) -> Int? {
        guard let first = scalar(text, offset) else { return nil }
        let position = offset + first.length
        switch first.value {
        case 0x9AE, 0x4D, 0x6D: return position
        case 0x98F:
            guard let second = scalar(text, position), second.value == 0x9AE else { return nil }
            return position + second.length
        default: return nil
        }
    }

    /// Takes one or two letters with their signs and the dots behind them, where numbers follow.
    mutating func takeLetters(_ text: Span<UInt8>) -> Bool {
        var position = offset
        var letters = 0
        while let next = scalar(text, position), FigureLexer.kind(of: next.value) == nil,
            Digits.value(of: next.value) == nil
        {
            if !(0x9BC...0x9D7).contains(next.value), !(0x981...0x983).contains(next.value) { letters += 1 }
            position += next.length
            if letters > 2 { return false }
        }
        guard letters > 0, let next = scalar(text, position), isDot(next.value) else { return false }
        while let next = scalar(text, position), isDot(next.value) {
            position = afterSpaces(text, position + next.length)
        }
        guard position < end, Digits.digit(text, at: position, before: end) != nil else { return false }
        offset = position
        return true
    }

    private func isDot(_ scalar: UInt32) -> Bool { scalar == 0x2E || scalar == 0x964 || scalar == 0xB7 }

    /// One number after another with a dot between; spaces around the dots only inside brackets.
    mutating func takeNumbers(_ text: Span<UInt8>, spaced: Bool) -> Bool {
        var areTwoDigits = true
        while offset < end, count < values.count {
            let run = Digits.run(text, at: offset, before: end)
            guard run.count > 0 else { break }
            guard run.count <= 2 else { return false }
            if run.value == 0 || (run.count == 2 && run.value < 10 && count > 0) { hasPaddedNumber = true }
            values[count] = UInt8(run.value)
            count += 1
            areTwoDigits = areTwoDigits && run.count == 2
            offset = run.end
            guard let next = dot(text, spaced: spaced) else { break }
            offset = next
        }
        looksLikeDate =
            areTwoDigits && count == 3
            && CalendarDate(year: 2000 + Int(values[2]), month: Int(values[1]), day: Int(values[0])) != nil
        return count > 0
    }

    /// The place of the digit behind a dot, or nil where no further number follows.
    private mutating func dot(_ text: Span<UInt8>, spaced: Bool) -> Int? {
        var position = spaced ? afterSpaces(text, offset) : offset
        var dots = 0
        while let next = scalar(text, position), dots < 2,
            isDot(next.value) || takesMisreadDots && CodeScan.misreadDots.contains(next.value)
        {
            hasDot = hasDot || isDot(next.value)
            position += next.length
            if spaced { position = afterSpaces(text, position) }
            dots += 1
        }
        guard dots > 0, position < end, Digits.digit(text, at: position, before: end) != nil else { return nil }
        return position
    }

    mutating func takeClosing(_ text: Span<UInt8>) -> Bool {
        var position = afterSpaces(text, offset)
        while let next = scalar(text, position), isDot(next.value), position == afterSpaces(text, offset) {
            position = afterSpaces(text, position + next.length)
        }
        var found = false
        while let next = scalar(text, position), next.value == 0x5D || next.value == 0xFF3D {
            position += next.length
            offset = position
            found = true
        }
        return found
    }

    /// Whether neither a digit nor a mark that continues a number stands right behind.
    func endsCleanly(_ text: Span<UInt8>) -> Bool {
        guard let next = scalar(text, offset) else { return true }
        switch FigureLexer.kind(of: next.value) {
        case nil: return Digits.value(of: next.value) == nil
        case .slash, .hyphen, .percent, .comma, .equals, .colon: return false
        case .dot: return offset + 1 == end || FigureLexer.kind(of: scalar(text, offset + 1)?.value ?? 0x20) == .space
        default: return true
        }
    }
}
