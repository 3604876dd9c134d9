internal import Figures
internal import Templates

/// The few words that tell a cell's class: units, line labels, methods, months, not applicable.
struct CellVocabulary: Sendable {
    private let units = UnitReader()
    private let words = PhraseTable(named: "cellWords")

    /// The class of a short cell that holds one of the words, or nil.
    func classify(_ bytes: borrowing [UInt8], _ range: Range<Int>, hasDigits: Bool) -> CellClass? {
        if !hasDigits || range.count < 60, let unit = units.read(bytes, range), unit.kind != .other || !hasDigits {
            return .unit
        }
        for phrase in words.phrases where phrase.kind != "month" && phrase.kind != "total" {
            guard PhraseTable.contains(phrase.bytes, in: bytes, range) else { continue }
            // The words must be most of the cell: এই কার্যক্রম প্রযোজ্য নয় বলে … is running text.
            guard range.count <= phrase.bytes.count * 2 + 12 else { continue }
            switch phrase.kind {
            case "notApplicable": return .notApplicable
            case "ditto" where range.count == phrase.bytes.count: return .ditto
            case "rowKind": return .rowKind
            case "method": return .method
            default: break
            }
        }
        return nil
    }

    /// Whether a cell begins as the label of a total does.
    func namesTotal(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        for phrase in words.phrases where phrase.kind == "total" {
            if let place = PhraseTable.position(of: phrase.bytes, in: bytes, range), place - range.lowerBound <= 24 {
                return true
            }
        }
        return false
    }

    /// Whether a month is named.
    func namesMonth(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        words.phrases.contains { $0.kind == "month" && PhraseTable.contains($0.bytes, in: bytes, range) }
    }
}
