internal import Figures
internal import Templates

/// The few words that tell a cell's class: units, line labels, methods, months, not applicable.
struct CellVocabulary: Sendable {
    private let units = UnitReader()
    private let index = PhraseIndex(named: "cellWords")
    private let months: UInt128
    private let totals: UInt128
    private let sections: UInt128
    private let classes: [CellClass?]
    private let totalKeys: [HeadingKey]

    init() {
        months = index.set(ofKind: "month")
        totals = index.set(ofKind: "total")
        sections = index.set(ofKind: "section")
        totalKeys = index.phrases.filter { $0.kind == "total" && !$0.bytes.contains { $0 < 0x80 } }
            .map { HeadingKey($0.bytes, 0..<$0.bytes.count) }
        classes = index.phrases.map { phrase in
            switch phrase.kind {
            case "notApplicable": .notApplicable
            case "ditto": .ditto
            case "rowKind": .rowKind
            case "method": .method
            default: nil
            }
        }
    }

    /// The class of a short cell that holds one of the words, or nil.
    func classify(_ bytes: borrowing [UInt8], _ range: Range<Int>, hasDigits: Bool) -> CellClass? {
        if range.count < 90, let unit = units.read(bytes, range), unit.kind != .other || !hasDigits { return .unit }
        var found = index.matches(in: bytes, range) & ~(months | totals | sections)
        while found != 0 {
            let place = found.trailingZeroBitCount
            found &= found - 1
            let count = index.phrases[place].bytes.count
            // The words must be most of the cell: এই কার্যক্রম প্রযোজ্য নয় বলে … is running text.
            guard let cell = classes[place], range.count <= count * 2 + 12 else { continue }
            if cell == .ditto && range.count != count { continue }
            return cell
        }
        return nil
    }

    /// Whether a cell begins as the label of a total does.
    func namesTotal(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 40)
        return index.matches(in: bytes, head) & totals != 0
    }

    /// Whether a cell names a part of the template that heads a group of areas.
    func namesSection(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        index.matches(in: bytes, range) & sections != 0
    }

    /// Whether a cell is the label of a total, a letter of it lost, misread or put in.
    ///
    /// সোট, সর্বোট = and the like. Short as it is, it is
    /// one only where nothing but totals stands beside it.
    func mayNameTotal(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count <= CellVocabulary.longestTotal else { return false }
        let key = HeadingKey(bytes, range)
        let distances = EditDistance(from: key)
        return totalKeys.contains { total in
            let longer = max(total.letters.count, key.letters.count)
            return distances.distance(to: total) == 1 && longer <= key.letters.count + 1 && key.letters.count >= 2
        }
    }

    /// The longest label of a total in bytes, with its colon or its equals sign.
    private static let longestTotal = 40

    /// Whether a month is named.
    func namesMonth(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        index.matches(in: bytes, range) & months != 0
    }
}
