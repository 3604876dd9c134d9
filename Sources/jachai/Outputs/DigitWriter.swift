internal import ICUText

/// Writes the digits of a text in one script, by value; a mail or web address keeps its own.
struct DigitWriter {
    /// The script.
    let style: DigitStyle

    /// The text with its digits so written; a digit is any script's decimal digit.
    ///
    /// - Complexity: O(n).
    func written(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count + text.count / 8)
        let bytes = text.span
        var start = 0
        while start < bytes.count {
            var end = start
            var isAddress = false
            while end < bytes.count, bytes[end] > 0x20 {
                isAddress = isAddress || bytes[end] == 0x40 || (bytes[end] == 0x2F && DigitWriter.isScheme(bytes, end))
                end += 1
            }
            if isAddress && style == .bengali {
                for index in start..<end { result.append(bytes[index]) }
            } else {
                appendWord(bytes, start..<end, to: &result)
            }
            if end < bytes.count { result.append(bytes[end]) }
            start = end + 1
        }
        return result
    }

    /// Whether the slash there is the second of `://`.
    private static func isScheme(_ bytes: Span<UInt8>, _ slash: Int) -> Bool {
        slash >= 2 && bytes[slash - 1] == 0x2F && bytes[slash - 2] == 0x3A
    }

    private func appendWord(_ bytes: Span<UInt8>, _ range: Range<Int>, to result: inout [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
            let lead = bytes[index]
            let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            let end = min(index + length, range.upperBound)
            if let value = DigitWriter.digit(bytes, index..<end) {
                append(digit: value, to: &result)
            } else {
                while index < end {
                    result.append(bytes[index])
                    index += 1
                }
            }
            index = end
        }
    }

    private func append(digit value: UInt8, to result: inout [UInt8]) {
        switch style {
        case .ascii: result.append(0x30 + value)
        case .bengali:
            result.append(0xE0)
            result.append(0xA7)
            result.append(0xA6 + value)
        }
    }

    /// The value of the scalar in those bytes, where it is a digit.
    private static func digit(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt8? {
        let lead = bytes[range.lowerBound]
        if lead < 0x80 { return lead >= 0x30 && lead <= 0x39 ? lead - 0x30 : nil }
        // Almost every scalar is of the Bengali block (E0 A6, E0 A7), which is decided without asking ICU.
        if lead == 0xE0, range.count == 3, bytes[range.lowerBound + 1] == 0xA6 { return nil }
        if lead == 0xE0, range.count == 3, bytes[range.lowerBound + 1] == 0xA7 {
            let last = bytes[range.lowerBound + 2]
            return last >= 0xA6 && last <= 0xAF ? last - 0xA6 : nil
        }
        var value = UInt32(lead) & (0x7F >> UInt32(range.count))
        for index in range.dropFirst() { value = value << 6 | UInt32(bytes[index] & 0x3F) }
        guard let scalar = Unicode.Scalar(value) else { return nil }
        return ICUNormalizer.digitValue(scalar).map { UInt8($0) }
    }
}
