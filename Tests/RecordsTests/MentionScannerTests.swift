import BengaliText
import Figures
import Foundation
import Pages
import Pipeline
import Provenance
import Records
import Tables
import Testing

/// A text of ours with what the scanner finds in it.
struct ScannedText {
    let paged: PagedText
    let layout: Layout
    let mentions: [Mention]

    init(_ text: String) { self.init(bytes: Array(text.utf8)) }

    init(bytes: [UInt8]) {
        (paged, layout) = Pipeline().layOut(bytes)
        mentions = MentionScanner().scan(paged, layout)
    }

    var contents: [MentionContent] { mentions.map(\.content) }
    var raw: [String] { mentions.map { paged.text.raw($0.passage) } }

    var description: DocumentRecords {
        var records = DocumentRecords()
        DocumentDescriber().describe(paged, layout, mentions: mentions, into: &records)
        return records
    }

    /// A seed document, or nil where the seeds are not beside the package; says so.
    static func seed(_ prefix: String) throws -> ScannedText? {
        let folder = "../shared/seeds/"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        guard let name = names.first(where: { $0.hasPrefix(prefix) }) else {
            print("skipped: no seed \(prefix) beside the package")
            return nil
        }
        return ScannedText(bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + name))))
    }
}

@Suite("Mentions of the document's period")
struct PeriodMentionTests {
    private let year = MentionContent.fiscalYear(FiscalYear(start: 2023))

    @Test(
        "a title or a line that names its year is a mention",
        arguments: [
            "অর্থ বছর ২০২৩-২০২৪", "অর্থবছর: ২০২৩-২৪", "সেকশন-২: বিভিন্ন কার্যক্রমের ফলাফল ২০২৩-২৪", "জুলাই ১, ২০২৩ – জুন ৩০, ২০২৪",
            "তথ্য অধিকার বিষয়ে ২০২৩-২৪ অর্থবছরের বার্ষিক কর্মপরিকল্পনা",
            "এই মর্মে প্রত্যয়ন করা যাচ্ছে যে, অত্র অফিসের ২০২৩-২৪ অর্থবছরের বার্ষিক কর্মসম্পাদন চুক্তির আওতায় সকল কাজ সম্পন্ন হয়েছে।",
        ])
    func own(line: String) {
        #expect(ScannedText(line).contents == [year], "\(line)")
    }

    @Test(
        "years of achievements, audits, laws, plans to come and addresses are none",
        arguments: [
            "২০২১-২২ সনে ১৪টি সমিতির নিরীক্ষা সম্পন্ন করা হয়।", "- ১৩ টি সমিতির ২০২১-২২ বর্ষের বার্ষিক নিরীক্ষা সম্পাদন করা হবে;",
            "বিগত ২০২১-২২ অর্থবছরের প্রতিবেদন", "তথ্য অধিকার আইন, ২০০৯", "<http://office.example.gov.bd/2021-22/>",
            "২০২১-২২ অর্থবছরের প্রধান অর্জনসমূহ", "আগামী ২০২৪-২৫ অর্থবছরের কর্মপরিকল্পনা", "২০২১-২২ এবং ২০২২-২৩ অর্থবছরের প্রতিবেদন",
            "গত বছর ২০২১-২২ অর্থবছরে মোট ৫টি সভা অনুষ্ঠিত হয় এবং সকল সিদ্ধান্ত বাস্তবায়ন করা হয়।",
        ])
    func others(line: String) {
        #expect(ScannedText(line).contents.isEmpty, "\(line)")
    }

    @Test("a quarter in a title is a mention with the year its months name")
    func quarter() {
        let text = ScannedText("ত্রৈমাসিকের নাম : ৩য় ত্রৈমাসিক (জানুয়ারি/২৪- মার্চ/২৪)\n")
        #expect(text.contents == [.quarter(3, calendarYear: 2024)])
        #expect(text.raw == ["৩য় ত্রৈমাসিক (জানুয়ারি/২৪- মার্চ/২৪)"])
    }

    @Test("the quarters that head the sections of one document are none of its own")
    func sections() {
        let lines = ["১ম", "২য়", "৩য়", "৪র্থ"].map { $0 + " ত্রৈমাসিক প্রতিবেদন\n\nকাজ চলমান রয়েছে।\n" }
        #expect(ScannedText(lines.joined(separator: "\n")).contents.isEmpty)
    }
}

@Suite("Mentions of contacts")
struct ContactMentionTests {
    @Test("telephone numbers keep their digits in ASCII, each with its own place")
    func telephones() {
        let text = ScannedText("ফোন: ০২৯৯০০০০০০১, ০১৯০০০০০০০২\n")
        #expect(text.contents == [.telephone("02990000001"), .telephone("01900000002")])
        #expect(text.raw == ["০২৯৯০০০০০০১", "০১৯০০০০০০০২"])
    }

