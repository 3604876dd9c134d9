/// The letters of a unit cell, its brackets told apart.
struct UnitLetters {
    /// A unit has fewer letters than this; a longer cell is none.
    static let most = 64

    /// A few letters, kept where they are made: no cell costs an allocation.
    struct Form {
        private var letters = InlineArray<66, UInt32>(repeating: 0)
        private(set) var count = 0

        /// One of the letters, by its place below `count`.
        subscript(place: Int) -> UInt32 { letters[place] }

        /// Appends one scalar, folded as `Letters` does.
        fileprivate mutating func append(_ scalar: UInt32) {
            if let base = Scalars.base(ofComposed: scalar) {
                add(base)
                add(0x9BC)
            } else if !Scalars.isInvisible(scalar) {
                add(scalar &- 0x41 < 26 ? scalar + 0x20 : scalar)
            }
        }

        fileprivate mutating func add(_ letter: UInt32) {
            letters[count] = letter
            count += 1
        }

        /// Whether other letters stand at a place.
        fileprivate func holds(_ word: [UInt32], at place: Int) -> Bool {
            for index in word.indices where letters[place + index] != word[index] { return false }
            return true
        }

        /// Whether these are its letters.
        func equals(_ other: [UInt32]) -> Bool { count == other.count && holds(other, at: 0) }

        /// Its letters.
        var array: [UInt32] { (0..<count).map { letters[$0] } }

        fileprivate mutating func remove(_ places: Range<Int>) {
            for place in places.upperBound..<count { letters[place - places.count] = letters[place] }
            count -= places.count
        }
    }

    /// Everything, each bracketed part between `(` and `)`.
    private(set) var whole = Form()
    /// Whether anything stands in brackets; where nothing does, what stands outside them is the whole.
    private(set) var hasBrackets = false
    /// Whether it says that figures run on.
    private(set) var isCumulative = false
    /// The bytes read.
    private(set) var range: Range<Int>

    private static let cumulative: [[UInt32]] = [
        "ক্রমপুঞ্জিভূত", "ক্রমপুঞ্জীভূত", "ক্রমপুঞ্জিভুত", "cumulative",
    ].map { Letters.folded($0.utf8.span) }

    /// Reads up to the first digit; nil where no letter stands before it, or more than `most`.
    init?(_ text: Span<UInt8>, _ range: Range<Int>) {
        self.range = range.lowerBound..<range.lowerBound
        var start: Int?
        var end = range.lowerBound
        var offset = range.lowerBound
        var depth = 0
        while offset < range.upperBound {
            if let letter = Scalars.bengali(text, at: offset, before: range.upperBound) {
                if Digits.isBengali(letter) { break }
                start = start ?? offset
                offset += 3
                end = offset
                if letter != 0x983 { whole.append(letter) }
            } else {
                if Digits.digit(text, at: offset, before: range.upperBound) != nil { break }
                let scalar = Scalars.decode(text, at: offset, before: range.upperBound)
                offset += scalar.length
                let kind = FigureLexer.kind(of: scalar.value)
                if kind == .space { continue }
                start = start ?? offset - scalar.length
                end = offset
                add(scalar.value, kind, &depth)
            }
            guard whole.count <= UnitLetters.most else { return nil }
        }
        // A percentage (`৯০ %`) begins with its digits and is no unit.
        guard let start, whole.count > 0 else { return nil }
        self.range = start..<end
        takeCumulative()
        guard holdsLetter else { return nil }
    }

    private mutating func add(_ scalar: UInt32, _ kind: FigureToken.Kind?, _ depth: inout Int) {
        switch scalar {
        case 0x28, 0x5B, 0x7B:
            depth += 1
            hasBrackets = true
            if depth == 1 { whole.add(0x28) }
        case 0x29, 0x5D, 0x7D:
            if depth == 1 { whole.add(0x29) }
            depth = max(0, depth - 1)
        case 0x983: break
        default:
            switch kind {
            case nil, .percent, .slash, .taka: whole.append(scalar)
            default: break
            }
        }
    }

    private var holdsLetter: Bool {
        for place in 0..<whole.count where whole[place] != 0x28 && whole[place] != 0x29 { return true }
        return false
    }

    /// What stands inside brackets, or outside.
    func part(inside: Bool) -> Form {
        var part = Form()
        var isInside = false
        for place in 0..<whole.count {
            let letter = whole[place]
            if letter == 0x28 || letter == 0x29 {
                isInside = letter == 0x28
            } else if isInside == inside {
                part.add(letter)
            }
        }
        return part
    }

    /// Takes the word for cumulative out, wherever it stands, and the brackets it leaves empty.
    private mutating func takeCumulative() {
        for word in UnitLetters.cumulative where whole.count >= word.count {
            for start in 0...(whole.count - word.count) where whole[start] == word[0] && whole.holds(word, at: start) {
                whole.remove(start..<start + word.count)
                isCumulative = true
                if start > 0, start < whole.count, whole[start - 1] == 0x28, whole[start] == 0x29 {
                    whole.remove(start - 1..<start + 1)
                }
                return
            }
        }
    }
}
