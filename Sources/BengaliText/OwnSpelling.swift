/// The letters that authors write for one another: spellings that differ by these alone are an author's, not damage.
enum OwnSpelling {
    /// Whether two words are one, but for letters that sound alike.
    static func isSame(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        folded(first) == folded(second)
    }

    /// ণ as ন, ী as ি, ূ as ু, শ and ষ as স, য as জ, ঙ্গ as ং, ৎ as ত, an aspirate as its sister; without the
    /// candrabindu, the reph, the ya-phala and the ba-phala.
    private static func folded(_ letters: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < letters.count {
            let letter = letters[index]
            let next = index + 1 < letters.count ? letters[index + 1] : 0
            index += 1
            switch letter {
            case 0x01: continue
            case 0x4D where next == 0x2F || next == 0x2C:
                index += 1
            case 0x30 where next == 0x4D: index += 1
            case 0x23: result.append(0x28)
            case 0x40: result.append(0x3F)
            case 0x42: result.append(0x41)
            case 0x36, 0x37: result.append(0x38)
            case 0x2F where next != 0x3C: result.append(0x1C)
            case 0x19:
                result.append(0x02)
                if next == 0x4D { index += 2 }
            case 0x4E: result.append(0x24)
            case 0x18, 0x1B, 0x20, 0x22, 0x25, 0x27: result.append(letter - 1)
            default:
                // A doubled consonant is one: কার্য্যালয়, সম্মিলন.
                if letter == 0x4D, result.last == next { index += 1 } else { result.append(letter) }
            }
        }
        return result
    }
}
