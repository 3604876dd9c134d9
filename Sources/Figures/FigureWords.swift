internal import Knowledge

/// What the grammar makes of a word.
enum WordMeaning: UInt8, CaseIterable {
    case unknown, month, scale, point, percent, money, counter, era, ofYear, ofMonth, dayOrdinal, ordinal, ordinalWord
    case join, label, none, ditto, quarter, quarterCode, halfYear, numeral

    /// The name the table uses.
    fileprivate static let names: [(name: StaticString, meaning: WordMeaning)] = [
        ("month", .month), ("scale", .scale), ("point", .point), ("percent", .percent), ("money", .money),
        ("counter", .counter), ("era", .era), ("ofYear", .ofYear), ("ofMonth", .ofMonth), ("dayOrdinal", .dayOrdinal),
        ("ordinal", .ordinal), ("ordinalWord", .ordinalWord), ("join", .join), ("label", .label), ("none", .none),
        ("ditto", .ditto), ("quarter", .quarter), ("quarterCode", .quarterCode), ("halfYear", .halfYear),
        ("numeral", .numeral),
    ]
}

/// The words that stand in and around figures, from the table `figureWords`.
struct FigureWords: Sendable {
    /// A word's meaning and the number that goes with it (a month, a multiplier).
    struct Entry: Sendable {
        var meaning = WordMeaning.unknown
        var value: Int32 = 0
    }

    /// The embedded table, read once when first asked for.
    static let embedded = FigureWords()

    private var keys: [UInt64]
    private var entries: [Entry]
    private static let slots = 2048
    /// The shortest words, in letters and marks, that are told with one of them lost: of periods, which are alike, and of months.
    private static let longEnough = 7
    private static let longEnoughMonth = 6
    /// How many spellings were taken in, and how many the table has; they differ only if two share a key.
    private(set) var count = 0
    private(set) var spellings = 0
    private var filled = 0

    private init() {
        keys = Array(repeating: 0, count: FigureWords.slots)
        entries = Array(repeating: Entry(), count: FigureWords.slots)
        let table = KnowledgeTable.bytes(named: "figureWords")
        var periods: [(spelling: [UInt8], entry: Entry)] = []
        for line in table.split(separator: 0x0A) where line.first != 0x23 {
            let fields = line.split(separator: 0x09)
            guard fields.count == 3, let meaning = FigureWords.meaning(named: fields[0]) else { continue }
            let value = fields[1].reduce(Int32(0)) { $0 &* 10 &+ Int32($1 & 0x0F) }
            for spelling in fields[2].split(separator: 0x20) {
                spellings += 1
                let entry = Entry(meaning: meaning, value: value)
                if insert(FigureWords.key(of: Array(spelling)), entry) { count += 1 }
                if meaning == .quarter || meaning == .halfYear || isLongMonth(spelling, meaning) {
                    periods.append((Array(spelling), entry))
                }
            }
        }
        for (spelling, entry) in periods { insertShortened(spelling, entry) }
    }

    /// Adds the words that a scan makes of a period's or a month's by losing a letter or a mark; a word of the table stays what it is.
    private mutating func insertShortened(_ spelling: [UInt8], _ entry: Entry) {
        let starts = spelling.indices.filter { spelling[$0] & 0xC0 != 0x80 }
        guard starts.count >= FigureWords.longEnough || entry.meaning == .month else { return }
        for (place, start) in starts.enumerated() {
            let end = place + 1 < starts.count ? starts[place + 1] : spelling.count
            insert(FigureWords.key(of: Array(spelling[..<start] + spelling[end...])), entry)
        }
    }

    /// Whether a word is a Bengali month's name that is like no other with a letter lost; what is short may be another word.
    private func isLongMonth(_ spelling: ArraySlice<UInt8>, _ meaning: WordMeaning) -> Bool {
        meaning == .month && (spelling.first ?? 0) >= 0xE0
            && spelling.count { $0 & 0xC0 != 0x80 } >= FigureWords.longEnoughMonth
    }

    private static func meaning(named name: ArraySlice<UInt8>) -> WordMeaning? {
        for entry in WordMeaning.names where entry.name.description.utf8.elementsEqual(name) { return entry.meaning }
        return nil
    }

    private static func key(of spelling: [UInt8]) -> UInt64 {
        let text = spelling.span
        var key = WordKey()
        var offset = 0
        while offset < text.count {
            let scalar = Scalars.decode(text, at: offset, before: text.count)
            key.add(scalar.value)
            offset += scalar.length
        }
        return key.value
    }

    /// Adds a word; false where it is there already, or the table is full.
    @discardableResult
    private mutating func insert(_ key: UInt64, _ entry: Entry) -> Bool {
        guard filled < FigureWords.slots / 2 else { return false }
        var slot = Int(key & UInt64(FigureWords.slots - 1))
        while keys[slot] != 0 {
            if keys[slot] == key { return false }
            slot = (slot + 1) & (FigureWords.slots - 1)
        }
        keys[slot] = key
        entries[slot] = entry
        filled += 1
        return true
    }

    /// What the word of that key means.
    func entry(_ key: UInt64) -> Entry {
        var slot = Int(key & UInt64(FigureWords.slots - 1))
        while keys[slot] != 0 {
            if keys[slot] == key { return entries[slot] }
            slot = (slot + 1) & (FigureWords.slots - 1)
        }
        return Entry()
    }
}
