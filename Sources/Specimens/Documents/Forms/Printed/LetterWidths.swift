internal import Knowledge

/// How wide a typeface prints letters, in thousandths of its size, and behind which clusters a reader of its pages sees a space.
struct LetterWidths: Sendable {
    /// By scalar.
    private var widths: [Unicode.Scalar: Int] = [:]
    /// What a consonant adds that hangs on a hasanta.
    private var joined = 0
    /// Any other letter.
    private var other = 0
    private var splits: [[Unicode.Scalar]] = []

    /// The table `specimenLetters.tsv`, read once.
    static let embedded = LetterWidths()

    private init() {
        for row in KnowledgeTable(named: "specimenLetters").rows where row.count == 3 {
            let width = Int(row[2]) ?? 0
            switch row[0] {
            case "letter": widths[LetterWidths.letter(row[1])] = width
            case "joined": joined = width
            case "other": other = width
            case "split": splits.append(Array(row[1].unicodeScalars))
            default: break
            }
        }
    }

    /// A letter of the table, in which those that part its cells have names.
    private static func letter(_ name: String) -> Unicode.Scalar {
        switch name {
        case "space": " "
        case "hash": "#"
        case "quote": "\""
        default: name.unicodeScalars.first ?? " "
        }
    }

    private static let hasanta: Unicode.Scalar = "\u{09CD}"

    /// How wide each scalar of a text is, in order.
    func widths(of text: String) -> [Int] {
        var isJoined = false
        return text.unicodeScalars.map { scalar in
            defer { isJoined = scalar == LetterWidths.hasanta }
            let width = widths[scalar] ?? other
            return isJoined ? min(width, joined) : width
        }
    }

    func width(of text: String) -> Int { widths(of: text).reduce(0, +) }

    /// A text with a space inside its words wherever poppler sees one.
    func split(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        for place in scalars.indices {
            result.append(scalars[place])
            let isEnd = place + 1 == scalars.count || scalars[place + 1] == " "
            if !isEnd, splits.contains(where: { scalars[...place].suffix($0.count).elementsEqual($0) }),
                !LetterWidths.goesOn(scalars[place + 1])
            {
                result.append(" ")
            }
        }
        return String(result)
    }

    /// Whether a scalar belongs to the cluster before it.
    private static func goesOn(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: true
        default: false
        }
    }
}
