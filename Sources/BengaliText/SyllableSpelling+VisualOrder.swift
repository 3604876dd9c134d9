extension SyllableSpelling {
    /// Puts signs that were typed as they look, before their letters, behind them: িক is কি, েক্তা is ক্তো.
    ///
    /// Only where nothing stands before the sign that could carry it: after a letter the sign may be that letter's, and
    /// কােজ is কাজে to one hand and কোজ to another; and an ending by itself was split off a word.
    mutating func placeVisualSigns() {
        guard steps.isSuperset(of: [.order, .disputed]), let first = scalars.firstIndex(where: BengaliLetter.isPreBase) else {
            return
        }
        for index in first..<scalars.count {
            guard BengaliLetter.isPreBase(scalars[index]), hasNoBase(at: index) else { continue }
            let end = clusterEnd(from: index + 1)
            guard end > index + 1, mayCarry(scalars[index], at: end),
                !SplitEndings.begin(at: index, in: scalars, followedBy: rest)
            else { continue }
            note(.order)
            let sign = scalars[index]
            for place in index..<(end - 1) { scalars[place] = scalars[place + 1] }
            scalars[end - 1] = sign
        }
    }

    /// Whether nothing before a sign could carry it: the text begins there, or a space, a mark of punctuation or a
    /// digit stands there.
    private func hasNoBase(at index: Int) -> Bool {
        let previous = index > 0 ? scalars[index - 1] : preceding
        return switch previous {
        case 0x30...0x39, 0x09E6...0x09EF, Danda.scalar, 0x0965: true
        case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xAD, 0xB5, 0xBA, 0xC0..<0x0300: false
        case 0..<0x0300, 0x2010...0x2027, 0x2030...0x203E: true
        default: false
        }
    }

    /// The index after the consonants, joined by hasantas, that begin at an index.
    private func clusterEnd(from start: Int) -> Int {
        var end = start
        while end < scalars.count, BengaliLetter.isConsonant(scalars[end]) {
            end += 1
            if end < scalars.count, scalars[end] == 0x09BC { end += 1 }
            guard end + 1 < scalars.count, scalars[end] == 0x09CD else { break }
            let next = end + (InvisibleScalar.isJoiner(scalars[end + 1]) ? 2 : 1)
            guard next < scalars.count, BengaliLetter.isConsonant(scalars[next]) else { break }
            end = next
        }
        return end
    }

    /// Whether letters that end there have no vowel sign of their own, but perhaps the other half of this one.
    private func mayCarry(_ sign: UInt32, at end: Int) -> Bool {
        let next = end < scalars.count ? scalars[end] : following
        guard let kind = BengaliLetter.kind(of: next) else { return true }
        return switch kind {
        case .signAa, .signAuLength: sign == 0x09C7
        case .signE, .otherSign, .hasanta: false
        default: true
        }
    }
}
