/// Which marks of other forms stand in a source at all; one look at its bytes, since most texts hold none.
struct FormHints {
    private(set) var hasTag = false
    private(set) var hasPipe = false
    private(set) var hasGaps = false
    /// Whether commas or semicolons part values rather than words, and oftener than tabs.
    private(set) var hasDelimiters = false
    /// Whether a quotation mark stands at the edge of a cell by tabs.
    private(set) var hasQuotes = false

    /// Whether a line begins with the mark of a Markdown heading.
    private(set) var hasHeadings = false
    /// Whether a line begins with the mark of a quotation.
    private(set) var hasQuotations = false
    /// Whether quotation marks stand there as JSON needs them.
    private(set) var hasStrings = false
    /// Whether bars stand beside tabs, or bars of other shapes.
    private(set) var hasBars = false
    /// Whether lines begin with the mark of a list or with one of emphasis.
    private(set) var hasLists = false
    /// Whether there are tabs.
    private(set) var hasTabs = false
    /// Whether the text may begin with the number of its first line.
    private(set) var hasNumbers = false
    /// Whether the numbers of columns stand in a line, one space between them, or on a line each.
    private(set) var hasNumbering = false
    /// Whether they stand in a line with tabs between them.
    private(set) var hasTabbedNumbering = false

    /// Whether bytes stand there that end lines in other programs' texts, or pages within a line.
    private(set) var hasBreaks = false
    /// Whether bytes may be written as mail does, `=E0`.
    private(set) var hasEncodedBytes = false
    /// Whether backslashes stand before the letters that escapes and commands begin with.
    private(set) var hasEscapes = false
    private(set) var hasCommands = false
    /// Whether references of HTML may stand there.
    private(set) var hasReferences = false
    /// Whether lines end in a space.
    private(set) var hasOpenLines = false
    /// Whether mail may say how it is encoded: `Content-Transfer-Encoding`.
    private(set) var hasEncodings = false

    /// So many commas or semicolons without a space behind them at least make a table: three rows of three values.
    private static let fewestDelimiters = 6

    /// So many letters at least are written by their numbers where any are.
    private static let fewestEncoded = 8

    /// So many marks of bold at least stand in a list of the cells of two rows.
    private static let fewestLists = 16

