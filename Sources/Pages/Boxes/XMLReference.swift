/// The references that XML defines without a document's help: five names, and scalars by their numbers.
enum XMLReference {
    private static let names: [([UInt8], UInt32)] = [
        (Array("amp".utf8), 0x26), (Array("lt".utf8), 0x3C), (Array("gt".utf8), 0x3E), (Array("quot".utf8), 0x22),
        (Array("apos".utf8), 0x27),
    ]

    /// The scalar that a reference stands for, and the offset behind its semicolon.
    static func decode(_ source: [UInt8], at start: Int32, to end: Int32) -> (scalar: UInt32, end: Int32)? {
        let most = min(end, start + 12)
        guard let close = (start..<most).first(where: { source[Int($0)] == 0x3B }) else { return nil }
        let name = source[Int(start) + 1..<Int(close)]
        if let known = names.first(where: { name.elementsEqual($0.0) }) { return (known.1, close + 1) }
        guard name.first == 0x23 else { return nil }
        let isHexadecimal = name.dropFirst().first.map { $0 | 0x20 == 0x78 } == true
        let digits = String(decoding: name.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
        guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), Unicode.Scalar(value) != nil else {
            return nil
        }
        return (value, close + 1)
    }
}
