/// Folds single scalars of a token onto others of the same value: forms of ASCII, letters of sister scripts.
struct TokenFolding {
    let lookAlikes: LookAlikes
    let steps: CanonicalSteps

    /// The scalars of a token, each folded or as it was.
    ///
    /// - Complexity: O(n) in the scalars.
    func fold(_ scalars: inout [UInt32]) {
        if steps.contains(.width) { foldWidth(&scalars) }
        if steps.contains(.lookAlikes) { foldLookAlikes(&scalars) }
    }

    /// Which rule a folded scalar comes under.
    static func rule(of original: UInt32) -> EditRule {
        WidthForms.ascii(for: original) == nil ? .lookAlike : .width
    }

    /// Beside East Asian writing, up to a space of any width, a full-width form is what was meant.
    private func foldWidth(_ scalars: inout [UInt32]) {
        guard scalars.contains(where: { $0 >= 0xFF01 }) else { return }
        var begin = 0
        while begin < scalars.count {
            let end = scalars[begin...].firstIndex(where: InvisibleScalar.isOddSpace) ?? scalars.count
            if !scalars[begin..<end].contains(where: WidthForms.isEastAsian) {
                for index in begin..<end { scalars[index] = WidthForms.ascii(for: scalars[index]) ?? scalars[index] }
            }
            begin = end + 1
        }
    }

    /// Folds letters of sister scripts in words that are Bengali for the most part; a word with a letter that has no
    /// Bengali sister stays, and so does a word or a number wholly of another script, for the layout to mark.
    ///
    /// Letters are counted without their signs, so that the count is the same before and after respelling.
    private func foldLookAlikes(_ scalars: inout [UInt32]) {
        guard scalars.contains(where: { (0x0900..<0x0B80).contains($0) && $0 & ~0x7F != 0x0980 }) else { return }
        var begin = 0
        while begin < scalars.count {
            var end = begin
            while end < scalars.count, !Self.isBorder(scalars[end]) { end += 1 }
            if scalars[begin..<end].allSatisfy(Self.isPlain) { foldWords(&scalars, in: begin..<end) }
            begin = end + 1
        }
    }

    private func foldWords(_ scalars: inout [UInt32], in range: Range<Int>) {
        var begin = range.lowerBound
        while begin < range.upperBound {
            var end = begin
            var bengali = 0
            var sister = 0
            while end < range.upperBound, Self.isLetter(scalars[end]) {
                switch scalars[end] {
                case 0x0980..<0x0A00: bengali += BengaliLetter.kind(of: scalars[end])?.isMark == true ? 0 : 1
                case 0x0900..<0x0B80: sister += lookAlikes.bengali(for: scalars[end]) == nil ? scalars.count : 1
                default: break
                }
                end += 1
            }
            if sister > 0, sister <= bengali {
                for index in begin..<end { scalars[index] = lookAlikes.bengali(for: scalars[index]) ?? scalars[index] }
            }
            begin = max(end, begin + 1)
        }
    }

    /// Whether a scalar belongs to a word of Bengali or of the two sister scripts; digits do not.
    private static func isLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0980..<0x0A00: BengaliLetter.isWord(scalar)
        case 0x0900..<0x0964, 0x0971..<0x0980: true
        case 0x0B00..<0x0B66, 0x0B71: true
        default:
            InvisibleScalar.isJoiner(scalar) || InvisibleScalar.isEmpty(scalar) || scalar == InvisibleScalar.softHyphen
        }
    }

    /// Whether a scalar parts what is looked at together: white space and ASCII, or what NFC makes ASCII of.
    private static func isBorder(_ scalar: UInt32) -> Bool {
        scalar < 0x80 || InvisibleScalar.isOddSpace(scalar) || asciiSingletons.contains(scalar)
    }

    /// The Greek question mark, the Greek varia and the Kelvin sign, which are canonically `;`, `` ` `` and `K`: all that
    /// UnicodeData 16 decomposes to ASCII alone.
    private static let asciiSingletons: [UInt32] = [0x037E, 0x1FEF, 0x212A]

    /// Whether NFC leaves a scalar in its place among others of its kind, so that words are the same before and after.
    private static func isPlain(_ scalar: UInt32) -> Bool {
        isLetter(scalar) || (0x0980..<0x0A00).contains(scalar) && scalar != 0x09FE || scalar == 0x0964
            || scalar == 0x0965 || (0x2010...0x203F).contains(scalar) || Danda.isWrong(scalar)
    }
}
