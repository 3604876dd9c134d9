/// How many scalars of each script a line has.
struct LineScripts {
    private(set) var bengali = 0
    private(set) var latin = 0
    private(set) var digits = 0
    private(set) var otherScript = 0
    private(set) var hasAddressMark = false

    init(_ bytes: borrowing [UInt8], _ range: Range<Int>) {
        let text = bytes.span
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = text[index]
            // Most of a line are Bengali letters.
            if byte == 0xE0, index &+ 2 < range.upperBound, text[index &+ 1] & 0xFE == 0xA6 {
                let isDigit = text[index &+ 1] == 0xA7 && text[index &+ 2] &- 0xA6 < 10
                digits &+= isDigit ? 1 : 0
                bengali &+= isDigit ? 0 : 1
                index &+= 3
                continue
            }
            switch byte {
            case 0x30...0x39: digits += 1
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
