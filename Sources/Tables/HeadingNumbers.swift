internal import Figures
internal import Templates

/// The numbers in headings: quarters, tiers and years.
enum HeadingNumbers {
    /// The value of the digit at an index and its width in bytes, ASCII or Bengali.
    static func digit(_ bytes: borrowing [UInt8], _ index: Int, _ end: Int) -> (value: Int, width: Int)? {
        let byte = bytes[index]
        if (0x30...0x39).contains(byte) { return (Int(byte - 0x30), 1) }
        guard byte == 0xE0, index + 2 < end, bytes[index + 1] == 0xA7, (0xA6...0xAF).contains(bytes[index + 2]) else {
            return nil
        }
        return (Int(bytes[index + 2] - 0xA6), 3)
    }

    /// How many bytes to go on by from what is no digit: over a letter of three bytes as a whole.
    private static func width(_ bytes: borrowing [UInt8], _ index: Int, _ end: Int) -> Int {
        bytes[index] == 0xE0 || bytes[index] == 0xE2 ? min(3, end - index) : 1
    }

    /// The first number, or nil.
    static func first(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Int? {
        var value: Int?
        var index = range.lowerBound
        while index < range.upperBound {
            if let digit = digit(bytes, index, range.upperBound) {
                value = min((value ?? 0) * 10 + digit.value, 100_000)
                index += digit.width
            } else if value != nil {
                return value
            } else {
                index += width(bytes, index, range.upperBound)
            }
        }
        return value
    }

    /// The quarter a heading names by its number, by its months or by its ordinal; nil where it names none.
    static func quarter(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Int? {
        if let number = first(bytes, range), (1...4).contains(number) { return number }
        return QuarterNames.embedded.quarter(bytes, range)
    }

    /// Whether a stretch is nothing but a sum over the numbers of columns: `7=(8-6)`, `(৪+৫)`.
    static func isIdentity(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        var (numbers, signs) = (0, 0)
        var isInside = false
        var index = range.lowerBound
        while index < range.upperBound {
            if let digit = digit(bytes, index, range.upperBound) {
                numbers += isInside ? 0 : 1
                isInside = true
                index += digit.width
                continue
            }
            isInside = false
            switch bytes[index] {
            case 0x2B, 0x3D: signs += 1
            case 0x20, 0x28, 0x29, 0x2D: break
            default: return false
            }
            index += 1
        }
        return numbers > 1 && signs > 0
    }

    /// Whether a heading names the first and the last month of a quarter.
    static func namesMonths(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        QuarterNames.embedded.namesMonths(bytes, range)
    }

    /// The fiscal year a heading names, `২০২২-২৩` or `২০২২-২০২৩`, spaces between its digits aside; nil for any other, and
    /// where it names two.
    static func fiscalYear(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> FiscalYear? {
        var named: FiscalYear?
        var digits = YearDigits()
        var isParted = false
        var index = range.lowerBound
        while index <= range.upperBound {
            if index < range.upperBound, let digit = digit(bytes, index, range.upperBound) {
                digits.append(digit.value)
                index += digit.width
                continue
            }
            // Where no digits stand before, nothing else ends anything.
            if digits.count == 0, !isParted, index < range.upperBound {
                index += width(bytes, index, range.upperBound)
                continue
            }
            let byte = index < range.upperBound ? bytes[index] : 0
            let isDash = byte == 0x2D || byte == 0x2F || (byte == 0xE2 && index + 2 < range.upperBound)
            if isDash, digits.count == 4, !isParted {
                isParted = true
            } else if isParted, let year = digits.year {
                if let named, named != year { return nil }
                named = year
                (digits, isParted) = (YearDigits(), false)
            } else if byte != 0x20 {
                (digits, isParted) = (YearDigits(), false)
            }
            index += index < range.upperBound ? width(bytes, index, range.upperBound) : 1
        }
        return named
    }

    /// The digits on both sides of a fiscal year's dash, `202223` or `20222023`.
    private struct YearDigits {
        private(set) var count = 0
        private var start = 0
        private var end = 0

        /// More digits than a fiscal year has are counted as one more.
        mutating func append(_ digit: Int) {
            guard count <= 8 else { return }
            if count < 4 { start = start * 10 + digit } else { end = end * 10 + digit }
            count += 1
        }

        /// The fiscal year they are; nil for any others.
        var year: FiscalYear? {
            guard count == 6 || count == 8 else { return nil }
            let next = (start + 1) % (count == 6 ? 100 : 10_000)
            return (1990...2099).contains(start) && end == next ? FiscalYear(start: start) : nil
        }
    }

    /// Whether two headings in one cell may meet at a place: at a space, or at the dot with which a program joins the heading
    /// over several columns and that of one of them.
    static func isSeam(_ place: Int, _ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        if bytes[place] == 0x20 { return true }
        return bytes[place] == 0x2E && place > range.lowerBound && place + 1 < range.upperBound
            && bytes[place - 1] >= 0x80 && bytes[place + 1] >= 0x80
    }
}
