/// Leads from offsets of a text in UTF-8 to offsets of the source it was converted from, as that lies on disk.
///
/// Stages count bytes of the text; what leaves the program counts bytes of the source. The two are the same where the
/// source is UTF-8 itself.
public struct SourceOffsets: Sendable, Hashable {
    /// How many bytes the source's encoding spends on a scalar.
    public struct Widths: Sendable, Hashable {
        /// On a scalar up to U+FFFF.
        public let basic: Int
        /// On a scalar beyond, which takes four bytes in UTF-8.
        public let supplementary: Int

        /// Makes the widths of an encoding: 2 and 4 for UTF-16.
        public init(basic: Int, supplementary: Int) {
            self.basic = basic
            self.supplementary = supplementary
        }
    }

    /// A checkpoint stands at every 256th byte of the text.
    private static let stepBits = 8

    private let text: [UInt8]
    private let widths: Widths
    /// The source offset of each checkpoint; empty where the text runs in step with the source.
    private let checkpoints: [Int]
    private let start: Int
    /// The source offset of the text's end.
    private let end: Int

    /// The offsets of a text that is its source, or a part of it that begins there.
    public init(inStepFrom start: Int = 0) {
        text = []
        widths = Widths(basic: 1, supplementary: 1)
        checkpoints = []
        self.start = start
        end = start
    }

    /// The offsets of a text converted from a source, in which `source` are the bytes it was made of.
    ///
    /// - Complexity: O(n) in the text's bytes.
    public init(of text: [UInt8], widths: Widths, source: Range<Int>) {
        self.text = text
        self.widths = widths
        start = source.lowerBound
        end = source.upperBound
        var checkpoints = [source.lowerBound]
        checkpoints.reserveCapacity(text.count >> Self.stepBits + 1)
        let bytes = text.span
        let step = 1 << Self.stepBits
        for place in stride(from: step, to: bytes.count, by: step) {
            checkpoints.append(
                checkpoints[checkpoints.count - 1] + Self.width(of: bytes, (place - step)..<place, widths))
        }
        self.checkpoints = checkpoints
    }

    /// Whether the text is its source.
    public var isIdentity: Bool { checkpoints.isEmpty && start == 0 }

    /// The source offset of a scalar that begins at an offset of the text, or of the text's end.
    ///
    /// - Complexity: O(1).
    public func source(of offset: Int) -> Int {
        if checkpoints.isEmpty { return start + offset }
        guard offset < text.count else { return end }
        let place = max(0, offset) >> Self.stepBits
        return checkpoints[place] + Self.width(of: text.span, (place << Self.stepBits)..<max(0, offset), widths)
    }

    /// The bytes the source spends on the scalars that begin in a range of the text.
    private static func width(of bytes: Span<UInt8>, _ range: Range<Int>, _ widths: Widths) -> Int {
        var (basic, supplementary) = (0, 0)
        for offset in range {
            let byte = bytes[offset]
            basic += byte & 0xC0 != 0x80 ? 1 : 0
            supplementary += byte >= 0xF0 ? 1 : 0
        }
        return (basic - supplementary) * widths.basic + supplementary * widths.supplementary
    }

    /// The bytes that a source of those widths spends on a text.
    ///
    /// - Complexity: O(n) in the text's bytes.
    public static func width(of text: [UInt8], widths: Widths) -> Int {
        width(of: text.span, text.indices, widths)
    }
}
