/// Puts the codes of one word, Bijoy's or Unicode's or both, into syllables in Unicode's order.
///
/// Bijoy writes as the eye sees: ে and ি before their letters, reph after them, a conjunct as a half and what hangs
/// below. A syllable is gathered until the next begins, and is then written out in order.
struct BijoySyllables {
    /// What was read, in Unicode scalars.
    private(set) var out: [UInt32] = []
    /// How many codes stood where no such code can stand.
    private(set) var faults = 0
    /// How many codes had two readings.
    private(set) var ambiguous = 0

    private var choices: UInt32 = 0
    private var isAlone = false
    /// Where the letters of the syllable at hand begin.
    private var begin = 0
    private var signBefore: UInt32 = 0
    private var sign: UInt32 = 0
    private var marks: [UInt32] = []
    private var hasReph = false
    /// Whether the letters end in a hasanta that is shown: `&`, or one of Unicode's.
    private var isShown = false
    /// Whether a letter that follows takes a ZWNJ, for the hasanta before it was typed to be seen.
    private var isApart = false

    private static let hasanta: UInt32 = 0x09CD
    private static let ra: UInt32 = 0x09B0
    private static let ya: UInt32 = 0x09AF
    private static let signE: UInt32 = 0x09C7

    /// Clusters that no Bengali word has under a reph and with য below: there the `©` was typed for ra-phala.
    private static let neverUnderReph: [[UInt32]] = [[0x09AA], [0x09A8, 0x09CD, 0x09A4]]

    /// Reads codes: bytes of Windows-1252 below 0x100, Unicode's Bengali letters and joiners above.
    ///
    /// `choices` has a bit for each code of two readings, in order: whether the second best is taken.
    ///
    /// - Complexity: O(n) in the codes.
    mutating func read(_ codes: ArraySlice<UInt32>, choices: UInt32 = 0) {
        out.removeAll(keepingCapacity: true)
        faults = 0
        ambiguous = 0
        self.choices = choices
        isAlone = codes.count == 1
        begin = 0
        reset()
        isApart = false
        let table = BijoyTable.shared
        for index in codes.indices {
            let code = codes[index]
            if code >= 0x100 {
                readUnicode(code)
            } else {
                let next = index + 1 < codes.endIndex ? codes[index + 1] : 0
                let letter = table.letters[Int(code)]
                switch table.kinds[Int(code)] {
                case .letter where letter != 0: append(letter: letter)
                case .sign where letter != 0 && code < 0x80: place(sign: letter)
                case .mark where letter != 0: place(mark: letter)
                case .before where code < 0x80: placeBefore(letter)
                default: read(code, table.codes[Int(code)], before: next, table)
                }
            }
        }
        flush()
    }

    private mutating func reset() {
        begin = out.count
        signBefore = 0
        sign = 0
        marks.removeAll(keepingCapacity: true)
        hasReph = false
        isShown = false
    }

    private var isEmpty: Bool { out.count == begin }
    /// Whether the letters wait for another.
    private var isOpen: Bool { !isEmpty && out.last == Self.hasanta && !isShown }

    // MARK: Codes

    private mutating func read(_ byte: UInt32, _ code: BijoyTable.Code, before next: UInt32, _ table: BijoyTable) {
        switch code.kind {
        case .none: keep(BijoyTable.scalar(of: UInt8(truncatingIfNeeded: byte)))
        case .text: readText(byte, code)
        case .half where isPunctuation(byte) && !takesLetter(next, table): keep(Self.scalar(byte))
        case .before where isPunctuation(byte) && !takesLetter(next, table): keep(Self.scalar(byte))
        case .sign where isPunctuation(byte) && (isEmpty || isOpen || sign != 0 && sign != code.reads[0]):
            keep(Self.scalar(byte))
        case .below where isPunctuation(byte) && isEmpty: keep(Self.scalar(byte))
        case .letter where !code.also.isEmpty, .below where !code.also.isEmpty: choose(code)
        case .letter, .half: append(code.reads)
        case .below: hang(code.reads)
        case .reph: placeReph()
        case .before: placeBefore(code.reads[0])
        case .sign: place(sign: code.reads[0])
        case .mark: place(mark: code.reads[0])
        case .hasanta: placeHasanta()
        }
    }

    private func isPunctuation(_ byte: UInt32) -> Bool {
        BijoyTable.isPunctuation(UInt8(truncatingIfNeeded: byte))
    }

