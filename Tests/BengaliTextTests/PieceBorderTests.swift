import BengaliText
import Testing

@Suite("Pieces of words")
struct PieceBorderTests {
    @Test(
        "a piece of a letter or two that may belong to either side is joined to neither",
        arguments: [
            // The word on the other side may be one that the lexicon lacks.
            "কর ন ন্দ্রি", "সংস্কার ক কা", "জেলার র ব্দ্রী", "দেওয়া স ব্দ্রী",
            // Both are words: with the piece behind the first, and before the second.
            "লেখা ই ট ভাটা",
        ])
    func isLeft(text: String) { #expect(Laws.normalised(text) == text) }

    @Test(
        "two pieces that are no words are two words with the space elsewhere only where nothing else is in pieces there",
        arguments: ["আদায়েব হা র", "গতবারে র চে ন্দ্রি", "দোকা ন দেও ন্দ্রি"])
    func isNotParted(text: String) {
        let words = Laws.normalised(text).split(separator: " ")
        #expect(!words.contains("বহা") && !words.contains("রচে") && !words.contains("নদেও"))
    }

    @Test("pieces are joined where they are one word and what stands beside them is whole")
    func isJoined() {
        for (pieces, whole) in [
            ("বাস্ত বায়ন করা", "বাস্তবায়ন করা"), ("উপজেলা র কার্যালয়", "উপজেলার কার্যালয়"), ("জনাব র হমান", "জনাব রহমান"),
            ("সবজি চা ষ", "সবজি চাষ"), ("মাঠ স হকারী", "মাঠ সহকারী"),
        ] {
            #expect(Laws.normalised(pieces) == whole)
        }
    }

    @Test(
        "a word that a rarer misreading or a lost letter explains as well, and better, stays",
        arguments: ["হাডে", "বাডি", "সায়তা"])
    func isUnclear(text: String) { #expect(Laws.normalised(text) == text) }
}
