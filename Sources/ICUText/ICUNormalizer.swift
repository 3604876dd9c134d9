internal import CICU

/// ICU's NFC over UTF-8, with the stretches it replaced.
public enum ICUNormalizer {
    /// One replaced stretch: half-open byte ranges in the input and in the output.
    public struct Edit: Sendable, Hashable {
        /// The bytes it replaces.
        public let old: Range<Int>
        /// The bytes that replace them.
        public let new: Range<Int>
    }

    /// The NFC of valid UTF-8 and the edits that lead to it, in order; nil where ICU refuses the text.
    ///
    /// - Complexity: O(n).
    public static func nfc(_ input: [UInt8]) -> (bytes: [UInt8], edits: [Edit])? {
        guard input.count < Int(Int32.max) / 4 else { return nil }
        var editCount: Int32 = 0
        let capacity = input.count * 3 + 16
        let editCapacity = input.count + 1
        var edits = [jachai_icu_edit](
            repeating: jachai_icu_edit(old_start: 0, old_end: 0, new_start: 0, new_end: 0), count: editCapacity)
        var length: Int32 = -1
        let output = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            length = unsafe input.withUnsafeBytes { source in
                unsafe jachai_icu_nfc(
                    source.bindMemory(to: CChar.self).baseAddress, Int32(input.count),
                    UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self), Int32(capacity),
                    &edits, Int32(editCapacity), &editCount)
            }
            count = max(0, Int(length))
        }
        guard length >= 0 else { return nil }
        return (
            output,
            edits.prefix(Int(editCount)).map {
                Edit(old: Int($0.old_start)..<Int($0.old_end), new: Int($0.new_start)..<Int($0.new_end))
            }
        )
    }

    /// The NFC of valid UTF-8; nil where ICU refuses the text.
    ///
    /// - Complexity: O(n).
    public static func nfcBytes(_ input: [UInt8]) -> [UInt8]? {
        guard input.count < Int(Int32.max) / 4 else { return nil }
        let capacity = input.count * 3 + 16
        var length: Int32 = -1
        let output = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            length = unsafe input.withUnsafeBytes { source in
                unsafe jachai_icu_nfc(
                    source.bindMemory(to: CChar.self).baseAddress, Int32(input.count),
                    UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self), Int32(capacity),
                    nil, 0, nil)
            }
            count = max(0, Int(length))
        }
        return length < 0 ? nil : output
    }

    /// Whether NFC never joins or reorders a scalar with what stands before it.
    public static func hasBoundary(before scalar: Unicode.Scalar) -> Bool {
        jachai_icu_boundary_before(Int32(bitPattern: scalar.value)) != 0
    }

    /// How many stretches ICU replaces to make NFC of valid UTF-8, by its own record of them, which is thrown away.
    ///
    /// The text goes to `output`, whose size bounds it; nil where ICU refuses the text or it does not fit. This is what ICU costs a program that wants the text and the way back, for measuring against.
    public static func changeCount(of input: ArraySlice<UInt8>, writingTo output: inout [UInt8]) -> Int? {
        guard input.count < Int(Int32.max), output.count < Int(Int32.max) else { return nil }
        let capacity = Int32(output.count)
        var changes: Int32 = 0
        let length = unsafe input.withUnsafeBytes { source in
            unsafe output.withUnsafeMutableBytes { target in
                unsafe jachai_icu_nfc_recorded(
                    source.bindMemory(to: CChar.self).baseAddress, Int32(source.count),
                    target.bindMemory(to: CChar.self).baseAddress, capacity, &changes)
            }
        }
        return length < 0 ? nil : Int(changes)
    }

    /// The canonical combining class of a scalar, 0 to 254.
    public static func combiningClass(_ scalar: Unicode.Scalar) -> Int {
        Int(jachai_icu_combining_class(Int32(bitPattern: scalar.value)))
    }

    /// The value of a decimal digit of any script, or nil.
    public static func digitValue(_ scalar: Unicode.Scalar) -> Int? {
        let value = jachai_icu_digit(Int32(bitPattern: scalar.value))
        return value < 0 ? nil : Int(value)
    }

    /// The version of ICU in use, `72.1`.
    public static var version: String { unsafe String(cString: jachai_icu_version()) }
}