    @Test("a hyphen inside a number belongs to it, a fax number is none")
    func parted() {
        #expect(
            ScannedText("টেলিফোন: ০২-৯৯০০০০১, ফ্যাক্স: ০২-৯৯০০০০২, মোবাইল: 01900-000002").contents
                == [.telephone("029900001"), .telephone("01900000002")])
    }

    @Test("digits without the word for a telephone are no number of one")
    func bare() {
        #expect(ScannedText("স্মারক নং ৪৭৬১০০০০০০১").contents.isEmpty)
    }

    @Test("an address is in lower case, and an invented line has none")
    func addresses() {
        #expect(ScannedText("ই-মেইল: Office.Name@Example.org।\n").contents == [.email("office.name@example.org")])
        #expect(ScannedText("Digitized by somebody@example.org\n").contents.isEmpty)
    }
}

@Suite("Mentions of dates")
struct DateMentionTests {
    @Test("a date by itself above a name and a designation is when it was signed")
    func signed() {
        let text = ScannedText("\n৩১/০৮/২৩\n\nক খ গ\n\nউপজেলা পরীক্ষা অফিসার\n")
        #expect(text.contents == [.signed(CalendarDate(year: 2023, month: 8, day: 31))])
        #expect(text.raw == ["৩১/০৮/২৩"])
    }

    @Test("a date above its label is when it was signed")
    func labelled() {
        let text = ScannedText("স্বাক্ষরিত:\n\n৩০/০১/২০২৪\n.....\nতারিখ\n")
        #expect(text.contents == [.signed(CalendarDate(year: 2024, month: 1, day: 30))])
    }

    @Test("a signed date that the calendar lacks is a mention without a date")
    func impossible() {
        #expect(ScannedText("৩১/১১\nক খ\nসহকারী অফিসার\n").contents == [.signed(nil)])
        #expect(ScannedText("২৯/০২/২০২৩\nক খ\nসহকারী অফিসার\n").contents == [.signed(nil)])
    }

    @Test(
        "a page mark, a code or a date far from any signature is none",
        arguments: ["২.১.১/১", "১৫", "৯/৫", "৪.১.২", "৩১/০৮/২৩"])
    func others(line: String) {
        #expect(ScannedText("\(line)\n\nসাধারণ কথা\n").contents.isEmpty)
    }

    @Test("the agreement's own sentence says when it was agreed")
    func agreed() {
        let text = ScannedText(
            "পরীক্ষা দপ্তর ও জেলা দপ্তরের মধ্যে ২০২৩ সালের জুন মাসের ২০(বিশ) তারিখে এই বার্ষিক কর্মসম্পাদন চুক্তি স্বাক্ষরিত হলো।")
        let dates = text.contents.compactMap { if case .agreed(let date) = $0 { date.description } else { nil } }
        #expect(dates == ["2023-06-20"])
    }
}

@Suite("Mentions of the two published documents")
struct SeedMentionTests {
    @Test("the quarterly report names its year and quarter, and its last page another year")
    func report() throws {
        guard let text = try ScannedText.seed("000") else { return }
        let years = Set(text.contents.compactMap { if case .fiscalYear(let year) = $0 { year.start } else { nil } })
        let quarters = text.contents.compactMap { content -> Int? in
            if case .quarter(2, let year?) = content { year } else { nil }
        }
        #expect(years == [2024])
        #expect(quarters.filter { $0 == 2024 }.count == 4)
        #expect(quarters.last == 2014)
        #expect(text.contents.contains(.signed(nil)))
        #expect(text.contents.count { if case .signed = $0 { true } else { false } } == 5)
        let numbers = Set(text.contents.compactMap { if case .telephone(let number) = $0 { number } else { nil } })
        #expect(numbers.count == 4)
        let addresses = Set(text.contents.compactMap { if case .email(let address) = $0 { address } else { nil } })
        #expect(addresses.count == 1)
        #expect(text.description.kind == .quarterlyReport)
        #expect(text.description.fiscalYear == FiscalYear(start: 2024))
        #expect(text.description.quarter == 2)
        #expect(text.description.parts.count == text.layout.parts.count)
        #expect(text.description.office.upazila != nil && text.description.office.district != nil)
    }

    @Test("the agreement names one year throughout, and is signed before it is agreed")
    func agreement() throws {
        guard let text = try ScannedText.seed("003") else { return }
        let years = Set(text.contents.compactMap { if case .fiscalYear(let year) = $0 { year.start } else { nil } })
        #expect(years == [2022])
        let agreed = text.contents.compactMap { if case .agreed(let date) = $0 { date.description } else { nil } }
        let signed = text.contents.compactMap { if case .signed(let date?) = $0 { date.description } else { nil } }
        #expect(agreed == ["2022-06-05"])
        #expect(signed == ["2022-01-30", "2022-01-30"])
        #expect(text.description.kind == .agreement)
        #expect(text.description.fiscalYear == FiscalYear(start: 2022))
        #expect(text.description.quarter == nil)
    }

    @Test("every mention's source bytes read as its canonical text does", arguments: ["000", "003"])
    func passages(prefix: String) throws {
        guard let text = try ScannedText.seed(prefix) else { return }
        #expect(!text.mentions.isEmpty)
        for mention in text.mentions {
            #expect(text.paged.text.raw(mention.passage) == text.paged.text.string(mention.passage))
            #expect(
                text.paged.lines[Int(mention.passage.line) - 1].passage.source.contains(
                    mention.passage.source.lowerBound))
            #expect(text.layout.parts[mention.part].lines.contains(Int(mention.passage.line) - 1))
        }
    }
}
