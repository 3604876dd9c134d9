import Findings
import Provenance
import Records
import Tables
import Testing

@testable import Audits

@Suite("template.unknown")
struct TemplateUnknownTests {
    private let rows = "[১.১.১] সূচক\t৪\t৩\t২\n[১.১.২] সূচক\t৪\t৩\t২\n[১.২.১] সূচক\t৪\t৩\t২"

    private func findings(_ kind: TableKind, template: String?) -> [Finding] {
        var specimen = SpecimenRecords()
        specimen.table(kind, columns: "indicator weight tier100 tier90", rows: rows)
        return TemplateUnknown.check(specimen.context { layout, _, _ in layout.tables[0].template = template })
    }

    @Test("a table of indicators that no template fits is a note")
    func unknown() {
        let found = findings(.tierTargets, template: nil)
        #expect(found.map(\.severity) == [.note])
        #expect(found.first?.cells.isEmpty == false)
    }

    @Test("a known template, lists, contents and registers are not reported")
    func clean() {
        #expect(findings(.tierTargets, template: "section3").isEmpty)
        for kind in [TableKind.list, .contents, .register] { #expect(findings(kind, template: nil).isEmpty) }
    }

    @Test("a table whose rows have codes and gave no records says so, and so does a page of codes outside every table")
    func unread() {
        var specimen = SpecimenRecords()
        specimen.table(.other, columns: "text text text text", rows: rows)
        let found = specimen.findings(of: .templateUnknown)
        #expect(found.map(\.message.key) == ["template.unknown.unread"])
        // Nothing else was read of the report.
        #expect(found.map(\.severity) == [.warning])
        specimen.kind = .other
        #expect(specimen.findings(of: .templateUnknown).map(\.severity) == [.note])
        var page = SpecimenRecords()
        page.text("[১.১.১] সভা, সংখ্যা, ৫, ৪, ৩, ২\n[১.১.২] মেলা, সংখ্যা, ৫, ৪, ৩, ২\n[১.২.১] হাট, সংখ্যা, ৫, ৪, ৩, ২")
        #expect(page.findings(of: .templateUnknown).map(\.message.key) == ["template.unknown.page"])
    }

    @Test(
        "so do one row of figures that no form parts into cells, and codes and figures a line each",
        arguments: [
            "[১.১.১] আয়োজিত সভা সংখ্যা ১২ ৪০ ১০ ১০ - - ২০ ৬",
            "[১.১.১]\nসভা\n১২\n৪০\n১০\n২০\n[১.১.২]\nমেলা\n১২\n৪০\n১০\n২০\n[১.২.১]\nহাট\n১২\n৪০\n১০\n২০",
        ])
    func unparted(_ text: String) {
        var page = SpecimenRecords()
        page.text(text)
        #expect(page.findings(of: .templateUnknown).map(\.message.key) == ["template.unknown.page"])
    }

    @Test("a report full of figures of which nothing was read says so; other documents have a note")
    func unreadFigures() {
        let figures = (1...5).map { "সভা আয়োজন ও মেলা ৪ \($0)০ ১৫ ৩" }.joined(separator: "\n")
        var page = SpecimenRecords()
        page.text(figures)
        #expect(page.findings(of: .templateUnknown).map(\.message.key) == ["template.unknown.document"])
        #expect(page.findings(of: .templateUnknown).map(\.severity) == [.warning])
        page.kind = .other
        #expect(page.findings(of: .templateUnknown).map(\.severity) == [.note])
        var table = SpecimenRecords()
        table.table(
            .other, columns: "text text text text", rows: "সূচকের মান\t৫\t৪\t৫\n" + figures.replacing(" ৪ ", with: "\t৪\t")
        )
        #expect(table.findings(of: .templateUnknown).map(\.message.key).contains("template.unknown.document"))
    }

    @Test(
        "letters, contents and lists of telephones are no tables, nor is a document that was read",
        arguments: [
            "স্মারক নম্বর ০৫.৪১.৬১০০ তারিখ ০১/০২/২০২৩\nএ কার্যালয়ের ১২ জন কর্মকর্তা ৩টি সভায় ৪৫ জন সেবাগ্রহীতার কথা শুনেছেন।",
            (1...20).map { "সেকশন \($0) কর্মসম্পাদনের সার্বিক চিত্র \($0)" }.joined(separator: "\n"),
            (1...20).map { "\($0) উপজেলা কার্যালয় ০১৭০০১২৩৪\($0 + 10)" }.joined(separator: "\n"),
        ])
    func otherFigures(_ text: String) {
        var specimen = SpecimenRecords()
        specimen.text(text)
        #expect(specimen.findings(of: .templateUnknown).isEmpty)
    }

    @Test("a table whose indicators have what is left of codes and none that could be read says so")
    func unreadableCodes() {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit annualTarget",
            rows: "+১.১ সভা আয়োজন\tসংখ্যা\t৪\n+১.২ মেলা আয়োজন\tসংখ্যা\t৫")
        specimen.adjust { records in
            for index in records.indicators.indices { records.indicators[index].code = nil }
        }
        let found = specimen.findings(of: .templateUnknown).filter { $0.message.key == "template.unknown.codes" }
        #expect(found.map(\.severity) == [.warning])
        var clean = SpecimenRecords()
        clean.table(
            .quarterlyProgress, columns: "indicator unit annualTarget", rows: "সভা আয়োজন\tসংখ্যা\t৪\n১২টি মেলা\tসংখ্যা\t৫")
        #expect(clean.findings(of: .templateUnknown).allSatisfy { $0.message.key != "template.unknown.codes" })
    }

