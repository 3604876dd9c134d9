/// How text is set, where that says what its characters alone do not: struck out, raised or lowered.
///
/// Plain text has characters for it: a stroke over each that is struck out, and raised and lowered digits. So a footnote's mark
/// or a figure that somebody struck out never becomes digits of the figure beside it.
struct TextStyle {
    private var struck = 0
    private var raised = 0
    private var lowered = 0

    /// Whether text is set as any other.
    var isPlain: Bool { struck == 0 && raised == 0 && lowered == 0 }

    mutating func begin(_ element: MarkupElement) { count(element, 1) }

    mutating func end(_ element: MarkupElement) { count(element, -1) }

    private mutating func count(_ element: MarkupElement, _ step: Int) {
        switch element {
        case .struck: struck = max(0, struck + step)
        case .raised: raised = max(0, raised + step)
        case .lowered: lowered = max(0, lowered + step)
        default: break
        }
    }

    /// The characters that stand for one that is set so; the second stands in the source behind the first, where nothing is.
    func scalars(for scalar: UInt32) -> (first: UInt32, second: UInt32?) {
        var first = scalar
        if raised > 0 || lowered > 0, let digit = TextStyle.digit(scalar) {
            first = raised > 0 ? TextStyle.superscripts[digit] : 0x2080 + UInt32(digit)
        }
        return (first, struck > 0 && scalar > 0x20 ? TextStyle.stroke : nil)
    }

    /// COMBINING LONG STROKE OVERLAY.
    static let stroke: UInt32 = 0x0336
    private static let superscripts: [UInt32] = [
        0x2070, 0xB9, 0xB2, 0xB3, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079,
    ]

    /// The value of a digit, ASCII or Bengali; nil for any other character.
    private static func digit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x30...0x39: Int(scalar - 0x30)
        case 0x09E6...0x09EF: Int(scalar - 0x09E6)
        default: nil
        }
    }
}

extension TextGatherer {
    /// Adds text that stands in the source, set in some style.
    mutating func append(_ range: Range<Int32>, of bytes: borrowing [UInt8], as style: TextStyle) {
        if style.isPlain { return append(range, of: bytes) }
        var place = range.lowerBound
        for scalar in String(decoding: bytes[Int(place)..<Int(range.upperBound)], as: UTF8.self).unicodeScalars {
            let next = min(place + Int32(UTF8.width(scalar)), range.upperBound)
            let set = style.scalars(for: scalar.value)
            if set.first == scalar.value {
                append(place..<next, of: bytes)
            } else {
                append(set.first, for: place..<next)
            }
            if let second = set.second { append(second, for: next..<next) }
            place = next
        }
    }

    /// Adds the scalar that a stretch of the source stands for, set in some style.
    mutating func append(_ scalar: UInt32, for range: Range<Int32>, as style: TextStyle) {
        let set = style.scalars(for: scalar)
        append(set.first, for: range)
        if let second = set.second { append(second, for: range.upperBound..<range.upperBound) }
    }
}
