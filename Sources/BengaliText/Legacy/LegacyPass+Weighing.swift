extension LegacyPass {
    /// What a piece is by itself that is not of Unicode's letters alone.
    mutating func weigh(_ index: Int) {
        var piece = pieces[index]
        defer { pieces[index] = piece }
        guard !piece.isProtected, piece.codes.count <= Self.longestPiece else { return }
        // Latin letters beside Bengali ones are a word with its ending, SDGএর.
        if piece.high == 0, piece.bengali > 0 { return }
        if hasSoftHyphensOnly(piece) { return }
        piece.isWeighed = true
        if !isForced, piece.bengali == 0 { piece.odds = BijoyStatistics.shared.odds(codes[piece.codes]) }
        if !isForced, piece.isASCII, !mayBeCertain(ascii: piece) { return }
        decode(&piece)
        if isForced || isCertain(piece) { piece.state = .certain }
    }

    /// What a piece of ASCII's letters is in English.
    private func english(_ piece: LegacyPiece) -> BijoyStatistics.English {
        BijoyStatistics.shared.english(codes[piece.codes])
    }

    /// Whether all that stands in a word of Unicode's is soft hyphens, and without them it is a word: then they are what
    /// they are, and no la-phala.
    private mutating func hasSoftHyphensOnly(_ piece: LegacyPiece) -> Bool {
        guard !isForced, piece.bengali > 0, codes[piece.codes].allSatisfy({ $0 >= 0x100 || $0 == 0xAD }) else {
            return false
        }
        return known(codes[piece.codes].filter { $0 >= 0x100 }) > 0
    }

    /// Reads a piece: the reading of its codes that is a word, if any is; else the first.
    private mutating func decode(_ piece: inout LegacyPiece) {
        piece.isRead = true
        let begin = readings.count
        syllables.read(codes[piece.codes])
        piece.known = known(syllables.out)
        piece.faults = syllables.faults
        if syllables.ambiguous > 0, piece.known == 0 {
            let most = min(syllables.ambiguous, 3)
            let first = (out: syllables.out, faults: syllables.faults)
            var isFound = false
            for choice in 1..<(1 << UInt32(most)) where !isFound {
                syllables.read(codes[piece.codes], choices: UInt32(choice))
                let length = syllables.faults <= first.faults ? known(syllables.out) : 0
                if length > 0 {
                    piece.known = length
                    piece.faults = syllables.faults
                    isFound = true
                }
            }
            readings.append(contentsOf: isFound ? syllables.out : first.out)
        } else {
            readings.append(contentsOf: syllables.out)
        }
        if piece.bengali > 0, piece.known > 0 { joinReph(from: begin) }
        piece.reading = begin..<readings.count
    }

    /// Writes র্য in a known word as every such word has it, which Bijoy writes with other codes: no joiner stands there
    /// but at a word's head and behind a hasanta (র‍্যাব, ব্র‍্যাক).
    private mutating func joinReph(from begin: Int) {
        var place = readings.count - 1
        while place >= begin + 2 {
            let isMedial = readings[place - 1] == 0x09B0 && readings[place - 2] != 0x09CD
            if readings[place] == InvisibleScalar.zeroWidthJoiner, isMedial { readings.remove(at: place) }
            place -= 1
        }
    }

    /// How many letters of the lexicon's entry a reading rests on; 0 where it is no word.
    private mutating func known(_ reading: [UInt32]) -> Int {
        letters.removeAll(keepingCapacity: true)
        for scalar in reading where !InvisibleScalar.isJoiner(scalar) {
            guard scalar & ~0x7F == 0x0980 else { return 0 }
            letters.append(UInt8(truncatingIfNeeded: scalar & 0x7F))
        }
        guard letters.count <= WordKnowledge.longestWord, let found = knowledge.recognise(letters.span) else {
            return 0
        }
        return found.stemLength
    }

    /// Whether a piece is Bijoy whatever stands beside it.
    private func isCertain(_ piece: LegacyPiece) -> Bool {
        guard piece.faults == 0 else { return false }
        if piece.isASCII { return isCertain(ascii: piece) }
        // µg behind a figure is a unit.
        if piece.codes.count <= 2, isBehindFigure(piece) {
            return BijoyOrdinal.isCertain(readings[piece.reading]) && isOrdinal(piece)
        }
        if piece.bengali > 0 { return piece.known >= 3 || isLeftOver(piece) }
        // Two letters, one with an accent, are a word of many languages.
        if piece.known >= 4, piece.odds > LegacyOdds.ofWord { return piece.hard > 0 || piece.codes.count > 3 }
        if piece.known >= 3, piece.hard > 0 || piece.odds > LegacyOdds.ofShortWordPlain {
            return piece.odds > LegacyOdds.ofShortWord
        }
        return piece.hard >= 1 && piece.high >= 2 && piece.odds > LegacyOdds.ofCode
            || piece.hard >= 2 && piece.odds > LegacyOdds.ofCodes
    }

    /// Whether letters of ASCII alone are a word of the lexicon's as Bijoy writes it and nothing else: standing by itself,
    /// no English, all of it the lexicon's entry or most of it.
    private func isCertain(ascii piece: LegacyPiece) -> Bool {
        piece.known >= Self.shortestASCIIWord && english(piece) == .none
    }

    /// Whether its letters and what stands beside it do not tell already that it is no such word.
    private func mayBeCertain(ascii piece: LegacyPiece) -> Bool {
        piece.odds > LegacyOdds.ofASCIIWord && LegacyContext.standsAlone(source.span, piece.range)
    }

    /// The letters of the shortest entry that is believed of ASCII alone.
    private static let shortestASCIIWord = 4

    /// Whether a sign of Bijoy's that nothing else uses was left inside a Unicode word.
    private func isLeftOver(_ piece: LegacyPiece) -> Bool {
        guard piece.bengali >= 2, piece.hard > 0, piece.codes.count == piece.bengali + piece.hard else { return false }
        return codes[piece.codes].allSatisfy { $0 >= 0x100 || $0 == 0xA8 || $0 == 0xA9 || $0 == 0xAA || $0 == 0xAB }
    }

    /// Decides what is left by the words of the cell, the line and the text.
    mutating func weighBesides() {
        let isMostly = context.isMostlyBijoy
        let hasCertain = pieces.contains { $0.state == .certain }
        guard hasCertain || isMostly else { return }
        var begin = 0
        while begin < pieces.count {
            var end = begin
            while end < pieces.count, pieces[end].cell == pieces[begin].cell { end += 1 }
            weighCell(begin..<end, inLine: hasCertain, inText: isMostly)
            begin = end
        }
    }

    private mutating func weighCell(_ cell: Range<Int>, inLine: Bool, inText: Bool) {
        let inCell = pieces[cell].contains { $0.state == .certain }
        for index in cell {
            var piece = pieces[index]
            guard piece.state == .plain, piece.isWeighed, !piece.isASCII || mayBeBeside(ascii: piece) else { continue }
            if !piece.isRead { decode(&piece) }
            pieces[index] = piece
            guard !piece.reading.isEmpty else { continue }
            let isBijoy =
                piece.high > 0
                ? isBijoyBeside(piece, inCell: inCell, inText: inText)
                : isBijoyBeside(ascii: piece, at: index, in: cell, inCell: inCell, inLine: inLine, inText: inText)
            if isBijoy || isOrdinal(piece) { pieces[index].state = .beside }
        }
    }

    private func isBijoyBeside(_ piece: LegacyPiece, inCell: Bool, inText: Bool) -> Bool {
        guard piece.bengali == 0 else { return piece.faults == 0 && piece.known >= 2 }
        // µg and m² behind a figure are units.
        if piece.codes.count <= (inCell ? 2 : 3), isBehindFigure(piece) { return false }
        if piece.faults > 0 { return piece.faults == 1 && inText && piece.hard > 0 && piece.odds > LegacyOdds.inLine }
        if inCell, piece.codes.count > 2, hasCodeInside(piece) { return piece.odds > LegacyOdds.codeInCell }
        let isWord = piece.known > 0
        if inCell, inText {
            return piece.odds > (isWord ? LegacyOdds.wordInCellAndText : LegacyOdds.inCellAndText)
        }
        guard inCell || inText else { return piece.odds > LegacyOdds.inLine }
        return piece.odds > (isWord ? LegacyOdds.wordInCellOrText : LegacyOdds.inCellOrText)
    }

    /// Whether a code that no Western language has for a letter stands inside it, or is a reph or a ya-phala at its end.
    private func hasCodeInside(_ piece: LegacyPiece) -> Bool {
        guard piece.hard < 2 else { return true }
        let last = UInt8(truncatingIfNeeded: codes[piece.codes.upperBound - 1])
        return piece.hard == 1 && (!BijoyCodes.isHard(last) || (0xA8...0xAA).contains(last))
    }

    /// Whether a run of ASCII's letters can be Bijoy's by what stands beside it: at its odds, as a word of one letter, or
    /// behind a figure.
    private func mayBeBeside(ascii piece: LegacyPiece) -> Bool {
        piece.odds > LegacyOdds.leastOfASCII || piece.codes.count == 1
            || piece.codes.count <= Self.longestOrdinal && digit(before: piece.range.lowerBound) != nil
    }

    /// Whether a piece is English, by the list or by its letters, and no name.
    private func isEnglishWord(_ index: Int, in cell: Range<Int>) -> Bool {
        guard cell.contains(index), pieces[index].state == .plain, pieces[index].isASCII, pieces[index].isWeighed else {
            return false
        }
        let english = english(pieces[index])
        return english == .word || english == .none && pieces[index].odds < LegacyOdds.english
    }

    private func isBehindFigure(_ piece: LegacyPiece) -> Bool {
        var place = piece.range.lowerBound
        while place > 0, source[place - 1] == 0x20 { place -= 1 }
        guard place > 0 else { return false }
        let isBengaliDigit =
            place > 2 && source[place - 3] == 0xE0 && source[place - 2] == 0xA7 && source[place - 1] >= 0xA6
        return Self.isDigit(source[place - 1]) || isBengaliDigit
    }

    /// Whether a piece is what makes an ordinal of the figure before it, and stands alone with it.
    private func isOrdinal(_ piece: LegacyPiece) -> Bool {
        guard piece.faults == 0, piece.bengali == 0, piece.codes.count <= Self.longestOrdinal else { return false }
        var (place, number, scale) = (piece.range.lowerBound, 0, 1)
        while let digit = digit(before: place), scale <= 100 {
            number += scale * digit.value
            scale *= 10
            place = digit.start
        }
        guard place < piece.range.lowerBound, LegacyContext.standsAlone(source.span, place..<piece.range.upperBound)
        else {
            return false
        }
        return BijoyOrdinal.ends(number, readings[piece.reading])
    }

    /// The codes of the longest ending of an ordinal, and one more.
    private static let longestOrdinal = 4

    private func digit(before place: Int) -> (value: Int, start: Int)? {
        if place > 0, Self.isDigit(source[place - 1]) { return (Int(source[place - 1]) - 0x30, place - 1) }
        guard place > 2, source[place - 3] == 0xE0, source[place - 2] == 0xA7, (0xA6...0xAF).contains(source[place - 1])
        else { return nil }
        return (Int(source[place - 1]) - 0xA6, place - 3)
    }

    private func isBijoyBeside(
        ascii piece: LegacyPiece, at index: Int, in cell: Range<Int>, inCell: Bool, inLine: Bool, inText: Bool
    ) -> Bool {
        let english = english(piece)
        guard piece.faults == 0, english != .name else { return false }
        let count = piece.codes.count
        let before = index > cell.lowerBound ? pieces[index - 1].state : nil
        let after = index + 1 < cell.upperBound ? pieces[index + 1].state : nil
        let isBetween =
            (before == .certain || before == .beside || before == nil) && (after == .certain || after == nil)
            && (before != nil || after != nil)
        if count == 1 {
            // ও and এ are words of one letter; a letter of a list is one in a text that is all Bijoy's.
            let isWord = codes[piece.codes.lowerBound] == 0x49 || codes[piece.codes.lowerBound] == 0x47
            return !isEnglishWord(index - 1, in: cell) && !isEnglishWord(index + 1, in: cell)
                && (inCell && isWord || inText && (inCell || isWord))
        }
        let isWord = piece.known >= 2
        if english == .word { return isBetween && isWord && piece.odds > LegacyOdds.englishBetween }
        let isAllCapitals = codes[piece.codes].allSatisfy { (0x41...0x5A).contains($0) }
        if isAllCapitals {
            return isWord && (inCell || inText || inLine && count > 2)
                && piece.odds > (count > 2 ? LegacyOdds.capitals : LegacyOdds.twoCapitals)
        }
        if inCell, isWord {
            return piece.odds > (isBetween ? LegacyOdds.asciiWordBetween : LegacyOdds.asciiWordInCell)
        }
        if inCell { return piece.odds > (count > 2 ? LegacyOdds.asciiInCell : LegacyOdds.asciiPairInCell) }
        guard inText else { return isWord && piece.odds > LegacyOdds.asciiWordInLine }
        if isWord { return piece.odds > LegacyOdds.asciiWordInText }
        return count > 2 && piece.odds > (inLine ? LegacyOdds.asciiInLineAndText : LegacyOdds.asciiInText)
    }
}
