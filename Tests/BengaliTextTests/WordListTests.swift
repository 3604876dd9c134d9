import BengaliText
import Testing

@Suite("Lists of words as a second opinion")
struct WordListTests {
    private static func normaliser(_ words: String) -> Normaliser {
        let description = WordList.Description(name: "words.dic", sha256: String(repeating: "0", count: 64))
        return Normaliser(lexicon: WordList(description, bytes: Array(words.utf8)))
    }

    @Test("a word of the list is never repaired, with an ending or without", arguments: ["সাংঠনিক", "সাংঠনিকের"])
    func known(_ word: String) {
        let text = Array(word.utf8)
        #expect(Laws.both.normalise(text).edits.map(\.rule) == [.lostLetter])
        #expect(Self.normaliser("সাংঠনিক\n").normalise(text).edits.isEmpty)
        #expect(Self.normaliser("সাংঠন\n").normalise(text).edits.map(\.rule) == [.lostLetter])
    }

    @Test(
        "a hunspell list is read without its count and flags, in any spelling of Unicode and with any line end",
        arguments: ["2\r\nসাংঠনিক/AB\r\nঘর\r\n", "সাংঠনিক po:noun\n", "\u{FEFF}সাংঠনিক", "x\nহয়\nসাংঠনিক\n"])
    func formats(_ words: String) {
        #expect(Self.normaliser(words).normalise(Array("সাংঠনিক".utf8)).edits.isEmpty)
    }

    @Test("the list is named in what it helped to make, and nothing is where there was none")
    func named() {
        #expect(Self.normaliser("ঘর\n").normalise(Array("ঘর".utf8)).lexicon?.name == "words.dic")
        #expect(Laws.both.normalise(Array("ঘর".utf8)).lexicon == nil)
    }

    @Test("lines that hold no Bengali word count for nothing")
    func empty() {
        let description = WordList.Description(name: "", sha256: "")
        #expect(WordList(description, bytes: Array("12\n\n/\nword\nক খ\nক\n".utf8)).count == 1)
        #expect(WordList(description, bytes: []).count == 0)
    }
}
