internal import ICUText

/// Respells one stretch of scalars, a syllable or a run without Bengali letters, until nothing changes.
///
/// The order of a syllable is consonant, nukta, hasanta and the next consonant, vowel sign, candrabindu, then anusvara
/// or visarga (the Unicode Standard, chapter 12). NFC by itself reorders only nukta, hasanta and U+09FE: vowel signs
/// have combining class 0.
struct SyllableSpelling {
    /// The stretch, and after `respell` its canonical spelling.
    var scalars: [UInt32] = []
    /// The scalar that follows the stretch, 0 where the text ends.
    var following: UInt32 = 0
    /// Whether ICU must have the last word, for the stretch holds scalars of other scripts.
    var needsICU = false
    /// What was done, the strongest change last to win.
    private(set) var rule: EditRule?

    private var out: [UInt32] = []

    /// Brings the stretch to its canonical spelling.
    ///
    /// - Complexity: O(n) in the stretch's scalars.
    mutating func respell() {
        rule = nil
        // One round settles text that people type; the rest are for texts made to confuse.
        for _ in 0..<6 {
            let before = scalars
            dropInvisible()
            placeSigns()
            if needsICU { compose() }
            if scalars == before { return }
        }
    }

    private mutating func note(_ rule: EditRule) {
        if let known = self.rule, Self.strength(known) >= Self.strength(rule) { return }
        self.rule = rule
    }

    private static func strength(_ rule: EditRule) -> Int {
        switch rule {
        case .composition: 0
        case .invisible: 1
        case .space: 2
        case .vowel: 3
        case .order: 4
        case .doubledSign: 5
        default: 6
        }
    }

    // MARK: Invisible scalars

    private mutating func dropInvisible() {
        guard scalars.contains(where: { $0 >= 0x80 && BengaliLetter.kind(of: $0) == nil }) else { return }
        out.removeAll(keepingCapacity: true)
        for index in scalars.indices {
            let scalar = scalars[index]
            if InvisibleScalar.isOddSpace(scalar) {
                note(.space)
                out.append(0x20)
            } else if isDropped(scalar, at: index) {
                note(.invisible)
            } else {
                out.append(scalar)
            }
        }
        swap(&scalars, &out)
    }

    private func isDropped(_ scalar: UInt32, at index: Int) -> Bool {
        let previous = out.last ?? 0
        let next = index + 1 < scalars.count ? scalars[index + 1] : following
        if InvisibleScalar.isDirection(scalar) {
            return !InvisibleScalar.isRightToLeft(previous) && !InvisibleScalar.isRightToLeft(next)
        }
        if InvisibleScalar.isEmpty(scalar) { return true }
        if scalar == InvisibleScalar.softHyphen {
            return Self.isBengali(previous) && (Self.isBengali(next) || next <= 0x20)
        }
        guard InvisibleScalar.isJoiner(scalar), Self.isBengali(previous) || Self.isBengali(next) else { return false }
        return !shapes(between: previous, and: next)
    }

    /// Whether a joiner there chooses a shape: after a hasanta and before a consonant (উদ্‌যাপন), or between a
    /// consonant and a hasanta (র‍্য).
    private func shapes(between previous: UInt32, and next: UInt32) -> Bool {
        let before = BengaliLetter.kind(of: previous)
        let after = BengaliLetter.kind(of: next)
        if before == .hasanta { return after == .consonant || after == .unsettled }
        return after == .hasanta && (before == .consonant || before == .nukta)
    }

    private static func isBengali(_ scalar: UInt32) -> Bool { scalar & ~0x7F == 0x0980 }

    // MARK: Signs

