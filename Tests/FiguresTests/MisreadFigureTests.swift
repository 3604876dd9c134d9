import Testing

@testable import Figures

@Suite("Figures with letters read for their digits")
struct MisreadFigureTests {
    private func isMisread(_ text: String, _ unit: UnitKind? = .count) -> Bool {
        let bytes = Array(text.utf8)
        return MisreadFigureReader().isMisread(bytes, 0..<bytes.count, expecting: unit)
    }

    @Test(
        "letters that are digits' shapes, and Latin letters among Bengali digits, spoil a figure",
        arguments: ["৩o", "১oo%", "l", "q.২৫", "o.৭৪", "l২০", "১হ", "ঙ", "৩b", "১,o০০/-", "12o"])
    func letters(_ text: String) {
        #expect(isMisread(text))
        #expect(value(text, expecting: .count) == .text)
    }

    @Test(
        "words that an office wrote are no figure that was spoilt",
        arguments: ["চলমান", "৪র্থ", "Q1", "A4", "N/A", "১ম পর্যায়", "৫-৭", "৩/৪", "II", "", "জুন", "৩ o"])
    func words(_ text: String) {
        #expect(!isMisread(text))
    }

    @Test("a date without one of its marks is spoilt where dates are expected", arguments: ["৩১১০/২২", "০৫০২/২০২৪"])
    func dates(_ text: String) {
        #expect(isMisread(text, .date))
        #expect(!isMisread(text, .count))
    }

    @Test("a fiscal year and a year are no dates that lost a mark", arguments: ["২২-২৩", "২০২৩", "২৩/২৪", "২০২৩-২০২৪"])
    func years(_ text: String) {
        #expect(!isMisread(text, .date))
    }

    @Test(
        "a point behind a letter makes no number of the digits behind it", arguments: ["o.৭৪", "O.৫", "l.৫", "o,৫০০"])
    func points(_ text: String) {
        #expect(value(text) == .text)
    }
}
