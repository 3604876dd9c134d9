internal import CDigest

/// The identity of an input's bytes.
public enum Digest {
    /// The SHA-256 of the bytes, as 64 lower-case hexadecimal digits.
    ///
    /// - Complexity: O(n).
    public static func sha256(_ bytes: [UInt8]) -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        unsafe bytes.withUnsafeBufferPointer { unsafe jachai_sha256($0.baseAddress, $0.count, &digest) }
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in digest {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The version of the library that computes it, `3.8`.
    public static var libraryVersion: String { "\(jachai_nettle_major()).\(jachai_nettle_minor())" }
}
