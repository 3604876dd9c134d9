/// How much likelier Bijoy than English the letters of a run must be before it is read, by what else speaks for it: in
/// sixteenths of a bit, as `BijoyStatistics` tells them.
///
/// They are prior odds, so the less else speaks for Bijoy the higher they are. Each was set as low as could be with no word
/// taken of the English and the code that stand in this project's own documents and in the table of English words, and as
/// high as could be with every run of the published pair suites read.
///
/// What each is worth by letters alone, as `Scripts/evaluate bijoy` prints it of the words of held-out sentences, written
/// in Bijoy's codes, and of this project's own code and prose: how many in a hundred of either are let through.
///
/// | odds over | ASCII, four letters and more | ASCII, two or three | with codes beyond ASCII |
/// |---|---|---|---|
/// | -192 | 100, 5.6 | 100, 55.9 | 100 |
/// | -96 | 100, 1.8 | 100, 32.6 | 100 |
/// | -64 | 100, 1.1 | 98.5, 27.2 | 100 |
/// | -32 | 100, 0.8 | 97.0, 20.3 | 100 |
/// | -16 | 100, 0.7 | 97.0, 17.2 | 100 |
/// | 0 | 100, 0.5 | 97.0, 15.3 | 100 |
/// | 16 | 100, 0.5 | 97.0, 13.8 | 99.6 |
/// | 32 | 100, 0.4 | 97.0, 11.5 | 99.6 |
/// | 40 | 100, 0.4 | 97.0, 11.1 | 99.6 |
/// | 56 | 99.7, 0.4 | 89.4, 9.6 | 99.5 |
/// | 64 | 99.7, 0.4 | 87.9, 9.6 | 99.5 |
/// | 96 | 99.1, 0.2 | 86.4, 8.0 | 99.5 |
/// | 128 | 98.5, 0.2 | 78.8, 5.4 | 99.0 |
/// | 160 | 97.5, 0.2 | 72.7, 3.8 | 97.7 |
/// | 256 | 90.5, 0.1 | 53.0, 1.5 | 93.2 |
enum LegacyOdds {
    // MARK: A run by itself

    /// A word of the lexicon, of four letters or more.
    static let ofWord = 0
    /// A shorter word of the lexicon, or a longer one without a code that no Western language has for a letter.
    static let ofShortWord = 64
    /// The same where it has no such code: 8 bits, as many as a run of four letters has at most by chance.
    static let ofShortWordPlain = 128
    /// No word, with one such code, and one of Western letters besides.
    static let ofCode = 256
    /// No word, with two such codes.
    static let ofCodes = 160
    /// A word of the lexicon in letters of ASCII alone, with nothing of Bijoy's around.
    static let ofASCIIWord = 128

    // MARK: A run beside Bijoy

    /// In the cell of a run that is Bijoy's, with a code inside that stands in no other text.
    static let codeInCell = -192
    /// In such a cell of a text that is Bijoy's for the most part: a word of the lexicon, or none.
    static let wordInCellAndText = -96
    static let inCellAndText = -32
    /// In such a cell, or such a text.
    static let wordInCellOrText = -32
    static let inCellOrText = 16
    /// On such a line, or with one fault in such a text.
    static let inLine = 96

    // MARK: A run of ASCII's letters beside Bijoy

    /// The least of what follows: at these odds none of more than one letter is read.
    static let leastOfASCII = min(englishBetween, capitals)
    /// English too, between two runs of Bijoy's.
    static let englishBetween = -96
    /// Capitals alone: more than two, or two.
    static let capitals = -96
    static let twoCapitals = -16
    /// A word of the lexicon in the cell of a run that is Bijoy's; between two such.
    static let asciiWordInCell = -16
    static let asciiWordBetween = -64
    /// No word, in such a cell: more than two letters, or two.
    static let asciiInCell = 40
    static let asciiPairInCell = 56
    /// In a text that is Bijoy's for the most part: a word of the lexicon; none, on a line of Bijoy's, or on another.
    static let asciiWordInText = 16
    static let asciiInLineAndText = 64
    static let asciiInText = 96
    /// A word of the lexicon on such a line.
    static let asciiWordInLine = 32
    /// What is likelier English by so much is English.
    static let english = -64
}
