extension SyllableSpelling {
    /// Puts the marks of each letter into their order.
    mutating func placeSigns() {
        out.removeAll(keepingCapacity: true)
        for index in scalars.indices {
            let scalar = scalars[index]
            let next = index + 1 < scalars.count ? scalars[index + 1] : following
            guard let kind = BengaliLetter.kind(of: scalar) else {
                out.append(scalar)
                continue
            }
            switch kind {
            case .nukta: placeNukta()
            case .hasanta: placeHasanta(before: next)
            case .anusvara: placeOnce(scalar)
            case .candrabindu: placeCandrabindu(scalar)
            case .signE, .signAa, .signAuLength, .otherSign: placeVowel(scalar, before: next)
            case .consonant: placeConsonant(at: index)
            case .unsettled: placeUnsettled(scalar)
            case .other, .bareA, .visarga: out.append(scalar)
            }
        }
        swap(&scalars, &out)
    }

    private var reorders: Bool { steps.contains(.order) }

    /// Whether a mark that stands there already is left out; notes it.
    private mutating func isDoubled() -> Bool {
        guard steps.contains(.doubling) else { return false }
        note(.doubledSign)
        return true
    }

    private mutating func placeOnce(_ scalar: UInt32) {
        if out.last == scalar, isDoubled() { return }
        out.append(scalar)
    }

    // MARK: Nukta, hasanta, candrabindu

    /// A nukta belongs to the consonant, whatever was typed between: looked for over four marks, for no syllable has
    /// more.
    ///
    /// Only to one that takes it in Bengali: Santali writes a dot below other letters' signs, গিদরা়.
    private mutating func placeNukta() {
        var place = out.count
        while place > 0, out.count - place < 4, let kind = BengaliLetter.kind(of: out[place - 1]), kind.isMark,
            kind != .nukta
        {
            place -= 1
        }
        let base = place > 0 ? BengaliLetter.kind(of: out[place - 1]) : nil
        if base == .nukta, isDoubled() { return }
        if place > 0, out[place - 1] == 0x09AC, steps.contains(.letters), place == out.count || reorders {
            // ব with a dot below is র, typed as it looks.
            note(.vowel)
            out[place - 1] = 0x09B0
        } else if place > 0, BengaliLetter.takesNukta(out[place - 1]), place < out.count, reorders {
            note(.order)
            out.insert(0x09BC, at: place)
        } else if kind(fromEnd: 1) == .hasanta {
            note(.composition)
            out.insert(0x09BC, at: out.count - 1)
        } else {
            out.append(0x09BC)
        }
    }

    /// A hasanta goes before a candrabindu; where a consonant follows, the candrabindu waits for that one.
    private mutating func placeHasanta(before next: UInt32) {
        // A vowel has no hasanta; at a word's end no letter can be what it stood on.
        if kind(fromEnd: 1)?.isVowelSign == true, steps.contains(.disputed), Self.endsWord(next), isDoubled() { return }
        if kind(fromEnd: 1) == .candrabindu, reorders, !BengaliLetter.isConsonant(next),
            let base = kind(fromEnd: 2), base == .consonant || base == .nukta
        {
            note(.order)
            out.insert(0x09CD, at: out.count - 1)
        } else {
            placeOnce(0x09CD)
        }
    }

    private mutating func placeCandrabindu(_ scalar: UInt32) {
        switch kind(fromEnd: 1) {
        case .candrabindu: placeOnce(scalar)
        case .anusvara, .visarga:
            if kind(fromEnd: 2) == .candrabindu, isDoubled() { return }
            guard reorders else { return out.append(scalar) }
            note(.order)
            out.insert(scalar, at: out.count - 1)
        default: out.append(scalar)
        }
    }

    // MARK: Vowel signs

    private mutating func placeVowel(_ sign: UInt32, before next: UInt32) {
        guard let last = out.last else { return out.append(sign) }
        if repeats(sign, after: last), isCertain(twice: sign), isDoubled() { return }
        if steps.contains(.disputed), Self.isSign(sign, of: last), isDoubled() { return }
        if let composed = Self.composition(last, sign) {
            note(.composition)
            out[out.count - 1] = composed
        } else if last == 0x09C7, sign == 0x09CB || sign == 0x09CC, isCertain(twice: last), isDoubled() {
            out[out.count - 1] = sign
        } else if let letter = Self.letter(last, sign), steps.isSuperset(of: [.letters, .disputed]) {
            note(.vowel)
            out[out.count - 1] = letter
        } else if !reorders {
            out.append(sign)
        } else if let composed = Self.composition(sign, last), Self.endsSyllable(next), steps.contains(.disputed) {
            // Typed the wrong way round: before another consonant the ে could be that consonant's, typed as it looks.
            note(.order)
            out[out.count - 1] = composed
        } else if BengaliLetter.kind(of: last) == .candrabindu {
            placeVowelBeforeCandrabindu(sign, before: next)
        } else if let kind = BengaliLetter.kind(of: last), kind == .anusvara || kind == .visarga {
            placeVowelBeforeFinal(sign, before: next)
        } else {
            out.append(sign)
        }
    }

    /// Whether a sign is that of the vowel's letter before it, which has it already: উু. Not এ and ও, which a conjunct is
    /// taken for: একএে.
    private static func isSign(_ sign: UInt32, of letter: UInt32) -> Bool {
        switch (letter, sign) {
        case (0x0986, 0x09BE), (0x0987, 0x09BF), (0x0988, 0x09C0), (0x0989, 0x09C1), (0x098A, 0x09C2): true
        default: false
        }
    }

    /// Whether a sign that stands there again may be left out without knowing the word: a letter between the two may be
    /// lost, but not one after the other.
    private func isCertain(twice sign: UInt32) -> Bool {
        steps.contains(.disputed) || kind(fromEnd: 2).map { $0.isVowelSign } == true
    }

