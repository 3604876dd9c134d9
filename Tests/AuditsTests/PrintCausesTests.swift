import Figures
import Findings
import Records
import Tables
import Testing

@testable import Audits

@Suite("causes of what no sum binds")
struct PrintCausesTests {
    /// Indicators with their activity's code and their own, in a report whose text is sound or damaged.
    private func plan(_ codes: [(activity: String, code: String)], sound: Bool) -> [Finding] {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "activity indicator unit annualTarget",
            rows: codes.map { "[\($0.activity)] কাজ\t[\($0.code)] সূচক\tসংখ্যা\t৫" }.joined(separator: "\n"))
        if sound { specimen.soundText() } else { specimen.damagedTable() }
        return specimen.audited().findings.filter { [.codeParent, .codeSequence, .codeDuplicate].contains($0.rule) }
    }

    private let misread = [("৩.১", "৩.১.১"), ("৪.১", "৮.১.১"), ("৫.১", "৫.১.১"), ("৬.১", "৬.১.১")]

    @Test("a code that its activity and its neighbours contradict alike is a misread, as whole strings")
    func code() throws {
        let found = plan(misread, sound: false)
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.verdict == .misread)
        #expect(finding.severity == .warning)
        #expect(finding.explanations.first?.edits.map(\.from) == ["[৮.১.১]"])
        #expect(finding.explanations.first?.edits.map(\.to) == ["[৪.১.১]"])
        #expect(finding.explanations.contains { $0.kind == .arithmetic })
    }

    @Test("in a text that was read well the same code is explained, and not believed to be a misread")
    func soundCode() throws {
        let finding = try #require(plan(misread, sound: true).first)
        #expect(finding.verdict != .misread)
        #expect(finding.explanations.first?.edits.map(\.to) == ["[৪.১.১]"])
    }

    @Test("an activity's code at odds with both its indicators is the one that was misread")
    func activity() throws {
        let found = plan(
            [("৩.১", "৩.১.১"), ("৮.১", "৪.১.১"), ("৮.১", "৪.১.২"), ("৫.১", "৫.১.১")], sound: false)
        let finding = try #require(found.first { $0.rule == .codeParent })
        #expect(finding.explanations.first?.edits.map(\.from) == ["[৮.১]"])
        #expect(finding.explanations.first?.edits.map(\.to) == ["[৪.১]"])
    }

    @Test("a code copied from the row above is the office's where the text is sound, and never a misread")
    func copied() throws {
        let codes = [("৩.১", "৩.১.১"), ("৩.২", "৩.১.১"), ("৪.১", "৪.১.১")]
        #expect(plan(codes, sound: true).allSatisfy { $0.verdict == .author })
        #expect(!plan(codes, sound: false).contains { $0.verdict == .misread })
    }

    @Test("an ASCII 8 among Bengali digits is written back as the Bengali digit of its shape")
    func shape() throws {
        let finding = try #require(
            plan([("৩.১", "৩.১.১"), ("৪.১", "8.১.১"), ("৫.১", "৫.১.১")], sound: false).first)
        #expect(finding.explanations.first?.edits.map(\.to) == ["[৪.১.১]"])
    }

    @Test("a serial between two that run on is a misread where its digit is one that is read for the other")
    func serial() throws {
        var specimen = SpecimenRecords()
        specimen.table(
            .register, columns: "serial text", headerRows: 1,
            rows: "ক্রম\tবিষয়\n১\tক\n২\tখ\n৩\tগ\n৮\tঘ\n৫\tঙ\n৬\tচ")
        specimen.damagedTable()
        let finding = try #require(specimen.findings(of: .serialSequence).first)
        #expect(finding.explanations.first?.edits.first?.to == "৪")
        #expect(finding.verdict == .misread)
        #expect(finding.explanations.first?.restores.isEmpty == false)
    }

    @Test("a year four digits on is read for another; last year's is the office's", arguments: [true, false])
    func years(sound: Bool) throws {
        func finding(_ target: String) throws -> Finding {
            var specimen = SpecimenRecords()
            specimen.year = 2024
            specimen.table(
                .tierTargets, columns: "indicator unit weight annualTarget", rows: "[১.১.১] সূচক\tতারিখ\t৪\t\(target)")
            if sound { specimen.soundText() } else { specimen.damagedTable() }
            return try #require(specimen.findings(of: .dateFiscalYear).first)
        }
        let misread = try finding("১৩/১২/২০২৮")
        #expect(misread.explanations.first?.edits.first?.to == "১৩/১২/২০২৪")
        #expect(misread.verdict == (sound ? .undecided : .misread))
        let stale = try finding("১৩/০৩/২০২৪")
        #expect(stale.explanations.first?.kind == .arithmetic)
        #expect(stale.verdict == (sound ? .author : .undecided))
    }

    @Test("the last day of a shorter month is the office's, a month that nobody counts is not")
    func impossible() throws {
        func finding(_ target: String) throws -> Finding {
            var specimen = SpecimenRecords()
            specimen.table(
                .tierTargets, columns: "indicator unit weight annualTarget", rows: "[১.১.১] সূচক\tতারিখ\t৪\t\(target)")
            specimen.soundText()
            return try #require(specimen.findings(of: .dateValid).first)
        }
        #expect(try finding("৩১/১১/২০২৪").verdict == .author)
        let month = try finding("১৩/৭১/২০২৪")
        #expect(month.verdict != .author)
        #expect(month.explanations.contains { $0.edits.first?.to == "১৩/১১/২০২৪" })
    }

    @Test("a figure far from its series, and far more achieved than targeted, are odd and no error")
    func odd() throws {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit annualTarget quarter1 quarter2 quarter3 quarter4 total",
            rows: "[১.১.১] সভা\tসংখ্যা\t১২\t২০\t২০\t২০\t২০\t৮০")
        specimen.soundText()
        let found = specimen.audited().findings
        #expect(found.map(\.rule) == [.trendOutlier])
        #expect(found.map(\.verdict) == [.oddity])
        #expect(found.map(\.severity) == [.note])
    }

    @Test("more achieved than targeted, blank tiers and a full score for both are no findings at all")
    func legal() {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress,
            columns: "indicator unit weight annualTarget quarter1 quarter2 quarter3 quarter4 total score",
            rows: "[১.১.১] সভা\tসংখ্যা\t৫\t১২\t৩\t৩\t৬\t৬\t১৮\t৫")
        specimen.table(
            .tierTargets, columns: "indicator unit weight tier100 tier90 tier80 tier70 tier60",
            rows: "[২.১.১] মেলা\tসংখ্যা\t৫\t৩\t\t২\t\t১")
        #expect(specimen.audited().findings.isEmpty)
    }
}

