internal import BengaliText
internal import Findings
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// Indicators of a table whose words begin with what is left of a code, `+1.1`, and of which none could be read.
struct UnreadableCodes {
    private let context: AuditContext

    /// Behind so many bytes no code begins.
    private static let longestJunk = 6

    init(_ context: AuditContext) { self.context = context }

    /// The words that begin so, one of each indicator; empty where a code of the table was read, or most words have none.
    func passages(ofTable index: Int) -> [Passage] {
        let rows = context.records.indicators(ofTable: index)
        guard !rows.isEmpty, rows.allSatisfy({ context.records.indicators.span[$0].code == nil }) else { return [] }
        let indicators = rows.map { context.records.indicators[$0] }
        guard indicators.allSatisfy({ $0.activityCode == nil }) else { return [] }
        let found = indicators.compactMap { indicator in
            [indicator.text.first, indicator.activity.first].compactMap(\.self).first { beginsWithCode($0.text) }
        }
        return found.count * 2 > indicators.count ? found : []
    }

    /// Whether a number, a dot and another number stand at the beginning, or behind some marks.
    private func beginsWithCode(_ range: Range<Int>) -> Bool {
        var digits = 0
        var isDotted = false
        var offset = range.lowerBound
        let bytes = context.paged.text.bytes
        while offset < range.upperBound {
            let isBengali =
                bytes[offset] == 0xE0 && offset + 2 < range.upperBound && bytes[offset + 1] == 0xA7
                && (0xA6...0xAF).contains(bytes[offset + 2])
            if isBengali || (0x30...0x39).contains(bytes[offset]) {
                if isDotted { return true }
                digits += 1
                offset += isBengali ? 3 : 1
            } else if digits > 0 {
                guard bytes[offset] == 0x2E, digits <= 2 else { return false }
                isDotted = true
                offset += 1
            } else {
                let isMark = bytes[offset] < 0x80 && !(0x41...0x5A).contains(bytes[offset] & 0xDF)
                guard isMark, offset - range.lowerBound < UnreadableCodes.longestJunk else { return false }
                offset += 1
            }
        }
        return false
    }
}