    private static func scalar(_ byte: UInt32) -> UInt32 { BijoyTable.scalar(of: UInt8(truncatingIfNeeded: byte)) }

    private func takesLetter(_ next: UInt32, _ table: BijoyTable) -> Bool {
        if next >= 0x100 { return BengaliLetter.kind(of: next) == .consonant }
        return switch table.kinds[Int(next)] {
        case .letter, .half, .below: true
        default: false
        }
    }

    /// A sign that is no letter, or one that is a letter only after certain others.
    private mutating func readText(_ byte: UInt32, _ code: BijoyTable.Code) {
        if !code.also.isEmpty, matches(code) { return apply(code.also) }
        flush()
        out.append(contentsOf: code.reads)
        reset()
    }

    private mutating func keep(_ scalar: UInt32) {
        flush()
        out.append(scalar)
        reset()
        isApart = false
    }

    private func matches(_ code: BijoyTable.Code) -> Bool {
        if code.isOtherInWords { return !isAlone && !code.notAfter.contains(where: follows) }
        guard !isEmpty, sign == 0 || code.also.first == Self.hasanta else { return false }
        return code.after.contains { follows($0) && (isOpen || $0 != [Self.hasanta]) }
    }

    /// Whether the letters at hand end so.
    private func follows(_ letters: [UInt32]) -> Bool { out[begin...].reversed().starts(with: letters.reversed()) }

    /// A code of two readings: the likelier, unless the other is asked for, and the other where the one cannot stand.
    private mutating func choose(_ code: BijoyTable.Code) {
        let wantsSecond = choices >> UInt32(min(ambiguous, 31)) & 1 != 0
        ambiguous += 1
        let reading = matches(code) != wantsSecond ? code.also : code.reads
        let other = matches(code) != wantsSecond ? code.reads : code.also
        let hangs = reading.first == Self.hasanta || BengaliLetter.kind(of: reading[0])?.isMark == true
        apply(hangs && isEmpty ? other : reading)
    }

    private mutating func apply(_ reading: [UInt32]) {
        guard let first = reading.first else { return }
        if first == Self.hasanta {
            hang(reading)
        } else if BengaliLetter.kind(of: first)?.isVowelSign == true {
            place(sign: first)
        } else {
            append(reading)
        }
    }

    // MARK: Syllables

    /// A letter that begins a syllable, or ends a conjunct.
    private mutating func append(letter: UInt32) {
        makeRoom(for: letter)
        out.append(letter)
    }

    /// Letters that begin a syllable, or end a conjunct; a sign at their end is the syllable's.
    private mutating func append(_ letters: [UInt32]) {
        makeRoom(for: letters[0])
        for letter in letters {
            if BengaliLetter.kind(of: letter)?.isVowelSign == true { place(sign: letter) } else { out.append(letter) }
        }
    }

    /// Ends the syllable at hand where a letter does not go on with it.
    private mutating func makeRoom(for letter: UInt32) {
        if !isEmpty, !isOpen, !isShown { flush() }
        if isShown {
            if sign != 0 { flush() }
            isShown = false
        }
        if isApart, BengaliLetter.kind(of: letter) == .consonant { out.append(InvisibleScalar.zeroWidthNonJoiner) }
        isApart = false
    }

    /// What hangs on the letters before it, whatever signs they have.
    private mutating func hang(_ letters: [UInt32]) {
        guard !isEmpty, !isShown else { return fault(letters) }
        let tail = isOpen ? letters[1...] : letters[...]
        // র with ya-phala, not reph on য: only a ZWJ says which.
        if out.count - begin == 1, out[begin] == Self.ra, tail.count == 2, tail[1] == Self.ya {
            out.append(InvisibleScalar.zeroWidthJoiner)
        }
        for letter in tail {
            if BengaliLetter.kind(of: letter)?.isVowelSign == true { place(sign: letter) } else { out.append(letter) }
        }
    }

    private mutating func placeReph() {
        guard !isEmpty, !hasReph, !isOpen, !isShown else { return fault([Self.ra, Self.hasanta]) }
        let count = out.count - begin
        if count >= 3, out[out.count - 1] == Self.ya, out[out.count - 2] == Self.hasanta {
            let wantsSecond = choices >> UInt32(min(ambiguous, 31)) & 1 != 0
            ambiguous += 1
            let isRaPhala = Self.neverUnderReph.contains { $0.elementsEqual(out[begin..<(out.count - 2)]) }
            if isRaPhala != wantsSecond {
                out.insert(contentsOf: [Self.hasanta, Self.ra], at: out.count - 2)
                return
            }
        }
        hasReph = true
    }