@Suite("how one string is read as another")
struct PrintChannelTests {
    private let channel = PrintChannel(.embedded)

    @Test("a digit read for another is likelier the more often the table has it")
    func digits() throws {
        let common = try #require(channel.reading(printed: "[৪.১]", as: "[৮.১]"))
        let rare = try #require(channel.reading(printed: "[৪.১]", as: "[৭.১]"))
        #expect(common.pairs == [48])
        #expect(common.isOnRecord)
        #expect(!rare.isOnRecord)
        #expect(common.probability > rare.probability * 10)
    }

    @Test("a letter lost and a letter put in are one misreading each, and no digit's")
    func lengths() throws {
        #expect(try #require(channel.reading(printed: "০১২৩৪", as: "০১৩৪")).pairs == [nil])
        #expect(try #require(channel.reading(printed: "০১৩৪", as: "০১৩৩৪")).pairs == [nil])
    }

    @Test("the same string, and one too long to compare, has no reading")
    func none() {
        #expect(channel.reading(printed: "৪", as: "৪") == nil)
        #expect(channel.reading(printed: String(repeating: "৪", count: 65), as: "৪") == nil)
    }

    @Test("letters read for others are counted together; a digit read for a letter is on no record")
    func letters() throws {
        let channel = PrintChannel(.embedded)
        let address = try #require(channel.reading(printed: "uno@example.org", as: "umo@example.org"))
        #expect(address.isOnRecord && address.pairs == [nil])
        #expect(try !#require(channel.reading(printed: "uno@example.org", as: "un0@example.org")).isOnRecord)
    }
}
