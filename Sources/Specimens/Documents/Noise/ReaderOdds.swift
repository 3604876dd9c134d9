/// What may have been printed where a figure was read, one misreading away, by the very rates that the noise is drawn
/// from: what an ideal observer would know, and no auditor does.
public struct ReaderOdds: Sendable {
    private let rates: NoiseRates
    private var digits: DigitNoise

    /// The odds of a reader at a level of noise.
    public init(level: NoiseLevel, digits: DigitNoise) {
        rates = NoiseRates(level)
        self.digits = digits
    }

    /// The same level of noise, read by one of whom it is known only how readers differ and, where given, what he read.
    ///
    /// - Parameter likelihood: How likely that is, by pair, printed digit × 10 + read digit, and how often he reads one for the
    ///   other at this level of noise.
    /// - Returns: The odds of the mean of such readers.
    public func unknown(_ likelihood: ((_ pair: Int, _ rate: Double) -> Double)? = nil) -> ReaderOdds {
        var other = self
        let scale = Double(max(1, rates.digits)) / 1_000_000
        other.digits =
            likelihood.map { likelihood in
                DigitNoise.expected { likelihood($0, $1 * scale) }
            } ?? .unknown
        return other
    }

    /// The texts that are one misread digit, lost, doubled or added digit, or lost point away, each with how often it
    /// is read as this one; a text that can be reached in two ways stands there once, with both.
    ///
    /// - Complexity: O(d) texts in the digits of the figure.
    public func printed(from read: String) -> [(text: String, odds: Double)] {
        let scalars = Array(read.unicodeScalars)
        let places = scalars.indices.filter { SpecimenDigits.value(scalars[$0]) != nil }
        guard !places.isEmpty, places.count <= 18 else { return [] }
        var odds: [String: Double] = [:]
        func add(_ scalars: [Unicode.Scalar], _ chance: Double) {
            if chance > 0 { odds[String(String.UnicodeScalarView(scalars)), default: 0] += chance }
        }
        for place in places {
            let digit = SpecimenDigits.value(scalars[place]) ?? 0
            for printed in 0...9 where printed != digit {
                var other = scalars
                other[place] = like(scalars[place], printed)
                add(other, digits.chance(of: digit, printed: printed, scale: rates.digits))
            }
        }
        for (number, place) in places.enumerated() where places.count > 1 {
            var other = scalars
            other.remove(at: place)
            add(other, share(rates.inserted, places.count - 1) / 10)
            let isDouble =
                number > 0 && scalars[places[number - 1]] == scalars[place] && places[number - 1] == place - 1
            if isDouble { add(other, share(rates.doubled, places.count - 1)) }
        }
        for gap in 0...places.count {
            let place = gap < places.count ? places[gap] : places[places.count - 1] + 1
            let near = scalars[places[min(gap, places.count - 1)]]
            for printed in 0...9 {
                add(scalars[..<place] + [like(near, printed)] + scalars[place...], share(rates.lost, places.count + 1))
            }
            if gap > 0, gap < places.count {
                add(scalars[..<place] + ["."] + scalars[place...], share(rates.separators, 1))
            }
        }
        odds[read] = nil
        return odds.sorted { $0.key < $1.key }.map { (text: $0.key, odds: $0.value) }
    }

    private func share(_ perMillion: Int, _ places: Int) -> Double { Double(perMillion) / 1e6 / Double(places) }

    private func like(_ scalar: Unicode.Scalar, _ digit: Int) -> Unicode.Scalar {
        let ascii = Unicode.Scalar(UInt8(0x30 + digit))
        return scalar.value < 0x80 ? ascii : SpecimenDigits.bengali(ascii)
    }
}
