internal import ICUText

/// Respells one stretch of scalars, a syllable or a run without Bengali letters, until nothing changes.
///
/// The order of a syllable is consonant, nukta, hasanta and the next consonant, vowel sign, candrabindu, then anusvara
/// or visarga (the Unicode Standard, chapter 12). NFC by itself reorders only nukta, hasanta and U+09FE: vowel signs
/// have combining class 0.
struct SyllableSpelling {
    /// What is changed.
    let steps: CanonicalSteps
    /// The stretch, and after `respell` its canonical spelling.
    var scalars: [UInt32] = []
    /// The scalar that follows the stretch, 0 where the text ends.
    var following: UInt32 = 0
    /// The scalar of the canonical text before the stretch, and the one before it; set where the stretch does not begin
    /// with a consonant, 0 where the text begins.
    var preceding: UInt32 = 0
    var beforePreceding: UInt32 = 0
    /// Some scalars that follow the stretch in its word; set where the stretch does not begin with a consonant.
    var rest: [UInt32] = []
    /// Whether ICU must have the last word, for the stretch holds scalars of other scripts.
    var needsICU = false
    /// What was done, the strongest change last to win.
    private(set) var rule: EditRule?

    var out: [UInt32] = []

    /// Makes a speller; one serves any number of stretches.
    init(steps: CanonicalSteps) {
        self.steps = steps
    }

    /// Brings the stretch to its canonical spelling.
    ///
    /// - Complexity: O(n) in the stretch's scalars.
    mutating func respell() {
        rule = nil
        // One round settles text that people type; the rest are for texts made to confuse.
        for _ in 0..<6 {
            let before = scalars
            if steps == .composition {
                composeMarks()
            } else {
                dropInvisible()
                placeVisualSigns()
                placeSigns()
            }
            if needsICU { compose() }
            if scalars == before { return }
        }
    }

    /// Notes what was done, where it is more than what is noted already.
    mutating func note(_ rule: EditRule) {
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

    /// The kind of the scalar so many from the end of what is placed so far.
    func kind(fromEnd count: Int) -> BengaliLetter? {
        out.count >= count ? BengaliLetter.kind(of: out[out.count - count]) : nil
    }

    // MARK: Composition

    /// NFC of the Bengali block and nothing else.
    private mutating func composeMarks() {
        out.removeAll(keepingCapacity: true)
        var hasantas = 0
        for scalar in scalars {
            if scalar == 0x09CD {
                hasantas += 1
                continue
            }
            // Nukta has the lower combining class: it goes before the hasantas, as many as there are.
            if scalar == 0x09BC {
                out.append(scalar)
                continue
            }
            flush(&hasantas)
            if let last = out.last, let composed = Self.composition(last, scalar) {
                out[out.count - 1] = composed
            } else if let letter = Self.decomposition(scalar) {
                out.append(letter)
                out.append(0x09BC)
            } else {
                out.append(scalar)
            }
        }
        flush(&hasantas)
        if out != scalars { note(.composition) }
        swap(&scalars, &out)
    }

    private mutating func flush(_ hasantas: inout Int) {
        for _ in 0..<hasantas { out.append(0x09CD) }
        hasantas = 0
    }

    /// ে with either of its second halves, as the one sign they are.
    static func composition(_ first: UInt32, _ second: UInt32) -> UInt32? {
        guard first == 0x09C7 else { return nil }
        return second == 0x09BE ? 0x09CB : second == 0x09D7 ? 0x09CC : nil
    }

    /// The letter that NFC writes with a nukta.
    static func decomposition(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x09DC: 0x09A1
        case 0x09DD: 0x09A2
        case 0x09DF: 0x09AF
        default: nil
        }
    }

    // MARK: Other scripts

    private mutating func compose() {
        var bytes: [UInt8] = []
        let ordered = CombiningOrder.sorted(scalars)
        for scalar in ordered {
            if scalar >= ScalarBytes.stray { return }
            ScalarBytes.append(scalar, to: &bytes)
        }
        guard let composed = ICUNormalizer.nfcBytes(bytes) else { return }
        let span = composed.span
        out.removeAll(keepingCapacity: true)
        var offset = 0
        while offset < span.count {
            let (scalar, length) = ScalarBytes.decode(span, at: offset, before: span.count)
            out.append(scalar)
            offset += length
        }
        guard out != scalars else { return }
        note(.composition)
        swap(&scalars, &out)
    }
}
