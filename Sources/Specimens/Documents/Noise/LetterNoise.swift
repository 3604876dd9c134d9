internal import Confusions

/// Damages words: letters and conjuncts read for others, and a word split in two.
struct LetterNoise {
    let rates: NoiseRates
    private let readings = LetterConfusions().readings.map {
        (
            printed: String(decoding: $0.printed, as: UTF8.self), read: String(decoding: $0.read, as: UTF8.self),
            perMillion: $0.perMillion
        )
    }

    init(rates: NoiseRates) { self.rates = rates }

    func damage(_ text: String, using random: inout SeededGenerator) -> String {
        var result = text
        for reading in readings where random.happens(perMillion: min(900_000, reading.perMillion * rates.letters)) {
            guard let range = result.firstRange(of: reading.printed) else { continue }
            result.replaceSubrange(range, with: reading.read)
        }
        return random.happens(perMillion: rates.splitWords) ? split(result, using: &random) : result
    }

    private func split(_ text: String, using random: inout SeededGenerator) -> String {
        var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let places = words.indices.filter { words[$0].count > 4 && !words[$0].contains { $0.isNumber } }
        guard !places.isEmpty else { return text }
        let place = random.pick(places)
        let cut = random.number(2...words[place].count - 2)
        words[place] = words[place].prefix(cut) + " " + words[place].dropFirst(cut)
        return words.joined(separator: " ")
    }
}
