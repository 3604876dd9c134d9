internal import Figures
internal import Provenance
internal import Records

/// A quantity that running text states of an indicator, with the figure of the table that should say the same.
struct StatedQuantity {
    /// The table's figure.
    var figure: FigureReference
    /// The indicator, as an index into the records'.
    var indicator: Int
    /// What the text says.
    var value: Decimal
    /// The digits of the text that say it.
    var passage: Passage
}

/// A number with a unit that stands in running text.
struct TextQuantity {
    /// What it says.
    var value: Decimal
    /// What it counts.
    var unit: UnitKind
    /// Its digits.
    var range: Range<Int>

    /// The numbers of a sentence; nil where one of them has no unit that is known, or more stand there than a sentence with
    /// one statement holds: which of them is of the indicator cannot be told then.
    ///
    /// Codes, periods, dates and ordinals are no such numbers; the ranges of the first two are given.
    static func all(in bytes: [UInt8], _ sentence: Range<Int>, besides taken: [Range<Int>]) -> [TextQuantity]? {
        var found: [TextQuantity] = []
        var scan = TextNumberScan(bytes: bytes, place: sentence.lowerBound, end: sentence.upperBound)
        while let number = scan.next() {
            if taken.contains(where: { $0.overlaps(number.range) }) || number.isOrdinal || number.isDate { continue }
            guard let value = number.value, let unit = number.unit, found.count < most else { return nil }
            found.append(TextQuantity(value: value, unit: unit, range: number.range))
        }
        return found
    }

    /// A target and what was achieved of it.
    private static let most = 2
}

/// Goes from number to number of canonical text.
struct TextNumberScan {
    /// A number with what stands around it.
    struct Number {
        var range: Range<Int>
        /// Its value; nil where its marks leave several.
        var value: Decimal?
        /// The unit behind it; nil for none that is known.
        var unit: UnitKind?
        /// Whether it is one of `১ম ২য় ৩য় ৪র্থ`.
        var isOrdinal = false
        /// Whether it is part of a date, a period or a memo's number.
        var isDate = false
    }

    let bytes: [UInt8]
    var place: Int
    let end: Int
    private static let figures = FigureReader()

    /// Starts at a place.
    init(bytes: [UInt8], place: Int, end: Int) {
        self.bytes = bytes
        self.place = place
        self.end = end
    }

    /// The next number, or nil at the end.
    mutating func next() -> Number? {
        while place < end, digit(at: place) == 0 { place += 1 }
        guard place < end else { return nil }
        let start = place
        var last = place
        var isDate = start > 0 && TextNumberScan.partsDates.contains(bytes[start - 1])
        while place < end {
            let width = digit(at: place)
            if width > 0 {
                place += width
                last = place
            } else if place + 1 < end, TextNumberScan.marks.contains(bytes[place]), digit(at: place + 1) > 0 {
                if TextNumberScan.partsDates.contains(bytes[place]) { isDate = true }
                place += 1
            } else {
                break
            }
        }
        place = last
        var number = Number(range: start..<last, isDate: isDate)
        if case .number(let value) = TextNumberScan.figures.readPlain(bytes, start..<last) { number.value = value }
        readUnit(&number)
        return number
    }

    private static let partsDates: Set<UInt8> = [0x2D, 0x2F, 0x3A]
    private static let marks: Set<UInt8> = [0x2C, 0x2E, 0x2D, 0x2F, 0x3A]

    /// How many bytes the digit at a place has; 0 where none stands there.
    private func digit(at place: Int) -> Int {
        if bytes[place] &- 0x30 < 10 { return 1 }
        guard place + 2 < end, bytes[place] == 0xE0, bytes[place + 1] == 0xA7, bytes[place + 2] &- 0xA6 < 10 else {
            return 0
        }
        return 3
    }

    /// Reads the word behind a number.
    private func readUnit(_ number: inout Number) {
        var start = place
        let isAttached = start < end && bytes[start] != 0x20
        while start < end, bytes[start] == 0x20 { start += 1 }
        if start < end, bytes[start] == 0x25 {
            number.unit = .percent
            return
        }
        if start + 1 < end, bytes[start] == 0x2F, bytes[start + 1] == 0x2D {
            number.unit = .money
            return
        }
        var stop = start
        while stop < end, bytes[stop] >= 0x80, !TextNumberScan.isDanda(bytes, stop, end) { stop += 3 }
        let word = Array(bytes[start..<min(stop, end)])
        if isAttached, TextNumberScan.ordinals.contains(where: { word.starts(with: $0) }) {
            number.isOrdinal = true
            return
        }
        number.unit = TextNumberScan.units[word]
    }

    /// Whether a danda stands at a place.
    static func isDanda(_ bytes: [UInt8], _ place: Int, _ end: Int) -> Bool {
        place + 2 < end && bytes[place] == 0xE0 && bytes[place + 1] == 0xA5 && (0xA4...0xA5).contains(bytes[place + 2])
    }

    private static let ordinals = ["ম", "য়", "র্থ", "ষ্ঠ", "তম", "শে", "লা", "রা", "ঠা", "ই"].map { Array($0.utf8) }

    /// The words that say behind a number what it counts, as sentences inflect them.
    private static let units: [[UInt8]: UnitKind] = {
        let words: [(UnitKind, [String])] = [
            (.count, ["টি", "টির", "টিতে", "টা", "খানা"]), (.person, ["জন", "জনকে", "জনের"]),
            (.percent, ["শতাংশ", "ভাগ"]), (.money, ["টাকা", "টাকার"]),
        ]
        return Dictionary(words.flatMap { kind, words in words.map { (Array($0.utf8), kind) } }) { first, _ in first }
    }()
}
