/// How wide a character is taken to be.
enum LetterMeasure: CaseIterable {
    /// Every scalar fills a column, as `pdftotext -layout` counts.
    case scalars
    /// Signs that stand on a letter fill none, as a person counts.
    case letters
    /// Nor do letters that hang on a hasanta: a conjunct is one character, as Unicode's grapheme clusters have it.
    case clusters

    func begin() -> Steps { Steps(measure: self) }

    /// Steps through a line scalar by scalar.
    struct Steps {
        let measure: LetterMeasure
        /// The column behind what was stepped over.
        private(set) var column = 0
        /// The column before it.
        private(set) var columnBefore = 0
        private var isAfterHasanta = false

        fileprivate init(measure: LetterMeasure) { self.measure = measure }

        /// Steps over a space.
        mutating func stepOverSpace() {
            isAfterHasanta = false
            columnBefore = column
            column += 1
        }

        /// Steps over the scalar that begins at an offset, and returns the offset behind it.
        mutating func step(_ source: [UInt8], _ offset: Int, _ end: Int) -> Int {
            let byte = source[offset]
            let next = min(end, offset + LetterMeasure.length(byte))
            columnBefore = column
            if byte < 0x80 {
                isAfterHasanta = false
                if byte != 0x0C { column += 1 }
                return next
            }
            guard measure != .scalars else {
                column += 1
                return next
            }
            let isMark = LetterMeasure.isMark(source, offset..<next)
            let isJoined =
                measure == .clusters && isAfterHasanta && LetterMeasure.isBengaliConsonant(source, offset..<next)
            if !isMark, !isJoined { column += 1 }
            // A nukta or a joiner leaves a hasanta's hold on the next letter.
            if !isMark || LetterMeasure.isHasanta(source, offset..<next) { isAfterHasanta = isMark }
            return next
        }
    }

    private static func length(_ lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

    private static func isHasanta(_ source: [UInt8], _ range: Range<Int>) -> Bool {
        source[range].elementsEqual([0xE0, 0xA7, 0x8D])
    }

    private static func isBengaliConsonant(_ source: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count == 3, source[range.lowerBound] == 0xE0 else { return false }
        switch (source[range.lowerBound + 1], source[range.lowerBound + 2]) {
        case (0xA6, 0x95...0xB9), (0xA7, 0x9C...0x9F), (0xA7, 0xB0...0xB1): return true
        default: return false
        }
    }

    /// Whether a sign that stands on a letter, or a joiner, begins there.
    private static func isMark(_ source: [UInt8], _ range: Range<Int>) -> Bool {
        let first = range.lowerBound
        if range.count == 3, source[first] == 0xE0, (0xA6...0xA7).contains(source[first + 1]) {
            switch (source[first + 1], source[first + 2]) {
            case (0xA6, 0x81...0x83), (0xA6, 0xBC), (0xA6, 0xBE...0xBF), (0xA7, 0x80...0x8D), (0xA7, 0x97),
                (0xA7, 0xA2...0xA3), (0xA7, 0xBE):
                return true
            default: return false
            }
        }
        guard let scalar = String(decoding: source[range], as: UTF8.self).unicodeScalars.first else { return false }
        if [0x200C, 0x200D, 0xAD, 0xFEFF, 0x200B, 0x2060].contains(scalar.value) { return true }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return false
        }
    }
}
