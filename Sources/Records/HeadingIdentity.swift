/// A sum over columns that a heading states by their numbers: `(৪+৫)`, `৫=(৩+৪)`, `১২=(৫-১১)`, `(৬÷৪)×১০০`.
public struct HeadingIdentity: Sendable, Hashable {
    /// How the columns are put together.
    public enum Form: Sendable, Hashable {
        /// All added.
        case sum
        /// All others taken from the first; two numbers with a stroke between may also mean all columns from one to
        /// the other.
        case difference
        /// The first in percent of the second.
        case rate
    }

    /// The number of the column it makes, where the heading says.
    public var declared: Int?
    /// The numbers of the columns it is made of, in the order of the heading.
    public var inputs: [Int]
    /// How.
    public var form: Form

    /// Makes an identity.
    public init(declared: Int?, inputs: [Int], form: Form) {
        self.declared = declared
        self.inputs = inputs
        self.form = form
    }

    /// What a heading states, or nil; numbers above `columns` are no columns.
    ///
    /// - Complexity: O(n) in the heading's bytes.
    public static func read(_ bytes: borrowing [UInt8], _ range: Range<Int>, columns: Int) -> HeadingIdentity? {
        guard mayState(bytes, range) else { return nil }
        var reader = Reader(columns: columns)
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (symbol, length) = symbol(bytes, offset, range.upperBound)
            if let found = reader.take(symbol) { return found }
            offset += length
        }
        return reader.take(.word)
    }

    /// Whether a heading names the column that it makes, or has a number behind a bracket, as every identity does; most
    /// headings have neither.
    private static func mayState(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        let text = bytes.span.extracting(range)
        var isOpen = false
        var place = 0
        while place < text.count {
            let byte = text[place]
            if byte >= 0x80 {
                if isOpen, isDigit(text, at: place) { return true }
                isOpen = false
                place &+= byte == 0xE0 ? 3 : 1
                continue
            }
            switch byte {
            case 0x3D: return true
            case 0x28, 0x5B: isOpen = true
            case 0x20, 0x29, 0x5D: break
            case 0x30...0x39: if isOpen { return true }
            default: isOpen = false
            }
            place &+= 1
        }
        return false
    }

    /// Whether a Bengali digit stands at a place.
    private static func isDigit(_ text: Span<UInt8>, at place: Int) -> Bool {
        place + 2 < text.count && text[place] == 0xE0 && text[place + 1] == 0xA7
            && (0xA6...0xAF).contains(text[place + 2])
    }

    // MARK: Symbols

    private enum Symbol {
        case digit(Int)
        case plus, minus, times, over, equals, opening, closing, space, word
    }

    private static func symbol(_ bytes: borrowing [UInt8], _ offset: Int, _ end: Int) -> (Symbol, Int) {
        let byte = bytes[offset]
        switch byte {
        case 0x30...0x39: return (.digit(Int(byte - 0x30)), 1)
        case 0x2B: return (.plus, 1)
        case 0x2D: return (.minus, 1)
        case 0x2A, 0x78, 0x58: return (.times, 1)
        case 0x2F: return (.over, 1)
        case 0x3D: return (.equals, 1)
        case 0x28, 0x5B: return (.opening, 1)
        case 0x29, 0x5D: return (.closing, 1)
        case 0x20: return (.space, 1)
        default: break
        }
        if byte < 0x80 { return (.word, 1) }
        if byte == 0xC3, offset + 1 < end {
            return (bytes[offset + 1] == 0x97 ? .times : bytes[offset + 1] == 0xB7 ? .over : .word, 2)
        }
        guard byte >= 0xE0, offset + 2 < end else { return (.word, byte >= 0xC0 ? 2 : 1) }
        if byte == 0xE0, bytes[offset + 1] == 0xA7, (0xA6...0xAF).contains(bytes[offset + 2]) {
            return (.digit(Int(bytes[offset + 2] - 0xA6)), 3)
        }
        let isDash = byte == 0xE2 && bytes[offset + 1] == 0x80 && (0x90...0x95).contains(bytes[offset + 2])
        let isMinus = byte == 0xE2 && bytes[offset + 1] == 0x88 && bytes[offset + 2] == 0x92
        return (isDash || isMinus ? .minus : .word, byte >= 0xF0 ? 4 : 3)
    }

    // MARK: Reading

    /// Gathers numbers and signs until something else stands there, then says whether they are an identity.
    private struct Reader {
        let columns: Int
        private var numbers: [Int] = []
        private var signs: [Symbol] = []
        private var declared: Int?
        private var depth = 0
        private var wasBracketed = false
        private var number: Int?
        private var digits = 0

        init(columns: Int) { self.columns = columns }

        /// Takes one symbol; what is read so far, where the symbol ends an identity.
        mutating func take(_ symbol: Symbol) -> HeadingIdentity? {
            switch symbol {
            case .digit(let value):
                if number == nil, numbers.count > signs.count { return restart(with: symbol) }
                number = (number ?? 0) * 10 + value
                digits += 1
                if digits > 3 { return restart(with: .word) }
            case .plus, .minus, .times, .over:
                endNumber()
                guard numbers.count == signs.count + 1 else { return restart(with: .word) }
                signs.append(symbol)
            case .equals:
                endNumber()
                guard numbers.count == 1, signs.isEmpty, declared == nil else { return restart(with: .word) }
                declared = numbers.removeLast()
            case .opening:
                if number != nil || numbers.count > signs.count { return restart(with: .opening) }
                depth += 1
                wasBracketed = true
            case .closing:
                endNumber()
                depth -= 1
            case .space: endNumber()
            case .word: return isEmpty ? nil : restart(with: .word)
            }
            return nil
        }

        /// Whether nothing is gathered, as between most words.
        private var isEmpty: Bool { number == nil && numbers.isEmpty && declared == nil && depth == 0 && !wasBracketed }

        private mutating func endNumber() {
            guard let number else { return }
            numbers.append(number)
            self.number = nil
            digits = 0
        }

        private mutating func restart(with symbol: Symbol) -> HeadingIdentity? {
            endNumber()
            let found = identity
            self = Reader(columns: columns)
            if found == nil {
                if case .digit = symbol { _ = take(symbol) }
                if case .opening = symbol { _ = take(symbol) }
            }
            return found
        }

        private var identity: HeadingIdentity? {
            guard numbers.count >= 2, signs.count == numbers.count - 1, wasBracketed || declared != nil else {
                return nil
            }
            var inputs = numbers
            var isRate = false
            if case .over = signs[0] {
                // (a / b) × 100, or a × 100 / b.
                guard inputs.count == 3, case .times = signs[1], inputs[2] == 100 else { return nil }
                inputs.removeLast()
                isRate = true
            } else if case .times = signs[0] {
                guard inputs.count == 3, case .over = signs[1], inputs[1] == 100 else { return nil }
                inputs.remove(at: 1)
                isRate = true
            }
            guard inputs.allSatisfy({ $0 >= 1 && $0 <= columns }), Set(inputs).count == inputs.count,
                declared.map({ $0 >= 1 && $0 <= columns && !inputs.contains($0) }) ?? true
            else { return nil }
            if isRate { return HeadingIdentity(declared: declared, inputs: inputs, form: .rate) }
            var pluses = 0
            var minuses = 0
            for sign in signs {
                if case .plus = sign { pluses += 1 } else if case .minus = sign { minuses += 1 }
            }
            if pluses == signs.count { return HeadingIdentity(declared: declared, inputs: inputs, form: .sum) }
            if minuses == signs.count { return HeadingIdentity(declared: declared, inputs: inputs, form: .difference) }
            return nil
        }
    }
}
