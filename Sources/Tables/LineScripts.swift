/// How many scalars of each script a line has.
struct LineScripts {
    private(set) var bengali = 0
    private(set) var latin = 0
    private(set) var digits = 0
    private(set) var otherScript = 0
    private(set) var hasAddressMark = false

    init(_ bytes: borrowing [UInt8], _ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if HeadingNumbers.digit(bytes, index, range.upperBound) != nil {
                digits += 1
                index += byte < 0x80 ? 1 : 3
                continue
            }
            switch byte {
            case 0x41...0x5A, 0x61...0x7A: latin += 1
            case 0x40, 0x2F, 0x3A: hasAddressMark = true
            case 0xE0 where index + 1 < range.upperBound:
                switch bytes[index + 1] {
                case 0xA6, 0xA7: bengali += 1
                case 0xA5 where index + 2 < range.upperBound && (0xA4...0xA5).contains(bytes[index + 2]): break
                default: otherScript += 1
                }
            case 0xC3...0xDF, 0xE1, 0xE3...0xEE, 0xF0...0xF4: otherScript += 1
            default: break
            }
            index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        }
    }
}