    private mutating func placeBefore(_ letter: UInt32) {
        flush()
        signBefore = letter
    }

    private mutating func place(sign letter: UInt32) {
        guard !isEmpty else { return fault([letter]) }
        if isOpen { faults += 1 }
        if out.count - begin == 1, let kind = BengaliLetter.kind(of: out[begin]), kind == .bareA || kind == .other {
            guard kind == .bareA, letter == 0x09BE, signBefore == 0, sign == 0 else { return fault([letter]) }
            out[begin] = 0x0986
            return
        }
        if sign == 0 {
            sign = letter
        } else if let both = Self.together(sign, letter) {
            sign = both
        } else if sign != letter {
            fault([letter])
        }
    }

    private mutating func place(mark letter: UInt32) {
        if isEmpty, signBefore != 0 {
            // ঁ typed between ে and its letter is the syllable's before, where there is one.
            if out.isEmpty { marks.append(letter) } else { out.append(letter); begin = out.count }
            return
        }
        guard !isEmpty, !isShown else { return fault([letter]) }
        if marks.contains(letter) { return }
        if letter == 0x0981 { marks.insert(letter, at: 0) } else { marks.append(letter) }
        if marks.count > 2 { faults += 1 }
    }

    private mutating func placeHasanta() {
        guard !isEmpty, !isOpen, !isShown, sign == 0 else { return fault([Self.hasanta]) }
        out.append(Self.hasanta)
        isShown = true
        isApart = true
    }

    /// A code where none such can stand: written where it stood.
    private mutating func fault(_ letters: [UInt32]) {
        faults += 1
        flush()
        out.append(contentsOf: letters)
        reset()
    }

    private static func together(_ first: UInt32, _ second: UInt32) -> UInt32? {
        guard first == signE else { return nil }
        return second == 0x09BE ? 0x09CB : second == 0x09D7 ? 0x09CC : nil
    }

    /// Writes the syllable at hand out: reph, letters, vowel, marks.
    private mutating func flush() {
        if isEmpty {
            if signBefore != 0 {
                faults += 1
                out.append(signBefore)
            }
        } else {
            if isOpen { faults += 1 }
            if hasReph { out.insert(contentsOf: [Self.ra, Self.hasanta], at: begin) }
            if signBefore != 0, sign != 0 {
                if let both = Self.together(signBefore, sign) {
                    out.append(both)
                } else {
                    faults += signBefore == sign ? 0 : 1
                    out.append(signBefore)
                    if sign != signBefore { out.append(sign) }
                }
            } else if signBefore != 0 || sign != 0 {
                out.append(signBefore | sign)
            }
        }
        out.append(contentsOf: marks)
        reset()
    }

    // MARK: Unicode among the codes

    private mutating func readUnicode(_ scalar: UInt32) {
        if InvisibleScalar.isJoiner(scalar) {
            if !isEmpty { out.append(scalar) }
            return
        }
        isApart = false
        switch BengaliLetter.kind(of: scalar) {
        case .consonant, .bareA, .other: append([scalar])
        case .unsettled: append(Self.decomposed(scalar))
        case .nukta: if isEmpty { fault([scalar]) } else { out.append(scalar) }
        case .hasanta:
            guard !isEmpty, !isOpen else { return fault([scalar]) }
            out.append(scalar)
        case .signE, .signAa, .signAuLength, .otherSign:
            // In logical order already; a half that still waits for what hangs below it is no fault yet.
            let wasOpen = isOpen
            place(sign: scalar)
            if wasOpen { faults -= 1 }
        case .candrabindu, .anusvara, .visarga: place(mark: scalar)
        case nil: keep(scalar)
        }
    }

    private static func decomposed(_ scalar: UInt32) -> [UInt32] {
        switch scalar {
        case 0x09DC: [0x09A1, 0x09BC]
        case 0x09DD: [0x09A2, 0x09BC]
        case 0x09DF: [0x09AF, 0x09BC]
        case 0x09F0: [0x09B0]
        case 0x09F1: [0x09AC]
        default: [scalar]
        }
    }
}
