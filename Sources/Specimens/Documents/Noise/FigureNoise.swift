/// Damages the text of a figure: digits read for others, lost, doubled, put in; separators lost; a split.
struct FigureNoise {
    let rates: NoiseRates
    let digits: DigitNoise

    /// The damaged text and the first way in which it was damaged; nil where nothing happened.
    func damage(
        _ text: String, using random: inout SeededGenerator
    ) -> (text: String, kind: FigureMisread.Kind)? {
        let scalars = Array(text.unicodeScalars)
        let places = scalars.indices.filter { SpecimenDigits.value(scalars[$0]) != nil }
        guard !places.isEmpty else { return nil }
        if random.happens(perMillion: rates.lostCells) { return ("", .cell) }
        var kind: FigureMisread.Kind?
        var result: [Unicode.Scalar] = []
        let lost = random.happens(perMillion: rates.lost) && places.count > 1 ? random.pick(places) : -1
        let doubled = random.happens(perMillion: rates.doubled) ? random.pick(places) : -1
        let inserted = random.happens(perMillion: rates.inserted) ? random.pick(places) : -1
        let split = random.happens(perMillion: rates.splitFigures) && places.count > 2 ? random.pick(places) : -1
        let separator = random.happens(perMillion: rates.separators) ? self.separator(scalars, using: &random) : -1
        for (place, scalar) in scalars.enumerated() {
            if place == lost || place == separator {
                kind = kind ?? (place == lost ? .lost : .separator)
                continue
            }
            if place == split, place > 0 {
                result.append(" ")
                kind = kind ?? .split
            }
            var read = scalar
            if let digit = SpecimenDigits.value(scalar),
                let other = digits.reading(of: digit, scale: rates.digits, using: &random)
            {
                read = SpecimenDigits.bengali(Unicode.Scalar(UInt8(0x30 + other)))
                if scalar.value < 0x80 { read = Unicode.Scalar(UInt8(0x30 + other)) }
                kind = .digit
            }
            result.append(read)
            if place == doubled {
                result.append(read)
                kind = kind ?? .doubled
            }
            if place == inserted {
                result.append(SpecimenDigits.bengali(Unicode.Scalar(UInt8(0x30 + random.number(0...9)))))
                kind = kind ?? .inserted
            }
        }
        guard let kind else { return nil }
        let damaged = String(String.UnicodeScalarView(result))
        return damaged == text ? nil : (damaged, kind)
    }

    private func separator(_ scalars: [Unicode.Scalar], using random: inout SeededGenerator) -> Int {
        let places = scalars.indices.filter { [",", ".", "/", "-"].contains(scalars[$0]) && $0 > 0 }
        return places.isEmpty ? -1 : random.pick(places)
    }
}
