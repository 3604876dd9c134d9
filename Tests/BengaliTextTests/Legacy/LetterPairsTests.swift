import Foundation
import Knowledge
import Testing

@testable import BengaliText

@Suite("Letter pairs of Bijoy and English")
struct LetterPairsTests {
    @Test("the table holds the pairs of the lexicon in Bijoy's codes and those of the English words")
    func tableIsCounted() throws {
        let counted = [("bijoy", Self.bijoy()), ("english", Self.english())]
        if ProcessInfo.processInfo.environment["JACHAI_RECORD_LETTER_PAIRS"] != nil {
            try Self.table(counted).write(to: Self.file, atomically: true, encoding: .utf8)
            return
        }
        for (language, pairs) in counted {
            #expect(LetterPairs(learnt: language) == pairs, "run Scripts/learn-letter-pairs")
        }
    }

    /// The lexicon's words and the places' names in Bijoy's codes.
    private static func bijoy() -> LetterPairs {
        let encoder = BijoyEncoder()
        var pairs = LetterPairs()
        for name in ["lexicon", "places"] {
            for row in KnowledgeTable(named: name).rows where row.count > 1 {
                for word in (name == "places" ? row[1] : row[0]).split(separator: " ") {
                    guard let letters = WordLetters.letters(of: word.utf8), let codes = encoder.encode(letters) else {
                        continue
                    }
                    pairs.add(codes)
                }
            }
        }
        return pairs
    }

    /// The English words with their commonest endings.
    private static func english() -> LetterPairs {
        var pairs = LetterPairs()
        for row in KnowledgeTable(named: "english").rows where row.count > 1 && row[1] == "word" {
            for ending in ["", "s", "ing", "ed"] { pairs.add(Array(row[0].utf8) + Array(ending.utf8)) }
        }
        return pairs
    }

    private static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Sources/CKnowledge/tables/letterPairs.tsv")

    private static func table(_ counted: [(String, LetterPairs)]) -> String {
        var lines = [
            "# How often one code follows another in words: what tells Bijoy's codes from English.",
            "# pair: the two codes in hexadecimal, 00 at the edges of a word. Counted, not chosen: Scripts/learn-letter-pairs",
            "# writes it from lexicon.tsv and places.tsv in Bijoy's codes, and from english.tsv with its commonest endings.",
            "language\tpair\tcount",
        ]
        for (language, pairs) in counted {
            for place in pairs.counts.indices where pairs.counts[place] != 0 {
                let pair = String(place, radix: 16)
                lines.append(
                    "\(language)\t\(String(repeating: "0", count: 4 - pair.count) + pair)\t\(pairs.counts[place])")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
