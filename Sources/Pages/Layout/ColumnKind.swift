internal import Templates

/// A kind of column that known tables have: a role and, of a tier or a quarter, which; and the words that are printed over it.
struct ColumnKind {
    let role: String
    let number: Int?
    /// What is written over a column of it, and over several of them together.
    private let headings: [HeadingKey]
    private let groups: [HeadingKey]
    /// Whether a year stands in its heading by right, or may.
    private let isOfYear: Bool
    private let mayHaveYear: Bool

    /// What a letter of a word counts for, and the most letters that speak against one.
    static let letter = 10
    private static let mostAgainst = 6
    /// What a number counts for that is the column's, or another one's.
    private static let number = 4 * letter

    /// Every kind that known tables have, each once.
    static let all: [ColumnKind] = {
        let known = Headings().known
        var kinds: [ColumnKind] = []
        for column in Template.all().lazy.flatMap(\.columns)
        where !kinds.contains(where: { $0.role == column.role && $0.number == column.number }) {
            kinds.append(ColumnKind(column, known))
        }
        return kinds
    }()

    private init(_ column: TemplateColumn, _ known: [KnownHeading]) {
        (role, number) = (column.role, column.number)
        let number = column.number
        headings = known.filter { heading in
            heading.roles.contains(column.role) && (heading.number == nil || number == nil || heading.number == number)
        }.map(\.key)
        groups = known.filter { $0.roles == ["group:" + column.role] }.map(\.key)
        isOfYear = ["actual", "projection"].contains(column.role)
        mayHaveYear = ["annualTarget", "total"].contains(column.role)
    }

    /// The place of a template's column among all kinds.
    static func place(of column: TemplateColumn) -> Int {
        all.firstIndex { $0.role == column.role && $0.number == column.number } ?? 0
    }

    /// Whether columns of it have headings together.
    var hasGroups: Bool { !groups.isEmpty }

    /// How well a word goes with those over a column of it, in tenths of a letter.
    func fit(_ word: HeadingWord) -> Int {
        if let own = fitOfNumber(word) { return own }
        let count = word.letters.count
        if headings.contains(where: { $0.letters.holds(word.letters) }) { return count * ColumnKind.letter }
        if isOfGroup(word) { return count * ColumnKind.letter * 7 / 10 }
        return -min(ColumnKind.mostAgainst, count) * ColumnKind.letter
    }

    /// Whether letters stand one behind the other over a column of it.
    func holds(_ letters: [UInt8]) -> Bool { headings.contains { $0.letters.holds(letters) } }

    /// Whether a word stands over several columns of it together and over none alone.
    func isOfGroup(_ word: HeadingWord) -> Bool {
        hasGroups && !word.letters.isEmpty && !headings.contains { $0.letters.holds(word.letters) }
            && groups.contains { $0.letters.holds(word.letters) }
    }

    /// What a word's digits say; nil where its letters tell.
    private func fitOfNumber(_ word: HeadingWord) -> Int? {
        guard let digits = word.number else { return word.letters.isEmpty ? 0 : nil }
        if word.isFormula {
            return ColumnKind.reckoned.contains(role) ? 2 * ColumnKind.letter : -2 * ColumnKind.letter
        }
        if role == "quarter", let number, word.letters.count <= ColumnKind.mostOfOrdinal, (1...4).contains(digits),
            !word.letters.isEmpty
        {
            return digits == number ? ColumnKind.number : -ColumnKind.number
        }
        if role == "tier", let number, ColumnKind.tiers.contains(digits) {
            return digits == number ? ColumnKind.number : -ColumnKind.number
        }
        guard word.letters.isEmpty else { return nil }
        return isOfYear ? 3 * ColumnKind.letter : mayHaveYear ? ColumnKind.letter / 2 : -2 * ColumnKind.letter
    }

    /// What headings say how it is made of other columns.
    private static let reckoned: Set<String> = ["cumulative", "total", "halfYear", "rate"]
    /// How many letters stand behind the number in ১ম, ২য় and ৪র্থ.
    private static let mostOfOrdinal = 3
    private static let tiers = [100, 90, 80, 70, 60]

    /// How like words are to the likeliest heading of it: as many letters as agree, less those that do not.
    func agreement(_ words: HeadingKey) -> Int {
        let count = words.letters.count
        guard count > 0 else { return 0 }
        let distances = EditDistance(from: words)
        var most = -count
        for heading in headings {
            let longer = max(heading.letters.count, count)
            guard longer > 0, abs(heading.letters.count - count) * 2 < longer else { continue }
            most = max(most, count - count * 2 * distances.distance(to: heading) / longer)
        }
        return most
    }
}

/// A word of a heading, and what of it is compared.
struct HeadingWord {
    let word: LayoutLine.Word
    let letters: [UInt8]
    /// The number that it holds; nil where it holds none.
    let number: Int?
    /// Whether it is a year or the beginning of one.
    let isYear: Bool
    /// Whether it says which columns its own is made of: `(৫+৬)`.
    let isFormula: Bool

    init(_ word: LayoutLine.Word, _ text: LayoutText) {
        self.word = word
        letters = HeadingKey(text.source, word.bytes).letters
        var digits: [Int] = []
        var offset = word.bytes.lowerBound
        while offset < word.bytes.upperBound {
            let digit = text.digit(at: offset, to: word.bytes.upperBound)
            if let digit { digits.append(digit.value) }
            offset += digit?.width ?? 1
        }
        number = digits.isEmpty ? nil : digits.prefix(HeadingWord.mostDigits).reduce(0) { $0 * 10 + $1 }
        isFormula = letters.isEmpty && !digits.isEmpty && text.isIdentity(word.bytes)
        isYear = letters.isEmpty && digits.count >= 4 && digits[0] == 2 && digits[1] == 0
    }

    private static let mostDigits = 8
}

extension [UInt8] {
    /// Whether other bytes stand in these, one behind the other.
    func holds(_ other: [UInt8]) -> Bool {
        guard let first = other.first, other.count <= count else { return false }
        for start in 0...count - other.count where self[start] == first {
            if self[start..<start + other.count].elementsEqual(other) { return true }
        }
        return false
    }
}