    init(_ source: [UInt8]) {
        var tags = 0
        var pipes = 0
        var gaps = 0
        var delimiters = 0
        var tabs = 0
        var quotes = 0
        var headings = 0
        var quotations = 0
        var strings = 0
        var bars = 0
        var lists = 0
        var breaks = 0
        var encoded = 0
        var escapes = 0
        var commands = 0
        var references = 0
        var openLines = 0
        var encodings = 0
        var (before, beforeThat): (UInt8, UInt8) = (0x0A, 0x0A)
        for byte in source {
            defer { (beforeThat, before) = (before, byte) }
            // Most bytes are of Bengali letters, and none of those is a mark.
            if byte >= 0x80 {
                delimiters &+= before == 0x2C || before == 0x3B ? 1 : 0
                bars &+= before == 0xE2 && byte & 0xFE == 0x94 || before == 0xEF && byte & 0xFD == 0xBD ? 1 : 0
                breaks &+= before == 0x80 && byte & 0xFE == 0xA8 || before == 0xC2 && byte == 0x85 ? 1 : 0
                // Spaces that break no line, and those of other widths.
                gaps &+= before == 0x80 && byte <= 0x8A || before == 0xC2 && byte == 0xA0 ? 1 : 0
                bars &+= before == 0xC2 && byte == 0xA6 ? 1 : 0
                continue
            }
            tags &+= byte == 0x3C ? 1 : 0
            pipes &+= byte == 0x7C ? 1 : 0
            gaps &+= byte == 0x20 && before == 0x20 ? 1 : 0
            delimiters &+= (before == 0x2C || before == 0x3B) && byte != 0x20 ? 1 : 0
            tabs &+= byte == 0x09 ? 1 : 0
            headings &+= before == 0x0A && byte == 0x23 ? 1 : 0
            quotes &+= (before == 0x09 && byte == 0x22) || (before == 0x22 && byte == 0x09) ? 1 : 0
            quotations &+= before == 0x0A && byte == 0x3E ? 1 : 0
            strings &+= byte == 0x22 ? 1 : 0
            bars &+= (before == 0x09 && byte == 0x7C) || (before == 0x7C && byte == 0x09) ? 1 : 0
            lists &+= before == 0x2A && byte == 0x2A ? 1 : 0
            breaks &+= byte == 0x0B || byte == 0x0C && before != 0x0A || before == 0x0D && byte == 0x0D ? 1 : 0
            encoded &+= before == 0x3D && byte | 0x20 == 0x65 ? 1 : 0
            escapes &+= before == 0x5C && byte == 0x75 ? 1 : 0
            commands &+= before == 0x5C && byte == 0x62 ? 1 : 0
            references &+= before == 0x26 && (byte == 0x23 || byte | 0x20 >= 0x61) ? 1 : 0
            openLines &+= before == 0x20 && (byte == 0x0A || byte == 0x0D) ? 1 : 0
            // `, "`: some programs write a space before a quoted cell.
            delimiters &+= byte == 0x22 && before == 0x20 && (beforeThat == 0x2C || beforeThat == 0x3B) ? 1 : 0
            encodings &+= before == 0x2D && byte | 0x20 == 0x65 ? 1 : 0
        }
        hasDelimiters = delimiters >= FormHints.fewestDelimiters && delimiters > tabs
        hasQuotes = quotes > 0
        hasHeadings = headings > 0
        hasGaps = gaps >= 6
        hasQuotations = quotations > 0
        hasStrings = strings > 1
        hasBars = bars > 0
        hasLists = lists >= FormHints.fewestLists
        hasTabs = tabs > 0
        hasNumbers = tabs > 0 && source.first == 0x20
        hasNumbering = FormHints.holdsNumbering(source, parted: [0x20, 0x0A])
        hasTabbedNumbering = tabs > 0 && FormHints.holdsNumbering(source, parted: [0x09])
        hasTag = tags > 0
        hasBreaks = breaks > 0
        hasEncodedBytes = encoded >= FormHints.fewestEncoded
        hasEscapes = escapes >= FormHints.fewestEncoded
        hasCommands = commands > 0
        hasReferences = references > 0
        hasOpenLines = openLines > 1
        hasEncodings = encodings > 0
        hasPipe = pipes > 0
    }

    /// Whether a line begins with 1, and 2 stands behind one of some bytes, in digits of ASCII or Bengali.
    private static func holdsNumbering(_ source: [UInt8], parted marks: [UInt8]) -> Bool {
        for offset in source.indices where source[offset] == 0x0A {
            guard var next = digitEnd(source, offset + 1, 1), next < source.count else { continue }
            if source[next] == 0x0D { next += 1 }
            guard next < source.count, marks.contains(source[next]) else { continue }
            if digitEnd(source, next + 1, 2) != nil { return true }
        }
        return false
    }

    /// The byte behind a digit of that value; nil where none stands there.
    private static func digitEnd(_ source: [UInt8], _ start: Int, _ value: UInt8) -> Int? {
        guard start < source.count else { return nil }
        if source[start] == 0x30 + value { return start + 1 }
        guard start + 2 < source.count, source[start] == 0xE0, source[start + 1] == 0xA7,
            source[start + 2] == 0xA6 + value
        else { return nil }
        return start + 3
    }

    var isAny: Bool {
        hasTag || hasPipe || hasGaps || hasDelimiters || hasQuotes || hasHeadings || hasQuotations || hasStrings
            || hasBars || hasLists || hasNumbers || hasNumbering || hasBreaks || hasEncodedBytes || hasEscapes
            || hasCommands || hasReferences || hasEncodings
    }
}
