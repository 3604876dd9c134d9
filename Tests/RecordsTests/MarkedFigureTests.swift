import BengaliText
import Figures
import Pages
import Pipeline
import Provenance
import Records
import Testing

@Suite("A mark beside a figure is no sign, and leaves an edit")
struct MarkedFigureTests {
    private func read(_ figures: [String]) -> (weight: Figure?, tiers: [Figure], edits: [TextEdit]) {
        let lines = [
            "বার্ষিক কর্মসম্পাদন চুক্তি ২০২৩-২৪", "সেকশন ৩", "",
            "ক্ষেত্র\tমান\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tঅসাধারণ\tঅতি উত্তম\tউত্তম\tচলতি মান\tচলতি মানের নিম্নে",
            "কৃষি\t২০\t[১.১] সেচ\t[১.১.১] সেচকৃত জমি\tসংখ্যা\t" + figures.joined(separator: "\t"),
            "\t\t[১.২] বীজ\t[১.২.১] বিতরণকৃত বীজ\tসংখ্যা\t১০\t৫০\t৪৫\t৪০\t৩৫\t৩০",
            "\t\t[১.৩] সার\t[১.৩.১] বিতরণকৃত সার\tসংখ্যা\t২\t১০\t৯\t৮\t৭\t৬",
            "\t\t[১.৪] সভা\t[১.৪.১] আয়োজিত সভা\tসংখ্যা\t৪\t২০\t১৮\t১৬\t১৪\t১২",
        ]
        let document = Pipeline().record(Array(lines.joined(separator: "\n").utf8))
        let first = document.records.indicators.first
        return (
            first?.weight, first?.tiers.map(\.figure) ?? [],
            document.paged.text.edits.filter { $0.rule == .figureMark }
        )
    }

    @Test(
        "a dash, a bracket or a plus at a figure is left out", arguments: ["-৪৫", "- ৪৫", "৪৫ -", "(৪৫)", "৪৫+", "–৪৫"])
    func marked(_ text: String) {
        let found = read(["১০", "৫০", text, "৪০", "৩৫", "৩০"])
        #expect(found.tiers.map(\.quantity) == [50, 45, 40, 35, 30].map { Decimal($0) })
        #expect(found.edits.map(\.after) == ["৪৫"])
    }

    @Test(
        "a footnote's mark beside a figure is none of its digits",
        arguments: ["৪৫¹", "৪৫⁴", "৪৫†", "৪৫₂", "৪৫[¹]", "৪৫[⁴]"])
    func footnote(_ text: String) {
        let found = read(["১০", "৫০", text, "৪০", "৩৫", "৩০"])
        #expect(found.tiers.map(\.quantity) == [50, 45, 40, 35, 30].map { Decimal($0) })
        #expect(found.edits.map(\.after) == ["৪৫"])
    }

    @Test(
        "what is struck out or raised is none of the figure beside it",
        arguments: ["<del>৯৫</del>৪৫", "<s>৯</s> ৪৫", "৪৫<sup>1</sup>", "৪৫<sup>২</sup>", "~~৯৫~~৪৫", "৪৫~~৯~~"])
    func struck(_ text: String) {
        let row = ["কৃষি", "২০", "[১.১] সেচ", "[১.১.১] সেচকৃত জমি", "সংখ্যা", "১০", "৫০", text, "৪০", "৩৫", "৩০"]
        let heading = [
            "ক্ষেত্র", "মান", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান", "অসাধারণ", "অতি উত্তম", "উত্তম", "চলতি মান",
            "চলতি মানের নিম্নে",
        ]
        let table = [heading, heading.map { _ in "---" }, row].map { "| " + $0.joined(separator: " | ") + " |" }
        let document = Pipeline().record(
            Array(("বার্ষিক কর্মসম্পাদন চুক্তি ২০২৩-২৪\n\n" + table.joined(separator: "\n") + "\n").utf8))
        #expect(
            document.records.indicators.first?.tiers.map(\.figure.quantity)
                == [50, 45, 40, 35, 30].map { Decimal($0) })
        #expect(document.paged.text.edits.filter { $0.rule == .figureMark }.map(\.after) == ["৪৫"])
    }

    @Test("what is struck out and stands apart is none of the figure, though another cell of the row is blank")
    func struckApart() {
        let row = ["কৃষি", "২০", "[১.১] সেচ", "[১.১.১] সেচকৃত জমি", "সংখ্যা", "১০", "৫০", "<s>৯</s> ৪৫", "৪০", "৩৫", ""]
        let heading = [
            "ক্ষেত্র", "মান", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান", "অসাধারণ", "অতি উত্তম", "উত্তম", "চলতি মান",
            "চলতি মানের নিম্নে",
        ]
        let table = [heading, row].map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
        let document = Pipeline().record(Array("বার্ষিক কর্মসম্পাদন চুক্তি ২০২৩-২৪\n\n<table>\(table)</table>\n".utf8))
        let figures = document.records.indicators.first?.tiers.prefix(4).map(\.figure.quantity)
        #expect(figures == [50, 45, 40, 35].map { Decimal($0) })
    }

    @Test("what is struck out stands once in the source", arguments: ["~~৯৫~~", "<del>৯৫</del>", "<s>৯</s><s>৫</s>"])
    func struckOnce(_ text: String) throws {
        let row = ["১", "[১.১.১] সেচকৃত জমি", "সংখ্যা", "১০", text]
        let heading = ["ক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান", "মোট অর্জন"]
        let table = [heading, heading.map { _ in "---" }, row].map { "| " + $0.joined(separator: " | ") + " |" }
        let paged = Pipeline().page(Array(table.joined(separator: "\n").utf8))
        let cell = try #require(paged.cells.last)
        let pieces = paged.text.pieces(of: cell)
        #expect(pieces.map(\.source.count).reduce(0, +) == "৯৫".utf8.count)
        #expect(Set(pieces.flatMap { Array($0.source) }).count == "৯৫".utf8.count)
        #expect(paged.text.string(cell) == "৯\u{336}৫\u{336}")
    }

    @Test("a weight with a dash at it is the weight")
    func weight() {
        #expect(read(["-১০", "৫০", "৪৫", "৪০", "৩৫", "৩০"]).weight?.quantity == Decimal(10))
    }

    @Test("figures that are all below zero stay so")
    func signed() {
        let found = read(["১০", "-১০", "-২০", "-৩০", "-৪০", "-৫০"])
        #expect(found.tiers.map(\.quantity) == [-10, -20, -30, -40, -50].map { Decimal($0) })
        #expect(found.edits.isEmpty)
    }

    @Test("a dash beside a figure is the next cell's where a cell is missing")
    func merged() {
        let found = read(["১০", "৫০", "৪৫ -", "৪০", "৩৫"])
        #expect(found.edits.isEmpty)
    }

    @Test("what a scan made of the rule between two cells parts them", arguments: ["I", "।", "|", "l"])
    func rule(_ mark: String) {
        let found = read(["১০ \(mark) ৫০", "৪৫", "৪০", "৩৫", "৩০"])
        #expect(found.weight?.quantity == Decimal(10))
        #expect(found.tiers.map(\.quantity) == [50, 45, 40, 35, 30].map { Decimal($0) })
    }
}
