/// Decimal digits of every script, read by value: ASCII 8 and Bengali ৮ are both 8.
enum Digits {
    /// The zero of every script's run of ten digits (Unicode's decimal digits), in order.
    private static let zeros: [UInt32] = [
        0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
        0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
        0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0,
        0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50, 0x11da0, 0x16a60, 0x16ac0,
        0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e950, 0x1fbf0,
    ]

    /// The digit at `offset`, and how many bytes it takes; nil where no digit begins there.
    @inline(__always)
    static func digit(_ text: Span<UInt8>, at offset: Int, before end: Int) -> (value: Int64, length: Int)? {
        let first = text[offset]
        if first < 0x80 { return first &- 0x30 < 10 ? (Int64(first &- 0x30), 1) : nil }
        if let letter = Scalars.bengali(text, at: offset, before: end) {
            return isBengali(letter) ? (Int64(letter &- 0x9E6), 3) : nil
        }
        return foreignDigit(text, at: offset, before: end)
    }

    @inline(never)
    private static func foreignDigit(_ text: Span<UInt8>, at offset: Int, before end: Int) -> (Int64, Int)? {
        let scalar = Scalars.decode(text, at: offset, before: end)
        guard let value = value(of: scalar.value) else { return nil }
        return (Int64(value), scalar.length)
    }

    /// Whether a scalar is a Bengali digit.
    @inline(__always)
    static func isBengali(_ scalar: UInt32) -> Bool { scalar &- 0x9E6 < 10 }

    /// The value of a decimal digit of any script; nil for any other scalar.
    static func value(of scalar: UInt32) -> Int? {
        if scalar < 0x80 { return scalar &- 0x30 < 10 ? Int(scalar &- 0x30) : nil }
        // Letters, signs and punctuation: almost every scalar of these documents that is no digit.
        if scalar < 0x660 || (0x980..<0x9E6).contains(scalar) { return nil }
        var low = 0
        var high = zeros.count
        while low < high {
            let middle = (low + high) / 2
            if zeros[middle] <= scalar { low = middle + 1 } else { high = middle }
        }
        guard low > 0, scalar - zeros[low - 1] < 10 else { return nil }
        return Int(scalar - zeros[low - 1])
    }

    /// Whether a digit stands in a stretch of text.
    static func stand(in text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = text[offset]
            if byte < 0x80 {
                if byte &- 0x30 < 10 { return true }
                offset &+= 1
            } else if let letter = Scalars.bengali(text, at: offset, before: range.upperBound) {
                if isBengali(letter) { return true }
                offset &+= 3
            } else {
                if byte & 0xC0 != 0x80, foreignDigit(text, at: offset, before: range.upperBound) != nil { return true }
                offset &+= 1
            }
        }
        return false
    }

    /// A run of digits: its value, capped once it has more than 18 of them, how many they are, and where it ends.
    @inline(__always)
    static func run(
        _ text: Span<UInt8>, at offset: Int, before end: Int
    ) -> (value: Int64, count: Int, end: Int) {
        var value: Int64 = 0
        var count = 0
        var offset = offset
        while offset < end, let digit = digit(text, at: offset, before: end) {
            if count < 18 { value = value * 10 + digit.value }
            count += 1
            offset += digit.length
        }
        return (value, count, offset)
    }
}
