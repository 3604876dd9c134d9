/// Small Latin letters and digits that look alike in the common fonts, by the eye: what addresses are misread for.
enum LatinShapes {
    private static let groups = ["il1j", "o0ec", "nuhmr", "uvy", "gq9", "bh6", "fti", "a0es", "ceo", "s5z", "b8", "z2"]
        .map {
            Array($0.unicodeScalars)
        }

    /// An address with its letters damaged, each so often in a million.
    ///
    /// Most are read for one of like shape, some are lost; by another reader they are read for any. The at sign and the
    /// points stay.
    static func damage(
        _ text: String, perMillion: Int, isOther: Bool, using random: inout SeededGenerator
    ) -> (text: String, kind: FigureMisread.Kind)? {
        var kind: FigureMisread.Kind?
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard isLetter(scalar), random.happens(perMillion: perMillion) else {
                result.append(scalar)
                continue
            }
            let isLost = random.chance(20)
            kind = kind ?? (isLost ? .lost : .digit)
            if !isLost { result.append(isOther ? any(using: &random) : alike(scalar, using: &random)) }
        }
        let damaged = String(result)
        guard let kind, damaged != text else { return nil }
        return (damaged, kind)
    }

    /// One letter before the at sign written for another, whichever.
    static func slip(_ text: String, using random: inout SeededGenerator) -> String? {
        var scalars = Array(text.unicodeScalars)
        let places = scalars.indices.prefix { scalars[$0] != "@" }.filter { isLetter(scalars[$0]) }
        guard !places.isEmpty else { return nil }
        let place = random.pick(Array(places))
        let other = any(using: &random)
        guard other != scalars[place] else { return nil }
        scalars[place] = other
        return String(String.UnicodeScalarView(scalars))
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value)
    }

    private static func any(using random: inout SeededGenerator) -> Unicode.Scalar {
        Unicode.Scalar(UInt8(0x61 + random.number(0...25)))
    }

    private static func alike(_ scalar: Unicode.Scalar, using random: inout SeededGenerator) -> Unicode.Scalar {
        let others = groups.filter { $0.contains(scalar) }.flatMap(\.self).filter { $0 != scalar }
        return others.isEmpty ? any(using: &random) : random.pick(others)
    }
}
