internal import CICU

/// ICU's conversion of one encoding to UTF-8, in pieces of any size.
///
/// What the encoding has no scalar for (half of a surrogate pair, a unit cut off by the end) becomes U+FFFD.
@safe
public struct ICUConverter: ~Copyable, @unchecked Sendable {
    private static let pieceSize = 1 << 14
    // Owned by this value alone and never shared, so that one thread at a time has it.
    private let converter: OpaquePointer

    /// Begins a conversion from the encoding of a name that ICU knows, `UTF-16LE`; nil for any other.
    public init?(from encoding: String) {
        guard let converter = unsafe jachai_icu_converter_open(encoding) else { return nil }
        unsafe self.converter = converter
    }

    deinit {
        unsafe jachai_icu_converter_close(converter)
    }

    /// Converts the next bytes and appends their UTF-8; a scalar they end within waits for the next call, but for the
    /// last.
    ///
    /// - Returns: False where ICU failed.
    /// - Complexity: O(n).
    public mutating func convert(_ bytes: ArraySlice<UInt8>, isLast: Bool, to output: inout [UInt8]) -> Bool {
        var rest = bytes
        while true {
            let piece = rest.prefix(Self.pieceSize)
            let isEnd = isLast && piece.endIndex == rest.endIndex
            guard let (consumed, isDone) = convertPiece(piece, isLast: isEnd, to: &output) else { return false }
            rest = rest.dropFirst(consumed)
            if rest.isEmpty && isDone { return true }
        }
    }

    private func convertPiece(
        _ piece: ArraySlice<UInt8>, isLast: Bool, to output: inout [UInt8]
    ) -> (consumed: Int, isDone: Bool)? {
        var (consumed, isDone, written): (Int32, Int32, Int32) = (0, 0, -1)
        // No encoding here has a unit that takes more than three bytes for each of its own.
        let capacity = piece.count * 3 + 64
        output.append(addingCapacity: capacity) { free in
            unsafe free.withUnsafeMutableBufferPointer { target, initializedCount in
                written = unsafe piece.withUnsafeBufferPointer { source in
                    unsafe jachai_icu_converter_convert(
                        converter, source.baseAddress, Int32(source.count), isLast ? 1 : 0, target.baseAddress,
                        Int32(capacity), &consumed, &isDone)
                }
                initializedCount = max(0, Int(written))
            }
        }
        return written < 0 ? nil : (Int(consumed), isDone != 0)
    }
}