    @Test("codes that running text names are not reported")
    func named() {
        var specimen = SpecimenRecords()
        specimen.text("[১.১.১] ও [১.১.২] সূচকের প্রমাণক সংযুক্ত।\n[১.২.১] সূচকের প্রমাণক নেই।")
        #expect(specimen.findings(of: .templateUnknown).isEmpty)
    }

    @Test("a table of few columns of figures and few indicators needs no template")
    func small() {
        var specimen = SpecimenRecords()
        specimen.table(.areaWeights, columns: "serial area areaWeight", rows: "১\tসেবা\t২৫\n২\tসক্ষমতা\t২৫\n৩\tসুশাসন\t৫০")
        #expect(specimen.findings(of: .templateUnknown).isEmpty)
    }
}

@Suite("encoding.unknown")
struct EncodingUnknownTests {
    private func findings(_ text: String) -> [Finding] {
        var specimen = SpecimenRecords()
        specimen.text(text)
        return specimen.findings(of: .encodingUnknown)
    }

    @Test(
        "text that was not decoded is a finding of its kind",
        arguments: [
            ("কর্ম\u{FFFD}\u{FFFD}দন চুক্তি", "replacement"), ("কর্ম\u{E021}সম্পাদন", "privateUse"),
            ("সূচক\u{0092}", "privateUse"), ("প্রকৃত অজ©ন", "legacy"), ("অন্যান¨ কাজ", "legacy"), ("চলতি মানের নি¤েœ", "legacy"),
            ("MYcÖRvZš¿x evsjv‡`k miKvi", "legacy"), ("Kg©m¤úv`b Pzw³", "legacy"), ("(ঝঃৎধঃবমরপ)", "converted"),
        ])
    func undecoded(text: String, kind: String) {
        let found = findings(text)
        #expect(found.map(\.message.key) == ["encoding.unknown.\(kind)"])
        #expect(found.first?.cells.first?.line == 1)
    }

    @Test(
        "English, addresses, signs beside figures and rare Bengali spellings are decoded text",
        arguments: [
            "Annual Performance Agreement (APA) 2022-23", "http://example.org/ office@example.org",
            "৫×৩ = ১৫ ± ½, ৩০°, ১২ মি²",
            "“সেবা” – ‘তালিকা’ … • ৳৫০০", "ভর্ৎসনা, দুঃখ, ক্রঃ নং, পুনঃপুনঃ, র\u{200D}্যাব, উদ্\u{200C}যাপন", "© ২০২৪ কার্যালয়",
            "café naïve Müller Œuvre", "নাম: ‘সেবা’, তারিখ\u{00A0}: ০১/০১/২৪", "২৫ µg, 5 µm", "",
        ])
    func decoded(text: String) {
        #expect(findings(text).isEmpty)
    }

    @Test("lines that follow each other are one finding, with a place for each word")
    func run() {
        let found = findings("প্রকৃত অজ©ন\n\nঅন্যান¨ কাজ\nশেষ\n\n\nচলতি মানের নি¤েœ")
        #expect(found.count == 2)
        #expect(found.first?.cells.count == 2)
    }
}
