import BengaliText
import Provenance
import Testing

@Suite("How sure an engine says it was")
struct EngineDoubtTests {
    private func words(_ confidences: [Int?]) -> Transcription {
        Transcription(
            bytes: [], pieces: [], lines: [], extents: [], lineStarts: [],
            words: confidences.enumerated().map { place, confidence in
                let start = Int32(place * 10)
                return PlacedWord(
                    source: start..<start + 5, page: 1, box: PageBox(left: 0, top: 0, right: 9, bottom: 9),
                    confidence: confidence)
            })
    }

    @Test("one number for all words says nothing of any")
    func constant() {
        #expect(!words([90, 90, 90]).tellsConfidence)
        #expect(!words([nil, 95, 95]).tellsConfidence)
        #expect(!words([]).tellsConfidence)
        #expect(words([90, 91, 90]).tellsConfidence)
    }
}
