internal import Knowledge

/// Reads unit cells by the units table.
///
/// Spaces, dots, colons and visargas count for nothing, and a long unit may differ from its spelling by a letter or two: a
/// scan breaks words (`সং খ্যা`) and loses signs.
public struct UnitReader: Sendable {
    private let table = UnitTable.embedded
    /// A unit has fewer letters than this; a longer cell is none.
    private static let most = 64

    /// Makes a reader with the embedded table.
    public init() {}

    /// Reads the unit in `bytes[range]`; nil where the text is no known unit.
    ///
    /// - Complexity: O(n) in the cell's bytes.
    public func read(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> UnitReading? {
        let text = bytes.span
        guard let letters = UnitLetters(text, range.clamped(to: 0..<text.count), most: UnitReader.most) else {
            return nil
        }
        guard let match = match(letters) else { return nil }
        return UnitReading(
            kind: match.kind, scale: match.scale, isCumulative: letters.isCumulative, range: letters.range)
    }

    /// The whole, else what stands outside brackets, else what stands inside; exactly, else nearly.
    private func match(_ letters: UnitLetters) -> UnitTable.Unit? {
        let forms = [letters.whole, letters.outside, letters.inside].filter { !$0.isEmpty }
        for form in forms {
            if let unit = table.exactly(form) { return unit }
        }
        for form in forms {
            if let unit = table.nearly(form) { return unit }
        }
        return nil
    }
}

/// The letters of a unit cell, its brackets told apart.
struct UnitLetters {
    /// Everything, each bracketed part between `(` and `)`.
    private(set) var whole: [UInt32] = []
    /// What stands outside brackets.
    private(set) var outside: [UInt32] = []
    /// What stands inside.
    private(set) var inside: [UInt32] = []
    /// Whether it says that figures run on.
    private(set) var isCumulative = false
    /// The bytes read.
    private(set) var range: Range<Int>

    private static let cumulative: [[UInt32]] = [
        "ক্রমপুঞ্জিভূত", "ক্রমপুঞ্জীভূত", "ক্রমপুঞ্জিভুত", "cumulative",
    ].map { Letters.folded($0.utf8.span) }

    /// Reads up to the first digit; nil where no letter stands before it, or more than `most`.
    init?(_ text: Span<UInt8>, _ range: Range<Int>, most: Int) {
        self.range = range.lowerBound..<range.lowerBound
        var start: Int?
        var end = range.lowerBound
        var offset = range.lowerBound
        var depth = 0
        while offset < range.upperBound, Digits.digit(text, at: offset, before: range.upperBound) == nil {
            let scalar = Scalars.decode(text, at: offset, before: range.upperBound)
            offset += scalar.length
            let kind = FigureLexer.kind(of: scalar.value)
            if kind == .space { continue }
            start = start ?? offset - scalar.length
            end = offset
            add(scalar.value, kind, &depth)
            guard whole.count <= most else { return nil }
        }
        // A percentage (`৯০ %`) begins with its digits and is no unit.
        guard let start, !whole.isEmpty else { return nil }
        self.range = start..<end
        takeCumulative()
        for letter in whole {
            if letter == 0x28 {
                depth = -1
            } else if letter == 0x29 {
                depth = 0
            } else if depth == -1 {
                inside.append(letter)
            } else {
                outside.append(letter)
            }
        }
        guard !(outside.isEmpty && inside.isEmpty) else { return nil }
    }

    private mutating func add(_ scalar: UInt32, _ kind: FigureToken.Kind?, _ depth: inout Int) {
        switch scalar {
        case 0x28, 0x5B, 0x7B:
            depth += 1
            if depth == 1 { whole.append(0x28) }
        case 0x29, 0x5D, 0x7D:
            if depth == 1 { whole.append(0x29) }
            depth = max(0, depth - 1)
        case 0x983: break
        default:
            switch kind {
            case nil, .percent, .slash, .taka: Letters.append(scalar, to: &whole)
            default: break
            }
        }
    }

    /// Takes the word for cumulative out, wherever it stands, and the brackets it leaves empty.
    private mutating func takeCumulative() {
        for word in UnitLetters.cumulative where whole.count >= word.count {
            for start in 0...(whole.count - word.count) where whole[start..<start + word.count].elementsEqual(word) {
                whole.removeSubrange(start..<start + word.count)
                isCumulative = true
                if start > 0, start < whole.count, whole[start - 1] == 0x28, whole[start] == 0x29 {
                    whole.removeSubrange(start - 1...start)
                }
                return
            }
        }
    }
}
