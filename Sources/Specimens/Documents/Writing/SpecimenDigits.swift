/// Writes ASCII digits as Bengali ones.
enum SpecimenDigits {
    /// The same text with Bengali digits.
    static func bengali(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map(bengali)))
    }

    /// The Bengali digit of an ASCII one; any other scalar as it is.
    static func bengali(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0x30...0x39).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0x30 + 0x09E6) ?? scalar
    }

    /// The same text with ASCII digits.
    static func ascii(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in value(scalar).map { Unicode.Scalar(UInt8(0x30 + $0)) } ?? scalar }))
    }

    /// The value of a digit of either script.
    static func value(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value - 0x30)
        case 0x09E6...0x09EF: Int(scalar.value - 0x09E6)
        default: nil
        }
    }

    /// Two digits at least.
    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
