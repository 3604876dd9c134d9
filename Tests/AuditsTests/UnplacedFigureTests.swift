import Audits
import Findings
import Pages
import Pipeline
import Provenance
import Testing

@Suite("Nothing that was read vanishes without a word")
struct UnplacedFigureTests {
    private func findings(_ lines: [String]) -> [Finding] {
        let bytes = Array(lines.joined(separator: "\n").utf8)
        let source = SourceDescription(name: "plan.txt", sha256: "", bytes: bytes.count)
        return Pipeline().process(bytes, from: source).findings
    }

    private let heading =
        "ক্ষেত্র\tমান\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tঅসাধারণ\tঅতি উত্তম\tউত্তম\tচলতি মান\tচলতি মানের নিম্নে"

    private func agreement(title: String = "বার্ষিক কর্মসম্পাদন চুক্তি ২০২৩-২৪", _ rows: [String]) -> [Finding] {
        findings([title, "সেকশন ৩", "", heading] + rows)
    }

    private let rows = [
        "কৃষি\t২০\t[১.১] সেচ\t[১.১.১] সেচকৃত জমি\tসংখ্যা\t১০\t৫০\t৪৫\t৪০\t৩৫\t৩০",
        "\t\t[১.২] বীজ\t[১.২.১] বিতরণকৃত বীজ\tসংখ্যা\t১০\t৫০\t৪৫\t৪০\t৩৫\t৩০",
    ]

    @Test("figures of a line that no record took are named on their line")
    func orphans() {
        let found = agreement(rows + ["\t\t\t\t\t\t৭৭\t৬৬"]).filter { $0.message.key == "value.unreadable.unplaced" }
        #expect(found.map { $0.cells.map(\.line) } == [[7, 7]])
        #expect(found.allSatisfy { $0.severity == .warning })
    }

    @Test("a figure with letters read for its digits is a warning, wherever it stands", arguments: ["৪o", "৪l", "o৫"])
    func spoilt(_ printed: String) {
        var damaged = rows
        damaged[0] = damaged[0].replacing("\t৪০\t", with: "\t\(printed)\t")
        let found = agreement(damaged).filter { $0.rule == .valueUnreadable }
        #expect(found.map { $0.cells.map(\.line) } == [[5]])
        #expect(found.map(\.severity) == [.warning])
        #expect(agreement(rows + ["\t\t\tমোট\t\t২o"]).contains { $0.rule == .valueUnreadable && $0.cells[0].line == 7 })
        #expect(!agreement(rows + ["\t\t\tমোট\t\t২০"]).contains { $0.rule == .valueUnreadable })
    }

    @Test("words in the place of a figure are the office's, and no warning")
    func words() {
        var worded = rows
        worded[0] = worded[0].replacing("\t৪০\t", with: "\tচলমান\t")
        #expect(!agreement(worded).contains { $0.rule == .valueUnreadable })
    }

    @Test("a table whose figures all stand in records says nothing of them")
    func sound() {
        #expect(!agreement(rows).contains { $0.message.key == "value.unreadable.unplaced" })
    }

    @Test("a title's year with a misread digit is said, and settled where one year of the agreements is left")
    func damagedYear() {
        let found = agreement(title: "বার্ষিক কর্মসম্পাদন চুক্তি ২০২৩-২৯", rows).filter { $0.rule == .periodConflict }
        #expect(found.map(\.message.key) == ["period.conflict.readYear"])
        #expect(found.map(\.severity) == [.note])
    }

    @Test(
        "a title's quarter in misread letters is said, as a note where one quarter is left",
        arguments: [
            ("১স", "period.conflict.readQuarter", Severity.note), ("৮য়", "period.conflict.noQuarter", .warning),
        ])
    func damagedQuarter(_ ordinal: String, _ key: String, _ severity: Severity) {
        let found = agreement(title: "কর্মপরিকল্পনার \(ordinal) ত্রৈমাসিক প্রতিবেদন ২০২৩-২৪", rows)
            .filter { $0.rule == .periodConflict }
        #expect(found.map(\.message.key) == [key])
        #expect(found.map(\.severity) == [severity])
    }

    @Test("a title's year that may be two years is a warning")
    func undecidedYear() {
        let found = agreement(title: "বার্ষিক কর্মসম্পাদন চুক্তি ২০২০-২৩", rows).filter { $0.rule == .periodConflict }
        #expect(found.map(\.message.key) == ["period.conflict.noYear"])
        #expect(found.map(\.severity) == [.warning])
    }

    @Test(
        "lines read in each other's place over an area's border are explained by moving the row whose code is the other's"
    )
    func swappedLines() {
        let found = agreement([
            "[১] কৃষি\t২৫\t[১.১] সেচ\t[১.১.১] সেচকৃত জমি\tসংখ্যা\t১০\t৫০\t৪৫\t৪০\t৩৫\t৩০",
            "[২] সেবা\t৩০\t[২.১] সভা\t[২.১.১] আয়োজিত সভা\tসংখ্যা\t২০\t৫০\t৪৫\t৪০\t৩৫\t৩০",
            "\t\t\t[১.১.২] সেচ নালা\tসংখ্যা\t১৫\t৫০\t৪৫\t৪০\t৩৫\t৩০",
            "\t\t[২.২] মেলা\t[২.২.১] আয়োজিত মেলা\tসংখ্যা\t১০\t৫০\t৪৫\t৪০\t৩৫\t৩০",
        ]).filter { $0.rule == .weightArea }
        #expect(found.count == 2)
        for finding in found { #expect(finding.explanations.first?.kind == .misplaced) }
    }
}
