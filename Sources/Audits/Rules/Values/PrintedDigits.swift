/// Digits as they are printed, Bengali or ASCII, and text with other digits in their places.
enum PrintedDigits {
    /// Whether a scalar is a Bengali or an ASCII digit.
    static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        (0x30...0x39).contains(scalar.value) || (0x9E6...0x9EF).contains(scalar.value)
    }

    /// The value of a digit, or nil.
    static func value(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value - 0x30)
        case 0x9E6...0x9EF: Int(scalar.value - 0x9E6)
        default: nil
        }
    }

    /// The values of the digits of a text, in order.
    static func values(in text: String) -> [Int] { text.unicodeScalars.compactMap(value) }

    /// The runs of digits of a text as numbers' digits: `৩১/১১` is [3, 1] and [1, 1].
    static func runs(in text: String) -> [[Int]] {
        var result: [[Int]] = []
        var isInside = false
        for scalar in text.unicodeScalars {
            guard let digit = value(scalar) else {
                isInside = false
                continue
            }
            if isInside { result[result.count - 1].append(digit) } else { result.append([digit]) }
            isInside = true
        }
        return result
    }

    /// The text with other digits in the places of its own, each in the script that stands there; nil where the
    /// numbers of digits differ.
    static func replaced(in text: String, by digits: [Int]) -> String? {
        var rest = digits[...]
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard isDigit(scalar) else {
                result.append(scalar)
                continue
            }
            guard let digit = rest.popFirst() else { return nil }
            let zero: UInt32 = scalar.value >= 0x9E6 ? 0x9E6 : 0x30
            result.append(Unicode.Scalar(zero + UInt32(digit)) ?? scalar)
        }
        return rest.isEmpty ? String(result) : nil
    }
}
