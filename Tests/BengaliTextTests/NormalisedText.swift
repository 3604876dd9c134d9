import BengaliText
import ICUText
import Testing

/// What every test of stage 1 asks of a normalised text.
enum Laws {
    static let both = Normaliser()
    static let canonical = Normaliser(evidenced: false)

    static func canonical(_ text: String) -> String {
        String(decoding: canonical.normalise(Array(text.utf8)).bytes, as: UTF8.self)
    }

    static func normalised(_ text: String) -> String {
        String(decoding: both.normalise(Array(text.utf8)).bytes, as: UTF8.self)
    }

    /// Scalars outside ASCII and the Bengali block escaped, so that a failure shows what differs.
    static func shown(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
            scalar.value < 0x80 ? String(scalar) : "\\u{" + String(scalar.value, radix: 16) + "}"
        }.joined()
    }

    /// Edits, map and bytes tell one story; lines, tabs and digits are the source's.
    static func check(_ text: CanonicalText, _ context: @autoclosure () -> String = "") {
        let source = text.source
        var rebuilt: [UInt8] = []
        var copied = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var isInStep = true
        for edit in text.edits {
            let (start, end) = (Int(edit.sourceStart), Int(edit.sourceEnd))
            #expect(copied <= start && start <= end, "edits are in order and do not overlap: \(context())")
            guard copied <= start, start <= end else { return }
            isInStep = isInStep && follows(text, copied..<start, at: rebuilt.count)
            #expect(edit.before.utf8.elementsEqual(source[start..<end]), "an edit's before is the source's text")
            #expect(!edit.before.utf8.elementsEqual(edit.after.utf8), "an edit changes something: \(context())")
            #expect((edit.rule.safety == .evidenced) == (edit.evidence != nil))
            rebuilt.append(contentsOf: source[copied..<start])
            rebuilt.append(contentsOf: edit.after.utf8)
            copied = end
        }
        isInStep = isInStep && follows(text, copied..<source.count, at: rebuilt.count)
        rebuilt.append(contentsOf: source[copied...])
        #expect(rebuilt == text.bytes, "the edits applied to the source give the text: \(context())")
        #expect(isInStep, "outside the edits the map leads to equal bytes: \(context())")
        for byte: UInt8 in [0x09, 0x0A, 0x0D, 0x0C] {
            #expect(
                source.count { $0 == byte } == text.bytes.count { $0 == byte }, "lines and tabs are kept: \(context())")
        }
        #expect(digits(source) == digits(text.bytes), "digits keep their values: \(context())")
    }

    private static func follows(_ text: CanonicalText, _ range: Range<Int>, at start: Int) -> Bool {
        range.allSatisfy { offset in
            let place = Int32(start + offset - range.lowerBound)
            return text.map.source(atStart: place) == Int32(offset)
                && text.map.source(atEnd: place + 1) == Int32(offset + 1)
        }
    }

    /// The digits of a text by script and value; full-width and mathematical forms count as ASCII.
    static func digits(_ bytes: [UInt8]) -> [UInt32] {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.compactMap { scalar in
            guard let value = ICUNormalizer.digitValue(scalar) else { return nil }
            let isForm = (0xFF10...0xFF19).contains(scalar.value) || (0x1D7CE...0x1D7FF).contains(scalar.value)
            return isForm ? 0x30 + UInt32(value) : scalar.value
        }
    }

    static func isNFC(_ bytes: [UInt8]) -> Bool {
        ICUNormalizer.nfc(bytes)?.bytes == bytes
    }
}

/// A small generator with a seed, so that a failing text can be made again (xorshift64*).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed | 1 }

    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 2_685_821_657_736_338_717
    }
}
