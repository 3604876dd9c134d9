import Testing

@testable import Specimens

@Suite("Printed pages as poppler reads them")
struct PrintedPageTests {
    private typealias Stretch = PrintedPage.Stretch

    private func lines(_ stretches: [Stretch]) -> [String] { PrintedPage(stretches).lines.map(\.text) }

    @Test("cells less than 0.7 of the type's size apart have one space between, and the place of a gutter stays free")
    func narrowGaps() {
        let width = LetterWidths.embedded.width(of: "১২")
        let near = [Stretch(text: "১২", left: 0, base: 0), Stretch(text: "৩৪", left: width + 600, base: 0)]
        #expect(lines(near) == ["১২ ৩৪"])
        let far = [Stretch(text: "১২", left: 0, base: 0), Stretch(text: "৩৪", left: width + 800, base: 0)]
        #expect(lines(far) == ["১২ ৩৪"])
        let below = Stretch(text: "৫৬৭৮৯", left: 0, base: 3000)
        let gutter = LetterWidths.embedded.width(of: "৫৬৭৮৯") + 100
        #expect(
            lines(far.dropLast() + [below, Stretch(text: "৩৪", left: gutter, base: 0)]) == [
                "১২    ৩৪", "", "", "৫৬৭৮৯",
            ])
    }

    @Test("lines less than half the type's size apart are one, others are two")
    func bases() {
        #expect(lines([Stretch(text: "ক", left: 0, base: 0), Stretch(text: "খ", left: 9000, base: 400)]) == ["ক খ"])
        #expect(
            lines([Stretch(text: "ক", left: 0, base: 0), Stretch(text: "খ", left: 9000, base: 600)]) == ["ক", "  খ"])
    }
}
