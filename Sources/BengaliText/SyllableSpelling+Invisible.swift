extension SyllableSpelling {
    /// Takes out what prints nothing and shapes nothing, writes odd spaces and wrong dandas as plain ones, and the
    /// joiners of letters that Unicode has since given another spelling as that.
    mutating func dropInvisible() {
        guard scalars.contains(where: Self.isSpecial) else { return }
        out.removeAll(keepingCapacity: true)
        for index in scalars.indices { pass(scalars[index], at: index) }
        swap(&scalars, &out)
    }

    private static func isSpecial(_ scalar: UInt32) -> Bool {
        Danda.isWrong(scalar) || Danda.reserved(scalar) != nil
            || scalar >= 0x80 && BengaliLetter.kind(of: scalar) == nil
    }

    private mutating func pass(_ scalar: UInt32, at index: Int) {
        let next = index + 1 < scalars.count ? scalars[index + 1] : following
        if InvisibleScalar.isOddSpace(scalar), steps.contains(.spaces) {
            note(.space)
            out.append(0x20)
        } else if Danda.isWrong(scalar), steps.contains(.dandas), endsSentence(before: next) {
            note(.danda)
            out.append(Danda.scalar)
        } else if let danda = Danda.reserved(scalar), steps.contains(.dandas) {
            note(.danda)
            out.append(danda)
        } else if scalar == InvisibleScalar.zeroWidthJoiner, endsWithTaHasanta, steps.contains(.letters) {
            // Khanda ta was typed so before Unicode 4.1 (the Unicode Standard, section 12.2).
            note(.vowel)
            out.removeLast()
            out[out.count - 1] = 0x09CE
        } else if isYaPhalaaJoiner(scalar, at: index), steps.contains(.invisible) {
            note(.invisible)
            out.append(InvisibleScalar.zeroWidthJoiner)
        } else if steps.contains(.invisible), isDropped(scalar, before: next) {
            note(.invisible)
        } else {
            out.append(scalar)
        }
    }

    private var endsWithTaHasanta: Bool { out.count >= 2 && out[out.count - 2] == 0x09A4 && out.last == 0x09CD }

    /// Whether it is the non-joiner with which র‍্য was typed before Unicode 5.0 gave the joiner that part.
    private func isYaPhalaaJoiner(_ scalar: UInt32, at index: Int) -> Bool {
        scalar == InvisibleScalar.zeroWidthNonJoiner && out.last == 0x09B0 && index + 2 < scalars.count
            && scalars[index + 1] == 0x09CD && scalars[index + 2] == 0x09AF
    }

    private func isDropped(_ scalar: UInt32, before next: UInt32) -> Bool {
        let previous = out.last ?? 0
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
        if before == .hasanta { return BengaliLetter.isConsonant(next) }
        return BengaliLetter.kind(of: next) == .hasanta && (before == .consonant || before == .nukta)
    }

    private static func isBengali(_ scalar: UInt32) -> Bool { scalar & ~0x7F == 0x0980 }

    /// Whether what stands before a sign there, with or without a space, is the end of a sentence of Bengali, and what
    /// follows does not make a sum of money of it.
    private func endsSentence(before next: UInt32) -> Bool {
        guard !Danda.isNumeric(next) else { return false }
        let last = out.last ?? preceding
        if last != 0x20 { return Danda.mayFollow(last) }
        return Danda.mayFollow(out.count >= 2 ? out[out.count - 2] : out.isEmpty ? beforePreceding : preceding)
    }
}