    private mutating func placeSigns() {
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
            case .hasanta, .anusvara: placeOnce(scalar)
            case .candrabindu: placeCandrabindu(scalar)
            case .signE, .signAa, .signAuLength, .otherSign: placeVowel(scalar, before: next)
            case .consonant: placeConsonant(scalar, before: next)
            case .unsettled: placeUnsettled(scalar)
            case .other, .bareA, .visarga: out.append(scalar)
            }
        }
        swap(&scalars, &out)
    }

    private func kind(fromEnd count: Int) -> BengaliLetter? {
        out.count >= count ? BengaliLetter.kind(of: out[out.count - count]) : nil
    }

    private mutating func placeOnce(_ scalar: UInt32) {
        if out.last == scalar { note(.doubledSign) } else { out.append(scalar) }
    }

    /// A nukta belongs to the consonant, whatever was typed between: looked for over four marks, for no syllable has
    /// more.
    private mutating func placeNukta() {
        var place = out.count
        while place > 0, out.count - place < 4, let kind = BengaliLetter.kind(of: out[place - 1]), kind.isMark,
            kind != .nukta
        {
            place -= 1
        }
        let base = place > 0 ? BengaliLetter.kind(of: out[place - 1]) : nil
        if base == .nukta {
            note(.doubledSign)
        } else if base == .consonant, place < out.count {
            note(.order)
            out.insert(0x09BC, at: place)
        } else if kind(fromEnd: 1) == .hasanta {
            note(.composition)
            out.insert(0x09BC, at: out.count - 1)
        } else {
            out.append(0x09BC)
        }
    }

    private mutating func placeCandrabindu(_ scalar: UInt32) {
        switch kind(fromEnd: 1) {
        case .candrabindu: note(.doubledSign)
        case .anusvara, .visarga:
            note(.order)
            if kind(fromEnd: 2) != .candrabindu { out.insert(scalar, at: out.count - 1) }
        default: out.append(scalar)
        }
    }

    private mutating func placeVowel(_ sign: UInt32, before next: UInt32) {
        guard let last = out.last else { return out.append(sign) }
        if last == sign { return note(.doubledSign) }
        if let composed = Self.composition(last, sign) {
            note(.composition)
            out[out.count - 1] = composed
        } else if last == 0x0985, sign == 0x09BE {
            note(.vowel)
            out[out.count - 1] = 0x0986
        } else if let composed = Self.composition(sign, last), Self.endsSyllable(next) {
            // Typed the wrong way round: before another consonant the ে could be that consonant's, typed as it looks.
            note(.order)
            out[out.count - 1] = composed
        } else if BengaliLetter.kind(of: last) == .candrabindu {
            placeVowelBeforeCandrabindu(sign)
        } else {
            out.append(sign)
        }
    }

    private mutating func placeVowelBeforeCandrabindu(_ sign: UInt32) {
        let place = out.count - 1
        switch kind(fromEnd: 2) {
        case .consonant, .nukta:
            note(.order)
            out.insert(sign, at: place)
        case .signE:
            if let composed = Self.composition(0x09C7, sign) {
                note(.order)
                out[place - 1] = composed
            } else {
                out.append(sign)
            }
        default: out.append(sign)
        }
    }

    /// A vowel sign before hasanta and consonant belongs behind the conjunct, where the conjunct has none of its own.
    private mutating func placeConsonant(_ scalar: UInt32, before next: UInt32) {
        guard kind(fromEnd: 1) == .hasanta, let sign = kind(fromEnd: 2), sign.isVowelSign,
            let base = kind(fromEnd: 3), base == .consonant || base == .nukta,
            BengaliLetter.kind(of: next)?.isVowelSign != true
        else { return out.append(scalar) }
        note(.order)
        let vowel = out.remove(at: out.count - 2)
        out.append(scalar)
        out.append(vowel)
    }

    private mutating func placeUnsettled(_ scalar: UInt32) {
        switch scalar {
        case 0x09DC: decompose(0x09A1)
        case 0x09DD: decompose(0x09A2)
        case 0x09DF: decompose(0x09AF)
        case 0x09F0:
            note(.lookAlike)
            out.append(0x09B0)
        case 0x09F1:
            note(.lookAlike)
            out.append(0x09AC)
        default: out.append(scalar)
        }
    }

    private mutating func decompose(_ letter: UInt32) {
        note(.composition)
        out.append(letter)
        out.append(0x09BC)
    }

    private static func composition(_ first: UInt32, _ second: UInt32) -> UInt32? {
        guard first == 0x09C7 else { return nil }
        return second == 0x09BE ? 0x09CB : second == 0x09D7 ? 0x09CC : nil
    }

    /// Whether nothing that follows could claim a sign typed before it.
    private static func endsSyllable(_ next: UInt32) -> Bool {
        if InvisibleScalar.isEmpty(next) || InvisibleScalar.isJoiner(next) { return false }
        return switch BengaliLetter.kind(of: next) {
        case nil, .candrabindu, .anusvara, .visarga: true
        case .other: !BengaliLetter.isWordLetter(offset: Int(next & 0x7F))
        default: false
        }
    }

    // MARK: Other scripts

    private mutating func compose() {
        var bytes: [UInt8] = []
        for scalar in scalars {
            if scalar >= ScalarBytes.stray { return }
            ScalarBytes.append(scalar, to: &bytes)
        }
        guard let composed = ICUNormalizer.nfcBytes(bytes), composed != bytes else { return }
        note(.composition)
        let span = composed.span
        scalars.removeAll(keepingCapacity: true)
        var offset = 0
        while offset < span.count {
            let (scalar, length) = ScalarBytes.decode(span, at: offset, before: span.count)
            scalars.append(scalar)
            offset += length
        }
    }
}
