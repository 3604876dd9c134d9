internal import BengaliText
internal import Glibc
internal import Knowledge
internal import Pages

/// The classes that a document may be of, by how it was read and how carefully it was written: the table of damage.
struct DamageClasses: Sendable {
    /// One class.
    struct Class: Sendable {
        /// How likely a document is of it, before anything is looked at.
        var prior: Double
        /// How many of a document's words are read anew.
        var edits: Double
        /// By how much the causes of the priors count.
        var factor: Double
        /// By how much those count that are a symbol too few or too many.
        var pieces: Double
    }

    /// The embedded table, read once, where a document first needs it.
    static let embedded = DamageClasses()

    /// How a document may have been read.
    let readers: [Class]
    /// How carefully it may have been written.
    let authors: [Class]

    private init() {
        var readers: [Class] = []
        var authors: [Class] = []
        for row in KnowledgeTable(named: "damage").rows where row.count >= 6 {
            guard let prior = Int(row[2]), let edits = Int(row[3]), let factor = Int(row[4]),
                let pieces = Int(row[5])
            else { continue }
            let found = Class(
                prior: Double(prior) / 1000, edits: Double(edits) / 1_000_000, factor: Double(factor) / 1000,
                pieces: Double(pieces) / 1000)
            if row[1] == "reader" { readers.append(found) } else { authors.append(found) }
        }
        self.readers = readers
        self.authors = authors
    }
}

/// What a document's text shows of how it was read: its words, and how many of them stage 1 had to read anew.
struct TextDamage: Sendable {
    private(set) var words = 0
    private(set) var edits = 0

    init(words: Int, edits: Int) {
        self.words = words
        self.edits = edits
    }

    /// Counts the words of a text, and the edits that a reader's damage asks for.
    ///
    /// Latin words count like others: that none of them can be seen to be damaged is no sign that they are, and figures
    /// among them are believed.
    ///
    /// - Complexity: O(n) in the text's bytes and its edits.
    init(_ text: CanonicalText) {
        var isInside = false
        let bytes = text.bytes.span
        for place in 0..<min(bytes.count, text.appendixStart) {
            let byte = bytes[place] | 0x20
            let isLetter = byte >= 0x80 || (byte >= 0x61 && byte <= 0x7A)
            if isLetter, !isInside { words += 1 }
            isInside = isLetter
        }
        edits = text.edits.count { TextDamage.isDamage($0.rule) && !TextDamage.isTypeset($0) }
    }

    /// Counts more damage.
    mutating func add(damage count: Int) { edits += count }

    /// Whether an edit leaves out what was set beside a figure on purpose: a footnote's mark, or what is struck out.
    private static func isTypeset(_ edit: TextEdit) -> Bool {
        edit.rule == .figureMark
            && edit.before.unicodeScalars.contains { scalar in
                switch scalar.value {
                case 0x2A, 0x5D, 0xB2, 0xB3, 0xB9, 0x0336, 0x2020, 0x2021, 0x2070...0x2089: true
                default: false
                }
            }
    }

    /// Whether an edit undoes what a reader did, not what an author typed or a converter left.
    private static func isDamage(_ rule: EditRule) -> Bool {
        switch rule {
        case .lookAlike, .conjunct, .wordJoin, .wordSplit, .doubledPiece, .lostLetter, .phrase, .figureJoin: true
        case .figureMark, .codeRead: true
        default: false
        }
    }

    /// How likely it is, by the text alone, that the document is of a class whose words nobody misread.
    var probabilityOfSoundWords: Double {
        let readers = DamageClasses.embedded.readers
        let weights = readers.map { log($0.prior) + logLikelihood($0) }
        guard let fewest = readers.map(\.edits).min(), let most = weights.max() else { return 0 }
        let sound = zip(readers, weights).reduce(0) { $0 + ($1.0.edits == fewest ? exp($1.1 - most) : 0) }
        return sound / weights.reduce(0) { $0 + exp($1 - most) }
    }

    /// ln of how likely that many edits are in a document of a class, but for what is the same in all classes.
    func logLikelihood(_ damage: DamageClasses.Class) -> Double {
        let expected = damage.edits * Double(words)
        return Double(min(edits, words)) * log(max(damage.edits, 1e-9)) - expected
    }
}