    /// Whether a sign is the one before it again, or its second half again: canonically equivalent texts are respelt
    /// alike, and ো is ে and া.
    private func repeats(_ sign: UInt32, after last: UInt32) -> Bool {
        last == sign || last == 0x09CB && sign == 0x09BE || last == 0x09CC && sign == 0x09D7
    }

    /// The vowel that another and a sign are: the Unicode Standard, section 12.2, says not to type them so.
    private static func letter(_ letter: UInt32, _ sign: UInt32) -> UInt32? {
        switch (letter, sign) {
        case (0x0985, 0x09BE): 0x0986
        case (0x098B, 0x09C3): 0x09E0
        case (0x098C, 0x09E2): 0x09E1
        default: nil
        }
    }

    private mutating func placeVowelBeforeCandrabindu(_ sign: UInt32, before next: UInt32) {
        let place = out.count - 1
        guard let before = kind(fromEnd: 2) else { return out.append(sign) }
        if repeats(sign, after: out[place - 1]), isDoubled() { return }
        if before == .consonant || before == .nukta {
            note(.order)
            out.insert(sign, at: place)
        } else if let composed = Self.composition(out[place - 1], sign) ?? Self.letter(out[place - 1], sign) {
            note(.order)
            out[place - 1] = composed
        } else if let composed = Self.composition(sign, out[place - 1]), Self.endsSyllable(next) {
            note(.order)
            out[place - 1] = composed
        } else {
            out.append(sign)
        }
    }

    /// A sign after anusvara or visarga goes before it where the two look the same in either order: below the letter,
    /// or to its left with nothing behind that could claim it.
    private mutating func placeVowelBeforeFinal(_ sign: UInt32, before next: UInt32) {
        let bindu = kind(fromEnd: 2) == .candrabindu
        let base = kind(fromEnd: bindu ? 3 : 2)
        guard base == .consonant || base == .nukta,
            BengaliLetter.isBelowBase(sign) || BengaliLetter.isPreBase(sign) && Self.endsSyllable(next)
        else { return out.append(sign) }
        note(.order)
        out.insert(sign, at: out.count - (bindu ? 2 : 1))
    }

    /// Whether a word ends before a scalar.
    private static func endsWord(_ next: UInt32) -> Bool {
        !BengaliLetter.isWord(next) && !InvisibleScalar.isEmpty(next) && !InvisibleScalar.isJoiner(next)
    }

    /// Whether nothing that follows could claim a sign typed before it.
    private static func endsSyllable(_ next: UInt32) -> Bool {
        if InvisibleScalar.isEmpty(next) || InvisibleScalar.isJoiner(next) { return false }
        return switch BengaliLetter.kind(of: next) {
        case nil, .candrabindu, .anusvara, .visarga: true
        case .other: !BengaliLetter.isWordLetter(offset: Int(next & 0x7F))
        default: next == Danda.numeral
        }
    }

    // MARK: Consonants

    /// A vowel sign or candrabindu before hasanta and consonant belongs behind the conjunct.
    private mutating func placeConsonant(at index: Int) {
        let scalar = scalars[index]
        guard reorders, kind(fromEnd: 1) == .hasanta else { return out.append(scalar) }
        let bindu = kind(fromEnd: 2) == .candrabindu
        let marks = bindu ? 3 : 2
        let sign = kind(fromEnd: marks)?.isVowelSign == true ? out[out.count - marks] : nil
        let base = kind(fromEnd: sign == nil ? marks : marks + 1)
        guard bindu || sign != nil, base == .consonant || base == .nukta,
            sign.map({ mayFollow(conjunctAt: index, $0) }) ?? true
        else { return out.append(scalar) }
        note(.order)
        out.removeLast(1 + (bindu ? 1 : 0) + (sign == nil ? 0 : 1))
        out.append(0x09CD)
        out.append(scalar)
        if let sign { out.append(sign) }
        if bindu { out.append(0x0981) }
    }

    /// Whether a vowel sign typed before the hasanta of a conjunct is the conjunct's: one drawn to the left, which was
    /// typed where it looks (শকি্ত), or any before a last য (বা্য); and the conjunct has none of its own.
    ///
    /// Elsewhere the hasanta may as well be the one too many: চু্ক্তি.
    private func mayFollow(conjunctAt index: Int, _ sign: UInt32) -> Bool {
        var end = index + 1
        while end < scalars.count {
            guard end - index < Self.longestConjunct else { return false }
            if scalars[end] == 0x09BC {
                end += 1
            } else if scalars[end] == 0x09CD, end + 1 < scalars.count, BengaliLetter.isConsonant(scalars[end + 1]) {
                end += 2
            } else {
                break
            }
        }
        let next = end < scalars.count ? scalars[end] : following
        if let kind = BengaliLetter.kind(of: next), kind.isVowelSign || kind == .hasanta { return false }
        return BengaliLetter.isPreBase(sign) || scalars[index] == 0x09AF && end == index + 1
    }

    /// The scalars of a conjunct that are looked over; no word has half as many.
    private static let longestConjunct = 16

    private mutating func placeUnsettled(_ scalar: UInt32) {
        if let letter = Self.decomposition(scalar) {
            note(.composition)
            out.append(letter)
            out.append(0x09BC)
        } else if let letter = Self.sister(scalar), steps.contains(.lookAlikes) {
            note(.lookAlike)
            out.append(letter)
        } else {
            out.append(scalar)
        }
    }

    /// The Bengali letter for one of the two that Assamese has instead.
    private static func sister(_ scalar: UInt32) -> UInt32? {
        scalar == 0x09F0 ? 0x09B0 : scalar == 0x09F1 ? 0x09AC : nil
    }
}
