internal import Figures

/// The counts that a cell's class is told from, taken in one pass over its first two hundred bytes.
struct CellShape {
    private(set) var digits = 0
    private(set) var letters = 0
    private(set) var hasPercent = false
    private(set) var hasQuestion = false
    private(set) var beginsWithDigit = false
    /// Whether the first three groups of digits are a day, a month and a year by their lengths and separators.
    private(set) var isDate = false

    init(_ bytes: borrowing [UInt8], _ range: Range<Int>) {
        let end = min(range.upperBound, range.lowerBound + 200)
        var index = range.lowerBound
        var dates = DateShape()
        while index < end {
            let scalar = CellShape.scalar(bytes, index, range.upperBound)
            switch scalar.kind {
            case .digit:
                digits += 1
                if letters == 0 && digits == 1 && !dates.begun { beginsWithDigit = true }
            case .letter: letters += 1
            case .percent: hasPercent = true
            case .question: hasQuestion = true
            case .space, .separator, .other: break
            }
            dates.take(scalar.kind)
            index += scalar.width
        }
        dates.take(.other)
        isDate = dates.isDate
    }

    /// What a scalar is to the grammar of cells.
    enum ScalarKind {
        case digit, letter, percent, question, space, separator, other
    }

    /// The kind and the width in bytes of the scalar at an index.
    static func scalar(_ bytes: borrowing [UInt8], _ index: Int, _ end: Int) -> (kind: ScalarKind, width: Int) {
        let byte = bytes[index]
        if byte == 0xE0, index + 2 < end {
            if bytes[index + 1] == 0xA7, (0xA6...0xAF).contains(bytes[index + 2]) { return (.digit, 3) }
            // The danda and double danda are punctuation of the Devanagari block.
            if bytes[index + 1] == 0xA5, (0xA4...0xA5).contains(bytes[index + 2]) { return (.other, 3) }
            // Digits of Bengali have their own byte; those of other scripts' tables, Devanagari's above all, are as good.
            if bytes[index + 1] & 0xFE != 0xA6, ForeignDigits.width(at: index, in: bytes, before: end) != nil {
                return (.digit, 3)
            }
            return (.letter, 3)
        }
        switch byte {
        case 0x30...0x39: return (.digit, 1)
        case 0x41...0x5A, 0x61...0x7A: return (.letter, 1)
        case 0x20: return (.space, 1)
        case 0x25: return (.percent, 1)
        case 0x2D, 0x2E, 0x2F: return (.separator, 1)
        case 0x3F: return (.question, 1)
        case 0x00..<0x80: return (.other, 1)
        // General punctuation: dashes, dots, quotes, invisible scalars.
        case 0xE2: return (.separator, 3)
        case 0xEF where index + 2 < end && bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBD: return (.question, 3)
        case 0xC3..<0xE0: return (ForeignDigits.width(at: index, in: bytes, before: end) == nil ? .letter : .digit, 2)
        case 0xE0..<0xF0: return (ForeignDigits.width(at: index, in: bytes, before: end) == nil ? .letter : .digit, 3)
        case 0xF0...0xFF: return (ForeignDigits.width(at: index, in: bytes, before: end) == nil ? .letter : .digit, 4)
        default: return (.other, 1)
        }
    }

    /// How many numbers the code has that begins the cell, `[১.১.১]` three; 0 where none does.
    ///
    /// A bare code needs two numbers and words behind it: `১.১` alone is a figure, `০১.০৭.২৪` a date.
    static func codeNumbers(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Int {
        var index = behindSerial(bytes, range)
        let bracketed = bytes[index] == 0x5B
        let misread = bracketed ? 0 : misreadBracket(bytes, index..<range.upperBound)
        if bracketed { index += 1 }
        index += misread
        var lettersBefore = 0
        var numbers = 0
        var length = 0
        var lastLength = 0
        var afterNumber = false
        scan: while index < range.upperBound {
            let scalar = CellShape.scalar(bytes, index, range.upperBound)
            switch scalar.kind {
            case .digit:
                if afterNumber { break scan }
                length += 1
                if length > 2 { return 0 }
            case .separator where bytes[index] == 0x2E || numbers == 0 && length == 0:
                if length > 0 {
                    numbers += 1
                    lastLength = length
                }
                length = 0
                afterNumber = false
            case .letter where numbers == 0 && length == 0:
                // এম. and M. begin the codes of the mandatory part.
                lettersBefore += 1
                if lettersBefore > 2 { return 0 }
            case .space:
                if length > 0 { afterNumber = true }
                if !bracketed && afterNumber { break scan }
            default: break scan
            }
            index += scalar.width
        }
        if length > 0 {
            numbers += 1
            lastLength = length
        }
        if bracketed || (index < range.upperBound && bytes[index] == 0x5D) { return numbers }
        if misread > 0 {
            // A code in round brackets has words behind it: a figure in brackets stands alone.
            let isRound = bytes[range.lowerBound] == 0x28
            guard isRound, numbers >= 2, index < range.upperBound, bytes[index] == 0x29 else { return 0 }
            return followedByLetter(bytes, index..<range.upperBound) ? numbers : 0
        }
        if lettersBefore > 0, numbers >= 2, beginsAsMandatory(bytes, range) { return numbers }
        if lettersBefore > 0 || numbers < 2 || (numbers == 3 && lastLength == 2) { return 0 }
        return followedByLetter(bytes, index..<range.upperBound) ? numbers : 0
    }

    /// Where a code in brackets stands behind a serial, `০১ [১.১.১]`: that place; else the beginning.
    private static func behindSerial(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Int {
        var index = range.lowerBound
        var digits = 0
        while let digit = HeadingNumbers.digit(bytes, index, range.upperBound), digits < 3 {
            index += digit.width
            digits += 1
            if index >= range.upperBound { return range.lowerBound }
        }
        guard digits > 0 else { return range.lowerBound }
        while index < range.upperBound, bytes[index] == 0x2E || bytes[index] == 0x29 { index += 1 }
        let mark = index
        while index < range.upperBound, bytes[index] == 0x20 { index += 1 }
        return index > mark && index < range.upperBound && bytes[index] == 0x5B ? index : range.lowerBound
    }

    /// How many bytes the mark has that a scan made of an opening bracket, `(` or a danda before digits; 0 where none is.
    private static func misreadBracket(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Int {
        let first = bytes[range.lowerBound]
        let width: Int
        switch first {
        case 0x28, 0x7B, 0x7C: width = 1
        case 0xE0 where range.count > 3 && bytes[range.lowerBound + 1] == 0xA5 && bytes[range.lowerBound + 2] == 0xA4:
            width = 3
        default: return 0
        }
        guard range.count > width,
            HeadingNumbers.digit(bytes, range.lowerBound + width, range.upperBound) != nil
        else { return 0 }
        return width
    }

    private static let mandatoryMarks = [Array("এম.".utf8), Array("M.".utf8)]

    /// Whether it begins as a bare code of the mandatory part does, `এম.১.২`.
    private static func beginsAsMandatory(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        for mark in mandatoryMarks where range.count > mark.count {
            var place = 0
            while place < mark.count, bytes[range.lowerBound + place] == mark[place] { place += 1 }
            if place == mark.count { return true }
        }
        return false
    }

    private static func followedByLetter(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            let scalar = CellShape.scalar(bytes, index, range.upperBound)
            if scalar.kind == .letter { return true }
            if scalar.kind == .digit || scalar.kind == .percent { return false }
            index += scalar.width
        }
        return false
    }
}
