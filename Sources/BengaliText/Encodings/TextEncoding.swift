public import Provenance

/// An encoding in which text is read, by its name in the IANA register.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    /// UTF-8, with a byte order mark or without.
    case utf8 = "UTF-8"
    /// UTF-16 with the low byte first.
    case utf16LittleEndian = "UTF-16LE"
    /// UTF-16 with the high byte first.
    case utf16BigEndian = "UTF-16BE"
    /// UTF-32 with the low byte first.
    case utf32LittleEndian = "UTF-32LE"
    /// UTF-32 with the high byte first.
    case utf32BigEndian = "UTF-32BE"
    /// Windows-1252: one byte a letter; what text set in Bijoy's fonts is saved in.
    case windows1252 = "windows-1252"

    /// How many bytes it spends on a scalar; for UTF-8, which spends one to four, nil.
    public var widths: SourceOffsets.Widths? {
        switch self {
        case .utf8: nil
        case .utf16LittleEndian, .utf16BigEndian: .init(basic: 2, supplementary: 4)
        case .utf32LittleEndian, .utf32BigEndian: .init(basic: 4, supplementary: 4)
        case .windows1252: .init(basic: 1, supplementary: 1)
        }
    }

    /// The bytes of its byte order mark; empty where it has none.
    public var byteOrderMark: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .utf32LittleEndian: [0xFF, 0xFE, 0, 0]
        case .utf32BigEndian: [0, 0, 0xFE, 0xFF]
        case .windows1252: []
        }
    }

    /// The encoding whose byte order mark the bytes begin with, or nil.
    ///
    /// The longer marks come first: UTF-32's begins as UTF-16's does.
    static func marked(_ bytes: [UInt8]) -> TextEncoding? {
        let byLength: [TextEncoding] = [
            .utf32LittleEndian, .utf32BigEndian, .utf8, .utf16LittleEndian, .utf16BigEndian,
        ]
        return byLength.first { bytes.starts(with: $0.byteOrderMark) }
    }

    /// UTF-16 without a byte order mark, where the pattern of its NUL bytes is unmistakable.
    ///
    /// Nine units in ten are of the blocks that these documents are written in (Latin, whose high byte is 0, the Indic
    /// scripts up to Bengali, and punctuation), no Latin one is a control character, one at least is Latin, and none
    /// of it holds in the other order. In UTF-8 text no byte is NUL.
    static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
        guard bytes.count >= 8, bytes.contains(0) else { return nil }
        switch (looksLikeUTF16(bytes, high: 1), looksLikeUTF16(bytes, high: 0)) {
        case (true, false): return .utf16LittleEndian
        case (false, true): return .utf16BigEndian
        default: return nil
        }
    }

    private static func looksLikeUTF16(_ bytes: [UInt8], high: Int) -> Bool {
        let units = bytes.count / 2
        var (latin, expected) = (0, 0)
        for unit in 0..<units {
            let (first, second) = (bytes[unit * 2 + high], bytes[unit * 2 + 1 - high])
            switch first {
            case 0 where [0x09, 0x0A, 0x0C, 0x0D].contains(second) || second >= 0x20 && second & 0x7F != 0x7F:
                latin += 1
                expected += 1
            case 0: return false
            case 0x09, 0x20: expected += 1
            default: break
            }
        }
        return latin > 0 && expected * 10 >= units * 9
    }
}
